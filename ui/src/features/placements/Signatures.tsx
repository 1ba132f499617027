import { useState } from "react";
import { TextButton } from "@/components/Button";
import { AddSigner } from "@/features/placements/AddSigner";
import { SignerTable } from "@/features/placements/SignerTable";
import { hasSigned, inOrder } from "@/features/turn";
import type { PlacementPage, Signer } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { languageName } from "@/lib/names";
import css from "@/features/placements/placement.module.css";

/** Who signs the agreement, and how far each is. */
export function Signatures({ page, onPrint }: { page: PlacementPage; onPrint(): void }) {
  const [adding, setAdding] = useState(false);
  const { data: student } = useRead("get_student", { id: page.student.id });
  const signers = inOrder(page.signers);
  const turn = page.placement.stage === "agreement_out" ? signers.find((one) => !hasSigned(one)) : undefined;
  const language = languageName(student?.guardians[0]?.language ?? "");
  const detailOf = ({ role }: Signer) => (role === "guardian" && language !== "English" ? language : role === "supervisor" ? (page.site?.name ?? "") : "");
  return (
    <div className={css.block}>
      <h3>Signatures <small>{signers.filter(hasSigned).length} of {signers.length} returned</small><span className="grow" /><span className={css.links}><TextButton onClick={onPrint}>{page.papers.length > 0 ? "Print again" : "Print"}</TextButton><TextButton onClick={() => setAdding(true)}>Add a signer</TextButton></span></h3>
      <SignerTable signers={signers} placementId={page.placement.id} turn={turn} detailOf={detailOf} />
      {adding && <AddSigner placementId={page.placement.id} onClose={() => setAdding(false)} />}
    </div>
  );
}
