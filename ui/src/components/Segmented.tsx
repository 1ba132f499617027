import type { KeyboardEvent } from "react";
import { Icon } from "@/components/Icon";
import type { IconShape } from "@/components/icons";
import css from "@/components/Segmented.module.css";

interface SegmentedProps<Value extends string> {
  label: string;
  options: readonly { value: Value; label: string; icon?: IconShape }[];
  value: Value;
  onChange(value: Value): void;
  size?: "small" | "normal";
  /** Wraps into so many columns. */
  columns?: number;
}

/** A choice among a few, all in sight: a radio group whose arrows choose. */
export function Segmented<Value extends string>({ label, options, value, onChange, size = "normal", columns }: SegmentedProps<Value>) {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === "ArrowRight" || event.key === "ArrowDown" ? 1 : event.key === "ArrowLeft" || event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = options.findIndex((option) => option.value === value);
    const next = options[(at + step + options.length) % options.length];
    if (!next) return;
    onChange(next.value);
    const group = event.currentTarget;
    requestAnimationFrame(() => group.querySelector<HTMLElement>('[aria-checked="true"]')?.focus());
  };
  return (
    <div role="radiogroup" aria-label={label} className={[css.seg, size === "small" && css.small, columns && css.wrapped].filter(Boolean).join(" ")} style={columns ? { gridTemplateColumns: `repeat(${columns}, 1fr)` } : undefined} onKeyDown={onKeyDown}>
      {options.map((option, i) => {
        const on = option.value === value;
        return (
          <button key={option.value} type="button" role="radio" aria-checked={on} tabIndex={on || (i === 0 && !options.some((one) => one.value === value)) ? 0 : -1} onClick={() => onChange(option.value)}>
            {option.icon && <Icon of={option.icon} size="s" />}
            {option.label}
          </button>
        );
      })}
    </div>
  );
}
