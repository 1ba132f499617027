import type { KeyboardEvent } from "react";
import type { ImportReport, ImportTarget } from "@/ipc/generated";
import { count } from "@/lib/text";
import css from "@/features/data/import/import.module.css";

export type Part = "new" | "changed" | "unchanged" | "gone" | "rejected";

/** The five counts of an import. Each shows its rows below. */
export function Counts({ report, target, part, onPart }: { report: ImportReport; target: ImportTarget; part: Part; onPart(part: Part): void }) {
  const counts: readonly [Part, number, string][] = [
    ["new", report.new, "new"], ["changed", report.changed, "updated"], ["unchanged", report.unchanged, "unchanged"],
    ["gone", report.gone, target === "roster" ? "no longer on the roster" : "not in this file, kept"], ["rejected", report.rejected, report.rejected === 1 ? "needs fixing" : "need fixing"],
  ];
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = counts[(counts.findIndex(([id]) => id === part) + step + counts.length) % counts.length];
    if (step === 0 || !next) return;
    event.preventDefault();
    onPart(next[0]);
    const bar = event.currentTarget;
    requestAnimationFrame(() => bar.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  };
  return (
    <div className={css.counts} role="tablist" aria-label="What the file would do" onKeyDown={onKeyDown}>
      {counts.map(([id, n, label]) => (
        <button key={id} type="button" role="tab" aria-selected={id === part} tabIndex={id === part ? 0 : -1} onClick={() => onPart(id)}><b>{count(n)}</b>{label}</button>
      ))}
    </div>
  );
}
