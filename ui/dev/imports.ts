import type { Fix, GuessedMapping, ImportPreview, Problem } from "@/ipc/generated";

const problem = (subject: string, file: string, line: number, column: string, code: string, found: string, message: string, suggestion: string | null = null): Problem => ({ file, line, column, code, severity: "rejected", found: found || null, suggestion, message, subject }) as Problem;

const problems: Problem[] = [
  problem("Banerjee, Ishaan", "users.csv", 4118, "grades", "grade_blank", "", "The grade is blank.", "09"), problem("Carrillo, Paola", "users.csv", 5902, "grades", "grade_blank", "", "The grade is blank.", "09"),
  problem("Oduya, Favour", "users.csv", 8377, "grades", "grade_blank", "", "The grade is blank.", "10"), problem("Tran, Bao", "users.csv", 11240, "grades", "grade_blank", "", "The grade is blank.", "09"),
  problem("Guzman, Ariel", "users.csv", 2064, "orgSourcedIds", "school_unknown", "214-07", "The school 214-07 isn’t in orgs.csv."), problem("Krawczyk, Filip", "users.csv", 2065, "orgSourcedIds", "school_unknown", "214-07", "The school 214-07 isn’t in orgs.csv."), problem("Whelan, Maeve", "users.csv", 2071, "orgSourcedIds", "school_unknown", "214-07", "The school 214-07 isn’t in orgs.csv."),
  problem("Salgado, Emilio", "demographics.csv", 7713, "birthDate", "date_out_of_range", "2/11/2090", "A birth date in the future.", "2009-02-11"), problem("Ferris, Dylan", "users.csv", 9450, "sourcedId", "id_twice", "also on line 3,187", "The id is used twice."),
];
const repaired = (code: string, file: string, column: string | null, count: number, lines: number[], title: string) => ({ code, severity: "repaired", column, count, places: [{ file, count, lines, last_line: lines.at(-1) ?? null }], found: null, message: `${title}.`, title });

export function preview(fixes: readonly Fix[]): ImportPreview {
  const left = problems.filter((one) => !fixes.some((fix) => fix.file === one.file && fix.line === one.line && fix.column === one.column));
  return {
    source: "OneRoster 1.1 from Infinite Campus · 7 files · 11,998 students",
    report: { new: 31, changed: 214 + problems.length - left.length, unchanged: 11_744, gone: 39, rejected: left.length, repaired: 12_009, unused: [], problems: left },
    groups: [
      { code: "grade_blank", severity: "rejected", column: "grades", count: 4, places: [{ file: "users.csv", count: 4, lines: [4118], last_line: 11240 }], found: null, message: "The grade is blank.", title: "Grade is blank" },
      { code: "school_unknown", severity: "rejected", column: "orgSourcedIds", count: 3, places: [{ file: "users.csv", count: 3, lines: [2064], last_line: 2071 }], found: "214-07", message: "The school 214-07 isn’t in orgs.csv.", title: "School isn’t in orgs.csv" },
      { code: "date_out_of_range", severity: "rejected", column: "birthDate", count: 1, places: [{ file: "demographics.csv", count: 1, lines: [7713], last_line: 7713 }], found: "2/11/2090", message: "A birth date in the future.", title: "birthDate is impossible" },
      { code: "id_twice", severity: "rejected", column: "sourcedId", count: 1, places: [{ file: "users.csv", count: 1, lines: [9450], last_line: 9450 }], found: null, message: "The id is used twice.", title: "1 id is used twice" },
      repaired("date_format", "demographics.csv", "birthDate", 11_998, [2, 3, 4, 5, 11_999], "11,998 dates like 8/27/2009 read as dates"), repaired("header_renamed", "users.csv", "preferredGivenName", 1, [1], "Column “prefferedGivenName” read as preferredGivenName"),
      repaired("password_dropped", "users.csv", "password", 11_998, [], "Column “password” dropped, never stored"), repaired("status_in_bulk", "users.csv", "status", 11_998, [], "Status filled in although the file is the full set"), repaired("class_unknown", "enrollments.csv", "classSourcedId", 6, [40_112, 40_117], "6 links to classes that aren’t there left out"),
    ] as unknown as ImportPreview["groups"],
    grades: [{ grade: 8, students: 2014 }, ...[9, 10, 11, 12].map((grade) => ({ grade, students: 2996 }))],
    examples: [
      ...["Adeyemi, Tolu", "Bianchi, Luca", "Castillo, Mia"].map((name) => ({ kind: "new", name, detail: "Grade 9, Wheeling" })),
      ...["Ocampo, Daniela", "Kim, Ethan"].map((name) => ({ kind: "changed", name, detail: "grade 11 → 12" })), { kind: "gone", name: "Novak, Petra", detail: "Grade 12, Prospect" },
    ],
  };
}

export const guessed = {
  mapping: { target: "employers", fingerprint: "", defaults: [], columns: [["Company", "employer_name", 100], ["Contact Person", "contact_name", 92], ["Phone #", "employer_phone", 95], ["Industry", "industry", 88], ["Addr", "site_street", 71], ["Town", "site_city", 64], ["Zip", "site_zip", 96], ["Notes 2019", null, 0], ["Slots", null, 0]].map(([header, field, confidence]) => ({ header, field, confidence })) },
  remembered: false, headers: ["Company", "Contact Person", "Phone #", "Industry", "Addr", "Town", "Zip", "Notes 2019", "Slots"],
  sample: [["Kessler Precision Machining", "Carla Jensen", "847-555-0110", "Machining", "1200 Lunt Ave", "Elk Grove Village", "60007", "", "5"], ["Ottavia Kitchen", "Lena Ottavia", "(847) 555-0181", "Restaurant", "88 N Main", "Wheeling", "60090", "closed Mon", "4"], ["Fieldstone Software", "R. Okoye", "847 555 0102", "Software", "", "Buffalo Grove", "60089", "", ""]],
  fields: [["employer_name", "Employer"], ["industry", "Industry"], ["cluster", "Career cluster"], ["employer_phone", "Phone"], ["website", "Website"], ["contact_name", "Contact"], ["contact_email", "Contact’s e-mail"], ["site_street", "Street"], ["site_city", "City"], ["site_state", "State"], ["site_zip", "ZIP"], ["notes", "Notes"]].map(([field, label]) => ({ field, label, shape: "text" })),
} as unknown as GuessedMapping;
