/** Rows as a spreadsheet takes them from the clipboard, and gives them: cells apart by tabs, rows by line ends. */
import type { Column } from "@/components/grid/column";

const NEEDS_QUOTES = /[\t\n\r"]/;
const quoted = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export const asBlock = <Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string => rows.map((row) => columns.map((column) => quoted(column.text(row))).join("\t")).join("\n");

/** The cells of a block. A line end at the end begins no row of its own. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let inQuotes = false;
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = "";
  };
  const plainText = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let i = 0; i < plainText.length; i += 1) {
    const letter = plainText[i] as string;
    if (inQuotes) {
      if (letter !== '"') cell += letter;
      else if (plainText[i + 1] === '"') {
        cell += letter;
        i += 1;
      } else inQuotes = false;
    } else if (letter === '"' && cell === "") inQuotes = true;
    else if (letter === "\t") endCell();
    else if (letter === "\n") {
      endCell();
      rows.push([]);
    } else cell += letter;
  }
  endCell();
  return rows;
}
