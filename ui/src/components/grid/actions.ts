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

export function allowedActions<Row>(actions: readonly RowAction<Row>[], rows: readonly Row[]): RowAction<Row>[] {
  return actions.filter((action) => rows.length > 0 && (rows.length === 1 || action.takes === "many") && rows.every((row) => action.allowed?.(row) ?? true));
}
