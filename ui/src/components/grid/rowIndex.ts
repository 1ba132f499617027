/**
 * Filtering and sorting of tens of thousands of rows between two key strokes. A row's search text is made once and kept with the row; a
 * column's order is kept as ranks (one integer a row) and as the positions in that order, so that what is found needs no sorting. All are
 * thrown away when a row changes: rows are immutable, and an edited row is a new object.
 */
import { plain } from "@/lib/text";
import { sortValue, type Column, type SortValue } from "@/components/grid/column";
import { filterTest, type Filter } from "@/components/grid/filter";

/** Rows keep their search text from one index to the next, and from one visit of a screen to the next. */
const texts = new WeakMap<object, string>();

const LAST = 0x7fffffff;
/** The ranks of each column of a list, by its id. */
const rankings = new WeakMap<readonly object[], Map<string, Int32Array>>();

/** For a column's ranks, the positions of its rows in that order. */
const orders = new WeakMap<Int32Array, { up?: Int32Array; down?: Int32Array }>();

export interface SortBy {
  column: string;
  descending: boolean;
}

export class RowIndex<Row extends object> {
  readonly rows: readonly Row[];
  private readonly columns: readonly Column<Row>[];
  private readonly ranks: Map<string, Int32Array>;

  constructor(rows: readonly Row[], columns: readonly Column<Row>[]) {
    this.rows = rows;
    this.columns = columns;
    this.ranks = rankings.get(rows) ?? new Map<string, Int32Array>();
    rankings.set(rows, this.ranks);
  }

  /** Positions of the rows that pass, in order. Every word of the search must occur somewhere in the row. */
  find(search: string, filters: readonly Filter[], sort: SortBy | undefined): Int32Array {
    const words = plain(search).split(/\s+/).filter(Boolean);
    const tests = filters.map((filter) => filterTest(filter, this.columns));
    const found = new Int32Array(this.rows.length);
    let n = 0;
    const order = this.orderFor(sort);
    for (let at = 0; at < this.rows.length; at += 1) {
      const i = order ? (order[at] ?? at) : at;
      const row = this.rows[i];
      if (row === undefined || !tests.every((test) => test(row))) continue;
      if (words.length > 0) {
        const text = this.searchText(row);
        if (!words.every((word) => text.includes(word))) continue;
      }
      found[n] = i;
      n += 1;
    }
    return found.subarray(0, n);
  }

  /** How many rows pass, without ordering them: for the counts on view tabs. */
  count(filters: readonly Filter[]): number {
    const tests = filters.map((filter) => filterTest(filter, this.columns));
    let n = 0;
    for (const row of this.rows) if (tests.every((test) => test(row))) n += 1;
    return n;
  }

  /** Makes the search texts of these rows ahead of the search that will want them. */
  warm(from: number, to: number): void {
    for (const row of this.rows.slice(from, to)) this.searchText(row);
  }

  /** All positions in the order of a column: made once, so that a key stroke only leaves rows out and sorts nothing. */
  private orderFor(sort: SortBy | undefined): Int32Array | undefined {
    const column = sort && this.columns.find((one) => one.id === sort.column);
    if (!sort || !column) return undefined;
    const ranks = this.ranksOf(column);
    const known = orders.get(ranks)?.[sort.descending ? "down" : "up"];
    if (known) return known;
    const way = sort.descending ? -1 : 1;
    const order = Int32Array.from(this.rows.keys()).sort((a, b) => {
      const x = ranks[a] ?? LAST;
      const y = ranks[b] ?? LAST;
      if (x === y) return a - b;
      if (x === LAST) return 1;
      if (y === LAST) return -1;
      return (x - y) * way;
    });
    orders.set(ranks, { ...orders.get(ranks), [sort.descending ? "down" : "up"]: order });
    return order;
  }

  private searchText(row: Row): string {
    let text = texts.get(row);
    if (text === undefined) {
      text = plain(this.columns.map((column) => (column.filterOnly ? "" : column.text(row))).join("\n"));
      texts.set(row, text);
    }
    return text;
  }

  /** Equal values share a rank; rows with nothing in the column rank last. */
  private ranksOf(column: Column<Row>): Int32Array {
    const known = this.ranks.get(column.id);
    if (known) return known;
    const values = this.rows.map((row) => sortValue(column, row));
    const distinct = [...new Set(values)].flatMap((value) => (value === null || value === "" ? [] : [{ value, key: sortKey(value) }]));
    distinct.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    const rankOf = new Map<SortValue, number>(distinct.map(({ value }, rank) => [value, rank]));
    const ranks = Int32Array.from(values, (value) => rankOf.get(value) ?? LAST);
    this.ranks.set(column.id, ranks);
    return ranks;
  }
}

/** Accents and capitals apart, and "Room 2" before "Room 10". Plain comparisons of such keys are many times quicker than a collator's. */
export function sortKey(value: string | number): string | number {
  return typeof value === "number" ? value : plain(value).replace(/\d+/g, (digits) => digits.padStart(12, "0"));
}
