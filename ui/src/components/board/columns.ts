/** Rows by their stage, and where in it each stands. */

/** Where a card stands: its column, and its place in it from 0. */
export interface Spot {
  column: number;
  index: number;
}

export interface Columns<Row> {
  /** One list for each stage, in the order of the rows. */
  lists: readonly (readonly Row[])[];
  spots: ReadonlyMap<string, Spot>;
}

export function columnsOf<Row extends { id: string }, Stage extends string>(rows: readonly Row[], stages: readonly Stage[], stageOf: (row: Row) => Stage): Columns<Row> {
  const at = new Map(stages.map((stage, i) => [stage, i]));
  const lists: Row[][] = stages.map(() => []);
  const spots = new Map<string, Spot>();
  for (const row of rows) {
    const column = at.get(stageOf(row));
    const list = column === undefined ? undefined : lists[column];
    if (column === undefined || !list) continue;
    spots.set(row.id, { column, index: list.length });
    list.push(row);
  }
  return { lists, spots };
}

/** What has the focus: a card by its id, and the spot it was last seen in, for when it is gone from there. */
export interface Focus {
  id: string | undefined;
  spot: Spot;
}

/** The spot that has the focus now: that of the card, else the one that took its place, else the first card there is. */
export function focusedSpot<Row>({ lists, spots }: Columns<Row>, focus: Focus): Spot | undefined {
  const there = focus.id === undefined ? undefined : spots.get(focus.id);
  if (there) return there;
  const here = lists[focus.spot.column];
  if (here && here.length > 0) return { column: focus.spot.column, index: Math.min(focus.spot.index, here.length - 1) };
  const first = lists.findIndex((list) => list.length > 0);
  return first < 0 ? undefined : { column: first, index: 0 };
}
