import { useState, type FormEvent } from "react";
import { Button, TextButton } from "@/components/Button";
import { PassphraseField } from "@/components/fields/PassphraseField";
import { PathField } from "@/components/fields/PathField";
import { TextField } from "@/components/fields/TextField";
import { IconChevronLeft, IconPlus } from "@/components/icons";
import { JobProgress } from "@/components/JobProgress";
import { Note } from "@/components/Note";
import { Frame } from "@/features/start/Frame";
import { asCallError, call, type CallError } from "@/ipc/call";
import { sentenceFor } from "@/ipc/error-messages";
import type { DeskState } from "@/ipc/generated";
import { holdForKey } from "@/ipc/session";
import { chooseFolder } from "@/ipc/tauri";
import css from "@/features/start/start.module.css";

const SHORTEST = 8;

/** What an office needs before its first student: a name, who is at the desk, and a passphrase. */
export function CreateOffice({ desk, onBack, onMade }: { desk: DeskState; onBack(): void; onMade(recoveryKey: string): void }) {
  const [form, setForm] = useState({ name: "", district: "", your_name: "", passphrase: "", again: "", within: "" });
  const [tried, setTried] = useState(false);
  const [elsewhere, setElsewhere] = useState(false);
  const [making, setMaking] = useState(false);
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const set = (field: keyof typeof form) => (value: string) => { setForm({ ...form, [field]: value }); setRefusal(null); };

  const missing = {
    name: form.name.trim() === "" ? "Give the office a name; it heads every paper." : undefined,
    passphrase: form.passphrase.length < SHORTEST ? `Use at least ${SHORTEST} characters. A few plain words are easy to keep in mind.` : undefined,
    again: form.again !== form.passphrase ? "The two differ. Type the same passphrase again." : undefined,
  };
  const said = (field: keyof typeof missing) => (tried ? missing[field] : undefined) ?? refusal?.fields.find((one) => one.field === field)?.message;

  const make = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.values(missing).some(Boolean)) return;
    setMaking(true);
    holdForKey(true);
    try {
      const folder = form.within ? `${form.within.replace(/[\\/]+$/, "")}/${form.name.trim().replace(/[^\p{L}\p{N} -]/gu, "-")}.placementdesk` : null;
      const { recovery_key } = await call("create_office", { name: form.name.trim(), district: form.district.trim(), your_name: form.your_name.trim(), passphrase: form.passphrase, folder });
      onMade(recovery_key);
    } catch (error) {
      holdForKey(false);
      setRefusal(asCallError(error));
      setMaking(false);
    }
  };
  const length = form.passphrase.length;
  return (
    <Frame icon={IconPlus} title="Create your office" lead="You can change all of this later, under Settings." version={desk.version}>
      {making ? <div className={css.fields}><JobProgress what="Making the keys" /></div> : (
        <form className={css.fields} onSubmit={(event) => void make(event)} noValidate>
          {refusal && refusal.fields.length === 0 && <Note tone="danger">{sentenceFor(refusal)}</Note>}
          <TextField label="Office" value={form.name} onChange={set("name")} placeholder="Center for Career Discovery" error={said("name")} focusFirst />
          <TextField label="District" note="optional" value={form.district} onChange={set("district")} placeholder="Township High School District 214" />
          <TextField label="Your name" value={form.your_name} onChange={set("your_name")} hint="As it is signed under what you write." />
          <PassphraseField label="Passphrase" value={form.passphrase} onChange={set("passphrase")} autoComplete="new-password" error={said("passphrase")}
            hint={length === 0 ? "At least 8 characters; four plain words are easy to keep in mind." : length < SHORTEST ? `${length} of at least ${SHORTEST} characters` : length < 16 ? `${length} characters; longer is stronger` : `${length} characters: strong`} />
          <PassphraseField label="Passphrase again" value={form.again} onChange={set("again")} autoComplete="new-password" error={said("again")} />
          {elsewhere ? (
            <PathField label="Kept in" value={form.within} onChange={set("within")} placeholder={desk.home}>
              <Button onClick={() => void chooseFolder("Where should the office be kept?").then((folder) => folder && set("within")(folder))}>Choose…</Button>
            </PathField>
          ) : <p className="muted cap">Kept in {desk.home}. <TextButton onClick={() => setElsewhere(true)}>Change…</TextButton></p>}
          <Button look="fill" size="normal" type="submit" className={css.wide} keys="enter">Create the office</Button>
          <div><Button look="link" icon={IconChevronLeft} className={css.back} onClick={onBack}>Back</Button></div>
        </form>
      )}
    </Frame>
  );
}
