import type { Check, OpportunityRow, PlacementPage, PlacementRow, Signer } from "@/ipc/generated";
import { employers } from "./employerRows";
import { employerPage } from "./employers";
import { ids, settings } from "./office";
import { known, uid } from "./people";
import { page } from "./students";

export const placements: PlacementRow[] = known.flatMap(([student, school, , , status, kind, done, required, employer, next_step, late = false], n): PlacementRow[] =>
  employer ? [{
    id: uid(20, n) as never, number: n === 1 ? "P-26-0418" : `P-26-0${390 + n}`, student_id: uid(10, n) as never, student, school_id: ids.school(school) as never, school, grade: 12, employer_id: (employers.find((one) => one.name === employer)?.id ?? "") as never, employer,
    site: n === 1 ? "Hintz Road" : employer, supervisor: n === 1 ? "Renee Okafor" : "Carla Jensen", coordinator: "Ana Petrov", title: n === 1 ? "Clinical support intern" : "Intern", kind, stage: status as PlacementRow["stage"], aligned: true,
    starts_on: "2026-12-01", ends_on: "2027-03-25", schedule: "Tue, Thu 1:10–3:10 pm", minutes_done: done * 60, hours_required: required, agreement: status === "matched" ? "not_printed" : "signed", signed: status === "matched" ? 0 : n === 1 ? 3 : 5, signers: 5, plan_tasks: n % 7 === 3 ? 0 : 4, plan_missing: n % 7 === 3, next_step, late,
  }] : []);

export const opportunities: OpportunityRow[] = employers.slice(0, 400).flatMap((firm, i): OpportunityRow[] => firm.seats ? [{
  id: uid(21, i) as never, title: ["Clinical support intern", "Line cook", "Software intern", "Legal assistant", "Machining apprentice"][i % 5] ?? "Intern", employer_id: firm.id, employer: firm.name, site_id: null, site: firm.name, city: firm.city, school_year_id: ids.year as never, kind: i % 4 === 2 ? "Micro-internship" : "Internship",
  pathways: ["Nursing, Biomedical Science", "Culinary Arts", "Software Development, Cybersecurity", "Law & Criminal Justice", "Manufacturing & Machining"][i % 5] ?? "", cluster: firm.cluster, starts_on: "2026-12-01", ends_on: "2027-03-25", schedule: "Tue, Thu 1:10–3:10 pm", weekly_minutes: 240, seats: firm.seats, taken: firm.seats - firm.seats_open, hours: 60, paid: i % 3 === 0, requirements: i % 5 === 0 ? "TB test, 16 or older" : "", status: i % 9 === 8 ? "closed" : "open",
}] : []);

const signer = (n: number, role: Signer["role"], name: string, printed: string | null, sent: string | null, how: string, back: string | null): Signer => ({ id: uid(22, n) as never, placement_id: uid(20, 1) as never, amendment_id: null, role, name, position: n, printed_on: printed, sent_on: sent, sent_how: how, returned_on: back, signed_on_paper: back !== null });

export const checks: Check[] = [
  { code: "aligned", ok: true, message: "Aligned: Nursing seat, Nursing pathway", citation: null },
  { code: "free_hours", ok: true, message: "Free at these hours, travel included", citation: null },
  { code: "federal_hours", ok: true, message: "17: no limit on hours at 16 and 17", citation: "29 CFR 570, office rule of 1 Jan 2025" },
  { code: "clearance", ok: true, message: "TB test on file until 14 Sep 2027", citation: null },
];

