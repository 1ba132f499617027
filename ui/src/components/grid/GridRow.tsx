import { memo, useState, type CSSProperties } from "react";
import { CellEditor } from "@/components/grid/CellEditor";
import { CheckBox } from "@/components/grid/CheckBox";
import type { ShownColumn } from "@/components/grid/useColumns";
import css from "@/components/grid/grid.module.css";

/** What was just entered: shown at once, until the row comes back from the core with it. */
interface Kept<Row> {
  row: Row;
  column: string;
  words: string;
}

interface GridRowProps<Row> {
  row: Row;
  /** Position among the rows that are shown. */
  index: number;
  top: number;
  columns: readonly ShownColumn<Row>[];
  template: string;
  /** Column of the grid's focus when it is in this row, else -1. */
  active: number;
  editing: boolean;
  selected: boolean;
  open: boolean;
  onToggle(index: number, shift: boolean): void;
  onEdited(step: 1 | -1 | 0): void;
}

function GridRowInner<Row>({ row, index, top, columns, template, active, editing, selected, open, onToggle, onEdited }: GridRowProps<Row>) {
  const [kept, setKept] = useState<Kept<Row> | null>(null);
  const name = columns[0]?.column.text(row) ?? "";
  const cell = (column: number) => ({ role: "gridcell", "data-row": index, "data-column": column, "aria-colindex": column + 1, tabIndex: active === column ? 0 : -1 }) as const;
  return (
    <div role="row" aria-rowindex={index + 2} aria-selected={selected} className={`${css.line} ${open ? css.open : ""}`} style={{ transform: `translateY(${top}px)`, gridTemplateColumns: template }}>
      <div {...cell(0)} className={`${css.td} ${css.check}`}>
        <CheckBox checked={selected} label={`Select ${name}`} onToggle={(shift) => onToggle(index, shift)} />
      </div>
      {columns.map(({ column, left, lastFrozen }, i) => {
        const edit = column.edit;
        const canEdit = edit !== undefined && (edit.allowed?.(row) ?? true);
        const style: CSSProperties | undefined = left === undefined ? undefined : ({ "--left": `${left}rem` } as CSSProperties);
        const classes = [css.td, column.align === "end" && css.end, left !== undefined && css.frozen, lastFrozen && css.edge, canEdit && css.canEdit].filter(Boolean).join(" ");
        return (
          <div key={column.id} {...cell(i + 1)} className={classes} style={style} aria-readonly={canEdit ? undefined : true}>
            {editing && active === i + 1 && edit ? (
              <CellEditor row={row} edit={edit} label={`${column.header}, ${name}`} onDone={onEdited} onKept={(words) => setKept(words === null ? null : { row, column: column.id, words })} />
            ) : kept?.row === row && kept.column === column.id ? (
              <span className={css.text}>{kept.words}</span>
            ) : (
              (column.cell?.(row) ?? <span className={css.text}>{column.text(row)}</span>)
            )}
          </div>
        );
      })}
    </div>
  );
}

/** One line of the grid. Drawn again only when its own row, place or state changes. */
export const GridRow = memo(GridRowInner) as typeof GridRowInner;
