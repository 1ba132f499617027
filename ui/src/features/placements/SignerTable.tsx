import { Menu } from "@mantine/core";
import { useState } from "react";
import { Button, IconButton } from "@/components/Button";
import { Icon } from "@/components/Icon";
import { IconCheck, IconDots } from "@/components/icons";
import { Keys } from "@/components/Keys";
import { AddSigner } from "@/features/placements/AddSigner";
import { hasSigned, roleWords } from "@/features/turn";
import { act } from "@/ipc/act";
import type { PlacementId, SignatureStep, Signer } from "@/ipc/generated";
import { daysBetween, shortDate, today } from "@/lib/dates";
import { counted, joined } from "@/lib/text";
import css from "@/features/placements/placement.module.css";

interface SignerTableProps {
  /** In the order of signing. */
  signers: readonly Signer[];
  placementId: PlacementId;
  turn?: Signer | undefined;
  detailOf(signer: Signer): string;
}

/** Every signer of one paper as a row: printed, sent, returned, and the mark that it came back signed. */
export function SignerTable({ signers, placementId, turn, detailOf }: SignerTableProps) {
  return (
    <table className={css.table}>
      <colgroup><col /><col style={{ width: "7rem" }} /><col style={{ width: "7.75rem" }} /><col style={{ width: "7rem" }} /><col style={{ width: "14rem" }} /></colgroup>
      <thead><tr><th>Signer</th><th>Printed</th><th>Sent</th><th>Returned</th><th><span className="hidden-text">Signed</span></th></tr></thead>
      <tbody>{signers.map((signer) => <SignerLine key={signer.id} signer={signer} placementId={placementId} turn={turn} detail={detailOf(signer)} />)}</tbody>
    </table>
  );
}

interface SignerLineProps {
  signer: Signer;
  placementId: PlacementId;
  /** Whose turn it is. */
  turn: Signer | undefined;
  detail: string;
}

function SignerLine({ signer, placementId, turn, detail }: SignerLineProps) {
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
          {changing && <AddSigner placementId={placementId} signer={signer} onClose={() => setChanging(false)} />}
        </div>
      </td>
    </tr>
  );
}
