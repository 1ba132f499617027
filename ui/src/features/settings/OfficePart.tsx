import { Pair } from "@/components/fields/Pair";
import { TextField } from "@/components/fields/TextField";
import { Block } from "@/features/settings/Block";
import { keepOffice } from "@/features/settings/keep";
import { Logo } from "@/features/settings/Logo";
import type { Address, Letterhead, Office, Settings } from "@/ipc/generated";
import css from "@/features/settings/settings.module.css";

/** Who the office is, and what heads its papers. */
export function OfficePart({ settings: { office } }: { settings: Settings }) {
  const text = (field: "name" | "district" | "phone" | "email" | "website", label: string) => (
    <TextField label={label} value={office[field]} onCommit={(value) => keepOffice((was) => ({ ...was, [field]: value.trim() }) satisfies Office, field)} />
  );
  const address = (field: keyof Address, label: string) => (
    <TextField label={label} value={office.address[field]} onCommit={(value) => keepOffice((was) => ({ ...was, address: { ...was.address, [field]: value.trim() } }), "address")} />
  );
  const head = (field: "heading" | "subheading", label: string, otherwise: string) => (
    <TextField label={label} value={office.letterhead[field]} placeholder={otherwise} onCommit={(value) => keepOffice((was) => ({ ...was, letterhead: { ...was.letterhead, [field]: value.trim() } satisfies Letterhead }), "letterhead")} />
  );
  return (
    <div className={css.column}>
      <Block title="Office">
        <Pair>{text("name", "Name")}{text("district", "District")}</Pair>
        <Pair>{text("phone", "Phone")}{text("email", "E-mail")}</Pair>
        {text("website", "Website")}
        {address("street", "Street")}
        <Pair>{address("city", "City")}<Pair>{address("state", "State")}{address("zip", "ZIP")}</Pair></Pair>
      </Block>
      <Block title="Letterhead" note="What stands at the head of every paper. Left empty, it is the office and the district.">
        <Pair>{head("heading", "Large line", office.name)}{head("subheading", "Line under it", office.district)}</Pair>
        <Logo logo={office.letterhead.logo} />
      </Block>
    </div>
  );
}
