import { useState } from "react";
import { EmptyState } from "@/components/EmptyState";
import { Button } from "@/components/Button";
import { Loading } from "@/components/Loading";
import { Figure } from "@/components/pictures/Figure";
import { Segmented } from "@/components/Segmented";
import { CoverageTable } from "@/features/reports/coverage/CoverageTable";
import type { CoverageCell } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { useNavigate } from "@tanstack/react-router";
import { count } from "@/lib/text";
import css from "@/features/reports/reports.module.css";

const COLUMNS = [{ value: "areas", label: "Endorsement areas" }, { value: "clusters", label: "Career clusters" }] as const;

/** Will every senior finish? Schools by pathway area, n of N. */
export function CoverageReport() {
  const navigate = useNavigate();
  const [by, setBy] = useState<"areas" | "clusters">("areas");
  const { data, error } = useRead("coverage", { by_cluster: by === "clusters" }, { keepLast: true });
  if (error) throw error;
  if (!data) return <Loading what="the coverage" />;
  if (data.rows.length === 0) return <EmptyState sentence="No seniors are on the roster yet." action={<Button onClick={() => void navigate({ to: "/data" })}>Bring in a roster</Button>} />;
  const said = (cell: CoverageCell) => `${count(cell.done)} of ${count(cell.seniors)}`;
  const table = {
    columns: ["School", ...data.columns.map((column) => column.name), "All", "Waived"],
    rows: [...data.rows.map((row) => [row.school, ...row.cells.map(said), said(row.total), count(row.total.waived)]), ["All schools", ...data.totals.map(said), said(data.total), count(data.total.waived)]],
  };
  return (
    <div className={css.page}>
      <div className={css.bar}><Segmented label="Columns" size="small" options={COLUMNS} value={by} onChange={(next) => setBy(next)} /><Legend /></div>
      <Figure finding={data.finding} note="Seniors who completed an aligned experience, of all who are not waived. A cell opens its students." table={table}>
        <CoverageTable coverage={data} byCluster={by === "clusters"} />
      </Figure>
    </div>
  );
}

function Legend() {
  return (
    <span className={css.key}>
      <i className={css.h1} />0%<i className={css.h2} /><i className={css.h3} /><i className={css.h4} /><i className={css.h5} />100%<i className={css.h0} style={{ marginLeft: 12 }} />fewer than 10 seniors
    </span>
  );
}
