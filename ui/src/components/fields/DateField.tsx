import { useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { Field, type FieldProps } from "@/components/fields/Field";
import { Icon } from "@/components/Icon";
import { IconCalendarEvent, IconCheck } from "@/components/icons";
import { readDate } from "@/lib/dateReader";
import { longDate, plainDate } from "@/lib/dates";
import { pointerAtRest } from "@/lib/pointer";
import css from "@/components/fields/fields.module.css";

interface DateFieldProps extends FieldProps {
  /** ISO date, or null. */
  value: string | null;
  /** While it is typed, for forms that are sent as a whole; `unread` when words stand there that are no date. */
  onChange?(value: string | null, unread: boolean): void;
  /** When the field is left: it saves itself. Resolves to a sentence when the date was refused. */
  onCommit?(value: string | null): Promise<string | undefined | void> | void;
  placeholder?: string;
  /** After the date that was understood. */
  consequence?: ReactNode;
}

/** A date typed in words or figures: "fri", "in 2 weeks", "12/4". What was understood stands below before anything is kept. */
export function DateField({ value, onChange, onCommit, placeholder = "fri, in 2 weeks, 12/4", consequence, ...field }: DateFieldProps) {
  const [text, setText] = useState<string | null>(null);
  const [read, setRead] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const latest = useRef("");
  const type = (words: string) => {
    latest.current = words;
    setText(words);
    setProblem(undefined);
    void understand(words.trim()).then((date) => {
      if (latest.current !== words) return;
      // At once, so that a form sent right after has it; see useSettled.
      flushSync(() => {
        setRead(date);
        onChange?.(date, words.trim() !== "" && date === null);
      });
    });
  };
  const leaving = useRef(false);
  const leave = async () => {
    const words = text?.trim();
    if (words === undefined || leaving.current) return;
    leaving.current = true;
    await keep(words);
    leaving.current = false;
  };
  const keep = async (words: string) => {
    const date = await understand(words);
    const refusal = date === null && words !== "" ? `“${words}” isn’t a date. Try fri, in 2 weeks or 12/4.` : onCommit && date !== value ? await onCommit(date) : undefined;
    await pointerAtRest();
    setProblem(refusal ?? undefined);
    if (!refusal && onCommit) setText(null);
    return undefined;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") void leave();
    else if (event.key === "Escape" && text !== null && onCommit) {
      event.stopPropagation();
      setText(null);
      setProblem(undefined);
    }
  };
  // It stays below the field that was left, so that nothing under it moves.
  const understood = read !== null && !problem && (text === null ? read === value : text.trim() !== "");
  return (
    <Field {...field} error={field.error ?? problem}>
      {(ids) => (
        <>
          <div className={css.input} data-invalid={problem ? true : undefined}>
            <Icon of={IconCalendarEvent} size="m" />
            <input {...ids} value={text ?? plainDate(value)} placeholder={placeholder} autoComplete="off" onFocus={(event) => event.target.select()} onChange={(event) => type(event.target.value)} onBlur={() => void leave()} onKeyDown={onKeyDown} />
          </div>
          <div aria-live="polite">
            {understood && <p className={css.understood}><Icon of={IconCheck} size="m" /><b>{longDate(read)}</b>{consequence && <span>· {consequence}</span>}</p>}
          </div>
        </>
      )}
    </Field>
  );
}

const understand = (words: string): Promise<string | null> => (words === "" ? Promise.resolve(null) : readDate(words));
