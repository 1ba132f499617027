import { useState } from "react";
import { Button } from "@/components/Button";
import { Sheet } from "@/components/drawer/Sheet";
import { ComboField } from "@/components/fields/ComboField";
import { DateField } from "@/components/fields/DateField";
import { Pair } from "@/components/fields/Pair";
import { SelectField } from "@/components/fields/SelectField";
import { TextField } from "@/components/fields/TextField";
import { asCallError, call } from "@/ipc/call";
import type { PathwayId, SchoolId, StudentId, Violation } from "@/ipc/generated";
import { useSettings } from "@/ipc/useSettings";
import { useSettled } from "@/lib/dateReader";
import { calledName } from "@/lib/names";
import { useScope } from "@/lib/scope";
import { toast } from "@/lib/toasts";
import { useUnsentForm } from "@/lib/unsent";

/** A student who isn't on the roster. Everything else can follow in the drawer. */
export function NewStudent({ onClose, onAdded }: { onClose(): void; onAdded?(id: StudentId): void }) {
  const office = useSettings();
  const { schoolId } = useScope();
  const { fields, set, sent } = useUnsentForm("new student", { given_name: "", family_name: "", local_id: "", grade: "12", birth_date: null as string | null, school_id: schoolId ?? "", pathway_id: "" });
  const [problems, setProblems] = useState<Violation[]>([]);
  const wrong = (field: string) => problems.find((one) => one.field === field)?.message;

  const add = async () => {
    if (!fields.school_id) return setProblems([{ field: "school_id", rule: "required", message: "Choose the student’s school." }]);
    try {
      const student = await call("add_student", {
        given_name: fields.given_name.trim(), family_name: fields.family_name.trim(), local_id: fields.local_id.trim(), school_id: fields.school_id as SchoolId,
        grade: fields.grade === "" ? null : Number(fields.grade), birth_date: fields.birth_date, pathway_id: (fields.pathway_id || null) as PathwayId | null,
      });
      sent();
      toast({ text: `Added ${calledName(student)}.`, undo: true });
      onClose();
      return onAdded?.(student.id);
    } catch (error) {
      const refusal = asCallError(error);
      return setProblems(refusal.fields.length > 0 ? refusal.fields : [{ field: "family_name", rule: refusal.code, message: refusal.message }]);
    }
  };
  const send = useSettled(() => void add());
  return (
    <Sheet title="New student" onClose={onClose} onSubmit={send} actions={<><Button look="bare" size="normal" keys="escape" onClick={onClose}>Close</Button><Button look="fill" size="normal" keys="mod+enter" onClick={send}>Add student</Button></>}>
      <Pair>
        <TextField label="First name" value={fields.given_name} onChange={(given_name) => set({ given_name })} error={wrong("given_name")} focusFirst />
        <TextField label="Last name" value={fields.family_name} onChange={(family_name) => set({ family_name })} error={wrong("family_name")} />
      </Pair>
      <SelectField label="School" value={fields.school_id} empty="Choose a school" options={office?.settings.schools.filter((one) => one.active).map((one) => ({ value: one.id, label: one.short_name })) ?? []} onChange={(school_id) => set({ school_id })} error={wrong("school_id")} />
      <Pair>
        <SelectField label="Grade" value={fields.grade} empty="Not known" options={["9", "10", "11", "12"].map((value) => ({ value, label: value }))} onChange={(grade) => set({ grade })} error={wrong("grade")} />
        <TextField label="Student id" value={fields.local_id} onChange={(local_id) => set({ local_id })} error={wrong("local_id")} />
      </Pair>
      <DateField label="Birth date" note="if known" placeholder="3/4/2009" value={fields.birth_date} onChange={(birth_date) => set({ birth_date })} error={wrong("birth_date")} />
      <ComboField label="Pathway" note="if known" value={fields.pathway_id} clearable options={office?.settings.pathways.filter((one) => one.active).map((one) => ({ value: one.id, label: one.name, detail: office.cluster(one.cluster_id)?.name ?? "" })) ?? []} onChange={(pathway_id) => set({ pathway_id })} />
    </Sheet>
  );
}
