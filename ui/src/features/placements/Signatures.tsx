import { Menu } from "@mantine/core";
import { useState } from "react";
import { Button, IconButton, TextButton } from "@/components/Button";
import { Icon } from "@/components/Icon";
import { IconCheck, IconDots } from "@/components/icons";
import { Keys } from "@/components/Keys";
import { AddSigner } from "@/features/placements/AddSigner";
import { hasSigned, inOrder, roleWords } from "@/features/turn";
import { act } from "@/ipc/act";
import type { PlacementPage, SignatureStep, Signer } from "@/ipc/generated";
import { daysBetween, shortDate, today } from "@/lib/dates";
import { languageName } from "@/lib/names";
import { counted, joined } from "@/lib/text";
import { useRead } from "@/ipc/useRead";
import css from "@/features/placements/placement.module.css";

/** Every signer as a row: printed, sent, returned, and the mark that a paper came back signed. */
export function Signatures({ page, onPrint }: { page: PlacementPage; onPrint(): void }) {
  const [adding, setAdding] = useState(false);
  const { data: student } = useRead("get_student", { id: page.student.id });
  const signers = inOrder(page.signers);
  const turn = page.placement.stage === "agreement_out" ? signers.find((one) => !hasSigned(one)) : undefined;
  const language = languageName(student?.guardians[0]?.language ?? "");
  return (
    <div className={css.block}>
      <h3>Signatures <small>{signers.filter(hasSigned).length} of {signers.length} returned</small><span className="grow" /><span className={css.links}><TextButton onClick={onPrint}>{page.papers.length > 0 ? "Print again" : "Print"}</TextButton><TextButton onClick={() => setAdding(true)}>Add a signer</TextButton></span></h3>
      <table className={css.table}>
        <colgroup><col /><col style={{ width: "7rem" }} /><col style={{ width: "7.75rem" }} /><col style={{ width: "7rem" }} /><col style={{ width: "14rem" }} /></colgroup>
        <thead><tr><th>Signer</th><th>Printed</th><th>Sent</th><th>Returned</th><th><span className="hidden-text">Signed</span></th></tr></thead>
        <tbody>
          {signers.map((signer) => <SignerLine key={signer.id} signer={signer} page={page} turn={turn} detail={signer.role === "guardian" && language !== "English" ? language : signer.role === "supervisor" ? (page.site?.name ?? "") : ""} />)}
        </tbody>
      </table>
      {adding && <AddSigner placementId={page.placement.id} onClose={() => setAdding(false)} />}
    </div>
  );
}

interface SignerLineProps {
  signer: Signer;
  page: PlacementPage;
  /** Whose turn it is. */
  turn: Signer | undefined;
  detail: string;
}

function SignerLine({ signer, page, turn, detail }: SignerLineProps) {
  const [changing, setChanging] = useState(false);
  const signed = hasSigned(signer);
  const mine = turn?.id === signer.id;
  const waits = turn !== undefined && signer.position > turn.position && !signer.printed_on;
  const later = waits ? `After ${roleWords[turn.role].toLowerCase()}` : "";
  const out = signer.sent_on ?? signer.printed_on;
  const days = mine && out ? daysBetween(out, today()) : 0;
  const record = (step: SignatureStep, how = "") => void act("record_signature", { id: signer.id, step, on: null, how }, step === "not_signed" ? "Signature taken back." : step === "signed_on_paper" ? `Recorded ${signer.name || roleWords[signer.role]}’s signature.` : undefined);
  return (
    <tr className={mine ? css.turn : undefined}>
      <td><span className="med">{signer.name || <span className="danger">No name yet</span>}</span><small>{joined([roleWords[signer.role], detail], ", ")}</small></td>
      <td>{shortDate(signer.printed_on) || <span className="muted">{later}</span>}</td>
      <td>{signer.sent_on ? <>{shortDate(signer.sent_on)}{signer.sent_how && <small>{signer.sent_how}</small>}</> : <span className="muted">{signed ? "Not needed" : later}</span>}</td>
      <td>{signed ? shortDate(signer.returned_on) : days > 0 && <b className="warn">{counted(days, "day")}</b>}</td>
      <td>
        <div className={css.act}>
          {signed ? <span className={css.signed}><Icon of={IconCheck} size="s" />Signed on paper</span> : <Button onClick={() => record("signed_on_paper")}>Signed on paper{mine && <Keys keys="space" />}</Button>}
          <Menu position="bottom-end">
            <Menu.Target><IconButton icon={IconDots} label={`More for ${signer.name || roleWords[signer.role]}`} /></Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => record("printed")}>Printed today</Menu.Item>
              <Menu.Item onClick={() => record("sent", "With student")}>Sent with the student</Menu.Item>
              <Menu.Item onClick={() => record("sent", "Visit")}>Handed over at a visit</Menu.Item>
              <Menu.Item onClick={() => record("sent", "Post")}>Sent by post</Menu.Item>
              <Menu.Item onClick={() => record("sent", "E-mail")}>Sent by e-mail</Menu.Item>
              <Menu.Divider />
              {!signed && <Menu.Item onClick={() => setChanging(true)}>Change the signer…</Menu.Item>}
              {!signed && <Menu.Item onClick={() => void act("remove_signer", { id: signer.id }, `Removed ${signer.name || roleWords[signer.role]}.`)}>Remove</Menu.Item>}
              {signed && <Menu.Item onClick={() => record("not_signed")}>Not signed after all</Menu.Item>}
            </Menu.Dropdown>
          </Menu>
          {changing && <AddSigner placementId={page.placement.id} signer={signer} onClose={() => setChanging(false)} />}
        </div>
      </td>
    </tr>
  );
}
