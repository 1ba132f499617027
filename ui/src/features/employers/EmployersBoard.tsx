import { useMemo, useState } from "react";
import { Board } from "@/components/board/Board";
import { stagesOf } from "@/components/board/stages";
import type { ShownRows } from "@/components/list/shape";
import { StageReason } from "@/features/employers/StageReason";
import { employerLooks } from "@/features/states";
import { act } from "@/ipc/act";
import type { EmployerRow, EmployerStage } from "@/ipc/generated";
import { shortDate, today } from "@/lib/dates";
import { counted, joined } from "@/lib/text";
import { NextStepCell } from "@/features/cells";

const STAGES: readonly EmployerStage[] = ["prospect", "talking", "partner", "paused", "do_not_use"];
const LOOKS = STAGES.map((stage) => [stage, employerLooks[stage]] as const);
const stageOf = (row: EmployerRow) => row.stage;
const nameOf = (row: EmployerRow) => row.name;

/** How far the relation with each employer is. "Do not use" asks why before anything moves. */
export default function EmployersBoard({ shown }: { shown: ShownRows<EmployerRow> }) {
  const [asking, setAsking] = useState<EmployerRow | null>(null);
  const stages = useMemo(() => stagesOf(LOOKS, shown.all, shown.rows, stageOf), [shown.all, shown.rows]);
  const move = async (row: EmployerRow, to: EmployerStage, reason = "") => {
    const moved = await act("move_employer", { id: row.id, to, reason }, `Marked ${row.name} ${employerLooks[to].word}.`);
    return moved !== undefined;
  };
  const onMove = async (row: EmployerRow, to: EmployerStage) => {
    if (to === "do_not_use") setAsking(row);
    else await move(row, to);
  };
  return (
    <>
      <Board label="Employers" noun={["employer", "employers"]} stages={stages} rows={shown.rows} stageOf={stageOf} nameOf={nameOf} lines={lines} openId={shown.openId} actions={shown.actions}
        onOpen={shown.onOpen} onPeek={shown.onPeek} onLeave={shown.onLeave} onMove={onMove} />
      {asking && <StageReason name={asking.name} onClose={() => setAsking(null)} onReason={async (reason) => (await move(asking, "do_not_use", reason)) && setAsking(null)} />}
    </>
  );
}

function lines(row: EmployerRow) {
  const seats = row.seats > 0 ? `${row.seats_open} of ${counted(row.seats, "seat")} free` : "no seats offered";
  const late = row.follow_up_on !== null && row.follow_up_on <= today();
  const contact = row.follow_up_on ? `Follow up ${shortDate(row.follow_up_on)}` : row.last_contact_at ? joined([`Last contact ${shortDate(row.last_contact_at)}`, row.last_contact_by]) : "Never contacted";
  return (
    <>
      <span className="cut">{joined([row.city, seats])}</span>
      <NextStepCell text={contact} late={late} />
    </>
  );
}
