import type { Contact, EmployerPage, EmployerRow } from "@/ipc/generated";
import { employers } from "./employerRows";
import { settings } from "./office";
import { uid } from "./people";
import { opportunities, placements } from "./placements";

const contact = (n: number, employer_id: string, at: string, outcome: string, note: string, author: string): Contact => ({ id: uid(31, n), employer_id, person_id: uid(32, 1), student_id: null, kind: "call", outcome, note, at: `${at}T15:00:00Z`, author, position: "Counselor", school_id: null, follow_up_on: null, follow_up_done: false }) as never;

export function employerPage(id: string): EmployerPage {
  const row = employers.find((one) => one.id === id) ?? (employers[0] as EmployerRow);
  const contacts = [contact(1, row.id, "2026-11-17", "reached", "sent the agreement again", "P. Sorensen"), contact(2, row.id, "2026-11-05", "message", "", "K. Whitmore")];
  return {
    employer: { id: row.id, name: row.name, industry: "Precision parts", cluster_id: row.cluster_id, phone: "847-555-0188", website: "", stage: row.stage, stage_reason: "", owner_id: settings.staff[3]?.id ?? null, next_available_on: null, contact_cap: null, notes: "" },
    sites: [{ id: uid(33, 1), employer_id: row.id, name: row.name.startsWith("Salt") ? "Hintz Road" : "Estes Ave", address: { street: "1200 Estes Ave", city: row.city, state: "IL", zip: "60007" }, point: { latitude: 42.01, longitude: -87.97 }, located_by: "zip", phone: "", adult_on_site: "Carla Jensen", directions: "", active: true } as never],
    people: [{ id: uid(32, 1), employer_id: row.id, site_id: uid(33, 1), name: row.name.startsWith("Salt") ? "Renee Okafor" : "Carla Jensen", title: row.name.startsWith("Salt") ? "RN" : "plant manager", phone: "847-555-0188", email: "", roles: ["contact", "supervisor"], active: true } as never, { id: uid(32, 2), employer_id: row.id, site_id: null, name: "Dale Kessler", title: "owner", phone: "", email: "dale@kessler.example", roles: ["signatory"], active: true } as never],
    credentials: [{ id: uid(34, 1), employer_id: row.id, kind: "liability", issuer: "Midwest Mutual", number: "GL-22-118", valid_from: "2026-02-01", valid_until: "2027-01-31" } as never],
    opportunities: opportunities.filter((one) => one.employer_id === row.id), placements: placements.filter((one) => one.employer_id === row.id), contacts, notes: [],
    advice: { warning: `${row.name} has had 3 contacts in 30 days: Prospect (5 Nov), Elk Grove (17 Nov).`, last: contacts, person_id: uid(32, 1) as never },
  };
}
