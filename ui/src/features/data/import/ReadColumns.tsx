import type { ImportRun } from "@/features/data/import/useImport";
import type { ImportReport } from "@/ipc/generated";
import { counted } from "@/lib/text";

/** Which column fills what, and which columns nobody reads. */
export function ReadColumns({ report, run }: { report: ImportReport; run: ImportRun }) {
  const labels = new Map((run.guess?.fields ?? []).map((one) => [one.field, one.label]));
  const read = run.mapping?.columns.flatMap(({ header }) => {
    const field = report.mapping?.[header];
    return field ? [`${header} → ${labels.get(field) ?? field}`] : [];
  }) ?? [];
  if (read.length + report.unused.length === 0) return null;
  return (
    <ul aria-label="Columns">
      {report.unused.length > 0 && (
        <li><details open><summary><b>{counted(report.unused.length, "column")} not read</b><small>{report.unused.join(", ")}</small></summary><ul><li>{run.mapping ? "Go back to Match columns to read one." : "OneRoster has no such column, so nothing is taken from it."}</li></ul></details></li>
      )}
      {read.length > 0 && <li><details><summary><b>{counted(read.length, "column")} read</b></summary><ul>{read.map((line) => <li key={line}>{line}</li>)}</ul></details></li>}
    </ul>
  );
}
