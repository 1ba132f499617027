import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { TextField } from "@/components/fields/TextField";
import { Note } from "@/components/Note";
import { asCallError, call, type CallError } from "@/ipc/call";
import { sentenceFor } from "@/ipc/error-messages";
import type { PlacementPage } from "@/ipc/generated";
import { calledName } from "@/lib/names";
import { toast } from "@/lib/toasts";

/** The same seat in the office’s next term. A clash asks for its reason; without a next term the way to Settings is here. */
export function CopyPlacement({ page, onClose }: { page: PlacementPage; onClose(): void }) {
  const navigate = useNavigate();
  const [reason, setReason] = useState("");
  const [refusal, setRefusal] = useState<CallError | undefined>(undefined);
  const clash = refusal?.fields.find((one) => one.field === "reason");
  const copy = async () => {
    try {
      const placed = await call("copy_placement", { id: page.placement.id, reason: reason.trim(), ask: true });
      toast({ text: `Copied to ${placed.number}.`, undo: true });
      onClose();
      void navigate({ to: "/placements/$id", params: { id: placed.placement } });
    } catch (error) {
      setRefusal(asCallError(error));
    }
  };
  const noTerm = refusal?.code === "no_next_term";
  return (
    <Dialog title={`Copy ${page.placement.number} to the next term`} onClose={onClose} actions={<><Button look="bare" onClick={onClose}>Close</Button>{!noTerm && <Button look="fill" data-autofocus onClick={() => void copy()}>{clash ? "Copy all the same" : "Copy to next term"}</Button>}</>}>
      {refusal && !clash && <Note tone="danger" action={noTerm && <Link to="/settings" search={{ part: "calendar" }} onClick={onClose}>Add a term</Link>}>{sentenceFor(refusal)}</Note>}
      {!refusal && <p>{calledName(page.student)} goes on at {page.employer.name} on the same terms, with the dates of the next term and a number of its own. Signatures, hours and safety lessons begin anew.</p>}
      {clash && <TextField label={`Why ${calledName(page.student)} goes on all the same`} lines={2} value={reason} onChange={setReason} error={clash.message} hint="The reason is kept with the placement." focusFirst />}
    </Dialog>
  );
}
