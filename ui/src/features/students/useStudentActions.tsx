import { useMemo, useState, type ReactNode } from "react";
import type { RowAction } from "@/components/grid/actions";
import { IconCircleMinus, IconLink, IconPhone, IconSchool, IconSend, IconUser } from "@/components/icons";
import { exportAction } from "@/features/exportList";
import { SetOnStudents } from "@/features/students/SetOnStudents";
import { setOnStudents } from "@/features/students/changes";
import { WaiveStudents } from "@/features/students/WaiveStudents";
import type { StudentRow } from "@/ipc/generated";
import { keymap, runCommand } from "@/lib/commands";
import { today } from "@/lib/dates";

type Asked = { what: "waive" | "counselor" | "pathway"; rows: StudentRow[] };

/** What can be done with students, from the row's menu, the bulk bar and the drawer. */
export function useStudentActions(): { actions: RowAction<StudentRow>[]; dialog: ReactNode } {
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const actions = useMemo((): RowAction<StudentRow>[] => [
    { id: "place", label: "Place…", icon: IconLink, keys: keymap.place_student.keys, takes: "one", run: ([row]) => row && runCommand("place_student", { student_id: row.id }) },
    { id: "contact", label: "Log contact", icon: IconPhone, keys: keymap.log_contact.keys, takes: "one", run: ([row]) => row && runCommand("log_contact", { student_id: row.id }) },
    { id: "counselor", label: "Set counselor…", icon: IconUser, takes: "many", run: (rows) => setAsked({ what: "counselor", rows }) },
    { id: "pathway", label: "Set pathway…", icon: IconSchool, takes: "many", run: (rows) => setAsked({ what: "pathway", rows }) },
    { id: "applied", label: "Mark as applied", icon: IconSend, takes: "many", allowed: (row) => row.status === "not_started", run: (rows) => void setOnStudents(rows, { field: "applied_on", value: today() }) },
    { id: "waive", label: "Waive…", icon: IconCircleMinus, takes: "many", allowed: (row) => row.status !== "completed" && row.status !== "waived", run: (rows) => setAsked({ what: "waive", rows }) },
    exportAction("students"),
  ], []);
  const dialog = asked === null ? null : asked.what === "waive" ? <WaiveStudents rows={asked.rows} onClose={close} /> : <SetOnStudents what={asked.what} rows={asked.rows} onClose={close} />;
  return { actions, dialog };
}
