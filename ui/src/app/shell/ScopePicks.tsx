import { Menu } from "@mantine/core";
import { Icon } from "@/components/Icon";
import { IconCalendarEvent, IconCheck, IconSchool, IconSelector } from "@/components/icons";
import type { OfficeState } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { setScope, useScope } from "@/lib/scope";
import css from "@/app/shell/shell.module.css";

const NUMBERS = ["No", "One", "Both", "All three", "All four", "All five", "All six", "All seven", "All eight"];

/** The school year and the school that all screens look at. */
export function ScopePicks({ office }: { office: OfficeState }) {
  const { data } = useRead("get_settings", {});
  const scope = useScope();
  const schools = data?.schools.filter((school) => school.active) ?? [];
  const years = office.school_years;
  const year = years.find((one) => one.id === (scope.yearId ?? office.current_year?.id));
  const school = schools.find((one) => one.id === scope.schoolId);
  const all = `${NUMBERS[schools.length] ?? `All ${schools.length}`} ${schools.length === 1 ? "school" : "schools"}`;
  return (
    <>
      <Menu position="bottom-start" width="target">
        <Menu.Target>
          <button type="button" className={css.pick} aria-label={`School year ${year?.label ?? ""}`}><Icon of={IconCalendarEvent} size="m" /><b>{year?.label ?? "No school year"}</b><Icon of={IconSelector} size="s" /></button>
        </Menu.Target>
        <Menu.Dropdown>
          {years.map((one) => <Menu.Item key={one.id} rightSection={one.id === year?.id && <Icon of={IconCheck} size="s" />} onClick={() => setScope({ yearId: one.id === office.current_year?.id ? null : one.id })}>{one.label}</Menu.Item>)}
        </Menu.Dropdown>
      </Menu>
      <Menu position="bottom-start" width="target">
        <Menu.Target>
          <button type="button" className={css.pick} aria-label={`School: ${school?.short_name ?? all}`}><Icon of={IconSchool} size="m" /><b className="cut">{school?.short_name ?? all}</b><Icon of={IconSelector} size="s" /></button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item rightSection={!school && <Icon of={IconCheck} size="s" />} onClick={() => setScope({ schoolId: null })}>{all}</Menu.Item>
          <Menu.Divider />
          {schools.map((one) => <Menu.Item key={one.id} rightSection={one.id === school?.id && <Icon of={IconCheck} size="s" />} onClick={() => setScope({ schoolId: one.id })}>{one.short_name}</Menu.Item>)}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
