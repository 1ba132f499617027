import { useState } from "react";
import { Button } from "@/components/Button";
import { Sheet } from "@/components/drawer/Sheet";
import { DateField } from "@/components/fields/DateField";
import { Labelled } from "@/components/fields/Labelled";
import { SelectField } from "@/components/fields/SelectField";
import { TextField } from "@/components/fields/TextField";
import { IconMapPin, IconPhone, IconUser } from "@/components/icons";
import { Note } from "@/components/Note";
import { Segmented } from "@/components/Segmented";
import { asCallError, call } from "@/ipc/call";
import { sentenceFor } from "@/ipc/error-messages";
import type { PersonId, PlacementPage, Visit, VisitKind } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { visitKindWords } from "@/ipc/words";
import { useSettled } from "@/lib/dateReader";
import { today } from "@/lib/dates";
import { calledName } from "@/lib/names";
import { joined } from "@/lib/text";
import { toast } from "@/lib/toasts";

const kinds = [{ value: "visit" as const, label: visitKindWords.visit, icon: IconMapPin }, { value: "phone" as const, label: visitKindWords.phone, icon: IconPhone }];

interface VisitSheetProps {
  page: PlacementPage;
  /** One that was logged before, to be put right. */
  logged?: Visit | undefined;
  onClose(): void;
}

/** A visit to the work site, or a phone check: when, with whom, and what was seen. */
export function VisitSheet({ page, logged, onClose }: VisitSheetProps) {
  const [kind, setKind] = useState<VisitKind>(logged?.kind ?? "visit");
  const [on, setOn] = useState<string | null>(logged?.made_on ?? today());
  const [person, setPerson] = useState<string>(logged ? (logged.person_id ?? "") : (page.placement.supervisor_id ?? ""));
  const [note, setNote] = useState(logged?.note ?? "");
  const [problem, setProblem] = useState<{ field: string; message: string } | undefined>(undefined);
  const { data: desk } = useRead("desk_state", {});
  const me = desk?.open?.me;
  const people = page.people.filter((one) => one.active || one.id === logged?.person_id);
  const keep = async () => {
    if (on === null) return setProblem({ field: "made_on", message: "Say on which day." });
    const said = { kind, made_on: on, person_id: (person || null) as PersonId | null, note: note.trim() };
    try {
      await (logged ? call("save_visit", { id: logged.id, ...said }) : call("log_visit", { placement_id: page.placement.id, ...said }));
      toast({ text: `${logged ? "Changed" : "Logged"} the ${visitKindWords[kind].toLowerCase()} for ${calledName(page.student)}.`, undo: true });
      return onClose();
    } catch (error) {
      const refusal = asCallError(error);
      const [first] = refusal.fields;
      return setProblem({ field: first?.field ?? "", message: first?.message ?? sentenceFor(refusal) });
    }
  };
  const send = useSettled(() => void keep());
  const errorOf = (field: string) => (problem?.field === field ? problem.message : undefined);
  const by = logged ? joined([logged.author, logged.position.toLowerCase()], ", ") : me?.name && joined([me.name, me.position.toLowerCase()], ", ");
  return (
    <Sheet title={logged ? "Logged visit" : "Visit"} detail={page.placement.number} by={by && `By ${by}`} onClose={onClose} onSubmit={send}
      actions={<><Button look="bare" size="normal" keys="escape" onClick={onClose}>Close</Button><Button look="fill" size="normal" keys="mod+enter" onClick={send}>{logged ? "Save" : `Log ${visitKindWords[kind].toLowerCase()}`}</Button></>}>
      {problem && !["made_on", "person_id"].includes(problem.field) && <Note tone="danger">{problem.message}</Note>}
      <Labelled label="Kind"><Segmented<VisitKind> label="Kind" options={kinds} value={kind} onChange={setKind} /></Labelled>
      <DateField label="Day" value={on} onChange={(day) => { setOn(day); setProblem(undefined); }} error={errorOf("made_on")} />
      <SelectField label="With" icon={IconUser} value={person} empty="Nobody of the employer" error={errorOf("person_id")} onChange={setPerson} options={people.map((one) => ({ value: one.id, label: joined([one.name, one.title], ", ") }))} />
      <TextField label="Note" lines={4} value={note} onChange={setNote} focusFirst />
    </Sheet>
  );
}
