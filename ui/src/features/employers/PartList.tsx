import { useState, type ReactNode } from "react";
import { Button, IconButton } from "@/components/Button";
import { Section } from "@/components/drawer/Section";
import { IconPlus, IconTrash } from "@/components/icons";
import { act } from "@/ipc/act";
import type { EmployerPart } from "@/ipc/generated";

interface PartListProps<Part extends { id: string }> {
  part: EmployerPart;
  parts: readonly Part[];
  /** "Add a person" */
  add: string;
  blank(): Part;
  title(part: Part): string;
  /** Whether a new part has enough to be kept. */
  ready(part: Part): boolean;
  save(part: Part, field: keyof Part): Promise<string | undefined>;
  /** `set` keeps one field; a refusal's sentence goes to that field. */
  fields(part: Part, set: <Field extends keyof Part>(field: Field, value: Part[Field]) => Promise<string | undefined>): ReactNode;
}

/** The people, sites or papers of an employer: each a block of fields that save themselves. A new one is kept as soon as it has a name. */
export function PartList<Part extends { id: string }>({ part, parts, add, blank, title, ready, save, fields }: PartListProps<Part>) {
  const [draft, setDraft] = useState<Part | null>(null);
  const unsaved = draft && !parts.some((one) => one.id === draft.id) ? draft : null;
  const setter = (of: Part, isDraft: boolean) => async <Field extends keyof Part>(field: Field, value: Part[Field]) => {
    const next = { ...of, [field]: value };
    if (!isDraft) return save(next, field);
    setDraft(next);
    return ready(next) ? save(next, field) : undefined;
  };
  return (
    <>
      {parts.map((one) => (
        <Section key={one.id} title={title(one)} end={<IconButton icon={IconTrash} label={`Remove ${title(one)}`} onClick={() => void act("remove_from_employer", { part, id: one.id }, `Removed ${title(one)}.`)} />}>
          <div className="stack">{fields(one, setter(one, false))}</div>
        </Section>
      ))}
      {unsaved && <Section title="New" end={<Button look="bare" onClick={() => setDraft(null)}>Give up</Button>}><div className="stack">{fields(unsaved, setter(unsaved, true))}</div></Section>}
      {!unsaved && <Section><Button icon={IconPlus} onClick={() => setDraft(blank())}>{add}</Button></Section>}
    </>
  );
}
