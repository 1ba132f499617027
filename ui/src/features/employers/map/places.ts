/** Where things lie on the map: miles, the window's own flat picture of the ground, and sites that fall on one spot. */
import type { Point } from "@/ipc/generated";

const EARTH = 3958.8;
/** Miles of one degree of latitude. */
const DEGREE = (EARTH * Math.PI) / 180;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** As the crow flies. */
export function miles(a: Point, b: Point): number {
  const [up, across] = [radians(b.latitude - a.latitude) / 2, radians(b.longitude - a.longitude) / 2];
  const h = Math.sin(up) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(across) ** 2;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(h)));
}

export interface Ground {
  x(point: Point): number;
  y(point: Point): number;
  perMile: number;
}

export interface Picture {
  width: number;
  height: number;
  /** Kept free at every edge. */
  margin: number;
}

/** Lays the ground so that these points, and `reach` miles around the first, fit in the picture. A county is small enough to be flat. */
export function groundFor(points: readonly Point[], reach: number, { width, height, margin }: Picture): Ground {
  const [first] = points;
  const shrink = Math.cos(radians(first?.latitude ?? 0));
  const flat = points.map((point) => ({ east: point.longitude * shrink * DEGREE, north: point.latitude * DEGREE }));
  const [centre] = flat;
  if (centre) flat.push({ east: centre.east - reach, north: centre.north - reach }, { east: centre.east + reach, north: centre.north + reach });
  const [west, east] = ends(flat.map((one) => one.east));
  const [south, north] = ends(flat.map((one) => one.north));
  const perMile = Math.max(1, Math.min((width - 2 * margin) / Math.max(east - west, 1), (height - 2 * margin) / Math.max(north - south, 1)));
  return {
    x: (point) => width / 2 + (point.longitude * shrink * DEGREE - (west + east) / 2) * perMile,
    y: (point) => height / 2 - (point.latitude * DEGREE - (south + north) / 2) * perMile,
    perMile,
  };
}

/** Where a ring's label can be read: the first of these ways from the centre that lies in the picture. */
export function labelOf(x: number, y: number, radius: number, { width, height, margin }: Picture): { x: number; y: number } | undefined {
  const ways = [-90, -45, -135, 0, 180, 45, 135, 90].map((way) => ({ x: x + radius * Math.cos(radians(way)), y: y + radius * Math.sin(radians(way)) }));
  return ways.find((at) => at.x > margin * 1.5 && at.x < width - margin * 1.5 && at.y > margin && at.y < height - margin);
}

const ends = (all: readonly number[]): [number, number] => (all.length === 0 ? [0, 0] : [Math.min(...all), Math.max(...all)]);

export interface Dot<Site> {
  key: string;
  x: number;
  y: number;
  sites: Site[];
}

/** One dot for sites that would touch: those of one ZIP code lie on the same spot, and neighbours nearer than `apart` join the larger. */
export function dotsOf<Site extends { id: string; point: Point }>(sites: readonly Site[], ground: Ground, apart: number): Dot<Site>[] {
  const spots = new Map<string, Dot<Site>>();
  for (const site of sites) {
    const [x, y] = [ground.x(site.point), ground.y(site.point)];
    const key = `${x.toFixed(1)} ${y.toFixed(1)}`;
    const spot = spots.get(key);
    if (spot) spot.sites.push(site);
    else spots.set(key, { key, x, y, sites: [site] });
  }
  const dots: Dot<Site>[] = [];
  for (const spot of [...spots.values()].sort((a, b) => b.sites.length - a.sites.length || a.key.localeCompare(b.key))) {
    const near = dots.find((dot) => Math.hypot(dot.x - spot.x, dot.y - spot.y) < apart + radiusOf(dot.sites.length));
    if (near) near.sites.push(...spot.sites);
    else dots.push(spot);
  }
  return dots;
}

/** A lone site is a point; what stands for several has room for their number, and grows with it by its area. */
export const radiusOf = (sites: number): number => (sites === 1 ? 4.5 : Math.min(20, 7 + Math.sqrt(sites)));

/** The longest of these lengths in miles that is drawn no longer than `most`. */
export const scaleLength = (perMile: number, most: number): number => [20, 10, 5, 2, 1, 0.5].find((length) => length * perMile <= most) ?? 0.25;

export const inMiles = (distance: number): string => `${distance.toFixed(1)} mi`;
