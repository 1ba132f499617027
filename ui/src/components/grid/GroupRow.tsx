import { CheckBox } from "@/components/grid/CheckBox";
import type { GroupHead } from "@/components/grid/groups";
import { Icon } from "@/components/Icon";
import { IconChevronDown, IconChevronRight } from "@/components/icons";
import { count } from "@/lib/text";
import css from "@/components/grid/grid.module.css";

interface GroupRowProps {
  head: GroupHead;
  index: number;
  top: number;
  /** What it is grouped by. */
  by: string;
  /** Columns of the grid, the check boxes' among them. */
  columns: number;
  /** Column of the grid's focus when it is in this row, else -1. */
  active: number;
  coverage: "none" | "some" | "all";
  onToggle(index: number): void;
}

/** The head of a group: its words, how many rows it has, folded or not. One cell, wherever the grid's focus comes from. */
export function GroupRow({ head, index, top, by, columns, active, coverage, onToggle }: GroupRowProps) {
  return (
    <div role="row" aria-rowindex={index + 2} className={`${css.line} ${css.group}`} style={{ transform: `translateY(${top}px)` }}>
      <div role="gridcell" data-row={index} data-column={Math.max(0, active)} aria-colindex={1} aria-colspan={columns} aria-expanded={!head.folded} tabIndex={active >= 0 ? 0 : -1} className={css.groupCell}>
        <CheckBox checked={coverage === "all"} some={coverage === "some"} label={`Select all with ${by} ${head.words || "empty"}`} onToggle={() => onToggle(index)} />
        <Icon of={head.folded ? IconChevronRight : IconChevronDown} size="s" />
        <span className="muted">{by}</span> <b>{head.words || "Empty"}</b> <span className="num muted">{count(head.ids.length)}</span>
      </div>
    </div>
  );
}
