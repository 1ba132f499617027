import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { Position } from "@/components/grid/keyboard";

/** The roving focus of a grid: one cell is in the tab order, and keys move it. */
export function useGridFocus(scroller: RefObject<HTMLDivElement | null>, rows: number) {
  const [active, setActive] = useState<Position>({ row: 0, column: 1 });
  const wanted = useRef(false);
  const clamped = { ...active, row: Math.min(active.row, Math.max(rows - 1, -1)) };

  const moveTo = useCallback((to: Position, focus = true) => {
    wanted.current = focus;
    setActive(to);
  }, []);

  useLayoutEffect(() => {
    if (!wanted.current) return;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-row="${clamped.row}"][data-column="${clamped.column}"]`);
    if (!cell) return;
    wanted.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  return { active: clamped, moveTo };
}
