import { act } from "@/ipc/act";
import type { Student, StudentChange, StudentRow } from "@/ipc/generated";
import { call } from "@/ipc/call";
import { refusalOf } from "@/ipc/refusal";
import { counted } from "@/lib/text";

const WHAT: Record<StudentChange["field"], string> = { counselor: "Counselor", coordinator: "Coordinator", pathway: "Pathway", applied_on: "Application" };

/** One thing on one or many students, in one step. */
export function setOnStudents(rows: readonly StudentRow[], change: StudentChange): Promise<unknown> {
  return act("change_students", { ids: rows.map((row) => row.id), change }, `${WHAT[change.field]} set for ${counted(rows.length, "student")}.`);
}

/** Saves a student as changed; the sentence when a rule refused it. */
export const saveStudent = (student: Student, field: keyof Student): Promise<string | undefined> => refusalOf(call("save_student", { student }), field);
