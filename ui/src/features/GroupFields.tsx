import { Section } from "@/components/drawer/Section";
import { ComboField } from "@/components/fields/ComboField";
import { TextField } from "@/components/fields/TextField";
import type { KindId, Pay, StaffId } from "@/ipc/generated";
import { useSettings } from "@/ipc/useSettings";
import { toast } from "@/lib/toasts";

/** What an offer and a placement say alike of a group and of who pays. */
interface Terms {
  kind_id: KindId;
  pay: Pay;
  funding_source: string;
  job_coach_id: StaffId | null;
  vehicle: string;
}

interface TermsFieldProps {
  terms: Terms;
  save<Field extends "funding_source" | "job_coach_id" | "vehicle">(field: Field, value: Terms[Field]): Promise<string | undefined>;
}

/** Who pays the wage, where it isn't the employer alone. Only paid work asks for it. */
export function FundingField({ terms, save }: TermsFieldProps) {
  if (!terms.pay.paid && terms.funding_source === "") return null;
  return <TextField label="Funding source" note="empty: the employer alone" value={terms.funding_source} onCommit={(value) => save("funding_source", value.trim())} />;
}

/** The job coach and the vehicle of a group. Only kinds that go in groups ask for them. */
export function GroupFields({ terms, save }: TermsFieldProps) {
  const office = useSettings();
  if (!office?.kind(terms.kind_id)?.group && terms.job_coach_id === null && terms.vehicle === "") return null;
  const coaches = office?.settings.staff.filter((one) => (one.active && one.role === "job_coach") || one.id === terms.job_coach_id) ?? [];
  const choose = async (id: string) => {
    const refusal = await save("job_coach_id", (id || null) as StaffId | null);
    if (refusal) toast({ text: refusal, tone: "danger" });
  };
  return (
    <Section title="Group" note="who goes along, and in what">
      <div className="stack">
        <ComboField label="Job coach" clearable value={terms.job_coach_id ?? ""} options={coaches.map((one) => ({ value: one.id, label: one.name, detail: one.position }))} onChange={(id) => void choose(id)} />
        <TextField label="Vehicle" value={terms.vehicle} onCommit={(value) => save("vehicle", value.trim())} />
      </div>
    </Section>
  );
}
