import { DateField } from "@/components/fields/DateField";
import { Pair } from "@/components/fields/Pair";
import { SelectField } from "@/components/fields/SelectField";
import { TextField } from "@/components/fields/TextField";
import { PartList } from "@/features/employers/PartList";
import { call } from "@/ipc/call";
import type { Credential, EmployerId } from "@/ipc/generated";
import { refusalOf } from "@/ipc/refusal";
import { credentialKindWords } from "@/ipc/words";
import { newId } from "@/lib/ids";

/** Insurance, agreements and clearances, with the day they run out. */
export function Credentials({ employerId, credentials }: { employerId: EmployerId; credentials: readonly Credential[] }) {
  return (
    <PartList<Credential>
      part="credential"
      parts={credentials}
      add="Add a paper"
      blank={() => ({ id: newId(), employer_id: employerId, kind: "liability", issuer: "", number: "", valid_from: null, valid_until: null })}
      title={(one) => credentialKindWords[one.kind]}
      ready={(one) => one.issuer.trim() !== "" || one.number.trim() !== "" || one.valid_until !== null}
      save={(credential, field) => refusalOf(call("save_credential", { credential }), field)}
      fields={(one, set) => (
        <>
          <SelectField label="Kind" value={one.kind} options={Object.entries(credentialKindWords).map(([value, label]) => ({ value, label }))} onChange={(value) => void set("kind", value as Credential["kind"])} />
          <Pair>
            <TextField label="Insurer, or who signed" value={one.issuer} onCommit={(value) => set("issuer", value.trim())} />
            <TextField label="Number" value={one.number} onCommit={(value) => set("number", value.trim())} />
          </Pair>
          <Pair>
            <DateField label="From" value={one.valid_from} onCommit={(value) => set("valid_from", value)} />
            <DateField label="Until" value={one.valid_until} onCommit={(value) => set("valid_until", value)} />
          </Pair>
        </>
      )}
    />
  );
}
