import type { ReactNode } from "react";
import css from "@/components/fields/fields.module.css";

/** A label over something that isn't a single field; the thing bears its own accessible name. */
export function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={css.field}>
      <span className={css.label} aria-hidden>{label}</span>
      {children}
    </div>
  );
}
