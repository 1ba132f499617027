import { Menu } from "@mantine/core";
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { Icon } from "@/components/Icon";
import { IconChevronDown } from "@/components/icons";
import { count } from "@/lib/text";
import css from "@/components/screen/screen.module.css";

export interface Tab {
  id: string;
  label: string;
  count?: number | undefined;
}

interface TabsProps {
  label: string;
  tabs: readonly Tab[];
  /** None when what is shown fits no tab. */
  current: string | undefined;
  onChange(id: string): void;
  className?: string | undefined;
}

/** Tabs that fold what doesn't fit into "1 more". Arrows move, and moving chooses. */
export function Tabs({ label, tabs, current, onChange, className }: TabsProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(tabs.length);
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return undefined;
    const fit = () => setRoom(fitting(element, tabs));
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => observer.disconnect();
  }, [tabs]);

  const shown = tabs.slice(0, room);
  const rest = tabs.slice(room);
  const hidden = rest.find((tab) => tab.id === current);
  if (hidden && shown.length > 0) shown[shown.length - 1] = hidden;
  const folded = tabs.filter((tab) => !shown.includes(tab));

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    const at = tabs.findIndex((tab) => tab.id === current);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onChange(next.id);
    requestAnimationFrame(() => bar.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  };
  return (
    <div ref={bar} className={className ?? css.tabs}>
      <div role="tablist" aria-label={label} className={css.inside} onKeyDown={onKeyDown}>
        {shown.map((tab, i) => (
          <button key={tab.id} type="button" role="tab" aria-selected={tab.id === current} tabIndex={tab.id === current || (!current && i === 0) ? 0 : -1} className={css.tab} onClick={() => onChange(tab.id)}>
            {tab.label}
            {tab.count !== undefined && <span className={css.n}>{count(tab.count)}</span>}
          </button>
        ))}
      </div>
      {folded.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <button type="button" className={css.tab}>{folded.length} more<Icon of={IconChevronDown} size="s" /></button>
          </Menu.Target>
          <Menu.Dropdown>
            {folded.map((tab) => (
              <Menu.Item key={tab.id} onClick={() => onChange(tab.id)} rightSection={tab.count !== undefined && <span className={css.n}>{count(tab.count)}</span>}>{tab.label}</Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}

/** How many tabs fit, measured by a canvas so that nothing has to be drawn twice. */
function fitting(bar: HTMLElement, tabs: readonly Tab[]): number {
  const style = getComputedStyle(bar);
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) return tabs.length;
  pen.font = `500 ${style.fontSize} ${style.fontFamily}`;
  const widths = tabs.map((tab) => pen.measureText(tab.label).width + (tab.count === undefined ? 0 : pen.measureText(count(tab.count)).width + 6) + 20);
  const room = bar.clientWidth - 28;
  const all = widths.reduce((sum, one) => sum + one, 0);
  if (all <= room) return tabs.length;
  let used = 88;
  let n = 0;
  for (const width of widths) {
    used += width;
    if (used > room) break;
    n += 1;
  }
  return Math.max(1, n);
}
