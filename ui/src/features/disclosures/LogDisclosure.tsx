import { useState } from "react";
import { Button } from "@/components/Button";
import { Sheet } from "@/components/drawer/Sheet";
import { ComboField } from "@/components/fields/ComboField";
import { DateField } from "@/components/fields/DateField";
import { TextField } from "@/components/fields/TextField";
import { asCallError, call } from "@/ipc/call";
import type { StudentId, Violation } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { useSettled } from "@/lib/dateReader";
import { today } from "@/lib/dates";
import { joined } from "@/lib/text";
import { toast } from "@/lib/toasts";
import { useUnsentForm } from "@/lib/unsent";

/** What was told of a student outside the program: by telephone, in a letter, at a table. */
export function LogDisclosure({ studentId, onClose }: { studentId?: StudentId; onClose(): void }) {
  const { fields, set, sent } = useUnsentForm(`disclosure ${studentId ?? ""}`, { student_id: (studentId ?? "") as string, what: "", recipient: "", purpose: "", on: today() as string | null });
  const [problems, setProblems] = useState<Violation[]>([]);
  const { data: students } = useRead("list_students", { with_gone: true });
  const wrong = (field: string) => problems.find((one) => one.field === field)?.message;
  const add = async () => {
    try {
      await call("log_disclosure", { student_ids: fields.student_id ? [fields.student_id as StudentId] : [], what: fields.what, recipient: fields.recipient, purpose: fields.purpose, on: fields.on });
      sent();
      toast({ text: "Logged. The entry stays for good." });
      onClose();
    } catch (error) {
      const refusal = asCallError(error);
      setProblems(refusal.fields.length > 0 ? refusal.fields : [{ field: "what", rule: refusal.code, message: refusal.message }]);
    }
  };
  const send = useSettled(() => void add());
  return (
    <Sheet title="Log a disclosure" onClose={onClose} onSubmit={send} by="An entry can’t be changed or undone." actions={<><Button look="bare" size="normal" keys="escape" onClick={onClose}>Close</Button><Button look="fill" size="normal" keys="mod+enter" onClick={send}>Log it</Button></>}>
      <ComboField label="Student" value={fields.student_id} focusFirst={!studentId} placeholder="Type part of the name" error={wrong("student_ids")} onChange={(student_id) => set({ student_id })} options={students?.rows.map((row) => ({ value: row.id, label: row.name, detail: joined([row.local_id, row.school]) })) ?? []} />
      <TextField label="What was given out" placeholder="Name, school and schedule" value={fields.what} onChange={(what) => set({ what })} error={wrong("what")} focusFirst={Boolean(studentId)} />
      <TextField label="To whom" placeholder="Northwest Community Hospital, Jo Marsh" value={fields.recipient} onChange={(recipient) => set({ recipient })} error={wrong("recipient")} />
      <TextField label="Why" placeholder="To interview for a placement" value={fields.purpose} onChange={(purpose) => set({ purpose })} error={wrong("purpose")} />
      <DateField label="When" value={fields.on} onChange={(on) => set({ on })} error={wrong("at")} />
    </Sheet>
  );
}
