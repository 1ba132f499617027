/** TanStack Table keeps the state of a grid's columns: which are shown, in what order, how wide, pinned where. Rows never pass through it. */
import {
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
  type ColumnPinningState,
  type ColumnSizingState,
  type ColumnVisibilityState,
} from "@tanstack/react-table";
import { useEffect, useMemo, useState } from "react";
import type { Column } from "@/components/grid/column";

const features = tableFeatures({ columnOrderingFeature, columnPinningFeature, columnSizingFeature, columnVisibilityFeature });
const NO_ROWS: never[] = [];
/** Pixels that the last column keeps while a drawer takes the room. */
const LEAST = 96;

interface Layout {
  visibility: ColumnVisibilityState;
  sizing: ColumnSizingState;
  pinning: ColumnPinningState;
}

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
  setWidth(id: string, pixels: number): void;
  isPinned(id: string): boolean;
  reset(): void;
}

function initial<Row>(columns: readonly Column<Row>[]): Layout {
  return {
    visibility: Object.fromEntries(columns.filter((one) => one.hidden).map((one) => [one.id, false])),
    sizing: {},
    pinning: { start: columns.filter((one) => one.frozen).map((one) => one.id), end: [] },
  };
}

function remembered<Row>(key: string, columns: readonly Column<Row>[]): Layout {
  const fallback = initial(columns);
  try {
    return { ...fallback, ...(JSON.parse(localStorage.getItem(`placement-desk.columns.${key}`) ?? "{}") as Partial<Layout>) };
  } catch {
    return fallback;
  }
}

/**
 * @param name  under which the layout is remembered on this machine
 * @param only  the columns to show, in order, while there is room for these alone
 */
export function useColumns<Row>(name: string, columns: readonly Column<Row>[], only: readonly string[] | undefined): GridColumns<Row> {
  const [layout, setLayout] = useState(() => remembered(name, columns));
  useEffect(() => {
    try {
      localStorage.setItem(`placement-desk.columns.${name}`, JSON.stringify(layout));
    } catch {
      // Not remembered on this machine; nothing is lost.
    }
  }, [name, layout]);

  const drawable = useMemo(() => columns.filter((one) => !one.filterOnly), [columns]);
  const definitions = useMemo(() => drawable.map((one) => ({ id: one.id, header: one.header, size: one.width, enableHiding: !one.frozen })), [drawable]);
  const visibility = useMemo(() => (only ? Object.fromEntries(drawable.map((one) => [one.id, only.includes(one.id)])) : layout.visibility), [only, drawable, layout.visibility]);

  const table = useTable({
    features,
    columns: definitions,
    data: NO_ROWS,
    state: { columnVisibility: visibility, columnSizing: layout.sizing, columnPinning: layout.pinning, columnOrder: only ? [...only] : [] },
  });

  const visible = table.getVisibleLeafColumns();
  const pins = layout.pinning.start;
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
    const last = shown.findLast((one) => one.left !== undefined);
    return {
      shown: shown.map((one) => (one === last ? { ...one, lastFrozen: true } : one)),
      all: drawable.map((column) => ({ column, visible: layout.visibility[column.id] !== false })),
      setVisible: (id, on) => setLayout((was) => ({ ...was, visibility: { ...was.visibility, [id]: on } })),
      setPinned: (id, on) => setLayout((was) => ({ ...was, pinning: { start: on ? [...was.pinning.start, id] : was.pinning.start.filter((one) => one !== id), end: [] } })),
      setWidth: (id, pixels) => setLayout((was) => ({ ...was, sizing: { ...was.sizing, [id]: Math.max(56, Math.round(pixels)) } })),
      isPinned: (id) => pins.includes(id),
      reset: () => setLayout(initial(columns)),
    } satisfies GridColumns<Row>;
    // `visible` is a new array only when order, visibility or sizes change.
  }, [visible, drawable, pins, layout.visibility, columns, only]);
}
