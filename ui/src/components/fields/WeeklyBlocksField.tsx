import { Button, IconButton } from "@/components/Button";
import { TimeInput } from "@/components/fields/TimeInput";
import { IconPlus, IconX } from "@/components/icons";
import css from "@/components/fields/blocks.module.css";

export interface WeeklyBlockValue {
  day: string;
  starts: string;
  ends: string;
  break_minutes: number;
}

interface WeeklyBlocksFieldProps {
  blocks: readonly WeeklyBlockValue[];
  onChange(blocks: WeeklyBlockValue[]): void;
  /** Problem of one block, by its place. */
  problem?(index: number): string | undefined;
  withBreaks?: boolean;
}

const DAYS = [["mon", "Mon"], ["tue", "Tue"], ["wed", "Wed"], ["thu", "Thu"], ["fri", "Fri"], ["sat", "Sat"], ["sun", "Sun"]] as const;

/** Hours of the week: a line each, or several days at once for the same hours. */
export function WeeklyBlocksField({ blocks, onChange, problem, withBreaks = false }: WeeklyBlocksFieldProps) {
  const change = (at: number, patch: Partial<WeeklyBlockValue>) => onChange(blocks.map((block, i) => (i === at ? { ...block, ...patch } : block)));
  const add = () => {
    const last = blocks.at(-1);
    const next = DAYS[(DAYS.findIndex(([day]) => day === last?.day) + 1) % 5]?.[0] ?? "mon";
    onChange([...blocks, { day: next, starts: last?.starts ?? "13:00", ends: last?.ends ?? "15:00", break_minutes: last?.break_minutes ?? 0 }]);
  };
  return (
    <div className={css.blocks}>
      {blocks.map((block, i) => {
        const wrong = problem?.(i);
        return (
          // Blocks have no key of their own; their place is what the rules speak of.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={i} className={css.block} data-invalid={wrong ? true : undefined}>
            <select aria-label="Day" value={block.day} onChange={(event) => change(i, { day: event.target.value })}>
              {DAYS.map(([day, label]) => <option key={day} value={day}>{label}</option>)}
            </select>
            <TimeInput label="From" value={block.starts} onCommit={(starts) => change(i, { starts })} />
            <span className="muted">to</span>
            <TimeInput label="To" value={block.ends} onCommit={(ends) => change(i, { ends })} />
            {withBreaks && <><input type="number" min={0} step={5} aria-label="Unpaid break, minutes" className={css.minutes} value={block.break_minutes} onChange={(event) => change(i, { break_minutes: Number(event.target.value) })} /><span className="muted cap">min break</span></>}
            <span className="grow" />
            <IconButton icon={IconX} label="Remove these hours" onClick={() => onChange(blocks.filter((_, at) => at !== i))} />
            {wrong && <p className={css.wrong}>{wrong}</p>}
          </div>
        );
      })}
      <div><Button icon={IconPlus} onClick={add}>Add hours</Button></div>
    </div>
  );
}
