import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense, useMemo } from "react";
import { Button } from "@/components/Button";
import { EmptyState } from "@/components/EmptyState";
import type { RowAction } from "@/components/grid/actions";
import { IconLayoutKanban, IconLink, IconPhone, IconPrinter } from "@/components/icons";
import { Keys } from "@/components/Keys";
import { ListScreen } from "@/components/list/ListScreen";
import type { ListSearch } from "@/components/list/search";
import type { ListShape } from "@/components/list/shape";
import { Loading } from "@/components/Loading";
import { Screen } from "@/components/screen/Screen";
import { exportAction, exportList } from "@/features/exportList";
import { fillPlacements } from "@/features/placements/changes";
import { placementColumns } from "@/features/placements/columns";
import { placementViews } from "@/features/placements/views";
import { SchoolScopeChip, useSchoolScope } from "@/features/schoolScope";
import { useYear } from "@/features/year";
import type { PlacementRow } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { useSettings } from "@/ipc/useSettings";
import { keymap, runCommand, useCommand } from "@/lib/commands";

const PlacementsBoard = lazy(() => import("@/features/placements/PlacementsBoard"));
const shapes: readonly ListShape<PlacementRow>[] = [
  { id: "board", label: "Board", icon: IconLayoutKanban, draw: (shown) => <Suspense fallback={<Loading what="the board" />}><PlacementsBoard shown={shown} /></Suspense> },
];
const route = getRouteApi("/placements");

export default function PlacementsScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const year = useYear();
  const office = useSettings();
  const columns = useMemo(() => placementColumns(office), [office]);
  const { scope, scopedSchool } = useSchoolScope();
  const { data, error } = useRead("list_placements", { school_year_id: year?.id ?? null }, { keepLast: true });
  useCommand("new", () => runCommand("place_student", {}), "Place a student");
  const onSearch = (patch: Partial<ListSearch>, replace = false) => void navigate({ search: (was) => ({ ...was, ...patch }), replace });
  const actions = useMemo((): RowAction<PlacementRow>[] => [
    { id: "print", label: "Print agreements…", icon: IconPrinter, keys: keymap.print.keys, takes: "many", run: (rows) => void navigate({ to: "/documents", search: { placements: rows.map((row) => row.id) } }) },
    { id: "contact", label: "Log contact", icon: IconPhone, keys: keymap.log_contact.keys, takes: "one", run: ([row]) => row && runCommand("log_contact", { employer_id: row.employer_id }) },
    exportAction("placements"),
  ], [navigate]);
  const add = <Button icon={IconLink} keys={keymap.new.keys} onClick={() => runCommand("place_student", {})}>Place a student</Button>;

  if (error) throw error;
  if (!data) return <Screen title="Placements" actions={add}><Loading what="placements" /></Screen>;
  if (data.rows.length === 0) return <Screen title="Placements" actions={add}><EmptyState sentence={`Nobody is placed${year ? ` in ${year.label}` : ""} yet.`} action={<Button look="fill" icon={IconLink} onClick={() => runCommand("place_student", {})}>Place a student</Button>} /></Screen>;
  return (
    <ListScreen name="placements" title="Placements" noun={["placement", "placements"]} rows={data.rows} columns={columns} views={placementViews} scope={scope} scopeChip={scopedSchool && <SchoolScopeChip />} search={search} onSearch={onSearch} actions={actions} shapes={shapes} topActions={add} onExport={(rows) => void exportList("placements", rows)} onFill={(cells) => void fillPlacements(cells)}
      onOpen={(row) => void navigate({ to: "/placements/$id", params: { id: row.id } })} empty={{ sentence: "Nobody is placed yet." }} hints={<><span><Keys keys="enter" />open</span><span><Keys keys={keymap.place_student.keys} />place</span></>} />
  );
}
