import { Popover } from "@mantine/core";
import { useMemo, type CSSProperties } from "react";
import { figureOf, type Figure } from "@/components/grid/figures";
import type { GridColumns, ShownColumn } from "@/components/grid/useColumns";
import { count } from "@/lib/text";
import css from "@/components/grid/grid.module.css";

interface FootRowProps<Row> {
  columns: GridColumns<Row>;
  rows: readonly Row[];
  /** Its position, after the last line. */
  index: number;
  template: string;
  /** Column of the grid's focus when it is in the foot, else -1. */
  active: number;
  /** The column whose words are all told. */
  told: string | null;
  onTold(column: string | null): void;
}

/** What each column comes to, below the rows that are shown. */
export function FootRow<Row>({ columns, rows, index, template, active, told, onTold }: FootRowProps<Row>) {
  const figures = useMemo(() => new Map(columns.shown.flatMap(({ column }) => {
    const figure = columns.figures[column.id];
    return figure ? [[column.id, figureOf(figure, column, rows)] as const] : [];
  })), [columns.shown, columns.figures, rows]);
  const cell = (column: number) => ({ role: "gridcell", "data-row": index, "data-column": column, "aria-colindex": column + 1, "aria-readonly": true, tabIndex: active === column ? 0 : -1 }) as const;
  return (
    <div role="row" aria-rowindex={index + 2} className={css.footRow} style={{ gridTemplateColumns: template }}>
      <div {...cell(0)} className={`${css.td} ${css.check}`} aria-label="Figures of the rows shown" />
      {columns.shown.map((shown, i) => (
        <div key={shown.column.id} {...cell(i + 1)} className={classesOf(shown)} style={shown.left === undefined ? undefined : ({ "--left": `${shown.left}rem` } as CSSProperties)}>
          <FigureCell header={shown.column.header} figure={figures.get(shown.column.id)} opened={told === shown.column.id} onOpened={(opened) => onTold(opened ? shown.column.id : null)} />
        </div>
      ))}
    </div>
  );
}

const classesOf = <Row,>({ column, left, lastFrozen }: ShownColumn<Row>) => [css.td, column.align === "end" && css.end, left !== undefined && css.frozen, lastFrozen && css.edge].filter(Boolean).join(" ");

function FigureCell({ header, figure, opened, onOpened }: { header: string; figure: Figure | undefined; opened: boolean; onOpened(opened: boolean): void }) {
  if (!figure) return null;
  if (!figure.each) return <span className={css.figure}><small>{figure.label}</small>{figure.words}</span>;
  return (
    <Popover opened={opened} onChange={onOpened} position="top-start" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" tabIndex={-1} className={css.each} onClick={() => onOpened(!opened)}><small>{count(figure.each.length)} different</small><span className={css.text}>{figure.words}</span></button>
      </Popover.Target>
      <Popover.Dropdown>
        {/* A region that scrolls has to be reached by keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className={css.told} tabIndex={0} role="region" aria-label={`${header}: count of each`} data-autofocus>
          <table><tbody>{figure.each.map((one) => <tr key={one.words}><th scope="row">{one.words}</th><td>{count(one.count)}</td></tr>)}</tbody></table>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
