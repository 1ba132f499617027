import { useState } from "react";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { CheckField } from "@/components/fields/CheckField";
import { IconCopy, IconDownload, IconPrinter } from "@/components/icons";
import { KeyGroups } from "@/features/start/KeyGroups";
import { useKeyActions } from "@/features/start/useKeyActions";
import css from "@/features/start/start.module.css";

/** A new recovery key, the one time it is seen. */
export function NewKey({ recoveryKey, onDone }: { recoveryKey: string; onDone(): void }) {
  const [away, setAway] = useState(false);
  const { print, copy, save, said } = useKeyActions(recoveryKey);
  return (
    <Dialog title="Print the new recovery key" width={36} onClose={() => away && onDone()} actions={<Button look="fill" disabled={!away} onClick={onDone}>Done</Button>}>
      <div data-print>
        <p className="muted">It is shown this once. The old one no longer opens the office.</p>
        <KeyGroups text={recoveryKey} />
      </div>
      <div className={css.acts}><Button icon={IconPrinter} onClick={print}>Print</Button><Button icon={IconDownload} onClick={() => void save()}>Save to a file…</Button><Button icon={IconCopy} onClick={() => void copy()}>Copy</Button></div>
      {said && <p className="muted" role="status">{said}</p>}
      <CheckField label="I have put it away" hint="On paper, in a safe place, not on this computer." checked={away} onChange={setAway} />
    </Dialog>
  );
}
