import { Icon } from "@/components/Icon";
import type { IconShape } from "@/components/icons";
import css from "@/components/Pill.module.css";

export type PillTone = "none" | "applied" | "matched" | "out" | "active" | "done" | "gone" | "waived";

export interface PillLook {
  tone: PillTone;
  icon: IconShape;
  word: string;
}

/** A state in one word, with its own icon: never by colour alone. */
export function StatusPill({ look }: { look: PillLook }) {
  return (
    <span className={`${css.pill} ${css[look.tone] ?? ""}`}>
      <Icon of={look.icon} size="xs" />
      {look.word}
    </span>
  );
}
