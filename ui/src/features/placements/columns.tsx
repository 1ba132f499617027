import type { Column } from "@/components/grid/column";
import { StatusPill } from "@/components/StatusPill";
import { HoursCell, NextStepCell } from "@/features/cells";
import { placementLooks } from "@/features/states";
import { fillPlacements } from "@/features/placements/changes";
import type { PlacementRow } from "@/ipc/generated";
import type { OfficeLists } from "@/ipc/useSettings";
import { agreementStateWords } from "@/ipc/words";
import { plainDate } from "@/lib/dates";
import { counted } from "@/lib/text";

const STAGE_ORDER: Record<PlacementRow["stage"], number> = { matched: 1, agreement_out: 2, active: 3, completed: 4, ended_early: 5, withdrawn: 6 };

const AGREEMENT_ORDER: Record<PlacementRow["agreement"], number> = { not_printed: 1, printed: 2, sent: 3, signed: 4, amended: 5 };

function agreementText(row: PlacementRow): string {
  if (row.agreement !== "signed") return agreementStateWords[row.agreement];
  return row.signed < row.signers ? `Signed ${row.signed} of ${row.signers}` : "Signed by all";
}

const planText = (row: PlacementRow): string => (row.plan_missing ? "Missing" : row.plan_tasks > 0 ? counted(row.plan_tasks, "task") : "");

export function placementColumns(office: OfficeLists | undefined): Column<PlacementRow>[] {
  const staff = office?.settings.staff.filter((one) => one.active) ?? [];
  return [...columns, {
    id: "coordinator", header: "Coordinator", width: 140, hidden: true, filter: "choice", text: (row) => row.coordinator,
    edit: { kind: "choice", value: (row) => staff.find((one) => one.name === row.coordinator)?.id ?? "", options: () => [{ value: "", label: "Nobody" }, ...staff.map((one) => ({ value: one.id, label: one.name }))], commit: (row, value) => fillPlacements([{ row, column: "coordinator", value }]) },
  }];
}

const columns: Column<PlacementRow>[] = [
  { id: "student", header: "Student", width: 160, frozen: true, filter: "text", text: (row) => row.student },
  { id: "number", header: "Number", width: 92, filter: "text", text: (row) => row.number },
  { id: "stage", header: "Stage", width: 132, filter: "choice", text: (row) => placementLooks[row.stage].word, sort: (row) => STAGE_ORDER[row.stage], cell: (row) => <StatusPill look={placementLooks[row.stage]} /> },
  { id: "employer", header: "Employer", width: 144, filter: "text", text: (row) => row.employer },
  { id: "starts_on", header: "First day", width: 104, filter: "date", text: (row) => plainDate(row.starts_on), sort: (row) => row.starts_on },
  { id: "ends_on", header: "Last day", width: 104, filter: "date", text: (row) => plainDate(row.ends_on), sort: (row) => row.ends_on },
  { id: "hours", header: "Hours", width: 72, align: "end", filter: "number", text: (row) => String(row.minutes_done / 60), sort: (row) => row.minutes_done / 60, cell: (row) => <HoursCell minutes={row.minutes_done} required={row.hours_required} /> },
  { id: "agreement", header: "Agreement", width: 104, filter: "choice", text: agreementText, sort: (row) => AGREEMENT_ORDER[row.agreement] + (row.signers > 0 ? row.signed / row.signers / 2 : 0) },
  { id: "plan", header: "Plan", width: 76, filter: "choice", text: planText, sort: (row) => row.plan_tasks, cell: (row) => <span className={row.plan_missing ? "warn" : undefined}>{planText(row)}</span> },
  { id: "next_step", header: "Next step", width: 192, filter: "choice", text: (row) => row.next_step, sort: (row) => (row.next_step ? `${row.late ? "a" : "b"} ${row.next_step}` : null), cell: (row) => <NextStepCell text={row.next_step} late={row.late} /> },
  { id: "school", header: "School", width: 124, hidden: true, filter: "choice", text: (row) => row.school },
  { id: "grade", header: "Grade", width: 72, align: "end", hidden: true, filter: "choice", text: (row) => (row.grade === null ? "" : String(row.grade)), sort: (row) => row.grade },
  { id: "site", header: "Site", width: 140, hidden: true, filter: "text", text: (row) => row.site },
  { id: "supervisor", header: "Supervisor", width: 128, hidden: true, filter: "text", text: (row) => row.supervisor },
  { id: "kind", header: "Kind", width: 132, hidden: true, filter: "choice", text: (row) => row.kind },
  { id: "title", header: "Title", width: 180, hidden: true, filter: "text", text: (row) => row.title },
  { id: "schedule", header: "When", width: 180, hidden: true, filter: "text", text: (row) => row.schedule },
  { id: "aligned", header: "Aligned", flag: "Aligned with the pathway", width: 0, filterOnly: true, filter: "flag", text: () => "", sort: (row) => Number(row.aligned) },
  { id: "late", header: "Late", flag: "Late", width: 0, filterOnly: true, filter: "flag", text: () => "", sort: (row) => Number(row.late) },
];
