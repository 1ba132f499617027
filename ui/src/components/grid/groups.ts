/** Rows under the words of one column: a head for each word, and below it its rows unless it is folded. */
import { sortValue, type Column } from "@/components/grid/column";
import { sortKey } from "@/components/grid/rowIndex";

export class GroupHead {
  readonly id: string;
  constructor(
    readonly words: string,
    readonly ids: readonly string[],
    readonly folded: boolean,
  ) {
    this.id = `group ${words}`;
  }
}

export type Line<Row> = Row | GroupHead;

export const isHead = <Row>(line: Line<Row> | undefined): line is GroupHead => line instanceof GroupHead;

/** Heads in the column's order, rows as they came. */
export function grouped<Row extends { id: string }>(rows: readonly Row[], column: Column<Row>, folded: ReadonlySet<string>): { lines: Line<Row>[]; rows: Row[] } {
  const byWords = new Map<string, Row[]>();
  for (const row of rows) {
    const words = column.text(row);
    const group = byWords.get(words);
    if (group) group.push(row);
    else byWords.set(words, [row]);
  }
  const order = [...byWords].map(([words, members]) => ({ words, members, key: sortKey((members[0] && sortValue(column, members[0])) ?? "") }));
  order.sort((a, b) => Number(a.words === "") - Number(b.words === "") || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const lines: Line<Row>[] = [];
  for (const { words, members } of order) {
    const isFolded = folded.has(words);
    lines.push(new GroupHead(words, members.map((row) => row.id), isFolded));
    if (!isFolded) for (const row of members) lines.push(row);
  }
  return { lines, rows: order.flatMap(({ members }) => members) };
}
