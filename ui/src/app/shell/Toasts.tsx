import { useAboveBars } from "@/app/shell/useAboveBars";
import { Button, IconButton } from "@/components/Button";
import { Icon } from "@/components/Icon";
import { IconAlertCircle, IconX } from "@/components/icons";
import { keymap, runCommand } from "@/lib/commands";
import { dropToast, useToasts } from "@/lib/toasts";
import css from "@/app/shell/shell.module.css";

export function Toasts() {
  const toasts = useToasts();
  const floating = useAboveBars(toasts.length > 0);
  return (
    <div ref={floating} className={css.toasts} aria-live="polite">
      {toasts.map(({ id, text, tone, undo }) => (
        <div key={id} className={`over ${css.toast}`} data-tone={tone} role={tone === "danger" ? "alert" : "status"}>
          {tone === "danger" && <Icon of={IconAlertCircle} size="m" />}
          <span>{text}</span>
          {undo && <Button look="link" keys={keymap.undo.keys} onClick={() => { runCommand("undo"); dropToast(id); }}>Undo</Button>}
          <IconButton icon={IconX} label="Dismiss" onClick={() => dropToast(id)} />
        </div>
      ))}
    </div>
  );
}
