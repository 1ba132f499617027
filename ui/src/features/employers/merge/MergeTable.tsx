import { useId } from "react";
import { sideOf, type MergeLine, type Picked } from "@/features/employers/merge/fields";
import type { EmployerPage, MergeField, MergeSide } from "@/ipc/generated";
import { count } from "@/lib/text";
import css from "@/features/employers/merge/merge.module.css";

interface MergeTableProps {
  keep: EmployerPage;
  merge: EmployerPage;
  lines: readonly MergeLine[];
  picked: Picked;
  onPick(field: MergeField, side: MergeSide): void;
}

const PARTS: readonly [string, (page: EmployerPage) => number][] = [
  ["People", (page) => page.people.length],
  ["Sites", (page) => page.sites.length],
  ["Contacts", (page) => page.contacts.length],
  ["Opportunities", (page) => page.opportunities.length],
  ["Placements", (page) => page.placements.length],
  ["Insurance and agreements", (page) => page.credentials.length],
  ["Notes", (page) => page.notes.length],
];

/** Field by field; where the two differ, one radio a value. Below, what comes together. */
export function MergeTable({ keep, merge, lines, picked, onPick }: MergeTableProps) {
  const group = useId();
  const radio = (line: MergeLine, side: MergeSide, text: string) => (
    <label className={css.choice} data-picked={sideOf(line, picked) === side || undefined}>
      <input type="radio" name={`${group}-${line.field}`} checked={sideOf(line, picked) === side} aria-label={`${line.label}: ${text || "empty"}`} onChange={() => onPick(line.field, side)} />
      {text ? <span>{text}</span> : <span className="muted">empty</span>}
    </label>
  );
  return (
    <div className={css.scroll}>
      <table className={css.table}>
        <thead>
          <tr><th scope="col" aria-label="Field" /><th scope="col">{keep.employer.name}<small>stays</small></th><th scope="col">{merge.employer.name}<small>is merged into it</small></th></tr>
        </thead>
        <tbody>
          {lines.map((line) => line.differs ? (
            <tr key={line.field} className={css.differs}>
              <th scope="row">{line.label}</th>
              <td>{radio(line, "keep", line.keep)}{line.joins && radio(line, "both", "Both, one after the other")}</td>
              <td>{radio(line, "merge", line.merge)}</td>
            </tr>
          ) : line.keep !== "" && (
            <tr key={line.field}><th scope="row">{line.label}</th><td colSpan={2} className="muted">{line.keep}</td></tr>
          ))}
        </tbody>
        <tbody className={css.parts}>
          <tr><th scope="rowgroup" colSpan={3}>Comes together</th></tr>
          {PARTS.map(([label, of]) => {
            const [mine, theirs] = [of(keep), of(merge)];
            return mine + theirs > 0 && <tr key={label}><th scope="row">{label}</th><td>{count(mine)}</td><td>{count(theirs)}<span className="muted"> · {count(mine + theirs)} together</span></td></tr>;
          })}
        </tbody>
      </table>
    </div>
  );
}
