import type { ReactNode } from "react";
import css from "@/components/drawer/drawer.module.css";

/** A titled part of a drawer or rail. */
export function Section({ title, note, end, children }: { title?: string; note?: ReactNode; end?: ReactNode; children: ReactNode }) {
  return (
    <section className={css.sec}>
      {title && <h3>{title}{note !== undefined && <small>{note}</small>}{end && <><span className="grow" />{end}</>}</h3>}
      {children}
    </section>
  );
}
