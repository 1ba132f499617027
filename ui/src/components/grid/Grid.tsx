/** The grid of every list: virtual rows, frozen names, one tab stop, edits in place. Filtering and order come from outside (rowIndex.ts). */
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from "react";
import { allowedActions, type RowAction } from "@/components/grid/actions";
import { GridHeader } from "@/components/grid/GridHeader";
import { GridRow } from "@/components/grid/GridRow";
import { CHECK, meaning, nextEditable, type GridShape } from "@/components/grid/keyboard";
import { RowMenu } from "@/components/grid/RowMenu";
import type { SortBy } from "@/components/grid/rowIndex";
import { coverage, onlyThese, toggled, withRange, type Selection } from "@/components/grid/selection";
import type { GridColumns } from "@/components/grid/useColumns";
import { useGridFocus } from "@/components/grid/useGridFocus";
import { useAppearance } from "@/lib/appearance";
import { useLatest } from "@/lib/useLatest";
import { useSideways } from "@/components/grid/useSideways";
import css from "@/components/grid/grid.module.css";

export interface GridProps<Row extends { id: string }> {
  label: string;
  columns: GridColumns<Row>;
  /** The rows to show, in order. */
  rows: readonly Row[];
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
}

const HEIGHTS = { compact: 28, normal: 32, roomy: 44 } as const;

