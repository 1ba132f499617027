/** Filters as sentences: "Grade is 12", "Stage is not Do not use". They live in the route, so Back works. */
import { byName } from "@/lib/order";
import { listed, plain } from "@/lib/text";
import { sortValue, type Column } from "@/components/grid/column";

export type FilterOp = "is" | "is_not" | "contains" | "at_least" | "at_most" | "empty" | "filled" | "yes" | "no";

export interface Filter {
  column: string;
  op: FilterOp;
  values: string[];
}

const WORDS: Record<FilterOp, string> = {
  is: "is",
  is_not: "is not",
  contains: "contains",
  at_least: "is at least",
  at_most: "is at most",
  empty: "is empty",
  filled: "is filled in",
  yes: "",
  no: "not",
};

export const FILTER_OPS = Object.keys(WORDS) as FilterOp[];

export const OPS: Record<NonNullable<Column<unknown>["filter"]>, readonly FilterOp[]> = {
  choice: ["is", "is_not", "empty", "filled"],
  text: ["contains", "is", "is_not", "empty", "filled"],
  number: ["is", "at_least", "at_most", "empty", "filled"],
  date: ["at_least", "at_most", "empty", "filled"],
  flag: ["yes", "no"],
};

export const opWords = (op: FilterOp, kind: Column<unknown>["filter"]): string =>
  kind === "date" && op === "at_least" ? "is on or after" : kind === "date" && op === "at_most" ? "is on or before" : op === "yes" ? "yes" : op === "no" ? "no" : WORDS[op];

export const needsValue = (op: FilterOp): boolean => !["empty", "filled", "yes", "no"].includes(op);

/** The chip's words: what comes before the value, and the value. */
export function filterSentence<Row>(filter: Filter, column: Column<Row>): { lead: string; value: string } {
  if (column.filter === "flag") return { lead: filter.op === "no" ? "Not" : "", value: column.flag ?? column.header };
  const lead = `${column.header} ${opWords(filter.op, column.filter)}`;
  return { lead, value: needsValue(filter.op) ? listed(filter.values, "or") : "" };
}

/** The test of one filter for rows of these columns; a filter on a column that is gone lets everything through. */
export function filterTest<Row>(filter: Filter, columns: readonly Column<Row>[]): (row: Row) => boolean {
  const column = columns.find((one) => one.id === filter.column);
  if (!column) return () => true;
  const wanted = filter.values.map(plain);
  const first = filter.values[0] ?? "";
  const text = (row: Row) => plain(column.text(row));
  const among = chosen(wanted);
  const value = (row: Row) => sortValue(column, row);
  switch (filter.op) {
    case "is":
      return (row) => among(column.text(row));
    case "is_not":
      return (row) => !among(column.text(row));
    case "contains":
      return (row) => wanted.every((word) => text(row).includes(word));
    case "at_least":
      return (row) => compare(value(row), first) >= 0 && !isNothing(value(row));
    case "at_most":
      return (row) => compare(value(row), first) <= 0 && !isNothing(value(row));
    case "empty":
      return (row) => isNothing(value(row));
    case "filled":
      return (row) => !isNothing(value(row));
    case "yes":
      return (row) => value(row) === 1;
    case "no":
      return (row) => value(row) !== 1;
  }
}

/** Whether a text is one of these; a column holds few different ones, so each is looked at once. */
function chosen(wanted: readonly string[]): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    let is = known.get(text);
    if (is === undefined) {
      is = wanted.includes(plain(text));
      known.set(text, is);
    }
    return is;
  };
}

const isNothing = (value: unknown): boolean => value === null || value === "";

function compare(value: string | number | null, wanted: string): number {
  if (typeof value === "number") return value - Number(wanted);
  const text = value ?? "";
  return text < wanted ? -1 : text > wanted ? 1 : 0;
}

/** Every value a choice can be, in order, from the rows themselves. */
export function choices<Row>(column: Column<Row>, rows: readonly Row[]): string[] {
  const seen = new Map<string, string | number | null>();
  for (const row of rows) {
    const text = column.text(row);
    if (text && !seen.has(text)) seen.set(text, sortValue(column, row));
  }
  return [...seen.entries()].sort((a, b) => (typeof a[1] === "number" && typeof b[1] === "number" ? a[1] - b[1] : byName(a[0], b[0]))).map(([text]) => text);
}
