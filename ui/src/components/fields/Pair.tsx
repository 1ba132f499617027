import type { ReactNode } from "react";
import css from "@/components/fields/fields.module.css";

/** Two fields side by side. */
export function Pair({ children }: { children: ReactNode }) {
  return <div className={css.pair}>{children}</div>;
}
