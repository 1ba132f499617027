import type { Pay } from "@/ipc/generated";

/** "unpaid", "paid, $15.50 an hour". */
export function payWords({ paid, cents_per_hour }: Pay): string {
  if (!paid) return "unpaid";
  return cents_per_hour === null ? "paid" : `paid, $${(cents_per_hour / 100).toFixed(2)} an hour`;
}
