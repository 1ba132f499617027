/** Weekly hours in words: "Tue, Thu 1:10–3:10". */
import { clockRange, minutesOf } from "@/lib/dates";
import { listed } from "@/lib/text";

export interface Block {
  day: string;
  starts: string;
  ends: string;
}

const ORDER = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
export const dayName = (day: string): string => day.charAt(0).toUpperCase() + day.slice(1);

export function scheduleWords(blocks: readonly Block[], join: "comma" | "and" = "comma"): string {
  const groups = new Map<string, string[]>();
  for (const block of [...blocks].sort((a, b) => ORDER.indexOf(a.day) - ORDER.indexOf(b.day))) {
    const hours = clockRange(block.starts, block.ends);
    groups.set(hours, [...(groups.get(hours) ?? []), dayName(block.day)]);
  }
  return [...groups].map(([hours, days]) => `${join === "and" ? listed(days) : days.join(", ")} ${hours}`).join("; ");
}

/** Minutes of work in a week, breaks left out. */
export function weeklyMinutes(blocks: readonly (Block & { break_minutes: number })[]): number {
  return blocks.reduce((sum, block) => sum + Math.max(0, minutesOf(block.ends) - minutesOf(block.starts) - block.break_minutes), 0);
}
