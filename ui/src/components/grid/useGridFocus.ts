import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { CHECK, type Position } from "@/components/grid/keyboard";

/**
 * The roving focus of a grid: one cell is in the tab order, and keys move it. The column is kept by its id, so that it stays the same
 * column when others are hidden, moved or left out beside a drawer.
 *
 * @param rows  lines that the focus can be in, the foot among them
 * @param first  the row it starts in
 */
export function useGridFocus(scroller: RefObject<HTMLDivElement | null>, rows: number, columns: readonly string[], first: number) {
  const [at, setAt] = useState<{ row: number; column: string | null }>({ row: Math.max(0, first), column: columns[0] ?? null });
  const wanted = useRef(false);
  const found = at.column === null ? CHECK : columns.indexOf(at.column) + 1;
  const active: Position = { row: Math.min(at.row, Math.max(rows - 1, -1)), column: at.column !== null && found === 0 ? Math.min(1, columns.length) : found };

  const shown = useRef(false);
  /** Goes to a row and brings it in sight; the focus comes along only when it is in the grid. */
  const follow = useCallback((row: number) => {
    if (scroller.current?.contains(document.activeElement)) wanted.current = true;
    else shown.current = true;
    setAt((was) => ({ ...was, row }));
  }, [scroller]);
  const moveTo = useCallback(
    (to: Position, focus = true) => {
      wanted.current = focus;
      setAt({ row: to.row, column: columns[to.column - 1] ?? null });
    },
    [columns],
  );

  // Arriving on a screen by a key leaves the focus nowhere; the list takes it, so that the arrows work at once.
  useLayoutEffect(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body || focused.id === "room") wanted.current = true;
  }, []);
  useLayoutEffect(() => {
    if (!wanted.current && !shown.current) return;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-row="${active.row}"][data-column="${active.column}"]`);
    if (!cell) return;
    if (wanted.current) cell.focus({ preventScroll: true });
    wanted.current = false;
    shown.current = false;
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  });

  return { active, moveTo, follow };
}
