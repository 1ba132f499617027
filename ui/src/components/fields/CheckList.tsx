import { useId } from "react";
import { CheckField } from "@/components/fields/CheckField";
import css from "@/components/fields/fields.module.css";

interface CheckListProps<Value extends string> {
  label: string;
  note?: string;
  options: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  onChange(chosen: Value[]): void;
}

/** Several of a screenful, under one label. */
export function CheckList<Value extends string>({ label, note, options, chosen, onChange }: CheckListProps<Value>) {
  const id = useId();
  return (
    <div className={css.field} role="group" aria-labelledby={id}>
      <span id={id} className={css.label}>{label}{note && <small>{note}</small>}</span>
      <div>{options.map((one) => <CheckField key={one.value} label={one.label} checked={chosen.includes(one.value)} onChange={(on) => onChange(on ? [...chosen, one.value] : chosen.filter((value) => value !== one.value))} />)}</div>
    </div>
  );
}
