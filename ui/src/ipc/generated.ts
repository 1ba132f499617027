// Generated from src-tauri/crates/api. Do not edit.
type Id<Name extends string> = string & { readonly __id: Name };
export type OfficeId = Id<"OfficeId">;
export type StaffId = Id<"StaffId">;
export type SchoolYearId = Id<"SchoolYearId">;
export type TermId = Id<"TermId">;
export type DayOffId = Id<"DayOffId">;
export type SchoolId = Id<"SchoolId">;
export type BellScheduleId = Id<"BellScheduleId">;
export type ClusterId = Id<"ClusterId">;
export type PathwayId = Id<"PathwayId">;
export type KindId = Id<"KindId">;
export type HourRuleId = Id<"HourRuleId">;
export type StudentId = Id<"StudentId">;
export type TimetableId = Id<"TimetableId">;
export type GuardianId = Id<"GuardianId">;
export type EmployerId = Id<"EmployerId">;
export type SiteId = Id<"SiteId">;
export type PersonId = Id<"PersonId">;
export type ContactId = Id<"ContactId">;
export type CredentialId = Id<"CredentialId">;
export type OpportunityId = Id<"OpportunityId">;
export type PlacementId = Id<"PlacementId">;
export type PlacementEventId = Id<"PlacementEventId">;
export type HoursId = Id<"HoursId">;
export type PaperId = Id<"PaperId">;
export type SignerId = Id<"SignerId">;
export type NoteId = Id<"NoteId">;
export type MappingId = Id<"MappingId">;
export type LocatedBy = "nothing" | "zip" | "hand";
export interface Address {
  street: string;
  city: string;
  state: string;
  zip: string;
}
export interface Point {
  latitude: number;
  longitude: number;
}
export interface SchoolYear {
  id: SchoolYearId;
  label: string;
  starts_on: string;
  ends_on: string;
}
export interface Term {
  id: TermId;
  school_year_id: SchoolYearId;
  name: string;
  starts_on: string;
  ends_on: string;
}
export interface DayOff {
  id: DayOffId;
  school_year_id: SchoolYearId;
  school_id: SchoolId | null;
  name: string;
  first_on: string;
  last_on: string;
}
export interface Check {
  code: string;
  ok: boolean;
  message: string;
  citation: string | null;
}
export type ContactKind = "call" | "email" | "visit" | "meeting" | "letter";
export type ContactOutcome = "reached" | "message" | "no_answer" | "agreed" | "later" | "declined";
export interface Contact {
  id: ContactId;
  employer_id: EmployerId | null;
  person_id: PersonId | null;
  student_id: StudentId | null;
  kind: ContactKind;
  outcome: ContactOutcome;
  note: string;
  at: string;
  author: string;
  position: string;
  school_id: SchoolId | null;
  follow_up_on: string | null;
  follow_up_done: boolean;
}
export type EmployerStage = "prospect" | "talking" | "partner" | "paused" | "do_not_use";
export type PersonRole = "contact" | "supervisor" | "signatory";
export type CredentialKind = "liability" | "workers_compensation" | "agreement" | "clearance";
export interface Employer {
  id: EmployerId;
  name: string;
  industry: string;
  cluster_id: ClusterId | null;
  phone: string;
  website: string;
  stage: EmployerStage;
  stage_reason: string;
  owner_id: StaffId | null;
  next_available_on: string | null;
  contact_cap: number | null;
  notes: string;
}
export interface Site {
  id: SiteId;
  employer_id: EmployerId;
  name: string;
  address: Address;
  point: Point | null;
  located_by: LocatedBy;
  phone: string;
  adult_on_site: string;
  directions: string;
  active: boolean;
}
export interface Person {
  id: PersonId;
  employer_id: EmployerId;
  site_id: SiteId | null;
  name: string;
  title: string;
  phone: string;
  email: string;
  roles: PersonRole[];
  active: boolean;
}
export interface Credential {
  id: CredentialId;
  employer_id: EmployerId;
  kind: CredentialKind;
  issuer: string;
  number: string;
  valid_from: string | null;
  valid_until: string | null;
}
export interface Guardian {
  id: GuardianId;
  student_id: StudentId;
  roster_id: string | null;
  given_name: string;
  family_name: string;
  relation: string;
  language: string;
  phone: string;
  other_phone: string;
  email: string;
  position: number;
}
export type HazardousOrder = "ho1" | "ho2" | "ho3" | "ho4" | "ho5" | "ho6" | "ho7" | "ho8" | "ho9" | "ho10" | "ho11" | "ho12" | "ho13" | "ho14" | "ho15" | "ho16" | "ho17";
export interface HoursEntry {
  id: HoursId;
  placement_id: PlacementId;
  week_of: string;
  minutes: number;
  confirmed: boolean;
  note: string;
}
export interface ExperienceKind {
  id: KindId;
  name: string;
  hours: number;
  credit: string;
  counts: boolean;
  group: boolean;
  papers: PaperKind[];
  active: boolean;
}
export interface HourRule {
  id: HourRuleId;
  valid_from: string;
  total_hours: number;
  most_experiences: number;
  floor_hours: number;
  citation: string;
}
export interface StudentRow {
  id: StudentId;
  name: string;
  local_id: string;
  school_id: SchoolId;
  school: string;
  grade: number | null;
  pathway_id: PathwayId | null;
  pathway: string;
  cluster: string;
  counselor: string;
  status: StudentStatus;
  needs_experience: boolean;
  behind_on_hours: boolean;
  on_roster: boolean;
  experience: string;
  employer: string;
  minutes_done: number;
  hours_required: number;
  placement_id: PlacementId | null;
  next_step: string;
  late: boolean;
}
export interface PlacementRow {
  id: PlacementId;
  number: string;
  student_id: StudentId;
  student: string;
  school_id: SchoolId;
  school: string;
  grade: number | null;
  employer_id: EmployerId;
  employer: string;
  site: string;
  supervisor: string;
  coordinator: string;
  title: string;
  kind: string;
  stage: PlacementStage;
  aligned: boolean;
  starts_on: string | null;
  ends_on: string | null;
  schedule: string;
  minutes_done: number;
  hours_required: number;
  next_step: string;
  late: boolean;
}
export interface EmployerRow {
  id: EmployerId;
  name: string;
  industry: string;
  cluster_id: ClusterId | null;
  cluster: string;
  stage: EmployerStage;
  city: string;
  sites: number;
  seats_open: number;
  seats: number;
  active_placements: number;
  last_contact_at: string | null;
  last_contact_by: string;
  owner: string;
  follow_up_on: string | null;
  next_available_on: string | null;
  expires_on: string | null;
}
export interface OpportunityRow {
  id: OpportunityId;
  title: string;
  employer_id: EmployerId;
  employer: string;
  site_id: SiteId | null;
  site: string;
  city: string;
  school_year_id: SchoolYearId;
  kind: string;
  pathways: string;
  cluster: string;
  starts_on: string | null;
  ends_on: string | null;
  schedule: string;
  weekly_minutes: number;
  seats: number;
  taken: number;
  hours: number;
  paid: boolean;
  requirements: string;
  status: OpportunityStatus;
}
export type NoteAbout = "student" | "employer" | "placement";
export interface Note {
  id: NoteId;
  about: NoteAbout;
  about_id: string;
  text: string;
  author: string;
  position: string;
  at: string;
}
export type DateFormat = "month_day" | "day_month" | "iso";
export interface Office {
  id: OfficeId;
  name: string;
  district: string;
  address: Address;
  phone: string;
  email: string;
  website: string;
  letterhead: Letterhead;
  settings: OfficeSettings;
  is_sample: boolean;
  wording_notice_seen: boolean;
}
export interface Letterhead {
  heading: string;
  subheading: string;
  logo: string | null;
}
export interface OfficeSettings {
  framework: Framework;
  cluster_counts_as_aligned: boolean;
  small_cell: number;
  contact_cap: number;
  contact_cap_days: number;
  papers_back_days: number;
  make_up_days: number;
  visits_planned: number;
  principal_signs: boolean;
  teacher_signs: boolean;
  retention_years: number;
  date_format: DateFormat;
  backups_keep_daily: number;
}
export type OpportunityStatus = "draft" | "open" | "closed";
export type PayPeriod = "weekly" | "biweekly" | "monthly";
export interface Opportunity {
  id: OpportunityId;
  employer_id: EmployerId;
  site_id: SiteId | null;
  school_year_id: SchoolYearId;
  title: string;
  kind_id: KindId;
  pathway_ids: PathwayId[];
  cluster_id: ClusterId | null;
  starts_on: string | null;
  ends_on: string | null;
  weekly_blocks: WeeklyBlock[];
  seats: number;
  hours: number;
  pay: Pay;
  tasks: string;
  dress: string;
  requirements: Requirements;
  hazards: HazardousOrder[];
  supervisor_id: PersonId | null;
  status: OpportunityStatus;
}
export interface Pay {
  paid: boolean;
  cents_per_hour: number | null;
  period: PayPeriod | null;
}
export interface Requirements {
  min_age: number | null;
  min_grade: number | null;
  clearances: ClearanceKind[];
  own_transport: boolean;
  other: string;
}
export type PaperKind = "agreement" | "training_plan" | "emergency_page" | "family_permission" | "hours_log" | "evaluation" | "host_confirmation" | "thank_you" | "close_out";
export type PaperState = "printed" | "sent" | "returned" | "replaced";
export type SignerRole = "student" | "guardian" | "supervisor" | "signatory" | "coordinator" | "teacher" | "principal";
export interface Paper {
  id: PaperId;
  placement_id: PlacementId;
  kind: PaperKind;
  number: string;
  language: string;
  state: PaperState;
  pages: number;
  printed_at: string;
  printed_by: string;
  sha256: string;
}
export interface Signer {
  id: SignerId;
  placement_id: PlacementId;
  role: SignerRole;
  name: string;
  position: number;
  printed_on: string | null;
  sent_on: string | null;
  sent_how: string;
  returned_on: string | null;
  signed_on_paper: boolean;
}
export type Framework = "classic" | "modernized";
export type EndorsementArea = "agriculture" | "arts" | "finance" | "health" | "human" | "information" | "manufacturing";
export interface Cluster {
  id: ClusterId;
  framework: Framework;
  name: string;
  position: number;
}
export interface Pathway {
  id: PathwayId;
  name: string;
  code: string;
  cluster_id: ClusterId;
  endorsement_area: EndorsementArea;
  aligned_cluster_ids: ClusterId[];
  active: boolean;
}
export type PlacementStage = "matched" | "agreement_out" | "active" | "completed" | "ended_early" | "withdrawn";
export type TaughtAt = "school" | "site" | "both";
export interface Placement {
  id: PlacementId;
  number: string;
  student_id: StudentId;
  opportunity_id: OpportunityId | null;
  employer_id: EmployerId;
  site_id: SiteId | null;
  school_year_id: SchoolYearId;
  kind_id: KindId;
  stage: PlacementStage;
  title: string;
  tasks: string;
  starts_on: string | null;
  ends_on: string | null;
  weekly_blocks: WeeklyBlock[];
  hours_required: number;
  pay: Pay;
  supervisor_id: PersonId | null;
  signatory_id: PersonId | null;
  coordinator_id: StaffId | null;
  teacher_id: StaffId | null;
  course: string;
  credit: string;
  release_periods: string;
  transport: string;
  dress: string;
  papers_back_on: string | null;
  makeup_until: string | null;
  midterm_on: string | null;
  final_on: string | null;
  permit_number: string;
  plan: PlanItem[];
  safety: SafetyItem[];
  hazards: HazardItem[];
  accepted: AcceptedConflict[];
  aligned_by_hand: boolean | null;
  ended_on: string | null;
  end_reason: string;
}
export interface PlanItem {
  task: string;
  taught_at: TaughtAt;
  when: string;
}
export interface SafetyItem {
  topic: string;
  instructor: string;
  taught_on: string | null;
}
export interface HazardItem {
  order: HazardousOrder;
  process: string;
  step: string;
  supervised_by: string;
  longest_time: string;
}
export interface AcceptedConflict {
  code: string;
  reason: string;
  by: string;
  on: string;
}
export interface PlacementEvent {
  id: PlacementEventId;
  placement_id: PlacementId;
  from_stage: PlacementStage | null;
  to_stage: PlacementStage;
  reason: string;
  author: string;
  position: string;
  at: string;
}
export type Rotation = "every_day" | "a_day" | "b_day";
export interface School {
  id: SchoolId;
  name: string;
  short_name: string;
  code: string;
  roster_id: string | null;
  address: Address;
  point: Point | null;
  phone: string;
  principal: string;
  active: boolean;
}
export interface BellSchedule {
  id: BellScheduleId;
  school_id: SchoolId;
  name: string;
  rotation: Rotation;
  days: Day[];
  periods: Period[];
}
export interface Period {
  name: string;
  starts: string;
  ends: string;
}
export type StaffRole = "coordinator" | "counselor" | "teacher" | "principal" | "job_coach" | "clerk";
export interface Staff {
  id: StaffId;
  name: string;
  role: StaffRole;
  position: string;
  email: string;
  phone: string;
  school_id: SchoolId | null;
  active: boolean;
}
export type StudentStatus = "not_started" | "applied" | "matched" | "agreement_out" | "active" | "completed" | "withdrawn" | "waived";
export type RosterStatus = "on_roster" | "gone" | "by_hand";
export type Gender = "female" | "male" | "other";
export type Race = "american_indian" | "asian" | "black" | "pacific_islander" | "white" | "two_or_more" | "hispanic" | "unknown";
export type SpecialPopulation = "disability" | "economic" | "nontraditional" | "single_parent" | "out_of_workforce" | "english_learner" | "homeless" | "foster_care" | "military_family";
export type Transport = "unknown" | "walk" | "bike" | "own_car" | "family_car" | "transit" | "school_van";
export type ClearanceKind = "tb_test" | "immunizations" | "background_check" | "drug_screen" | "food_handler" | "driver_license" | "cpr_card";
export interface Student {
  id: StudentId;
  school_id: SchoolId;
  local_id: string;
  roster_id: string | null;
  roster_status: RosterStatus;
  given_name: string;
  middle_name: string;
  family_name: string;
  preferred_name: string;
  pronouns: string;
  birth_date: string | null;
  grade: number | null;
  graduated_on: string | null;
  gender: Gender | null;
  races: Race[];
  hispanic: boolean | null;
  home_language: string;
  email: string;
  phone: string;
  address: Address;
  point: Point | null;
  pathway_id: PathwayId | null;
  career_goal: string;
  course: string;
  counselor_id: StaffId | null;
  coordinator_id: StaffId | null;
  special_populations: SpecialPopulation[];
  concentrator: boolean;
  transport: Transport;
  clearances: Clearance[];
  directory_opt_out: boolean;
  free_blocks: WeeklyBlock[];
  applied_on: string | null;
  waiver: Waiver | null;
}
export interface Clearance {
  kind: ClearanceKind;
  valid_until: string | null;
}
export interface Waiver {
  reason: string;
  on: string;
  by: string;
}
export type Day = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";
export interface WeeklyBlock {
  day: Day;
  starts: string;
  ends: string;
  break_minutes: number;
}
export interface Timetable {
  id: TimetableId;
  student_id: StudentId;
  classes: ClassMeeting[];
}
export interface ClassMeeting {
  title: string;
  periods: string[];
}
export interface Violation {
  field: string;
  rule: string;
  message: string;
}
export interface Definition {
  word: string;
  meaning: string;
}
export interface YearEndFacts {
  year: SchoolYear;
  as_of: string;
  rule: HourRule | null;
  small_cell: number;
  cluster_counts_as_aligned: boolean;
  show_special_populations: boolean;
  seniors: SeniorFacts[];
  others: OtherFacts[];
  seats: ClusterSeats[];
}
export interface SeniorFacts {
  student_id: StudentId;
  name: string;
  local_id: string;
  school_id: SchoolId;
  school: string;
  pathway_id: PathwayId | null;
  pathway: string | null;
  cluster_id: ClusterId | null;
  cluster: string | null;
  endorsement_area: EndorsementArea | null;
  gender: Gender | null;
  group: Race;
  special_populations: SpecialPopulation[];
  concentrator: boolean;
  graduated_on: string | null;
  waived: string | null;
  experiences: ExperienceFacts[];
}
export interface ExperienceFacts {
  placement_id: PlacementId;
  number: string;
  school_year_id: SchoolYearId;
  kind_id: KindId;
  kind: string;
  counts: boolean;
  title: string;
  employer_id: EmployerId;
  employer: string;
  site: string | null;
  cluster: string | null;
  aligned: boolean;
  pay: Pay;
  minutes: number;
  hours_required: number;
  stage: PlacementStage;
  starts_on: string | null;
  ends_on: string | null;
  ended_on: string | null;
  evaluated: boolean | null;
}
export interface OtherFacts {
  student_id: StudentId;
  name: string;
  local_id: string;
  school_id: SchoolId;
  school: string;
  grade: number | null;
  experience: ExperienceFacts;
}
export interface ClusterSeats {
  cluster: string;
  unfilled: number;
}
export type About = "overall" | "schools" | "kinds" | "employers" | "groups" | "matrix" | "months" | "ended_early" | "clusters" | "hours" | "pay" | "five_s3" | "balance";
export interface Finding {
  about: About;
  text: string;
}
export type GapKind = "completed_without_hours" | "no_final_evaluation" | "no_graduation_date" | "active_after_last_day" | "no_pathway" | "waived_without_reason";
export type GapOf = "student" | "placement";
export interface Gap {
  kind: GapKind;
  of: GapOf;
  count: number;
  detail: string;
  seniors: number;
  ids: string[];
}
export type Outcome = "completed" | "waived" | "left";
export type Hosting = "kept" | "new" | "lost" | "unknown";
export interface Names {
  seniors: SeniorLine[];
  placements: PlacementLine[];
  employers: EmployerLine[];
}
export interface SeniorLine {
  student_id: StudentId;
  name: string;
  local_id: string;
  school_id: SchoolId;
  school: string;
  pathway_id: PathwayId | null;
  pathway: string | null;
  cluster_id: ClusterId | null;
  cluster: string | null;
  endorsement_area: EndorsementArea | null;
  gender: Gender | null;
  group: Race;
  special_populations: SpecialPopulation[];
  concentrator: boolean;
  graduated_on: string | null;
  outcome: Outcome;
  waived: string | null;
  took_part: boolean;
  minutes_counted: number;
  completed_on: string | null;
  placements: PlacementId[];
}
export interface PlacementLine {
  placement_id: PlacementId;
  number: string;
  student_id: StudentId;
  name: string;
  local_id: string;
  school_id: SchoolId;
  school: string;
  senior: boolean;
  kind_id: KindId;
  kind: string;
  title: string;
  employer_id: EmployerId;
  employer: string;
  site: string | null;
  cluster: string | null;
  aligned: boolean;
  paid: boolean;
  cents_per_hour: number | null;
  minutes: number;
  hours_required: number;
  stage: PlacementStage;
  starts_on: string | null;
  ends_on: string | null;
  ended_on: string | null;
}
export interface EmployerLine {
  employer_id: EmployerId;
  employer: string;
  hosting: Hosting;
  begun: number;
  finished: number;
  paid: number;
  minutes: number;
}
export interface Month {
  starts_on: string;
  completed: number;
}
export type Basis = "graduated" | "on_roster";
export interface Summary {
  year: SchoolYear;
  as_of: string;
  rule: HourRule | null;
  cluster_counts_as_aligned: boolean;
  basis: Basis;
  small_cell: number;
  shared: boolean;
  key: KeyFigures;
  tables: Table[];
  matrix: Matrix;
  months: Month[];
  balance: ClusterBalance[];
  last_year: LastYear | null;
  findings: Finding[];
  definitions: Definition[];
  gaps: Gap[];
  names: Names;
}
export interface KeyFigures {
  schools: number;
  seniors: Figure;
  completed: Figure;
  waived: Figure;
  left: Figure;
  begun: Figure;
  finished: Figure;
  paid: Figure;
  minutes: Figure;
  employers: number;
  employers_new: number | null;
  employers_kept: number | null;
  employers_lost: number | null;
  wage_mean: number | null;
  wage_median: number | null;
}
export interface ClusterBalance {
  cluster: string;
  left: number;
  unfilled: number;
}
export interface LastYear {
  label: string;
  key: KeyFigures;
  tables: Table[];
  months: Month[];
}
export type Subject = "coverage" | "five_s3" | "experiences";
export type Grouping = "school" | "area" | "pathway" | "cluster" | "gender" | "race" | "special_population" | "kind";
export type Measure = "seniors" | "completed" | "waived" | "left" | "concentrators" | "took_part" | "begun" | "finished" | "ended_early" | "open" | "paid" | "minutes" | "employers";
export type Figure = "shown" | "u32" | "small" | "withheld";
export interface Table {
  subject: Subject;
  by: Grouping;
  columns: Measure[];
  rows: Row[];
  total: Row;
}
export interface Row {
  key: string;
  label: string;
  figures: Figure[];
}
export interface Matrix {
  schools: Name[];
  rows: MatrixRow[];
}
export interface MatrixRow {
  area: Name;
  cells: Share[];
}
export interface Name {
  key: string;
  label: string;
}
export interface Share {
  n: Figure;
  of: Figure;
}
export interface Nothing {
}
export interface LogContact {
  employer_id: EmployerId | null;
  person_id: PersonId | null;
  student_id: StudentId | null;
  kind: ContactKind;
  outcome: ContactOutcome;
  note: string;
  follow_up_on: string | null;
}
export interface BeforeContact {
  employer_id: EmployerId;
}
export interface ContactAdvice {
  warning: string | null;
  last: Contact[];
  person_id: PersonId | null;
}
export interface FinishFollowUp {
  id: ContactId;
  done: boolean;
}
export interface ParseDate {
  text: string;
}
export interface ParsedDate {
  date: string | null;
  words: string;
}
export type EmployerPart = "site" | "person" | "credential";
export interface EmployerList {
  rows: EmployerRow[];
}
export interface GetEmployer {
  id: EmployerId;
}
export interface EmployerPage {
  employer: Employer;
  sites: Site[];
  people: Person[];
  credentials: Credential[];
  opportunities: OpportunityRow[];
  placements: PlacementRow[];
  contacts: Contact[];
  notes: Note[];
  advice: ContactAdvice;
}
export interface SaveEmployer {
  employer: Employer;
}
export interface SaveSite {
  site: Site;
}
export interface SavePerson {
  person: Person;
}
export interface SaveCredential {
  credential: Credential;
}
export interface RemoveFromEmployer {
  part: EmployerPart;
  id: string;
}
export interface LikelyDuplicates {
  name: string;
  except: EmployerId | null;
}
export interface Duplicate {
  id: EmployerId;
  name: string;
  city: string;
  likeness: number;
}
export interface MergeEmployers {
  keep: EmployerId;
  merge: EmployerId;
}
export interface AppError {
  code: Code;
  message: string;
  fields: Violation[];
}
export interface Undone {
  sentence: string;
}
export interface ChangeLog {
  about: string[];
  offset: number;
  limit: number;
}
export interface ChangeLogPage {
  total: number;
  entries: ChangeLogEntry[];
}
export interface ChangeLogEntry {
  id: string;
  at: string;
  author: string;
  position: string;
  op: string;
  sentence: string;
  undone: boolean;
  rows: number;
  changes: ChangedRow[];
}
export interface ChangedRow {
  table: string;
  row_id: string;
  fields: ChangedField[];
}
export interface ChangedField {
  field: string;
  before: unknown;
  after: unknown;
}
export interface EnterHours {
  placement_id: PlacementId;
  weeks: WeekOfHours[];
}
export interface WeekOfHours {
  week_of: string;
  minutes: number;
  confirmed: boolean;
  note: string;
}
export interface Entered {
  hours: HoursEntry[];
  total_minutes: number;
}
export interface AddNote {
  about: NoteAbout;
  about_id: string;
  text: string;
}
export interface ListOpportunities {
  school_year_id: SchoolYearId | null;
}
export interface OpportunityList {
  rows: OpportunityRow[];
}
export interface GetOpportunity {
  id: OpportunityId;
}
export interface OpportunityPage {
  opportunity: Opportunity;
  employer: Employer;
  site: Site | null;
  taken: number;
  placements: PlacementRow[];
}
export interface SaveOpportunity {
  opportunity: Opportunity;
}
export interface CopyOpportunity {
  id: OpportunityId;
  school_year_id: SchoolYearId | null;
}
export interface ListPlacements {
  school_year_id: SchoolYearId | null;
}
export interface PlacementList {
  rows: PlacementRow[];
}
export interface GetPlacement {
  id: PlacementId;
}
export interface PlacementPage {
  placement: Placement;
  row: PlacementRow;
  student: Student;
  employer: Employer;
  site: Site | null;
  kind: ExperienceKind;
  people: Person[];
  supervisor: Person | null;
  coordinator: Staff | null;
  signers: Signer[];
  hours: HoursEntry[];
  papers: Paper[];
  events: PlacementEvent[];
  notes: Note[];
  checks: Check[];
  ways: Way[];
  timeline: TimelineEntry[];
}
export interface Way {
  to: PlacementStage;
  missing: Missing[];
}
export interface Missing {
  code: string;
  message: string;
  signer_id: SignerId | null;
}
export interface CheckPlacement {
  student_id: StudentId;
  opportunity_id: OpportunityId;
}
export interface Checked {
  checks: Check[];
}
export interface PlaceStudent {
  student_id: StudentId;
  opportunity_id: OpportunityId;
  reason: string;
  ask: boolean;
}
export interface Placed {
  placement: PlacementId;
  number: string;
  conflicts: Check[];
}
export interface SavePlacement {
  placement: Placement;
}
export interface AdvancePlacement {
  id: PlacementId;
  to: PlacementStage;
  reason: string;
  on: string | null;
}
export interface Search {
  text: string;
  limit: number;
  among: string[];
}
export interface Hit {
  noun: string;
  id: string;
  title: string;
  detail: string;
}
export interface DeskState {
  version: string;
  home: string;
  recent: RecentOffice[];
  open: OfficeState | null;
}
export interface RecentOffice {
  folder: string;
  name: string;
  sample: boolean;
}
export interface OfficeState {
  folder: string;
  name: string;
  district: string;
  sample: boolean;
  me: MeState;
  school_years: SchoolYear[];
  current_year: SchoolYear | null;
  students: number;
  employers: number;
  opportunities: number;
  placements: number;
  undo: string | null;
  redo: string | null;
  last_backup_at: string | null;
  wording_notice_seen: boolean;
}
export interface MeState {
  staff_id: StaffId | null;
  name: string;
  position: string;
}
export interface CreateOffice {
  name: string;
  district: string;
  your_name: string;
  passphrase: string;
  folder: string | null;
}
export interface Created {
  recovery_key: string;
  office: OfficeState;
}
export interface OpenSample {
  students: number | null;
  seed: number | null;
  folder: string | null;
}
export interface OpenOfficeArgs {
  folder: string;
  passphrase: string | null;
  recovery_key: string | null;
}
export interface SetMe {
  staff_id: StaffId;
}
export interface Rekey {
  passphrase: string | null;
  new_recovery_key: boolean;
}
export interface Rekeyed {
  recovery_key: string | null;
}
export interface CheckReply {
  schema: number;
  ok: boolean;
  checks: Record<string, string>;
  counts: CheckCounts;
}
export interface CheckCounts {
  students: number;
  employers: number;
  opportunities: number;
  placements: number;
  audit: number;
}
export type SettingKind = "staff" | "bell_schedule" | "term" | "day_off" | "pathway" | "kind" | "hour_rule" | "school" | "school_year";
export interface Settings {
  office: Office;
  school_years: SchoolYear[];
  terms: Term[];
  days_off: DayOff[];
  schools: School[];
  bell_schedules: BellSchedule[];
  clusters: Cluster[];
  pathways: Pathway[];
  kinds: ExperienceKind[];
  hour_rules: HourRule[];
  staff: Staff[];
}
export interface SaveTerm {
  term: Term;
}
export interface RemoveSetting {
  kind: SettingKind;
  id: string;
}
export type SignatureStep = "printed" | "sent" | "returned" | "signed_on_paper" | "not_signed";
export interface RecordSignature {
  id: SignerId;
  step: SignatureStep;
  on: string | null;
  how: string;
}
export interface AddSigner {
  placement_id: PlacementId;
  role: SignerRole;
  name: string;
}
export type StudentChange = { field: "counselor"; value: StaffId | null } | { field: "coordinator"; value: StaffId | null } | { field: "pathway"; value: PathwayId | null } | { field: "applied_on"; value: string | null };
export interface ListStudents {
  with_gone: boolean;
}
export interface StudentList {
  rows: StudentRow[];
}
export interface GetStudent {
  id: StudentId;
}
export interface StudentPage {
  student: Student;
  status: StudentStatus;
  next_step: string;
  late: boolean;
  age: number | null;
  guardians: Guardian[];
  placements: PlacementRow[];
  free: WeeklyBlock[] | null;
  school_hours: WeeklyBlock[];
  classes: Timetable | null;
  notes: Note[];
  contacts: Contact[];
  timeline: TimelineEntry[];
}
export interface TimelineEntry {
  at: string;
  kind: string;
  text: string;
  detail: string;
  by: string;
}
export interface SaveStudent {
  student: Student;
}
export interface ChangeStudents {
  ids: StudentId[];
  change: StudentChange;
}
export interface Changed {
  changed: number;
}
export interface WaiveStudent {
  id: StudentId;
  reason: string;
}
export interface SaveGuardian {
  guardian: Guardian;
}
export interface RemoveGuardian {
  id: GuardianId;
}
export type Code = "already_open" | "office_missing" | "exists" | "file_empty" | "file_plain" | "file_foreign" | "other_office" | "file_truncated" | "file_damaged" | "file_too_new" | "keys_missing" | "keys_damaged" | "wrong_passphrase" | "wrong_recovery_key" | "mistyped_recovery_key" | "no_such_slot" | "empty_passphrase" | "busy" | "conflict" | "not_found" | "duplicate" | "in_use" | "refused_value" | "nothing_to_undo" | "nothing_to_redo" | "cancelled" | "disk_full" | "bad_backup" | "io" | "no_office" | "invalid" | "bad_arguments" | "unknown_command" | "unreadable_file" | "step_not_allowed" | "nothing_to_print" | "glyph_missing" | "unexpected";
export interface SaveOffice { office: Office }
export interface SaveStaff { staff: Staff }
export interface SaveSchool { school: School }
export interface SaveBellSchedule { bell_schedule: BellSchedule }
export interface SaveSchoolYear { school_year: SchoolYear }
export interface SaveDayOff { day_off: DayOff }
export interface SavePathway { pathway: Pathway }
export interface SaveKind { kind: ExperienceKind }
export interface SaveHourRule { hour_rule: HourRule }
export interface Commands {
  /** What is open, which offices were open lately. */
  desk_state: { args: Nothing; reply: DeskState };
  /** Makes a new office folder and opens it; the reply bears the recovery key to print. */
  create_office: { args: CreateOffice; reply: Created };
  /** Opens the sample office, making it first if needed; no passphrase. */
  open_sample: { args: OpenSample; reply: OfficeState };
  /** Opens an office with its passphrase or its recovery key. */
  open_office: { args: OpenOfficeArgs; reply: OfficeState };
  /** Closes the open office; its passphrase is asked for again. */
  lock_office: { args: Nothing; reply: DeskState };
  /** The open office: its name, years, counts, last change and last backup. */
  office_state: { args: Nothing; reply: OfficeState };
  /** Chooses who is at the desk: the author of what follows. */
  set_me: { args: SetMe; reply: OfficeState };
  /** Changes the passphrase, or makes a new recovery key. */
  rekey_office: { args: Rekey; reply: Rekeyed };
  /** Looks at every part of the office's file. */
  check_office: { args: Nothing; reply: CheckReply };
  /** Writes and verifies a backup now. */
  backup_now: { args: BackupNow; reply: BackupRow };
  /** The office's backups, newest first. */
  list_backups: { args: Nothing; reply: BackupRow[] };
  /** Reads a backup from end to end. */
  verify_backup: { args: VerifyBackup; reply: BackupRow };
  /** Restores a backup as a copy, to a new folder. */
  restore_backup: { args: RestoreBackup; reply: Restored };
  /** Undoes the last change. */
  undo: { args: Nothing; reply: Undone };
  /** Redoes the change undone last. */
  redo: { args: Nothing; reply: Undone };
  /** Who changed what, when, with before and after; newest first. */
  change_log: { args: ChangeLog; reply: ChangeLogPage };
  /** Everything under Settings. */
  get_settings: { args: Nothing; reply: Settings };
  /** Saves the office, its letterhead and its choices. */
  save_office: { args: SaveOffice; reply: Office };
  /** Adds or changes a person of the office or a school. */
  save_staff: { args: SaveStaff; reply: Staff };
  /** Adds or changes a school. */
  save_school: { args: SaveSchool; reply: School };
  /** Adds or changes a bell schedule. */
  save_bell_schedule: { args: SaveBellSchedule; reply: BellSchedule };
  /** Adds or changes a school year. */
  save_school_year: { args: SaveSchoolYear; reply: SchoolYear };
  /** Adds or changes a term. */
  save_term: { args: SaveTerm; reply: Term };
  /** Adds or changes a day off. */
  save_day_off: { args: SaveDayOff; reply: DayOff };
  /** Adds or changes a pathway. */
  save_pathway: { args: SavePathway; reply: Pathway };
  /** Adds or changes a kind of experience. */
  save_kind: { args: SaveKind; reply: ExperienceKind };
  /** Adds or changes an hour rule. */
  save_hour_rule: { args: SaveHourRule; reply: HourRule };
  /** Removes a line of Settings that nothing depends on. */
  remove_setting: { args: RemoveSetting; reply: Nothing };
  /** All students of a school year, one row each. */
  list_students: { args: ListStudents; reply: StudentList };
  /** One student with all that belongs to them. */
  get_student: { args: GetStudent; reply: StudentPage };
  /** Adds or changes a student. */
  save_student: { args: SaveStudent; reply: Student };
  /** Changes one thing on several students in one step. */
  change_students: { args: ChangeStudents; reply: Changed };
  /** Excuses a student from the experience, with a reason. */
  waive_student: { args: WaiveStudent; reply: Student };
  /** Adds or changes a guardian. */
  save_guardian: { args: SaveGuardian; reply: Guardian };
  /** Removes a guardian. */
  remove_guardian: { args: RemoveGuardian; reply: Nothing };
  /** Writes a note on a student, an employer or a placement. */
  add_note: { args: AddNote; reply: Note };
  /** All employers, one row each. */
  list_employers: { args: Nothing; reply: EmployerList };
  /** One employer with its people, sites, opportunities, contacts and papers. */
  get_employer: { args: GetEmployer; reply: EmployerPage };
  /** Adds or changes an employer. */
  save_employer: { args: SaveEmployer; reply: Employer };
  /** Adds or changes a site; its place on the map comes from the ZIP code. */
  save_site: { args: SaveSite; reply: Site };
  /** Adds or changes a person at an employer. */
  save_person: { args: SavePerson; reply: Person };
  /** Adds or changes an insurance, agreement or clearance. */
  save_credential: { args: SaveCredential; reply: Credential };
  /** Removes a site, person or credential that nothing depends on. */
  remove_from_employer: { args: RemoveFromEmployer; reply: Nothing };
  /** Employers with a name like this one. */
  likely_duplicates: { args: LikelyDuplicates; reply: Duplicate[] };
  /** Merges one employer into another, in one step. */
  merge_employers: { args: MergeEmployers; reply: Employer };
  /** Logs a contact, with its follow-up. */
  log_contact: { args: LogContact; reply: Contact };
  /** What to know before contacting an employer: last contacts, the cap. */
  before_contact: { args: BeforeContact; reply: ContactAdvice };
  /** Marks a follow-up as done, or not done. */
  finish_follow_up: { args: FinishFollowUp; reply: Contact };
  /** All opportunities, one row each. */
  list_opportunities: { args: ListOpportunities; reply: OpportunityList };
  /** One opportunity with its placements. */
  get_opportunity: { args: GetOpportunity; reply: OpportunityPage };
  /** Adds or changes an opportunity. */
  save_opportunity: { args: SaveOpportunity; reply: Opportunity };
  /** Copies an opportunity, for another group or another year. */
  copy_opportunity: { args: CopyOpportunity; reply: Opportunity };
  /** All placements of a school year, one row each. */
  list_placements: { args: ListPlacements; reply: PlacementList };
  /** One placement with its signers, hours, papers, history and checks. */
  get_placement: { args: GetPlacement; reply: PlacementPage };
  /** What stands between a student and a seat. */
  check_placement: { args: CheckPlacement; reply: Checked };
  /** Places a student in a seat. */
  place_student: { args: PlaceStudent; reply: Placed };
  /** Changes a placement's terms. */
  save_placement: { args: SavePlacement; reply: Placement };
  /** Moves a placement to its next stage, or says why it can't. */
  advance_placement: { args: AdvancePlacement; reply: Placement };
  /** Records a signature: printed, sent, returned, signed on paper. */
  record_signature: { args: RecordSignature; reply: Signer };
  /** Adds a signer. */
  add_signer: { args: AddSigner; reply: Signer };
  /** Enters hours by week; zero minutes removes a week. */
  enter_hours: { args: EnterHours; reply: Entered };
  /** What is missing before agreements can be printed. */
  check_agreements: { args: WhichPlacements; reply: AgreementCheck };
  /** One agreement as it would print, unnumbered and not kept. */
  preview_agreement: { args: PreviewAgreement; reply: Preview };
  /** Prints agreements to a file or a folder; each is kept frozen and listed. */
  print_agreements: { args: PrintAgreements; reply: Printed };
  /** Papers printed before, newest first. */
  list_papers: { args: ListPapers; reply: PaperRow[] };
  /** The frozen PDF of a paper. */
  get_paper: { args: GetPaper; reply: Preview };
  /** How many seniors finished, by school and pathway cluster. */
  coverage: { args: CoverageArgs; reply: Coverage };
  /** The end-of-year summary. */
  year_summary: { args: YearSummary; reply: YearSummaryReply };
  /** Page by page as it would print. */
  preview_summary: { args: YearSummary; reply: Preview };
  /** Writes the end-of-year summary as PDF, workbook and CSV. */
  export_summary: { args: ExportSummary; reply: Exported };
  /** Reads a file and shows what an import would do; writes nothing. */
  preview_import: { args: PreviewImport; reply: ImportPreview };
  /** Imports a file in one step. */
  write_import: { args: WriteImport; reply: ImportReport };
  /** Guesses which column is what. */
  guess_mapping: { args: GuessMapping; reply: GuessedMapping };
  /** Writes a list as CSV or workbook. */
  export_list: { args: ExportList; reply: ListExported };
  /** Students, employers, opportunities and placements by name or number. */
  search: { args: Search; reply: Hit[] };
  /** Reads a date as people write it: “fri”, “in 2 weeks”, “12/4”. */
  parse_date: { args: ParseDate; reply: ParsedDate };
}
export const jobs: ReadonlySet<keyof Commands> = new Set(["create_office", "open_sample", "rekey_office", "check_office", "backup_now", "verify_backup", "restore_backup", "print_agreements", "preview_summary", "export_summary", "preview_import", "write_import", "export_list"]);
export interface OfficeCounts { students: number; seniors: number; employers: number; opportunities: number; placements: number }
export type AgreementCheck = Record<string, unknown>;
export type BackupNow = Record<string, unknown>;
export type BackupRow = Record<string, unknown>;
export type Coverage = Record<string, unknown>;
export type CoverageArgs = Record<string, unknown>;
export type ExportList = Record<string, unknown>;
export type ExportSummary = Record<string, unknown>;
export type Exported = Record<string, unknown>;
export type GetPaper = Record<string, unknown>;
export type GuessMapping = Record<string, unknown>;
export type GuessedMapping = Record<string, unknown>;
export type ImportPreview = Record<string, unknown>;
export type ImportReport = Record<string, unknown>;
export type ListExported = Record<string, unknown>;
export type ListPapers = Record<string, unknown>;
export type PaperRow = Record<string, unknown>;
export type Preview = Record<string, unknown>;
export type PreviewAgreement = Record<string, unknown>;
export type PreviewImport = Record<string, unknown>;
export type PrintAgreements = Record<string, unknown>;
export type Printed = Record<string, unknown>;
export type RestoreBackup = Record<string, unknown>;
export type Restored = Record<string, unknown>;
export type VerifyBackup = Record<string, unknown>;
export type WhichPlacements = Record<string, unknown>;
export type WriteImport = Record<string, unknown>;
export type YearSummary = Record<string, unknown>;
export type YearSummaryReply = Record<string, unknown>;
