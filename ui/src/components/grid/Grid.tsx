/** The grid of every list: virtual rows, frozen names, one tab stop, edits in place. Filtering and order come from outside (rowIndex.ts). */
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from "react";
import { allowedActions, type RowAction } from "@/components/grid/actions";
import { FootRow } from "@/components/grid/FootRow";
import { gridKeys } from "@/components/grid/gridKeys";
import { GridHeader } from "@/components/grid/GridHeader";
import { GridRow } from "@/components/grid/GridRow";
import { GroupRow } from "@/components/grid/GroupRow";
import { isHead, type Line } from "@/components/grid/groups";
import { CHECK, nextEditable, type GridShape } from "@/components/grid/keyboard";
import type { FilledCell } from "@/components/grid/paste";
import { RowMenu } from "@/components/grid/RowMenu";
import type { SortBy } from "@/components/grid/rowIndex";
import { coverage, onlyThese, toggled, withRange, type Selection } from "@/components/grid/selection";
import type { GridColumns } from "@/components/grid/useColumns";
import { useGridFocus } from "@/components/grid/useGridFocus";
import { usePaste } from "@/components/grid/usePaste";
import { useAppearance, type Density } from "@/lib/appearance";
import { useLatest } from "@/lib/useLatest";
import { useSideways } from "@/components/grid/useSideways";
import css from "@/components/grid/grid.module.css";

export interface GridProps<Row extends { id: string }> {
  label: string;
  columns: GridColumns<Row>;
  /** The rows to show, in order. */
  rows: readonly Row[];
  /** The same under the heads of their groups, without those of folded groups. */
  lines?: readonly Line<Row>[] | undefined;
  onFold?(words: string): void;
  /** Instead of the machine's own. */
  density?: Density | null;
  sort: SortBy | undefined;
  onSort(sort: SortBy): void;
  selection: Selection;
  onSelection(selection: Selection): void;
  openId?: string | undefined;
  onOpen(row: Row): void;
  /** Space: show the drawer, keep the focus in the grid. Again closes it. */
  onPeek(row: Row): void;
  /** Esc with nothing left to let go of in the grid. */
  onLeave(): void;
  actions?: readonly RowAction<Row>[];
  /** Writes a block of cells as one step. */
  onFill?(cells: FilledCell<Row>[]): void;
}

const rowIds = <Row extends { id: string }>(lines: readonly Line<Row>[]): string[] => lines.flatMap((line) => (isHead(line) ? [] : [line.id]));

const HEIGHTS = { compact: 28, normal: 32, roomy: 44 } as const;

