import { Facts } from "@/components/drawer/Facts";
import type { PlacementPage } from "@/ipc/generated";
import { shortDate } from "@/lib/dates";
import { hoursOf } from "@/lib/hours";
import { weeklyMinutes } from "@/lib/schedule";
import { joined } from "@/lib/text";
import css from "@/features/placements/placement.module.css";

/** What will follow once the student has begun. */
export function AfterTheFirstDay({ page }: { page: PlacementPage }) {
  const { placement, coordinator } = page;
  const weekly = weeklyMinutes(placement.weekly_blocks);
  return (
    <div className={css.block}>
      <h3>After the first day</h3>
      <Facts wide facts={[
        { label: "Hours", value: placement.starts_on && `Weekly log from ${shortDate(placement.starts_on)}${weekly ? `, ${hoursOf(weekly)} h a week` : ""}` },
        { label: "Evaluations", value: joined([placement.midterm_on && `Midterm ${shortDate(placement.midterm_on)}`, placement.final_on && `final ${shortDate(placement.final_on)}`], ", ") },
        { label: "Make-up hours", value: placement.makeup_until && `Until ${shortDate(placement.makeup_until)}` },
        { label: "Visits", value: coordinator?.name && `By ${coordinator.name}` },
      ]} />
    </div>
  );
}
