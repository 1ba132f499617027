import type { ReactNode } from "react";
import { Field, type FieldProps } from "@/components/fields/Field";
import { Icon } from "@/components/Icon";
import { IconSelector, type IconShape } from "@/components/icons";
import css from "@/components/fields/fields.module.css";

export interface SelectOption {
  value: string;
  label: string;
}

interface SelectFieldProps extends FieldProps {
  value: string;
  options: readonly SelectOption[];
  /** What stands there while nothing is chosen; choosing it clears. */
  empty?: string | undefined;
  icon?: IconShape | undefined;
  end?: ReactNode;
  disabled?: boolean;
  onChange(value: string): void;
}

/** A choice among a screenful. For long lists: ComboField. */
export function SelectField({ value, options, empty, icon, end, disabled, onChange, ...field }: SelectFieldProps) {
  return (
    <Field {...field}>
      {(ids) => (
        <div className={css.input} data-invalid={field.error ? true : undefined} data-disabled={disabled || undefined}>
          {icon && <Icon of={icon} size="m" />}
          <select {...ids} value={value} disabled={disabled} onChange={(event) => onChange(event.target.value)}>
            {empty !== undefined && <option value="">{empty}</option>}
            {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
          </select>
          <Icon of={IconSelector} size="s" />
          {end && <span className={css.end}>{end}</span>}
        </div>
      )}
    </Field>
  );
}
