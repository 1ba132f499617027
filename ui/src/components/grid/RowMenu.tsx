import { Menu } from "@mantine/core";
import { Icon } from "@/components/Icon";
import { Keys } from "@/components/Keys";
import type { RowAction } from "@/components/grid/actions";

interface RowMenuProps<Row> {
  actions: readonly RowAction<Row>[];
  rows: Row[];
  /** Where it opens, in the window. */
  at: { x: number; y: number };
  onClose(): void;
}

// Not "keydown", which Mantine adds: the key that opens this menu is still on its way up when the menu is there.
const CLICKS = ["mousedown", "touchstart"];

/** The menu of a row, by right click, Shift+F10 or the row's menu key. */
export function RowMenu<Row>({ actions, rows, at, onClose }: RowMenuProps<Row>) {
  return (
    <Menu opened onChange={(opened) => !opened && onClose()} position="bottom-start" offset={2} trapFocus clickOutsideEvents={CLICKS}>
      <Menu.Target>
        <span style={{ position: "fixed", left: at.x, top: at.y, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown miw={208}>
        <RowMenuItems actions={actions} rows={rows} />
      </Menu.Dropdown>
    </Menu>
  );
}

export function RowMenuItems<Row>({ actions, rows }: { actions: readonly RowAction<Row>[]; rows: Row[] }) {
  return actions.map((action) => (
    <Menu.Item key={action.id} leftSection={action.icon && <Icon of={action.icon} size="m" />} rightSection={action.keys && <Keys keys={action.keys} />}
      color={action.danger ? "red" : undefined} onClick={() => action.run(rows)}>
      {action.label}
    </Menu.Item>
  ));
}
