import { Icon } from "@/components/Icon";
import { IconArrowBackUp, IconChevronDown } from "@/components/icons";
import { Pill } from "@/components/Pill";
import type { ChangeLogEntry, JsonValue } from "@/ipc/generated";
import { plainDate } from "@/lib/dates";
import { counted, joined, sentenceCase } from "@/lib/text";
import css from "@/features/data/data.module.css";

/** One change, and inside it each value before and after. */
export function ChangeEntry({ entry }: { entry: ChangeLogEntry }) {
  const at = new Date(entry.at);
  return (
    <details className={css.entry}>
      <summary>
        <time className="muted cap num" dateTime={entry.at}>{plainDate(entry.at)}, {at.toLocaleTimeString("en-US", { hour: "numeric", minute: "2-digit" })}</time>
        <span className="cut"><span className={entry.undone ? css.undone : undefined}>{sentenceCase(entry.sentence)}</span></span>
        <span className="row muted cap">{entry.undone && <Pill icon={IconArrowBackUp} word="Undone" />}{joined([entry.author, entry.position])}</span>
        <Icon of={IconChevronDown} size="m" />
      </summary>
      <div className={css.changes}>
        {entry.changes.length === 0 && <p className="muted">{entry.rows === 0 ? "Nothing in the lists changed." : `${counted(entry.rows, "line")} changed at once; too many to tell one by one.`}</p>}
        {entry.changes.map((row) => (
          <table key={row.row_id + row.table}>
            <thead><tr><th scope="col">{sentenceCase(row.table)}</th><th scope="col">Before</th><th scope="col">After</th></tr></thead>
            <tbody>{row.fields.map((one) => <tr key={one.field}><th scope="row">{sentenceCase(one.field)}</th><td className="muted">{shown(one.before)}</td><td>{shown(one.after)}</td></tr>)}</tbody>
          </table>
        ))}
        {entry.changes.length > 0 && entry.rows > entry.changes.length && <p className="muted">And {counted(entry.rows - entry.changes.length, "more line")}.</p>}
      </div>
    </details>
  );
}

function shown(value: JsonValue): string {
  if (value === null || value === "") return "empty";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "object") return JSON.stringify(value);
  return String(value);
}
