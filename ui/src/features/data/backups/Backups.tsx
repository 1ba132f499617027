import { useState } from "react";
import { Button } from "@/components/Button";
import { EmptyState } from "@/components/EmptyState";
import { Icon } from "@/components/Icon";
import { IconCircleCheck, IconDownload, IconFolderOpen } from "@/components/icons";
import { Loading } from "@/components/Loading";
import { RestoreCopy } from "@/features/data/backups/RestoreCopy";
import { act } from "@/ipc/act";
import type { BackupRow } from "@/ipc/generated";
import { chooseSavePath, showInFolder } from "@/ipc/tauri";
import { useRead } from "@/ipc/useRead";
import { ago, plainDate } from "@/lib/dates";
import { toast } from "@/lib/toasts";
import css from "@/features/data/data.module.css";

const BACKUPS = [{ name: "Backup", extensions: ["placementdesk-backup"] }];

/** The office's backups, newest first. Each can be read from end to end, and restored beside the office. */
export function Backups() {
  const { data: rows, error } = useRead("list_backups", {});
  const { data: desk } = useRead("desk_state", {});
  const [busy, setBusy] = useState<string | null>(null);
  const [restoring, setRestoring] = useState<BackupRow | null>(null);
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  if (error) throw error;

  const during = async <T,>(what: string, run: Promise<T>): Promise<T> => {
    setBusy(what);
    const reply = await run;
    setBusy(null);
    return reply;
  };
  const backUp = async (path: string | null) => {
    const made = await during("now", act("backup_now", { path }));
    if (made) toast({ text: `Backed up and verified: ${sizeOf(made.bytes)}` });
  };
  const saveCopy = async () => {
    const path = await chooseSavePath("Back up to another place", `${desk?.open?.name ?? "Office"}.placementdesk-backup`, BACKUPS);
    if (path) await backUp(path);
  };
  const verify = async (row: BackupRow) => {
    if (!(await during(row.path, act("verify_backup", { path: row.path })))) return;
    setChecked(new Set([...checked, row.path]));
    toast({ text: `The backup of ${plainDate(row.made_at)} is whole` });
  };
  return (
    <div className={css.room}>
      <div className={css.bar}>
        <span className="muted">{rows?.[0] ? `Backed up ${ago(rows[0].made_at)}.` : "Not backed up yet."} A backup is encrypted with the office’s own keys.</span>
        <span className="grow" />
        <Button icon={IconDownload} disabled={busy !== null} onClick={() => void saveCopy()}>Back up to another place…</Button>
        <Button look="fill" disabled={busy !== null} onClick={() => void backUp(null)}>{busy === "now" ? "Backing up…" : "Back up now"}</Button>
      </div>
      {!rows ? <Loading what="backups" /> : rows.length === 0 ? <EmptyState sentence="No backups yet. The first takes a few seconds." action={<Button look="fill" onClick={() => void backUp(null)}>Back up now</Button>} /> : (
        <div className={css.scroll}>
          <table className={css.table}>
            <colgroup><col style={{ width: "13rem" }} /><col style={{ width: "6rem" }} /><col style={{ width: "11rem" }} /><col /><col style={{ width: "21rem" }} /></colgroup>
            <thead><tr><th scope="col">Made</th><th scope="col" className={css.end}>Size</th><th scope="col">Read to the end</th><th scope="col">File</th><th scope="col"><span className="hidden-text">Actions</span></th></tr></thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.path}>
                  <td className="med">{plainDate(row.made_at)}, {timeOf(row.made_at)}</td>
                  <td className={css.end}>{sizeOf(row.bytes)}</td>
                  <td>{row.verified && <span className="row good" style={{ gap: 6 }}><Icon of={IconCircleCheck} size="s" />{checked.has(row.path) ? "Whole, just now" : "Whole when made"}</span>}</td>
                  <td className="muted" title={row.path}>{row.path.split(/[\\/]/).at(-1)}</td>
                  <td className={css.acts}>
                    <Button icon={IconFolderOpen} look="bare" onClick={() => void showInFolder(row.path)}>Show</Button>
                    <Button disabled={busy !== null} onClick={() => void verify(row)}>{busy === row.path ? "Reading…" : "Verify"}</Button>
                    <Button disabled={busy !== null} onClick={() => setRestoring(row)}>Restore to a copy…</Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {restoring && desk?.open && <RestoreCopy row={restoring} office={desk.open} home={desk.home} onClose={() => setRestoring(null)} />}
    </div>
  );
}

const timeOf = (instant: string): string => new Date(instant).toLocaleTimeString("en-US", { hour: "numeric", minute: "2-digit" });

/** "4.2 MB" */
const sizeOf = (bytes: number): string => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`);
