import { useNavigate } from "@tanstack/react-router";
import type { Filter } from "@/components/grid/filter";
import type { Coverage, CoverageCell } from "@/ipc/generated";
import { useSettings } from "@/ipc/useSettings";
import { count } from "@/lib/text";
import css from "@/features/reports/reports.module.css";

const SMALL = 10;
const NOBODY: CoverageCell = { done: 0, seniors: 0, waived: 0 };
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
    <td key={`${school ?? ""}|${column?.key ?? ""}`} className={school && column ? shade(value) : undefined} data-total={!school || !column || undefined}>
      {value.seniors + value.waived === 0 ? <span aria-label="no seniors">–</span> : (
        <button type="button" aria-label={`${count(value.done)} of ${count(value.seniors)}: ${school ?? "all schools"}, ${column?.name ?? "all areas"}`} onClick={() => open(school, column?.key ?? null)}>{count(value.done)}/{count(value.seniors)}</button>
      )}
    </td>
  );
  const { columns, rows, totals, total } = coverage;
  // Sixteen clusters have no room side by side: there they are the rows, and the schools the columns.
  if (byCluster) {
    return (
      <table className={`${css.heat} ${css.low}`}>
        <colgroup><col style={{ width: "19rem" }} />{rows.map((row) => <col key={row.school_id} />)}<col style={{ width: "7rem" }} /></colgroup>
        <thead><tr><th scope="col">Career cluster</th>{rows.map((row) => <th key={row.school_id} scope="col">{row.school}</th>)}<th scope="col">All schools</th></tr></thead>
        <tbody>{columns.map((column, i) => <tr key={column.key}><th scope="row">{column.name}</th>{rows.map((row) => cell(row.cells[i] ?? NOBODY, row.school, column))}{cell(totals[i] ?? NOBODY, null, column)}</tr>)}</tbody>
        <tfoot><tr><th scope="row">All</th>{rows.map((row) => cell(row.total, row.school, null))}{cell(total, null, null)}</tr></tfoot>
      </table>
    );
  }
  return (
    <table className={css.heat}>
      <colgroup><col style={{ width: "8.5rem" }} />{columns.map((column) => <col key={column.key} />)}<col style={{ width: "5.5rem" }} /></colgroup>
      <thead><tr><th scope="col">School</th>{columns.map((column) => <th key={column.key} scope="col">{column.name}</th>)}<th scope="col">All</th></tr></thead>
      <tbody>{rows.map((row) => <tr key={row.school_id}><th scope="row">{row.school}</th>{columns.map((column, i) => cell(row.cells[i] ?? NOBODY, row.school, column))}{cell(row.total, row.school, null)}</tr>)}</tbody>
      <tfoot><tr><th scope="row">All schools</th>{columns.map((column, i) => cell(totals[i] ?? NOBODY, null, column))}{cell(total, null, null)}</tr></tfoot>
    </table>
  );
}
