import { Facts } from "@/components/drawer/Facts";
import { Section } from "@/components/drawer/Section";
import { CheckField } from "@/components/fields/CheckField";
import { CheckList } from "@/components/fields/CheckList";
import { ComboField } from "@/components/fields/ComboField";
import { DateField } from "@/components/fields/DateField";
import { Pair } from "@/components/fields/Pair";
import { SelectField } from "@/components/fields/SelectField";
import { TextField } from "@/components/fields/TextField";
import { WeeklyBlocksField } from "@/components/fields/WeeklyBlocksField";
import { PathwaysField } from "@/features/PathwaysField";
import { PointField } from "@/features/PointField";
import { GuardianList } from "@/features/students/GuardianList";
import { ClearancesField } from "@/features/students/ClearancesField";
import { saveStudent } from "@/features/students/changes";
import type { Race, SpecialPopulation, Student, StudentPage } from "@/ipc/generated";
import { useSettings } from "@/ipc/useSettings";
import { genderWords, locatedByWords, raceWords, rosterStatusWords, specialPopulationWords, transportWords } from "@/ipc/words";
import { plainDate, today } from "@/lib/dates";
import { languageName } from "@/lib/names";
import { useState } from "react";

/** Kindergarten to a year beyond the last; -1 is the year before kindergarten. */
const GRADES = Array.from({ length: 15 }, (_, i) => i - 1);
const gradeLabel = (grade: number) => (grade === 0 ? "K" : grade < 0 ? "Pre-K" : String(grade));

/** What reports make of the answers below; only an older roster says it outright. */
const NOT_CHOSEN: ReadonlySet<Race> = new Set(["hispanic", "unknown"]);

const options = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));

