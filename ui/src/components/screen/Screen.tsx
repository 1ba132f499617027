import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Icon } from "@/components/Icon";
import { IconSearch } from "@/components/icons";
import { Keys } from "@/components/Keys";
import { keymap, runCommand } from "@/lib/commands";
import css from "@/components/screen/screen.module.css";

interface ScreenProps {
  title: string;
  /** Where the thing on screen was opened from. */
  from?: { label: string; to: string };
  detail?: ReactNode;
  /** At the right of the top bar, after Find: at most one is filled. */
  actions?: ReactNode;
  children: ReactNode;
}

/** The frame of every screen: the top bar with its title, Find and the screen's own actions, and the room below. */
export function Screen({ title, from, detail, actions, children }: ScreenProps) {
  return (
    <div className={css.screen}>
      <header className={css.top}>
        {from && (
          <>
            <Link to={from.to} className={css.crumb}>{from.label}</Link>
            <span className={css.crumb} aria-hidden>/</span>
          </>
        )}
        <h1>{title}</h1>
        {detail && <span className={css.detail}>{detail}</span>}
        <span className="grow" />
        <button type="button" className={css.find} onClick={() => runCommand("find")} aria-keyshortcuts="Control+K">
          <Icon of={IconSearch} size="m" />
          <span>Find or do anything</span>
          <Keys keys={keymap.find.keys} />
        </button>
        {actions}
      </header>
      <div className={css.body}>{children}</div>
    </div>
  );
}
