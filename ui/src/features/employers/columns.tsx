import type { Column } from "@/components/grid/column";
import { StatusPill } from "@/components/StatusPill";
import { OfTotal } from "@/features/cells";
import { employerLooks } from "@/features/states";
import { fillEmployers } from "@/features/employers/changes";
import type { EmployerRow } from "@/ipc/generated";
import type { OfficeLists } from "@/ipc/useSettings";
import { shortDate, today } from "@/lib/dates";

/** @param since  first day of the school year: who wasn't contacted after it counts as not contacted this year */
export function employerColumns(since: string, office: OfficeLists | undefined): Column<EmployerRow>[] {
  const staff = office?.settings.staff.filter((one) => one.active) ?? [];
  const clusters = office?.settings.clusters.filter((one) => one.framework === office.settings.office.settings.framework) ?? [];
  const commit = (column: string) => (row: EmployerRow, value: string) => fillEmployers([{ row, column, value }]);
  const due = (row: EmployerRow) => row.follow_up_on !== null && row.follow_up_on <= today();
  return [
    { id: "name", header: "Employer", width: 228, frozen: true, filter: "text", text: (row) => row.name },
    { id: "stage", header: "Stage", width: 116, filter: "choice", text: (row) => employerLooks[row.stage].word, cell: (row) => <StatusPill look={employerLooks[row.stage]} /> },
    { id: "free", header: "Free", width: 68, align: "end", filter: "number", text: (row) => String(row.seats_open), sort: (row) => (row.seats === 0 ? null : row.seats_open), cell: (row) => <OfTotal part={row.seats_open} total={row.seats} /> },
    { id: "placed", header: "Placed", width: 72, align: "end", filter: "number", text: (row) => (row.active_placements ? String(row.active_placements) : ""), sort: (row) => row.active_placements || null },
    {
      id: "last", header: "Last contact", width: 236, filter: "date", text: (row) => (row.last_contact_at ? `${shortDate(row.last_contact_at)} ${row.last_contact_by}` : ""), sort: (row) => row.last_contact_at?.slice(0, 10) ?? null,
      cell: (row) => row.last_contact_at && <span className="cut">{shortDate(row.last_contact_at)} {row.last_contact_by && <span className="muted">· {row.last_contact_by}</span>}</span>,
    },
    { id: "follow_up", header: "Follow-up", width: 120, filter: "date", text: (row) => shortDate(row.follow_up_on), sort: (row) => row.follow_up_on, cell: (row) => row.follow_up_on && <span className={row.follow_up_on < today() ? "danger" : undefined}>{shortDate(row.follow_up_on)}</span> },
    {
      id: "cluster", header: "Cluster", width: 180, filter: "choice", text: (row) => row.cluster,
      edit: { kind: "choice", value: (row) => row.cluster_id ?? "", options: () => [{ value: "", label: "None" }, ...clusters.map((one) => ({ value: one.id, label: one.name }))], commit: commit("cluster") },
    },
    {
      id: "owner", header: "Owner", width: 148, filter: "choice", text: (row) => row.owner,
      edit: { kind: "choice", value: (row) => staff.find((one) => one.name === row.owner)?.id ?? "", options: () => [{ value: "", label: "Nobody" }, ...staff.map((one) => ({ value: one.id, label: one.name }))], commit: commit("owner") },
    },
    { id: "city", header: "City", width: 140, hidden: true, filter: "choice", text: (row) => row.city },
    { id: "industry", header: "Industry", width: 160, hidden: true, filter: "choice", text: (row) => row.industry, edit: { kind: "text", value: (row) => row.industry, commit: commit("industry") } },
    { id: "sites", header: "Sites", width: 72, align: "end", hidden: true, filter: "number", text: (row) => String(row.sites), sort: (row) => row.sites },
    { id: "next_available", header: "Next available", width: 132, hidden: true, filter: "date", text: (row) => shortDate(row.next_available_on), sort: (row) => row.next_available_on, edit: { kind: "date", value: (row) => row.next_available_on ?? "", commit: commit("next_available") } },
    { id: "expires", header: "Insurance until", width: 132, hidden: true, filter: "date", text: (row) => shortDate(row.expires_on), sort: (row) => row.expires_on },
    { id: "due", header: "Follow-up due", flag: "Follow-up due", width: 0, filterOnly: true, filter: "flag", text: () => "", sort: (row) => Number(due(row)) },
    { id: "quiet", header: "Not contacted", flag: "Not contacted this year", width: 0, filterOnly: true, filter: "flag", text: () => "", sort: (row) => Number((row.last_contact_at ?? "") < since) },
  ];
}

export const narrowEmployerColumns = ["name", "stage", "free", "placed", "last"] as const;
