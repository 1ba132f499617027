import { useEffect, useRef, useState, type ReactNode } from "react";
import { KeysSheet } from "@/components/KeysSheet";
import { Icon } from "@/components/Icon";
import type { IconShape } from "@/components/icons";
import { setAppearance, shownTheme, useAppearance } from "@/lib/appearance";
import { isKey } from "@/lib/keys";
import css from "@/features/start/start.module.css";

interface FrameProps {
  icon: IconShape;
  title: string;
  lead: ReactNode;
  shape?: "big" | "narrow" | "form";
  version: string;
  /** Another word here moves the focus to the first field again. */
  focus?: string;
  children: ReactNode;
}

/** The column of every screen outside an office, with what may be needed to read it at the foot. */
export function Frame({ icon, title, lead, shape = "form", version, focus, children }: FrameProps) {
  const { scale } = useAppearance();
  const [keys, setKeys] = useState(false);
  const main = useRef<HTMLElement>(null);
  const contrast = shownTheme() === "contrast";
  useEffect(() => {
    main.current?.querySelector<HTMLElement>("[data-autofocus]")?.focus();
    // A page of its own starts in its first field.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [title, focus]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isKey(event, "f1") && !isKey(event, "mod+/")) return;
      event.preventDefault();
      setKeys(true);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <div className={`${css.start} ${css[shape] ?? ""}`}>
      <main ref={main}>
        <i className={css.mark}><Icon of={icon} /></i>
        <h1>{title}</h1>
        <p className={css.lead}>{lead}</p>
        {children}
      </main>
      <footer className={css.foot}>
        Version {version.replace(/\.0$/, "")} · <button type="button" onClick={() => setKeys(true)}>Keys</button> · <button type="button" onClick={() => setAppearance({ scale: scale > 100 ? 100 : 125 })}>{scale > 100 ? "Normal text" : "Larger text"}</button> · <button type="button" onClick={() => setAppearance({ theme: contrast ? "system" : "contrast" })}>{contrast ? "Normal contrast" : "High contrast"}</button>
      </footer>
      {keys && <KeysSheet onClose={() => setKeys(false)} />}
    </div>
  );
}
