import type { CellEdit, Column } from "@/components/grid/column";
import { StatusPill } from "@/components/StatusPill";
import { opportunityLooks } from "@/features/states";
import { fillOpportunities } from "@/features/opportunities/changes";
import type { OpportunityRow } from "@/ipc/generated";
import { plainDate } from "@/lib/dates";

export const narrowOpportunityColumns = ["title", "employer", "seats", "status", "schedule"] as const;

const edit = (kind: CellEdit<OpportunityRow>["kind"], column: string, value: (row: OpportunityRow) => string): CellEdit<OpportunityRow> => ({ kind, value, commit: (row, next) => fillOpportunities([{ row, column, value: next }]) });

export const opportunityColumns: Column<OpportunityRow>[] = [
  { id: "title", header: "Opportunity", width: 220, frozen: true, filter: "text", text: (row) => row.title },
  { id: "employer", header: "Employer", width: 204, filter: "text", text: (row) => row.employer },
  { id: "site", header: "Site", width: 140, hidden: true, filter: "text", text: (row) => row.site },
  { id: "status", header: "Status", width: 104, filter: "choice", text: (row) => opportunityLooks[row.status].word, cell: (row) => <StatusPill look={opportunityLooks[row.status]} /> },
  {
    id: "seats", header: "Filled", width: 76, align: "end", filter: "number", text: (row) => `${row.taken}/${row.seats}`, sort: (row) => row.taken,
    cell: (row) => <span>{row.taken}<span className="muted">/{row.seats}</span></span>,
    edit: edit("number", "seats", (row) => String(row.seats)),
  },
  { id: "free", header: "Free", width: 72, align: "end", hidden: true, filter: "number", text: (row) => String(Math.max(0, row.seats - row.taken)), sort: (row) => Math.max(0, row.seats - row.taken) },
  { id: "kind", header: "Kind", width: 136, filter: "choice", text: (row) => row.kind },
  { id: "pathways", header: "Pathways", width: 216, filter: "text", text: (row) => row.pathways },
  { id: "schedule", header: "When", width: 196, filter: "text", text: (row) => row.schedule },
  { id: "starts_on", header: "First day", width: 116, filter: "date", text: (row) => plainDate(row.starts_on), sort: (row) => row.starts_on, edit: edit("date", "starts_on", (row) => row.starts_on ?? "") },
  { id: "ends_on", header: "Last day", width: 116, hidden: true, filter: "date", text: (row) => plainDate(row.ends_on), sort: (row) => row.ends_on, edit: edit("date", "ends_on", (row) => row.ends_on ?? "") },
  { id: "hours", header: "Hours", width: 72, align: "end", filter: "number", text: (row) => (row.hours ? String(row.hours) : ""), sort: (row) => row.hours || null, edit: edit("number", "hours", (row) => String(row.hours)) },
  { id: "paid", header: "Pay", width: 80, filter: "choice", text: (row) => (row.paid ? "Paid" : "Unpaid") },
  { id: "requirements", header: "Asks for", width: 200, filter: "text", text: (row) => row.requirements },
  { id: "cluster", header: "Cluster", width: 180, hidden: true, filter: "choice", text: (row) => row.cluster },
  { id: "city", header: "City", width: 140, hidden: true, filter: "choice", text: (row) => row.city },
];
