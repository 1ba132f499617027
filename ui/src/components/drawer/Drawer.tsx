import { Menu } from "@mantine/core";
import { useEffect, useRef, type ReactNode } from "react";
import { IconButton } from "@/components/Button";
import { IconArrowDown, IconArrowUp, IconDots, IconMaximize, IconX } from "@/components/icons";
import { Tabs, type Tab } from "@/components/screen/Tabs";
import { keymap, useCommand } from "@/lib/commands";
import { count } from "@/lib/text";
import css from "@/components/drawer/drawer.module.css";

/** Where the open thing stands in its list. */
export interface Place {
  /** From 1. */
  at: number;
  of: number;
  onPrevious(): void;
  onNext(): void;
}

interface DrawerProps {
  title: string;
  /** After the name: its state. */
  pill?: ReactNode;
  /** One quiet line below the name. */
  line?: ReactNode;
  actions?: ReactNode;
  place?: Place | undefined;
  tabs?: readonly Tab[];
  tab?: string | undefined;
  onTab?(id: string): void;
  menu?: ReactNode;
  /** Opens it as a page of its own. */
  onMaximize?: (() => void) | undefined;
  onClose(): void;
  children: ReactNode;
}

/** One thing of a list, beside the list. Alt+Up and Alt+Down go through the list while it stays open. */
export function Drawer({ title, pill, line, actions, place, tabs, tab, onTab, menu, onMaximize, onClose, children }: DrawerProps) {
  const body = useRef<HTMLDivElement>(null);
  useCommand("next", place?.onNext);
  useCommand("previous", place?.onPrevious);
  useEffect(() => {
    body.current?.scrollTo(0, 0);
    // Another thing or another tab starts at its top.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [title, tab]);
  return (
    // Esc anywhere inside closes the drawer; fields that revert first stop the key.
    <aside className={css.drawer} aria-label={title} onKeyDown={(event) => event.key === "Escape" && onClose()}>
      <div className={css.head}>
        <div className="row">
          {place && (
            <>
              <span className={`muted cap num ${css.place}`} aria-live="polite">{count(place.at)} of {count(place.of)}</span>
              <IconButton icon={IconArrowUp} label="Previous" keys={keymap.previous.keys} onClick={place.onPrevious} disabled={place.at <= 1} />
              <IconButton icon={IconArrowDown} label="Next" keys={keymap.next.keys} onClick={place.onNext} disabled={place.at >= place.of} className={css.step} />
            </>
          )}
          <span className="grow" />
          {onMaximize && <IconButton icon={IconMaximize} label="Open as page" onClick={onMaximize} />}
          {menu && (
            <Menu position="bottom-end">
              <Menu.Target><IconButton icon={IconDots} label="More" /></Menu.Target>
              <Menu.Dropdown>{menu}</Menu.Dropdown>
            </Menu>
          )}
          <IconButton icon={IconX} label="Close" keys="escape" onClick={onClose} />
        </div>
        <div className={css.name}><h2>{title}</h2>{pill}</div>
        {line && <p className={css.line}>{line}</p>}
        {actions && <div className={css.acts}>{actions}</div>}
      </div>
      {tabs && onTab && <Tabs label={title} tabs={tabs} current={tab} onChange={onTab} className={css.tabs} />}
      <div ref={body} className={css.body} role={tabs ? "tabpanel" : undefined} aria-label={tabs ? tabs.find((one) => one.id === tab)?.label : undefined}>{children}</div>
    </aside>
  );
}
