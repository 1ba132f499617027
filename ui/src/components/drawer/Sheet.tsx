import { useFocusReturn, useFocusTrap } from "@mantine/hooks";
import type { KeyboardEvent, ReactNode } from "react";
import { IconButton } from "@/components/Button";
import { IconX } from "@/components/icons";
import { isKey } from "@/lib/keys";
import css from "@/components/drawer/drawer.module.css";

interface SheetProps {
  title: string;
  detail?: ReactNode;
  /** At the left of the foot: who does it. */
  by?: ReactNode;
  /** The foot's buttons, the filled one last. */
  actions?: ReactNode;
  /** Ctrl+Enter, from anywhere in the sheet. */
  onSubmit?(): void;
  onClose(): void;
  children: ReactNode;
}

/** A form over the right side of the window, for something to be written down without leaving the list. */
export function Sheet({ title, detail, by, actions, onSubmit, onClose, children }: SheetProps) {
  const trap = useFocusTrap(true);
  useFocusReturn({ opened: true, shouldReturnFocus: true });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented) onClose();
    else if (isKey(event.nativeEvent, "mod+enter")) onSubmit?.();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={trap} role="dialog" aria-modal="true" aria-label={title} className={`over ${css.sheet}`} onKeyDown={onKeyDown}>
      <div className={css.sheetHead}>
        <h2>{title}</h2>
        {detail && <span className="muted">{detail}</span>}
        <span className="grow" />
        <IconButton icon={IconX} label="Close" keys="escape" onClick={onClose} />
      </div>
      <div className={css.sheetBody}>{children}</div>
      {(actions || by) && <div className={css.sheetFoot} data-bar><span className="cap muted grow cut">{by}</span>{actions}</div>}
    </div>
  );
}
