import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, type KeyboardEvent, type ReactNode } from "react";
import { useAppearance } from "@/lib/appearance";
import css from "@/features/documents/documents.module.css";

export interface ListLine {
  key: string;
  kind: "group" | "line";
  content: ReactNode;
}

/** Lines and the headings between them; only those in sight are drawn. Arrows go from name to name. */
export function LineList({ label, lines }: { label: string; lines: readonly ListLine[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const { scale } = useAppearance();
  const px = (rem: number) => (rem * 16 * scale) / 100;
  // Nothing here is memoised on the virtualiser's functions, so their new identities do no harm.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({ count: lines.length, getScrollElement: () => scroller.current, estimateSize: (at) => px(lines[at]?.kind === "group" ? 2 : 2.75), overscan: 12, getItemKey: (at) => lines[at]?.key ?? at });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || event.altKey) return;
    const names = [...(scroller.current?.querySelectorAll<HTMLElement>("[data-name]") ?? [])];
    const next = names[names.indexOf(document.activeElement as HTMLElement) + step];
    if (!next || !names.includes(document.activeElement as HTMLElement)) return;
    event.preventDefault();
    next.focus();
    next.click();
  };
  return (
    <div ref={scroller} className={css.who} onKeyDown={onKeyDown}>
      <ul aria-label={label} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => (
          <li key={item.key} style={{ position: "absolute", left: 0, right: 0, top: item.start }}>{lines[item.index]?.content}</li>
        ))}
      </ul>
    </div>
  );
}
