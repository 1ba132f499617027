import type { ReactNode } from "react";
import { Button } from "@/components/Button";
import { IconClock } from "@/components/icons";
import { Note } from "@/components/Note";
import { MendMissing } from "@/features/placements/MendMissing";
import { placementLooks } from "@/features/states";
import { hasSigned, inOrder, roleWords } from "@/features/turn";
import { act } from "@/ipc/act";
import type { Missing, PlacementPage, PlacementStage } from "@/ipc/generated";
import { shortDate, today } from "@/lib/dates";
import { hoursOf } from "@/lib/hours";
import { calledName } from "@/lib/names";
import css from "@/features/placements/placement.module.css";

interface WayForwardProps {
  page: PlacementPage;
  onTerms(): void;
  onPrint(): void;
}

const FORWARD: Partial<Record<PlacementStage, PlacementStage>> = { matched: "agreement_out", agreement_out: "active", active: "completed" };

/** The next stage: the button that goes there, or what is in the way with the button that mends it. */
export function WayForward({ page, onTerms, onPrint }: WayForwardProps) {
  const { placement } = page;
  const to = FORWARD[placement.stage];
  const way = page.ways.find((one) => one.to === to);
  if (placement.stage === "ended_early" || placement.stage === "withdrawn") return <Wrap><Note tone="plain"><b>{placementLooks[placement.stage].word}.</b> {placement.end_reason}</Note></Wrap>;
  if (!way || !to) return null;
  const word = placementLooks[to].word;
  const advance = () => void act("advance_placement", { id: placement.id, to, reason: "", on: null }, `Marked ${calledName(page.student)} ${word}.`);
  const [first] = way.missing;
  if (!first) {
    const sentence = to === "agreement_out" ? "Print the agreement, hand it out, then mark it." : to === "active" ? "Everybody has signed." : "All hours are in.";
    return (
      <Wrap>
        <Note tone={to === "agreement_out" ? "plain" : "good"} centre action={<>{to === "agreement_out" && <Button onClick={onPrint}>Print</Button>}<Button look="fill" onClick={advance}>Mark {word}</Button></>}>{sentence}</Note>
      </Wrap>
    );
  }
  if (to === "completed" && placement.ends_on !== null && placement.ends_on >= today()) {
    return <Wrap><Note tone="plain" icon={IconClock} centre action={<MendMissing missing={first} onTerms={onTerms} onHours={enterHours} />}><b>{hoursOf(page.row.minutes_done)} of {placement.hours_required} hours are in.</b> The last day is {shortDate(placement.ends_on)}.</Note></Wrap>;
  }
  return (
    <Wrap>
      <Note tone="danger" centre action={<MendMissing missing={first} onTerms={onTerms} onHours={enterHours} />}>
        <b>Can’t mark {word}: {first.message.charAt(0).toLowerCase() + first.message.slice(1)}.</b> {meanwhile(page, first, way.missing.length)}
      </Note>
    </Wrap>
  );
}

const Wrap = ({ children }: { children: ReactNode }) => <div className={css.way}>{children}</div>;

const enterHours = () => document.querySelector<HTMLInputElement>("[data-hours] input[type=text]")?.focus();

function meanwhile({ signers }: PlacementPage, missing: Missing, count: number): string {
  const order = inOrder(signers);
  const at = order.findIndex((one) => one.id === missing.signer_id);
  const others = count > 1 ? `${count - 1} more after that.` : "";
  if (at <= 0) return others;
  const before = order.slice(0, at);
  const role = order[at]?.role;
  return role && before.every(hasSigned) ? `Everyone before the ${roleWords[role].toLowerCase()} has signed.` : others;
}
