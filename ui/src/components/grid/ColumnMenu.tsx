import { Menu } from "@mantine/core";
import { Icon } from "@/components/Icon";
import { IconArrowDown, IconArrowUp, IconChevronDown, IconEyeOff, IconPin, IconPinnedOff, IconRefresh } from "@/components/icons";
import type { Column } from "@/components/grid/column";
import type { SortBy } from "@/components/grid/rowIndex";
import type { GridColumns } from "@/components/grid/useColumns";
import css from "@/components/grid/grid.module.css";

export interface ColumnMenuProps<Row> {
  column: Column<Row>;
  columns: GridColumns<Row>;
  opened: boolean;
  onOpened(opened: boolean): void;
  onSort(sort: SortBy): void;
}

/** What can be done with a column: sort, pin, hide, and which others to show. */
export function ColumnMenu<Row>({ column, columns, opened, onOpened, onSort }: ColumnMenuProps<Row>) {
  const pinned = columns.isPinned(column.id);
  return (
    <Menu opened={opened} onChange={onOpened} position="bottom-start" returnFocus>
      <Menu.Target>
        <button type="button" tabIndex={-1} className={css.menuButton} aria-label={`${column.header}: column menu`} onClick={(event) => event.stopPropagation()}>
          <Icon of={IconChevronDown} size="s" />
        </button>
      </Menu.Target>
      <Menu.Dropdown onClick={(event) => event.stopPropagation()}>
        <Menu.Item leftSection={<Icon of={IconArrowUp} size="m" />} onClick={() => onSort({ column: column.id, descending: false })}>Sort up</Menu.Item>
        <Menu.Item leftSection={<Icon of={IconArrowDown} size="m" />} onClick={() => onSort({ column: column.id, descending: true })}>Sort down</Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<Icon of={pinned ? IconPinnedOff : IconPin} size="m" />} onClick={() => columns.setPinned(column.id, !pinned)}>{pinned ? "Unpin" : "Pin at the left"}</Menu.Item>
        {!column.frozen && <Menu.Item leftSection={<Icon of={IconEyeOff} size="m" />} onClick={() => columns.setVisible(column.id, false)}>Hide</Menu.Item>}
        <Menu.Item leftSection={<Icon of={IconRefresh} size="m" />} onClick={columns.reset}>Columns as they came</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
