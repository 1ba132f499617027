import { useMemo, useState } from "react";
import { Board } from "@/components/board/Board";
import { stagesOf } from "@/components/board/stages";
import type { ShownRows } from "@/components/list/shape";
import { NextStepCell } from "@/features/cells";
import { EndPlacement } from "@/features/placements/EndPlacement";
import { MoveRefused } from "@/features/placements/MoveRefused";
import { placementLooks } from "@/features/states";
import { act } from "@/ipc/act";
import { call } from "@/ipc/call";
import type { PlacementPage, PlacementRow, PlacementStage } from "@/ipc/generated";
import { refusalOf } from "@/ipc/refusal";
import { hoursOf } from "@/lib/hours";
import { spokenName } from "@/lib/names";
import { toast } from "@/lib/toasts";

const STAGES: readonly PlacementStage[] = ["matched", "agreement_out", "active", "completed", "ended_early", "withdrawn"];
const LOOKS = STAGES.map((stage) => [stage, placementLooks[stage]] as const);
const stageOf = (row: PlacementRow) => row.stage;
const nameOf = (row: PlacementRow) => row.student;

/** How far each placement is. What the next stage still asks for is said above the columns, with the button that mends it. */
export default function PlacementsBoard({ shown }: { shown: ShownRows<PlacementRow> }) {
  const [refused, setRefused] = useState<{ row: PlacementRow; to: PlacementStage } | null>(null);
  const [ending, setEnding] = useState<{ page: PlacementPage; to: PlacementStage } | null>(null);
  const stages = useMemo(() => stagesOf(LOOKS, shown.all, shown.rows, stageOf), [shown.all, shown.rows]);
  const onMove = async (row: PlacementRow, to: PlacementStage) => {
    setRefused(null);
    const refusal = await refusalOf((async () => {
      const page = await call("get_placement", { id: row.id });
      const way = page.ways.find((one) => one.to === to);
      if (!way || way.missing.length > 0) setRefused({ row, to });
      else if (to === "ended_early" || to === "withdrawn") setEnding({ page, to });
      else await act("advance_placement", { id: row.id, to, reason: "", on: null }, `Marked ${spokenName(row.student)} ${placementLooks[to].word}.`);
    })());
    if (refusal) toast({ text: refusal, tone: "danger" });
  };
  return (
    <>
      <Board label="Placements" noun={["placement", "placements"]} stages={stages} rows={shown.rows} stageOf={stageOf} nameOf={nameOf} lines={lines} openId={shown.openId} actions={shown.actions}
        onOpen={shown.onOpen} onPeek={shown.onPeek} onLeave={shown.onLeave} onMove={onMove}
        notice={refused && <MoveRefused key={`${refused.row.id}-${refused.to}`} id={refused.row.id} to={refused.to} onOpen={() => shown.onOpen(refused.row)} onClose={() => setRefused(null)} />} />
      {ending && <EndPlacement page={ending.page} to={ending.to} onClose={() => setEnding(null)} />}
    </>
  );
}

function lines(row: PlacementRow) {
  return (
    <>
      <span className="cut">{row.employer}</span>
      <NextStepCell text={row.next_step || `${hoursOf(row.minutes_done)} of ${row.hours_required} h`} late={row.late} />
    </>
  );
}
