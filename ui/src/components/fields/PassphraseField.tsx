import { useState, type KeyboardEvent, type Ref } from "react";
import { IconButton } from "@/components/Button";
import { Field, type FieldProps } from "@/components/fields/Field";
import { Icon } from "@/components/Icon";
import { IconAlertTriangle, IconEye, IconEyeOff, IconKey } from "@/components/icons";
import css from "@/components/fields/fields.module.css";

interface PassphraseFieldProps extends FieldProps {
  value: string;
  onChange(value: string): void;
  autoComplete?: "current-password" | "new-password";
  focusFirst?: boolean;
  ref?: Ref<HTMLInputElement>;
}

/** A passphrase that can be looked at, and that says when Caps Lock is on. */
export function PassphraseField({ value, onChange, autoComplete = "current-password", focusFirst, ref, ...field }: PassphraseFieldProps) {
  const [shown, setShown] = useState(false);
  const [caps, setCaps] = useState(false);
  const look = (event: KeyboardEvent) => setCaps(event.getModifierState("CapsLock"));
  return (
    <Field {...field}>
      {(ids) => (
        <>
          <div className={css.input} data-invalid={field.error ? true : undefined}>
            <Icon of={IconKey} size="m" />
            <input {...ids} ref={ref} type={shown ? "text" : "password"} value={value} autoComplete={autoComplete} spellCheck={false} autoCapitalize="none" data-autofocus={focusFirst || undefined}
              onChange={(event) => onChange(event.target.value)} onKeyDown={look} onKeyUp={look} onBlur={() => setCaps(false)} />
            <IconButton icon={shown ? IconEyeOff : IconEye} label={shown ? "Hide" : "Show"} aria-pressed={shown} className={css.peek} onClick={() => setShown(!shown)} />
          </div>
          {caps && <p className={`row warn ${css.caps}`} role="status"><Icon of={IconAlertTriangle} size="s" />Caps Lock is on</p>}
        </>
      )}
    </Field>
  );
}
