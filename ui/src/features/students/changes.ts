import type { FilledCell } from "@/components/grid/paste";
import { act } from "@/ipc/act";
import { client, tellChanged } from "@/ipc/client";
import type { PathwayId, Settings, StaffId, Student, StudentChange, StudentId, StudentList, StudentRow } from "@/ipc/generated";
import { reads } from "@/ipc/reads";
import { call } from "@/ipc/call";
import { refusalOf } from "@/ipc/refusal";
import { counted } from "@/lib/text";

const WHAT: Record<StudentChange["field"], string> = { counselor: "Counselor", coordinator: "Coordinator", pathway: "Pathway", applied_on: "Application" };

/** One thing on one or many students, in one step. The list shows it at once and the core's answer follows. */
export async function setOnStudents(rows: readonly StudentRow[], change: StudentChange): Promise<void> {
  const ids = new Set(rows.map((row) => row.id));
  const words = wordsOf(change);
  client.setQueriesData<StudentList>({ queryKey: [reads.list_students, "list_students"] }, (list) => list && { ...list, rows: list.rows.map((row) => (ids.has(row.id) ? { ...row, ...words } : row)) });
  const done = await act("change_students", { ids: rows.map((row) => row.id), change }, `${WHAT[change.field]} set for ${counted(rows.length, "student")}.`);
  if (!done) tellChanged(["student"]);
}

const change = ({ column, value }: FilledCell<StudentRow>): StudentChange | null => {
  if (column === "pathway") return { field: "pathway", value: (value || null) as PathwayId | null };
  if (column === "counselor") return { field: "counselor", value: (value || null) as StaffId | null };
  return null;
};

/** A block of cells in one step: all of them, or none. */
export async function fillStudents(cells: readonly FilledCell<StudentRow>[]): Promise<void> {
  const changes = cells.flatMap((cell) => {
    const made = change(cell);
    return made ? [{ id: cell.row.id, change: made }] : [];
  });
  const words = new Map<StudentId, Partial<StudentRow>>();
  for (const one of changes) words.set(one.id, { ...words.get(one.id), ...wordsOf(one.change) });
  client.setQueriesData<StudentList>({ queryKey: [reads.list_students, "list_students"] }, (list) => list && { ...list, rows: list.rows.map((row) => (words.has(row.id) ? { ...row, ...words.get(row.id) } : row)) });
  const done = await act("fill_students", { cells: changes }, `Pasted ${counted(changes.length, "cell")} into ${counted(words.size, "student")}.`);
  if (!done) tellChanged(["student"]);
}

/** What the row reads once the change is kept. */
function wordsOf(change: StudentChange): Partial<StudentRow> {
  const settings = client.getQueryData<Settings>([reads.get_settings, "get_settings", {}]);
  if (change.field === "pathway") return { pathway_id: change.value, pathway: settings?.pathways.find((one) => one.id === change.value)?.name ?? "" };
  if (change.field === "counselor") return { counselor: settings?.staff.find((one) => one.id === change.value)?.name ?? "" };
  return {};
}

/** Saves a student as changed; the sentence when a rule refused it. */
export const saveStudent = (student: Student, field: keyof Student): Promise<string | undefined> => refusalOf(call("save_student", { student }), field);
