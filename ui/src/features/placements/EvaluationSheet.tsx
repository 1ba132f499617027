import { useState } from "react";
import { Button } from "@/components/Button";
import { Sheet } from "@/components/drawer/Sheet";
import { DateField } from "@/components/fields/DateField";
import { Labelled } from "@/components/fields/Labelled";
import { TextField } from "@/components/fields/TextField";
import { IconUser } from "@/components/icons";
import { Note } from "@/components/Note";
import { Segmented } from "@/components/Segmented";
import { RatingTable } from "@/features/placements/RatingTable";
import { asCallError, call } from "@/ipc/call";
import { sentenceFor } from "@/ipc/error-messages";
import type { Evaluation, EvaluationMoment, PlacementPage, SkillRating } from "@/ipc/generated";
import { evaluationMomentWords } from "@/ipc/words";
import { useSettled } from "@/lib/dateReader";
import { today } from "@/lib/dates";
import { calledName } from "@/lib/names";
import { toast } from "@/lib/toasts";

const moments = (["midterm", "final"] as const).map((value) => ({ value, label: evaluationMomentWords[value] }));
const SHOWN = ["moment", "made_on", "evaluator", "ratings"];

interface EvaluationSheetProps {
  page: PlacementPage;
  moment: EvaluationMoment;
  /** One that was entered before, to be put right. */
  entered?: Evaluation | undefined;
  onClose(): void;
}

/** What the supervisor said on the evaluation form, as it came back. */
export function EvaluationSheet({ page, moment: asked, entered, onClose }: EvaluationSheetProps) {
  const [moment, setMoment] = useState<EvaluationMoment>(entered?.moment ?? asked);
  const [on, setOn] = useState<string | null>(entered?.made_on ?? today());
  const [evaluator, setEvaluator] = useState(entered?.evaluator ?? page.supervisor?.name ?? "");
  const [ratings, setRatings] = useState<SkillRating[]>(entered?.ratings ?? []);
  const [comment, setComment] = useState(entered?.comment ?? "");
  const [problem, setProblem] = useState<{ field: string; message: string } | undefined>(undefined);
  const word = evaluationMomentWords[moment].toLowerCase();
  const keep = async () => {
    if (on === null) return setProblem({ field: "made_on", message: "Say on which day." });
    const said = { moment, made_on: on, evaluator: evaluator.trim(), ratings, comment: comment.trim() };
    try {
      await (entered ? call("save_evaluation", { id: entered.id, ...said }) : call("add_evaluation", { placement_id: page.placement.id, ...said }));
      toast({ text: `${entered ? "Changed" : "Entered"} the ${word} evaluation of ${calledName(page.student)}.`, undo: true });
      return onClose();
    } catch (error) {
      const refusal = asCallError(error);
      const [first] = refusal.fields;
      return setProblem({ field: first?.field ?? "", message: first?.message ?? sentenceFor(refusal) });
    }
  };
  const send = useSettled(() => void keep());
  const errorOf = (field: string) => (problem?.field === field ? problem.message : undefined);
  return (
    <Sheet title={entered ? "Entered evaluation" : "Evaluation"} detail={page.placement.number} by={entered && `Entered by ${entered.author}`} onClose={onClose} onSubmit={send}
      actions={<><Button look="bare" size="normal" keys="escape" onClick={onClose}>Close</Button><Button look="fill" size="normal" keys="mod+enter" onClick={send}>{entered ? "Save" : `Enter ${word} evaluation`}</Button></>}>
      {problem && !SHOWN.includes(problem.field) && <Note tone="danger">{problem.message}</Note>}
      <Labelled label="When"><Segmented<EvaluationMoment> label="When" options={moments} value={moment} onChange={(next) => { setMoment(next); setProblem(undefined); }} /></Labelled>
      {errorOf("moment") && <p className="danger cap" role="alert">{errorOf("moment")}</p>}
      <DateField label="Day" value={on} onChange={(day) => { setOn(day); setProblem(undefined); }} error={errorOf("made_on")} />
      <TextField label="Supervisor" icon={IconUser} value={evaluator} onChange={(name) => { setEvaluator(name); setProblem(undefined); }} error={errorOf("evaluator")} />
      <RatingTable ratings={ratings} onChange={(next) => { setRatings(next); setProblem(undefined); }} error={errorOf("ratings")} />
      <TextField label="Comment" lines={3} value={comment} onChange={setComment} />
    </Sheet>
  );
}
