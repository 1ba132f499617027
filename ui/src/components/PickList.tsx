import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { Icon } from "@/components/Icon";
import { IconSearch } from "@/components/icons";
import css from "@/components/PickList.module.css";

interface PickListProps<Item extends { id: string }> {
  label: string;
  placeholder: string;
  text: string;
  onText(text: string): void;
  items: readonly Item[];
  /** What stands there when nothing is found. */
  nothing: string;
  line(item: Item): { name: ReactNode; detail: ReactNode; end?: ReactNode };
  onPick(item: Item): void;
}

/** One of many, by typing some of its words: arrows choose, Enter takes. */
export function PickList<Item extends { id: string }>({ label, placeholder, text, onText, items, nothing, line, onPick }: PickListProps<Item>) {
  const id = useId();
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const chosen = items[Math.min(at, items.length - 1)];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setAt((was) => Math.min(items.length - 1, was + 1));
    else if (event.key === "ArrowUp") setAt((was) => Math.max(0, was - 1));
    else if (event.key === "Enter" && chosen) onPick(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <div>
      <div className={css.ask}>
        <Icon of={IconSearch} size="m" />
        <input ref={field} role="combobox" aria-label={label} aria-expanded aria-controls={id} aria-activedescendant={chosen && `${id}-${chosen.id}`} data-autofocus autoComplete="off" spellCheck={false} placeholder={placeholder} value={text}
          onChange={(event) => { onText(event.target.value); setAt(0); }} onKeyDown={onKeyDown} />
      </div>
      <div id={id} role="listbox" aria-label={label} className={css.list}>
        {items.length === 0 && <p className="muted" style={{ padding: 8 }}>{nothing}</p>}
        {items.map((item, i) => {
          const { name, detail, end } = line(item);
          return (
            <div key={item.id} id={`${id}-${item.id}`} role="option" tabIndex={-1} aria-selected={item === chosen} className={css.line} onMouseMove={() => setAt(i)} onClick={() => onPick(item)} ref={(element) => { if (element && item === chosen) element.scrollIntoView({ block: "nearest" }); }}>
              <span className="cut">{name}<small className="cut">{detail}</small></span>
              <span>{end}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
