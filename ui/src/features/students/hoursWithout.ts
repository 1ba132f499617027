import type { WeeklyBlock } from "@/ipc/generated";
import { minutesOf } from "@/lib/dates";

/** Hours without others: school without what is free is class; free without what is placed is still free. */
export function hoursWithout(hours: readonly WeeklyBlock[], others: readonly WeeklyBlock[]): WeeklyBlock[] {
  return hours.flatMap((block) => {
    let parts = [block];
    for (const gap of others.filter((one) => one.day === block.day)) parts = parts.flatMap((part) => without(part, gap));
    return parts;
  });
}

function without(part: WeeklyBlock, gap: WeeklyBlock): WeeklyBlock[] {
  const [a, b, x, y] = [part.starts, part.ends, gap.starts, gap.ends].map(minutesOf) as [number, number, number, number];
  if (y <= a || x >= b) return [part];
  return [...(x > a ? [{ ...part, ends: gap.starts }] : []), ...(y < b ? [{ ...part, starts: gap.ends }] : [])];
}
