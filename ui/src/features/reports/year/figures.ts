/** The two pictures of page one, out of the summary's own tables. */
import type { Balance } from "@/components/pictures/BalanceBars";
import type { SchoolBar } from "@/components/pictures/SchoolBars";
import type { About, Figure, Summary } from "@/ipc/generated";
import { count } from "@/lib/text";

export const figureWords = (figure: Figure | undefined, small: number): string => (figure === undefined ? "" : figure === "small" ? `<${small}` : figure === "withheld" ? "w" : count(figure.shown));

const shown = (figure: Figure | undefined): number | null => (typeof figure === "object" ? figure.shown : null);

/** A school whose numbers are hidden has no bar: it would tell them. None when no school has one. */
export function schoolBars(summary: Summary): SchoolBar[] | null {
  const table = summary.tables.find((one) => one.subject === "coverage" && one.by === "school");
  if (!table) return null;
  const at = (row: { figures: Figure[] }, measure: (typeof table.columns)[number]) => shown(row.figures[table.columns.indexOf(measure)]);
  const bars: SchoolBar[] = [];
  for (const row of table.rows) {
    const [seniors, completed, waived, left] = [at(row, "seniors"), at(row, "completed"), at(row, "waived"), at(row, "left")];
    if (seniors === null || completed === null) continue;
    bars.push({ school: row.label, seniors, completed, waived, left: left ?? seniors - completed });
  }
  return bars.length > 0 ? bars : null;
}

export const balances = (summary: Summary): Balance[] => summary.balance.filter((one) => one.left + one.unfilled > 0);

export const findingAbout = (summary: Summary, about: About, otherwise: string): string => summary.findings.find((one) => one.about === about)?.text.replace(/\.$/, "") ?? otherwise;
