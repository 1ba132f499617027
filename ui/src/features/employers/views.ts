import type { Filter } from "@/components/grid/filter";
import type { ListView } from "@/components/list/search";

const usable: Filter = { column: "stage", op: "is_not", values: ["Do not use"] };
const newestFirst = { column: "last", descending: true };

export const employerViews: readonly ListView[] = [
  { id: "all", label: "All employers", filters: [usable], sort: newestFirst },
  { id: "seats", label: "Seats open now", filters: [usable, { column: "free", op: "at_least", values: ["1"] }], sort: { column: "free", descending: true } },
  { id: "due", label: "Follow-ups due", filters: [{ column: "due", op: "yes", values: [] }], sort: { column: "follow_up", descending: false } },
  { id: "quiet", label: "Not contacted this year", filters: [usable, { column: "quiet", op: "yes", values: [] }], sort: { column: "last", descending: false } },
  { id: "not_used", label: "Do not use", filters: [{ column: "stage", op: "is", values: ["Do not use"] }], sort: { column: "name", descending: false } },
];
