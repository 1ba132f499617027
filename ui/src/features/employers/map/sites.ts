/** The lines of the map's list: a site in use of an employer that the filters let through, or an employer without one. */
import type { EmployerRow, Point, School, SiteOnMap } from "@/ipc/generated";
import { inMiles, miles } from "@/features/employers/map/places";
import { byName } from "@/lib/order";

export interface MapLine {
  id: string;
  row: EmployerRow;
  /** Blank where it is called as the employer. */
  site: string;
  city: string;
  point: Point | null;
  /** From the chosen school; null without a place or a school. */
  distance: number | null;
}

export type PlacedLine = MapLine & { point: Point };

export function linesOf(sites: readonly SiteOnMap[], rows: readonly EmployerRow[], school: School | undefined): MapLine[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const lines: MapLine[] = [];
  for (const { id, employer_id, name, city, point } of sites) {
    const row = byId.get(employer_id);
    if (!row) continue;
    lines.push({ id, row, site: name === row.name ? "" : name, city, point, distance: point && school?.point ? miles(school.point, point) : null });
  }
  const sited = new Set(lines.map((line) => line.row.id));
  for (const row of rows) if (!sited.has(row.id)) lines.push({ id: row.id, row, site: "", city: "", point: null, distance: null });
  return lines.sort((a, b) => (a.distance ?? Infinity) - (b.distance ?? Infinity) || byName(a.row.name, b.row.name));
}

export const isPlaced = (line: MapLine): line is PlacedLine => line.point !== null;

export const milesOf = (line: MapLine): string => (line.distance === null ? "" : inMiles(line.distance));
