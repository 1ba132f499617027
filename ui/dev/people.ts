/** Invented people and firms, the same on every run. */
import type { EmployerStage, StudentStatus } from "@/ipc/generated";

let seed = 214;
export const chance = (): number => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};
export const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
export const uid = (kind: number, n: number): string => `019a0000-${kind.toString(16).padStart(4, "0")}-7000-8000-${n.toString(16).padStart(12, "0")}`;

export const schools = ["Buffalo Grove", "Elk Grove", "John Hersey", "Prospect", "Rolling Meadows", "Wheeling"] as const;
export const pathways: readonly [string, string, string][] = [
  ["Nursing", "Health Science", "health"], ["Biomedical Science", "Health Science", "health"], ["Emergency Medical Services", "Health Science", "health"], ["Sports Medicine", "Health Science", "health"],
  ["Automotive Technology", "Transportation, Distribution & Logistics", "manufacturing"], ["Manufacturing & Machining", "Manufacturing", "manufacturing"], ["Engineering", "Science, Technology, Engineering & Mathematics", "manufacturing"], ["Construction Trades", "Architecture & Construction", "manufacturing"], ["Architecture", "Architecture & Construction", "manufacturing"],
  ["Early Childhood Education", "Education & Training", "human"], ["Elementary Teaching", "Education & Training", "human"], ["Law & Criminal Justice", "Law, Public Safety, Corrections & Security", "human"],
  ["Software Development", "Information Technology", "information"], ["Cybersecurity", "Information Technology", "information"],
  ["Accounting & Finance", "Finance", "finance"], ["Marketing", "Marketing", "finance"], ["Culinary Arts", "Hospitality & Tourism", "finance"], ["Hospitality & Tourism", "Hospitality & Tourism", "finance"],
  ["Graphic Design", "Arts, A/V Technology & Communications", "arts"], ["Digital Media", "Arts, A/V Technology & Communications", "arts"], ["Horticulture", "Agriculture, Food & Natural Resources", "agriculture"],
];
export const counselors = ["T. Lindgren", "M. Dudek", "P. Sorensen", "R. Castellano", "K. Whitmore", "A. Novotny", "J. Baptiste", "D. Marchetti"] as const;

type Line = [name: string, school: string, pathway: string, counselor: string, status: StudentStatus, kind: string, done: number, required: number, employer: string, next: string, late?: boolean];
export const known: readonly Line[] = [
  ["Garza, Mateo", "Rolling Meadows", "Automotive Technology", "T. Lindgren", "active", "Internship", 22, 60, "Golf Road Auto Works", "9 h behind: call supervisor", true],
  ["Ocampo, Daniela", "Wheeling", "Nursing", "M. Dudek", "agreement_out", "Internship", 0, 60, "Salt Creek Family Practice", "Parent hasn’t signed", true],
  ["Wiśniewski, Jakub", "Elk Grove", "Manufacturing & Machining", "P. Sorensen", "agreement_out", "Apprenticeship", 0, 450, "Kessler Precision Machining", "Employer hasn’t signed", true],
  ["Haddad, Layla", "John Hersey", "Early Childhood Education", "R. Castellano", "active", "Internship", 31, 60, "Willow Lane Early Learning", "Site visit", true],
  ["Patel, Riya", "Prospect", "Biomedical Science", "K. Whitmore", "completed", "Internship", 60, 60, "Lumen Diagnostics Lab", "Confirm completion"],
  ["Kim, Ethan", "Buffalo Grove", "Software Development", "A. Novotny", "matched", "Micro-internship", 0, 30, "Fieldstone Software", "Print agreement"],
  ["Jackson, Amari", "Wheeling", "Law & Criminal Justice", "M. Dudek", "matched", "Internship", 0, 60, "Hartwell & Boyle Law", "Print agreement"],
  ["Shevchenko, Olena", "Wheeling", "Culinary Arts", "J. Baptiste", "matched", "Internship", 0, 60, "Ottavia Kitchen", "Print agreement"],
  ["O’Malley, Conor", "Prospect", "Construction Trades", "K. Whitmore", "active", "Internship", 44, 60, "Haverkamp Electric", "Final evaluation"],
  ["Nguyen, Minh Anh", "Elk Grove", "Accounting & Finance", "P. Sorensen", "active", "Micro-internship", 18, 30, "Cornerstone Title & Escrow", "Midterm evaluation"],
  ["Reyes, Xavier", "Rolling Meadows", "Emergency Medical Services", "T. Lindgren", "agreement_out", "Internship", 0, 60, "Northline Ambulance", "Sign it: coordinator"],
  ["Desai, Aarav", "John Hersey", "Engineering", "R. Castellano", "completed", "Internship", 60, 60, "Prairie Stone Architects", "Nothing left"],
  ["Lindqvist, Freya", "Buffalo Grove", "Horticulture", "A. Novotny", "waived", "", 0, 0, "", "Waived: medical"],
];
export const given = ["Zofia", "Ximena", "Nora", "Sargon", "Angelica", "Oliwia", "Malik", "Diego", "Zaid", "Kesha", "Keshav", "Ryan", "Priya", "Luca", "Hana", "Ibrahim", "Tasnim", "Hannah", "Milo", "Andrea", "Ananya", "Reid", "Grace", "Julian", "Nadia", "Mireya", "Oscar", "Lucia", "Chidera", "Tess", "Danylo", "Hodan", "Kevin", "Yesenia"] as const;
export const family = ["Kowalczyk", "Hernandez", "Schaefer", "Yonan", "Cruz", "Mazur", "Thompson", "Vasquez", "Ahmed", "Robinson", "Iyer", "Mackessy", "Raman", "Bianchi", "Sato", "Fofana", "Rahman", "Weiss", "Dvorak", "Flores", "Joshi", "Callahan", "Choi", "Mendoza", "Sikora", "Lozano", "Pineda", "Fernandez", "Okoye", "Brennan", "Petrenko", "Abdi", "Barajas", "Castillo"] as const;

