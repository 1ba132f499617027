/** Ctrl+Shift+L: write down a contact while the telephone is still warm. Everything but the note has a likely answer already. */
import { useState } from "react";
import { Button } from "@/components/Button";
import { Sheet } from "@/components/drawer/Sheet";
import { ComboField } from "@/components/fields/ComboField";
import { DateField } from "@/components/fields/DateField";
import { Labelled } from "@/components/fields/Labelled";
import { TextField } from "@/components/fields/TextField";
import { IconBuilding, IconCheck, IconMail, IconMapPin, IconPhone, IconUser } from "@/components/icons";
import { Note } from "@/components/Note";
import { Segmented } from "@/components/Segmented";
import { ContactsBefore } from "@/features/employers/ContactsBefore";
import { employerLooks } from "@/features/states";
import { act } from "@/ipc/act";
import type { Contact, ContactKind, ContactOutcome, EmployerId, PersonId, StudentId } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { contactKindWords, contactOutcomeWords } from "@/ipc/words";
import { longDate, timeOfDay } from "@/lib/dates";
import { calledName } from "@/lib/names";
import { useSettled } from "@/lib/dateReader";
import { joined } from "@/lib/text";
import { keepUnsent, unsent } from "@/lib/unsent";

const KIND_ICONS: Partial<Record<ContactKind, typeof IconPhone>> = { call: IconPhone, email: IconMail, visit: IconMapPin };
const kinds = (Object.entries(contactKindWords) as [ContactKind, string][]).map(([value, label]) => ({ value, label, ...(KIND_ICONS[value] ? { icon: KIND_ICONS[value] } : {}) }));

interface LogContactProps {
  employerId: string | undefined;
  studentId: string | undefined;
  /** One that was logged before, to be put right. */
  logged?: Contact;
  onClose(): void;
}

export default function LogContact({ employerId, studentId, logged, onClose }: LogContactProps) {
  const [employer, setEmployer] = useState(employerId ?? "");
  const [person, setPerson] = useState<string | null>(logged ? (logged.person_id ?? "") : null);
  const [kind, setKind] = useState<ContactKind>(logged?.kind ?? "call");
  const [outcome, setOutcome] = useState<ContactOutcome>(logged?.outcome ?? "reached");
  const about = logged?.id ?? employerId ?? studentId ?? "";
  const [note, setNote] = useState(() => unsent(about) || (logged?.note ?? ""));
  const [followUp, setFollowUp] = useState<{ on: string | null; unread: boolean }>({ on: logged?.follow_up_on ?? null, unread: false });
  const [at] = useState(() => (logged ? new Date(logged.at) : new Date()));
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const { data: desk } = useRead("desk_state", {});
  const { data: page } = useRead("get_employer", { id: employer as EmployerId }, { enabled: employer !== "" });
  const { data: student } = useRead("get_student", { id: studentId as StudentId }, { enabled: studentId !== undefined && employer === "" });
  const { data: employers } = useRead("list_employers", {}, { enabled: studentId === undefined });

  const people = page?.people.filter((one) => one.active) ?? [];
  const lastUsed = page?.advice.person_id ?? people[0]?.id ?? null;
  const chosen = person ?? lastUsed ?? "";
  const me = desk?.open?.me;
  const before = (employer ? (page?.advice.last ?? []) : (student?.contacts.slice(0, 2) ?? [])).filter((one) => one.id !== logged?.id);
  const save = async () => {
    if (!employer && !studentId) return setProblem("Choose the employer you talked to.");
    if (followUp.unread) return undefined;
    const whom = page?.employer.name ?? (student ? `the family of ${calledName(student.student)}` : "");
    const said = { employer_id: (employer || null) as EmployerId | null, person_id: (employer && chosen ? chosen : null) as PersonId | null, student_id: (studentId ?? null) as StudentId | null, kind, outcome, note: note.trim(), follow_up_on: followUp.on };
    const word = contactKindWords[kind].toLowerCase();
    const kept = logged ? await act("save_contact", { id: logged.id, ...said }, `Changed the ${word} with ${whom}.`) : await act("log_contact", said, `Logged the ${word} with ${whom}.`);
    if (!kept) return undefined;
    keepUnsent(about, "");
    return onClose();
  };
  const write = (text: string) => {
    keepUnsent(about, text);
    setNote(text);
  };
  const send = useSettled(() => void save());
  const verb = logged ? "Save" : `Log ${contactKindWords[kind].toLowerCase()}`;
  const by = logged ? joined([logged.author, logged.position.toLowerCase()], ", ") : me?.name && joined([me.name, me.position.toLowerCase()], ", ");
  return (
    <Sheet title={logged ? "Logged contact" : "Log contact"} detail={`${longDate(at.toISOString())}, ${timeOfDay(at)}`} by={by && `By ${by}`} onClose={onClose} onSubmit={send}
      actions={<><Button look="bare" size="normal" keys="escape" onClick={onClose}>Close</Button><Button look="fill" size="normal" keys="mod+enter" onClick={send}>{verb}</Button></>}>
      {studentId ? (
        <TextField label="About" value={student ? calledName(student.student) : ""} disabled icon={IconUser} end="the family" />
      ) : (
        <ComboField label="Employer" value={employer} icon={IconBuilding} focusFirst={!employer} placeholder="Type part of the name" error={problem} onChange={(id) => { setEmployer(id); setPerson(null); setProblem(undefined); }}
          options={employers?.rows.map((row) => ({ value: row.id, label: row.name, detail: joined([row.city, employerLooks[row.stage].word]) })) ?? []} />
      )}
      {employer && !logged && page?.advice.warning && <Warning text={page.advice.warning} />}
      {employer && people.length > 0 && (
        <ComboField label="Person" value={chosen} icon={IconUser} clearable onChange={setPerson} options={people.map((one) => ({ value: one.id, label: joined([one.name, one.title]), detail: one.id === lastUsed ? "last used" : one.phone }))} />
      )}
      <Labelled label="Kind"><Segmented<ContactKind> label="Kind" options={kinds} value={kind} onChange={setKind} /></Labelled>
      <Labelled label="Outcome">
        <Segmented<ContactOutcome> label="Outcome" columns={3} value={outcome} onChange={setOutcome} options={(Object.entries(contactOutcomeWords) as [ContactOutcome, string][]).map(([value, label]) => ({ value, label, ...(value === outcome ? { icon: IconCheck } : {}) }))} />
      </Labelled>
      <TextField label="Note" lines={3} value={note} onChange={write} focusFirst={Boolean(employer || studentId)} />
      <DateField label="Follow up" value={followUp.on} onChange={(on, unread) => setFollowUp({ on, unread })} error={followUp.unread ? "That isn’t a date yet. Try fri, in 2 weeks or 12/4." : undefined} consequence="shown under Follow-ups due" />
      <ContactsBefore contacts={before} people={people} />
    </Sheet>
  );
}

/** The cap in a sentence, its first part strong. */
function Warning({ text }: { text: string }) {
  const [lead = "", ...rest] = text.split(": ");
  return <Note tone="warn"><b>{lead}{rest.length > 0 ? ":" : ""}</b> {rest.join(": ")}</Note>;
}