export function Grid<Row extends { id: string }>(props: GridProps<Row>) {
  const { rows, lines = rows, columns, selection, onSelection, onOpen, onSort } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { density: own, scale } = useAppearance();
  const density = props.density ?? own;
  const foot = columns.shown.some(({ column }) => columns.figures[column.id]);
  const rowAt = (at: number): Row | undefined => {
    const line = lines[at];
    return isHead(line) ? undefined : line;
  };
  const columnIds = useMemo(() => columns.shown.map(({ column }) => column.id), [columns.shown]);
  const openAt = useMemo(() => (props.openId === undefined ? -1 : lines.findIndex((line) => line.id === props.openId)), [lines, props.openId]);
  const { active, moveTo, follow } = useGridFocus(scroller, lines.length + (foot ? 1 : 0), columnIds, openAt);
  const [editing, setEditing] = useState(false);
  const [menuOf, setMenuOf] = useState<string | null>(null);
  const [rowMenu, setRowMenu] = useState<{ x: number; y: number; rows: Row[] } | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const anchor = useRef(0);
  const { paste, dialog } = usePaste<Row>((cells) => props.onFill?.(cells));

  // Where the drawer goes, by its own keys or from outside, the grid's focus goes too.
  useEffect(() => {
    if (openAt >= 0 && openAt !== active.row) follow(openAt);
    // Not when the rows move under an open drawer.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [props.openId, follow]);

  const size = (HEIGHTS[density] * scale) / 100;
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => size,
    overscan: 10,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(active.row >= 0 && active.row < lines.length ? [active.row] : [])])].sort((a, b) => a - b),
  });
  const measured = useRef(size);
  useLayoutEffect(() => {
    if (measured.current === size) return;
    measured.current = size;
    virtual.measure();
  }, [virtual, size]);

  const template = useMemo(() => {
    const widths = columns.shown.map(({ width }, i) => (i === columns.shown.length - 1 ? `minmax(${width}rem, 1fr)` : `${width}rem`));
    return ["2.25rem", ...widths].join(" ");
  }, [columns.shown]);
  const width = columns.shown.reduce((sum, one) => sum + one.width, 2.25);
  const sideways = useSideways(scroller, (width * 16 * scale) / 100);
  const frozen = columns.shown.reduce((sum, one) => (one.left === undefined ? sum : sum + one.width), 2.25);

  const shape: GridShape = {
    rows: lines.length,
    columns: columns.shown.length + 1,
    foot,
    page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? size) / size) - 2),
    editable: ({ row, column }) => {
      const edit = columns.shown[column - 1]?.column.edit;
      const data = rowAt(row);
      return edit !== undefined && data !== undefined && (edit.allowed?.(data) ?? true);
    },
    group: (at) => {
      const line = lines[at];
      return isHead(line) ? (line.folded ? "folded" : "open") : null;
    },
  };

  const latest = useLatest({ lines, selection, onSelection });
  const toggle = useCallback(
    (index: number, range: boolean) => {
      const { lines, selection, onSelection } = latest.current;
      const line = lines[index];
      if (!line) return;
      const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index)];
      if (range) onSelection(withRange(selection, rowIds(lines.slice(from, to + 1))));
      else if (!isHead(line)) onSelection(toggled(selection, line.id));
      else if (coverage(selection, line.ids) === "all") onSelection(line.ids.reduce(toggled, selection));
      else onSelection(withRange(selection, line.ids));
      if (!range) anchor.current = index;
    },
    [latest],
  );
  const shown = useMemo(() => rows.map((row) => row.id), [rows]);
  const covered = useMemo(() => coverage(selection, shown), [selection, shown]);
  const toggleAll = () => onSelection(covered === "all" ? {} : onlyThese(shown));

  const edited = useCallback(
    (step: 1 | -1 | 0) => {
      const next = step === 0 ? null : nextEditable(active, step, shape);
      setEditing(next !== null);
      moveTo(next ?? active, next === null);
    },
    // The shape is read when the edit ends, not when it began.
    // oxlint-disable-next-line react/exhaustive-deps
    [active, moveTo, lines, columns.shown],
  );

  const subjects = (row: Row): Row[] => (selection[row.id] ? rows.filter((one) => selection[one.id]) : [row]);
  const openRowMenu = (row: Row, at: { x: number; y: number }) => {
    if (allowedActions(props.actions ?? [], subjects(row)).length > 0) setRowMenu({ ...at, rows: subjects(row) });
  };

  const reach = (row: number, extend: boolean) => {
    if (extend) onSelection(onlyThese(rowIds(lines.slice(Math.max(0, Math.min(anchor.current, row)), Math.max(anchor.current, row) + 1))));
    else anchor.current = row;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) =>
    gridKeys({
      grid: props, lines, active, shape, busy: editing || menuOf !== null, moveTo, reach, toggleAll, paste,
      selectAll: () => onSelection(onlyThese(shown)), toggle: (row) => toggle(row, false), edit: () => setEditing(true), columnMenu: setMenuOf, rowMenu: openRowMenu, tell: setTold,
    })(event);

  // The menu gives the focus back to its column: it may have been made only when it was wanted, and then knows of no focus before it.
  const openColumnMenu = (column: string | null) => {
    setMenuOf(column);
    if (column === null && menuOf !== null) moveTo({ row: -1, column: columnIds.indexOf(menuOf) + 1 });
  };
  const cellOf = (event: MouseEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>("[data-row]");
    return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
  };
  const onClick = (event: MouseEvent) => {
    const at = cellOf(event);
    if (!at || editing) return;
    const row = rowAt(at.row);
    const line = lines[at.row];
    if (isHead(line)) {
      moveTo(at);
      return props.onFold?.(line.words);
    }
    if (!row) return;
    moveTo(at);
    if (event.shiftKey) return toggle(at.row, true);
    if (event.ctrlKey || event.metaKey || at.column === CHECK) return toggle(at.row, false);
    anchor.current = at.row;
    if (event.detail === 2 && shape.editable(at)) setEditing(true);
    else if (event.detail === 1) onOpen(row);
  };
  const onContextMenu = (event: MouseEvent) => {
    const at = cellOf(event);
    const row = at && rowAt(at.row);
    if (!at || !row) return;
    event.preventDefault();
    moveTo(at);
    openRowMenu(row, { x: event.clientX, y: event.clientY });
  };

  return (
    <div ref={scroller} role="grid" tabIndex={-1} aria-label={props.label} aria-rowcount={lines.length + 1 + (foot ? 1 : 0)} aria-colcount={columns.shown.length + 1} aria-multiselectable data-sideways={sideways || undefined} data-density={density} data-grouped={lines !== rows || undefined} className={css.grid}
      style={{ scrollPaddingLeft: `${frozen}rem`, scrollPaddingBottom: foot ? "2.75rem" : undefined }} onKeyDown={onKeyDown} onClick={onClick} onContextMenu={onContextMenu}>
      <div role="rowgroup" style={{ width: `${width}rem`, minWidth: "100%", position: "sticky", top: 0, zIndex: 3 }}>
        <GridHeader columns={columns} template={template} sort={props.sort} active={active.row === -1 ? active.column : -1} coverage={covered} menuOf={menuOf} onMenu={openColumnMenu} onSort={onSort} onToggleAll={toggleAll} />
      </div>
      <div role="rowgroup" className={css.body} style={{ height: virtual.getTotalSize(), width: `${width}rem` }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = lines[index];
          if (isHead(row)) {
            return (
              <GroupRow key={row.id} head={row} index={index} top={start} by={columns.all.find(({ column }) => column.id === columns.group)?.column.header ?? ""} columns={columns.shown.length + 1}
                active={active.row === index ? active.column : -1} coverage={coverage(selection, row.ids)} onToggle={(at) => toggle(at, false)} />
            );
          }
          return row && (
            <GridRow key={row.id} row={row} index={index} top={start} columns={columns.shown} template={template} active={active.row === index ? active.column : -1} editing={editing && active.row === index}
              selected={selection[row.id] === true} open={props.openId === row.id} onToggle={toggle} onEdited={edited} />
          );
        })}
      </div>
      {foot && (
        <div role="rowgroup" data-bar className={css.foot} style={{ width: `${width}rem` }}>
          <FootRow columns={columns} rows={rows} index={lines.length} template={template} active={active.row === lines.length ? active.column : -1} told={told} onTold={setTold} />
        </div>
      )}
      {dialog}
      {rowMenu && <RowMenu actions={allowedActions(props.actions ?? [], rowMenu.rows)} rows={rowMenu.rows} at={rowMenu} onClose={() => setRowMenu(null)} />}
    </div>
  );
}
