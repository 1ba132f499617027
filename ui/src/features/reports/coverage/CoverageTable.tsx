import { useNavigate } from "@tanstack/react-router";
import type { Filter } from "@/components/grid/filter";
import type { Coverage, CoverageCell } from "@/ipc/generated";
import { useSettings } from "@/ipc/useSettings";
import { count } from "@/lib/text";
import css from "@/features/reports/reports.module.css";

const SMALL = 10;
const SHADES = [css.h1, css.h2, css.h3, css.h4, css.h5];

/** Below ten seniors a share says nothing: those cells are outlined and bear counts only. */
function shade({ done, seniors }: CoverageCell): string | undefined {
  return seniors < SMALL ? css.h0 : SHADES[Math.min(4, Math.floor((done / seniors) * 5))];
}

/** The heatmap as a real table. Each cell leads to its students. */
export function CoverageTable({ coverage, byCluster }: { coverage: Coverage; byCluster: boolean }) {
  const navigate = useNavigate();
  const office = useSettings();
  const filterOf = (key: string): Filter[] => {
    if (key === "none") return [{ column: "pathway", op: "empty", values: [] }];
    if (byCluster) return [{ column: "cluster", op: "is", values: [key] }];
    return [{ column: "pathway", op: "is", values: office?.settings.pathways.filter((one) => one.endorsement_area === key).map((one) => one.name) ?? [] }];
  };
  const open = (school: string | null, key: string | null) => {
    const filters: Filter[] = [{ column: "grade", op: "is", values: ["12"] }, ...(school ? [{ column: "school", op: "is", values: [school] } satisfies Filter] : []), ...(key ? filterOf(key) : [])];
    void navigate({ to: "/students", search: { filters } });
  };
  const cell = (value: CoverageCell, school: string | null, column: { key: string; name: string } | null) => (
    <td key={column?.key ?? "all"} className={school && column ? shade(value) : undefined} data-total={!school || !column || undefined}>
      {value.seniors + value.waived === 0 ? <span aria-label="no seniors">–</span> : (
        <button type="button" aria-label={`${count(value.done)} of ${count(value.seniors)}: ${school ?? "all schools"}, ${column?.name ?? "all areas"}`} onClick={() => open(school, column?.key ?? null)}>{count(value.done)}/{count(value.seniors)}</button>
      )}
    </td>
  );
  return (
    <table className={css.heat}>
      <colgroup><col style={{ width: "8.5rem" }} />{coverage.columns.map((column) => <col key={column.key} />)}<col style={{ width: "5.5rem" }} /></colgroup>
      <thead><tr><th scope="col">School</th>{coverage.columns.map((column) => <th key={column.key} scope="col">{column.name}</th>)}<th scope="col">All</th></tr></thead>
      <tbody>
        {coverage.rows.map((row) => (
          <tr key={row.school_id}><th scope="row">{row.school}</th>{coverage.columns.map((column, i) => cell(row.cells[i] ?? { done: 0, seniors: 0, waived: 0 }, row.school, column))}{cell(row.total, row.school, null)}</tr>
        ))}
      </tbody>
      <tfoot><tr><th scope="row">All schools</th>{coverage.columns.map((column, i) => cell(coverage.totals[i] ?? { done: 0, seniors: 0, waived: 0 }, null, column))}{cell(coverage.total, null, null)}</tr></tfoot>
    </table>
  );
}
