/** How a list is laid out: its columns, what it is grouped by, what its foot says. Kept on the machine, or in the office's file under a name. */
import type { Column } from "@/components/grid/column";
import type { Filter, FilterOp } from "@/components/grid/filter";
import type { SortBy } from "@/components/grid/rowIndex";
import type { ColumnFigure, ViewLook } from "@/ipc/generated";
import type { Density } from "@/lib/appearance";

export interface Layout {
  /** Columns in the order they stand in; those that aren’t named follow as they came. */
  order: readonly string[];
  visibility: Record<string, boolean>;
  /** Pixels at 100% text size, where it isn't the column's own. */
  sizing: Record<string, number>;
  pinned: readonly string[];
  group: string | null;
  figures: Readonly<Record<string, ColumnFigure>>;
  /** null: as the machine has it. */
  density: Density | null;
}

export function firstLayout<Row>(columns: readonly Column<Row>[]): Layout {
  return {
    order: [],
    visibility: Object.fromEntries(columns.filter((one) => one.hidden).map((one) => [one.id, false])),
    sizing: {},
    pinned: columns.filter((one) => one.frozen).map((one) => one.id),
    group: null,
    figures: {},
    density: null,
  };
}

/** The columns as the layout orders them. */
export function ordered<Row>(layout: Layout, columns: readonly Column<Row>[]): Column<Row>[] {
  const named = layout.order.flatMap((id) => columns.filter((one) => one.id === id));
  return [...named, ...columns.filter((one) => !layout.order.includes(one.id))];
}

/** The layout with one column put before or after another. */
export function moved<Row>(layout: Layout, columns: readonly Column<Row>[], id: string, side: "before" | "after", other: string): Layout {
  const order = ordered(layout, columns).map((one) => one.id).filter((one) => one !== id);
  order.splice(order.indexOf(other) + (side === "after" ? 1 : 0), 0, id);
  return { ...layout, order };
}

/** What is kept of a layout under a name. */
export function lookOf<Row>(layout: Layout, columns: readonly Column<Row>[], filters: readonly Filter[], sort: SortBy | undefined): ViewLook {
  const shown = ordered(layout, columns).filter((one) => !one.filterOnly && layout.visibility[one.id] !== false);
  return {
    columns: shown.map(({ id }) => ({ id, width: layout.sizing[id] ?? null, pinned: layout.pinned.includes(id), figure: layout.figures[id] ?? null })),
    filters: filters.map(({ column, op, values }) => ({ column, op, values: [...values] })),
    sort: sort ? { column: sort.column, descending: sort.descending } : null,
    group: layout.group,
    density: layout.density,
  };
}

/** The layout that a look asks for, among the columns that there are now. */
export function layoutOf<Row>(look: ViewLook, columns: readonly Column<Row>[]): Layout {
  const kept = new Map(look.columns.map((one) => [one.id, one]));
  const drawn = columns.filter((one) => !one.filterOnly);
  const layout: Layout = {
    order: look.columns.map((one) => one.id).filter((id) => drawn.some((one) => one.id === id)),
    visibility: Object.fromEntries(drawn.map((one) => [one.id, Boolean(one.frozen) || kept.has(one.id)])),
    sizing: {},
    pinned: drawn.filter((one) => one.frozen || kept.get(one.id)?.pinned).map((one) => one.id),
    group: drawn.some((one) => one.id === look.group) ? look.group : null,
    figures: {},
    density: look.density,
  };
  const figures: Record<string, ColumnFigure> = {};
  for (const { id } of drawn) {
    const { width, figure } = kept.get(id) ?? {};
    if (width) layout.sizing[id] = width;
    if (figure) figures[id] = figure;
  }
  return { ...layout, figures };
}

/** Comparisons that a newer program knows and this one doesn't are left out. */
export const filtersOf = (look: ViewLook, known: readonly FilterOp[]): Filter[] => look.filters.flatMap(({ column, op, values }) => (known.includes(op as FilterOp) ? [{ column, op: op as FilterOp, values }] : []));

/** Whether two looks show the same: the order in which columns were pinned doesn't matter. */
export function sameLook<Row>(a: ViewLook, b: ViewLook, columns: readonly Column<Row>[]): boolean {
  const told = (look: ViewLook) => JSON.stringify(lookOf(layoutOf(look, columns), columns, look.filters as Filter[], look.sort ?? undefined));
  return told(a) === told(b);
}
