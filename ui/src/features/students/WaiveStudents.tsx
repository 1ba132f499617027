import { useState } from "react";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { TextField } from "@/components/fields/TextField";
import { act } from "@/ipc/act";
import type { StudentId } from "@/ipc/generated";
import { spokenName } from "@/lib/names";
import { counted } from "@/lib/text";

/** Excuses students from the experience, for one reason and in one step. The year-end report asks for the reason, so it is asked for here. */
export function WaiveStudents({ rows, onClose }: { rows: readonly { id: StudentId; name: string }[]; onClose(): void }) {
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [only] = rows;
  const whom = rows.length === 1 && only ? spokenName(only.name) : counted(rows.length, "student");
  const waive = async () => {
    const given = reason.trim();
    if (given === "") return setProblem("Give the reason; the end-of-year summary asks for it.");
    const said = `Waived ${whom}.`;
    const saved = rows.length === 1 && only ? await act("waive_student", { id: only.id, reason: given }, said) : await act("waive_students", { ids: rows.map((row) => row.id), reason: given }, said);
    return saved && onClose();
  };
  return (
    <Dialog title={`Waive ${whom}`} onClose={onClose} actions={<><Button look="bare" onClick={onClose}>Close</Button><Button look="fill" onClick={() => void waive()}>Waive{rows.length > 1 && ` ${whom}`}</Button></>}>
      <p className="muted">{rows.length === 1 ? "Counts" : "They count"} as waived instead of as left without an experience. You can take it back.</p>
      <TextField label="Reason" value={reason} onChange={setReason} error={problem} lines={3} focusFirst placeholder="Medical, transferred in after March…" />
    </Dialog>
  );
}
