import type { FilledCell } from "@/components/grid/paste";
import { act } from "@/ipc/act";
import type { OpportunityChange, OpportunityRow } from "@/ipc/generated";
import { counted } from "@/lib/text";

const whole = (value: string): number => Math.max(0, Math.round(Number(value) || 0));

const change = ({ column, value }: FilledCell<OpportunityRow>): OpportunityChange | null => {
  if (column === "seats") return { field: "seats", value: whole(value) };
  if (column === "hours") return { field: "hours", value: whole(value) };
  if (column === "starts_on") return { field: "starts_on", value: value || null };
  if (column === "ends_on") return { field: "ends_on", value: value || null };
  return null;
};

/** A block of cells in one step: all of them, or none. */
export function fillOpportunities(cells: readonly FilledCell<OpportunityRow>[]): Promise<unknown> {
  const changes = cells.flatMap((cell) => {
    const made = change(cell);
    return made ? [{ id: cell.row.id, change: made }] : [];
  });
  const rows = new Set(changes.map((one) => one.id)).size;
  return act("fill_opportunities", { cells: changes }, `Set ${counted(changes.length, "cell")} of ${counted(rows, "opportunity", "opportunities")}.`);
}
