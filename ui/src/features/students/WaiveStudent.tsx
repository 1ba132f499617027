import { useState } from "react";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { TextField } from "@/components/fields/TextField";
import { act } from "@/ipc/act";
import type { StudentId } from "@/ipc/generated";
import { spokenName } from "@/lib/names";

/** Excuses a student from the experience. The year-end report asks for the reason, so it is asked for here. */
export function WaiveStudent({ row, onClose }: { row: { id: StudentId; name: string }; onClose(): void }) {
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const who = spokenName(row.name);
  const waive = async () => {
    if (reason.trim() === "") return setProblem("Give the reason; the end-of-year summary asks for it.");
    const saved = await act("waive_student", { id: row.id, reason: reason.trim() }, `Waived ${who}.`);
    return saved && onClose();
  };
  return (
    <Dialog title={`Waive ${who}`} onClose={onClose} actions={<><Button look="bare" onClick={onClose}>Close</Button><Button look="fill" onClick={() => void waive()}>Waive</Button></>}>
      <p className="muted">Counts as waived instead of as left without an experience. You can take it back.</p>
      <TextField label="Reason" value={reason} onChange={setReason} error={problem} lines={3} focusFirst placeholder="Medical, transferred in after March…" />
    </Dialog>
  );
}
