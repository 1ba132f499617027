import { useState } from "react";
import { Button, TextButton } from "@/components/Button";
import { Sheet } from "@/components/drawer/Sheet";
import { ComboField } from "@/components/fields/ComboField";
import { Pair } from "@/components/fields/Pair";
import { TextField } from "@/components/fields/TextField";
import { Note } from "@/components/Note";
import { asCallError, call } from "@/ipc/call";
import type { ClusterId, EmployerId, Violation } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { useSettings } from "@/ipc/useSettings";
import { joined } from "@/lib/text";
import { toast } from "@/lib/toasts";
import { useUnsentForm } from "@/lib/unsent";

const blank = { name: "", industry: "", phone: "", cluster_id: "", street: "", city: "", zip: "", contact_name: "" };

/** A new employer with its first site and person, in one step. Likely duplicates show while the name is typed. */
export function NewEmployer({ onClose, onOpen }: { onClose(): void; onOpen(id: EmployerId): void }) {
  const office = useSettings();
  const { fields, set: patch, sent } = useUnsentForm("new employer", blank);
  const [problems, setProblems] = useState<Violation[]>([]);
  const named = fields.name.trim().length > 2;
  const { data: alike } = useRead("likely_duplicates", { name: fields.name, except: null }, { enabled: named, keepLast: true });
  const set = (field: keyof typeof blank) => (value: string) => patch({ [field]: value });
  const wrong = (field: string) => problems.find((one) => one.field === field)?.message;
  const add = async () => {
    const { name, industry, phone, cluster_id, street, city, zip, contact_name } = fields;
    try {
      const employer = await call("add_employer", { name, industry, phone, cluster_id: (cluster_id || null) as ClusterId | null, address: { street: street.trim(), city: city.trim(), state: "IL", zip: zip.trim() }, contact_name });
      sent();
      toast({ text: `Added ${employer.name}.`, undo: true });
      onClose();
      onOpen(employer.id);
    } catch (error) {
      const refusal = asCallError(error);
      setProblems(refusal.fields.length > 0 ? refusal.fields : [{ field: "name", rule: refusal.code, message: refusal.message }]);
    }
  };
  return (
    <Sheet title="New employer" onClose={onClose} onSubmit={() => void add()} actions={<><Button look="bare" size="normal" keys="escape" onClick={onClose}>Close</Button><Button look="fill" size="normal" keys="mod+enter" onClick={() => void add()}>Add employer</Button></>}>
      <TextField label="Name" value={fields.name} onChange={set("name")} error={wrong("name")} focusFirst />
      {named && alike?.map((one) => (
        <Note key={one.id} tone="warn" action={<TextButton className="med nowrap" onClick={() => { onClose(); onOpen(one.id); }}>Open it</TextButton>}>
          <b>Already here?</b> {joined([one.name, one.city])}
        </Note>
      ))}
      <Pair>
        <TextField label="Whom to ask for" note="if known" value={fields.contact_name} onChange={set("contact_name")} />
        <TextField label="Phone" value={fields.phone} onChange={set("phone")} />
      </Pair>
      <ComboField label="Career cluster" note="if known" clearable value={fields.cluster_id} onChange={set("cluster_id")} options={office?.settings.clusters.filter((one) => one.framework === office.settings.office.settings.framework).map((one) => ({ value: one.id, label: one.name })) ?? []} />
      <TextField label="Industry" value={fields.industry} onChange={set("industry")} />
      <TextField label="Street" value={fields.street} onChange={set("street")} />
      <Pair>
        <TextField label="City" value={fields.city} onChange={set("city")} />
        <TextField label="ZIP" value={fields.zip} onChange={set("zip")} error={wrong("address.zip")} />
      </Pair>
    </Sheet>
  );
}
