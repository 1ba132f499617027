import { titleOf, whereOf } from "@/features/data/import/problems";
import { ReadColumns } from "@/features/data/import/ReadColumns";
import type { ImportRun } from "@/features/data/import/useImport";
import type { ImportPreview } from "@/ipc/generated";
import { count, counted } from "@/lib/text";
import css from "@/features/data/import/import.module.css";

const SHOWN = 20;

/** What was put right while reading: nothing to do, but nothing hidden either. */
export function Repairs({ preview, run }: { preview: ImportPreview; run: ImportRun }) {
  const repaired = preview.groups.filter((group) => group.severity === "repaired");
  const { gone } = preview.report;
  return (
    <aside className={css.repairs} aria-label="Repaired while reading">
      <header><b>Repaired while reading</b><p className="muted">{repaired.length === 0 ? "Nothing had to be repaired." : "Nothing to do. Open one to see its rows."}</p></header>
      <ul>
        {repaired.map((group) => {
          const rows = preview.report.problems.filter((one) => one.code === group.code && one.column === group.column).slice(0, SHOWN);
          const several = group.places.length > 1;
          return (
            <li key={`${group.code}${group.column ?? ""}${group.found ?? ""}`}>
              <details>
                <summary><b>{titleOf(group)}</b><small>{whereOf(group)}</small></summary>
                <ul>
                  <li>{group.message}</li>
                  {rows.map((one) => <li key={`${one.file}${one.line ?? ""}${one.found ?? ""}`}>{[several && one.file, one.line !== null && `Line ${count(one.line)}`, one.subject, one.found && `“${one.found}”`].filter(Boolean).join(" · ")}</li>)}
                </ul>
              </details>
            </li>
          );
        })}
      </ul>
      <ReadColumns report={preview.report} run={run} />
      {run.target === "roster" && gone > 0 && <footer><b>{counted(gone, "student")} no longer on the roster</b><p className="muted">They are kept, with their placements.</p></footer>}
    </aside>
  );
}
