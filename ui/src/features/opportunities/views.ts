import type { Filter } from "@/components/grid/filter";
import type { ListView } from "@/components/list/search";

const open: Filter = { column: "status", op: "is", values: ["Open"] };
const byEmployer = { column: "employer", descending: false };

export const opportunityViews: readonly ListView[] = [
  { id: "free", label: "Seats free", filters: [open, { column: "free", op: "at_least", values: ["1"] }], sort: byEmployer },
  { id: "open", label: "Open", filters: [open], sort: byEmployer },
  { id: "full", label: "Full", filters: [open, { column: "free", op: "at_most", values: ["0"] }], sort: byEmployer },
  { id: "no_hours", label: "No weekly hours yet", filters: [open, { column: "schedule", op: "empty", values: [] }], sort: byEmployer },
  { id: "closed", label: "Closed", filters: [{ column: "status", op: "is", values: ["Closed"] }], sort: byEmployer },
  { id: "all", label: "All", filters: [], sort: byEmployer },
];
