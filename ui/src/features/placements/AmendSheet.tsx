import { useState } from "react";
import { Button } from "@/components/Button";
import { Sheet } from "@/components/drawer/Sheet";
import { DateField } from "@/components/fields/DateField";
import { TextField } from "@/components/fields/TextField";
import { Note } from "@/components/Note";
import { TermsFields } from "@/features/placements/TermsFields";
import { useAmendment } from "@/features/placements/useAmendment";
import { asCallError, call } from "@/ipc/call";
import { sentenceFor } from "@/ipc/error-messages";
import type { PlacementPage } from "@/ipc/generated";
import { useSettled } from "@/lib/dateReader";
import { today } from "@/lib/dates";
import { toast } from "@/lib/toasts";

/** New terms after the agreement was printed: from which day, why, and what. They are kept as one step, with what they were before. */
export function AmendSheet({ page, onClose }: { page: PlacementPage; onClose(): void }) {
  const { terms, latest, refuse } = useAmendment(page.placement);
  const [from, setFrom] = useState<string | null>(today());
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<{ field: string; message: string } | undefined>(undefined);
  const keep = async () => {
    if (from === null) return setProblem({ field: "effective_on", message: "Say from which day the new terms hold." });
    try {
      const { amendment } = await call("amend_placement", { placement: latest(), effective_on: from, reason });
      toast({ text: `Kept the amendment ${amendment.number}.`, undo: true });
      return onClose();
    } catch (error) {
      const refusal = asCallError(error);
      const [first] = refusal.fields;
      setProblem({ field: first?.field ?? "", message: first?.message ?? sentenceFor(refusal) });
      return refuse(refusal.fields);
    }
  };
  const settled = useSettled(() => void keep());
  const send = () => {
    // A field that saves itself does so when it is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    settled();
  };
  const ours = problem?.field === "reason" || problem?.field === "effective_on";
  return (
    <Sheet title="Amend the terms" detail={page.placement.number} onClose={onClose} onSubmit={send} by="The agreement stays." actions={<><Button look="bare" size="normal" onClick={onClose}>Close</Button><Button look="fill" size="normal" keys="mod+enter" onClick={send}>Save amendment</Button></>}>
      {problem && !ours && <Note tone="danger">{problem.message}</Note>}
      <TextField label="Reason" value={reason} onChange={(text) => { setReason(text); setProblem(undefined); }} error={problem?.field === "reason" ? problem.message : undefined} hint="The amendment bears it." focusFirst />
      <DateField label="In effect from" value={from} onChange={setFrom} error={problem?.field === "effective_on" ? problem.message : undefined} />
      <TermsFields page={page} terms={terms} agreed />
    </Sheet>
  );
}
