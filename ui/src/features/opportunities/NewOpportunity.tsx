import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/Button";
import { Sheet } from "@/components/drawer/Sheet";
import { ComboField } from "@/components/fields/ComboField";
import { Pair } from "@/components/fields/Pair";
import { SelectField } from "@/components/fields/SelectField";
import { TextField } from "@/components/fields/TextField";
import { IconBuilding } from "@/components/icons";
import { employerLooks } from "@/features/states";
import { useYear } from "@/features/year";
import { asCallError, call } from "@/ipc/call";
import type { EmployerId, KindId, OpportunityId, PathwayId, Violation } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { useSettings } from "@/ipc/useSettings";
import { joined } from "@/lib/text";
import { toast } from "@/lib/toasts";
import { useUnsentForm } from "@/lib/unsent";

interface NewOpportunityProps {
  employerId: string | undefined;
  onClose(): void;
  /** Without it, the new offer opens in its own list. */
  onOpen?(id: OpportunityId): void;
}

/** What an employer offers, in five answers; dates, weekly hours and requirements follow in its drawer. */
export function NewOpportunity({ employerId, onClose, onOpen }: NewOpportunityProps) {
  const office = useSettings();
  const year = useYear();
  const navigate = useNavigate();
  const { data: employers } = useRead("list_employers", {});
  const kinds = office?.settings.kinds.filter((one) => one.active) ?? [];
  const { fields, set, sent } = useUnsentForm(`new opportunity ${employerId ?? ""}`, { employer_id: employerId ?? "", title: "", kind_id: "", seats: "1", pathway_id: "" });
  const [problems, setProblems] = useState<Violation[]>([]);
  const wrong = (field: string) => problems.find((one) => one.field === field)?.message;
  // The kind that alone makes a whole experience is the one most offered.
  const whole = office?.settings.hour_rules.toSorted((a, b) => b.valid_from.localeCompare(a.valid_from))[0]?.total_hours;
  const kind = fields.kind_id || (kinds.find((one) => one.counts && !one.group && one.hours === whole) ?? kinds[0])?.id || "";
  const open = onOpen ?? ((id: OpportunityId) => void navigate({ to: "/opportunities", search: { view: "all", open: id, tab: "details" } }));
  const add = async () => {
    if (!fields.employer_id) return setProblems([{ field: "employer_id", rule: "required", message: "Choose who offers it." }]);
    try {
      const made = await call("add_opportunity", { employer_id: fields.employer_id as EmployerId, title: fields.title.trim(), kind_id: kind as KindId, seats: Number(fields.seats) || 0, school_year_id: year?.id ?? null, pathway_ids: fields.pathway_id ? [fields.pathway_id as PathwayId] : [] });
      sent();
      toast({ text: `Added ${made.title}. Give it dates and weekly hours.`, undo: true });
      onClose();
      return open(made.id);
    } catch (error) {
      const refusal = asCallError(error);
      return setProblems(refusal.fields.length > 0 ? refusal.fields : [{ field: "title", rule: refusal.code, message: refusal.message }]);
    }
  };
  return (
    <Sheet title="New opportunity" detail={year?.label} onClose={onClose} onSubmit={() => void add()} actions={<><Button look="bare" size="normal" keys="escape" onClick={onClose}>Close</Button><Button look="fill" size="normal" keys="mod+enter" onClick={() => void add()}>Add opportunity</Button></>}>
      <ComboField label="Employer" value={fields.employer_id} icon={IconBuilding} placeholder="Type part of the name" focusFirst={!employerId} error={wrong("employer_id")} onChange={(employer_id) => set({ employer_id })}
        options={employers?.rows.map((row) => ({ value: row.id, label: row.name, detail: joined([row.city, employerLooks[row.stage].word]) })) ?? []} />
      <TextField label="What the student would be" placeholder="Clinical support intern" value={fields.title} onChange={(title) => set({ title })} error={wrong("title")} focusFirst={Boolean(employerId)} />
      <Pair>
        <SelectField label="Kind" value={kind} options={kinds.map((one) => ({ value: one.id, label: one.name }))} onChange={(kind_id) => set({ kind_id })} error={wrong("kind_id")} />
        <TextField label="Seats" type="number" value={fields.seats} onChange={(seats) => set({ seats })} error={wrong("seats")} />
      </Pair>
      <ComboField label="Pathway" note="if it suits one" clearable value={fields.pathway_id} onChange={(pathway_id) => set({ pathway_id })} options={office?.settings.pathways.filter((one) => one.active).map((one) => ({ value: one.id, label: one.name, detail: office.cluster(one.cluster_id)?.name ?? "" })) ?? []} />
    </Sheet>
  );
}
