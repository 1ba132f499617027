import { useState } from "react";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { PassphraseField } from "@/components/fields/PassphraseField";
import { PathField } from "@/components/fields/PathField";
import { TextField } from "@/components/fields/TextField";
import { JobProgress } from "@/components/JobProgress";
import { Note } from "@/components/Note";
import { asCallError, call } from "@/ipc/call";
import { sentenceFor } from "@/ipc/error-messages";
import type { BackupRow, OfficeState } from "@/ipc/generated";
import { deskChanged, lockOffice } from "@/ipc/session";
import { chooseFolder } from "@/ipc/tauri";
import { isoDay, plainDate } from "@/lib/dates";

/** A backup becomes an office of its own, beside this one; this one stays as it is. */
export function RestoreCopy({ row, office, home, onClose }: { row: BackupRow; office: OfficeState; home: string; onClose(): void }) {
  const [within, setWithin] = useState(home);
  const [name, setName] = useState(`${office.name}, copy of ${isoDay(new Date(row.made_at))}`);
  const [secret, setSecret] = useState("");
  const [working, setWorking] = useState(false);
  const [restored, setRestored] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);

  const restore = async () => {
    setWorking(true);
    setRefusal(undefined);
    try {
      const { folder } = await call("restore_backup", { path: row.path, folder: `${within.trim().replace(/[\\/]+$/, "")}/${name.trim()}.placementdesk`, passphrase: office.sample ? null : secret, recovery_key: null });
      setRestored(folder);
    } catch (error) {
      setRefusal(sentenceFor(asCallError(error)));
    }
    setWorking(false);
  };
  const openCopy = async (folder: string) => {
    await lockOffice();
    await call("open_office", { folder, passphrase: office.sample ? null : secret, recovery_key: null });
    await deskChanged();
  };
  const actions = restored
    ? <><Button onClick={onClose}>Stay here</Button><Button look="fill" onClick={() => void openCopy(restored)}>Open the copy</Button></>
    : <><Button onClick={onClose}>Cancel</Button><Button look="fill" disabled={working || !name.trim() || (!office.sample && !secret)} onClick={() => void restore()}>Restore to a copy</Button></>;
  return (
    <Dialog title={`Backup of ${plainDate(row.made_at)}`} onClose={onClose} actions={!working && actions}>
      {refusal && <Note tone="danger">{refusal}</Note>}
      {restored ? <Note tone="good">The copy is whole and stands in {restored}. This office was not touched.</Note> : working ? <JobProgress what="Reading the backup" /> : (
        <>
          <p className="muted">It is restored to a new folder. This office stays as it is, so look at the copy first.</p>
          <TextField label="Name of the copy" value={name} onChange={setName} focusFirst />
          <PathField label="Kept in" value={within} onChange={setWithin}><Button onClick={() => void chooseFolder("Where should the copy be kept?").then((folder) => folder && setWithin(folder))}>Choose…</Button></PathField>
          {!office.sample && <PassphraseField label="Passphrase" value={secret} onChange={setSecret} hint="The one in use when the backup was made." />}
        </>
      )}
    </Dialog>
  );
}
