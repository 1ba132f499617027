import type { MouseEvent } from "react";
import type { Entry } from "@/app/palette/entries";
import { Icon } from "@/components/Icon";
import { IconBriefcase, IconBuilding, IconChevronRight, IconClipboardCheck, IconPhone, IconUser, type IconShape } from "@/components/icons";
import { Keys } from "@/components/Keys";
import { plain } from "@/lib/text";
import css from "@/app/palette/palette.module.css";

interface PaletteHitProps {
  id: string;
  entry: Entry;
  words: string;
  chosen: boolean;
  onPoint(event: MouseEvent): void;
  onRun(): void;
}

const ICONS: Record<Entry["icon"], IconShape> = { student: IconUser, employer: IconBuilding, person: IconPhone, opportunity: IconBriefcase, placement: IconClipboardCheck, do: IconChevronRight, room: IconChevronRight };

export function PaletteHit({ id, entry, words, chosen, onPoint, onRun }: PaletteHitProps) {
  return (
    // The field above keeps the focus and gives the keys; this is what it points at.
    <div id={id} role="option" aria-selected={chosen} tabIndex={-1} className={css.hit} onMouseMove={onPoint} onClick={onRun} ref={(line) => { if (chosen) line?.scrollIntoView({ block: "nearest" }); }}>
      <Icon of={ICONS[entry.icon]} />
      <span className="cut"><Marked text={entry.title} words={words} />{entry.detail && <span className="muted"> · <Marked text={entry.detail} words={words} /></span>}</span>
      <span className={css.end}>
        {entry.keys && <Keys keys={entry.keys} />}
        {chosen && !entry.keys && <Keys keys="enter" />}
      </span>
    </div>
  );
}

/** The text with the first occurrence of each sought word marked. */
function Marked({ text, words }: { text: string; words: string }) {
  const flat = plain(text);
  const word = plain(words).split(/\s+/).find((one) => one && flat.includes(one));
  // Folding keeps the length of all but a few letters; where it doesn't, nothing is marked rather than the wrong place.
  if (!word || flat.length !== text.length) return text;
  const at = flat.indexOf(word);
  return <>{text.slice(0, at)}<mark>{text.slice(at, at + word.length)}</mark>{text.slice(at + word.length)}</>;
}
