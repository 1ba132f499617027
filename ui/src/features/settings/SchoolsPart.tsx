import { Button } from "@/components/Button";
import { CheckField } from "@/components/fields/CheckField";
import { Pair } from "@/components/fields/Pair";
import { TextField } from "@/components/fields/TextField";
import { EmptyState } from "@/components/EmptyState";
import { Icon } from "@/components/Icon";
import { IconChevronDown, IconPlus } from "@/components/icons";
import { PointField } from "@/features/PointField";
import { BellScheduleTable } from "@/features/settings/BellScheduleTable";
import { Block } from "@/features/settings/Block";
import { addLine, keepLine, removeLine } from "@/features/settings/keep";
import type { Address, BellScheduleId, School, SchoolId, Settings } from "@/ipc/generated";
import { newId } from "@/lib/ids";
import { counted, joined } from "@/lib/text";
import css from "@/features/settings/settings.module.css";

/** The district's schools, and when their bells ring. */
export function SchoolsPart({ settings }: { settings: Settings }) {
  const add = () => void addLine("school", { id: newId<SchoolId>(), name: "New school", short_name: "New", code: "", roster_id: null, address: { street: "", city: "", state: "IL", zip: "" }, point: null, phone: "", principal: "", active: true });
  const action = <Button icon={IconPlus} onClick={add}>Add a school</Button>;
  return (
    <div className={css.column}>
      <Block title="Schools and bell schedules" note="The roster brings schools and keeps them up to date. Bell schedules say when students are in class and when they are free." action={action}>
        {settings.schools.length === 0 && <EmptyState sentence="No schools yet. A roster brings them, or add one by hand." action={action} />}
        {settings.schools.map((school) => <SchoolFields key={school.id} school={school} settings={settings} />)}
      </Block>
    </div>
  );
}

function SchoolFields({ school, settings }: { school: School; settings: Settings }) {
  const schedules = settings.bell_schedules.filter((one) => one.school_id === school.id);
  const text = (field: "name" | "short_name" | "code" | "phone" | "principal", label: string, hint?: string) => (
    <TextField label={label} value={school[field]} hint={hint} onCommit={(value) => keepLine("school", school.id, { [field]: value.trim() })} />
  );
  const address = (field: keyof Address, label: string) => <TextField label={label} value={school.address[field]} onCommit={(value) => keepLine("school", school.id, { address: { ...school.address, [field]: value.trim() } })} />;
  const addSchedule = () => void addLine("bell_schedule", { id: newId<BellScheduleId>(), school_id: school.id, name: "Regular day", rotation: "every_day", days: ["mon", "tue", "wed", "thu", "fri"], periods: [] });
  return (
    <details className={css.school}>
      <summary><Icon of={IconChevronDown} size="m" /><b className="grow">{school.name}</b><span className="muted cap">{joined([school.active ? null : "no longer in use", schedules.length > 0 ? counted(schedules.length, "bell schedule") : "no bell schedule yet"])}</span></summary>
      <div className={css.inside}>
        <Pair>{text("name", "Name")}{text("short_name", "Short name", "For lists and charts")}</Pair>
        <Pair>{text("principal", "Principal")}{text("phone", "Phone")}</Pair>
        {address("street", "Street")}
        <Pair>{address("city", "City")}<Pair>{address("state", "State")}{address("zip", "ZIP")}</Pair></Pair>
        <PointField point={school.point} note="empty: from the ZIP code" onPlace={(point) => keepLine("school", school.id, { point })} />
        <Pair>{text("code", "District’s code")}<TextField label="Roster id" note="its sourcedId" value={school.roster_id ?? ""} onCommit={(value) => keepLine("school", school.id, { roster_id: value.trim() || null })} /></Pair>
        <CheckField label="In use" checked={school.active} onChange={(active) => void keepLine("school", school.id, { active })} />
        {schedules.map((schedule) => <BellScheduleTable key={schedule.id} schedule={schedule} />)}
        <div className="row">
          <Button icon={IconPlus} onClick={addSchedule}>Add a bell schedule</Button>
          <span className="grow" />
          <Button look="bare" onClick={() => removeLine("school", school.id, school.name)}>Remove the school</Button>
        </div>
      </div>
    </details>
  );
}
