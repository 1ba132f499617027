/** TanStack Table keeps the state of a grid's columns: which are shown, in what order, how wide, pinned where. Rows never pass through it. */
import {
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useMemo } from "react";
import type { Column } from "@/components/grid/column";
import { moved, ordered as inOrder } from "@/components/grid/layout";
import type { useLayout } from "@/components/grid/useLayout";
import type { ColumnFigure } from "@/ipc/generated";

const features = tableFeatures({ columnOrderingFeature, columnPinningFeature, columnSizingFeature, columnVisibilityFeature });
const NO_ROWS: never[] = [];
/** Pixels that the last column keeps while a drawer takes the room. */
const LEAST = 96;

export interface ShownColumn<Row> {
  column: Column<Row>;
  /** rem */
  width: number;
  /** Distance of a frozen column from the left edge, rem. */
  left: number | undefined;
  lastFrozen: boolean;
}

export interface GridColumns<Row> {
  shown: readonly ShownColumn<Row>[];
  all: readonly { column: Column<Row>; visible: boolean }[];
  setVisible(id: string, visible: boolean): void;
  setPinned(id: string, pinned: boolean): void;
  /** Where the column may go among those beside it. */
  canMove(id: string, by: -1 | 1): boolean;
  move(id: string, by: -1 | 1): void;
  setWidth(id: string, pixels: number): void;
  isPinned(id: string): boolean;
  /** The column that the rows are grouped by. */
  group: string | null;
  setGroup(id: string | null): void;
  figures: Readonly<Record<string, ColumnFigure>>;
  setFigure(id: string, figure: ColumnFigure | null): void;
  reset(): void;
}

/** @param only  the columns to show, in order, while there is room for these alone */
export function useColumns<Row>(columns: readonly Column<Row>[], { layout, change, putBack }: ReturnType<typeof useLayout>, only: readonly string[] | undefined): GridColumns<Row> {
  const drawable = useMemo(() => columns.filter((one) => !one.filterOnly), [columns]);
  const definitions = useMemo(() => drawable.map((one) => ({ id: one.id, header: one.header, size: one.width, enableHiding: !one.frozen })), [drawable]);
  const visibility = useMemo(() => (only ? Object.fromEntries(drawable.map((one) => [one.id, only.includes(one.id)])) : layout.visibility), [only, drawable, layout.visibility]);

  const order = useMemo(() => (only ? [...only] : inOrder(layout, drawable).map((one) => one.id)), [only, layout, drawable]);
  const pinning = useMemo(() => ({ start: [...layout.pinned], end: [] }), [layout.pinned]);
  const table = useTable({
    features,
    columns: definitions,
    data: NO_ROWS,
    state: { columnVisibility: visibility, columnSizing: layout.sizing, columnPinning: pinning, columnOrder: order },
  });

  const visible = table.getVisibleLeafColumns();
  const pins = layout.pinned;
  return useMemo(() => {
    const byId = new Map(drawable.map((one) => [one.id, one]));
    const ordered = [...visible.filter((one) => pins.includes(one.id)), ...visible.filter((one) => !pins.includes(one.id))];
    let left = 2.25;
    const shown = ordered.flatMap((one): ShownColumn<Row>[] => {
      const column = byId.get(one.id);
      if (!column) return [];
      const width = Math.min(one.getSize(), only && one === ordered.at(-1) ? LEAST : Infinity) / 16;
      const pinned = pins.includes(one.id);
      const at = left;
      if (pinned) left += width;
      return [{ column, width, left: pinned ? at : undefined, lastFrozen: false }];
    });
    const beside = (id: string, by: -1 | 1) => {
      const from = ordered.findIndex((one) => one.id === id);
      const next = ordered[from + by];
      return from >= 0 && next && pins.includes(next.id) === pins.includes(id) ? next.id : undefined;
    };
    const last = shown.findLast((one) => one.left !== undefined);
    return {
      shown: shown.map((one) => (one === last ? { ...one, lastFrozen: true } : one)),
      all: drawable.map((column) => ({ column, visible: layout.visibility[column.id] !== false })),
      setVisible: (id, on) => change((was) => ({ ...was, visibility: { ...was.visibility, [id]: on } })),
      setPinned: (id, on) => change((was) => ({ ...was, pinned: on ? [...was.pinned, id] : was.pinned.filter((one) => one !== id) })),
      canMove: (id, by) => !only && beside(id, by) !== undefined,
      move: (id, by) => {
        const other = beside(id, by);
        if (other) change((was) => moved(was, drawable, id, by < 0 ? "before" : "after", other));
      },
      setWidth: (id, pixels) => change((was) => ({ ...was, sizing: { ...was.sizing, [id]: Math.max(56, Math.round(pixels)) } })),
      isPinned: (id) => pins.includes(id),
      group: layout.group,
      setGroup: (id) => change((was) => ({ ...was, group: id })),
      figures: layout.figures,
      setFigure: (id, figure) => change((was) => ({ ...was, figures: withFigure(was.figures, id, figure) })),
      reset: putBack,
    } satisfies GridColumns<Row>;
    // `visible` is a new array only when order, visibility or sizes change.
  }, [visible, drawable, pins, layout.visibility, layout.group, layout.figures, change, putBack, only]);
}

function withFigure(figures: Readonly<Record<string, ColumnFigure>>, id: string, figure: ColumnFigure | null): Record<string, ColumnFigure> {
  const others = Object.fromEntries(Object.entries(figures).filter(([column]) => column !== id));
  return figure === null ? others : { ...others, [id]: figure };
}
