/** Ctrl+K: find anyone and anything, or do something. The best hit first, then groups by noun, then what can be done. */
import { useFocusReturn } from "@mantine/hooks";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from "react";
import { commandEntries, doing, entriesFor, roomEntries, type Entry } from "@/app/palette/entries";
import { PaletteHit } from "@/app/palette/PaletteHit";
import { recents } from "@/lib/recents";
import { Icon } from "@/components/Icon";
import { IconSearch } from "@/components/icons";
import { Keys } from "@/components/Keys";
import { useRead } from "@/ipc/useRead";
import { useOfferedCommands } from "@/lib/commands";
import { counted } from "@/lib/text";
import { useLatest } from "@/lib/useLatest";
import css from "@/app/palette/palette.module.css";

export default function Palette({ recents: onlyRecents, onClose }: { recents: boolean; onClose(): void }) {
  useFocusReturn({ opened: true, shouldReturnFocus: true });
  const navigate = useNavigate();
  const id = useId();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const words = text.trim();
  const { data: hits, isPlaceholderData, isError } = useRead("search", { text: doing(words)?.whom ?? words, limit: 12, among: [] }, { enabled: words.length > 0, keepLast: words.length > 0 });
  // What stands in the list until then was found for fewer letters.
  const found = words === "" || isError || (hits !== undefined && !isPlaceholderData);
  const offered = useOfferedCommands();
  const schools = useRead("get_settings", {}).data?.schools;

  const entries = useMemo((): Entry[] => {
    if (words === "") return onlyRecents ? recents().map(recentEntry) : [...recents().slice(0, 5).map(recentEntry), ...commandEntries(offered, ""), ...roomEntries("")];
    return entriesFor(words, hits ?? [], offered, schools);
  }, [words, hits, offered, schools, onlyRecents]);
  const chosen = entries[Math.min(at, entries.length - 1)];

  const run = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    if (entry.go) void navigate(entry.go);
    else entry.run?.();
  };
  const [entered, setEntered] = useState(false);
  const go = useLatest(() => run(chosen));
  useEffect(() => {
    if (entered && found) go.current();
  }, [entered, found, go]);
  const pointer = useRef<string | null>(null);
  const point = (i: number) => (event: MouseEvent) => {
    // A list that grows under a pointer at rest chooses nothing.
    const where = `${event.screenX},${event.screenY}`;
    if (pointer.current !== null && pointer.current !== where) setAt(i);
    pointer.current = where;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = entries.length - 1;
    if (event.key === "ArrowDown") setAt((was) => (was >= last ? 0 : was + 1));
    else if (event.key === "ArrowUp") setAt((was) => (was <= 0 ? last : was - 1));
    else if (event.key === "Enter") setEntered(true);
    else if (event.key === "Escape") onClose();
    else if (event.key === "Tab") setAt(Math.max(0, entries.findIndex((entry) => entry.group === "Do")));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <div className={css.scrim} aria-hidden onClick={onClose} />
      <div role="dialog" aria-modal="true" aria-label="Find or do anything" className={`over ${css.palette}`}>
        <div className={css.ask}>
          <Icon of={IconSearch} />
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the palette was called up to be typed into */}
          <input autoFocus role="combobox" aria-expanded aria-controls={id} aria-activedescendant={chosen ? `${id}-${chosen.key}` : undefined} aria-label="Find or do anything" placeholder={onlyRecents ? "Opened lately" : "A name, a number, or what you want to do"}
            value={text} spellCheck={false} onChange={(event) => { setText(event.target.value); setAt(0); setEntered(false); }} onKeyDown={onKeyDown} />
          <Keys keys="escape" />
        </div>
        <div id={id} role="listbox" aria-label="Found" className={css.hits}>
          {entries.map((entry, i) => (
            <div key={entry.key} role="presentation">
              {entry.group !== entries[i - 1]?.group && entry.group && <div className={css.group} role="presentation">{entry.group}</div>}
              <PaletteHit id={`${id}-${entry.key}`} entry={entry} words={words} chosen={entry === chosen} onPoint={point(i)} onRun={() => run(entry)} />
            </div>
          ))}
          {entries.length === 0 && words !== "" && hits && <p className={css.group}>Nothing by that name. Try part of a name, an id or a placement’s number.</p>}
        </div>
        <div className={css.foot}>
          <span><Keys keys="arrowup" /><Keys keys="arrowdown" />choose</span>
          <span><Keys keys="enter" />open</span>
          <span><Keys keys="tab" />actions</span>
          <span aria-live="polite">{words !== "" && `${counted(entries.length, "found", "found")}`}</span>
        </div>
      </div>
    </>
  );
}

const recentEntry = (recent: ReturnType<typeof recents>[number]): Entry => ({ key: `recent-${recent.id}`, group: "Opened lately", icon: recent.kind, title: recent.title, detail: recent.detail, go: { to: recent.to, search: recent.search } });
