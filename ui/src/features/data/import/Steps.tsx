import { Icon } from "@/components/Icon";
import { IconCheck } from "@/components/icons";
import type { ImportRun, Step } from "@/features/data/import/useImport";
import css from "@/features/data/import/import.module.css";

const STEPS: readonly [Step, string][] = [["file", "File"], ["match", "Match columns"], ["defaults", "Defaults"], ["check", "Check"], ["write", "Write"]];

/** Where the import stands. Steps behind can be gone back to; a roster names its own columns, so matching them is done by itself. */
export function Steps({ run, source }: { run: ImportRun; source: string }) {
  const at = STEPS.findIndex(([step]) => step === run.step);
  return (
    <nav className={css.steps} aria-label="Steps">
      <ol>
        {STEPS.map(([step, label], i) => {
          const past = i < at;
          const back = past && run.step !== "write" && (step === "file" || run.mapping !== null || (step === "defaults" && run.target === "roster"));
          return (
            <li key={step} aria-current={i === at ? "step" : undefined}>
              {past && <Icon of={IconCheck} size="s" />}
              {back ? <button type="button" onClick={() => run.patch({ step })}>{label}</button> : <span>{past ? label : `${i + 1} ${label}`}</span>}
            </li>
          );
        })}
      </ol>
      {source && <span className={css.source}>{source}</span>}
    </nav>
  );
}
