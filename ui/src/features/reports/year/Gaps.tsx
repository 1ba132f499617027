import { useState, type ReactNode } from "react";
import { Button } from "@/components/Button";
import { Icon } from "@/components/Icon";
import { IconCheck } from "@/components/icons";
import { GapNames } from "@/features/reports/year/GapNames";
import type { Gap, GapKind, Summary } from "@/ipc/generated";
import { gapKindWords } from "@/ipc/words";
import { count, counted } from "@/lib/text";
import css from "@/features/reports/reports.module.css";

const VERBS: Record<GapKind, (n: number) => string> = {
  completed_without_hours: () => "Enter hours", no_final_evaluation: (n) => `Open ${count(n)}`, no_graduation_date: () => "Fill in",
  active_after_last_day: (n) => `Open ${count(n)}`, no_pathway: () => "Set", waived_without_reason: () => "Give reasons",
};
const CLOSED: Record<GapKind, string> = {
  completed_without_hours: "Every completed placement has hours", no_final_evaluation: "Every completed placement has its final evaluation", no_graduation_date: "Every senior counted has a graduation date",
  active_after_last_day: "No placement is still Active after its last day", no_pathway: "Every senior has a pathway", waived_without_reason: "Every waiver has a reason",
};

/** What is missing for the report, each with the names behind it. */
export function Gaps({ summary, pick }: { summary: Summary; pick: ReactNode }) {
  const [open, setOpen] = useState<Gap | null>(null);
  const { gaps } = summary;
  const left = gaps.reduce((sum, gap) => sum + gap.count, 0);
  const seniors = gaps.reduce((sum, gap) => sum + gap.seniors, 0);
  const closed = (Object.keys(CLOSED) as GapKind[]).filter((kind) => !gaps.some((gap) => gap.kind === kind));
  return (
    <section className={css.gaps} aria-label="Gaps">
      <div className={css.gapsHead}>
        {pick}
        <h2>{left === 0 ? "No gaps left" : `${counted(left, "gap")} left, none stops the report`}</h2>
        <p className="muted">{left === 0 ? "The report tells all there is to tell." : seniors > 0 ? `Fixing them could count ${counted(seniors, "more senior")}.` : "Fixing them changes no count of seniors."}</p>
      </div>
      {gaps.map((gap) => (
        <div key={gap.kind} className={css.gap}>
          <b>{count(gap.count)}</b>
          <span><b>{gapKindWords[gap.kind]}</b><small>{gap.detail}</small></span>
          <Button onClick={() => setOpen(gap)}>{VERBS[gap.kind](gap.count)}</Button>
        </div>
      ))}
      {closed.length > 0 && <ul className={css.ok}>{closed.map((kind) => <li key={kind}><Icon of={IconCheck} size="m" />{CLOSED[kind]}</li>)}</ul>}
      {open && <GapNames gap={open} summary={summary} onClose={() => setOpen(null)} />}
    </section>
  );
}
