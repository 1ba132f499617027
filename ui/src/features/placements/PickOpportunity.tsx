import { useState } from "react";
import { PickList } from "@/components/PickList";
import { FitBars } from "@/components/pictures/FitBars";
import type { Fit, FittingOpportunity, StudentId } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { counted, joined } from "@/lib/text";

const BARS: Record<Fit, { word: string; bars: number }> = { strong: { word: "Strong", bars: 3 }, good: { word: "Good", bars: 2 }, fair: { word: "Fair", bars: 1 }, clash: { word: "Clash", bars: 0 } };

/** Open offers for one student, the best fit first, each with what stands in the way. */
export function PickOpportunity({ studentId, onPick }: { studentId: StudentId; onPick(picked: FittingOpportunity): void }) {
  const [text, setText] = useState("");
  const { data } = useRead("fitting_opportunities", { student_id: studentId, text: text.trim(), limit: 60 }, { keepLast: true });
  const detail = (offer: FittingOpportunity) =>
    offer.conflicts.length > 0 ? <span className="warn">{offer.conflicts[0]?.message}{offer.conflicts.length > 1 && `, and ${offer.conflicts.length - 1} more`}</span> : joined([offer.schedule, offer.city, offer.kind]);
  return (
    <PickList label="Where" placeholder="Employer, title or town" text={text} onText={setText} items={data ?? []} nothing={data ? "No open opportunity by those words." : "Looking for seats…"}
      line={(offer) => ({ name: <>{offer.employer} <span className="muted">· {offer.title}</span></>, detail: detail(offer), end: <span className="row"><span className="muted cap num">{counted(offer.seats_free, "seat")} free</span><FitBars {...BARS[offer.fit]} /></span> })} onPick={onPick} />
  );
}
