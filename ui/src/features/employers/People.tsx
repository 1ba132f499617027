import { CheckField } from "@/components/fields/CheckField";
import { Pair } from "@/components/fields/Pair";
import { SelectField } from "@/components/fields/SelectField";
import { TextField } from "@/components/fields/TextField";
import { PartList } from "@/features/employers/PartList";
import { call } from "@/ipc/call";
import type { EmployerId, Person, PersonRole, Site } from "@/ipc/generated";
import { refusalOf } from "@/ipc/refusal";
import { personRoleWords } from "@/ipc/words";
import { newId } from "@/lib/ids";

const ROLE_HINTS: Record<PersonRole, string> = { contact: "whom we call", supervisor: "guides the student at the site", signatory: "signs for the employer" };

/** Contact, supervisor and signatory are kept apart; one person may be several. */
export function People({ employerId, people, sites }: { employerId: EmployerId; people: readonly Person[]; sites: readonly Site[] }) {
  return (
    <PartList<Person>
      part="person"
      parts={people}
      add="Add a person"
      blank={() => ({ id: newId(), employer_id: employerId, site_id: null, name: "", title: "", phone: "", email: "", roles: ["contact"], active: true })}
      title={(person) => person.name || "Someone without a name"}
      ready={(person) => person.name.trim() !== ""}
      save={(person, field) => refusalOf(call("save_person", { person }), field)}
      fields={(person, set) => (
        <>
          <Pair>
            <TextField label="Name" value={person.name} onCommit={(value) => set("name", value.trim())} />
            <TextField label="Position" value={person.title} onCommit={(value) => set("title", value.trim())} />
          </Pair>
          <Pair>
            <TextField label="Phone" value={person.phone} onCommit={(value) => set("phone", value.trim())} />
            <TextField label="E-mail" value={person.email} onCommit={(value) => set("email", value.trim())} />
          </Pair>
          {sites.length > 1 && <SelectField label="Site" value={person.site_id ?? ""} empty="Any site" options={sites.map((site) => ({ value: site.id, label: site.name }))} onChange={(id) => void set("site_id", (id || null) as Person["site_id"])} />}
          <div>
            {(Object.keys(personRoleWords) as PersonRole[]).map((role) => (
              <CheckField key={role} label={`${personRoleWords[role]}: ${ROLE_HINTS[role]}`} checked={person.roles.includes(role)} onChange={(on) => void set("roles", on ? [...person.roles, role] : person.roles.filter((one) => one !== role))} />
            ))}
            <CheckField label="Still works there" checked={person.active} onChange={(on) => void set("active", on)} />
          </div>
        </>
      )}
    />
  );
}
