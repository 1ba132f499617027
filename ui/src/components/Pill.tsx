import { Icon } from "@/components/Icon";
import type { IconShape } from "@/components/icons";
import css from "@/components/Pill.module.css";

/** A quiet mark in one word. */
export function Pill({ icon, word }: { icon: IconShape; word: string }) {
  return <span className={`${css.pill} ${css.gone ?? ""}`}><Icon of={icon} size="xs" />{word}</span>;
}
