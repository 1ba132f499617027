/** What a column of a grid is: how a row reads in it, sorts by it, is filtered by it and is edited in it. */
import type { ReactNode } from "react";

export type FilterKind = "choice" | "text" | "number" | "date" | "flag";
export type SortValue = string | number | null;

export interface CellEdit<Row> {
  kind: "text" | "choice" | "number" | "date";
  /** The value the editor starts with. */
  value(row: Row): string;
  options?: () => readonly { value: string; label: string }[];
  commit(row: Row, value: string): Promise<unknown>;
  /** Rows that can't be edited here. */
  allowed?(row: Row): boolean;
}

export interface Column<Row> {
  id: string;
  header: string;
  /** Pixels at 100% text size. */
  width: number;
  /** How the row reads here: searched, copied, read aloud. */
  text(row: Row): string;
  /** What it sorts by, when that isn't its text. Nothing (null or "") sorts last either way. */
  sort?(row: Row): SortValue;
  /** What is drawn, when that isn't its text. */
  cell?(row: Row): ReactNode;
  align?: "start" | "end";
  /** Stays at the left edge while the rest scrolls. */
  frozen?: boolean;
  /** Not shown until the person asks for it. */
  hidden?: boolean;
  /** Only filtered by, never shown. */
  filterOnly?: boolean;
  filter?: FilterKind;
  /** The sentence of a flag: "Below required hours". */
  flag?: string;
  edit?: CellEdit<Row>;
}

export const sortValue = <Row>(column: Column<Row>, row: Row): SortValue => (column.sort ? column.sort(row) : column.text(row));
