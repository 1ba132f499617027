import { Menu } from "@mantine/core";
import { IconButton } from "@/components/Button";
import { Icon } from "@/components/Icon";
import { IconCheck, IconDots, IconDownload } from "@/components/icons";
import { setAppearance, useAppearance, type Density } from "@/lib/appearance";
import { count } from "@/lib/text";

const DENSITIES: readonly [Density, string][] = [["compact", "Compact rows"], ["normal", "Normal rows"], ["roomy", "Roomy rows"]];

/** What can be done with the list as it is shown. */
export function ListMenu({ shown, onExport }: { shown: number; onExport: (() => void) | undefined }) {
  const { density } = useAppearance();
  return (
    <Menu position="bottom-end">
      <Menu.Target><IconButton icon={IconDots} label="More for this list" /></Menu.Target>
      <Menu.Dropdown>
        {onExport && <Menu.Item leftSection={<Icon of={IconDownload} size="m" />} disabled={shown === 0} onClick={onExport}>Export the {count(shown)} shown…</Menu.Item>}
        {onExport && <Menu.Divider />}
        {DENSITIES.map(([value, label]) => (
          <Menu.Item key={value} role="menuitemradio" aria-checked={value === density} leftSection={value === density ? <Icon of={IconCheck} size="m" /> : <span style={{ width: "1rem" }} />} onClick={() => setAppearance({ density: value })}>{label}</Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
