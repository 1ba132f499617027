import { Menu } from "@mantine/core";
import { Icon } from "@/components/Icon";
import { IconArrowDown, IconArrowLeft, IconArrowRight, IconArrowUp, IconCheck, IconChevronDown, IconEyeOff, IconLayoutList, IconPin, IconPinnedOff, IconRefresh } from "@/components/icons";
import type { Column } from "@/components/grid/column";
import { figuresOf, figureWords } from "@/components/grid/figures";
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

// Not "keydown", which Mantine adds: the key that opens this menu is still on its way up when the menu is there.
const CLICKS = ["mousedown", "touchstart"];

/** What can be done with a column: sort, group, summarise, pin, move, hide. */
export function ColumnMenu<Row>({ column, columns, opened, onOpened, onSort }: ColumnMenuProps<Row>) {
  const pinned = columns.isPinned(column.id);
  const isGroup = columns.group === column.id;
  const figure = columns.figures[column.id];
  return (
    <Menu opened={opened} onChange={onOpened} position="bottom-start" returnFocus clickOutsideEvents={CLICKS}>
      <Menu.Target>
        <button type="button" tabIndex={-1} className={css.menuButton} aria-label={`${column.header}: column menu`} onClick={(event) => event.stopPropagation()}>
          <Icon of={IconChevronDown} size="s" />
        </button>
      </Menu.Target>
      <Menu.Dropdown onClick={(event) => event.stopPropagation()}>
        <Menu.Item leftSection={<Icon of={IconArrowUp} size="m" />} onClick={() => onSort({ column: column.id, descending: false })}>Sort up</Menu.Item>
        <Menu.Item leftSection={<Icon of={IconArrowDown} size="m" />} onClick={() => onSort({ column: column.id, descending: true })}>Sort down</Menu.Item>
        <Menu.Item leftSection={<Icon of={IconLayoutList} size="m" />} onClick={() => columns.setGroup(isGroup ? null : column.id)}>{isGroup ? "Don’t group" : "Group by it"}</Menu.Item>
        <Menu.Divider />
        <Menu.Label>Summarise at the foot</Menu.Label>
        {figuresOf(column).map((one) => (
          <Menu.CheckboxItem key={one} checked={figure === one} closeMenuOnClick checkIcon={<Icon of={IconCheck} size="m" />} onChange={(on) => columns.setFigure(column.id, on ? one : null)}>{figureWords[one]}</Menu.CheckboxItem>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<Icon of={pinned ? IconPinnedOff : IconPin} size="m" />} onClick={() => columns.setPinned(column.id, !pinned)}>{pinned ? "Unpin" : "Pin at the left"}</Menu.Item>
        {columns.canMove(column.id, -1) && <Menu.Item leftSection={<Icon of={IconArrowLeft} size="m" />} onClick={() => columns.move(column.id, -1)}>Move left</Menu.Item>}
        {columns.canMove(column.id, 1) && <Menu.Item leftSection={<Icon of={IconArrowRight} size="m" />} onClick={() => columns.move(column.id, 1)}>Move right</Menu.Item>}
        {!column.frozen && <Menu.Item leftSection={<Icon of={IconEyeOff} size="m" />} onClick={() => columns.setVisible(column.id, false)}>Hide</Menu.Item>}
        <Menu.Item leftSection={<Icon of={IconRefresh} size="m" />} onClick={columns.reset}>Columns as they came</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
