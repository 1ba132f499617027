import { useState } from "react";
import { Button } from "@/components/Button";
import { CheckField } from "@/components/fields/CheckField";
import { IconCopy, IconDownload, IconKey, IconPrinter } from "@/components/icons";
import { KeyGroups } from "@/features/start/KeyGroups";
import { Frame } from "@/features/start/Frame";
import { useKeyActions } from "@/features/start/useKeyActions";
import css from "@/features/start/start.module.css";

/** The one time the recovery key is seen. Nothing goes on until it has been put away. */
export function RecoveryKey({ recoveryKey, version, onDone }: { recoveryKey: string; version: string; onDone(): void }) {
  const [away, setAway] = useState(false);
  const { print, copy, save, said } = useKeyActions(recoveryKey);
  return (
    <Frame icon={IconKey} title="Print the recovery key" lead="It opens the office if the passphrase is forgotten. It is shown this once; nobody can make it again for you." version={version}>
      <KeyGroups text={recoveryKey} />
      <p className={css.paper}>Recovery key of a Placement Desk office. Keep this page away from the computer. Whoever has it can open the office.</p>
      <div className={`${css.fields} ${css.screen}`}>
        <div className={css.acts}>
          <Button look={away ? "plain" : "fill"} icon={IconPrinter} onClick={print}>Print</Button>
          <Button icon={IconDownload} onClick={() => void save()}>Save to a file…</Button>
          <Button icon={IconCopy} onClick={() => void copy()}>Copy</Button>
        </div>
        {said && <p className="muted" role="status">{said}</p>}
        <CheckField label="I have put it away" hint="On paper, in a safe place, not on this computer." checked={away} onChange={setAway} />
        <Button look={away ? "fill" : "plain"} size="normal" className={css.wide} disabled={!away} onClick={onDone}>Go to the office</Button>
      </div>
    </Frame>
  );
}
