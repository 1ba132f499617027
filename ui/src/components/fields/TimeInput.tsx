import { useState } from "react";
import { timeFrom, timeWords } from "@/lib/times";
import css from "@/components/fields/blocks.module.css";

interface TimeInputProps {
  label: string;
  /** "13:10" */
  value: string;
  onCommit(value: string): void;
}

/** A time typed as people write it: "1:10", "1:10 pm", "1310". What can't be read is marked and not kept. */
export function TimeInput({ label, value, onCommit }: TimeInputProps) {
  const [text, setText] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const leave = () => {
    if (text === null) return;
    const time = timeFrom(text);
    setWrong(time === null);
    if (time === null) return;
    setText(null);
    if (time !== value) onCommit(time);
  };
  return (
    <input type="text" inputMode="numeric" aria-label={label} aria-invalid={wrong || undefined} className={css.time} value={text ?? timeWords(value)} onFocus={(event) => event.target.select()} onChange={(event) => setText(event.target.value)} onBlur={leave} onKeyDown={(event) => event.key === "Enter" && leave()} />
  );
}
