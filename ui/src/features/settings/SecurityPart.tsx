import { useState, type FormEvent } from "react";
import { Button } from "@/components/Button";
import { PassphraseField } from "@/components/fields/PassphraseField";
import { Facts } from "@/components/drawer/Facts";
import { JobProgress } from "@/components/JobProgress";
import { Note } from "@/components/Note";
import { Block } from "@/features/settings/Block";
import { NewKey } from "@/features/settings/NewKey";
import { asCallError, call } from "@/ipc/call";
import { sentenceFor } from "@/ipc/error-messages";
import type { CheckReply } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { count, sentenceCase } from "@/lib/text";
import css from "@/features/settings/settings.module.css";

const SHORTEST = 8;

/** The passphrase, the recovery key, and whether the office's file is whole. */
export function SecurityPart() {
  const { data: desk } = useRead("desk_state", {});
  const [typed, setTyped] = useState({ passphrase: "", again: "" });
  const [tried, setTried] = useState(false);
  const [working, setWorking] = useState<"passphrase" | "key" | "check" | null>(null);
  const [said, setSaid] = useState<{ good: boolean; text: string } | null>(null);
  const [key, setKey] = useState<string | null>(null);
  const [health, setHealth] = useState<CheckReply | null>(null);

  const during = async (what: NonNullable<typeof working>, run: () => Promise<void>) => {
    setWorking(what);
    setSaid(null);
    try {
      await run();
    } catch (error) {
      const refused = asCallError(error);
      if (refused.code !== "cancelled") setSaid({ good: false, text: sentenceFor(refused) });
    }
    setWorking(null);
  };
  const short = typed.passphrase.length < SHORTEST ? `Use at least ${SHORTEST} characters. A few plain words are easy to keep in mind.` : undefined;
  const differ = typed.again !== typed.passphrase ? "The two differ. Type the same passphrase again." : undefined;
  const change = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (short || differ) return;
    void during("passphrase", async () => {
      await call("rekey_office", { passphrase: typed.passphrase, new_recovery_key: false });
      setTyped({ passphrase: "", again: "" });
      setTried(false);
      setSaid({ good: true, text: "The passphrase is changed. Backups made before keep the old one." });
    });
  };
  const newKey = () => void during("key", async () => setKey((await call("rekey_office", { passphrase: null, new_recovery_key: true })).recovery_key));
  const check = () => void during("check", async () => setHealth(await call("check_office", {})));
  return (
    <div className={css.column}>
      {said && <Note tone={said.good ? "good" : "danger"}>{said.text}</Note>}
      {desk?.open?.sample ? <Note tone="plain">The sample office opens without a passphrase, so there is none to change. Create your own office to have one.</Note> : (
        <>
          <Block title="Passphrase">
            {working === "passphrase" ? <div className={css.narrow}><JobProgress what="Making the keys" /></div> : (
              <form className={css.narrow} onSubmit={change} noValidate>
                <PassphraseField label="New passphrase" value={typed.passphrase} onChange={(passphrase) => setTyped({ ...typed, passphrase })} autoComplete="new-password" hint="At least 8 characters; longer is stronger." error={tried ? short : undefined} />
                <PassphraseField label="New passphrase again" value={typed.again} onChange={(again) => setTyped({ ...typed, again })} autoComplete="new-password" error={tried && !short ? differ : undefined} />
                <div><Button size="normal" type="submit" disabled={working !== null}>Change the passphrase</Button></div>
              </form>
            )}
          </Block>
          <Block title="Recovery key" note="It opens the office if the passphrase is forgotten. A new one makes the printed one useless.">
            <div><Button size="normal" disabled={working !== null} onClick={newKey}>{working === "key" ? "Making it…" : "Make a new recovery key"}</Button></div>
          </Block>
        </>
      )}
      <Block title="The office’s file" note="Every part of the file is read and compared. Nothing is changed.">
        {working === "check" ? <div className={css.narrow}><JobProgress what="Reading the file" /></div> : <div><Button size="normal" disabled={working !== null} onClick={check}>Check the file</Button></div>}
        {health && (
          <>
            <Note tone={health.ok ? "good" : "danger"}>{health.ok ? "The file is whole." : "The file is not whole. Restore the last backup, under Data."}</Note>
            <Facts wide facts={[...Object.entries(health.checks).map(([name, found]) => ({ label: sentenceCase(name), value: found })), ...Object.entries(health.counts).map(([name, n]) => ({ label: name === "audit" ? "Changes logged" : sentenceCase(name), value: count(n) }))]} />
          </>
        )}
      </Block>
      {key && <NewKey recoveryKey={key} onDone={() => setKey(null)} />}
    </div>
  );
}
