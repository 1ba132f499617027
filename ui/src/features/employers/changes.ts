import type { FilledCell } from "@/components/grid/paste";
import { act } from "@/ipc/act";
import type { ClusterId, EmployerChange, EmployerRow, StaffId } from "@/ipc/generated";
import { counted } from "@/lib/text";

const change = ({ column, value }: FilledCell<EmployerRow>): EmployerChange | null => {
  if (column === "industry") return { field: "industry", value };
  if (column === "cluster") return { field: "cluster", value: (value || null) as ClusterId | null };
  if (column === "owner") return { field: "owner", value: (value || null) as StaffId | null };
  if (column === "next_available") return { field: "next_available_on", value: value || null };
  return null;
};

/** A block of cells in one step: all of them, or none. */
export function fillEmployers(cells: readonly FilledCell<EmployerRow>[]): Promise<unknown> {
  const changes = cells.flatMap((cell) => {
    const made = change(cell);
    return made ? [{ id: cell.row.id, change: made }] : [];
  });
  const rows = new Set(changes.map((one) => one.id)).size;
  return act("fill_employers", { cells: changes }, `Set ${counted(changes.length, "cell")} of ${counted(rows, "employer")}.`);
}
