/** What a list shows, kept in the route so that Back, a link and a new window bring it again. */
import type { Filter } from "@/components/grid/filter";
import type { SortBy } from "@/components/grid/rowIndex";
import type { SavedView } from "@/ipc/generated";

export interface ListSearch {
  view?: string;
  /** Replaces the view's own filters. */
  filters?: Filter[];
  find?: string;
  sort?: SortBy;
  open?: string;
  tab?: string;
  /** How the rows are shown when not as a grid: "board". */
  shape?: string;
}

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

export function readListSearch(raw: Record<string, unknown>): ListSearch {
  const search: ListSearch = {};
  const view = text(raw.view);
  const find = raw.find === undefined ? undefined : text(String(raw.find));
  const open = text(raw.open);
  const tab = text(raw.tab);
  const shape = text(raw.shape);
  if (view) search.view = view;
  if (find) search.find = find;
  if (open) search.open = open;
  if (tab) search.tab = tab;
  if (shape) search.shape = shape;
  if (Array.isArray(raw.filters)) search.filters = raw.filters as Filter[];
  if (raw.sort && typeof raw.sort === "object" && "column" in raw.sort) search.sort = raw.sort as SortBy;
  return search;
}

/** A named way to look at a list. */
export interface ListView {
  id: string;
  label: string;
  filters: Filter[];
  sort?: SortBy | undefined;
  /** Kept in the office’s file under its name. */
  saved?: SavedView;
}
