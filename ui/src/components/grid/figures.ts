/** What the foot of a column says of the rows above it. */
import { sortValue, type Column } from "@/components/grid/column";
import type { ColumnFigure } from "@/ipc/generated";
import { count } from "@/lib/text";

export const figureWords: Record<ColumnFigure, string> = { count: "Count", sum: "Sum", mean: "Mean", min: "Least", max: "Most", each: "Count of each" };

export const figuresOf = <Row>(column: Column<Row>): readonly ColumnFigure[] => (column.filter === "number" ? ["count", "sum", "mean", "min", "max"] : ["count", "each"]);

export interface Figure {
  /** "Sum", or nothing where the words say it all. */
  label: string;
  words: string;
  /** How often each word occurs, the most frequent first. */
  each?: readonly { words: string; count: number }[];
}

const decimal = (n: number): string => n.toLocaleString("en-US", { maximumFractionDigits: 1 });

export function figureOf<Row>(figure: ColumnFigure, column: Column<Row>, rows: readonly Row[]): Figure {
  if (figure === "each") {
    const each = countEach(column, rows);
    return { label: "", words: each.map((one) => `${one.words} ${count(one.count)}`).join(" · "), each };
  }
  const label = figureWords[figure];
  const values = rows.map((row) => sortValue(column, row)).filter((value) => value !== null && value !== "");
  if (figure === "count") return { label, words: count(values.length) };
  const numbers = values.filter((value): value is number => typeof value === "number");
  if (numbers.length === 0) return { label, words: "none" };
  return { label, words: decimal(worked(figure, numbers)) };
}

function worked(figure: "sum" | "mean" | "min" | "max", numbers: readonly number[]): number {
  let [sum, least, most] = [0, Infinity, -Infinity];
  for (const n of numbers) {
    sum += n;
    if (n < least) least = n;
    if (n > most) most = n;
  }
  return figure === "sum" ? sum : figure === "mean" ? sum / numbers.length : figure === "min" ? least : most;
}

function countEach<Row>(column: Column<Row>, rows: readonly Row[]): { words: string; count: number }[] {
  const seen = new Map<string, number>();
  for (const row of rows) seen.set(column.text(row), (seen.get(column.text(row)) ?? 0) + 1);
  return [...seen].map(([words, n]) => ({ words: words || "Empty", count: n })).sort((a, b) => b.count - a.count);
}
