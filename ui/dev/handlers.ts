import type { Contact } from "@/ipc/generated";
import type { Args, CommandName, Reply } from "@/ipc/commands";
import { employers } from "./employerRows";
import { employerPage } from "./employers";
import { desk, settings } from "./office";
import { checks, opportunities, placementPage, placements } from "./placements";
import { paperwork } from "./paperwork";
import { page, rows } from "./students";

export type Handler<K extends CommandName> = (args: Args<K>) => { reply: Reply<K>; changed?: string[] };

const hits = [
  { noun: "employer", id: employers[10]?.id ?? "", title: "Kessler Precision Machining", detail: "Precision parts" },
  { noun: "student", id: rows[20]?.id ?? "", title: "Robinson, Kesha", detail: "Senior · Rolling Meadows · 1048390" },
  { noun: "student", id: rows[21]?.id ?? "", title: "Iyer, Keshav", detail: "Senior · Elk Grove · 1048391" },
  { noun: "student", id: rows[22]?.id ?? "", title: "Mackessy, Ryan", detail: "Junior · Prospect · 1048392" },
  { noun: "person", id: employers[10]?.id ?? "", title: "Carla Jensen", detail: "Kessler Precision Machining" },
  { noun: "placement", id: placements[2]?.id ?? "", title: "Wiśniewski, Jakub at Kessler Precision Machining", detail: "P-26-0392" },
];

export const handlers: { [K in CommandName]?: Handler<K> } = {
  ...paperwork,
  desk_state: () => ({ reply: desk(rows.length) }),
  get_settings: () => ({ reply: settings }),
  list_saved_views: () => ({ reply: [] }),
  list_students: () => ({ reply: { rows } }),
  get_student: ({ id }) => ({ reply: page(id) }),
  save_student: ({ student }) => ({ reply: student, changed: ["student"] }),
  change_students: ({ ids }) => ({ reply: { changed: ids.length }, changed: ["student"] }),
  waive_student: ({ id }) => ({ reply: page(id).student, changed: ["student"] }),
  add_note: ({ about, about_id, text }) => ({ reply: { id: "n" as never, about, about_id, text, author: "Ana Petrov", position: "Coordinator", at: new Date().toISOString() }, changed: ["note"] }),
  list_employers: () => ({ reply: { rows: employers } }),
  get_employer: ({ id }) => ({ reply: employerPage(id) }),
  before_contact: ({ employer_id }) => ({ reply: employerPage(employer_id).advice }),
  log_contact: (args) => ({ reply: employerPage(args.employer_id ?? "").contacts[0] as Contact, changed: ["contact"] }),
  likely_duplicates: ({ name }) => ({ reply: name.toLowerCase().startsWith("kess") ? [{ id: employers[10]?.id as never, name: "Kessler Precision Machining", city: "Elk Grove Village", likeness: 0.93 }] : [] }),
  save_employer: ({ employer }) => ({ reply: employer, changed: ["employer"] }),
  list_opportunities: () => ({ reply: { rows: opportunities } }),
  get_opportunity: ({ id }) => {
    const row = opportunities.find((one) => one.id === id) ?? opportunities[0];
    const { employer, sites } = employerPage(row?.employer_id ?? "");
    return { reply: { opportunity: { id: row?.id, employer_id: employer.id, site_id: sites[0]?.id, school_year_id: row?.school_year_id, title: row?.title, kind_id: settings.kinds[0]?.id, pathway_ids: [settings.pathways[0]?.id], cluster_id: row ? employer.cluster_id : null, starts_on: row?.starts_on, ends_on: row?.ends_on, weekly_blocks: [{ day: "tue", starts: "13:10", ends: "15:10", break_minutes: 0 }, { day: "thu", starts: "13:10", ends: "15:10", break_minutes: 0 }], seats: row?.seats, hours: 60, pay: { paid: false, cents_per_hour: null, period: null }, tasks: "Rooming; supplies; records", dress: "Scrubs", funding_source: "", job_coach_id: null, vehicle: "", requirements: { min_age: 16, min_grade: null, clearances: ["tb_test"], own_transport: false, other: "" }, hazards: [], supervisor_id: null, status: row?.status } as never, employer, site: sites[0] ?? null, taken: row?.taken ?? 0, placements: placements.filter((one) => one.employer_id === row?.employer_id) } };
  },
  list_placements: () => ({ reply: { rows: placements } }),
  get_placement: ({ id }) => ({ reply: placementPage(id) }),
  check_placement: () => ({ reply: { held: null, checks: [...checks.slice(0, 1), { code: "free_hours", ok: false, message: "In class Thu 1:10–2:05 pm", citation: null }, ...checks.slice(2)] } }),
  fitting_opportunities: ({ text }) => ({ reply: opportunities.filter((one) => one.status === "open" && one.employer.toLowerCase().includes(text.toLowerCase())).slice(0, 40).map((one, i) => ({ id: one.id, title: one.title, employer: one.employer, site: one.site, city: one.city, kind: one.kind, schedule: one.schedule, seats_free: one.seats - one.taken, fit: (["strong", "strong", "good", "fair", "clash"] as const)[Math.min(4, Math.floor(i / 3))] ?? "fair", conflicts: i > 8 ? [{ code: "free_hours", ok: false, message: "In class Thu 1:10–2:05 pm", citation: null }] : [] })) }),
  place_student: () => ({ reply: { placement: placements[1]?.id as never, number: "P-26-0419", conflicts: [] }, changed: ["placement"] }),
  record_signature: ({ id }) => ({ reply: { id } as never, changed: ["signer"] }),
  search: () => ({ reply: hits }),
  parse_date: ({ text }) => ({ reply: /2 weeks/.test(text) ? { date: "2026-12-08", words: "Tuesday, December 8, 2026" } : /fri/.test(text) ? { date: "2026-11-27", words: "Friday, November 27, 2026" } : { date: null, words: "" } }),
  undo: () => ({ reply: { sentence: "Undid: placed Eli Garcia at Touhy Tool & Die" }, changed: ["placement"] }),
};
