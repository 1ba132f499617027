import { useRef, useState, type ReactNode } from "react";
import { TextButton } from "@/components/Button";
import { copyPicture, copyTable } from "@/components/pictures/copyPicture";
import { toast } from "@/lib/toasts";
import css from "@/components/pictures/figure.module.css";

export interface FigureTable {
  columns: readonly string[];
  /** The first cell of each names the row. */
  rows: readonly (readonly string[])[];
}

interface FigureProps {
  /** What the picture shows, as a sentence. */
  finding: string;
  note?: ReactNode;
  table: FigureTable;
  children: ReactNode;
}

/** A picture under its finding; the same as a table, or as a picture on the clipboard. */
export function Figure({ finding, note, table, children }: FigureProps) {
  const [asTable, setAsTable] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const copy = async () => {
    const svg = body.current?.querySelector("svg");
    const drawn = body.current?.querySelector("table");
    try {
      if (svg) await copyPicture(svg);
      else if (drawn) await copyTable(drawn);
      toast({ text: "Copied as a picture" });
    } catch (error) {
      toast({ text: `The picture could not be copied: ${error instanceof Error ? error.message : String(error)}`, tone: "danger" });
    }
  };
  return (
    <figure className={css.figure} aria-label={finding}>
      <figcaption>
        <h2>{finding}</h2>
        {note && <p className="muted">{note}</p>}
      </figcaption>
      <div ref={body}>{asTable ? <PlainTable {...table} /> : children}</div>
      <p className={css.acts}><TextButton aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>{asTable ? "View as picture" : "View as table"}</TextButton><TextButton onClick={() => void copy()}>Copy picture</TextButton></p>
    </figure>
  );
}

function PlainTable({ columns, rows }: FigureTable) {
  return (
    <table className={css.plain}>
      <thead><tr>{columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr></thead>
      <tbody>{rows.map((row) => <tr key={row[0]}>{row.map((cell, i) => (i === 0 ? <th key={columns[i]} scope="row">{cell}</th> : <td key={columns[i]}>{cell}</td>))}</tr>)}</tbody>
    </table>
  );
}
