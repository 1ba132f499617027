import { useId, type ReactNode } from "react";
import { Icon } from "@/components/Icon";
import { IconAlertCircle } from "@/components/icons";
import css from "@/components/fields/fields.module.css";

export interface FieldProps {
  label: string;
  /** After the label, quieter: "optional", "for the family". */
  note?: string | undefined;
  hint?: ReactNode;
  error?: string | undefined;
}

/** Ids that tie a field to its label, hint and error. */
export interface FieldIds {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": boolean | undefined;
}

/** Label above, field, then what was understood or what is wrong. */
export function Field({ label, note, hint, error, children }: FieldProps & { children(ids: FieldIds): ReactNode }) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={css.field}>
      <label htmlFor={id} className={css.label}>{label}{note && <small>{note}</small>}</label>
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined })}
      {hint !== undefined && <div id={`${id}-hint`} className={css.hint}>{hint}</div>}
      {error && <div id={`${id}-error`} className={css.error} role="alert"><Icon of={IconAlertCircle} size="m" />{error}</div>}
    </div>
  );
}
