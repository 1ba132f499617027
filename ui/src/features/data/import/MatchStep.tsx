import { Button } from "@/components/Button";
import { Icon } from "@/components/Icon";
import { IconSelector } from "@/components/icons";
import { fieldNamed, matchColumn, sureness } from "@/features/data/import/mapping";
import type { ImportRun } from "@/features/data/import/useImport";
import { counted } from "@/lib/text";
import css from "@/features/data/import/import.module.css";

/** Each column of the file, some of its cells, and the field it fills. */
export function MatchStep({ run }: { run: ImportRun }) {
  const { guess, mapping } = run;
  if (!guess || !mapping) return null;
  const read = mapping.columns.filter((column) => column.field !== null).length;
  const cells = (header: string) => {
    const at = guess.headers.indexOf(header);
    return guess.sample.map((row) => row[at]?.trim()).filter(Boolean).slice(0, 3).join("  ·  ");
  };
  return (
    <>
      <div className={css.scroll}>
        <table className={css.map}>
          <colgroup><col style={{ width: "15rem" }} /><col /><col style={{ width: "17rem" }} /><col style={{ width: "7rem" }} /></colgroup>
          <thead><tr><th scope="col">Column in the file</th><th scope="col">What stands there</th><th scope="col">Fills</th><th scope="col">How sure</th></tr></thead>
          <tbody>
            {mapping.columns.map((column) => (
              <tr key={column.header} data-off={column.field === null || undefined}>
                <th scope="row">{column.header}</th>
                <td className="muted">{cells(column.header) || "empty"}</td>
                <td>
                  <span className={css.fix}>
                    <select aria-label={`${column.header} fills`} value={column.field ?? ""} onChange={(event) => run.patch({ mapping: matchColumn(mapping, column.header, fieldNamed(guess.fields, event.target.value)) })}>
                      <option value="">Not read</option>
                      {guess.fields.map((field) => <option key={field.field} value={field.field}>{field.label}</option>)}
                    </select>
                    <Icon of={IconSelector} size="s" />
                  </span>
                </td>
                <td className="muted">{column.field === null ? "" : guess.remembered ? "As last time" : column.confidence === 100 ? "Sure" : sureness(column.confidence)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={css.go}>
        <span className="muted" role="status">{read} of {counted(mapping.columns.length, "column")} are read.{guess.remembered ? " Matched as the last file with these columns." : " The next file with these columns is matched the same way."}</span>
        <span className="grow" />
        <Button size="normal" onClick={() => run.patch({ step: "file" })}>Back</Button>
        <Button look="fill" size="normal" disabled={read === 0} onClick={() => run.patch({ step: "defaults" })}>Set defaults</Button>
      </div>
    </>
  );
}
