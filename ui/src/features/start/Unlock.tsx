import { useState, type FormEvent } from "react";
import { Button, TextButton } from "@/components/Button";
import { PassphraseField } from "@/components/fields/PassphraseField";
import { TextField } from "@/components/fields/TextField";
import { IconKey, IconLock, IconLockOpen } from "@/components/icons";
import { Note } from "@/components/Note";
import { Frame } from "@/features/start/Frame";
import { asCallError, call } from "@/ipc/call";
import { sentenceFor } from "@/ipc/error-messages";
import type { DeskState, RecentOffice } from "@/ipc/generated";
import { deskChanged, lastLockedAt } from "@/ipc/session";
import css from "@/features/start/start.module.css";

/** One locked office: its passphrase, or its recovery key. The sample has neither. */
export function Unlock({ desk, office, onElsewhere }: { desk: DeskState; office: RecentOffice; onElsewhere(): void }) {
  const [byKey, setByKey] = useState(false);
  const [typed, setTyped] = useState("");
  const [opening, setOpening] = useState(false);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const [elsewhere, setElsewhere] = useState(false);

  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (!office.sample && typed.trim() === "") {
      setRefusal(byKey ? "Type the key from the printed page." : "Type the passphrase.");
      return;
    }
    setOpening(true);
    try {
      await call("open_office", { folder: office.folder, passphrase: byKey || office.sample ? null : typed, recovery_key: byKey ? typed : null });
      await deskChanged();
    } catch (error) {
      const refused = asCallError(error);
      setElsewhere(!["wrong_passphrase", "wrong_recovery_key", "mistyped_recovery_key"].includes(refused.code));
      setRefusal(sentenceFor(refused));
      setOpening(false);
    }
  };
  const at = lastLockedAt();
  const lead = at ? `Locked at ${new Date(at).toLocaleTimeString("en-US", { hour: "numeric", minute: "2-digit", hour12: false })}.` : office.folder;
  const onTyped = (text: string) => { setTyped(text); setRefusal(undefined); };
  return (
    <Frame icon={IconLock} title={office.sample ? `${office.name} is closed` : `${office.name} is locked`} lead={lead} shape="narrow" focus={byKey ? "key" : "words"} version={desk.version}>
      <form className={css.fields} onSubmit={(event) => void open(event)}>
        {(elsewhere || office.sample) && refusal && <Note tone="danger">{refusal}</Note>}
        {office.sample ? <p className="muted">The sample opens without a passphrase. Everyone in it is invented.</p>
          : byKey ? <TextField key="key" label="Recovery key" icon={IconKey} value={typed} onChange={onTyped} error={elsewhere ? undefined : refusal} hint="Small letters, spaces and dashes don’t matter." focusFirst />
          : <PassphraseField key="words" label="Your passphrase" value={typed} onChange={onTyped} error={elsewhere ? undefined : refusal} focusFirst />}
        <Button look="fill" size="normal" type="submit" icon={IconLockOpen} keys="enter" className={css.wide} disabled={opening} data-autofocus={office.sample || undefined}>{opening ? "Opening…" : office.sample ? "Open" : "Unlock"}</Button>
        <div className={css.links}>
          {office.sample ? <span /> : <TextButton onClick={() => { setByKey(!byKey); onTyped(""); }}>{byKey ? "Use the passphrase" : "Use the recovery key"}</TextButton>}
          <TextButton onClick={onElsewhere}>Open another office</TextButton>
        </div>
      </form>
    </Frame>
  );
}
