import { useState } from "react";
import { Icon } from "@/components/Icon";
import { IconCheck, IconSelector } from "@/components/icons";
import type { Problem } from "@/ipc/generated";
import css from "@/features/data/import/import.module.css";

export interface FixChoice {
  value: string;
  label: string;
}

interface FixInputProps {
  problem: Problem;
  value: string;
  /** Asked to choose rather than to type. */
  choices: readonly FixChoice[] | undefined;
  choose: string;
  state: "open" | "mended" | "wrong";
  onFix(value: string): void;
}

/** What to take instead of a cell: chosen where the values are known, else typed. It is tried as soon as it is left. */
export function FixInput({ problem, value, choices, choose, state, onFix }: FixInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const label = `${problem.column ?? ""} of ${problem.subject ?? `line ${problem.line ?? ""}`}: use instead`;
  const keep = () => {
    if (typed !== null && typed !== value) onFix(typed.trim());
    setTyped(null);
  };
  const suggested = choices?.find((one) => one.value === problem.suggestion)?.label;
  return (
    <span className={css.fix} data-wrong={state === "wrong" || undefined}>
      {choices ? (
        <select aria-label={label} value={value} onChange={(event) => onFix(event.target.value)}>
          <option value="">{suggested ? `${suggested}, suggested` : choose}</option>
          {choices.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}
        </select>
      ) : (
        <input aria-label={label} value={typed ?? value} placeholder={problem.suggestion ?? ""} onChange={(event) => setTyped(event.target.value)} onBlur={keep}
          onKeyDown={(event) => { if (event.key === "Enter") keep(); else if (event.key === "Escape" && typed !== null) { event.stopPropagation(); setTyped(null); } }} />
      )}
      {state === "open" && !choices && problem.suggestion && !value && <small>suggested</small>}
      {state === "mended" ? <span data-good role="img" aria-label="Mended"><Icon of={IconCheck} size="s" /></span> : choices && <Icon of={IconSelector} size="s" />}
    </span>
  );
}
