import css from "@/components/pictures/pictures.module.css";

interface FitBarsProps {
  word: string;
  /** 0 to 3 */
  bars: number;
}

/** How well something fits: a word with three bars, never a percentage. */
export function FitBars({ word, bars }: FitBarsProps) {
  return (
    <span className={css.fit}>
      <svg width="16" height="14" viewBox="0 0 16 14" aria-hidden>
        {[0, 1, 2].map((i) => <rect key={i} x={i * 6} y={9 - i * 4.5} width={4} height={5 + i * 4.5} rx={1} className={i < bars ? css.fitOn : css.fitOff} />)}
      </svg>
      {word}
    </span>
  );
}
