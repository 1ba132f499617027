import { Button, IconButton } from "@/components/Button";
import { CheckField } from "@/components/fields/CheckField";
import { IconPlus, IconX } from "@/components/icons";
import { optionsOf, SelectCell, TextCell } from "@/features/settings/cells";
import { keepLine, removeLine } from "@/features/settings/keep";
import type { BellSchedule, Day, Period, Rotation } from "@/ipc/generated";
import { dayWords, rotationWords } from "@/ipc/words";
import { clockOfMinutes, minutesOf } from "@/lib/dates";
import css from "@/features/settings/settings.module.css";

/** One bell schedule: its days, and its periods as the roster names them. */
export function BellScheduleTable({ schedule }: { schedule: BellSchedule }) {
  const { id, periods } = schedule;
  const keep = (patch: Partial<BellSchedule>) => keepLine("bell_schedule", id, patch);
  const change = (at: number, patch: Partial<Period>) => keep({ periods: periods.map((period, i) => (i === at ? { ...period, ...patch } : period)) });
  const add = () => {
    const starts = periods.at(-1)?.ends ?? "08:00";
    const end = Math.min(minutesOf(starts) + 50, 23 * 60 + 59);
    const ends = `${String(Math.floor(end / 60)).padStart(2, "0")}:${String(end % 60).padStart(2, "0")}`;
    void keep({ periods: [...periods, { name: String(periods.length + 1), starts, ends }] });
  };
  const day = (code: Day, on: boolean) => void keep({ days: (Object.keys(dayWords) as Day[]).filter((one) => (one === code ? on : schedule.days.includes(one))) });
  const rings = periods.length > 0 ? `${clockOfMinutes(Math.min(...periods.map((one) => minutesOf(one.starts))))} to ${clockOfMinutes(Math.max(...periods.map((one) => minutesOf(one.ends))))}` : "";
  return (
    <section className={css.block} aria-label={`Bell schedule ${schedule.name}`}>
      <div className="row" style={{ alignItems: "flex-start" }}>
        <span style={{ width: "14rem" }}><TextCell label="Name of the bell schedule" value={schedule.name} onCommit={(name) => keep({ name: name.trim() })} /></span>
        <span style={{ width: "9rem" }}><SelectCell label="Rings on" value={schedule.rotation} options={optionsOf(rotationWords)} onCommit={(rotation) => keep({ rotation: rotation as Rotation })} /></span>
        <span className="muted" style={{ paddingTop: 4 }}>{rings}</span>
        <span className="grow" />
        <Button look="bare" onClick={() => removeLine("bell_schedule", id, schedule.name)}>Remove</Button>
      </div>
      <div className={css.days}>{(Object.keys(dayWords) as Day[]).map((code) => <CheckField key={code} label={dayWords[code]} checked={schedule.days.includes(code)} onChange={(on) => day(code, on)} />)}</div>
      <table className={css.table}>
        <colgroup><col /><col style={{ width: "9rem" }} /><col style={{ width: "9rem" }} /><col style={{ width: "2.5rem" }} /></colgroup>
        <thead><tr><th scope="col">Period</th><th scope="col">Starts</th><th scope="col">Ends</th><th scope="col"><span className="hidden-text">Remove</span></th></tr></thead>
        <tbody>
          {periods.map((period, i) => (
            // Periods have no key of their own; their place in the day is it.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={i}>
              <td><TextCell label={`Name of period ${i + 1}`} value={period.name} onCommit={(name) => change(i, { name: name.trim() })} /></td>
              <td><TextCell label={`Period ${period.name} starts`} type="time" value={period.starts} onCommit={(starts) => change(i, { starts })} /></td>
              <td><TextCell label={`Period ${period.name} ends`} type="time" value={period.ends} onCommit={(ends) => change(i, { ends })} /></td>
              <td><IconButton icon={IconX} label={`Remove period ${period.name}`} onClick={() => void keep({ periods: periods.filter((_, at) => at !== i) })} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      <div><Button icon={IconPlus} onClick={add}>Add a period</Button></div>
    </section>
  );
}
