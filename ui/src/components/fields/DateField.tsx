import { useEffect, useState, type ReactNode } from "react";
import { Field, type FieldProps } from "@/components/fields/Field";
import { Icon } from "@/components/Icon";
import { IconCalendarEvent, IconCheck } from "@/components/icons";
import { longDate, plainDate } from "@/lib/dates";
import css from "@/components/fields/fields.module.css";

interface DateFieldProps extends FieldProps {
  /** ISO date, or null. */
  value: string | null;
  onChange(value: string | null): void;
  /** Understands "fri", "in 2 weeks", "8 Dec": the ISO date, or null. */
  parse(text: string): Promise<string | null>;
  placeholder?: string;
  /** After the date that was understood. */
  consequence?: ReactNode;
}

/** A date typed in words or figures; what was understood stands below before anything is kept. */
export function DateField({ value, onChange, parse, placeholder = "fri, in 2 weeks, 8 Dec", consequence, ...field }: DateFieldProps) {
  const [text, setText] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (text === null) return undefined;
    const words = text.trim();
    let current = true;
    const timer = setTimeout(() => {
      if (words === "") {
        setProblem(undefined);
        onChange(null);
        return;
      }
      void parse(words).then((date) => {
        if (!current) return;
        setProblem(date ? undefined : `“${words}” isn’t a date yet. Try fri, in 2 weeks or 8 Dec.`);
        if (date) onChange(date);
      });
    }, 120);
    return () => {
      current = false;
      clearTimeout(timer);
    };
    // Asked again only when the words change.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [text]);

  const understood = text !== null && value !== null && !problem && text.trim() !== "";
  return (
    <Field {...field} error={field.error ?? problem}>
      {(ids) => (
        <>
          <div className={css.input}>
            <Icon of={IconCalendarEvent} size="m" />
            <input {...ids} value={text ?? plainDate(value)} placeholder={placeholder} autoComplete="off" onChange={(event) => setText(event.target.value)} onBlur={() => !problem && setText((was) => (was?.trim() === "" ? null : was))} />
          </div>
          <div aria-live="polite">
            {understood && (
              <p className={css.understood}><Icon of={IconCheck} size="m" /><b>{longDate(value)}</b>{consequence && <span>· {consequence}</span>}</p>
            )}
          </div>
        </>
      )}
    </Field>
  );
}
