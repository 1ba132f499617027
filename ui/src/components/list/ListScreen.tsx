/** The template of Students, Employers, Opportunities and Placements: view tabs, filter row, grid, drawer, status line. */
import { useMemo, useState, type ReactNode } from "react";
import { EmptyState } from "@/components/EmptyState";
import { allowedActions, type RowAction } from "@/components/grid/actions";
import { BulkBar } from "@/components/grid/BulkBar";
import type { Column } from "@/components/grid/column";
import type { Filter } from "@/components/grid/filter";
import { Grid } from "@/components/grid/Grid";
import { lookOf, sameLook } from "@/components/grid/layout";
import type { FilledCell } from "@/components/grid/paste";
import { RowIndex } from "@/components/grid/rowIndex";
import type { Selection } from "@/components/grid/selection";
import { useWarmIndex } from "@/components/grid/useWarmIndex";
import { useColumns } from "@/components/grid/useColumns";
import { useGroups } from "@/components/grid/useGroups";
import { useLayout } from "@/components/grid/useLayout";
import type { Place } from "@/components/drawer/Drawer";
import { ColumnsButton } from "@/components/list/ColumnsButton";
import { Chip } from "@/components/list/FilterChips";
import { FilterRow } from "@/components/list/FilterRow";
import { ListFoot } from "@/components/list/ListFoot";
import { ListMenu } from "@/components/list/ListMenu";
import type { ListSearch, ListView } from "@/components/list/search";
import type { ListShape } from "@/components/list/shape";
import { useLocalSearch } from "@/components/list/useLocalSearch";
import { useSavedViews } from "@/components/list/useSavedViews";
import { ViewMenu } from "@/components/list/ViewMenu";
import { Button } from "@/components/Button";
import { IconTable } from "@/components/icons";
import { Segmented } from "@/components/Segmented";
import { Screen } from "@/components/screen/Screen";
import { Tabs } from "@/components/screen/Tabs";
import type { ViewedList } from "@/ipc/generated";
import { setAppearance, useAppearance, type Density } from "@/lib/appearance";
import { useCommand } from "@/lib/commands";
import css from "@/components/list/list.module.css";

interface ListScreenProps<Row extends { id: string }> {
  name: ViewedList;
  title: string;
  /** "student", "students" */
  noun: readonly [string, string];
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  views: readonly ListView[];
  /** Filters that come from elsewhere, such as the school scope; they narrow every view. */
  scope?: readonly Filter[];
  scopeChip?: ReactNode;
  search: ListSearch;
  onSearch(patch: Partial<ListSearch>, replace?: boolean): void;
  /** Columns while the drawer is open. */
  narrow?: readonly string[];
  actions?: readonly RowAction<Row>[];
  /** Enter and click; without it they open the drawer. */
  onOpen?(row: Row): void;
  drawer?(id: string, place: Place | undefined, close: () => void): ReactNode;
  /** Writes the rows that are shown to a file. */
  onExport?(rows: readonly Row[]): void;
  /** Writes a block of cells that was pasted as one step. */
  onFill?(cells: FilledCell<Row>[]): void;
  topActions?: ReactNode;
  filterEnd?: ReactNode;
  /** Other ways to show the rows than the grid. */
  shapes?: readonly ListShape<Row>[];
  /** For a list with nothing in it at all. */
  empty: { sentence: string; action?: ReactNode };
  hints?: ReactNode;
}

const NONE: readonly Filter[] = [];

