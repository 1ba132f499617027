import type { Filter } from "@/components/grid/filter";
import type { ListView } from "@/components/list/search";

const seniors: Filter = { column: "grade", op: "is", values: ["12"] };
const sort = { column: "next_step", descending: false };

/** The ways the office looks at its students; "My school" only for someone who has one. */
export function studentViews(mySchool: string | undefined): ListView[] {
  return [
    { id: "needs", label: "No aligned experience", filters: [{ column: "needs", op: "yes", values: [] }], sort },
    { id: "seniors", label: "All seniors", filters: [seniors], sort },
    ...(mySchool ? [{ id: "mine", label: "My school", filters: [{ column: "school", op: "is" as const, values: [mySchool] }], sort }] : []),
    { id: "behind", label: "Below required hours", filters: [{ column: "behind", op: "yes", values: [] }], sort },
    { id: "no_pathway", label: "Missing pathway", filters: [seniors, { column: "pathway", op: "empty", values: [] }], sort: { column: "name", descending: false } },
    { id: "everyone", label: "Everyone", filters: [], sort: { column: "name", descending: false } },
  ];
}
