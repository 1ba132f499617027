import { useEffect } from "react";
import { Button } from "@/components/Button";
import { Drawer, type Place } from "@/components/drawer/Drawer";
import type { RowAction } from "@/components/grid/actions";
import { allowedActions } from "@/components/grid/actions";
import { RowMenuItems } from "@/components/grid/RowMenu";
import { IconCalendarEvent, IconLink, IconPhone } from "@/components/icons";
import { Gone } from "@/features/Gone";
import { Loading } from "@/components/Loading";
import { StatusPill } from "@/components/StatusPill";
import { studentLooks } from "@/features/states";
import { StudentDetails } from "@/features/students/StudentDetails";
import { StudentDisclosures } from "@/features/students/StudentDisclosures";
import { StudentDocuments } from "@/features/students/StudentDocuments";
import { StudentNotes } from "@/features/students/StudentNotes";
import { StudentPlacements } from "@/features/students/StudentPlacements";
import { StudentSummary } from "@/features/students/StudentSummary";
import type { StudentId, StudentRow } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { useSettings } from "@/ipc/useSettings";
import { runCommand, useCommand, useSubject } from "@/lib/commands";
import { calledName, gradeWord, spokenName } from "@/lib/names";
import { rememberOpened } from "@/lib/recents";
import { joined } from "@/lib/text";
import { useNavigate } from "@tanstack/react-router";

interface StudentDrawerProps {
  id: string;
  row: StudentRow | undefined;
  place: Place | undefined;
  tab: string | undefined;
  actions: readonly RowAction<StudentRow>[];
  onTab(tab: string): void;
  onClose(): void;
}

export function StudentDrawer({ id, row, place, tab = "summary", actions, onTab, onClose }: StudentDrawerProps) {
  const navigate = useNavigate();
  const office = useSettings();
  const { data: page, error } = useRead("get_student", { id: id as StudentId });
  const name = page ? calledName(page.student) : row ? spokenName(row.name) : "";
  const school = office?.school(page?.student.school_id)?.short_name ?? row?.school ?? "";
  const line = page ? joined([joined([gradeWord(page.student.grade), school], ", "), page.age !== null && String(page.age), page.student.local_id && `Id ${page.student.local_id}`]) : "";
  useEffect(() => {
    if (name) rememberOpened({ id, kind: "student", title: name, detail: school, to: "/students", search: { view: "everyone", open: id } });
  }, [id, name, school]);
  useSubject({ student_id: id });
  useCommand("print", row?.placement_id ? () => void navigate({ to: "/documents", search: { placements: row.placement_id ? [row.placement_id] : [] } }) : undefined);

  const waive = actions.find((action) => action.id === "waive");
  const placed = row?.placement_id && (row.status === "matched" || row.status === "agreement_out" || row.status === "active");
  const tabs = [
    { id: "summary", label: "Summary" },
    { id: "details", label: "Details" },
    { id: "placements", label: "Placements", count: page?.placements.length },
    { id: "documents", label: "Documents", count: page?.papers.length },
    { id: "notes", label: "Notes", count: page?.notes.length },
    { id: "disclosures", label: "Given out" },
  ];
  const buttons = row && (
    <>
      <Button look="fill" icon={IconPhone} onClick={() => runCommand("log_contact", { student_id: id })}>Log contact</Button>
      {placed ? <Button icon={IconCalendarEvent} onClick={() => void navigate({ to: "/placements/$id", params: { id: row.placement_id ?? "" } })}>Change placement</Button> : <Button icon={IconLink} onClick={() => runCommand("place_student", { student_id: id })}>Place…</Button>}
      {waive && (waive.allowed?.(row) ?? true) && <Button onClick={() => waive.run([row])}>Waive…</Button>}
    </>
  );
  return (
    <Drawer title={name} pill={row && <StatusPill look={studentLooks[page?.status ?? row.status]} />} line={line} place={place} tabs={tabs} tab={tab} onTab={onTab} onClose={onClose} actions={buttons}
      menu={row && <RowMenuItems actions={allowedActions(actions, [row])} rows={[row]} />}>
      {error ? <Gone error={error} /> : !page ? <Loading what="this student" /> : tab === "details" ? <StudentDetails page={page} /> : tab === "placements" ? <StudentPlacements page={page} /> : tab === "documents" ? <StudentDocuments page={page} /> : tab === "notes" ? <StudentNotes page={page} /> : tab === "disclosures" ? <StudentDisclosures id={page.student.id} /> : <StudentSummary page={page} row={row} />}
    </Drawer>
  );
}
