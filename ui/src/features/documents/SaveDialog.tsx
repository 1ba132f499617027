import { useState } from "react";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { IncompleteField } from "@/features/documents/IncompleteField";
import { counted } from "@/lib/text";

interface SaveDialogProps {
  documents: number;
  each: boolean;
  incomplete: number;
  onSave(leaveOut: boolean): void;
  onClose(): void;
}

/** Asked before agreements that lack something are saved, as it is before they are printed. */
export function SaveDialog({ documents, each, incomplete, onSave, onClose }: SaveDialogProps) {
  const [leaveOut, setLeaveOut] = useState(false);
  return (
    <Dialog title={`Save ${counted(documents, "agreement")}`} onClose={onClose} actions={<><Button onClick={onClose}>Cancel</Button><Button look="fill" data-autofocus onClick={() => onSave(leaveOut)}>{each ? "Choose the folder…" : "Choose the file…"}</Button></>}>
      <IncompleteField incomplete={incomplete} leaveOut={leaveOut} onLeaveOut={setLeaveOut} />
    </Dialog>
  );
}
