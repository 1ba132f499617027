import { useMemo } from "react";
import { dotsOf, groundFor, labelOf, radiusOf, scaleLength, type Picture } from "@/features/employers/map/places";
import type { PlacedLine } from "@/features/employers/map/sites";
import type { School } from "@/ipc/generated";
import { counted } from "@/lib/text";
import css from "@/features/employers/map/map.module.css";

interface MapPictureProps {
  picture: Picture;
  schools: readonly School[];
  school: School | undefined;
  lines: readonly PlacedLine[];
  /** Miles. */
  within: number;
  /** Ids of the lines that are pointed at, here or in the list. */
  lit: ReadonlySet<string>;
  openId: string | undefined;
  onSchool(id: string): void;
  onLit(ids: ReadonlySet<string>): void;
  onDot(sites: readonly PlacedLine[]): void;
}

const RINGS = [5, 10] as const;
const APART = 9;
const NONE: ReadonlySet<string> = new Set();

/** Schools as squares, sites as dots, rings round the chosen school. The list beside it says the same to the keyboard and aloud. */
export function MapPicture({ picture, schools, school, lines, within, lit, openId, onSchool, onLit, onDot }: MapPictureProps) {
  const ground = useMemo(() => {
    const placed = schools.flatMap((one) => (one.point ? [one.point] : []));
    const inside = lines.filter((line) => (line.distance ?? 0) <= within).map((line) => line.point);
    return groundFor([...(school?.point ? [school.point] : []), ...placed, ...inside], school ? 2 : 0, picture);
  }, [schools, school, lines, within, picture]);
  const dots = useMemo(() => {
    const inside = lines.filter((line) => (line.distance ?? 0) <= within);
    const outside = lines.filter((line) => (line.distance ?? 0) > within);
    const onPicture = (dot: { x: number; y: number }) => dot.x > 0 && dot.y > 0 && dot.x < picture.width && dot.y < picture.height;
    return [...dotsOf(outside, ground, APART).map((dot) => ({ ...dot, outside: true })), ...dotsOf(inside, ground, APART).map((dot) => ({ ...dot, outside: false }))].filter(onPicture);
  }, [lines, within, ground, picture]);
  const marked = (dot: { sites: readonly PlacedLine[] }) => dot.sites.some((site) => lit.has(site.id) || site.row.id === openId);
  const scale = scaleLength(ground.perMile, 140);
  const centre = school?.point;
  const named = dots.find((dot) => dot.sites.some((site) => lit.has(site.id)));
  return (
    <svg className={css.picture} viewBox={`0 0 ${picture.width} ${picture.height}`} role="img" aria-label={`${counted(schools.length, "school")} and ${counted(lines.length, "site")} on a map${school ? `, with rings 5 and 10 miles round ${school.short_name}` : ""}. The list beside it names them.`}>
      {centre && RINGS.map((ring) => <circle key={ring} className={css.ring} cx={ground.x(centre)} cy={ground.y(centre)} r={ring * ground.perMile} />)}
      {[...dots].sort((a, b) => Number(marked(a)) - Number(marked(b))).map((dot) => {
        const on = marked(dot);
        const radius = radiusOf(dot.sites.length);
        return (
          <g key={`${dot.key} ${String(dot.outside)}`} className={css.dot} data-outside={dot.outside || undefined} data-on={on || undefined} onPointerEnter={() => onLit(new Set(dot.sites.map((site) => site.id)))} onPointerLeave={() => onLit(NONE)} onClick={() => onDot(dot.sites)}>
            {on && <circle className={css.halo} cx={dot.x} cy={dot.y} r={radius + 4} />}
            <circle cx={dot.x} cy={dot.y} r={radius} />
            {dot.sites.length > 1 && <text x={dot.x} y={dot.y + 4} textAnchor="middle">{dot.sites.length}</text>}
          </g>
        );
      })}
      {schools.map((one) => one.point && (
        <g key={one.id} className={css.school} data-on={one.id === school?.id || undefined} onClick={() => onSchool(one.id)}>
          <rect x={ground.x(one.point) - 6} y={ground.y(one.point) - 6} width={12} height={12} rx={2} />
          <rect className={css.plate} x={ground.x(one.point) + 8} y={ground.y(one.point) - 9} width={one.short_name.length * 6.8 + 6} height={18} rx={3} />
          <text x={ground.x(one.point) + 11} y={ground.y(one.point) + 4}>{one.short_name}</text>
        </g>
      ))}
      {centre && RINGS.map((ring) => {
        const at = labelOf(ground.x(centre), ground.y(centre), ring * ground.perMile, picture);
        return at && <text key={ring} className={css.ringName} x={at.x} y={at.y + 4} textAnchor="middle">{ring} miles</text>;
      })}
      {named && <NameTag text={named.sites.length === 1 ? (named.sites[0]?.row.name ?? "") : nameOfDot(named.sites, lit)} x={named.x} y={named.y - radiusOf(named.sites.length) - 10} width={picture.width} />}
      <g className={css.scale} transform={`translate(16 ${picture.height - 16})`}>
        <path d={`M0 -5 V0 H${scale * ground.perMile} V-5`} />
        <text className={css.quiet} x={scale * ground.perMile + 8} y={2}>{scale === 1 ? "1 mile" : `${scale} miles`}</text>
      </g>
    </svg>
  );
}

/** What is pointed at, over everything else. Its box is as wide as such a text can be. */
function NameTag({ text, x, y, width }: { text: string; x: number; y: number; width: number }) {
  const half = text.length * 3.6 + 8;
  const [middle, base] = [Math.min(Math.max(x, half + 4), width - half - 4), Math.max(y, 24)];
  return (
    <g className={css.tag}>
      <rect x={middle - half} y={base - 16} width={2 * half} height={22} rx={4} />
      <text x={middle} y={base} textAnchor="middle">{text}</text>
    </g>
  );
}

/** One line pointed at in the list is named; a dot pointed at says how many. */
function nameOfDot(sites: readonly PlacedLine[], lit: ReadonlySet<string>): string {
  const pointed = sites.filter((site) => lit.has(site.id));
  return pointed.length === 1 ? (pointed[0]?.row.name ?? "") : `${sites.length} sites${sites[0]?.city ? `, ${sites[0].city}` : ""}`;
}
