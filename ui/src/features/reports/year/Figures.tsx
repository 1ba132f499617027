import { EmptyState } from "@/components/EmptyState";
import { BalanceBars, netWords } from "@/components/pictures/BalanceBars";
import { Figure } from "@/components/pictures/Figure";
import { SchoolBars } from "@/components/pictures/SchoolBars";
import { balances, findingAbout, schoolBars } from "@/features/reports/year/figures";
import type { Summary } from "@/ipc/generated";
import { count } from "@/lib/text";
import css from "@/features/reports/reports.module.css";

/** The summary's pictures on screen, with the numbers behind them. */
export function Figures({ summary }: { summary: Summary }) {
  const bars = schoolBars(summary);
  const clusters = balances(summary);
  const split = bars?.every((bar) => bar.waived !== null) ?? false;
  if (!bars && clusters.length === 0) return <EmptyState sentence="Every group is too small to be shown, so there are no pictures here. The pages show what may be shown." />;
  return (
    <div className={css.figures}>
      {bars && (
        <Figure finding={findingAbout(summary, "schools", "How each school’s class ended")} table={{ columns: ["School", "Seniors", "Completed", ...(split ? ["Waived", "Left"] : ["Without"])], rows: bars.map((bar) => [bar.school, count(bar.seniors), count(bar.completed), ...(split ? [count(bar.waived ?? 0)] : []), count(bar.left)]) }}>
          <SchoolBars bars={bars} />
        </Figure>
      )}
      {clusters.length > 0 && (
        <Figure finding={findingAbout(summary, "balance", "Seniors without and seats unfilled, by career cluster")} table={{ columns: ["Cluster", "Seniors without", "Seats unfilled", "Net"], rows: clusters.map((one) => [one.cluster, count(one.left), count(one.unfilled), netWords(one.unfilled - one.left)]) }}>
          <BalanceBars clusters={clusters} />
        </Figure>
      )}
    </div>
  );
}
