import { useState } from "react";
import { Button, IconButton } from "@/components/Button";
import { SelectField } from "@/components/fields/SelectField";
import { IconPlus, IconX } from "@/components/icons";
import { Note } from "@/components/Note";
import { Block } from "@/features/settings/Block";
import { SelectCell, TextCell } from "@/features/settings/cells";
import { addLine, keepLine, removeLine } from "@/features/settings/keep";
import type { DayOffId, SchoolId, SchoolYear, SchoolYearId, Settings, TermId } from "@/ipc/generated";
import { newId } from "@/lib/ids";
import { today } from "@/lib/dates";
import css from "@/features/settings/settings.module.css";

/** School years, their terms, and the days without school. */
export function CalendarPart({ settings }: { settings: Settings }) {
  const years = [...settings.school_years].sort((a, b) => b.starts_on.localeCompare(a.starts_on));
  const [chosen, setChosen] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const year = years.find((one) => one.id === chosen) ?? years.find((one) => one.starts_on <= today() && today() <= one.ends_on) ?? years[0];
  const terms = settings.terms.filter((one) => one.school_year_id === year?.id).sort((a, b) => a.starts_on.localeCompare(b.starts_on));
  const off = settings.days_off.filter((one) => one.school_year_id === year?.id).sort((a, b) => a.first_on.localeCompare(b.first_on));
  const schools = settings.schools.filter((one) => one.active || off.some((days) => days.school_id === one.id)).map((one) => ({ value: one.id, label: one.short_name }));

  const addYear = () => {
    const first = Number((years[0]?.ends_on ?? today()).slice(0, 4));
    void addLine("school_year", { id: newId<SchoolYearId>(), label: `${first}-${String((first + 1) % 100).padStart(2, "0")}`, starts_on: `${first}-08-15`, ends_on: `${first + 1}-05-31` }).then(setRefused);
  };
  const date = (kind: "school_year" | "term", id: string, field: "starts_on" | "ends_on", value: string, label: string) => <TextCell label={label} type="date" value={value} onCommit={(next) => keepLine(kind, id, { [field]: next })} />;
  return (
    <div className={css.column}>
      {refused && <Note tone="danger">{refused}</Note>}
      <Block title="School years" action={<Button icon={IconPlus} onClick={addYear}>Add the next year</Button>}>
        <table className={css.table}>
          <Widths />
          <thead><tr><th scope="col">Year</th><th scope="col">First day</th><th scope="col">Last day</th><th scope="col"><span className="hidden-text">Remove</span></th></tr></thead>
          <tbody>{years.map((one) => (
            <tr key={one.id}>
              <td><TextCell label="Name of the year" value={one.label} onCommit={(label) => keepLine("school_year", one.id, { label: label.trim() })} /></td>
              <td>{date("school_year", one.id, "starts_on", one.starts_on, `First day of ${one.label}`)}</td><td>{date("school_year", one.id, "ends_on", one.ends_on, `Last day of ${one.label}`)}</td>
              <td><IconButton icon={IconX} label={`Remove ${one.label}`} onClick={() => removeLine("school_year", one.id, one.label)} /></td>
            </tr>
          ))}</tbody>
        </table>
      </Block>
      {year && (
        <>
          {years.length > 1 && <div style={{ maxWidth: "12rem" }}><SelectField label="Terms and days off of" value={year.id} options={years.map((one) => ({ value: one.id, label: one.label }))} onChange={setChosen} /></div>}
          <Block title="Terms" action={<Button icon={IconPlus} onClick={() => void addLine("term", { id: newId<TermId>(), school_year_id: year.id, name: "New term", starts_on: year.starts_on, ends_on: year.ends_on }).then(setRefused)}>Add a term</Button>}>
            {terms.length === 0 ? <p className="muted">No terms in {year.label} yet.</p> : <table className={css.table}>
              <Widths />
              <thead><tr><th scope="col">Term</th><th scope="col">First day</th><th scope="col">Last day</th><th scope="col"><span className="hidden-text">Remove</span></th></tr></thead>
              <tbody>{terms.map((one) => (
                <tr key={one.id}>
                  <td><TextCell label="Name of the term" value={one.name} onCommit={(name) => keepLine("term", one.id, { name: name.trim() })} /></td>
                  <td>{date("term", one.id, "starts_on", one.starts_on, `First day of ${one.name}`)}</td><td>{date("term", one.id, "ends_on", one.ends_on, `Last day of ${one.name}`)}</td>
                  <td><IconButton icon={IconX} label={`Remove ${one.name}`} onClick={() => removeLine("term", one.id, one.name)} /></td>
                </tr>
              ))}</tbody>
            </table>}
          </Block>
          <DaysOff year={year} off={off} schools={schools} onRefused={setRefused} />
        </>
      )}
    </div>
  );
}

function DaysOff({ year, off, schools, onRefused }: { year: SchoolYear; off: Settings["days_off"]; schools: { value: string; label: string }[]; onRefused(sentence: string | undefined): void }) {
  const first = today() >= year.starts_on && today() <= year.ends_on ? today() : year.starts_on;
  const add = () => void addLine("day_off", { id: newId<DayOffId>(), school_year_id: year.id, school_id: null, name: "Day off", first_on: first, last_on: first }).then(onRefused);
  return (
    <Block title="Days off" note="No placement hours are expected on these days." action={<Button icon={IconPlus} onClick={add}>Add days off</Button>}>
      {off.length > 0 && <table className={css.table}>
        <colgroup><col /><col style={{ width: "9.5rem" }} /><col style={{ width: "9.5rem" }} /><col style={{ width: "10rem" }} /><col style={{ width: "2.5rem" }} /></colgroup>
        <thead><tr><th scope="col">Why</th><th scope="col">First day</th><th scope="col">Last day</th><th scope="col">Where</th><th scope="col"><span className="hidden-text">Remove</span></th></tr></thead>
        <tbody>{off.map((one) => (
          <tr key={one.id}>
            <td><TextCell label="Why there is no school" value={one.name} onCommit={(name) => keepLine("day_off", one.id, { name: name.trim() })} /></td>
            <td><TextCell label={`First day of ${one.name}`} type="date" value={one.first_on} onCommit={(first_on) => keepLine("day_off", one.id, one.last_on < first_on ? { first_on, last_on: first_on } : { first_on })} /></td>
            <td><TextCell label={`Last day of ${one.name}`} type="date" value={one.last_on} onCommit={(last_on) => keepLine("day_off", one.id, { last_on })} /></td>
            <td><SelectCell label={`Where ${one.name} is`} value={one.school_id ?? ""} empty="All schools" options={schools} onCommit={(school) => keepLine("day_off", one.id, { school_id: (school || null) as SchoolId | null })} /></td>
            <td><IconButton icon={IconX} label={`Remove ${one.name}`} onClick={() => removeLine("day_off", one.id, one.name)} /></td>
          </tr>
        ))}</tbody>
      </table>}
    </Block>
  );
}

const Widths = () => <colgroup><col /><col style={{ width: "9.5rem" }} /><col style={{ width: "9.5rem" }} /><col style={{ width: "2.5rem" }} /></colgroup>;
