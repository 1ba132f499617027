import { useState } from "react";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { IncompleteField } from "@/features/documents/IncompleteField";
import { MovingOn } from "@/features/documents/MovingOn";
import { counted } from "@/lib/text";

interface SaveDialogProps {
  documents: number;
  each: boolean;
  incomplete: number;
  /** Of all, and of those that can be signed: how many move on. */
  matched: (leaveOut: boolean) => number;
  onSave(leaveOut: boolean): void;
  onClose(): void;
}

/** Asked before agreements are saved, as it is before they are printed: saving, too, sends them out. */
export function SaveDialog({ documents, each, incomplete, matched, onSave, onClose }: SaveDialogProps) {
  const [leaveOut, setLeaveOut] = useState(true);
  return (
    <Dialog title={`Save ${counted(documents, "agreement")}`} onClose={onClose} actions={<><Button onClick={onClose}>Cancel</Button><Button look="fill" data-autofocus disabled={leaveOut && incomplete === documents} onClick={() => onSave(leaveOut)}>{each ? "Choose the folder…" : "Choose the file…"}</Button></>}>
      {incomplete > 0 && <IncompleteField incomplete={incomplete} documents={documents} leaveOut={leaveOut} onLeaveOut={setLeaveOut} />}
      <MovingOn matched={matched(leaveOut)} />
    </Dialog>
  );
}
