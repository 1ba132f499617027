import { useState } from "react";
import { Button } from "@/components/Button";
import { Icon } from "@/components/Icon";
import { IconChevronDown } from "@/components/icons";
import { FixInput, type FixChoice } from "@/features/data/import/FixInput";
import { needsFixing, nounFor, placeOf, type Cause } from "@/features/data/import/problems";
import type { ImportRun } from "@/features/data/import/useImport";
import type { Problem } from "@/ipc/generated";
import { count } from "@/lib/text";
import css from "@/features/data/import/import.module.css";

const SHOWN = 100;

interface CauseGroupProps {
  cause: Cause;
  run: ImportRun;
  head: boolean;
  choices: readonly FixChoice[] | undefined;
  choose: string;
}

/** The rows with one thing wrong, each with what to take instead; what was chosen for one can be taken for all. */
export function CauseGroup({ cause, run, head, choices, choose }: CauseGroupProps) {
  const [open, setOpen] = useState(true);
  const still = new Set((run.report?.problems ?? []).filter(needsFixing).map(placeOf));
  const valueOf = (problem: Problem) => run.fixes[placeOf(problem)]?.value ?? "";
  const unfixed = cause.problems.filter((one) => one.line !== null && !valueOf(one));
  const suggested = unfixed.filter((one) => one.suggestion);
  const chosen = cause.problems.map(valueOf).find(Boolean);
  const chosenLabel = choices?.find((one) => one.value === chosen)?.label ?? chosen;
  return (
    <section aria-label={cause.title}>
      <h2>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}><Icon of={IconChevronDown} size="m" /><span className="cut">{cause.title}</span><small>{nounFor(cause.problems.length, run.target)}</small></button>
        <span className="grow" />
        {suggested.length > 0 ? (
          <Button onClick={() => run.fix(suggested.map((problem) => ({ problem, value: problem.suggestion ?? "" })))}>{suggested.length === 1 ? "Use the suggestion" : "Use the suggestions"}</Button>
        ) : chosen && unfixed.length > 0 ? (
          <Button onClick={() => run.fix(unfixed.map((problem) => ({ problem, value: chosen })))}>Use {chosenLabel} for all {count(cause.problems.length)}</Button>
        ) : null}
      </h2>
      {open && (
        <table>
          <colgroup><col style={{ width: "10rem" }} /><col style={{ width: "8.5rem" }} /><col style={{ width: "4rem" }} /><col style={{ width: "7rem" }} /><col style={{ width: "9.25rem" }} /><col /></colgroup>
          <thead className={head ? undefined : "hidden-text"}><tr><th scope="col">Who</th><th scope="col">File</th><th scope="col" className={css.line}>Line</th><th scope="col">Column</th><th scope="col">In the file</th><th scope="col">Use instead</th></tr></thead>
          <tbody>
            {cause.problems.slice(0, SHOWN).map((problem) => {
              const value = valueOf(problem);
              const state = !value ? "open" : still.has(placeOf(problem)) ? "wrong" : "mended";
              return (
                <tr key={placeOf(problem)} title={problem.message}>
                  <th scope="row">{problem.subject ?? "Unnamed"}</th>
                  <td>{problem.file}</td>
                  <td className={css.line}>{problem.line === null ? "" : count(problem.line)}</td>
                  <td>{problem.column}</td>
                  <td><span className={css.bad}>{problem.found || "empty"}</span></td>
                  <td>{problem.line === null || problem.column === null ? <span className="muted">{problem.message}</span> : <FixInput problem={problem} value={value} choices={choices} choose={choose} state={state} onFix={(next) => run.fix([{ problem, value: next }])} />}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {open && cause.problems.length > SHOWN && <p className={css.more}>{count(cause.problems.length - SHOWN)} more. Save them to a file and mend them at the source.</p>}
    </section>
  );
}
