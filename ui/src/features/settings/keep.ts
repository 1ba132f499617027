/** Saving one field of one line of Settings. Saves run one after another, each on the newest line, so that no quick second change undoes the first. */
import { act } from "@/ipc/act";
import { call } from "@/ipc/call";
import { client } from "@/ipc/client";
import type { BellSchedule, DayOff, ExperienceKind, HourRule, Office, Pathway, School, SchoolYear, SettingKind, Settings, Staff, Term } from "@/ipc/generated";
import { refusalOf } from "@/ipc/refusal";
import { readOptions } from "@/ipc/useRead";

interface Lines {
  staff: Staff;
  school: School;
  bell_schedule: BellSchedule;
  school_year: SchoolYear;
  term: Term;
  day_off: DayOff;
  pathway: Pathway;
  kind: ExperienceKind;
  hour_rule: HourRule;
}

const lists: { [Kind in keyof Lines]: (settings: Settings) => readonly Lines[Kind][] } = {
  staff: (settings) => settings.staff,
  school: (settings) => settings.schools,
  bell_schedule: (settings) => settings.bell_schedules,
  school_year: (settings) => settings.school_years,
  term: (settings) => settings.terms,
  day_off: (settings) => settings.days_off,
  pathway: (settings) => settings.pathways,
  kind: (settings) => settings.kinds,
  hour_rule: (settings) => settings.hour_rules,
};

const puts: { [Kind in keyof Lines]: (line: Lines[Kind]) => Promise<unknown> } = {
  staff: (staff) => call("save_staff", { staff }),
  school: (school) => call("save_school", { school }),
  bell_schedule: (bell_schedule) => call("save_bell_schedule", { bell_schedule }),
  school_year: (school_year) => call("save_school_year", { school_year }),
  term: (term) => call("save_term", { term }),
  day_off: (day_off) => call("save_day_off", { day_off }),
  pathway: (pathway) => call("save_pathway", { pathway }),
  kind: (kind) => call("save_kind", { kind }),
  hour_rule: (hour_rule) => call("save_hour_rule", { hour_rule }),
};

let last: Promise<unknown> = Promise.resolve();

function inTurn(run: () => Promise<unknown>): Promise<unknown> {
  const mine = last.then(run, run);
  last = mine.catch(() => undefined);
  return mine;
}

const newest = (): Promise<Settings> => client.fetchQuery(readOptions("get_settings", {}));

/** Changes these fields of a line; resolves to the sentence of the rule that refused them. */
export function keepLine<Kind extends keyof Lines>(kind: Kind, id: string, patch: Partial<Lines[Kind]>): Promise<string | undefined> {
  const saved = inTurn(async () => {
    const line = lists[kind](await newest()).find((one) => one.id === id);
    if (line) await puts[kind]({ ...line, ...patch });
  });
  return refusalOf(saved, Object.keys(patch)[0]);
}

/** Adds a line; what it is called and when it is can be changed right after. */
export const addLine = <Kind extends keyof Lines>(kind: Kind, line: Lines[Kind]): Promise<string | undefined> => refusalOf(inTurn(() => puts[kind](line)));

/** Removes a line that nothing depends on; the toast takes it back. */
export const removeLine = (kind: SettingKind, id: string, name: string): void => void act("remove_setting", { kind, id }, `Removed ${name}`);

/** Changes the office itself. `field` is the name under which the core refuses it. */
export function keepOffice(change: (office: Office) => Office, field = ""): Promise<string | undefined> {
  return refusalOf(inTurn(async () => {
    const { office } = await newest();
    await call("save_office", { office: change(office) });
  }), field);
}
