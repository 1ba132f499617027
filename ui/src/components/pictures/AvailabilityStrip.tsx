import { clockOfMinutes, minutesOf } from "@/lib/dates";
import css from "@/components/pictures/pictures.module.css";

export interface WeekSpan {
  day: string;
  starts: string;
  ends: string;
}

interface AvailabilityStripProps {
  title: string;
  classes: readonly WeekSpan[];
  free: readonly WeekSpan[];
  placed: readonly WeekSpan[];
}

const DAYS = [["mon", "Mon"], ["tue", "Tue"], ["wed", "Wed"], ["thu", "Thu"], ["fri", "Fri"]] as const;
const WEEKEND = [["sat", "Sat"], ["sun", "Sun"]] as const;
const LEFT = 36;
const WIDTH = 440;
const LINE = 20;

/** When a student is in class, free and placed, a line a day; free and placed hours stand in their bars. */
export function AvailabilityStrip({ title, classes, free, placed }: AvailabilityStripProps) {
  const all = [...classes, ...free, ...placed];
  const from = Math.min(8 * 60, ...all.map((span) => Math.floor(minutesOf(span.starts) / 60) * 60));
  const to = Math.max(16 * 60, ...all.map((span) => Math.ceil(minutesOf(span.ends) / 60) * 60));
  const x = (minutes: number) => LEFT + ((minutes - from) * (WIDTH - LEFT)) / (to - from);
  const ticks = Array.from({ length: Math.floor((to - from) / 120) + 1 }, (_, i) => from + i * 120);
  const days = [...DAYS, ...WEEKEND.filter(([day]) => placed.some((span) => span.day === day))];
  const bar = (span: WeekSpan, kind: "class" | "free" | "placed", line: number) => {
    const [a, b] = [x(minutesOf(span.starts)), x(minutesOf(span.ends))];
    const words = `${clockOfMinutes(minutesOf(span.starts))}–${clockOfMinutes(minutesOf(span.ends))}`;
    return (
      <g key={`${kind}${span.day}${span.starts}`}>
        <rect x={a + 0.5} y={20 + line * LINE} width={Math.max(1, b - a - 1)} height={16} rx={2} className={css[kind]} />
        {kind !== "class" && b - a > 58 && <text x={(a + b) / 2} y={32.5 + line * LINE} textAnchor="middle" className={kind === "placed" ? css.onPlaced : css.onFree}>{words}</text>}
      </g>
    );
  };
  return (
    <svg className={css.chart} viewBox={`0 0 ${WIDTH} ${20 + days.length * LINE}`} role="img" aria-label={`${title}. ${inWords(free, placed)}`}>
      {ticks.map((minutes, i) => (
        <g key={minutes}>
          <text x={x(minutes)} y={10} textAnchor={minutes === to ? "end" : i === 0 ? "start" : "middle"}>{clockOfMinutes(minutes)}</text>
          <line x1={x(minutes)} x2={x(minutes)} y1={16} y2={20 + days.length * LINE} className={css.tick} />
        </g>
      ))}
      {days.map(([day, label], line) => (
        <g key={day}>
          <text x={0} y={32 + line * LINE}>{label}</text>
          {classes.filter((span) => span.day === day).map((span) => bar(span, "class", line))}
          {free.filter((span) => span.day === day).map((span) => bar(span, "free", line))}
          {placed.filter((span) => span.day === day).map((span) => bar(span, "placed", line))}
        </g>
      ))}
    </svg>
  );
}

export function AvailabilityKey() {
  return (
    <span className={css.key}>
      <i className={css.class} />Class<i className={css.free} />Free<i className={css.placed} />Placed
    </span>
  );
}

function inWords(free: readonly WeekSpan[], placed: readonly WeekSpan[]): string {
  const say = (spans: readonly WeekSpan[]) => spans.map((span) => `${span.day} ${span.starts} to ${span.ends}`).join(", ");
  return [free.length > 0 && `Free ${say(free)}`, placed.length > 0 && `Placed ${say(placed)}`].filter(Boolean).join(". ") || "No free hours known";
}
