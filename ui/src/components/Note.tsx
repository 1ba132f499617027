import type { ReactNode } from "react";
import { Icon } from "@/components/Icon";
import { IconAlertCircle, IconAlertTriangle, IconCheck, type IconShape } from "@/components/icons";
import css from "@/components/Note.module.css";

interface NoteProps {
  tone: "warn" | "danger" | "good" | "plain";
  icon?: IconShape;
  /** The button or link that mends it, at the right. */
  action?: ReactNode;
  centre?: boolean;
  children: ReactNode;
}

const ICONS = { warn: IconAlertTriangle, danger: IconAlertCircle, good: IconCheck, plain: IconAlertCircle } as const;

export function Note({ tone, icon, action, centre = false, children }: NoteProps) {
  return (
    <div className={[css.note, css[tone], centre && css.centre].filter(Boolean).join(" ")} role={tone === "danger" ? "alert" : undefined}>
      <Icon of={icon ?? ICONS[tone]} />
      <div className="grow">{children}</div>
      {action}
    </div>
  );
}
