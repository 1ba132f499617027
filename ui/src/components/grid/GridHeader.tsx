import { useState, type CSSProperties, type PointerEvent } from "react";
import { CheckBox } from "@/components/grid/CheckBox";
import { ColumnMenuButton } from "@/components/grid/ColumnMenuButton";
import type { SortBy } from "@/components/grid/rowIndex";
import type { GridColumns } from "@/components/grid/useColumns";
import { Icon } from "@/components/Icon";
import { IconArrowDown, IconArrowUp } from "@/components/icons";
import css from "@/components/grid/grid.module.css";

interface GridHeaderProps<Row> {
  columns: GridColumns<Row>;
  template: string;
  sort: SortBy | undefined;
  /** Column of the grid's focus when it is in the head, else -1. */
  active: number;
  coverage: "none" | "some" | "all";
  menuOf: string | null;
  onMenu(column: string | null): void;
  onSort(sort: SortBy): void;
  onToggleAll(): void;
}

export function GridHeader<Row>({ columns, template, sort, active, coverage, menuOf, onMenu, onSort, onToggleAll }: GridHeaderProps<Row>) {
  const tab = (column: number) => ({ "data-row": -1, "data-column": column, "aria-colindex": column + 1, tabIndex: active === column ? 0 : -1 }) as const;
  return (
    <div role="row" aria-rowindex={1} className={css.head} style={{ gridTemplateColumns: template }}>
      <div role="columnheader" {...tab(0)} className={`${css.th} ${css.check}`}>
        <CheckBox checked={coverage === "all"} some={coverage === "some"} label="Select all shown" onToggle={onToggleAll} />
      </div>
      {columns.shown.map(({ column, left, lastFrozen }, i) => {
        const way = sort?.column === column.id ? (sort.descending ? "descending" : "ascending") : undefined;
        const classes = [css.th, column.align === "end" && css.end, left !== undefined && css.frozen, lastFrozen && css.edge].filter(Boolean).join(" ");
        return (
          // The grid's own key handler gives this cell its keys; see keyboard.ts.
          <div key={column.id} role="columnheader" {...tab(i + 1)} aria-sort={way} className={classes} style={left === undefined ? undefined : ({ "--left": `${left}rem` } as CSSProperties)}
            onClick={() => onSort({ column: column.id, descending: way === "ascending" })}
            onContextMenu={(event) => { event.preventDefault(); event.stopPropagation(); onMenu(column.id); }}>
            <span>{column.header}</span>
            {way && <Icon of={way === "ascending" ? IconArrowUp : IconArrowDown} size="xs" />}
            <ColumnMenuButton column={column} columns={columns} opened={menuOf === column.id} onOpened={(opened) => onMenu(opened ? column.id : null)} onSort={onSort} />
            <ResizeHandle onWidth={(pixels) => columns.setWidth(column.id, pixels)} />
          </div>
        );
      })}
    </div>
  );
}

function ResizeHandle({ onWidth }: { onWidth(pixels: number): void }) {
  const [from, setFrom] = useState<{ x: number; width: number } | null>(null);
  const down = (event: PointerEvent<HTMLSpanElement>) => {
    const cell = event.currentTarget.parentElement;
    if (!cell) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setFrom({ x: event.clientX, width: cell.offsetWidth });
  };
  return (
    <span aria-hidden className={css.resize} onClick={(event) => event.stopPropagation()} onPointerDown={down}
      onPointerMove={(event) => from && onWidth(from.width + event.clientX - from.x)} onPointerUp={() => setFrom(null)} />
  );
}
