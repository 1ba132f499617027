import type { ReactNode } from "react";
import { Field, type FieldProps } from "@/components/fields/Field";
import { Icon } from "@/components/Icon";
import { IconFolderOpen } from "@/components/icons";
import css from "@/components/fields/fields.module.css";

interface PathFieldProps extends FieldProps {
  value: string;
  onChange(path: string): void;
  placeholder?: string;
  focusFirst?: boolean;
  /** Buttons that open the system's own dialog. */
  children: ReactNode;
  onEnter?(): void;
}

/** A place on the disk: chosen in the system's dialog, or typed and pasted. */
export function PathField({ value, onChange, placeholder, focusFirst, children, onEnter, ...field }: PathFieldProps) {
  return (
    <Field {...field}>
      {(ids) => (
        <div className={css.path}>
          <div className={css.input} data-invalid={field.error ? true : undefined}>
            <Icon of={IconFolderOpen} size="m" />
            <input {...ids} value={value} placeholder={placeholder} autoComplete="off" spellCheck={false} data-autofocus={focusFirst || undefined} onChange={(event) => onChange(event.target.value)}
              onKeyDown={(event) => event.key === "Enter" && onEnter?.()} />
          </div>
          {children}
        </div>
      )}
    </Field>
  );
}
