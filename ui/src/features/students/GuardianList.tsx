import { useState } from "react";
import { Button, IconButton } from "@/components/Button";
import { Pair } from "@/components/fields/Pair";
import { TextField } from "@/components/fields/TextField";
import { IconArrowUp, IconPlus, IconTrash } from "@/components/icons";
import { act } from "@/ipc/act";
import { call } from "@/ipc/call";
import type { Guardian, Student } from "@/ipc/generated";
import { refusalOf } from "@/ipc/refusal";
import { newId } from "@/lib/ids";
import { languageName } from "@/lib/names";

const blank = (student: Student, position: number): Guardian => ({ id: newId(), student_id: student.id, roster_id: null, given_name: "", family_name: "", relation: "", language: student.home_language, phone: "", other_phone: "", email: "", position });

/** Who is called first, and signs. */
export function GuardianList({ student, guardians }: { student: Student; guardians: readonly Guardian[] }) {
  const [draft, setDraft] = useState<Guardian | null>(null);
  const shown = guardians.toSorted((a, b) => a.position - b.position);
  return (
    <div className="stack">
      {shown.map((guardian, at) => <GuardianFields key={guardian.id} guardian={guardian} first={at === 0} onFirst={() => void act("save_guardian", { guardian: { ...guardian, position: 1 } }, `${guardian.given_name || guardian.family_name} is called first, and signs.`)} onRemove={() => void act("remove_guardian", { id: guardian.id }, "Guardian removed.")} />)}
      {draft && !guardians.some((one) => one.id === draft.id) && <GuardianFields guardian={draft} first={guardians.length === 0} onRemove={() => setDraft(null)} onDraft={setDraft} />}
      <div><Button icon={IconPlus} onClick={() => setDraft(blank(student, Math.max(0, ...guardians.map((one) => one.position)) + 1))}>Add a guardian</Button></div>
    </div>
  );
}

/** `onDraft` holds a guardian without a name yet; once named, it is saved. */
function GuardianFields({ guardian, first, onFirst, onRemove, onDraft }: { guardian: Guardian; first: boolean; onFirst?(): void; onRemove(): void; onDraft?(guardian: Guardian): void }) {
  const commit = (field: keyof Guardian) => async (value: string): Promise<string | undefined> => {
    const next = { ...guardian, [field]: value.trim() };
    if (onDraft && !next.given_name && !next.family_name) return void onDraft(next);
    return refusalOf(call("save_guardian", { guardian: next }), field);
  };
  const text = (field: "given_name" | "family_name" | "relation" | "phone" | "other_phone" | "email", label: string) => <TextField label={label} value={guardian[field]} onCommit={commit(field)} />;
  return (
    <div className="stack" style={{ gap: 8 }}>
      <div className="row"><span className="med grow">{first ? "First to call, and signs" : "Also to call"}</span>{!first && onFirst && <Button look="bare" icon={IconArrowUp} onClick={onFirst}>Call first</Button>}<IconButton icon={IconTrash} label="Remove this guardian" onClick={onRemove} /></div>
      <Pair>{text("given_name", "First name")}{text("family_name", "Last name")}</Pair>
      <Pair>{text("relation", "Relation")}<TextField label="Language of papers" value={languageName(guardian.language)} onCommit={commit("language")} /></Pair>
      <Pair>{text("phone", "Phone")}{text("other_phone", "Other phone")}</Pair>
      {text("email", "E-mail")}
    </div>
  );
}
