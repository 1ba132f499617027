/** What can be done with rows: one list feeds the context menu, the bulk bar and the drawer's menu. */
import type { IconShape } from "@/components/icons";

export interface RowAction<Row> {
  id: string;
  label: string;
  icon?: IconShape;
  keys?: string;
  danger?: boolean;
  /** "one": needs exactly one row; "many": also works on several. */
  takes: "one" | "many";
  /** Rows it has nothing to do for. */
  allowed?(row: Row): boolean;
  run(rows: Row[]): void;
}

/** Those that have something to do for one of the rows at least; each runs for the rows that it has something to do for. */
export function allowedActions<Row>(actions: readonly RowAction<Row>[], rows: readonly Row[]): RowAction<Row>[] {
  const fit = (action: RowAction<Row>, some: readonly Row[]) => some.filter((row) => action.allowed?.(row) ?? true);
  return actions.filter((action) => (rows.length === 1 || action.takes === "many") && fit(action, rows).length > 0).map((action) => ({ ...action, run: (some) => action.run(fit(action, some)) }));
}
