import { Link } from "@tanstack/react-router";
import { Sheet } from "@/components/drawer/Sheet";
import { EmptyState } from "@/components/EmptyState";
import { Loading } from "@/components/Loading";
import type { Gap, PlacementId, StudentId, Summary } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { gapKindWords } from "@/ipc/words";
import { count, joined } from "@/lib/text";
import css from "@/features/reports/reports.module.css";

const SHOWN = 200;

/** The names behind a gap, each leading to where it is mended. */
export function GapNames({ gap, summary, onClose }: { gap: Gap; summary: Summary; onClose(): void }) {
  const ofPlacements = gap.of === "placement";
  const { data: placements } = useRead("list_placements", { school_year_id: null }, { enabled: ofPlacements });
  const ids = new Set(gap.ids);
  const seniors = summary.names.seniors.filter((one) => ids.has(one.student_id));
  const rows = placements?.rows.filter((row) => ids.has(row.id)) ?? [];
  return (
    <Sheet title={gapKindWords[gap.kind]} detail={count(gap.count)} onClose={onClose}>
      <p className="muted">{gap.detail}</p>
      <div className={css.names}>
        {ofPlacements && !placements && <Loading what="placements" />}
        {rows.slice(0, SHOWN).map((row) => (
          <Link key={row.id} to="/placements/$id" params={{ id: row.id satisfies PlacementId }}><span><b>{row.student}</b><small>{joined([row.employer, row.school])}</small></span><span className="muted cap">{row.number}</span></Link>
        ))}
        {!ofPlacements && seniors.slice(0, SHOWN).map((row) => (
          <Link key={row.student_id} to="/students" search={{ view: "everyone", open: row.student_id satisfies StudentId, tab: "details" }}><span><b>{row.name}</b><small>{joined([row.school, row.pathway])}</small></span><span className="muted cap">{row.local_id}</span></Link>
        ))}
        {(ofPlacements ? placements && rows.length === 0 : seniors.length === 0) && <EmptyState sentence="A copy to share bears no names." />}
      </div>
      {gap.ids.length > SHOWN && <p className="muted">And {count(gap.ids.length - SHOWN)} more; these come first.</p>}
    </Sheet>
  );
}
