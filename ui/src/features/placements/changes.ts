import type { FilledCell } from "@/components/grid/paste";
import { act } from "@/ipc/act";
import type { PlacementChange, PlacementRow, StaffId } from "@/ipc/generated";
import { counted } from "@/lib/text";

/** Coordinators of a block of cells in one step. What an agreement says of the work is amended one by one instead. */
export function fillPlacements(cells: readonly FilledCell<PlacementRow>[]): Promise<unknown> {
  const changes = cells.flatMap(({ row, column, value }) => (column === "coordinator" ? [{ id: row.id, change: { field: "coordinator", value: (value || null) as StaffId | null } satisfies PlacementChange }] : []));
  return act("fill_placements", { cells: changes }, `Coordinator set for ${counted(changes.length, "placement")}.`);
}
