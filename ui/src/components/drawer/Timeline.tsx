import type { ReactNode } from "react";
import { Icon } from "@/components/Icon";
import type { IconShape } from "@/components/icons";
import { shortDate } from "@/lib/dates";
import css from "@/components/drawer/drawer.module.css";

export interface Happening {
  key: string;
  icon: IconShape;
  what: ReactNode;
  detail?: ReactNode;
  /** ISO date or instant. */
  at: string;
  /** What can be done about it. */
  menu?: ReactNode;
}

/** What happened, newest first. */
export function Timeline({ happenings }: { happenings: readonly Happening[] }) {
  return (
    <ol className={css.tl}>
      {happenings.map(({ key, icon, what, detail, at, menu }) => (
        <li key={key}>
          <span className={css.dot}><Icon of={icon} size="s" /></span>
          <span>{what}{detail && <small>{detail}</small>}</span>
          <span className={css.when}><time dateTime={at}>{shortDate(at)}</time>{menu}</span>
        </li>
      ))}
    </ol>
  );
}
