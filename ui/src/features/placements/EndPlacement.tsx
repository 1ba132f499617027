import { useState } from "react";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { DateField } from "@/components/fields/DateField";
import { TextField } from "@/components/fields/TextField";
import { placementLooks } from "@/features/states";
import { act } from "@/ipc/act";
import type { PlacementPage, PlacementStage } from "@/ipc/generated";
import { useSettled } from "@/lib/dateReader";
import { today } from "@/lib/dates";
import { calledName } from "@/lib/names";

/** Ends a placement before its time. The year-end report asks why, so it is asked for here. */
export function EndPlacement({ page, to, onClose }: { page: PlacementPage; to: PlacementStage; onClose(): void }) {
  const [reason, setReason] = useState("");
  const [on, setOn] = useState<string | null>(today());
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const who = calledName(page.student);
  const word = to === "withdrawn" ? "Withdraw" : "End early";
  const end = async () => {
    if (reason.trim() === "") return setProblem("Say why it ended; the end-of-year summary asks for it.");
    const ended = await act("advance_placement", { id: page.placement.id, to, reason: reason.trim(), on }, `Marked ${who} ${placementLooks[to].word.toLowerCase()}.`);
    return ended && onClose();
  };
  const send = useSettled(() => void end());
  return (
    <Dialog title={`${word}: ${who}`} onClose={onClose} actions={<><Button look="bare" onClick={onClose}>Close</Button><Button look="fill" onClick={send}>{word}</Button></>}>
      <TextField label="Reason" lines={3} value={reason} onChange={setReason} error={problem} focusFirst />
      <DateField label="Last day worked" value={on} onChange={setOn} />
    </Dialog>
  );
}
