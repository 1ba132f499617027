/** What each reading command depends on: it is asked again when a change bears one of its tags (the nouns of the store). "*" is every change. */
import type { CommandName } from "@/ipc/commands";

export type Tag =
  | "*" | "bell_schedule" | "cluster" | "contact" | "credential" | "day_off" | "disclosure" | "employer" | "evaluation" | "guardian" | "hour_rule" | "hours" | "import_mapping" | "kind" | "not_the_same" | "note" | "office"
  | "opportunity" | "paper" | "pathway" | "person" | "placement" | "placement_event" | "saved_view" | "school" | "school_year" | "signer" | "site" | "staff" | "student" | "term" | "timetable" | "visit";

const settings = ["office", "staff", "school", "bell_schedule", "school_year", "term", "day_off", "cluster", "pathway", "kind", "hour_rule"] as const;
const placed = ["placement", "hours", "signer", "placement_event", "paper"] as const;
const offered = ["opportunity", "employer", "site", "person"] as const;

export const reads = {
  desk_state: ["*"],
  office_state: ["*"],
  get_settings: settings,
  list_saved_views: ["saved_view"],
  list_students: ["student", "school", "pathway", "staff", ...placed, "employer"],
  get_student: ["student", "guardian", "timetable", "note", "contact", "visit", "evaluation", ...placed, ...offered, ...settings],
  list_employers: [...offered, "contact", "credential", "placement", "staff", "cluster"],
  get_employer: [...offered, "contact", "credential", "note", ...placed, ...settings],
  likely_duplicates: ["employer"],
  duplicate_employers: [...offered, "contact", "placement", "not_the_same"],
  list_not_the_same: ["not_the_same", "employer"],
  employer_map: ["site"],
  before_contact: ["contact", "employer", "office"],
  list_opportunities: [...offered, "placement", "pathway", "kind"],
  get_opportunity: [...offered, ...placed, "student"],
  list_placements: [...placed, ...offered, "student", "staff", "kind"],
  get_placement: [...placed, ...offered, "student", "guardian", "note", "contact", "visit", "evaluation", ...settings],
  check_placement: [...placed, ...offered, "student", "timetable", ...settings],
  fitting_opportunities: [...placed, ...offered, "student", "timetable", ...settings],
  search: ["*"],
  parse_date: [],
  change_log: ["*"],
  list_backups: ["*"],
  list_papers: ["paper"],
  list_disclosures: ["disclosure", "paper", "placement", "student", "employer"],
  get_paper: ["paper"],
  check_agreements: [...placed, ...offered, "student", "guardian", ...settings],
  preview_agreement: [...placed, ...offered, "student", "guardian", ...settings],
  coverage: ["*"],
  year_summary: ["*"],
  preview_summary: ["*"],
  preview_roll_over: ["*"],
  preview_import: [],
  guess_mapping: [],
} as const satisfies Partial<Record<CommandName, readonly Tag[]>>;

export type ReadName = keyof typeof reads;

export const isRead = (name: CommandName): name is ReadName => name in reads;
