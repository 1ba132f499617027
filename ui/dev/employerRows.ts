import type { EmployerRow } from "@/ipc/generated";
import { settings } from "./office";
import { chance, family, firms, pick, uid } from "./people";

const cities = ["Wheeling", "Arlington Heights", "Elk Grove Village", "Mount Prospect", "Rolling Meadows", "Buffalo Grove"];
const firm = (n: number, [name, stage, seats_open, seats, active_placements, last, by, follow_up_on]: (typeof firms)[number]): EmployerRow => ({
  id: uid(30, n) as never, name, industry: "", cluster_id: settings.clusters[n % settings.clusters.length]?.id ?? null, cluster: settings.clusters[n % settings.clusters.length]?.name ?? "", stage, city: cities[n % 6] ?? "", sites: 1, seats_open, seats, active_placements,
  last_contact_at: last ? `${last}T15:00:00Z` : null, last_contact_by: by, owner: by, follow_up_on, next_available_on: null, expires_on: null,
});
export const employers: EmployerRow[] = [
  ...firms.map((line, n) => firm(n, line)),
  ...Array.from({ length: 965 }, (_, i) => {
    const seats = chance() < 0.4 ? 0 : 1 + Math.floor(chance() * 6);
    return firm(firms.length + i, [`${pick(family)} ${pick(["Dental", "Law", "Electric", "Bakery", "Clinic", "Motors", "Design", "Logistics"])}`, pick(["partner", "partner", "prospect", "talking", "paused"] as const), Math.min(seats, Math.floor(chance() * 3)), seats, Math.floor(seats / 2), chance() < 0.16 ? "" : `2026-10-${String(1 + (i % 28)).padStart(2, "0")}`, pick(["M. Dudek", "A. Petrov", "P. Sorensen"]), null]);
  }),
];

