import { Section } from "@/components/drawer/Section";
import { CheckField } from "@/components/fields/CheckField";
import { ComboField } from "@/components/fields/ComboField";
import { DateField } from "@/components/fields/DateField";
import { Pair } from "@/components/fields/Pair";
import { SelectField } from "@/components/fields/SelectField";
import { TextField } from "@/components/fields/TextField";
import { WeeklyBlocksField } from "@/components/fields/WeeklyBlocksField";
import { GuardianList } from "@/features/students/GuardianList";
import { ClearancesField } from "@/features/students/ClearancesField";
import { saveStudent } from "@/features/students/changes";
import type { SpecialPopulation, Student, StudentPage } from "@/ipc/generated";
import { useSettings } from "@/ipc/useSettings";
import { genderWords, specialPopulationWords, transportWords } from "@/ipc/words";
import { useState } from "react";

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
  const text = (field: "given_name" | "middle_name" | "family_name" | "preferred_name" | "pronouns" | "local_id" | "home_language" | "email" | "phone" | "career_goal" | "course", label: string) => (
    <TextField label={label} value={student[field]} onCommit={(value) => save(field, value.trim())} />
  );
  const address = (field: keyof Student["address"], label: string) => <TextField label={label} value={student.address[field]} onCommit={(value) => save("address", { ...student.address, [field]: value.trim() })} />;
  const staff = office?.settings.staff.filter((one) => one.active) ?? [];
  const populations = (code: SpecialPopulation, on: boolean) => void save("special_populations", on ? [...student.special_populations, code] : student.special_populations.filter((one) => one !== code));
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
          <Pair>{text("local_id", "Student id")}<SelectField label="Grade" value={student.grade === null ? "" : String(student.grade)} empty="Not known" options={["9", "10", "11", "12"].map((value) => ({ value, label: value }))} onChange={(value) => void save("grade", value ? Number(value) : null)} /></Pair>
          <ComboField label="Pathway" clearable value={student.pathway_id ?? ""} options={office?.settings.pathways.map((one) => ({ value: one.id, label: one.name, detail: office.cluster(one.cluster_id)?.name ?? "" })) ?? []} onChange={(id) => void save("pathway_id", (id || null) as Student["pathway_id"])} />
          {text("career_goal", "Career goal")}
          {text("course", "Course")}
          <Pair>
            <ComboField label="Counselor" clearable value={student.counselor_id ?? ""} options={staff.map((one) => ({ value: one.id, label: one.name, detail: one.position }))} onChange={(id) => void save("counselor_id", (id || null) as Student["counselor_id"])} />
            <ComboField label="Coordinator" clearable value={student.coordinator_id ?? ""} options={staff.map((one) => ({ value: one.id, label: one.name, detail: one.position }))} onChange={(id) => void save("coordinator_id", (id || null) as Student["coordinator_id"])} />
          </Pair>
          <Pair>
            <DateField label="Applied" value={student.applied_on} onCommit={(value) => save("applied_on", value)} />
            <DateField label="Graduated" value={student.graduated_on} onCommit={(value) => save("graduated_on", value)} />
          </Pair>
        </div>
      </Section>
      <Section title="Contact">
        <div className="stack">
          <Pair>{text("phone", "Phone")}{text("email", "E-mail")}</Pair>
          {address("street", "Street")}
          <Pair>{address("city", "City")}<Pair>{address("state", "State")}{address("zip", "ZIP")}</Pair></Pair>
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
            {text("home_language", "Home language")}
          </Pair>
          <CheckField label="Two or more courses in one CTE program" checked={student.concentrator} onChange={(on) => void save("concentrator", on)} />
          <CheckField label="Opted out of the directory" checked={student.directory_opt_out} onChange={(on) => void save("directory_opt_out", on)} />
          <div>{Object.entries(specialPopulationWords).map(([code, label]) => <CheckField key={code} label={label} checked={student.special_populations.includes(code as SpecialPopulation)} onChange={(on) => populations(code as SpecialPopulation, on)} />)}</div>
        </div>
      </Section>
      {problem && <p className="danger" role="alert" style={{ padding: "0 20px 16px" }}>{problem}</p>}
    </>
  );
}