type Firm = [name: string, stage: EmployerStage, free: number, seats: number, placed: number, last: string, by: string, follow: string | null];
export const firms: readonly Firm[] = [
  ["Salt Creek Family Practice", "partner", 1, 5, 4, "2026-11-23", "M. Dudek", "2026-11-30"], ["Ottavia Kitchen", "partner", 1, 5, 4, "2026-11-23", "J. Baptiste", "2026-11-30"], ["Fieldstone Software", "partner", 3, 5, 2, "2026-11-23", "A. Petrov", null],
  ["Hartwell & Boyle Law", "partner", 1, 3, 2, "2026-11-20", "A. Petrov", null], ["Ridgeway Data Systems", "talking", 0, 0, 0, "2026-11-20", "P. Sorensen", "2026-11-24"], ["Plum Grove Pediatrics", "partner", 3, 7, 4, "2026-11-20", "M. Dudek", null],
  ["Northline Ambulance", "partner", 2, 4, 2, "2026-11-19", "T. Lindgren", "2026-11-24"], ["Brightwell Media", "partner", 1, 5, 4, "2026-11-19", "D. Marchetti", null], ["Quarry Lake Landscaping", "prospect", 0, 0, 0, "2026-11-19", "A. Novotny", "2026-11-25"],
  ["Willow Lane Early Learning", "partner", 1, 2, 1, "2026-11-18", "R. Castellano", null], ["Kessler Precision Machining", "partner", 2, 7, 5, "2026-11-17", "P. Sorensen", "2026-11-24"], ["Golf Road Auto Works", "partner", 1, 4, 3, "2026-11-17", "T. Lindgren", null],
  ["Arlen Physical Therapy", "partner", 1, 3, 2, "2026-11-16", "R. Castellano", "2026-11-24"], ["Haverkamp Electric", "partner", 1, 6, 5, "2026-11-12", "K. Whitmore", "2026-11-18"], ["Touhy Tool & Die", "partner", 1, 4, 3, "2026-11-12", "P. Sorensen", null],
  ["Foxglove Dental", "talking", 0, 0, 0, "2026-11-11", "A. Petrov", "2026-11-20"], ["Lumen Diagnostics Lab", "partner", 3, 7, 4, "2026-11-11", "A. Petrov", null], ["Village Green Florists", "partner", 1, 3, 2, "2026-11-10", "A. Novotny", "2026-12-01"],
  ["Elmhurst Road Print Works", "partner", 1, 1, 0, "2026-11-10", "D. Marchetti", null], ["Cornerstone Title & Escrow", "partner", 3, 6, 3, "2026-11-09", "P. Sorensen", "2026-11-23"], ["Prairie Stone Architects", "paused", 1, 2, 1, "2026-11-06", "K. Whitmore", "2027-01-04"], ["Oakton Street Bakery", "paused", 0, 0, 0, "2026-11-05", "J. Baptiste", null],
];
