import { Menu, Portal } from "@mantine/core";
import { useState } from "react";
import { IconButton, TextButton } from "@/components/Button";
import { Icon } from "@/components/Icon";
import { IconDots, IconPencil, IconTrash } from "@/components/icons";
import { EvaluationSheet } from "@/features/placements/EvaluationSheet";
import { act } from "@/ipc/act";
import type { Evaluation, EvaluationMoment, PlacementPage } from "@/ipc/generated";
import { evaluationMomentWords, ratingWords, skillWords } from "@/ipc/words";
import { plainDate } from "@/lib/dates";
import { joined } from "@/lib/text";
import css from "@/features/placements/placement.module.css";

const MOMENTS: readonly EvaluationMoment[] = ["midterm", "final"];

/** The moment whose evaluation isn’t in yet. */
export const nextMoment = (page: PlacementPage): EvaluationMoment => (page.evaluations.some((one) => one.moment === "midterm") ? "final" : "midterm");

/** What the supervisor said at midterm and at the end, or when it is due. */
export function Evaluations({ page, onEnter }: { page: PlacementPage; onEnter(moment: EvaluationMoment): void }) {
  const { evaluations, placement } = page;
  const due = { midterm: placement.midterm_on, final: placement.final_on };
  return (
    <div className={css.block}>
      <h3>Evaluations {evaluations.length > 0 && <small>{evaluations.length} of 2</small>}</h3>
      <table className={css.table}>
        <colgroup><col style={{ width: "8rem" }} /><col style={{ width: "14rem" }} /><col /><col style={{ width: "7rem" }} /></colgroup>
        <thead><tr><th>Day</th><th>Evaluation</th><th>Skills</th><th><span className="hidden-text">More</span></th></tr></thead>
        <tbody>
          {MOMENTS.map((moment) => {
            const entered = evaluations.find((one) => one.moment === moment);
            if (entered) return <EvaluationLine key={moment} evaluation={entered} page={page} />;
            return (
              <tr key={moment}>
                <td className="muted">{due[moment] ? plainDate(due[moment]) : ""}</td>
                <td>{evaluationMomentWords[moment]}</td>
                <td className="muted">Not in yet</td>
                <td className={css.enter}><TextButton onClick={() => onEnter(moment)}>Evaluation…</TextButton></td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function EvaluationLine({ evaluation, page }: { evaluation: Evaluation; page: PlacementPage }) {
  const [editing, setEditing] = useState(false);
  const word = evaluationMomentWords[evaluation.moment];
  return (
    <tr>
      <td>{plainDate(evaluation.made_on)}</td>
      <td><span className="med">{word}</span><small>by {evaluation.evaluator}</small></td>
      <td>{spread(evaluation)}<small>{joined([lowest(evaluation), evaluation.comment])}</small></td>
      <td>
        <div className={css.act}>
          <Menu position="bottom-end">
            <Menu.Target><IconButton icon={IconDots} label={`More for the ${word.toLowerCase()} evaluation`} /></Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<Icon of={IconPencil} size="m" />} onClick={() => setEditing(true)}>Edit…</Menu.Item>
              <Menu.Item leftSection={<Icon of={IconTrash} size="m" />} onClick={() => void act("remove_evaluation", { id: evaluation.id }, `Removed the ${word.toLowerCase()} evaluation.`)}>Remove</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          {editing && <Portal><EvaluationSheet page={page} moment={evaluation.moment} entered={evaluation} onClose={() => setEditing(false)} /></Portal>}
        </div>
      </td>
    </tr>
  );
}

/** “3 exemplary, 6 proficient, 1 needs development”. */
function spread({ ratings }: Evaluation): string {
  const counts = (["exemplary", "proficient", "needs_development", "improvement_plan"] as const).map((rating) => ({ rating, count: ratings.filter((one) => one.rating === rating).length }));
  return counts.filter(({ count }) => count > 0).map(({ rating, count }) => `${count} ${ratingWords[rating].toLowerCase()}`).join(", ");
}

/** The skills to work on. */
function lowest({ ratings }: Evaluation): string {
  const weak = ratings.filter((one) => one.rating === "improvement_plan" || one.rating === "needs_development");
  return weak.length > 0 ? `To work on: ${weak.map((one) => skillWords[one.skill].toLowerCase()).join(", ")}` : "";
}
