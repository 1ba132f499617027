import { count, counted } from "@/lib/text";
import css from "@/components/pictures/figure.module.css";

export interface Balance {
  cluster: string;
  /** Seniors without an experience. */
  left: number;
  /** Seats nobody took. */
  unfilled: number;
}

const WIDTH = 372;
const FROM = 152;
const TO = 332;
const LINE = 24;

export const netWords = (net: number): string => (net > 0 ? `+${count(net)}` : net < 0 ? `−${count(-net)}` : "0");

/** Seniors without a seat to the left, seats without a senior to the right, and the net in figures. */
export function BalanceBars({ clusters }: { clusters: readonly Balance[] }) {
  const sorted = [...clusters].sort((a, b) => a.unfilled - a.left - (b.unfilled - b.left));
  const need = Math.max(1, ...sorted.map((one) => one.left));
  const seats = Math.max(1, ...sorted.map((one) => one.unfilled));
  const unit = (TO - FROM) / (need + seats);
  const base = FROM + need * unit;
  const height = 20 + sorted.length * LINE;
  return (
    <svg className={css.chart} viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={sorted.map((one) => `${one.cluster}: ${counted(one.left, "senior")} without, ${counted(one.unfilled, "seat")} unfilled, net ${one.unfilled - one.left}`).join(". ")}>
      <text data-quiet="" x={base - 6} y={12} textAnchor="end">seniors without</text>
      <text data-quiet="" x={base + 6} y={12}>seats unfilled</text>
      <text data-quiet="" x={WIDTH} y={12} textAnchor="end">net</text>
      {sorted.map((one, i) => {
        const y = 20 + i * LINE;
        const edge = i === 0 || i === sorted.length - 1 ? "" : undefined;
        return (
          <g key={one.cluster}>
            <text data-strong={edge} x={0} y={y + 15}>{short(one.cluster)}</text>
            <rect className={css.left} x={base - one.left * unit} y={y + 3} width={one.left * unit} height={16} />
            <rect className={css.seats} x={base} y={y + 3} width={one.unfilled * unit} height={16} />
            <text data-strong={edge} x={WIDTH} y={y + 15} textAnchor="end">{netWords(one.unfilled - one.left)}</text>
          </g>
        );
      })}
      <line data-base="" x1={base} x2={base} y1={18} y2={height} />
    </svg>
  );
}

/** Long cluster names are cut; the table has them whole. */
const short = (name: string): string => (name.length > 25 ? `${name.slice(0, 24).trimEnd()}…` : name);
