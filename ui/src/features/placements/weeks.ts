import { asDay, isoDay } from "@/lib/dates";

/** The Sunday that starts the week of a day. */
export function sundayOf(iso: string): string {
  const day = asDay(iso);
  day.setDate(day.getDate() - day.getDay());
  return isoDay(day);
}

/** Sundays of all weeks from a placement's first day to the week that has begun, at most to its last (with make-up days); newest first. */
export function weeksOf(starts_on: string, last: string | null, today: string, entered: readonly string[]): string[] {
  const end = last && last < today ? last : today;
  const weeks = new Set(entered);
  for (let week = sundayOf(starts_on); week <= end && weeks.size < 200; ) {
    weeks.add(week);
    const next = asDay(week);
    next.setDate(next.getDate() + 7);
    week = isoDay(next);
  }
  return [...weeks].toSorted().toReversed();
}
