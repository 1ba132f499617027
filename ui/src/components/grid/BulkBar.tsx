import { Menu } from "@mantine/core";
import { Button, IconButton } from "@/components/Button";
import type { RowAction } from "@/components/grid/actions";
import { RowMenuItems } from "@/components/grid/RowMenu";
import { IconDots, IconX } from "@/components/icons";
import { count } from "@/lib/text";
import css from "@/components/grid/grid.module.css";

interface BulkBarProps<Row> {
  rows: Row[];
  actions: readonly RowAction<Row>[];
  onClear(): void;
}

const IN_SIGHT = 3;

/** What can be done with the selected rows, over the foot of the list. */
export function BulkBar<Row>({ rows, actions, onClear }: BulkBarProps<Row>) {
  const rest = actions.slice(IN_SIGHT);
  return (
    <div className={`over ${css.bulk}`} data-bar role="toolbar" aria-label={`${rows.length} selected`}>
      <b className="num">{count(rows.length)} selected</b>
      {actions.slice(0, IN_SIGHT).map((action) => (
        <Button key={action.id} icon={action.icon} onClick={() => action.run(rows)}>{action.label}</Button>
      ))}
      {rest.length > 0 && (
        <Menu position="top-end">
          <Menu.Target><IconButton icon={IconDots} label="More" /></Menu.Target>
          <Menu.Dropdown><RowMenuItems actions={rest} rows={rows} /></Menu.Dropdown>
        </Menu>
      )}
      <IconButton icon={IconX} label="Clear the selection" onClick={onClear} />
    </div>
  );
}
