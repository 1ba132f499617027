import { useState } from "react";
import { Link } from "@tanstack/react-router";
import { Button } from "@/components/Button";
import { EmptyState } from "@/components/EmptyState";
import { Loading } from "@/components/Loading";
import { StatusPill } from "@/components/StatusPill";
import { MergeEmployers } from "@/features/employers/merge/MergeEmployers";
import { ToldApart } from "@/features/data/duplicates/ToldApart";
import { employerLooks } from "@/features/states";
import { act } from "@/ipc/act";
import type { DuplicatePair, EmployerRow } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { counted, joined, listed, sentenceCase } from "@/lib/text";
import css from "@/features/data/data.module.css";
import own from "@/features/data/duplicates/duplicates.module.css";

/** Employers that may be in the office twice, the likeliest first. */
export function Duplicates() {
  const { data: pairs, error } = useRead("duplicate_employers", {});
  const [open, setOpen] = useState<DuplicatePair | null>(null);
  if (error) throw error;
  if (!pairs) return <Loading what="likely duplicates" />;
  return (
    <div className={css.room}>
      {pairs.length > 0 && <div className={css.bar}><span>{counted(pairs.length, "pair")} of employers {pairs.length === 1 ? "looks" : "look"} like the same one.</span></div>}
      <div className={css.scroll}>
        {pairs.length === 0 ? <EmptyState sentence="No two employers look alike. A merge of two that don’t is in the menu of an employer." /> : <table className={`${css.table} ${own.table}`}>
          <thead><tr><th scope="col">Stays</th><th scope="col">Merged into it</th><th scope="col">Alike in</th><th scope="col" aria-label="Actions" /></tr></thead>
          <tbody>
            {pairs.map((pair) => (
              <tr key={`${pair.keep.id} ${pair.merge.id}`}>
                <td><Side row={pair.keep} /></td>
                <td><Side row={pair.merge} /></td>
                <td>{sentenceCase(listed(pair.reasons))}</td>
                <td className={css.acts}><Button aria-label={`${pair.keep.name} and ${pair.merge.name} are not the same`} onClick={() => void tellApart(pair)}>Not the same</Button><Button aria-label={`Compare ${pair.keep.name} and ${pair.merge.name}`} onClick={() => setOpen(pair)}>Compare…</Button></td>
              </tr>
            ))}
          </tbody>
        </table>}
        <ToldApart />
      </div>
      {open && <MergeEmployers keep={open.keep.id} merge={open.merge.id} onClose={() => setOpen(null)} />}
    </div>
  );
}

const tellApart = ({ keep, merge }: DuplicatePair) => act("mark_not_the_same", { one: keep.id, other: merge.id }, `${keep.name} and ${merge.name} are kept as two.`);

function Side({ row }: { row: EmployerRow }) {
  return (
    <div className={own.side}>
      <div className="row"><Link to="/employers" search={{ view: "all", filters: [], open: row.id }} className="cut med">{row.name}</Link><StatusPill look={employerLooks[row.stage]} /></div>
      <small className="muted cut">{joined([row.city, counted(row.sites, "site"), row.seats > 0 && counted(row.seats, "seat"), row.active_placements > 0 && `${row.active_placements} placed`])}</small>
    </div>
  );
}
