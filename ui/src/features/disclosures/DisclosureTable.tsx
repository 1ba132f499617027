import type { DisclosureRow } from "@/ipc/generated";
import { plainDate } from "@/lib/dates";
import { counted, joined } from "@/lib/text";
import css from "@/features/data/data.module.css";

/** Who gave what to whom, why and when; the newest first. */
export function DisclosureTable({ rows, ofOne = false }: { rows: readonly DisclosureRow[]; ofOne?: boolean }) {
  return (
    <table className={css.table}>
      <colgroup><col style={{ width: "8rem" }} />{!ofOne && <col style={{ width: "14rem" }} />}<col /><col style={{ width: "15rem" }} /><col style={{ width: "12rem" }} /><col style={{ width: "11rem" }} /></colgroup>
      <thead><tr><th scope="col">When</th>{!ofOne && <th scope="col">Of whom</th>}<th scope="col">What</th><th scope="col">To whom</th><th scope="col">Why</th><th scope="col">By</th></tr></thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={`${row.at}-${i}`}>
            <td>{plainDate(row.at)}</td>
            {!ofOne && <td className="med" title={row.student}>{row.students > 1 ? `${row.student} and ${counted(row.students - 1, "other")}` : row.student}</td>}
            <td title={row.what}>{joined([row.what, row.paper ?? ""])}</td>
            <td title={row.recipient}>{row.recipient}</td>
            <td title={row.purpose}>{row.purpose}</td>
            <td className="muted" title={joined([row.author, row.position], ", ")}>{row.author}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
