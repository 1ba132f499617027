import { Menu, Tooltip } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { ScopePicks } from "@/app/shell/ScopePicks";
import { rooms, type Room } from "@/components/rooms";
import { Icon } from "@/components/Icon";
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconLock, IconMapPin } from "@/components/icons";
import { Keys } from "@/components/Keys";
import type { OfficeState } from "@/ipc/generated";
import { setAppearance, useAppearance } from "@/lib/appearance";
import { keymap, runCommand } from "@/lib/commands";
import css from "@/app/shell/shell.module.css";

export function Sidebar({ office }: { office: OfficeState }) {
  const { navCollapsed } = useAppearance();
  return (
    <nav className={css.side} aria-label="Screens">
      <div className={css.scope}>
        <Menu position="bottom-start">
          <Menu.Target>
            <button type="button" className={css.office} aria-label={`${office.name}: office menu`}><i className={css.mark}><Icon of={IconMapPin} size="s" /></i><span className="cut">{office.name}</span></button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<Icon of={navCollapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse} size="m" />} onClick={() => setAppearance({ navCollapsed: !navCollapsed })}>
              {navCollapsed ? "Widen the navigation" : "Narrow the navigation"}
            </Menu.Item>
            <Menu.Item leftSection={<Icon of={IconLock} size="m" />} rightSection={<Keys keys={keymap.lock.keys} />} onClick={() => runCommand("lock")}>Lock the office</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <ScopePicks office={office} />
      </div>
      {rooms.map((room, i) => !room.low && <RoomLink key={room.to} room={room} at={i + 1} />)}
      <div className={css.foot}>
        {rooms.map((room, i) => room.low && <RoomLink key={room.to} room={room} at={i + 1} />)}
        <hr />
        <Named label={office.me.name ? `Lock, ${office.me.name}` : "Lock"} keys={keymap.lock.keys}>
          <button type="button" className={css.item} onClick={() => runCommand("lock")}>
            <Icon of={IconLock} /><span className="cut">{office.me.name || "This computer"}</span><span className={css.n}>Lock</span>
          </button>
        </Named>
      </div>
    </nav>
  );
}

function RoomLink({ room, at }: { room: Room; at: number }) {
  return (
    <Named label={room.label} keys={`mod+${at}`}>
      <Link to={room.to} className={css.item} activeProps={{ "aria-current": "page" }} activeOptions={{ includeSearch: false }}>
        <Icon of={room.icon} /><span>{room.label}</span>
      </Link>
    </Named>
  );
}

/** The words of the navigation move into tooltips when it is narrow. */
function Named({ label, keys, children }: { label: string; keys: string; children: ReactNode }) {
  const { navCollapsed } = useAppearance();
  return <Tooltip label={<>{label} <Keys keys={keys} /></>} position="right" disabled={!navCollapsed}>{children}</Tooltip>;
}
