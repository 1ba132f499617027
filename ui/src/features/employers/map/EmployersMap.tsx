import { useElementSize } from "@mantine/hooks";
import { useMemo, useState } from "react";
import { TextButton } from "@/components/Button";
import { SelectField } from "@/components/fields/SelectField";
import { Labelled } from "@/components/fields/Labelled";
import type { ShownRows } from "@/components/list/shape";
import { Loading } from "@/components/Loading";
import { Figure } from "@/components/pictures/Figure";
import { Segmented } from "@/components/Segmented";
import { MapPicture } from "@/features/employers/map/MapPicture";
import { isPlaced, linesOf, type MapLine } from "@/features/employers/map/sites";
import { SitesList } from "@/features/employers/map/SitesList";
import type { EmployerRow } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { useSettings } from "@/ipc/useSettings";
import { useScope } from "@/lib/scope";
import { count, counted } from "@/lib/text";
import css from "@/features/employers/map/map.module.css";

const REACHES = [{ value: "5", label: "5 miles" }, { value: "10", label: "10 miles" }, { value: "any", label: "Any distance" }] as const;
type Reach = (typeof REACHES)[number]["value"];

/** Who is near a school: the picture, and beside it the same sites as a list. */
export default function EmployersMap({ shown }: { shown: ShownRows<EmployerRow> }) {
  const { data: map, error } = useRead("employer_map", {});
  const office = useSettings();
  const { schoolId } = useScope();
  const [chosen, setChosen] = useState<string | null>(null);
  const [reach, setReach] = useState<Reach>("10");
  const [withoutPlace, setWithoutPlace] = useState(false);
  const [lit, setLit] = useState<ReadonlySet<string>>(NONE);
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  // Whole steps, so that a drawer sliding in doesn't lay the ground anew for every pixel.
  const picture = useMemo(() => ({ width: Math.max(280, Math.floor((width - 2) / 8) * 8), height: Math.max(300, Math.floor((height - ABOVE) / 8) * 8), margin: 28 }), [width, height]);
  const [sought, setSought] = useState<string | undefined>(undefined);
  const schools = useMemo(() => office?.settings.schools.filter((one) => one.active && one.point) ?? [], [office]);
  const school = schools.find((one) => one.id === (chosen ?? schoolId)) ?? schools[0];
  const lines = useMemo(() => (map ? linesOf(map.sites, shown.rows, school) : []), [map, shown.rows, school]);
  const placed = useMemo(() => lines.filter(isPlaced), [lines]);
  const nowhere = useMemo(() => lines.filter((line) => !isPlaced(line)), [lines]);
  const within = reach === "any" ? Infinity : Number(reach);
  const near = useMemo(() => placed.filter((line) => (line.distance ?? 0) <= within), [placed, within]);
  if (error) throw error;
  if (!map || !office) return <Loading what="the map" />;

  const listed: readonly MapLine[] = withoutPlace ? nowhere : near;
  const employers = new Set(near.map((line) => line.row.id));
  const free = shown.rows.filter((row) => employers.has(row.id) && row.seats_open > 0).length;
  const where = school ? (reach === "any" ? `on the map, measured from ${school.short_name}` : `within ${reach} miles of ${school.short_name}`) : "on the map";
  const finding = `${counted(near.length, "site")} of ${counted(employers.size, "employer")} ${near.length === 1 ? "lies" : "lie"} ${where}; ${count(free)} of them ${free === 1 ? "has" : "have"} a free seat.`;
  const choose = (id: string) => {
    setChosen(id);
    setSought(undefined);
  };
  return (
    <div className={css.room}>
      <div ref={ref} className={css.left}>
        <div className={css.bar}>
          <SelectField label="Near" value={school?.id ?? ""} options={schools.map((one) => ({ value: one.id, label: one.name }))} onChange={choose} />
          <Labelled label="Within"><Segmented<Reach> label="Within" options={REACHES} value={reach} onChange={setReach} /></Labelled>
        </div>
        <Figure finding={finding} note={school ? "A dot is a site, or as many as its number says; hollow ones lie outside. Places come from ZIP codes unless set by hand." : "No school has a place yet: give it one under Settings, Schools."}
          table={{ columns: ["Employer", "Site", "City", "Miles"], rows: near.map((line) => [line.row.name, line.site || line.row.name, line.city, line.distance === null ? "" : line.distance.toFixed(1)]) }}>
          <MapPicture picture={picture} schools={schools} school={school} lines={placed} within={within} lit={lit} openId={shown.openId} onSchool={choose}
            onLit={setLit} onDot={(sites) => {
              const [first] = sites;
              setWithoutPlace(false);
              setSought(first?.id);
              if (first && sites.length === 1) shown.onOpen(first.row);
            }} />
        </Figure>
      </div>
      <section className={css.right} aria-label="Sites">
        <p className={css.count}>
          {withoutPlace ? <><b>{count(nowhere.length)}</b> without a place on the map</> : <><b>{count(near.length)}</b> {near.length === 1 ? "site" : "sites"}{school ? ", nearest first" : ""}</>}
          <span className="grow" />
          {withoutPlace && <TextButton onClick={() => setWithoutPlace(false)}>Back to the map’s sites</TextButton>}
        </p>
        <SitesList key={withoutPlace ? "nowhere" : "near"} lines={listed} lit={lit} sought={sought} openId={shown.openId} onLit={setLit} onOpen={(line) => shown.onOpen(line.row)} onLeave={shown.onLeave} />
        {!withoutPlace && nowhere.length > 0 && (
          <p className={css.nowhere}>{nowhere.length === 1 ? "1 has no place on the map" : `${count(nowhere.length)} have no place on the map`}: no site in use, or no ZIP code. <TextButton onClick={() => { setWithoutPlace(true); setLit(NONE); }}>Show {nowhere.length === 1 ? "it" : "them"}</TextButton></p>
        )}
      </section>
    </div>
  );
}

const NONE: ReadonlySet<string> = new Set();
/** What stands over and under the picture, px. */
const ABOVE = 186;
