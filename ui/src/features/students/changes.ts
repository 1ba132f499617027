import { act } from "@/ipc/act";
import { client, tellChanged } from "@/ipc/client";
import type { Settings, Student, StudentChange, StudentList, StudentRow } from "@/ipc/generated";
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

/** What the row reads once the change is kept. */
function wordsOf(change: StudentChange): Partial<StudentRow> {
  const settings = client.getQueryData<Settings>([reads.get_settings, "get_settings", {}]);
  if (change.field === "pathway") return { pathway_id: change.value, pathway: settings?.pathways.find((one) => one.id === change.value)?.name ?? "" };
  if (change.field === "counselor") return { counselor: settings?.staff.find((one) => one.id === change.value)?.name ?? "" };
  return {};
}

/** Saves a student as changed; the sentence when a rule refused it. */
export const saveStudent = (student: Student, field: keyof Student): Promise<string | undefined> => refusalOf(call("save_student", { student }), field);
