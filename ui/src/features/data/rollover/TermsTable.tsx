import { TextCell } from "@/features/settings/cells";
import type { NewTerm } from "@/ipc/generated";
import css from "@/features/settings/settings.module.css";

const kept = Promise.resolve(undefined);

/** The terms of the new year, carried over; each can be set right before it is made. */
export function TermsTable({ terms, onChange }: { terms: readonly NewTerm[]; onChange(terms: readonly NewTerm[]): void }) {
  const set = (at: number, patch: Partial<NewTerm>) => {
    onChange(terms.map((term, i) => (i === at ? { ...term, ...patch } : term)));
    return kept;
  };
  if (terms.length === 0) return <p className="muted">The year that ends has no terms to carry over. Add them under Settings, Calendar.</p>;
  return (
    <div>
      <table className={css.table} aria-label="Terms of the new year">
        <colgroup><col /><col style={{ width: "9.5rem" }} /><col style={{ width: "9.5rem" }} /></colgroup>
        <thead><tr><th scope="col">Term</th><th scope="col">First day</th><th scope="col">Last day</th></tr></thead>
        <tbody>{terms.map((term, i) => (
          <tr key={i}>
            <td><TextCell label="Name of the term" value={term.name} onCommit={(name) => set(i, { name: name.trim() })} /></td>
            <td><TextCell label={`First day of ${term.name}`} type="date" value={term.starts_on} onCommit={(starts_on) => set(i, { starts_on })} /></td>
            <td><TextCell label={`Last day of ${term.name}`} type="date" value={term.ends_on} onCommit={(ends_on) => set(i, { ends_on })} /></td>
          </tr>
        ))}</tbody>
      </table>
      <p className="muted cap" style={{ marginTop: 8 }}>Days off are not carried over: they fall on other days each year.</p>
    </div>
  );
}
