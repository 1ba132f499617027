import { Button } from "@/components/Button";
import { CheckField } from "@/components/fields/CheckField";
import { JobProgress } from "@/components/JobProgress";
import { Note } from "@/components/Note";
import { chosenStudents, gradeWords, HIGH_SCHOOL, toldGrades, withGrade } from "@/features/data/import/grades";
import { warnings } from "@/features/data/import/problems";
import type { ImportRun } from "@/features/data/import/useImport";
import { count, counted } from "@/lib/text";
import css from "@/features/data/import/import.module.css";

/** Whom a roster brings in: a district's has kindergarten too. */
export function GradesStep({ run }: { run: ImportRun }) {
  const counts = run.preview?.grades ?? [];
  const told = toldGrades(counts);
  const all = counts.reduce((sum, one) => sum + one.students, 0);
  const chosen = chosenStudents(counts, run.grades);
  const ungraded = counts.find((one) => one.grade === null)?.students ?? 0;
  return (
    <>
      <div className={css.page}>
        <div className={css.column}>
          {warnings(run.preview?.report.problems ?? []).map((one) => <Note key={one.code} tone="warn">{one.message}</Note>)}
          <fieldset className={css.grades}>
            <legend>Which grades</legend>
            <p className="muted">New students of other grades are left out. Whoever is in the office already is kept up to date in any grade.</p>
            <div className="row">
              <Button onClick={() => run.patch({ grades: HIGH_SCHOOL })}>9 to 12</Button>
              <Button onClick={() => run.patch({ grades: told.map((one) => one.grade) })}>All grades</Button>
            </div>
            <div className={css.gradeList}>
              {told.map(({ grade, students }) => <CheckField key={grade} label={gradeWords(grade)} hint={counted(students, "student")} checked={run.grades.includes(grade)} onChange={(on) => run.patch({ grades: withGrade(run.grades, grade, on) })} />)}
            </div>
          </fieldset>
          {ungraded > 0 && <Note tone="plain">{counted(ungraded, "student")} in this file {ungraded === 1 ? "has" : "have"} no grade. They come in, and their grade stays empty.</Note>}
          {run.refusal && <Note tone="danger">{run.refusal}</Note>}
          {run.working && <JobProgress what={run.working} />}
        </div>
      </div>
      <div className={css.go}>
        <span className="muted" role="status">{chosen === all ? `All ${counted(all, "student")} of the file come in.` : `${count(chosen)} of ${counted(all, "student")} are of these grades.`} Nothing is written yet.</span>
        <span className="grow" />
        <Button size="normal" onClick={() => run.patch({ step: "file" })}>Back</Button>
        <Button look="fill" size="normal" disabled={run.working !== null} onClick={() => void run.check()}>Check the rows</Button>
      </div>
    </>
  );
}
