import { CheckField } from "@/components/fields/CheckField";
import { Pair } from "@/components/fields/Pair";
import { TextField } from "@/components/fields/TextField";
import { Block } from "@/features/settings/Block";
import { keepOffice } from "@/features/settings/keep";
import type { Office, OfficeSettings } from "@/ipc/generated";

type NumberSetting = { [K in keyof OfficeSettings]: OfficeSettings[K] extends number ? K : never }[keyof OfficeSettings];
type FlagSetting = { [K in keyof OfficeSettings]: OfficeSettings[K] extends boolean ? K : never }[keyof OfficeSettings];

/** How the office works: what it asks for, and when it warns. */
export function OfficeRules({ office }: { office: Office }) {
  const number = (field: NumberSetting, label: string, hint: string) => (
    <TextField label={label} hint={hint} type="number" value={String(office.settings[field])}
      onCommit={(text) => (/^\d{1,4}$/.test(text.trim()) ? keepOffice((was) => ({ ...was, settings: { ...was.settings, [field]: Number(text) } }), `settings.${field}`) : Promise.resolve("Give a whole number, 0 or more."))} />
  );
  const flag = (field: FlagSetting, label: string, hint: string) => <CheckField label={label} hint={hint} checked={office.settings[field]} onChange={(on) => void keepOffice((was) => ({ ...was, settings: { ...was.settings, [field]: on } }))} />;
  return (
    <Block title="How the office works">
      <div style={{ maxWidth: "44rem", display: "grid", gap: 16 }}>
        <div>
          {flag("cluster_counts_as_aligned", "A seat in an aligned cluster counts", "Otherwise only a seat of the student’s own pathway does.")}
          {flag("principal_signs", "The principal signs agreements", "A line for the principal stands on new agreements.")}
          {flag("teacher_signs", "The related teacher signs agreements", "A line for the teacher stands on new agreements.")}
        </div>
        <Pair>{number("contact_cap", "Contacts with one employer", "By all schools together, before the program warns")}{number("contact_cap_days", "Within so many days", "The window the contacts are counted in")}</Pair>
        <Pair>{number("papers_back_days", "Papers back, days before the first day", "When signatures are asked back")}{number("make_up_days", "Days to make up hours", "After the last day of a placement")}</Pair>
        <Pair>{number("visits_planned", "Visits to each placement", "Planned by the coordinator")}{number("small_cell", "Hide groups smaller than", "In summaries that leave the district; 10 is usual")}</Pair>
        <Pair>{number("retention_years", "Years to keep students", "After they graduate; Details of a student says until when")}{number("backups_keep_daily", "Days to keep every backup", "Older ones are thinned to one a week, then one a month")}</Pair>
      </div>
    </Block>
  );
}
