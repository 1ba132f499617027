/** Another way than the grid to show the rows of a list, chosen in the filter row. */
import type { ReactNode } from "react";
import type { RowAction } from "@/components/grid/actions";
import type { IconShape } from "@/components/icons";

export interface ShownRows<Row> {
  /** Those that the filters and the search let through, in order. */
  rows: readonly Row[];
  all: readonly Row[];
  openId: string | undefined;
  actions: readonly RowAction<Row>[];
  onOpen(row: Row): void;
  onPeek(row: Row): void;
  /** Esc, with nothing of its own to leave. */
  onLeave(): void;
}

export interface ListShape<Row> {
  id: string;
  label: string;
  icon: IconShape;
  /** It orders the rows itself. */
  ordersItself?: boolean;
  draw(shown: ShownRows<Row>): ReactNode;
}
