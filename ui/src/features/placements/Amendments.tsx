import { useState } from "react";
import { TextButton } from "@/components/Button";
import { PrintAmendment } from "@/features/placements/PrintAmendment";
import { SignerTable } from "@/features/placements/SignerTable";
import { hasSigned, inOrder } from "@/features/turn";
import type { PlacementPage, SignedAmendment } from "@/ipc/generated";
import { plainDate } from "@/lib/dates";
import { joined } from "@/lib/text";
import css from "@/features/placements/placement.module.css";

/** What was agreed anew since the agreement was printed, with who has signed it; the latest first. */
export function Amendments({ page }: { page: PlacementPage }) {
  if (page.amendments.length === 0) return null;
  return (
    <div className={css.block}>
      <h3>Amendments <small>{page.amendments.length}</small></h3>
      {page.amendments.map((one) => <OneAmendment key={one.amendment.id} signed={one} page={page} />)}
    </div>
  );
}

function OneAmendment({ signed: { amendment, signers }, page }: { signed: SignedAmendment; page: PlacementPage }) {
  const [printing, setPrinting] = useState(false);
  const printed = page.papers.some((paper) => paper.kind === "amendment" && paper.number === amendment.number);
  return (
    <section className={css.amended} aria-label={amendment.number}>
      <p className="row"><b>{amendment.number}</b><span className="muted">{joined([`from ${plainDate(amendment.effective_on)}`, `${signers.filter(hasSigned).length} of ${signers.length} returned`])}</span><span className="grow" /><span className={css.links}><TextButton onClick={() => setPrinting(true)}>{printed ? "Print again" : "Print"}</TextButton></span></p>
      <p>{amendment.reason} <span className="muted">{joined([amendment.author, amendment.position], ", ")}, {plainDate(amendment.at)}</span></p>
      <table className={css.changes}>
        <thead><tr><th>Term</th><th>Before</th><th>Now</th></tr></thead>
        <tbody>{amendment.changes.map((change) => <tr key={change.term}><td>{change.term}</td><td className="muted">{change.before || "–"}</td><td>{change.after || "–"}</td></tr>)}</tbody>
      </table>
      <SignerTable signers={inOrder(signers)} placementId={page.placement.id} detailOf={() => ""} />
      {printing && <PrintAmendment amendment={amendment} onClose={() => setPrinting(false)} />}
    </section>
  );
}
