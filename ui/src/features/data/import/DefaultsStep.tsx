import { Button } from "@/components/Button";
import { SelectField } from "@/components/fields/SelectField";
import { TextField } from "@/components/fields/TextField";
import { JobProgress } from "@/components/JobProgress";
import { Note } from "@/components/Note";
import { GradesStep } from "@/features/data/import/GradesStep";
import { setDefault } from "@/features/data/import/mapping";
import type { ImportRun } from "@/features/data/import/useImport";
import type { ImportField } from "@/ipc/generated";
import { useSettings, type OfficeLists } from "@/ipc/useSettings";
import css from "@/features/data/import/import.module.css";

/** What is taken where the file says nothing. */
export function DefaultsStep({ run }: { run: ImportRun }) {
  const office = useSettings();
  const { guess, mapping } = run;
  if (run.target === "roster") return <GradesStep run={run} />;
  if (!guess || !mapping) return null;
  const without = guess.fields.filter((field) => !mapping.columns.some((column) => column.field === field.field));
  const set = (field: ImportField) => (value: string) => run.patch({ mapping: setDefault(mapping, field.field, value) });
  const value = (field: ImportField) => mapping.defaults.find((one) => one.field === field.field)?.value ?? "";
  return (
    <>
      <div className={css.page}>
        <div className={css.column}>
          <p className="muted">{without.length === 0 ? "Every field is filled by a column. Blank cells stay blank." : "No column fills these. What you choose here is taken for every row; leave it empty and it stays empty."}</p>
          <div className={css.defaults}>
            {without.map((field) => {
              const choices = choicesFor(field.field, office);
              return choices ? <SelectField key={field.field} label={field.label} value={value(field)} empty="Empty" options={choices.map((one) => ({ value: one, label: one }))} onChange={set(field)} /> : <TextField key={field.field} label={field.label} value={value(field)} onChange={set(field)} />;
            })}
          </div>
          {run.refusal && <Note tone="danger">{run.refusal}</Note>}
          {run.working && <JobProgress what={run.working} />}
        </div>
      </div>
      <div className={css.go}>
        <span className="muted">Nothing is written yet.</span>
        <span className="grow" />
        <Button size="normal" onClick={() => run.patch({ step: "match" })}>Back</Button>
        <Button look="fill" size="normal" disabled={run.working !== null} onClick={() => void run.check()}>Check the rows</Button>
      </div>
    </>
  );
}

function choicesFor(field: string, office: OfficeLists | undefined): string[] | undefined {
  if (field === "school") return office?.settings.schools.filter((one) => one.active).map((one) => one.short_name);
  if (field === "pathway") return office?.settings.pathways.filter((one) => one.active).map((one) => one.name);
  if (field === "kind") return office?.settings.kinds.filter((one) => one.active).map((one) => one.name);
  if (field === "grade") return ["9", "10", "11", "12"];
  return undefined;
}
