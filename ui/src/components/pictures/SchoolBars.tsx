import { count } from "@/lib/text";
import css from "@/components/pictures/figure.module.css";

export interface SchoolBar {
  school: string;
  seniors: number;
  completed: number;
  /** Null where it isn't told apart from those left. */
  waived: number | null;
  left: number;
}

const WIDTH = 372;
const FROM = 106;
const TO = 308;
const LINE = 34;

/** How each school's class ended: completed, waived, left without, of a hundred percent. Most left first. */
export function SchoolBars({ bars }: { bars: readonly SchoolBar[] }) {
  const sorted = [...bars].sort((a, b) => b.left - a.left);
  const height = sorted.length * LINE;
  const split = bars.every((bar) => bar.waived !== null);
  const word = split ? "left" : "without";
  const x = (share: number) => FROM + share * (TO - FROM);
  return (
    <>
      <p className={css.key} aria-hidden><i className={css.done} />completed{split && <><i className={css.waived} />waived</>}<i className={css.left} />{split ? "left without" : "without a completed one"}</p>
      <svg className={css.chart} viewBox={`0 0 ${WIDTH} ${height + 20}`} role="img" aria-label={sorted.map((bar) => `${bar.school}: ${bar.completed} of ${bar.seniors} completed, ${bar.waived === null ? "" : `${bar.waived} waived, `}${bar.left} ${word}`).join(". ")}>
        {[0, 0.5, 1].map((share) => (
          <g key={share}><line x1={x(share)} x2={x(share)} y1={0} y2={height} /><text data-quiet="" x={x(share)} y={height + 16} textAnchor="middle">{share * 100}%</text></g>
        ))}
        {sorted.map((bar, i) => {
          const y = i * LINE + 5;
          const part = (n: number) => (bar.seniors > 0 ? n / bar.seniors : 0);
          const waived = bar.waived ?? 0;
          const [a, b] = [x(part(bar.completed)), x(part(bar.completed + waived))];
          return (
            <g key={bar.school}>
              <text data-strong={i === 0 ? "" : undefined} x={0} y={y + 16}>{bar.school}</text>
              <rect className={css.done} x={FROM} y={y} width={Math.max(0, a - FROM)} height={24} />
              <rect className={css.waived} x={a} y={y} width={Math.max(0, b - a)} height={24} />
              <rect className={css.left} x={b} y={y} width={Math.max(0, x(part(bar.completed + waived + bar.left)) - b)} height={24} />
              {a - FROM > 80 && <text data-on="" x={FROM + 8} y={y + 16}>{count(bar.completed)} of {count(bar.seniors)}</text>}
              <text data-strong={i === 0 ? "" : undefined} x={TO + 8} y={y + 16}>{count(bar.left)} {word}</text>
            </g>
          );
        })}
      </svg>
    </>
  );
}
