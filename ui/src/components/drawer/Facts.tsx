import { Fragment, type ReactNode } from "react";
import css from "@/components/drawer/drawer.module.css";

export interface Fact {
  label: string;
  value: ReactNode;
  /** After the value, quieter. */
  more?: ReactNode;
}

/** Names and values in two columns. A fact without a value is left out. */
export function Facts({ facts, wide = false }: { facts: readonly (Fact | false | null | undefined)[]; wide?: boolean }) {
  return (
    <dl className={css.facts} style={wide ? { gridTemplateColumns: "10.25rem 1fr" } : undefined}>
      {facts.map((fact) => fact && fact.value ? (
        <Fragment key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}{fact.more && <span className="muted"> · {fact.more}</span>}</dd>
        </Fragment>
      ) : null)}
    </dl>
  );
}
