import type { Student, StudentPage, StudentRow, WeeklyBlock } from "@/ipc/generated";
import { ids, settings } from "./office";
import { chance, counselors, family, given, known, pathways, pick, schools, uid } from "./people";
import { placements } from "./placements";

const row = (n: number, line: (typeof known)[number], grade: number): StudentRow => {
  const [name, school, pathway, counselor, status, experience, done, required, employer, next_step, late = false] = line;
  return {
    id: uid(10, n) as never, name, local_id: String(1_048_316 + n), school_id: ids.school(school) as never, school, grade, pathway_id: (pathway ? ids.pathway(pathway) : null) as never, pathway, other_pathways: "", cluster: pathways.find(([one]) => one === pathway)?.[1] ?? "", counselor, status,
    needs_experience: grade === 12 && status !== "completed" && status !== "waived", behind_on_hours: next_step.includes("behind"), on_roster: true, experience, employer, minutes_done: done * 60, hours_required: required,
    placement_id: (employer ? uid(20, n) : null) as never, next_step, late,
  };
};

export const rows: StudentRow[] = [
  ...known.map((line, n) => row(n, line, 12)),
  ...Array.from({ length: 11_991 }, (_, i) => {
    const applied = chance() < 0.3;
    return row(known.length + i, [`${pick(family)}, ${pick(given)}`, pick(schools), chance() < 0.01 ? "" : pick(pathways)[0], pick(counselors), applied ? "applied" : "not_started", "", 0, 0, "", applied ? "Place student" : "Ask for interests"], i < 2_999 ? 12 : 9 + (i % 3));
  }),
];

const span = (day: string, starts: string, ends: string): WeeklyBlock => ({ day, starts, ends, break_minutes: 0 }) as WeeklyBlock;

export function page(id: string): StudentPage {
  const found = rows.find((one) => one.id === id) ?? (rows[1] as StudentRow);
  const [family_name = "", given_name = ""] = found.name.split(", ");
  const student = {
    id: found.id, school_id: found.school_id, local_id: found.local_id, roster_id: "r1", roster_status: "on_roster", given_name, middle_name: "", family_name, preferred_name: "", pronouns: "she/her", birth_date: "2009-03-04", grade: found.grade, graduated_on: null, left_on: null, legal_hold: "",
    gender: "female", races: [], hispanic: true, home_language: "es", email: "", phone: "", address: { street: "", city: "Wheeling", state: "IL", zip: "60090" }, point: null, pathway_id: found.pathway_id, other_pathway_ids: [], career_goal: "", course: "",
    counselor_id: settings.staff[2]?.id ?? null, coordinator_id: null, special_populations: [], concentrator: true, transport: "transit", clearances: [], directory_opt_out: false, free_blocks: [], applied_on: null, waiver: null,
  } as Student;
  return {
    student, status: found.status, next_step: found.next_step, late: found.late, age: 17, located_by: "zip", keep_until: null,
    guardians: [{ id: uid(11, 1) as never, student_id: found.id, roster_id: null, given_name: "Rosa", family_name, relation: "Mother", language: "es", phone: "847-555-0142", other_phone: "", email: "", position: 1 }],
    placements: placements.filter((one) => one.student_id === found.id),
    papers: placements.filter((one) => one.student_id === found.id).map((one) => ({ id: uid(24, 1), placement_id: one.id, student: one.student, employer: one.employer, kind: "agreement", number: one.number, state: "sent", pages: 4, printed_at: "2026-11-10T15:00:00Z", printed_by: "Ana Petrov", sent_on: "2026-11-12", returned_on: null }) as never),
    free: [span("mon", "13:00", "14:40"), span("tue", "11:35", "14:40"), span("wed", "13:00", "14:40"), span("thu", "11:35", "14:40")],
    school_hours: ["mon", "tue", "wed", "thu", "fri"].map((day) => span(day, "08:10", "14:40")), classes: null, contacts: [],
    notes: [{ id: uid(12, 1) as never, about: "student", about_id: found.id, text: "Prefers mornings in summer.", author: "Maureen Dudek", position: "Counselor", at: "2026-10-02T15:00:00Z" }],
    timeline: [
      { at: "2026-11-19T15:00:00Z", kind: "contact", text: "Left a message for Rosa Ocampo", detail: "", by: "Ana Petrov, coordinator", contact_id: null },
      { at: "2026-11-12T15:00:00Z", kind: "paper", text: "Agreement sent home with student", detail: "Spanish, with the English copy", by: "", contact_id: null },
      { at: "2026-11-11T15:00:00Z", kind: "stage", text: "Salt Creek signed on paper", detail: "Renee Okafor, supervisor", by: "", contact_id: null },
      { at: "2026-11-06T15:00:00Z", kind: "stage", text: "Matched to Salt Creek Family Practice", detail: "Her second choice, 14 min by bus", by: "", contact_id: null },
    ],
  };
}
