import type { ListView } from "@/components/list/search";

const byStep = { column: "next_step", descending: false };
const stage = (...values: string[]) => [{ column: "stage", op: "is" as const, values }];

export const placementViews: readonly ListView[] = [
  { id: "open", label: "Open", filters: stage("Matched", "Agreement out", "Active"), sort: byStep },
  { id: "matched", label: "Matched", filters: stage("Matched"), sort: { column: "starts_on", descending: false } },
  { id: "out", label: "Agreement out", filters: stage("Agreement out"), sort: byStep },
  { id: "active", label: "Active", filters: stage("Active"), sort: byStep },
  { id: "late", label: "Late", filters: [{ column: "late", op: "yes", values: [] }], sort: byStep },
  { id: "completed", label: "Completed", filters: stage("Completed"), sort: { column: "ends_on", descending: true } },
  { id: "ended", label: "Ended or withdrawn", filters: stage("Ended early", "Withdrawn"), sort: { column: "ends_on", descending: true } },
  { id: "all", label: "All", filters: [], sort: { column: "number", descending: true } },
];
