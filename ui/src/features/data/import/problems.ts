/** Rows that need fixing, by cause, and what the person wants instead. */
import type { Fix, ImportPreview, Problem } from "@/ipc/generated";
import { count, counted } from "@/lib/text";

export interface Cause {
  key: string;
  title: string;
  problems: Problem[];
}

export const placeOf = (one: { file: string; line: number | null; column: string | null }): string => `${one.file}|${one.line ?? ""}|${one.column ?? ""}`;

/** A row that was left out, or a value for which there is a better one. */
export const needsFixing = (problem: Problem): boolean => problem.severity === "rejected" || problem.suggestion !== null;

export function causes(preview: ImportPreview): Cause[] {
  const all = new Map<string, Cause>();
  for (const problem of preview.report.problems) {
    if (!needsFixing(problem)) continue;
    const key = `${problem.code}|${problem.file}|${problem.column ?? ""}`;
    const known = all.get(key);
    if (known) known.problems.push(problem);
    else {
      const group = preview.groups.find((one) => one.code === problem.code && one.file === problem.file && one.column === problem.column);
      all.set(key, { key, title: (group && titleOf(group)) || problem.message, problems: [problem] });
    }
  }
  return [...all.values()].sort((a, b) => b.problems.length - a.problems.length);
}

/** The heading that the core gives a group; its first sentence where there is none. */
export function titleOf(group: ImportPreview["groups"][number]): string {
  return ("title" in group && typeof group.title === "string" && group.title) || group.message;
}

/** "users.csv, lines 40,112 to 40,117, column birthDate". */
export function whereOf(group: ImportPreview["groups"][number]): string {
  const first = group.lines[0];
  const lines = first === undefined ? "" : group.count === 1 || first === group.last_line ? `line ${count(first)}` : group.last_line !== null ? `lines ${count(first)} to ${count(group.last_line)}` : `from line ${count(first)}`;
  return [group.file, lines, group.column && `column ${group.column}`].filter(Boolean).join(", ");
}

export const asFixes = (fixes: Readonly<Record<string, Fix>>): Fix[] => Object.values(fixes);

/** A cell as a spreadsheet shows it: never read as a formula. */
function cell(text: string): string {
  const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The rows left out, one a line, for whoever mends them at the source. */
export function problemsCsv(problems: readonly Problem[]): string {
  const head = ["Who", "File", "Line", "Column", "In the file", "What is wrong"];
  const rows = problems.filter((one) => one.severity === "rejected").map((one) => [one.subject ?? "", one.file, one.line === null ? "" : String(one.line), one.column ?? "", one.found ?? "", one.message]);
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

export const nounFor = (n: number, target: string): string => (target === "employers" ? counted(n, "employer") : target === "opportunities" ? counted(n, "opportunity", "opportunities") : counted(n, "student"));
