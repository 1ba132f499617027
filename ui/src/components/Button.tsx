import { Tooltip } from "@mantine/core";
import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";
import { Icon } from "@/components/Icon";
import type { IconShape } from "@/components/icons";
import { Keys } from "@/components/Keys";
import css from "@/components/Button.module.css";

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** "fill" is the one action of a window area; "plain" has an edge, "bare" none. */
  look?: "plain" | "fill" | "bare" | "link" | "danger";
  size?: "small" | "normal";
  icon?: IconShape | undefined;
  /** A key of the keymap, shown after the words: "mod+enter". */
  keys?: string | undefined;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({ look = "plain", size = "small", icon, keys, children, className, ...rest }: ButtonProps) {
  const classes = [css.button, size === "small" && css.small, look !== "plain" && css[look], className];
  return (
    <button type="button" className={classes.filter(Boolean).join(" ")} {...rest}>
      {icon && <Icon of={icon} size="m" />}
      {children}
      {keys && <Keys keys={keys} />}
    </button>
  );
}

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children"> {
  icon: IconShape;
  /** What it does: the accessible name and the tooltip. */
  label: string;
  keys?: string | undefined;
  ref?: Ref<HTMLButtonElement>;
}

export function IconButton({ icon, label, keys, className, ...rest }: IconButtonProps) {
  const tip: ReactNode = keys ? <>{label} <Keys keys={keys} /></> : label;
  return (
    <Tooltip label={tip}>
      <button type="button" aria-label={label} className={[css.button, css.icon, className].filter(Boolean).join(" ")} {...rest}>
        <Icon of={icon} size="m" />
      </button>
    </Tooltip>
  );
}

/** A button that reads as a link inside a sentence or a heading. */
export function TextButton({ className, ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" className={[css.text, className].filter(Boolean).join(" ")} {...rest} />;
}
