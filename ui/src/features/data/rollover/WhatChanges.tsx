import { Facts } from "@/components/drawer/Facts";
import { Note } from "@/components/Note";
import type { RollOverPreview } from "@/ipc/generated";
import { count, counted } from "@/lib/text";

/** How many graduate, move up and stay. */
export function WhatChanges({ seen }: { seen: RollOverPreview }) {
  const { graduate, graduate_unfinished, move_up, stay, without_grade } = seen.counts;
  return (
    <section aria-label="What changes" className="stack">
      <Facts wide facts={[
        { label: "Seniors who graduate", value: count(graduate) }, { label: "Move up a grade", value: count(move_up) },
        stay > 0 && { label: "Past grade 12, stay", value: count(stay) }, without_grade > 0 && { label: "No grade known, stay", value: count(without_grade) },
      ]} />
      {graduate_unfinished > 0 && <Note tone="warn">{counted(graduate_unfinished, "senior")} {graduate_unfinished === 1 ? "has" : "have"} neither finished an experience nor been waived. They stay in the class of {seen.from.label} and in its end-of-year summary.</Note>}
    </section>
  );
}
