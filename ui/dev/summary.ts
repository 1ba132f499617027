import type { Summary } from "@/ipc/generated";
import { settings } from "./office";
import { schools, uid } from "./people";

const shown = (n: number) => ({ shown: n });
const left: Record<string, [number, number, number]> = { Wheeling: [452, 382, 61], "Rolling Meadows": [463, 413, 42], "Elk Grove": [470, 430, 33], "Buffalo Grove": [503, 477, 20], "John Hersey": [514, 494, 15], Prospect: [556, 538, 12] };

export function summary(shared: boolean, exact: boolean): Summary {
  const ids = (n: number) => Array.from({ length: n }, (_, i) => uid(40, i));
  return {
    year: settings.school_years[1], as_of: "2026-11-24", rule: settings.hour_rules[0], cluster_counts_as_aligned: true, basis: "graduated", small_cell: 10, hides_small: !exact, shared,
    key: { schools: 6, seniors: shown(2958), completed: shown(2734), waived: shown(41), left: shown(183), begun: shown(3100), finished: shown(2900), paid: shown(700), minutes: shown(9_000_000), employers: 987, employers_new: 40, employers_kept: 900, employers_lost: 47, wage_mean: 1550, wage_median: 1525 },
    tables: [{ subject: "coverage", by: "school", columns: ["seniors", "completed", "waived", "left"], rows: schools.map((school) => { const [seniors = 0, done = 0, without = 0] = left[school] ?? []; return { key: school, label: school, figures: [shown(seniors), shown(done), shown(seniors - done - without), shown(without)] }; }), total: { key: "total", label: "All", figures: [shown(2958), shown(2734), shown(41), shown(183)] } }],
    matrix: { schools: [], rows: [] }, months: [],
    balance: ([["Health Science", 75, 11], ["Human Services", 25, 8], ["Information Technology", 29, 14], ["Education & Training", 27, 22], ["Law & Public Safety", 7, 3], ["Arts & Media", 15, 12], ["Architecture & Construction", 15, 28], ["Manufacturing", 29, 48], ["Hospitality & Tourism", 15, 34], ["Finance", 18, 40], ["Business Management", 32, 73]] as const).map(([cluster, without, unfilled]) => ({ cluster, left: without, unfilled })),
    last_year: null, findings: [{ about: "schools", text: "Wheeling had 61 seniors left without one, a third of the district’s 183" }, { about: "balance", text: "Health Science ended 64 seats short; Business had 41 to spare" }], definitions: [],
    gaps: ([["completed_without_hours", "placement", 14, "They count as not completed"], ["no_final_evaluation", "placement", 9, "6 employers, oldest May 12"], ["no_graduation_date", "student", 6, "They are not counted; all at Elk Grove"], ["active_after_last_day", "placement", 5, "Complete them or end them early"], ["no_pathway", "student", 3, "Shown under “No pathway yet”"]] as const).map(([kind, of, count, detail]) => ({ kind, of, count, detail, seniors: 4, ids: ids(count) })),
    names: { seniors: Array.from({ length: 2958 }, () => ({})), placements: [], employers: [] },
  } as unknown as Summary;
}
