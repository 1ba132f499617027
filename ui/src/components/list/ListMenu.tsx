import { Menu } from "@mantine/core";
import { IconButton } from "@/components/Button";
import { Icon } from "@/components/Icon";
import { IconCheck, IconDots, IconDownload } from "@/components/icons";
import type { Density } from "@/lib/appearance";
import { count } from "@/lib/text";

const DENSITIES: readonly [Density, string][] = [["compact", "Compact rows"], ["normal", "Normal rows"], ["roomy", "Roomy rows"]];

/** What can be done with the list as it is shown. */
export function ListMenu({ shown, density, onDensity, onExport }: { shown: number; density: Density; onDensity(density: Density): void; onExport: (() => void) | undefined }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target><IconButton icon={IconDots} label="More for this list" /></Menu.Target>
      <Menu.Dropdown>
        {onExport && <Menu.Item leftSection={<Icon of={IconDownload} size="m" />} disabled={shown === 0} onClick={onExport}>Export the {count(shown)} shown…</Menu.Item>}
        {onExport && <Menu.Divider />}
        <Menu.RadioGroup value={density} onChange={(value) => onDensity(value as Density)}>
          {DENSITIES.map(([value, label]) => <Menu.RadioItem key={value} value={value} closeMenuOnClick checkIcon={<Icon of={IconCheck} size="m" />}>{label}</Menu.RadioItem>)}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