export function Grid<Row extends { id: string }>(props: GridProps<Row>) {
  const { rows, columns, selection, onSelection, onOpen, onPeek, onSort } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { density, scale } = useAppearance();
  const columnIds = useMemo(() => columns.shown.map(({ column }) => column.id), [columns.shown]);
  const { active, moveTo } = useGridFocus(scroller, rows.length, columnIds, rows.findIndex((row) => row.id === props.openId));
  const [editing, setEditing] = useState(false);
  const [menuOf, setMenuOf] = useState<string | null>(null);
  const [rowMenu, setRowMenu] = useState<{ x: number; y: number; rows: Row[] } | null>(null);
  const anchor = useRef(0);

  const size = (HEIGHTS[density] * scale) / 100;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => size,
    overscan: 10,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(active.row >= 0 && active.row < rows.length ? [active.row] : [])])].sort((a, b) => a - b),
  });

  const template = useMemo(() => {
    const widths = columns.shown.map(({ width }, i) => (i === columns.shown.length - 1 ? `minmax(${width}rem, 1fr)` : `${width}rem`));
    return ["2.25rem", ...widths].join(" ");
  }, [columns.shown]);
  const width = columns.shown.reduce((sum, one) => sum + one.width, 2.25);
  const sideways = useSideways(scroller, (width * 16 * scale) / 100);
  const frozen = columns.shown.reduce((sum, one) => (one.left === undefined ? sum : sum + one.width), 2.25);

  const shape: GridShape = {
    rows: rows.length,
    columns: columns.shown.length + 1,
    page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? size) / size) - 2),
    editable: ({ row, column }) => {
      const edit = columns.shown[column - 1]?.column.edit;
      const data = rows[row];
      return edit !== undefined && data !== undefined && (edit.allowed?.(data) ?? true);
    },
  };

  const latest = useLatest({ rows, selection, onSelection });
  const toggle = useCallback(
    (index: number, range: boolean) => {
      const { rows, selection, onSelection } = latest.current;
      const row = rows[index];
      if (!row) return;
      const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index)];
      onSelection(range ? withRange(selection, rows.slice(from, to + 1).map((one) => one.id)) : toggled(selection, row.id));
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
    [active, moveTo, rows, columns.shown],
  );

  const subjects = (row: Row): Row[] => (selection[row.id] ? rows.filter((one) => selection[one.id]) : [row]);
  const openRowMenu = (row: Row, at: { x: number; y: number }) => {
    if (allowedActions(props.actions ?? [], subjects(row)).length > 0) setRowMenu({ ...at, rows: subjects(row) });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (editing || menuOf) return;
    const intent = meaning({ key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey }, active, shape);
    if (!intent) return;
    const row = rows[active.row];
    const column = columns.shown[active.column - 1]?.column;
    event.preventDefault();
    switch (intent.kind) {
      case "move":
        if (intent.extend) {
          const ends = [anchor.current, intent.to.row];
          onSelection(onlyThese(rows.slice(Math.max(0, Math.min(...ends)), Math.max(...ends) + 1).map((one) => one.id)));
        } else {
          anchor.current = intent.to.row;
        }
        return moveTo(intent.to);
      case "select_all":
        return active.row === -1 ? toggleAll() : onSelection(onlyThese(shown));
      case "toggle":
        return toggle(active.row, false);
      case "peek":
        return row && onPeek(row);
      case "open":
        return row && onOpen(row);
      case "edit":
        return setEditing(true);
      case "sort":
        return column && onSort({ column: column.id, descending: props.sort?.column === column.id && !props.sort.descending });
      case "column_menu":
        return setMenuOf(column?.id ?? null);
      case "menu": {
        const box = event.currentTarget.querySelector(`[data-row="${active.row}"][data-column="${active.column}"]`)?.getBoundingClientRect();
        return row && box && openRowMenu(row, { x: box.left + 16, y: box.bottom });
      }
      case "copy": {
        const picked = rows.filter((one) => selection[one.id]);
        const text = picked.length > 0 ? picked.map((one) => columns.shown.map((c) => c.column.text(one)).join("\t")).join("\n") : row && column ? column.text(row) : "";
        return void navigator.clipboard.writeText(text);
      }
      case "leave":
        return Object.keys(selection).length > 0 ? onSelection({}) : props.onLeave();
    }
  };

  const cellOf = (event: MouseEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>("[data-row]");
    return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
  };
  const onClick = (event: MouseEvent) => {
    const at = cellOf(event);
    const row = at && rows[at.row];
    if (!at || !row || editing) return;
    moveTo(at);
    if (event.shiftKey) return toggle(at.row, true);
    if (event.ctrlKey || event.metaKey || at.column === CHECK) return toggle(at.row, false);
    anchor.current = at.row;
    if (event.detail === 2 && shape.editable(at)) setEditing(true);
    else if (event.detail === 1) onOpen(row);
  };
  const onContextMenu = (event: MouseEvent) => {
    const at = cellOf(event);
    const row = at && rows[at.row];
    if (!at || !row) return;
    event.preventDefault();
    moveTo(at);
    openRowMenu(row, { x: event.clientX, y: event.clientY });
  };

  return (
    <div ref={scroller} role="grid" tabIndex={-1} aria-label={props.label} aria-rowcount={rows.length + 1} aria-colcount={columns.shown.length + 1} aria-multiselectable data-sideways={sideways || undefined} className={css.grid}
      style={{ scrollPaddingLeft: `${frozen}rem` }} onKeyDown={onKeyDown} onClick={onClick} onContextMenu={onContextMenu}>
      <div role="rowgroup" style={{ width: `${width}rem`, minWidth: "100%", position: "sticky", top: 0, zIndex: 3 }}>
        <GridHeader columns={columns} template={template} sort={props.sort} active={active.row === -1 ? active.column : -1} coverage={covered} menuOf={menuOf} onMenu={setMenuOf} onSort={onSort} onToggleAll={toggleAll} />
      </div>
      <div role="rowgroup" className={css.body} style={{ height: virtual.getTotalSize(), width: `${width}rem` }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return row && (
            <GridRow key={row.id} row={row} index={index} top={start} columns={columns.shown} template={template} active={active.row === index ? active.column : -1} editing={editing && active.row === index}
              selected={selection[row.id] === true} open={props.openId === row.id} onToggle={toggle} onEdited={edited} />
          );
        })}
      </div>
      {rowMenu && <RowMenu actions={allowedActions(props.actions ?? [], rowMenu.rows)} rows={rowMenu.rows} at={rowMenu} onClose={() => setRowMenu(null)} />}
    </div>
  );
}
