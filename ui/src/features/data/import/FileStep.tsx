import { Button } from "@/components/Button";
import { PathField } from "@/components/fields/PathField";
import { JobProgress } from "@/components/JobProgress";
import { Note } from "@/components/Note";
import { RadioCards, type RadioCard } from "@/components/RadioCards";
import type { ImportRun } from "@/features/data/import/useImport";
import type { ImportTarget } from "@/ipc/generated";
import { chooseFile, chooseFolder } from "@/ipc/tauri";
import css from "@/features/data/import/import.module.css";

const TARGETS: readonly RadioCard<ImportTarget>[] = [
  { value: "roster", label: "Roster", detail: "Students, schools, families and classes in one go: OneRoster 1.1 or 1.2, as a zip or a folder." },
  { value: "students", label: "Students", detail: "Any list with one student a row: CSV or Excel." },
  { value: "employers", label: "Employers", detail: "Any list of firms, with contacts and sites: CSV or Excel." },
  { value: "opportunities", label: "Opportunities", detail: "Any list of what employers offer, with seats and hours: CSV or Excel." },
];
const TABLES = [{ name: "Lists", extensions: ["csv", "tsv", "txt", "xlsx", "xls", "ods"] }];
const ROSTERS = [{ name: "OneRoster", extensions: ["zip", "csv"] }];

/** What the file brings, and where it is. */
export function FileStep({ run }: { run: ImportRun }) {
  const roster = run.target === "roster";
  const pick = (path: string | null) => path && run.patch({ path });
  const read = () => run.path.trim() && void run.read();
  return (
    <>
      <div className={css.page}>
        <div className={css.column}>
          <RadioCards legend="What does the file bring?" cards={TARGETS} value={run.target} onChange={(target) => run.patch({ target, guess: null, mapping: null, preview: null })} />
          <PathField label={roster ? "File or folder" : "File"} value={run.path} onChange={(path) => run.patch({ path })} onEnter={read} placeholder={roster ? "/home/ana/oneroster.zip" : "/home/ana/employers.xlsx"}
            hint="It is only read. Nothing is written before you have seen what would change.">
            <Button onClick={() => void chooseFile("Choose the file", roster ? ROSTERS : TABLES).then(pick)}>Choose file…</Button>
            {roster && <Button onClick={() => void chooseFolder("Choose the folder of the roster").then(pick)}>Choose folder…</Button>}
          </PathField>
          {run.refusal && <Note tone="danger">{run.refusal}</Note>}
          {run.working && <JobProgress what={run.working} />}
        </div>
      </div>
      <div className={css.go}>
        <span className="muted">{roster ? "A roster names its own columns; which grades comes next." : "Matching its columns comes next."}</span>
        <span className="grow" />
        <Button look="fill" size="normal" disabled={!run.path.trim() || run.working !== null} onClick={read}>Read the file</Button>
      </div>
    </>
  );
}
