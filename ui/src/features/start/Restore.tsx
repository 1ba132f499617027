import { useState, type FormEvent } from "react";
import { Button, TextButton } from "@/components/Button";
import { PassphraseField } from "@/components/fields/PassphraseField";
import { PathField } from "@/components/fields/PathField";
import { TextField } from "@/components/fields/TextField";
import { IconChevronLeft, IconHistory, IconKey } from "@/components/icons";
import { JobProgress } from "@/components/JobProgress";
import { Note } from "@/components/Note";
import { Frame } from "@/features/start/Frame";
import { asCallError, call } from "@/ipc/call";
import { sentenceFor } from "@/ipc/error-messages";
import type { DeskState } from "@/ipc/generated";
import { deskChanged } from "@/ipc/session";
import { chooseFile, chooseFolder } from "@/ipc/tauri";
import css from "@/features/start/start.module.css";

/** A backup becomes a new folder; nothing that exists is touched. */
export function Restore({ desk, onBack }: { desk: DeskState; onBack(): void }) {
  const [path, setPath] = useState("");
  const [within, setWithin] = useState(desk.home);
  const [name, setName] = useState("Restored office");
  const [secret, setSecret] = useState("");
  const [byKey, setByKey] = useState(false);
  const [working, setWorking] = useState(false);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);

  const restore = async (event: FormEvent) => {
    event.preventDefault();
    if (!path.trim() || !secret.trim()) {
      setRefusal(path.trim() ? "Type the passphrase that the backup was made with." : "Choose the backup file.");
      return;
    }
    setWorking(true);
    const proof = { passphrase: byKey ? null : secret, recovery_key: byKey ? secret : null };
    try {
      const { folder } = await call("restore_backup", { path: path.trim(), folder: `${within.trim().replace(/[\\/]+$/, "")}/${name.trim() || "Restored office"}.placementdesk`, ...proof });
      await call("open_office", { folder, ...proof });
      await deskChanged();
    } catch (error) {
      setRefusal(sentenceFor(asCallError(error)));
      setWorking(false);
    }
  };
  return (
    <Frame icon={IconHistory} title="Restore from a backup" lead="It is restored to a new folder. An office that is there already stays as it is." version={desk.version}>
      {working ? <div className={css.fields}><JobProgress what="Reading the backup" /></div> : (
        <form className={css.fields} onSubmit={(event) => void restore(event)} noValidate>
          {refusal && <Note tone="danger">{refusal}</Note>}
          <PathField label="Backup file" value={path} onChange={setPath} placeholder="/media/usb/office.placementdesk-backup" focusFirst>
            <Button onClick={() => void chooseFile("Choose the backup", [{ name: "Backup", extensions: ["placementdesk-backup"] }]).then((file) => file && setPath(file))}>Choose…</Button>
          </PathField>
          {byKey ? <TextField key="key" label="Recovery key" icon={IconKey} value={secret} onChange={setSecret} /> : <PassphraseField key="words" label="Its passphrase" value={secret} onChange={setSecret} hint="The one in use when the backup was made." />}
          <TextField label="Name of the new folder" value={name} onChange={setName} />
          <PathField label="Kept in" value={within} onChange={setWithin}>
            <Button onClick={() => void chooseFolder("Where should the office be kept?").then((folder) => folder && setWithin(folder))}>Choose…</Button>
          </PathField>
          <Button look="fill" size="normal" type="submit" className={css.wide} keys="enter">Restore and open</Button>
          <div className={css.links}>
            <Button look="link" icon={IconChevronLeft} className={css.back} onClick={onBack}>Back</Button>
            <TextButton onClick={() => { setByKey(!byKey); setSecret(""); }}>{byKey ? "Use the passphrase" : "Use the recovery key"}</TextButton>
          </div>
        </form>
      )}
    </Frame>
  );
}
