import { useEffect, useState, type ReactNode } from "react";
import { count } from "@/lib/text";
import css from "@/components/list/list.module.css";

interface ListFootProps {
  shown: number;
  total: number;
  noun: readonly [string, string];
  selected: number;
  open: boolean;
  hints?: ReactNode;
}

/** How many of how many. Read aloud once the person stops typing. */
export function ListFoot({ shown, total, noun, selected, open, hints }: ListFootProps) {
  const [said, setSaid] = useState("");
  const words = shown === total ? `${count(total)} ${total === 1 ? noun[0] : noun[1]}` : `${count(shown)} of ${count(total)} ${noun[1]}`;
  const sentence = selected > 0 ? `${words}, ${count(selected)} selected` : words;
  useEffect(() => {
    const timer = setTimeout(() => setSaid(sentence), 500);
    return () => clearTimeout(timer);
  }, [sentence]);
  return (
    <div className={css.foot} data-bar>
      <span><b>{count(shown)}</b>{shown === total ? ` ${total === 1 ? noun[0] : noun[1]}` : ` of ${count(total)} ${noun[1]}`}</span>
      {selected > 0 && <span>{count(selected)} selected</span>}
      {open && <span>1 open</span>}
      <span className="grow" />
      {hints}
      <span className="hidden-text" aria-live="polite">{said}</span>
    </div>
  );
}
