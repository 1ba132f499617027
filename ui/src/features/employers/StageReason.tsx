import { useState } from "react";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { TextField } from "@/components/fields/TextField";

/** Why an employer isn't to be used, asked before it is marked so. */
export function StageReason({ name, onReason, onClose }: { name: string; onReason(reason: string): Promise<unknown>; onClose(): void }) {
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const send = () => {
    if (reason.trim() === "") setProblem("Say why this employer is not to be used.");
    else void onReason(reason.trim());
  };
  return (
    <Dialog title={`Do not use: ${name}`} onClose={onClose} actions={<><Button look="bare" onClick={onClose}>Close</Button><Button look="fill" onClick={send}>Mark Do not use</Button></>}>
      <TextField label="Reason" note="shown to whoever looks it up" lines={3} value={reason} onChange={(text) => { setReason(text); setProblem(undefined); }} error={problem} focusFirst />
    </Dialog>
  );
}
