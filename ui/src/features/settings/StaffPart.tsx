import { Button, IconButton } from "@/components/Button";
import { SelectField } from "@/components/fields/SelectField";
import { IconLock, IconPlus, IconUser, IconX } from "@/components/icons";
import { Block } from "@/features/settings/Block";
import { CheckCell, optionsOf, SelectCell, TextCell } from "@/features/settings/cells";
import { addLine, keepLine, removeLine } from "@/features/settings/keep";
import { act } from "@/ipc/act";
import type { SchoolId, Settings, Staff, StaffId, StaffRole } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { staffRoleWords } from "@/ipc/words";
import { keymap, runCommand } from "@/lib/commands";
import { newId } from "@/lib/ids";
import css from "@/features/settings/settings.module.css";

/** The people of the office and the schools, and which of them sits here. */
export function StaffPart({ settings }: { settings: Settings }) {
  const { data: desk } = useRead("desk_state", {});
  const schoolsOf = (person: Staff) => settings.schools.filter((one) => one.active || one.id === person.school_id).map((one) => ({ value: one.id, label: one.short_name }));
  const active = settings.staff.filter((one) => one.active);
  const add = () => void addLine("staff", { id: newId<StaffId>(), name: "New person", role: "coordinator", position: "", email: "", phone: "", school_id: null, active: true });
  const text = (one: Staff, field: "position" | "email" | "phone", label: string) => <TextCell label={`${label} of ${one.name}`} value={one[field]} onCommit={(value) => keepLine("staff", one.id, { [field]: value.trim() })} />;
  return (
    <div className={`${css.column} ${css.wide}`}>
      <Block title="Who is at this desk" note="What is written down from here on bears this name.">
        <div className="row" style={{ alignItems: "flex-end", maxWidth: "32rem" }}>
          <div className="grow"><SelectField label="I am" icon={IconUser} value={desk?.open?.me.staff_id ?? ""} empty={desk?.open?.me.staff_id ? undefined : desk?.open?.me.name || "Choose"} options={active.map((one) => ({ value: one.id, label: one.position ? `${one.name}, ${one.position}` : one.name }))} onChange={(id) => id && void act("set_me", { staff_id: id as StaffId })} /></div>
          <Button size="normal" icon={IconLock} keys={keymap.lock.keys} onClick={() => runCommand("lock")}>Lock the office</Button>
        </div>
      </Block>
      <Block title="Staff" action={<Button icon={IconPlus} onClick={add}>Add a person</Button>}>
        <table className={css.table}>
          <colgroup><col style={{ width: "18%" }} /><col style={{ width: "8rem" }} /><col style={{ width: "16%" }} /><col /><col style={{ width: "7rem" }} /><col style={{ width: "8rem" }} /><col style={{ width: "3rem" }} /><col style={{ width: "2.5rem" }} /></colgroup>
          <thead><tr><th scope="col">Name</th><th scope="col">Role</th><th scope="col">Position</th><th scope="col">E-mail</th><th scope="col">Phone</th><th scope="col">School</th><th scope="col">Here</th><th scope="col"><span className="hidden-text">Remove</span></th></tr></thead>
          <tbody>{settings.staff.map((one) => (
            <tr key={one.id} data-off={!one.active || undefined}>
              <td><TextCell label="Name" value={one.name} onCommit={(name) => keepLine("staff", one.id, { name: name.trim() })} /></td>
              <td><SelectCell label={`Role of ${one.name}`} value={one.role} options={optionsOf(staffRoleWords)} onCommit={(role) => keepLine("staff", one.id, { role: role as StaffRole })} /></td>
              <td>{text(one, "position", "Position")}</td><td>{text(one, "email", "E-mail")}</td><td>{text(one, "phone", "Phone")}</td>
              <td><SelectCell label={`School of ${one.name}`} value={one.school_id ?? ""} empty="All schools" options={schoolsOf(one)} onCommit={(school) => keepLine("staff", one.id, { school_id: (school || null) as SchoolId | null })} /></td>
              <td data-mid=""><CheckCell label={`${one.name} is here`} checked={one.active} onCommit={(here) => keepLine("staff", one.id, { active: here })} /></td>
              <td><IconButton icon={IconX} label={`Remove ${one.name}`} onClick={() => removeLine("staff", one.id, one.name)} /></td>
            </tr>
          ))}</tbody>
        </table>
      </Block>
    </div>
  );
}
