import { useMemo, useState, type KeyboardEvent } from "react";
import { weeksOf } from "@/features/placements/weeks";
import { call } from "@/ipc/call";
import type { HoursEntry, PlacementPage } from "@/ipc/generated";
import { refusalOf } from "@/ipc/refusal";
import { shortDate, today } from "@/lib/dates";
import { hoursOf, minutesFrom } from "@/lib/hours";
import css from "@/features/placements/placement.module.css";

/** Hours by week, as from the sheet: Enter goes on to the next line. */
export function HoursTable({ page }: { page: PlacementPage }) {
  const { placement, hours } = page;
  const weeks = useMemo(() => (placement.starts_on ? weeksOf(placement.starts_on, placement.ended_on ?? placement.makeup_until ?? placement.ends_on, today(), hours.map((one) => one.week_of)) : []), [placement, hours]);
  const [all, setAll] = useState(false);
  const done = hours.reduce((sum, one) => sum + one.minutes, 0);
  const shown = all ? weeks : weeks.slice(0, 8);
  const part = placement.hours_required > 0 ? Math.min(1, done / 60 / placement.hours_required) : 0;
  return (
    <div className={css.block} data-hours>
      <h3>Hours <small>{hoursOf(done)} of {placement.hours_required}</small><span className={css.bar} aria-hidden><i style={{ width: `${part * 100}%` }} /></span></h3>
      {weeks.length === 0 ? <p className="muted">{placement.starts_on ? "The first week hasn’t begun." : "No first day yet."}</p> : (
        <table className={css.hours}>
          <thead><tr><th>Week of</th><th className={css.amount} style={{ width: "6rem" }}>Hours</th><th style={{ width: "7rem" }}>Confirmed</th><th>Note</th></tr></thead>
          <tbody>{shown.map((week) => <WeekLine key={week} week={week} entry={hours.find((one) => one.week_of === week)} page={page} />)}</tbody>
        </table>
      )}
      {weeks.length > shown.length && <button type="button" className="cap muted" style={{ marginTop: 8 }} onClick={() => setAll(true)}>Show {weeks.length - shown.length} earlier weeks</button>}
    </div>
  );
}

function WeekLine({ week, entry, page }: { week: string; entry: HoursEntry | undefined; page: PlacementPage }) {
  const kept = entry ? hoursOf(entry.minutes) : "";
  const [amount, setAmount] = useState<string | null>(null);
  const [note, setNote] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const enter = async (patch: { minutes?: number; confirmed?: boolean; note?: string }) => {
    const refusal = await refusalOf(call("enter_hours", { placement_id: page.placement.id, weeks: [{ week_of: week, minutes: entry?.minutes ?? 0, confirmed: entry?.confirmed ?? false, note: entry?.note ?? "", ...patch }] }), "minutes");
    setProblem(refusal);
    return refusal === undefined;
  };
  const keepAmount = async () => {
    if (amount === null || amount.trim() === kept) return setAmount(null);
    const minutes = amount.trim() === "" ? 0 : minutesFrom(amount);
    if (minutes === null) return setProblem(`“${amount}” isn’t an amount of hours. Write 4, 3.5 or 3:30.`);
    if (await enter({ minutes })) setAmount(null);
    return undefined;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      setAmount(null);
      setProblem(undefined);
    } else if (event.key === "Enter" || event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const row = event.currentTarget.closest("tr");
      const next = event.key === "ArrowUp" ? row?.previousElementSibling : row?.nextElementSibling;
      // Leaving the field is what keeps it.
      const field = next?.querySelector("input");
      if (field) field.focus();
      else event.currentTarget.blur();
    }
  };
  const day = shortDate(week);
  return (
    <tr>
      <td>{day}{problem && <small className="danger" role="alert">{problem}</small>}</td>
      <td><input type="text" inputMode="decimal" className={css.amount} aria-label={`Hours in the week of ${day}`} value={amount ?? kept} data-invalid={problem ? true : undefined} onChange={(event) => setAmount(event.target.value)} onFocus={(event) => event.target.select()} onBlur={() => void keepAmount()} onKeyDown={onKeyDown} /></td>
      <td><input type="checkbox" aria-label={`Confirmed by the supervisor, week of ${day}`} disabled={!entry} checked={entry?.confirmed ?? false} onChange={(event) => void enter({ confirmed: event.target.checked })} /></td>
      <td><input type="text" aria-label={`Note, week of ${day}`} disabled={!entry} value={note ?? entry?.note ?? ""} onChange={(event) => setNote(event.target.value)} onBlur={() => note !== null && void enter({ note }).then((ok) => ok && setNote(null))} /></td>
    </tr>
  );
}