/** Everything kept about a student, each field saving itself. */
export function StudentDetails({ page }: { page: StudentPage }) {
  const { student } = page;
  const office = useSettings();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const save = async <Field extends keyof Student>(field: Field, value: Student[Field]) => {
    const refusal = await saveStudent({ ...student, [field]: value }, field);
    setProblem(refusal);
    return refusal;
  };
  const follow = async (id: Student["pathway_id"]) => {
    const others = id ? student.other_pathway_ids.filter((one) => one !== id) : [];
    setProblem(await saveStudent({ ...student, pathway_id: id, other_pathway_ids: others }, "pathway_id"));
  };
  const text = (field: "given_name" | "middle_name" | "family_name" | "preferred_name" | "pronouns" | "local_id" | "email" | "phone" | "career_goal" | "course", label: string) => (
    <TextField label={label} value={student[field]} onCommit={(value) => save(field, value.trim())} />
  );
  const address = (field: keyof Student["address"], label: string) => <TextField label={label} value={student.address[field]} onCommit={(value) => save("address", { ...student.address, [field]: value.trim() })} />;
  const staff = office?.settings.staff.filter((one) => one.active || one.id === student.counselor_id || one.id === student.coordinator_id) ?? [];
  const races = (Object.keys(raceWords) as Race[]).filter((code) => !NOT_CHOSEN.has(code) || student.races.includes(code));
  return (
    <>
      <Section title="Name">
        <div className="stack">
          <Pair>{text("given_name", "First name")}{text("family_name", "Last name")}</Pair>
          <Pair>{text("preferred_name", "Called")}{text("middle_name", "Middle name")}</Pair>
          <Pair>{text("pronouns", "Pronouns")}<DateField label="Birth date" value={student.birth_date} onCommit={(value) => save("birth_date", value)} /></Pair>
        </div>
      </Section>
      <Section title="School and pathway">
        <div className="stack">
          <SelectField label="School" value={student.school_id} options={office?.settings.schools.map((one) => ({ value: one.id, label: one.short_name })) ?? []} onChange={(id) => void save("school_id", id as Student["school_id"])} />
          <Pair>{text("local_id", "Student id")}<SelectField label="Grade" value={student.grade === null ? "" : String(student.grade)} empty="Not known" options={GRADES.filter((grade) => (grade >= 9 && grade <= 12) || grade === student.grade).map((grade) => ({ value: String(grade), label: gradeLabel(grade) }))} onChange={(value) => void save("grade", value ? Number(value) : null)} /></Pair>
          <ComboField label="Pathway" note={student.other_pathway_ids.length > 0 ? "the main one; reports count here" : undefined} clearable value={student.pathway_id ?? ""} options={office?.settings.pathways.map((one) => ({ value: one.id, label: one.name, detail: office.cluster(one.cluster_id)?.name ?? "" })) ?? []} onChange={(id) => void follow((id || null) as Student["pathway_id"])} />
          {student.pathway_id && <PathwaysField label="Add another pathway" ids={student.other_pathway_ids} except={student.pathway_id} onChange={(ids) => void save("other_pathway_ids", ids)} />}
          {text("career_goal", "Career goal")}
          {text("course", "Course")}
          <Pair>
            <ComboField label="Counselor" clearable value={student.counselor_id ?? ""} options={staff.map((one) => ({ value: one.id, label: one.name, detail: one.position }))} onChange={(id) => void save("counselor_id", (id || null) as Student["counselor_id"])} />
            <ComboField label="Coordinator" clearable value={student.coordinator_id ?? ""} options={staff.map((one) => ({ value: one.id, label: one.name, detail: one.position }))} onChange={(id) => void save("coordinator_id", (id || null) as Student["coordinator_id"])} />
          </Pair>
          <DateField label="Applied" value={student.applied_on} onCommit={(value) => save("applied_on", value)} />
          <Pair>
            <DateField label="Graduated" value={student.graduated_on} onCommit={(value) => save("graduated_on", value)} />
            <DateField label="Left before graduating" value={student.left_on} onCommit={(value) => save("left_on", value)} />
          </Pair>
        </div>
      </Section>
      <Section title="Contact">
        <div className="stack">
          <Pair>{text("phone", "Phone")}{text("email", "E-mail")}</Pair>
          {address("street", "Street")}
          <Pair>{address("city", "City")}<Pair>{address("state", "State")}{address("zip", "ZIP")}</Pair></Pair>
          <PointField point={student.point} note={locatedByWords[page.located_by].toLowerCase()} onPlace={(point) => save("point", point)} />
          <SelectField label="Transport" value={student.transport} options={options(transportWords)} onChange={(value) => void save("transport", value as Student["transport"])} />
        </div>
      </Section>
      <Section title="Parents and guardians"><GuardianList student={student} guardians={page.guardians} /></Section>
      <Section title="Free hours entered by hand" note={student.free_blocks.length === 0 ? "none; taken from classes" : undefined}>
        <WeeklyBlocksField blocks={student.free_blocks} onChange={(blocks) => void save("free_blocks", blocks as Student["free_blocks"])} />
      </Section>
      <Section title="Clearances"><ClearancesField clearances={student.clearances} onChange={(clearances) => void save("clearances", clearances)} /></Section>
      <Section title="For reports" note="never on papers for an employer">
        <div className="stack">
          <Pair>
            <SelectField label="Gender" value={student.gender ?? ""} empty="Not known" options={options(genderWords)} onChange={(value) => void save("gender", (value || null) as Student["gender"])} />
            <TextField label="Home language" value={languageName(student.home_language)} onCommit={(value) => save("home_language", value.trim())} />
          </Pair>
          <CheckList<Race> label="Race" note="all that apply" options={races.map((value) => ({ value, label: raceWords[value] }))} chosen={student.races} onChange={(chosen) => void save("races", chosen)} />
          <SelectField label="Hispanic or Latino" value={student.hispanic === null ? "" : student.hispanic ? "yes" : "no"} empty="Not known" options={[{ value: "yes", label: "Yes" }, { value: "no", label: "No" }]} onChange={(value) => void save("hispanic", value === "" ? null : value === "yes")} />
          <CheckList<SpecialPopulation> label="Special populations" options={(Object.entries(specialPopulationWords) as [SpecialPopulation, string][]).map(([value, label]) => ({ value, label }))} chosen={student.special_populations} onChange={(chosen) => void save("special_populations", chosen)} />
          <CheckField label="Two or more courses in one CTE program" checked={student.concentrator} onChange={(on) => void save("concentrator", on)} />
          <CheckField label="Opted out of the directory" checked={student.directory_opt_out} onChange={(on) => void save("directory_opt_out", on)} />
        </div>
      </Section>
      <Section title="Roster">
        <Facts
          facts={[
            { label: "Status", value: rosterStatusWords[student.roster_status] },
            { label: "Roster id", value: student.roster_id },
            { label: "Keep until", value: page.keep_until && plainDate(page.keep_until), more: student.legal_hold ? "and while the legal hold lasts" : page.keep_until && page.keep_until < today() && "past; to be reviewed" },
          ]}
        />
        <div style={{ marginTop: 12 }}><TextField label="Legal hold" note="why the record must stay; empty: none" value={student.legal_hold} onCommit={(value) => save("legal_hold", value.trim())} /></div>
      </Section>
      {problem && <p className="danger" role="alert" style={{ padding: "0 20px 16px" }}>{problem}</p>}
    </>
  );
}
