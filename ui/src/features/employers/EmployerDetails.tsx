import { Section } from "@/components/drawer/Section";
import { ComboField } from "@/components/fields/ComboField";
import { DateField } from "@/components/fields/DateField";
import { Pair } from "@/components/fields/Pair";
import { SelectField } from "@/components/fields/SelectField";
import { TextField } from "@/components/fields/TextField";
import { call } from "@/ipc/call";
import type { Employer } from "@/ipc/generated";
import { refusalOf } from "@/ipc/refusal";
import { useSettings } from "@/ipc/useSettings";
import { employerStageWords } from "@/ipc/words";
import { toast } from "@/lib/toasts";
import { useState } from "react";

/** What is kept about the employer itself. "Do not use" waits for its reason before it is kept. */
export function EmployerDetails({ employer }: { employer: Employer }) {
  const office = useSettings();
  const [stage, setStage] = useState<Employer["stage"] | null>(null);
  const save = (field: keyof Employer, patch: Partial<Employer>) => refusalOf(call("save_employer", { employer: { ...employer, ...(stage ? { stage } : {}), ...patch } }), field);
  const pick = async (field: keyof Employer, patch: Partial<Employer>) => {
    const refusal = await save(field, patch);
    if (refusal) toast({ text: refusal, tone: "danger" });
  };
  const choose = async (next: Employer["stage"]) => {
    if (next === "do_not_use" && employer.stage_reason.trim() === "") return setStage(next);
    setStage(null);
    return pick("stage", { stage: next });
  };
  const saveReason = async (value: string) => {
    const refusal = await save("stage_reason", { stage_reason: value.trim() });
    if (!refusal) setStage(null);
    return refusal;
  };
  const shown = stage ?? employer.stage;
  return (
    <Section>
      <div className="stack">
        <TextField label="Name" value={employer.name} onCommit={(value) => save("name", { name: value.trim() })} />
        <SelectField label="Stage" value={shown} options={Object.entries(employerStageWords).map(([value, label]) => ({ value, label }))} onChange={(value) => void choose(value as Employer["stage"])} />
        {(shown === "paused" || shown === "do_not_use") && <TextField label="Reason" value={employer.stage_reason} onCommit={saveReason} hint={stage ? "Not kept until you give the reason." : undefined} />}
        <Pair>
          <TextField label="Phone" value={employer.phone} onCommit={(value) => save("phone", { phone: value.trim() })} />
          <TextField label="Website" value={employer.website} onCommit={(value) => save("website", { website: value.trim() })} />
        </Pair>
        <Pair>
          <TextField label="Industry" value={employer.industry} onCommit={(value) => save("industry", { industry: value.trim() })} />
          <ComboField label="Career cluster" clearable value={employer.cluster_id ?? ""} options={office?.settings.clusters.filter((one) => one.framework === office.settings.office.settings.framework || one.id === employer.cluster_id).map((one) => ({ value: one.id, label: one.name })) ?? []} onChange={(id) => void pick("cluster_id", { cluster_id: (id || null) as Employer["cluster_id"] })} />
        </Pair>
        <ComboField label="Owner" note="who keeps the relation" clearable value={employer.owner_id ?? ""} options={office?.settings.staff.filter((one) => one.active || one.id === employer.owner_id).map((one) => ({ value: one.id, label: one.name, detail: one.position })) ?? []} onChange={(id) => void pick("owner_id", { owner_id: (id || null) as Employer["owner_id"] })} />
        <Pair>
          <DateField label="Not to be asked before" value={employer.next_available_on} onCommit={(value) => save("next_available_on", { next_available_on: value })} />
          <TextField label="Contact cap" note="empty: the office’s" type="number" value={employer.contact_cap === null ? "" : String(employer.contact_cap)} onCommit={(value) => save("contact_cap", { contact_cap: value === "" ? null : Number(value) })} />
        </Pair>
        <TextField label="Remarks" lines={3} value={employer.notes} onCommit={(value) => save("notes", { notes: value })} />
      </div>
    </Section>
  );
}
