import { Menu } from "@mantine/core";
import { IconButton } from "@/components/Button";
import type { GridColumns } from "@/components/grid/useColumns";
import { Icon } from "@/components/Icon";
import { IconCheck, IconColumns3, IconRefresh } from "@/components/icons";

/** Which columns the list shows. */
export function ColumnsButton<Row>({ columns }: { columns: GridColumns<Row> }) {
  return (
    <Menu position="bottom-end" closeOnItemClick={false}>
      <Menu.Target><IconButton icon={IconColumns3} label="Columns" /></Menu.Target>
      <Menu.Dropdown mah="28rem" style={{ overflowY: "auto" }} miw={200}>
        {columns.all.filter(({ column }) => !column.frozen).map(({ column, visible }) => (
          <Menu.CheckboxItem key={column.id} checked={visible} checkIcon={<Icon of={IconCheck} size="m" />} onChange={(on) => columns.setVisible(column.id, on)}>{column.header}</Menu.CheckboxItem>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<Icon of={IconRefresh} size="m" />} onClick={columns.reset}>As they came</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
