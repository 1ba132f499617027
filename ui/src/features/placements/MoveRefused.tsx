import { Button, IconButton } from "@/components/Button";
import { IconX } from "@/components/icons";
import { Note } from "@/components/Note";
import { MendMissing } from "@/features/placements/MendMissing";
import { placementLooks } from "@/features/states";
import { act } from "@/ipc/act";
import type { PlacementId, PlacementStage } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { calledName } from "@/lib/names";
import { listed } from "@/lib/text";
import css from "@/features/placements/placement.module.css";

interface MoveRefusedProps {
  id: PlacementId;
  to: PlacementStage;
  onOpen(): void;
  onClose(): void;
}

/** Why a card stayed where it was, with the button that mends it; once nothing is in the way, the move itself. */
export function MoveRefused({ id, to, onOpen, onClose }: MoveRefusedProps) {
  const { data: page } = useRead("get_placement", { id });
  if (!page || page.placement.stage === to) return null;
  const who = calledName(page.student);
  const word = placementLooks[to].word;
  const way = page.ways.find((one) => one.to === to);
  const close = <IconButton icon={IconX} label="Close" onClick={onClose} />;
  const open = <Button onClick={onOpen}>Open it</Button>;
  if (!way) {
    const further = page.ways.map((one) => placementLooks[one.to].word);
    return (
      <div className={css.refused}>
        <Note tone="danger" centre action={<>{open}{close}</>}>
          <b>{who} can’t go from {placementLooks[page.placement.stage].word} to {word}.</b> {further.length > 0 ? `From here it goes to ${listed(further, "or")}.` : "This placement is over; undo takes back a mistake."}
        </Note>
      </div>
    );
  }
  const [first] = way.missing;
  if (first) {
    return (
      <div className={css.refused}>
        <Note tone="danger" centre action={<>{open}<MendMissing missing={first} onTerms={onOpen} onHours={onOpen} />{close}</>}>
          <b>{who}: can’t mark {word}: {first.message.charAt(0).toLowerCase() + first.message.slice(1)}.</b> {way.missing.length > 1 && `${way.missing.length - 1} more after that.`}
        </Note>
      </div>
    );
  }
  const advance = () => void act("advance_placement", { id, to, reason: "", on: null }, `Marked ${who} ${word}.`);
  return (
    <div className={css.refused}>
      <Note tone="good" centre action={<><Button look="fill" onClick={advance}>Mark {word}</Button>{close}</>}>Nothing is in {who}’s way any more.</Note>
    </div>
  );
}
