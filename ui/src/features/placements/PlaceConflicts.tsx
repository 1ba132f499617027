import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { Button } from "@/components/Button";
import { TextField } from "@/components/fields/TextField";
import { Icon } from "@/components/Icon";
import { IconAlertTriangle, IconCheck } from "@/components/icons";
import { Loading } from "@/components/Loading";
import type { OpportunityId, OpportunityPage, PlacementId, StudentId } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { isKey } from "@/lib/keys";
import { scheduleWords } from "@/lib/schedule";
import { counted, joined } from "@/lib/text";
import css from "@/features/placements/placement.module.css";

interface PlaceConflictsProps {
  studentId: StudentId;
  offer: OpportunityId;
  name: string;
  where: OpportunityPage | undefined;
  onOther: (() => void) | undefined;
  onPlace(reason: string): void;
  /** The placement that the student has in this offer already. */
  onOpen(id: PlacementId): void;
  onClose(): void;
}

/** Every rule that was looked at. Where one says no, a reason is asked for, kept with the placement and printed on its plan. */
export function PlaceConflicts({ studentId, offer, name, where, onOther, onPlace, onOpen, onClose }: PlaceConflictsProps) {
  const { data } = useRead("check_placement", { student_id: studentId, opportunity_id: offer });
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const field = useRef<(HTMLInputElement & HTMLTextAreaElement) | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const ready = data !== undefined && where !== undefined;
  useEffect(() => {
    if (ready) (field.current ?? button.current)?.focus();
  }, [ready]);
  if (!data || !where) return <Loading what="the rules" />;
  const conflicts = data.checks.filter((check) => !check.ok);
  const held = data.held;
  const place = () => {
    if (held) return onOpen(held);
    if (conflicts.length > 0 && reason.trim() === "") return setProblem("Say why the placement is right all the same.");
    return onPlace(reason.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isKey(event.nativeEvent, "mod+enter")) return;
    event.preventDefault();
    place();
  };
  return (
    <div className="stack" onKeyDown={onKeyDown}>
      <p><b>{where.employer.name}</b> <span className="muted">{joined(["", where.opportunity.title, scheduleWords(where.opportunity.weekly_blocks), `${where.opportunity.seats - where.taken} of ${counted(where.opportunity.seats, "seat")} free`])}</span></p>
      <div>
        {data.checks.toSorted((a, b) => Number(a.ok) - Number(b.ok)).map((check) => (
          <div key={`${check.code}${check.message}`} className={css.rule}>
            <Icon of={check.ok ? IconCheck : IconAlertTriangle} size="m" className={check.ok ? "good" : "warn"} />
            <span className={check.ok ? undefined : "med"}>{check.message}{check.citation && <small>{check.citation}</small>}</span>
          </div>
        ))}
      </div>
      {conflicts.length > 0 && !held && <TextField label={`Why place ${name} all the same`} note={counted(conflicts.length, "conflict")} lines={2} value={reason} onChange={setReason} error={problem} ref={field} hint="The reason is kept with the placement." />}
      <div className="row" style={{ justifyContent: "flex-end" }}>
        {onOther && <Button look="bare" onClick={onOther}>Choose another</Button>}
        <Button look="bare" onClick={onClose}>Close</Button>
        <Button look="fill" keys="mod+enter" ref={button} onClick={place}>{held ? "Open that placement" : conflicts.length > 0 ? "Place all the same" : `Place ${name}`}</Button>
      </div>
    </div>
  );
}
