/** A block of cells laid onto a list, as a pure function: which cells take which values, and which can't and why. */
import type { CellEdit, Column } from "@/components/grid/column";
import { plain } from "@/lib/text";

export interface FilledCell<Row> {
  row: Row;
  column: string;
  /** As the column's own editor would give it. */
  value: string;
}

export interface RefusedCell {
  /** "García, Eli · Pathway" */
  where: string;
  text: string;
  why: string;
}

export interface PastePlan<Row> {
  cells: FilledCell<Row>[];
  refused: RefusedCell[];
}

/**
 * @param block  what is pasted
 * @param rows  the rows from the one it is pasted on, downwards
 * @param columns  the columns from the one it is pasted on, to the right
 * @param name  what a row is called
 */
export function planPaste<Row>(block: readonly (readonly string[])[], rows: readonly Row[], columns: readonly Column<Row>[], name: (row: Row) => string): PastePlan<Row> {
  const plan: PastePlan<Row> = { cells: [], refused: [] };
  const readers = columns.map((column) => column.edit && reader(column.edit));
  block.forEach((line, down) => {
    const row = rows[down];
    if (row === undefined) {
      plan.refused.push({ where: `Row ${down + 1} of what you pasted`, text: line.join(", "), why: "The list ends before it." });
      return;
    }
    line.forEach((text, right) => {
      const column = columns[right];
      const refuse = (why: string) => plan.refused.push({ where: column ? `${name(row)} · ${column.header}` : name(row), text, why });
      const read = readers[right];
      if (!column) refuse(`No column is left for cell ${right + 1} of this row.`);
      else if (!column.edit || !read) refuse(`${column.header} can’t be changed in the list.`);
      else if (!(column.edit.allowed?.(row) ?? true)) refuse(`${column.header} can’t be changed in this row.`);
      else {
        const found = read(text.trim());
        if ("why" in found) refuse(found.why);
        else if (found.value !== column.edit.value(row)) plan.cells.push({ row, column: column.id, value: found.value });
      }
    });
  });
  return plan;
}

type Read = { value: string } | { why: string };

function reader<Row>(edit: CellEdit<Row>): (text: string) => Read {
  if (edit.kind === "choice") return choiceReader(edit.options?.() ?? []);
  if (edit.kind === "number") return (text) => (text === "" || Number.isFinite(Number(text.replaceAll(",", ""))) ? { value: text.replaceAll(",", "") } : { why: "This isn’t a number." });
  if (edit.kind === "date") return readDate;
  return (text) => ({ value: text });
}

function choiceReader(options: readonly { value: string; label: string }[]): (text: string) => Read {
  const byLabel = new Map<string, string[]>();
  for (const { value, label } of options) byLabel.set(plain(label), [...(byLabel.get(plain(label)) ?? []), value]);
  const hasBlank = options.some(({ value }) => value === "");
  return (text) => {
    if (text === "" && hasBlank) return { value: "" };
    const values = byLabel.get(plain(text)) ?? [];
    if (values.length > 1) return { why: "Several are called this." };
    return values[0] === undefined ? { why: text === "" ? "It can’t be empty." : "There is no such choice." } : { value: values[0] };
  };
}

/** 2026-11-24, or 11/24/2026 as spreadsheets write it here. */
function readDate(text: string): Read {
  if (text === "") return { value: "" };
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const iso = american ? `${american[3]}-${american[1]?.padStart(2, "0")}-${american[2]?.padStart(2, "0")}` : text;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T00:00:00Z`) : undefined;
  return day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) ? { value: iso } : { why: "This isn’t a date." };
}
