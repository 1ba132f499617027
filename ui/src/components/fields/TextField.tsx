import type { KeyboardEvent, ReactNode, Ref } from "react";
import { Field, type FieldProps } from "@/components/fields/Field";
import { useDraft, type Commit } from "@/components/fields/useDraft";
import { Icon } from "@/components/Icon";
import type { IconShape } from "@/components/icons";
import css from "@/components/fields/fields.module.css";

interface TextFieldProps extends FieldProps {
  value: string;
  /** Every key stroke, for forms that are sent as a whole. */
  onChange?(value: string): void;
  /** Saves itself: see useDraft. */
  onCommit?: Commit;
  type?: "text" | "email" | "tel" | "number" | "password";
  lines?: number;
  icon?: IconShape | undefined;
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
  /** Inside the field, at the right. */
  end?: ReactNode;
  focusFirst?: boolean;
  ref?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

export function TextField({ value, onChange, onCommit, type = "text", lines, icon, placeholder, required, disabled, end, focusFirst, ref, ...field }: TextFieldProps) {
  const { draft, change, keep, revert, refused } = useDraft(value, onCommit);
  const shown = onCommit ? draft : value;
  const error = field.error ?? refused;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && revert()) event.stopPropagation();
    else if (event.key === "Enter" && !lines) void keep();
  };
  return (
    <Field {...field} error={error}>
      {(ids) => {
        const shared = { ...ids, ref, value: shown, placeholder, required, disabled, onKeyDown, "data-autofocus": focusFirst || undefined, onBlur: () => void keep() };
        const typed = (text: string) => (onCommit ? change(text) : onChange?.(text));
        return (
          <div className={css.input} data-invalid={error ? true : undefined} data-disabled={disabled || undefined}>
            {icon && <Icon of={icon} size="m" />}
            {lines ? <textarea {...shared} rows={lines} onChange={(event) => typed(event.target.value)} /> : <input {...shared} type={type} autoComplete="off" onChange={(event) => typed(event.target.value)} />}
            {end && <span className={css.end}>{end}</span>}
          </div>
        );
      }}
    </Field>
  );
}
