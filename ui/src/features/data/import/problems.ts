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

/** What somebody should think about before anything is written. */
export const warnings = (problems: readonly Problem[]): Problem[] => problems.filter((one) => one.severity === "warning");

export function causes(preview: ImportPreview): Cause[] {
  const all = new Map<string, Cause>();
  for (const problem of preview.report.problems) {
    if (!needsFixing(problem)) continue;
    const key = `${problem.code}|${problem.column ?? ""}`;
    const known = all.get(key);
    if (known) known.problems.push(problem);
    else {
      const group = preview.groups.find((one) => one.code === problem.code && one.column === problem.column);
      all.set(key, { key, title: (group && titleOf(group)) || problem.message, problems: [problem] });
    }
  }
  return [...all.values()].sort((a, b) => b.problems.length - a.problems.length);
}

/** The heading that the core gives a group; its first sentence where there is none. */
export function titleOf(group: ImportPreview["groups"][number]): string {
  return ("title" in group && typeof group.title === "string" && group.title) || group.message;
}

type Place = ImportPreview["groups"][number]["places"][number];

/** "users.csv, lines 40,112 to 40,117" */
function placeWords(place: Place): string {
  const first = place.lines[0];
  const lines = first === undefined ? "" : place.count === 1 || first === place.last_line ? `line ${count(first)}` : place.last_line !== null ? `lines ${count(first)} to ${count(place.last_line)}` : `from line ${count(first)}`;
  return [place.file, lines].filter(Boolean).join(", ");
}

/** "users.csv, lines 40,112 to 40,117, column birthDate"; each file where there are several. */
export const whereOf = (group: ImportPreview["groups"][number]): string => [group.places.map(placeWords).join("; "), group.column && `column ${group.column}`].filter(Boolean).join(", ");

export const asFixes = (fixes: Readonly<Record<string, Fix>>): Fix[] => Object.values(fixes);

export const nounFor = (n: number, target: string): string => (target === "employers" ? counted(n, "employer") : target === "opportunities" ? counted(n, "opportunity", "opportunities") : counted(n, "student"));
