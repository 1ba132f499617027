import type { ReactNode } from "react";
import css from "@/features/settings/settings.module.css";

/** A titled part of a page of Settings. */
export function Block({ title, note, action, children }: { title: string; note?: ReactNode; action?: ReactNode; children: ReactNode }) {
  return (
    <section className={css.block} aria-label={title}>
      <header><h2>{title}</h2><span className="grow" />{action}</header>
      {note && <p className="muted">{note}</p>}
      {children}
    </section>
  );
}
