/** Fields inside a table: each saves itself, and says below itself why it was refused. */
import { useState } from "react";
import { useDraft } from "@/components/fields/useDraft";
import type { SelectOption } from "@/components/fields/SelectField";
import css from "@/features/settings/settings.module.css";

type Kept = Promise<string | undefined>;

interface TextCellProps {
  label: string;
  value: string;
  type?: "text" | "date" | "time" | "number" | "email" | "tel";
  placeholder?: string;
  onCommit(value: string): Kept;
}

export function TextCell({ label, value, type = "text", placeholder, onCommit }: TextCellProps) {
  const { draft, change, keep, revert, refused } = useDraft(value, onCommit);
  return (
    <span className={css.cell} data-invalid={refused ? true : undefined}>
      <input type={type} aria-label={label} aria-invalid={refused ? true : undefined} min={type === "number" ? 0 : undefined} value={draft} placeholder={placeholder} autoComplete="off" onChange={(event) => change(event.target.value)} onBlur={() => void keep()}
        onKeyDown={(event) => { if (event.key === "Enter") void keep(); else if (event.key === "Escape" && revert()) event.stopPropagation(); }} />
      {refused && <small role="alert">{refused}</small>}
    </span>
  );
}

/** Whole numbers from nothing up. */
export function NumberCell({ label, value, onCommit }: { label: string; value: number; onCommit(value: number): Kept }) {
  return <TextCell label={label} type="number" value={String(value)} onCommit={(text) => (/^\d{1,5}$/.test(text.trim()) ? onCommit(Number(text)) : Promise.resolve("Give a whole number, 0 or more."))} />;
}

interface SelectCellProps {
  label: string;
  value: string;
  options: readonly SelectOption[];
  empty?: string;
  onCommit(value: string): Kept;
}

export function SelectCell({ label, value, options, empty, onCommit }: SelectCellProps) {
  const [refused, setRefused] = useState<string | undefined>(undefined);
  return (
    <span className={css.cell} data-invalid={refused ? true : undefined}>
      <select aria-label={label} value={value} onChange={(event) => void onCommit(event.target.value).then(setRefused)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}
      </select>
      {refused && <small role="alert">{refused}</small>}
    </span>
  );
}

export function CheckCell({ label, checked, onCommit }: { label: string; checked: boolean; onCommit(checked: boolean): Kept }) {
  return <input type="checkbox" className={css.check} aria-label={label} checked={checked} onChange={(event) => void onCommit(event.target.checked)} />;
}

export const optionsOf = (words: Readonly<Record<string, string>>): SelectOption[] => Object.entries(words).map(([value, label]) => ({ value, label }));
