import { Section } from "@/components/drawer/Section";
import { ComboField } from "@/components/fields/ComboField";
import { DateField } from "@/components/fields/DateField";
import { Pair } from "@/components/fields/Pair";
import { SelectField } from "@/components/fields/SelectField";
import { TextField } from "@/components/fields/TextField";
import { WeeklyBlocksField } from "@/components/fields/WeeklyBlocksField";
import { FundingField, GroupFields } from "@/features/GroupFields";
import { PayFields } from "@/features/PayFields";
import { HazardFields } from "@/features/placements/HazardFields";
import { PlanFields } from "@/features/placements/PlanFields";
import { SafetyFields } from "@/features/placements/SafetyFields";
import type { PlacementSave } from "@/features/placements/usePlacementSave";
import type { Placement, PlacementPage } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { useSettings } from "@/ipc/useSettings";
import css from "@/features/placements/placement.module.css";

interface TermsFieldsProps {
  page: PlacementPage;
  terms: PlacementSave;
  /** Only what the parties agree on, without what the office keeps for itself. */
  agreed?: boolean;
  /** The first field has the focus. */
  focusFirst?: boolean;
}

/** Everything that can be agreed on for one placement. */
export function TermsFields({ page, terms: { shown, save, pick, problem }, agreed = false, focusFirst = false }: TermsFieldsProps) {
  const office = useSettings();
  const { data: employer } = useRead("get_employer", { id: page.employer.id });
  const staff = office?.settings.staff.filter((one) => one.active).map((one) => ({ value: one.id, label: one.name, detail: one.position })) ?? [];
  const people = page.people.filter((one) => one.active || one.id === shown.supervisor_id || one.id === shown.signatory_id).map((one) => ({ value: one.id, label: one.name }));
  const text = (field: "course" | "credit" | "release_periods" | "transport" | "dress" | "permit_number", label: string) => <TextField label={label} value={shown[field]} onCommit={(value) => save(field, value.trim())} />;
  const date = (field: "starts_on" | "ends_on" | "papers_back_on" | "makeup_until" | "midterm_on" | "final_on", label: string) => <DateField label={label} value={shown[field]} onCommit={(value) => save(field, value)} />;
  return (
    <div className={css.sections}>
      <Section title="Work">
        <div className="stack">
          <TextField label="Title" value={shown.title} onCommit={(value) => save("title", value.trim())} focusFirst={focusFirst} />
          <TextField label="Tasks" lines={2} value={shown.tasks} onCommit={(value) => save("tasks", value)} />
          <Pair>
            <SelectField label="Supervisor" value={shown.supervisor_id ?? ""} empty="Nobody yet" options={people} onChange={(id) => void pick("supervisor_id", (id || null) as Placement["supervisor_id"])} />
            <SelectField label="Signs for the employer" value={shown.signatory_id ?? ""} empty="The supervisor" options={people} onChange={(id) => void pick("signatory_id", (id || null) as Placement["signatory_id"])} />
          </Pair>
          <SelectField label="Site" value={shown.site_id ?? ""} empty="No site" options={employer?.sites.map((one) => ({ value: one.id, label: one.name })) ?? []} onChange={(id) => void pick("site_id", (id || null) as Placement["site_id"])} />
          {text("dress", "Dress and equipment")}
        </div>
      </Section>
      <Section title="When">
        <div className="stack">
          <Pair>{date("starts_on", "First day")}{date("ends_on", "Last day")}</Pair>
          <WeeklyBlocksField withBreaks blocks={shown.weekly_blocks} onChange={(blocks) => void pick("weekly_blocks", blocks as Placement["weekly_blocks"])} problem={(i) => problem(`weekly_blocks[${i}]`)} />
          <Pair><TextField label="Hours in all" type="number" value={String(shown.hours_required)} onCommit={(value) => save("hours_required", Math.max(0, Number(value) || 0))} />{text("release_periods", "Release periods")}</Pair>
          {text("transport", "Transport")}
        </div>
      </Section>
      <Section title="School">
        <div className="stack">
          <Pair>
            <ComboField label="Coordinator" clearable value={shown.coordinator_id ?? ""} options={staff} onChange={(id) => void pick("coordinator_id", (id || null) as Placement["coordinator_id"])} />
            <ComboField label="Related teacher" clearable value={shown.teacher_id ?? ""} options={staff} onChange={(id) => void pick("teacher_id", (id || null) as Placement["teacher_id"])} />
          </Pair>
          <Pair>{text("course", "Course")}{text("credit", "Credit")}</Pair>
          {agreed ? date("makeup_until", "Make-up until") : <Pair>{date("papers_back_on", "Papers back by")}{date("makeup_until", "Make-up until")}</Pair>}
          <Pair>{date("midterm_on", "Midterm evaluation")}{date("final_on", "Final evaluation")}</Pair>
          {text("permit_number", "Employment certificate, under 16")}
          {!agreed && <SelectField label="Counts as aligned with the pathway" value={shown.aligned_by_hand === null ? "" : String(shown.aligned_by_hand)} empty="By the office’s rule" options={[{ value: "true", label: "Yes, decided by hand" }, { value: "false", label: "No, decided by hand" }]} onChange={(value) => void pick("aligned_by_hand", value === "" ? null : value === "true")} />}
        </div>
      </Section>
      <Section title="Training plan"><PlanFields items={shown.plan} onChange={(plan) => save("plan", plan)} /></Section>
      <Section title="Pay">
        <div className="stack">
          <PayFields pay={shown.pay} onChange={(pay) => save("pay", pay)} />
          <FundingField terms={shown} save={save} />
        </div>
      </Section>
      <GroupFields terms={shown} save={save} />
      {!agreed && <Section title="Safety lessons"><SafetyFields items={shown.safety} onChange={(safety) => save("safety", safety)} /></Section>}
      <Section title="Hazardous work" note="of a student-learner, under 18"><HazardFields items={shown.hazards} supervisor={page.people.find((one) => one.id === shown.supervisor_id)?.name ?? ""} onChange={(hazards) => save("hazards", hazards)} /></Section>
    </div>
  );
}
