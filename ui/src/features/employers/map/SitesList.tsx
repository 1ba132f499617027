import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { milesOf, type MapLine } from "@/features/employers/map/sites";
import { useAppearance } from "@/lib/appearance";
import { counted, joined } from "@/lib/text";
import css from "@/features/employers/map/map.module.css";

interface SitesListProps {
  lines: readonly MapLine[];
  lit: ReadonlySet<string>;
  /** The line to bring into view: the first of a dot that was clicked. */
  sought: string | undefined;
  openId: string | undefined;
  onLit(ids: ReadonlySet<string>): void;
  onOpen(line: MapLine): void;
  onLeave(): void;
}

const STEP = 2.75;
const PAGE = 10;
const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + PAGE,
  PageUp: (at) => at - PAGE,
  Home: () => 0,
  End: (_, last) => last,
};

/** The sites as lines, one of them in the tab order. */
export function SitesList({ lines, lit, sought, openId, onLit, onOpen, onLeave }: SitesListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState<string | undefined>(undefined);
  const wanted = useRef(false);
  const active = Math.max(0, lines.findIndex((line) => line.id === focus));
  const size = (STEP * 16 * useAppearance().scale) / 100;
  // Its answers are read in this render only, so nothing stale is kept.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => size,
    overscan: 8,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(active < lines.length ? [active] : [])])].sort((a, b) => a - b),
  });
  useEffect(() => virtual.measure(), [virtual, size]);
  useEffect(() => {
    const at = lines.findIndex((line) => line.id === sought);
    if (at >= 0) virtual.scrollToIndex(at, { align: "center" });
    if (sought) setFocus(sought);
    // Only a new dot moves the list.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [sought]);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const line = scroller.current?.querySelector<HTMLElement>(`[data-line="${active}"]`);
    if (!line) return;
    wanted.current = false;
    line.focus({ preventScroll: true });
    line.scrollIntoView({ block: "nearest" });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") return onLeave();
    const step = STEPS[event.key];
    if (!step || event.ctrlKey || event.altKey || event.metaKey) return undefined;
    event.preventDefault();
    const next = lines[Math.max(0, Math.min(lines.length - 1, step(active, lines.length - 1)))];
    wanted.current = true;
    return setFocus(next?.id);
  };
  return (
    <div ref={scroller} className={css.list} onKeyDown={onKeyDown}>
      <div role="list" aria-label="Sites" style={{ height: virtual.getTotalSize(), position: "relative" }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          return line && (
            <div key={line.id} role="listitem" aria-posinset={index + 1} aria-setsize={lines.length} className={css.line} style={{ transform: `translateY(${start}px)` }}>
              <button type="button" data-line={index} tabIndex={index === active ? 0 : -1} aria-current={line.row.id === openId || undefined} data-on={lit.has(line.id) || undefined} onClick={() => onOpen(line)}
                onFocus={() => { setFocus(line.id); onLit(new Set([line.id])); }} onBlur={() => onLit(NONE)} onPointerEnter={() => onLit(new Set([line.id]))} onPointerLeave={() => onLit(NONE)}>
                <span className="grow cut"><b>{line.row.name}</b><small className="cut">{joined([line.site, line.city, line.row.seats > 0 && `${line.row.seats_open} of ${counted(line.row.seats, "seat")} free`]) || "No site in use"}</small></span>
                <span className={css.miles}>{milesOf(line)}</span>
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}

const NONE: ReadonlySet<string> = new Set();
