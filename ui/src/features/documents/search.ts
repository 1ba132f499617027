/** What the documents room shows, kept in the route: other rooms send their placements here. */
export interface DocumentsSearch {
  /** These placements only. */
  placements?: string[];
  /** The same for one. */
  placement?: string | null;
  /** All that aren't over, instead of those not printed yet. */
  all?: boolean;
  /** The placement, or the printed paper, that is shown. */
  open?: string;
  /** Papers printed before, instead of what is to be printed. */
  before?: boolean;
}

export function readDocumentsSearch(raw: Record<string, unknown>): DocumentsSearch {
  const search: DocumentsSearch = {};
  const one = typeof raw.placement === "string" ? [raw.placement] : [];
  const many = Array.isArray(raw.placements) ? raw.placements.filter((id): id is string => typeof id === "string") : one;
  if (many.length > 0) search.placements = many;
  if (raw.all === true) search.all = true;
  if (typeof raw.open === "string") search.open = raw.open;
  if (raw.before === true) search.before = true;
  return search;
}
