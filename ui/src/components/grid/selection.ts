/** Which rows are selected, by id. Pure: every change is a new set. */
export type Selection = Readonly<Record<string, true>>;

export const selectedIds = (selection: Selection): string[] => Object.keys(selection);

export function toggled(selection: Selection, id: string): Selection {
  const { [id]: was, ...others } = selection;
  return was ? others : { ...selection, [id]: true };
}

export const withRange = (selection: Selection, ids: readonly string[]): Selection => ({ ...selection, ...onlyThese(ids) });

export const onlyThese = (ids: readonly string[]): Selection => Object.fromEntries(ids.map((id) => [id, true as const]));

/** What the head's check box says about the rows that are shown. */
export function coverage(selection: Selection, shown: readonly string[]): "none" | "some" | "all" {
  if (shown.length === 0) return "none";
  let n = 0;
  for (const id of shown) if (selection[id]) n += 1;
  return n === 0 ? "none" : n === shown.length ? "all" : "some";
}