export function ListScreen<Row extends { id: string }>(props: ListScreenProps<Row>) {
  const { rows, columns, scope = NONE } = props;
  const { search, onSearch } = useLocalSearch(props.search, props.onSearch);
  const [selection, setSelection] = useState<Selection>({});
  const index = useMemo(() => new RowIndex(rows, columns), [rows, columns]);
  useWarmIndex(index);
  const appearance = useAppearance();

  const named = useSavedViews(props.name);
  const views = useMemo(() => [...props.views, ...named], [props.views, named]);
  const view = views.find((one) => one.id === search.view) ?? views[0];
  const filters = search.filters ?? view?.filters ?? NONE;
  const sort = search.sort ?? view?.sort;
  const shown = useMemo(() => Array.from(index.find(search.find ?? "", [...scope, ...filters], sort), (at) => rows[at] as Row), [index, rows, search.find, scope, filters, sort]);
  const tabs = useMemo(() => views.map(({ id, label, filters }) => ({ id, label, count: index.count([...scope, ...filters]) })), [views, index, scope]);
  const shape = props.shapes?.find((one) => one.id === search.shape);
  const picked = useMemo(() => shown.filter((row) => selection[row.id]), [shown, selection]);

  const layoutState = useLayout(props.name, columns, view?.saved);
  const { layout } = layoutState;
  const groupedBy = columns.find((one) => one.id === layout.group);
  const groups = useGroups(shown, groupedBy);
  const inOrder = groups.rows;

  const at = search.open === undefined ? -1 : inOrder.findIndex((row) => row.id === search.open);
  const go = (step: number) => {
    const next = inOrder[at + step];
    if (next) onSearch({ open: next.id }, true);
  };
  const place: Place | undefined = at < 0 ? undefined : { at: at + 1, of: inOrder.length, onPrevious: () => go(-1), onNext: () => go(1) };
  const close = () => onSearch({ open: undefined }, true);
  const open = (row: Row) => (props.onOpen ? props.onOpen(row) : onSearch({ open: row.id }, true));
  const peek = (row: Row) => (search.open === row.id ? close() : onSearch({ open: row.id }, true));
  const drawer = search.open !== undefined && props.drawer?.(search.open, place, close);
  const gridColumns = useColumns(columns, layoutState, drawer ? props.narrow : undefined);
  const density = layout.density ?? appearance.density;
  const setDensity = (chosen: Density) => (view?.saved ? layoutState.change((was) => ({ ...was, density: chosen })) : setAppearance({ density: chosen }));
  const look = useMemo(() => lookOf({ ...layout, density }, columns, filters, sort), [layout, density, columns, filters, sort]);
  const changed = view?.saved ? !sameLook(look, view.saved.look, columns) : search.filters !== undefined;
  useCommand("drawer", props.drawer && (() => (search.open ? close() : shown[0] && onSearch({ open: shown[0].id }, true))));

  const shapes = props.shapes && (
    <Segmented size="small" label="Shown as" value={shape?.id ?? "grid"} options={[{ value: "grid", label: "Grid", icon: IconTable }, ...props.shapes.map(({ id, label, icon }) => ({ value: id, label, icon }))]}
      onChange={(id) => { setSelection({}); onSearch({ shape: id === "grid" ? undefined : id }); }} />
  );

  return (
    <Screen title={props.title} actions={props.topActions}>
      <section className={css.side} aria-label={props.title}>
        <div className={css.views}>
          <Tabs label="Views" tabs={tabs} current={search.filters && !view?.saved ? undefined : view?.id} onChange={(id) => onSearch({ view: id, filters: undefined, sort: undefined })} />
          <ViewMenu list={props.name} saved={view?.saved} look={look} changed={changed}
            onShow={(kept) => { if (view?.saved) layoutState.putBack(); onSearch({ view: kept?.id, filters: undefined, sort: undefined }); }} />
        </div>
        <FilterRow columns={columns} rows={rows} filters={filters} sort={shape?.ordersItself ? undefined : sort} find={search.find ?? ""} lead={<>{props.scopeChip}{groupedBy && !shape && <Chip removeLabel={`Don’t group by ${groupedBy.header}`} onRemove={() => gridColumns.setGroup(null)}>Grouped by <b>{groupedBy.header.toLowerCase()}</b></Chip>}</>} end={<>{props.filterEnd}{shapes}{!shape && <ColumnsButton columns={gridColumns} />}<ListMenu shown={shown.length} density={density} onDensity={setDensity} onExport={props.onExport && (() => props.onExport?.(shown))} /></>} onSearch={onSearch} onSort={(next) => onSearch({ sort: next }, true)} />
        {rows.length === 0 ? (
          <EmptyState {...props.empty} />
        ) : shown.length === 0 ? (
          <EmptyState sentence={`No ${props.noun[1]} match what you ask for here.`} action={<Button onClick={() => onSearch({ find: undefined, filters: [] })}>Show all {props.noun[1]}</Button>} />
        ) : shape ? (
          shape.draw({ rows: shown, all: rows, openId: search.open, actions: props.actions ?? [], onOpen: open, onPeek: props.drawer ? peek : open, onLeave: close })
        ) : (
          <Grid label={props.title} columns={gridColumns} rows={inOrder} lines={groups.lines} onFold={groups.fold} density={density} sort={sort} onSort={(next) => onSearch({ sort: next }, true)}
            selection={selection} onSelection={setSelection} openId={search.open} onOpen={open} onPeek={props.drawer ? peek : open} onLeave={close} actions={props.actions ?? []} {...(props.onFill ? { onFill: props.onFill } : {})} />
        )}
        {picked.length > 1 && <BulkBar rows={picked} actions={allowedActions(props.actions ?? [], picked)} onClear={() => setSelection({})} />}
        <ListFoot shown={shown.length} total={rows.length} noun={props.noun} selected={picked.length} open={Boolean(drawer)} hints={props.hints} />
      </section>
      {drawer}
    </Screen>
  );
}