export function placementPage(id: string): PlacementPage {
  const row = placements.find((one) => one.id === id) ?? (placements[1] as PlacementRow);
  const employer = employerPage(row.employer_id);
  const kind = settings.kinds.find((one) => one.name === row.kind) ?? settings.kinds[0];
  const signers = row.number === "P-26-0418" ? [
    signer(1, "student", "Daniela Ocampo", "2026-11-10", "2026-11-10", "In person", "2026-11-10"), signer(2, "supervisor", "Renee Okafor", "2026-11-10", "2026-11-10", "Visit", "2026-11-11"), signer(3, "guardian", "Rosa Ocampo", "2026-11-12", "2026-11-12", "With student", null),
    signer(4, "coordinator", "Ana Petrov", "2026-11-10", null, "", "2026-11-10"), signer(5, "principal", "Gerald Whitcomb", null, null, "", null),
  ] : [];
  return {
    placement: {
      id: row.id, number: row.number, student_id: row.student_id, opportunity_id: uid(21, 0), employer_id: row.employer_id, site_id: employer.sites[0]?.id, school_year_id: ids.year, kind_id: kind?.id, stage: row.stage, title: row.title, tasks: "Rooming, supplies, records", starts_on: row.starts_on, ends_on: row.ends_on,
      weekly_blocks: [{ day: "tue", starts: "13:10", ends: "15:10", break_minutes: 0 }, { day: "thu", starts: "13:10", ends: "15:10", break_minutes: 0 }], hours_required: row.hours_required, pay: { paid: false, cents_per_hour: null, period: null }, supervisor_id: employer.people[0]?.id, signatory_id: null, coordinator_id: ids.staff(0), teacher_id: null, course: "", credit: "0.5 credit",
      release_periods: "Periods 6 and 7, Tue and Thu", transport: "Bus 221, 14 min", dress: "", funding_source: "", job_coach_id: null, vehicle: "", papers_back_on: "2026-11-21", makeup_until: "2027-04-08", midterm_on: "2027-01-29", final_on: "2027-03-25", permit_number: "",
      plan: [{ task: "Rooms patients", taught_at: "site", when: "Weeks 1–3" }], safety: [{ topic: "Safety and conduct at work", instructor: "School", taught_on: null }], hazards: [], accepted: [], aligned_by_hand: null, ended_on: null, end_reason: "",
    } as never,
    row, student: page(row.student_id).student, employer: employer.employer, site: employer.sites[0] ?? null, kind: kind as never, people: employer.people, supervisor: employer.people[0] ?? null, coordinator: settings.staff[0] ?? null, signers, amendments: [],
    visits: row.minutes_done ? [{ id: uid(26, 1) as never, placement_id: row.id, kind: "visit", made_on: "2026-11-12", person_id: employer.people[0]?.id ?? null, note: "Works on their own by now. Hours sheet is up to date.", staff_id: null, author: "Ana Petrov", position: "Coordinator", at: "2026-11-12T16:00:00Z" }, { id: uid(26, 2) as never, placement_id: row.id, kind: "phone", made_on: "2026-10-29", person_id: null, note: "", staff_id: null, author: "Ana Petrov", position: "Coordinator", at: "2026-10-29T16:00:00Z" }] : [],
    evaluations: row.minutes_done ? [{ id: uid(27, 1) as never, placement_id: row.id, moment: "midterm", made_on: "2026-11-18", evaluator: "Renee Okafor", ratings: [{ skill: "attendance", rating: "exemplary" }, { skill: "initiative", rating: "needs_development" }, { skill: "teamwork", rating: "proficient" }, { skill: "problem_solving", rating: "proficient" }], comment: "Learned our system within a week.", author: "Ana Petrov", position: "Coordinator", at: "2026-11-19T16:00:00Z" }] : [],
    hours: row.minutes_done ? [{ id: uid(23, 1) as never, placement_id: row.id, week_of: "2026-11-15", minutes: 240, confirmed: true, note: "" }] : [], papers: [{ id: uid(24, 1), placement_id: row.id, kind: "agreement", number: row.number, language: "en", state: "sent", pages: 4, printed_at: "2026-11-10T15:00:00Z", printed_by: "Ana Petrov", sha256: "" } as never],
    events: [
      { id: uid(25, 1), placement_id: row.id, from_stage: null, to_stage: "matched", reason: "", author: "Ana Petrov", position: "Coordinator", at: "2026-11-06T15:00:00Z" } as never,
      ...(row.stage === "matched" ? [] : [{ id: uid(25, 2), placement_id: row.id, from_stage: "matched", to_stage: "agreement_out", reason: "", author: "Ana Petrov", position: "Coordinator", at: "2026-11-10T15:00:00Z" } as never]),
    ],
    notes: [], checks, ways: [{ to: "active", missing: signers.length ? [{ code: "signature", message: "Parent signature missing", signer_id: signers[2]?.id ?? null }, { code: "signature", message: "Principal signature missing", signer_id: signers[4]?.id ?? null }] : [] }, { to: "withdrawn", missing: [] }],
    timeline: [
      { at: "2026-11-19T15:00:00Z", kind: "contact", text: "Left a message for Rosa Ocampo", detail: "", by: "Ana Petrov, coordinator", contact_id: null }, { at: "2026-11-12T15:00:00Z", kind: "paper", text: "Agreement sent home, Spanish and English", detail: "", by: "Ana Petrov, coordinator", contact_id: null },
      { at: "2026-11-11T15:00:00Z", kind: "stage", text: "Supervisor signed on paper", detail: "", by: "Ana Petrov, coordinator", contact_id: null }, { at: "2026-11-10T15:00:00Z", kind: "paper", text: "Agreement and plan printed, 4 pages", detail: "", by: "Ana Petrov, coordinator", contact_id: null },
    ],
  };
}
