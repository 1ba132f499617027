import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense, useMemo, useState } from "react";
import { Button } from "@/components/Button";
import { EmptyState } from "@/components/EmptyState";
import type { RowAction } from "@/components/grid/actions";
import { IconArrowMerge, IconBriefcase, IconLayoutKanban, IconMap, IconPhone, IconPlus } from "@/components/icons";
import { Keys } from "@/components/Keys";
import { ListScreen } from "@/components/list/ListScreen";
import type { ListSearch } from "@/components/list/search";
import type { ListShape } from "@/components/list/shape";
import { Loading } from "@/components/Loading";
import { Screen } from "@/components/screen/Screen";
import { exportAction, exportList } from "@/features/exportList";
import { fillEmployers } from "@/features/employers/changes";
import { employerColumns, narrowEmployerColumns } from "@/features/employers/columns";
import { EmployerDrawer } from "@/features/employers/EmployerDrawer";
import { MergeWith } from "@/features/employers/merge/MergeWith";
import { NewEmployer } from "@/features/employers/NewEmployer";
import { employerViews } from "@/features/employers/views";
import type { EmployerRow } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { useSettings } from "@/ipc/useSettings";
import { keymap, runCommand, useCommand } from "@/lib/commands";

const EmployersBoard = lazy(() => import("@/features/employers/EmployersBoard"));
const EmployersMap = lazy(() => import("@/features/employers/map/EmployersMap"));
const shapes: readonly ListShape<EmployerRow>[] = [
  { id: "board", label: "Board", icon: IconLayoutKanban, draw: (shown) => <Suspense fallback={<Loading what="the board" />}><EmployersBoard shown={shown} /></Suspense> },
  { id: "map", label: "Map", icon: IconMap, ordersItself: true, draw: (shown) => <Suspense fallback={<Loading what="the map" />}><EmployersMap shown={shown} /></Suspense> },
];
const route = getRouteApi("/employers");

export default function EmployersScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: desk } = useRead("desk_state", {});
  const office = useSettings();
  const { data, error } = useRead("list_employers", {});
  const [adding, setAdding] = useState(false);
  const [merging, setMerging] = useState<EmployerRow | null>(null);
  useCommand("new", () => setAdding(true), "New employer");
  const since = desk?.open?.current_year?.starts_on ?? "";
  const columns = useMemo(() => employerColumns(since, office), [since, office]);
  const actions = useMemo((): RowAction<EmployerRow>[] => [
    { id: "contact", label: "Log contact", icon: IconPhone, keys: keymap.log_contact.keys, takes: "one", run: ([row]) => row && runCommand("log_contact", { employer_id: row.id }) },
    { id: "offers", label: "Show its opportunities", icon: IconBriefcase, takes: "one", run: ([row]) => row && void navigate({ to: "/opportunities", search: { filters: [{ column: "employer", op: "is", values: [row.name] }] } }) },
    { id: "merge", label: "Merge with…", icon: IconArrowMerge, takes: "one", run: ([row]) => row && setMerging(row) },
    exportAction("employers"),
  ], [navigate]);
  const onSearch = (patch: Partial<ListSearch>, replace = false) => void navigate({ search: (was) => ({ ...was, ...patch }), replace });
  const add = <Button icon={IconPlus} keys={keymap.new.keys} onClick={() => setAdding(true)}>New employer</Button>;
  const sheet = adding && <NewEmployer onClose={() => setAdding(false)} onOpen={(id) => onSearch({ view: "all", filters: [], find: undefined, open: id })} />;

  if (error) throw error;
  if (!data) return <Screen title="Employers" actions={add}><Loading what="employers" /></Screen>;
  if (data.rows.length === 0) return <Screen title="Employers" actions={add}><EmptyState sentence="No employers yet. Add the first one that hosts your students." action={<Button look="fill" icon={IconPlus} onClick={() => setAdding(true)}>New employer</Button>} />{sheet}</Screen>;
  return (
    <>
      <ListScreen name="employers" title="Employers" noun={["employer", "employers"]} rows={data.rows} columns={columns} views={employerViews} search={search} onSearch={onSearch} narrow={narrowEmployerColumns} actions={actions} shapes={shapes} topActions={add} onExport={(rows) => void exportList("employers", rows)} onFill={(cells) => void fillEmployers(cells)}
        drawer={(id, place, close) => <EmployerDrawer key={id} id={id} place={place} tab={search.tab} onTab={(tab) => onSearch({ tab }, true)} onMerged={(kept) => onSearch({ open: kept }, true)} onClose={close} />}
        empty={{ sentence: "No employers yet." }} hints={<><span><Keys keys="space" />peek</span><span><Keys keys={keymap.log_contact.keys} />log contact</span></>} />
      {sheet}
      {merging && <MergeWith employer={merging} onClose={() => setMerging(null)} onMerged={(kept) => search.open && onSearch({ open: kept }, true)} />}
    </>
  );
}
