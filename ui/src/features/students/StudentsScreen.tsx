import { getRouteApi } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { Button } from "@/components/Button";
import { EmptyState } from "@/components/EmptyState";
import { IconPlus, IconUpload } from "@/components/icons";
import { Keys } from "@/components/Keys";
import { ListScreen } from "@/components/list/ListScreen";
import type { ListSearch } from "@/components/list/search";
import { Loading } from "@/components/Loading";
import { Screen } from "@/components/screen/Screen";
import { exportList } from "@/features/exportList";
import { SchoolScopeChip, useSchoolScope } from "@/features/schoolScope";
import { fillStudents } from "@/features/students/changes";
import { narrowStudentColumns, studentColumns } from "@/features/students/columns";
import { NewStudent } from "@/features/students/NewStudent";
import { useStudentActions } from "@/features/students/useStudentActions";
import { StudentDrawer } from "@/features/students/StudentDrawer";
import { studentViews } from "@/features/students/views";
import { useRead } from "@/ipc/useRead";
import { useSettings } from "@/ipc/useSettings";
import { keymap, useCommand } from "@/lib/commands";

const route = getRouteApi("/students");

export default function StudentsScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const office = useSettings();
  const { data: desk } = useRead("desk_state", {});
  const { data, error } = useRead("list_students", { with_gone: false });
  const { scope, scopedSchool } = useSchoolScope();
  const [adding, setAdding] = useState(false);
  const { actions, dialog } = useStudentActions();
  useCommand("new", () => setAdding(true), "New student");

  const columns = useMemo(() => studentColumns(office), [office]);
  const mySchool = office?.school(office.staff(desk?.open?.me.staff_id)?.school_id)?.short_name;
  const views = useMemo(() => studentViews(mySchool), [mySchool]);
  const onSearch = (patch: Partial<ListSearch>, replace = false) => void navigate({ search: (was) => ({ ...was, ...patch }), replace });
  const add = <Button icon={IconPlus} keys={keymap.new.keys} onClick={() => setAdding(true)}>New student</Button>;

  if (error) throw error;
  if (!data) return <Screen title="Students" actions={add}><Loading what="students" /></Screen>;
  if (data.rows.length === 0) {
    return (
      <Screen title="Students" actions={add}>
        <EmptyState sentence="No students yet. Bring in the roster, or add one by hand." action={<Button look="fill" icon={IconUpload} onClick={() => void navigate({ to: "/data" })}>Bring in a roster</Button>} />
        {adding && <NewStudent onClose={() => setAdding(false)} />}
      </Screen>
    );
  }
  return (
    <>
      <ListScreen name="students" title="Students" noun={["student", "students"]} rows={data.rows} columns={columns} views={views} scope={scope} scopeChip={scopedSchool && <SchoolScopeChip />}
        search={search} onSearch={onSearch} narrow={narrowStudentColumns} actions={actions} topActions={add} onExport={(rows) => void exportList("students", rows)} onFill={(cells) => void fillStudents(cells)}
        drawer={(id, place, close) => <StudentDrawer key={id} id={id} place={place} tab={search.tab} onTab={(tab) => onSearch({ tab }, true)} onClose={close} actions={actions} row={data.rows.find((row) => row.id === id)} />}
        empty={{ sentence: "No students yet." }}
        hints={<><span><Keys keys="space" />peek</span><span><Keys keys={keymap.place_student.keys} />place</span></>} />
      {dialog}
      {adding && <NewStudent onClose={() => setAdding(false)} onAdded={(id) => onSearch({ view: "everyone", filters: undefined, find: undefined, open: id })} />}
    </>
  );
}
