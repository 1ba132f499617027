/** The stages of a board with how many cards of each the filters leave out. */
import type { BoardStage } from "@/components/board/Board";
import type { PillLook } from "@/components/StatusPill";

export function stagesOf<Row, Stage extends string>(looks: readonly (readonly [Stage, PillLook])[], all: readonly Row[], shown: readonly Row[], stageOf: (row: Row) => Stage): BoardStage<Stage>[] {
  const left = new Map<Stage, number>();
  for (const row of all) left.set(stageOf(row), (left.get(stageOf(row)) ?? 0) + 1);
  for (const row of shown) left.set(stageOf(row), (left.get(stageOf(row)) ?? 0) - 1);
  return looks.map(([id, look]) => ({ id, look, leftOut: left.get(id) ?? 0 }));
}
