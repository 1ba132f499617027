/** Cells that the lists share. */
import { Icon } from "@/components/Icon";
import { IconAlertCircle } from "@/components/icons";
import { hoursOf } from "@/lib/hours";

/** What comes next; late has an icon as well as the colour. */
export function NextStepCell({ text, late }: { text: string; late: boolean }) {
  if (!late) return <span className="cut">{text}</span>;
  return <span className="danger row" style={{ gap: 5, minWidth: 0 }}><Icon of={IconAlertCircle} size="s" /><span className="cut">{text}</span></span>;
}

/** "22/60": hours done of hours asked. */
export function HoursCell({ minutes, required }: { minutes: number; required: number }) {
  if (required === 0 && minutes === 0) return null;
  return <span>{hoursOf(minutes)}<span className="muted">/{required}</span></span>;
}

/** "2/7", or "none" where nothing is offered. */
export function OfTotal({ part, total }: { part: number; total: number }) {
  return total === 0 ? <span className="muted">none</span> : <span>{part}<span className="muted">/{total}</span></span>;
}
