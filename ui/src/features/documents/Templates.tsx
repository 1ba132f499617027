import { Icon } from "@/components/Icon";
import { IconHistory } from "@/components/icons";
import { count } from "@/lib/text";
import css from "@/features/documents/documents.module.css";

interface TemplatesProps {
  before: boolean;
  toPrint: number | undefined;
  onBefore(before: boolean): void;
}

/** What can be printed, and what was. */
export function Templates({ before, toPrint, onBefore }: TemplatesProps) {
  return (
    <section aria-label="Templates">
      <div className={css.head}><h2>1 Template</h2></div>
      <nav className={css.templates} aria-label="Templates">
        <h3>Agreements</h3>
        <button type="button" aria-current={before ? undefined : "page"} onClick={() => onBefore(false)}>Training agreement{toPrint !== undefined && <span className={css.n}>{count(toPrint)}</span>}</button>
        <button type="button" className={css.before} aria-current={before ? "page" : undefined} onClick={() => onBefore(true)}><Icon of={IconHistory} size="m" />Printed before</button>
      </nav>
    </section>
  );
}
