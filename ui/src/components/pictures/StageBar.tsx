import type { ReactNode } from "react";
import { Icon } from "@/components/Icon";
import { IconCheck } from "@/components/icons";
import css from "@/components/pictures/pictures.module.css";

export interface Stage {
  id: string;
  label: string;
  /** When and by whom, or when it is expected. */
  detail: ReactNode;
  state: "past" | "now" | "next";
  /** Colour of the bar while it is the present stage: a token. */
  color?: string;
}

/** How far something has come. */
export function StageBar({ stages }: { stages: readonly Stage[] }) {
  return (
    <ol className={css.stages} style={{ gridTemplateColumns: `repeat(${stages.length}, 1fr)` }}>
      {stages.map((stage) => (
        <li key={stage.id} className={css[stage.state]} aria-current={stage.state === "now" ? "step" : undefined} style={stage.state === "now" ? { borderColor: stage.color } : undefined}>
          <b>{stage.state === "past" && <Icon of={IconCheck} size="s" />}{stage.label}</b>
          <small>{stage.detail}</small>
        </li>
      ))}
    </ol>
  );
}
