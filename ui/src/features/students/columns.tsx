import type { Column } from "@/components/grid/column";
import { StatusPill } from "@/components/StatusPill";
import { HoursCell, NextStepCell } from "@/features/cells";
import { studentLooks } from "@/features/states";
import { setOnStudents } from "@/features/students/changes";
import type { PathwayId, StaffId, StudentRow } from "@/ipc/generated";
import type { OfficeLists } from "@/ipc/useSettings";

/** What the list keeps while the drawer is open. */
export const narrowStudentColumns = ["name", "school", "status", "next_step", "pathway"] as const;

export function studentColumns(office: OfficeLists | undefined): Column<StudentRow>[] {
  const pathways = office?.settings.pathways.filter((one) => one.active) ?? [];
  const counselors = office?.settings.staff.filter((one) => one.active && one.role === "counselor") ?? [];
  return [
    { id: "name", header: "Name", width: 168, frozen: true, filter: "text", text: (row) => row.name },
    { id: "school", header: "School", width: 124, filter: "choice", text: (row) => row.school },
    {
      id: "pathway", header: "Pathway", width: 204, filter: "choice", text: (row) => row.pathway,
      edit: {
        kind: "choice",
        value: (row) => row.pathway_id ?? "",
        options: () => [{ value: "", label: "No pathway yet" }, ...pathways.map((one) => ({ value: one.id, label: one.name }))],
        commit: (row, value) => setOnStudents([row], { field: "pathway", value: (value || null) as PathwayId | null }),
      },
    },
    { id: "status", header: "Status", width: 140, filter: "choice", text: (row) => studentLooks[row.status].word, cell: (row) => <StatusPill look={studentLooks[row.status]} /> },
    { id: "experience", header: "Experience", width: 132, filter: "choice", text: (row) => row.experience },
    { id: "hours", header: "Hours", width: 88, align: "end", filter: "number", text: (row) => String(row.minutes_done / 60), sort: (row) => (row.hours_required === 0 && row.minutes_done === 0 ? null : row.minutes_done / 60), cell: (row) => <HoursCell minutes={row.minutes_done} required={row.hours_required} /> },
    { id: "employer", header: "Employer", width: 148, filter: "text", text: (row) => row.employer },
    { id: "next_step", header: "Next step", width: 200, filter: "choice", text: (row) => row.next_step, sort: (row) => (row.next_step ? `${row.late ? "a" : "b"} ${row.next_step}` : null), cell: (row) => <NextStepCell text={row.next_step} late={row.late} /> },
    { id: "grade", header: "Grade", width: 72, align: "end", hidden: true, filter: "choice", text: (row) => (row.grade === null ? "" : String(row.grade)), sort: (row) => row.grade },
    {
      id: "counselor", header: "Counselor", width: 148, hidden: true, filter: "choice", text: (row) => row.counselor,
      edit: {
        kind: "choice",
        value: (row) => counselors.find((one) => one.name === row.counselor)?.id ?? "",
        options: () => [{ value: "", label: "Nobody" }, ...counselors.map((one) => ({ value: one.id, label: one.name }))],
        commit: (row, value) => setOnStudents([row], { field: "counselor", value: (value || null) as StaffId | null }),
      },
    },
    { id: "other_pathways", header: "Other pathways", width: 204, hidden: true, filter: "text", text: (row) => row.other_pathways },
    { id: "cluster", header: "Cluster", width: 180, hidden: true, filter: "choice", text: (row) => row.cluster },
    { id: "local_id", header: "Id", width: 96, hidden: true, filter: "text", text: (row) => row.local_id },
    { id: "needs", header: "Experience needed", flag: "Seniors without an aligned experience", width: 0, filterOnly: true, filter: "flag", text: () => "", sort: (row) => Number(row.needs_experience) },
    { id: "behind", header: "Behind", flag: "Below required hours", width: 0, filterOnly: true, filter: "flag", text: () => "", sort: (row) => Number(row.behind_on_hours) },
    { id: "late", header: "Late", flag: "Late", width: 0, filterOnly: true, filter: "flag", text: () => "", sort: (row) => Number(row.late) },
  ];
}
