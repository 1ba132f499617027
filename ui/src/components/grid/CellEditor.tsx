import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { CellEdit } from "@/components/grid/column";
import css from "@/components/grid/grid.module.css";

interface CellEditorProps<Row> {
  row: Row;
  edit: CellEdit<Row>;
  label: string;
  /** Ends editing; `step` says where Tab wants to go on. */
  onDone(step: 1 | -1 | 0): void;
  /** What the cell reads from now on; null when the core refused it. */
  onKept(words: string | null): void;
}

/** Edits one cell in place. Enter and leaving keep the value, Esc reverts, Tab keeps it and moves on. */
export function CellEditor<Row>({ row, edit, label, onDone, onKept }: CellEditorProps<Row>) {
  const before = edit.value(row);
  const [value, setValue] = useState(before);
  const ended = useRef(false);
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
  useEffect(() => {
    field.current?.focus();
    if (edit.kind !== "choice") field.current?.select();
  }, [edit.kind]);

  const end = (keep: boolean, step: 1 | -1 | 0) => {
    if (ended.current) return;
    ended.current = true;
    if (keep && value !== before) {
      onKept(edit.options?.().find((option) => option.value === value)?.label ?? value.trim());
      void edit.commit(row, value.trim()).catch(() => onKept(null));
    }
    onDone(step);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Enter") end(true, 0);
    else if (event.key === "Escape") end(false, 0);
    else if (event.key === "Tab") end(true, event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  const shared = { ref: field, className: css.editor, "aria-label": label, value, onKeyDown, onBlur: () => end(true, 0) };
  if (edit.kind === "choice") {
    return (
      <select {...shared} onChange={(event) => setValue(event.target.value)}>
        {edit.options?.().map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    );
  }
  return <input {...shared} type={edit.kind === "date" ? "date" : "text"} inputMode={edit.kind === "number" ? "decimal" : undefined} onChange={(event) => setValue(event.target.value)} />;
}
