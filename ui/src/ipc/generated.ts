// Generated from src-tauri/crates/api by `cargo test -p api`. Do not edit.

export type About = "overall" | "schools" | "kinds" | "employers" | "groups" | "matrix" | "months" | "ended_early" | "clusters" | "hours" | "pay" | "five_s3" | "balance";
export type AcceptedConflict = { 
/**
 * Code of the conflict.
 */
code: string, reason: string, by: string, on: string, };
export type AddEmployer = { name: string, industry: string, cluster_id: ClusterId | null, phone: string, address: Address, contact_name: string, };
export type AddEvaluation = { placement_id: PlacementId, moment: EvaluationMoment, made_on: string, evaluator: string, ratings: Array<SkillRating>, comment: string, };
export type AddNote = { about: NoteAbout, about_id: string, text: string, };
export type AddOpportunity = { employer_id: EmployerId, title: string, kind_id: KindId, seats: number, 
/**
 * None = the current year.
 */
school_year_id: SchoolYearId | null, pathway_ids: Array<PathwayId>, };
export type AddSigner = { placement_id: PlacementId, role: SignerRole, name: string, };
export type AddStudent = { given_name: string, family_name: string, school_id: SchoolId, local_id: string, grade: number | null, birth_date: string | null, pathway_id: PathwayId | null, };
export type Address = { street: string, city: string, state: string, zip: string, };
export type AdvancePlacement = { id: PlacementId, to: PlacementStage, reason: string, 
/**
 * The day it was completed or ended; None = today.
 */
on: string | null, };
export type AgreementCheck = { rows: Array<AgreementRow>, 
/**
 * “2 of 40 lack a supervisor”, the most frequent first.
 */
problems: Array<AgreementProblem>, 
/**
 * The shipped wording is a sample that the district's counsel replaces; said until seen.
 */
wording_notice: string | null, };
export type AgreementLanguage = "english" | "family";
export type AgreementProblem = { field: string, sentence: string, placements: Array<PlacementId>, };
export type AgreementRow = { placement_id: PlacementId, number: string, student: string, school: string, employer: string, 
/**
 * Printing moves a matched placement to “Agreement out”.
 */
stage: PlacementStage, 
/**
 * “Spanish and English”.
 */
language: string, 
/**
 * What the paper would leave as a line to write on: “supervisor”. Under `unprintable`, in a sentence, what keeps it from
 * being printed at all.
 */
missing: Array<MissingField>, };
export type AgreementState = "not_printed" | "printed" | "sent" | "signed" | "amended";
export type AmendPlacement = { 
/**
 * With its new terms.
 */
placement: Placement, 
/**
 * The day from which they hold.
 */
effective_on: string, reason: string, };
export type Amendment = { id: AmendmentId, placement_id: PlacementId, 
/**
 * “P-26-0418-A1”: the placement's number, and which of its amendments.
 */
number: string, effective_on: string, reason: string, changes: Array<TermChange>, author: string, position: string, at: string, };
export type AmendmentId = string & { readonly __of: "Amendment" };
export type ApartRow = { id: NotTheSameId, one_id: EmployerId, one: string, other_id: EmployerId, other: string, at: string, author: string, position: string, };
export type AppError = { code: ErrorCode, message: string, fields: Array<Violation>, };
export type BackupNow = { 
/**
 * Where to; None = the office's own backups folder.
 */
path: string | null, };
export type BackupRow = { path: string, made_at: string, bytes: number, 
/**
 * It was read from end to end and found whole, now or when it was made.
 */
verified: boolean, };
export type Basis = "graduated" | "on_roster";
export type BeforeContact = { employer_id: EmployerId, };
export type BellSchedule = { id: BellScheduleId, school_id: SchoolId, name: string, rotation: Rotation, days: Array<Day>, periods: Array<Period>, };
export type BellScheduleId = string & { readonly __of: "BellSchedule" };
export type ChangeLog = { 
/**
 * Only changes of these; empty = all.
 */
about: Array<string>, offset: number, 
/**
 * At most 500.
 */
limit: number, };
export type ChangeLogEntry = { id: string, at: string, author: string, position: string, op: string, sentence: string, undone: boolean, 
/**
 * How many rows it changed; `changes` holds the first of them.
 */
rows: number, changes: Array<ChangedRow>, };
export type ChangeLogPage = { total: number, entries: Array<ChangeLogEntry>, };
export type ChangeStudents = { ids: Array<StudentId>, change: StudentChange, };
export type Changed = { changed: number, };
export type ChangedField = { field: string, before: JsonValue, after: JsonValue, };
export type ChangedRow = { table: string, row_id: string, fields: Array<ChangedField>, };
export type Check = { 
/**
 * Stable name of the rule.
 */
code: string, ok: boolean, 
/**
 * “Free at these hours” or what is in the way.
 */
message: string, 
/**
 * Where the rule is written, if it isn't the office's own.
 */
citation: string | null, };
export type CheckCounts = { students: number, employers: number, opportunities: number, placements: number, 
/**
 * Entries of the change log.
 */
audit: number, };
export type CheckPlacement = { student_id: StudentId, opportunity_id: OpportunityId, };
export type CheckReply = { 
/**
 * Version of the file.
 */
schema: number, ok: boolean, 
/**
 * Name of the check: “ok” or what is wrong.
 */
checks: { [key in string]: string }, counts: CheckCounts, };
export type Checked = { checks: Array<Check>, 
/**
 * The placement that the student has in this offer already: a second one is refused.
 */
held: PlacementId | null, };
export type ClassMeeting = { 
/**
 * The class by the roster's own id, if the roster that told it was read by a program that kept it.
 */
roster_id: string | null, title: string, 
/**
 * Period names as the bell schedule has them; empty when the roster leaves them out.
 */
periods: Array<string>, };
export type Clearance = { kind: ClearanceKind, 
/**
 * None = does not run out.
 */
valid_until: string | null, };
export type ClearanceKind = "tb_test" | "immunizations" | "background_check" | "drug_screen" | "food_handler" | "driver_license" | "cpr_card";
export type Cluster = { id: ClusterId, framework: Framework, name: string, 
/**
 * Place in the framework's published order.
 */
position: number, };
export type ClusterBalance = { cluster: string, 
/**
 * Where small numbers are hidden, those waived among them.
 */
left: number, unfilled: number, };
export type ClusterId = string & { readonly __of: "Cluster" };
export type ColumnFigure = "count" | "sum" | "mean" | "min" | "max" | "each";
export type Contact = { id: ContactId, employer_id: EmployerId | null, person_id: PersonId | null, student_id: StudentId | null, kind: ContactKind, outcome: ContactOutcome, note: string, at: string, 
/**
 * Author as they were that day: name, position, school.
 */
author: string, position: string, school_id: SchoolId | null, follow_up_on: string | null, follow_up_done: boolean, };
export type ContactAdvice = { 
/**
 * A sentence, when the cap is reached or the employer asked not to be called yet.
 */
warning: string | null, 
/**
 * The last two contacts by anyone.
 */
last: Array<Contact>, 
/**
 * The person talked to last.
 */
person_id: PersonId | null, };
export type ContactId = string & { readonly __of: "Contact" };
export type ContactKind = "call" | "email" | "visit" | "meeting" | "letter" | "other";
export type ContactOutcome = "reached" | "message" | "no_answer" | "agreed" | "later" | "declined";
export type CopyOpportunity = { id: OpportunityId, 
/**
 * Where the copy goes; None = the same year. Dates move with it.
 */
school_year_id: SchoolYearId | null, };
export type CopyPlacement = { id: PlacementId, 
/**
 * Why its conflicts are accepted; needed only when there are any and `ask` is set.
 */
reason: string, 
/**
 * Refuse when there is a conflict without a reason.
 */
ask: boolean, };
export type Coverage = { 
/**
 * “Wheeling has 388 seniors left, 17% of the district’s gap”.
 */
finding: string, columns: Array<CoverageColumn>, rows: Array<CoverageRow>, 
/**
 * Same order as `columns`.
 */
totals: Array<CoverageCell>, total: CoverageCell, };
export type CoverageArgs = { 
/**
 * Columns are career clusters instead of endorsement areas.
 */
by_cluster: boolean, };
export type CoverageCell = { done: number, seniors: number, waived: number, };
export type CoverageColumn = { 
/**
 * Code of the endorsement area, name of the cluster, or `none`.
 */
key: string, name: string, };
export type CoverageRow = { school_id: SchoolId, school: string, cells: Array<CoverageCell>, total: CoverageCell, };
export type CreateOffice = { 
/**
 * “Center for Career Discovery”.
 */
name: string, district: string, your_name: string, passphrase: string, 
/**
 * None = a folder named after the office, under the program's home.
 */
folder: string | null, };
export type Created = { 
/**
 * Shown this once, to be printed and kept away from the computer.
 */
recovery_key: string, office: OfficeState, };
export type Credential = { id: CredentialId, employer_id: EmployerId, kind: CredentialKind, 
/**
 * Insurer, or who signed.
 */
issuer: string, 
/**
 * Policy or agreement number.
 */
number: string, valid_from: string | null, valid_until: string | null, };
export type CredentialId = string & { readonly __of: "Credential" };
export type CredentialKind = "liability" | "workers_compensation" | "agreement" | "clearance";
export type DateFormat = "month_day" | "day_month" | "iso";
export type Day = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";
export type DayOff = { id: DayOffId, school_year_id: SchoolYearId, school_id: SchoolId | null, name: string, first_on: string, last_on: string, };
export type DayOffId = string & { readonly __of: "DayOff" };
export type DefaultValue = { field: Field, value: string, };
export type Definition = { word: string, meaning: string, 
/**
 * The table it belongs under; None = it is told first, before any table.
 */
about: About | null, };
export type DeskState = { version: string, 
/**
 * Where new offices are made unless said otherwise.
 */
home: string, recent: Array<RecentOffice>, open: OfficeState | null, };
export type DisclosurePage = { total: number, rows: Array<DisclosureRow>, };
export type DisclosureRow = { at: string, students: number, 
/**
 * “Ocampo, Daniela”: of the only student, or of the first.
 */
student: string, what: string, recipient: string, purpose: string, author: string, position: string, 
/**
 * The number of a paper that was printed.
 */
paper: string | null, };
export type Duplicate = { id: EmployerId, name: string, city: string, 
/**
 * 0 to 1; 1 = the same name but for case, marks and company words.
 */
likeness: number, };
export type DuplicatePair = { 
/**
 * The one with more behind it: the likelier to stay.
 */
keep: EmployerRow, merge: EmployerRow, 
/**
 * 0 to 1; 1 = the same name but for case, marks and company words.
 */
likeness: number, 
/**
 * “nearly the same name”, “the same telephone”.
 */
reasons: Array<string>, };
export type Employer = { id: EmployerId, name: string, industry: string, cluster_id: ClusterId | null, phone: string, website: string, stage: EmployerStage, 
/**
 * Why it is paused or not to be used.
 */
stage_reason: string, 
/**
 * Who of the office keeps the relation.
 */
owner_id: StaffId | null, 
/**
 * Not to be asked before this day.
 */
next_available_on: string | null, 
/**
 * Contacts by all schools within the office's window; None = the office's cap.
 */
contact_cap: number | null, notes: string, };
export type EmployerCell = { id: EmployerId, change: EmployerChange, };
export type EmployerChange = { "field": "industry", "value": string } | { "field": "cluster", "value": ClusterId | null } | { "field": "owner", "value": StaffId | null } | { "field": "next_available_on", "value": string | null };
export type EmployerId = string & { readonly __of: "Employer" };
export type EmployerLine = { employer_id: EmployerId, employer: string, hosting: Hosting, 
/**
 * Placements begun, completed and paid here this year.
 */
begun: number, finished: number, paid: number, minutes: number, };
export type EmployerList = { rows: Array<EmployerRow>, };
export type EmployerMap = { sites: Array<SiteOnMap>, };
export type EmployerPage = { employer: Employer, sites: Array<Site>, people: Array<Person>, credentials: Array<Credential>, opportunities: Array<OpportunityRow>, placements: Array<PlacementRow>, contacts: Array<Contact>, notes: Array<Note>, advice: ContactAdvice, };
export type EmployerPart = "site" | "person" | "credential";
export type EmployerRow = { id: EmployerId, name: string, industry: string, cluster_id: ClusterId | null, cluster: string, stage: EmployerStage, 
/**
 * City of the first site.
 */
city: string, sites: number, seats_open: number, seats: number, active_placements: number, last_contact_at: string | null, last_contact_by: string, owner: string, follow_up_on: string | null, next_available_on: string | null, 
/**
 * The first of its insurances or agreements to run out.
 */
expires_on: string | null, };
export type EmployerStage = "prospect" | "talking" | "partner" | "paused" | "do_not_use";
export type EndorsementArea = "agriculture" | "arts" | "finance" | "health" | "human" | "information" | "manufacturing";
export type EnterHours = { placement_id: PlacementId, weeks: Array<WeekOfHours>, };
export type Entered = { hours: Array<HoursEntry>, total_minutes: number, };
export type ErrorCode = "already_open" | "office_missing" | "exists" | "file_empty" | "file_plain" | "file_foreign" | "other_office" | "file_truncated" | "file_damaged" | "file_too_new" | "keys_missing" | "keys_damaged" | "wrong_passphrase" | "wrong_recovery_key" | "mistyped_recovery_key" | "no_such_slot" | "empty_passphrase" | "busy" | "conflict" | "step_gone" | "not_found" | "duplicate" | "in_use" | "refused_value" | "nothing_to_undo" | "nothing_to_redo" | "cancelled" | "disk_full" | "bad_backup" | "io" | "search_index" | "no_office" | "invalid" | "bad_arguments" | "unknown_command" | "unreadable_file" | "step_not_allowed" | "nothing_to_print" | "glyph_missing" | "no_next_term" | "unexpected";
export type Evaluation = { id: EvaluationId, placement_id: PlacementId, moment: EvaluationMoment, made_on: string, 
/**
 * The supervisor who evaluated, by name.
 */
evaluator: string, 
/**
 * A skill that isn't here wasn't rated.
 */
ratings: Array<SkillRating>, comment: string, 
/**
 * Who entered it.
 */
author: string, position: string, at: string, };
export type EvaluationId = string & { readonly __of: "Evaluation" };
export type EvaluationMoment = "midterm" | "final";
export type ExperienceKind = { id: KindId, 
/**
 * “Micro-internship”.
 */
name: string, 
/**
 * Hours a placement of this kind asks for; 0 = none.
 */
hours: number, 
/**
 * “0.25 credit”.
 */
credit: string, 
/**
 * Its completed hours add up to a career development experience.
 */
counts: boolean, 
/**
 * Students go as a group with a job coach.
 */
group: boolean, papers: Array<PaperKind>, active: boolean, };
export type ExportDisclosures = { student_id: StudentId | null, out: string, };
export type ExportList = { noun: ListNoun, 
/**
 * Only these, in this order; empty = all.
 */
ids: Array<string>, 
/**
 * Column names as the rows have them; empty = all.
 */
columns: Array<string>, format: ListFormat, out: string, 
/**
 * Who gets it, for the log of disclosures; empty = the office itself.
 */
recipient: string, 
/**
 * Why; empty = own use.
 */
purpose: string, };
export type ExportSummary = { year: number, 
/**
 * The copy that may leave the district: no names in the workbook either.
 */
shared: boolean, 
/**
 * The district's own copy: exact counts, and the names as a second CSV.
 */
exact: boolean, formats: Array<SummaryFormat>, 
/**
 * A folder; with one format it may be the file itself, beside which the names' CSV is written.
 */
out: string, };
export type Exported = { files: Array<string>, };
export type Field = "local_id" | "roster_id" | "given_name" | "middle_name" | "family_name" | "full_name" | "preferred_name" | "pronouns" | "birth_date" | "sex" | "ethnicity" | "hispanic" | "grade" | "school" | "pathway" | "student_email" | "student_phone" | "guardian_name" | "guardian_relation" | "guardian_phone" | "guardian_email" | "guardian_language" | "guardian2_name" | "guardian2_phone" | "guardian2_email" | "home_language" | "iep" | "english_learner" | "low_income" | "homeless" | "foster_care" | "nontraditional" | "single_parent" | "out_of_workforce" | "military" | "concentrator" | "graduated_on" | "counselor" | "career_goal" | "transport" | "employer_name" | "industry" | "cluster" | "employer_phone" | "website" | "contact_name" | "contact_given_name" | "contact_family_name" | "contact_title" | "contact_phone" | "contact_email" | "supervisor" | "supervisor_phone" | "supervisor_email" | "signatory" | "signatory_email" | "stage" | "last_contact" | "insurer" | "policy" | "insurance_expiry" | "contact_cap" | "site" | "street" | "city" | "state" | "zip" | "opportunity_title" | "kind" | "starts" | "ends" | "weekly" | "days" | "start_time" | "end_time" | "seats" | "hours" | "paid" | "wage" | "requirements" | "hazards" | "tasks" | "notes";
export type Figure = { "shown": number } | "small" | "withheld";
export type FillEmployers = { cells: Array<EmployerCell>, };
export type FillOpportunities = { cells: Array<OpportunityCell>, };
export type FillPlacements = { cells: Array<PlacementCell>, };
export type FillStudents = { cells: Array<StudentCell>, };
export type Finding = { about: About, text: string, };
export type FinishFollowUp = { id: ContactId, done: boolean, };
export type Fit = "strong" | "good" | "fair" | "clash";
export type FittingOpportunities = { student_id: StudentId, 
/**
 * Words of the title, employer or city; empty = all.
 */
text: string, 
/**
 * At most 200.
 */
limit: number, };
export type FittingOpportunity = { id: OpportunityId, title: string, employer: string, site: string, city: string, kind: string, schedule: string, seats_free: number, fit: Fit, 
/**
 * What is in the way.
 */
conflicts: Array<Check>, };
export type Fix = { file: string, 
/**
 * The line of the problem.
 */
line: number, 
/**
 * The column of the problem.
 */
column: string, value: string | null, };
export type Framework = "classic" | "modernized";
export type Gap = { kind: GapKind, of: GapOf, count: number, 
/**
 * What it means for the report: “They count as not completed”.
 */
detail: string, 
/**
 * Seniors who could count once it is mended.
 */
seniors: number, ids: Array<string>, };
export type GapKind = "completed_without_hours" | "no_final_evaluation" | "no_graduation_date" | "active_after_last_day" | "no_pathway" | "waived_without_reason";
export type GapOf = "student" | "placement";
export type Gender = "female" | "male" | "other";
export type GetEmployer = { id: EmployerId, };
export type GetOpportunity = { id: OpportunityId, };
export type GetPaper = { id: PaperId, };
export type GetPlacement = { id: PlacementId, };
export type GetStudent = { id: StudentId, };
export type GradeCount = { 
/**
 * None = the roster doesn't tell.
 */
grade: number | null, students: number, };
export type Grouping = "school" | "area" | "pathway" | "cluster" | "gender" | "race" | "special_population" | "kind";
export type Guardian = { id: GuardianId, student_id: StudentId, roster_id: string | null, given_name: string, family_name: string, 
/**
 * “Mother”, “Guardian”.
 */
relation: string, 
/**
 * ISO 639 code of the language papers go home in.
 */
language: string, phone: string, other_phone: string, email: string, 
/**
 * 1 is called first, and signs.
 */
position: number, };
export type GuardianId = string & { readonly __of: "Guardian" };
export type GuessMapping = { target: ImportTarget, path: string, };
export type GuessedMapping = { mapping: Mapping, 
/**
 * The mapping comes from an earlier file with the same header.
 */
remembered: boolean, headers: Array<string>, 
/**
 * The first rows, as text.
 */
sample: Array<Array<string>>, fields: Array<ImportField>, };
export type HazardItem = { order: HazardousOrder, process: string, step: string, supervised_by: string, longest_time: string, };
export type HazardousOrder = "ho1" | "ho2" | "ho3" | "ho4" | "ho5" | "ho6" | "ho7" | "ho8" | "ho9" | "ho10" | "ho11" | "ho12" | "ho13" | "ho14" | "ho15" | "ho16" | "ho17";
export type Hit = { noun: string, 
/**
 * What to open: for a person, the employer.
 */
id: string, title: string, 
/**
 * “Senior, Wheeling”.
 */
detail: string, };
export type Hosting = "kept" | "new" | "lost" | "unknown";
export type HourRule = { id: HourRuleId, valid_from: string, 
/**
 * Hours in all.
 */
total_hours: number, 
/**
 * In at most so many experiences.
 */
most_experiences: number, 
/**
 * None of them shorter than this many hours.
 */
floor_hours: number, citation: string, };
export type HourRuleId = string & { readonly __of: "HourRule" };
export type HoursEntry = { id: HoursId, placement_id: PlacementId, 
/**
 * The Sunday the week starts on.
 */
week_of: string, minutes: number, 
/**
 * The supervisor confirmed them on the hours sheet.
 */
confirmed: boolean, note: string, };
export type HoursId = string & { readonly __of: "Hours" };
export type ImportExample = { 
/**
 * `new`, `changed`, `gone`.
 */
kind: string, name: string, 
/**
 * “grade 11 → 12; school Prospect → Wheeling”.
 */
detail: string, };
export type ImportField = { field: Field, label: string, };
export type ImportPreview = { 
/**
 * “OneRoster 1.1 from Infinite Campus · 7 files”.
 */
source: string, report: ImportReport, 
/**
 * What was repaired while reading, and what needs fixing, by cause.
 */
groups: Array<ProblemGroup>, 
/**
 * Names of some that are new, changed, gone.
 */
examples: Array<ImportExample>, 
/**
 * The grades in a roster, and how many students each has.
 */
grades: Array<GradeCount>, };
export type ImportReport = { new: number, changed: number, unchanged: number, gone: number, 
/**
 * Rows left out because they can't be read.
 */
rejected: number, 
/**
 * Students of other grades than those asked for; not told when all were.
 */
left_out?: number, 
/**
 * Repairs made while reading, counted by occurrence.
 */
repaired: number, 
/**
 * Which column fills which field; a roster names its own.
 */
mapping?: { [key in string]: Field }, 
/**
 * Columns that fill nothing, in the order of the file; of a roster “users.csv: homeroom”.
 */
unused: Array<string>, problems: Array<Problem>, };
export type ImportTarget = "roster" | "students" | "employers" | "opportunities";
export type JsonValue = number | string | boolean | Array<JsonValue> | { [key in string]: JsonValue } | null;
export type KeyFigures = { schools: number, seniors: Figure, completed: Figure, waived: Figure, left: Figure, 
/**
 * Experiences of this year, of seniors and others.
 */
begun: Figure, finished: Figure, paid: Figure, 
/**
 * Minutes recorded in the experiences begun.
 */
minutes: Figure, employers: number, 
/**
 * None when there is no last year to compare with.
 */
employers_new: number | null, employers_kept: number | null, employers_lost: number | null, 
/**
 * US cents an hour, of the completed paid experiences with a wage on file.
 */
wage_mean: number | null, wage_median: number | null, };
export type KindId = string & { readonly __of: "Kind" };
export type LastYear = { 
/**
 * “2025-26”.
 */
label: string, key: KeyFigures, tables: Array<Table>, months: Array<Month>, };
export type LeftOut = { placement: PlacementId, 
/**
 * “P-26-0418”.
 */
number: string, student: string, missing: Array<string>, };
export type Letterhead = { 
/**
 * Large line; the office's name when empty.
 */
heading: string, 
/**
 * Line under it; the district when empty.
 */
subheading: string, 
/**
 * PNG or JPEG, base64.
 */
logo: string | null, };
export type LikelyDuplicates = { name: string, except: EmployerId | null, };
export type ListDisclosures = { 
/**
 * None = of all students.
 */
student_id: StudentId | null, offset: number, 
/**
 * At most 500.
 */
limit: number, };
export type ListExported = { file: string, rows: number, };
export type ListFormat = "csv" | "xlsx";
export type ListNoun = "students" | "employers" | "opportunities" | "placements";
export type ListOpportunities = { 
/**
 * None = all years.
 */
school_year_id: SchoolYearId | null, };
export type ListPapers = { placement_id: PlacementId | null, };
export type ListPlacements = { 
/**
 * None = all years.
 */
school_year_id: SchoolYearId | null, };
export type ListStudents = { 
/**
 * Students who left the roster are listed too.
 */
with_gone: boolean, };
export type LocatedBy = "nothing" | "zip" | "hand";
export type LogContact = { employer_id: EmployerId | null, person_id: PersonId | null, student_id: StudentId | null, kind: ContactKind, outcome: ContactOutcome, note: string, follow_up_on: string | null, };
export type LogDisclosure = { student_ids: Array<StudentId>, what: string, recipient: string, purpose: string, 
/**
 * None = today.
 */
on: string | null, };
export type LogVisit = { placement_id: PlacementId, kind: VisitKind, made_on: string, person_id: PersonId | null, note: string, };
export type MappedColumn = { header: string, 
/**
 * None: the column is not read.
 */
field: Field | null, 
/**
 * How sure the guess is, 0 to 100; 100 when a person said so.
 */
confidence: number, };
export type Mapping = { target: Target, columns: Array<MappedColumn>, 
/**
 * What is taken where no column is mapped or the cell is blank.
 */
defaults: Array<DefaultValue>, 
/**
 * Of the headers it was made for, to find it again; blank if it was written by hand.
 */
fingerprint: string, };
export type MarkNotTheSame = { one: EmployerId, other: EmployerId, };
export type MarkPapers = { papers: Array<PaperId>, step: PaperStep, 
/**
 * None = today.
 */
on: string | null, 
/**
 * “With student”, “Visit”, “Post”.
 */
how: string, 
/**
 * A returned agreement or amendment bears every signature: whoever hasn't signed yet has now.
 */
signed_by_all: boolean, };
export type MarkedPapers = { papers: number, };
export type Matrix = { 
/**
 * Keys and labels of the schools, in the order of the cells.
 */
schools: Array<Name>, rows: Array<MatrixRow>, };
export type MatrixRow = { area: Name, cells: Array<Share>, };
export type MeState = { staff_id: StaffId | null, name: string, position: string, };
export type Measure = "seniors" | "completed" | "waived" | "left" | "concentrators" | "took_part" | "begun" | "finished" | "ended_early" | "open" | "paid" | "wage" | "minutes" | "employers";
export type MergeChoice = { field: MergeField, stays: MergeSide, };
export type MergeEmployers = { keep: EmployerId, merge: EmployerId, 
/**
 * Fields that are not named stay as `keep` has them; its blanks are filled from `merge`.
 */
choices: Array<MergeChoice>, };
export type MergeField = "name" | "industry" | "cluster" | "phone" | "website" | "stage" | "owner" | "next_available_on" | "contact_cap" | "notes";
export type MergeSide = "keep" | "merge" | "both";
export type Missing = { 
/**
 * `first_day`, `signature`, `hours`, ...
 */
code: string, 
/**
 * “Parent signature missing”.
 */
message: string, 
/**
 * The signer to record it for.
 */
signer_id: SignerId | null, };
export type MissingField = { field: string, label: string, 
/**
 * The agreement can’t be signed without it.
 */
essential: boolean, };
export type Month = { 
/**
 * The first of the month.
 */
starts_on: string, 
/**
 * Experiences completed from the start of the year to the end of this month.
 */
completed: number, };
export type MoveEmployer = { id: EmployerId, to: EmployerStage, 
/**
 * Asked for by “Do not use”, kept by “Paused”; elsewhere it is dropped.
 */
reason: string, };
export type Name = { key: string, label: string, };
export type Names = { seniors: Array<SeniorLine>, placements: Array<PlacementLine>, employers: Array<EmployerLine>, };
export type NewTerm = { name: string, starts_on: string, ends_on: string, };
export type NotTheSame = { id: NotTheSameId, 
/**
 * The smaller of the two ids, so that a pair stands once.
 */
one_id: EmployerId, other_id: EmployerId, author: string, position: string, at: string, };
export type NotTheSameId = string & { readonly __of: "NotTheSame" };
export type Note = { id: NoteId, about: NoteAbout, about_id: string, text: string, author: string, position: string, at: string, };
export type NoteAbout = "student" | "employer" | "placement";
export type NoteId = string & { readonly __of: "Note" };
export type Nothing = Record<symbol, never>;
export type Office = { id: OfficeId, name: string, district: string, address: Address, phone: string, email: string, website: string, letterhead: Letterhead, settings: OfficeSettings, 
/**
 * An invented office to try things on; the window says so all the time.
 */
is_sample: boolean, 
/**
 * The person was told that the shipped wording is a sample for the district's counsel.
 */
wording_notice_seen: boolean, };
export type OfficeId = string & { readonly __of: "Office" };
export type OfficeSettings = { framework: Framework, 
/**
 * A placement outside the student's pathway counts when its cluster is one the pathway counts as aligned.
 */
cluster_counts_as_aligned: boolean, 
/**
 * Groups below this size are not shown in shared summaries.
 */
small_cell: number, 
/**
 * How often all schools together may contact one employer ...
 */
contact_cap: number, 
/**
 * ... within so many days, before the program warns.
 */
contact_cap_days: number, 
/**
 * Papers are asked back so many days before the first day.
 */
papers_back_days: number, make_up_days: number, visits_planned: number, principal_signs: boolean, teacher_signs: boolean, retention_years: number, date_format: DateFormat, 
/**
 * All backups of so many days are kept; older ones are thinned to one a week, then one a month.
 */
backups_keep_daily: number, 
/**
 * The school year that the students' grades are of, once the office moved on to one: it may begin later than today.
 */
rolled_into: SchoolYearId | null, };
export type OfficeState = { folder: string, name: string, district: string, sample: boolean, me: MeState, school_years: Array<SchoolYear>, current_year: SchoolYear | null, 
/**
 * Those on the roster.
 */
students: number, employers: number, opportunities: number, placements: number, 
/**
 * What undo would take back: “placed Eli Garcia at Acme”.
 */
undo: string | null, redo: string | null, last_backup_at: string | null, wording_notice_seen: boolean, };
export type OpenOfficeArgs = { folder: string, passphrase: string | null, recovery_key: string | null, };
export type OpenPlacement = { id: PlacementId, number: string, student: string, employer: string, stage: PlacementStage, ends_on: string | null, 
/**
 * The student graduates.
 */
senior: boolean, };
export type OpenSample = { 
/**
 * Students in a new sample; None = 12,004. An existing sample opens as it is.
 */
students: number | null, seed: number | null, folder: string | null, };
export type Opportunity = { id: OpportunityId, employer_id: EmployerId, site_id: SiteId | null, school_year_id: SchoolYearId, title: string, kind_id: KindId, pathway_ids: Array<PathwayId>, cluster_id: ClusterId | null, starts_on: string | null, ends_on: string | null, weekly_blocks: Array<WeeklyBlock>, seats: number, 
/**
 * Hours in all; 0 = those of the kind.
 */
hours: number, pay: Pay, tasks: string, 
/**
 * Dress and equipment.
 */
dress: string, 
/**
 * Who pays the wage, where it isn't the employer alone: “Perkins V”, “Youth jobs grant”.
 */
funding_source: string, 
/**
 * Goes along with a group.
 */
job_coach_id: StaffId | null, 
/**
 * What a group travels in: “School van 2, 8 seats”.
 */
vehicle: string, requirements: Requirements, hazards: Array<HazardousOrder>, supervisor_id: PersonId | null, status: OpportunityStatus, };
export type OpportunityCell = { id: OpportunityId, change: OpportunityChange, };
export type OpportunityChange = { "field": "seats", "value": number } | { "field": "hours", "value": number } | { "field": "starts_on", "value": string | null } | { "field": "ends_on", "value": string | null };
export type OpportunityId = string & { readonly __of: "Opportunity" };
export type OpportunityList = { rows: Array<OpportunityRow>, };
export type OpportunityPage = { opportunity: Opportunity, employer: Employer, site: Site | null, taken: number, placements: Array<PlacementRow>, };
export type OpportunityRow = { id: OpportunityId, title: string, employer_id: EmployerId, employer: string, site_id: SiteId | null, site: string, city: string, school_year_id: SchoolYearId, kind: string, pathways: string, cluster: string, starts_on: string | null, ends_on: string | null, schedule: string, weekly_minutes: number, seats: number, taken: number, hours: number, paid: boolean, requirements: string, status: OpportunityStatus, };
export type OpportunityStatus = "draft" | "open" | "closed";
export type Outcome = "completed" | "waived" | "left";
export type Paper = { id: PaperId, placement_id: PlacementId, kind: PaperKind, 
/**
 * As printed on it.
 */
number: string, 
/**
 * ISO 639 code.
 */
language: string, state: PaperState, pages: number, printed_at: string, printed_by: string, 
/**
 * SHA-256 of the PDF, hex.
 */
sha256: string, sent_on: string | null, returned_on: string | null, };
export type PaperId = string & { readonly __of: "Paper" };
export type PaperKind = "agreement" | "amendment" | "training_plan" | "emergency_page" | "family_permission" | "hours_log" | "evaluation" | "host_confirmation" | "thank_you" | "close_out";
export type PaperRow = { id: PaperId, placement_id: PlacementId, kind: PaperKind, number: string, 
/**
 * ISO 639 code; with any but “en” the English copy is attached.
 */
language: string, student: string, employer: string, state: PaperState, pages: number, printed_at: string, printed_by: string, sent_on: string | null, returned_on: string | null, };
export type PaperState = "printed" | "sent" | "returned" | "replaced";
export type PaperStep = "sent" | "returned" | "printed";
export type ParseDate = { text: string, };
export type ParsedDate = { 
/**
 * None when the words aren't a date.
 */
date: string | null, 
/**
 * “Friday, November 27, 2026”.
 */
words: string, };
export type Pathway = { id: PathwayId, name: string, code: string, cluster_id: ClusterId, endorsement_area: EndorsementArea, 
/**
 * Other clusters whose openings count as aligned for this pathway.
 */
aligned_cluster_ids: Array<ClusterId>, active: boolean, };
export type PathwayId = string & { readonly __of: "Pathway" };
export type Pay = { paid: boolean, 
/**
 * US cents an hour.
 */
cents_per_hour: number | null, period: PayPeriod | null, };
export type PayPeriod = "weekly" | "biweekly" | "monthly";
export type Period = { 
/**
 * As the roster names it: “1”, “2”, “Lunch”.
 */
name: string, starts: string, ends: string, };
export type Person = { id: PersonId, employer_id: EmployerId, site_id: SiteId | null, name: string, title: string, phone: string, email: string, roles: Array<PersonRole>, 
/**
 * False once they have left; old papers keep their name.
 */
active: boolean, };
export type PersonId = string & { readonly __of: "Person" };
export type PersonRole = "contact" | "supervisor" | "signatory";
export type PlaceStudent = { student_id: StudentId, opportunity_id: OpportunityId, 
/**
 * Why its conflicts are accepted; needed only when there are any and `ask` is set.
 */
reason: string, 
/**
 * Refuse when there is a conflict without a reason. The command line sets this to false and reports them.
 */
ask: boolean, };
export type Placed = { placement: PlacementId, number: string, 
/**
 * The conflicts it was made with.
 */
conflicts: Array<Check>, };
export type Placement = { id: PlacementId, 
/**
 * “P-26-0418”: finds the placement again from its paper. Allocated, never reused.
 */
number: string, student_id: StudentId, opportunity_id: OpportunityId | null, employer_id: EmployerId, site_id: SiteId | null, school_year_id: SchoolYearId, kind_id: KindId, stage: PlacementStage, title: string, tasks: string, starts_on: string | null, ends_on: string | null, weekly_blocks: Array<WeeklyBlock>, hours_required: number, pay: Pay, supervisor_id: PersonId | null, signatory_id: PersonId | null, coordinator_id: StaffId | null, teacher_id: StaffId | null, course: string, credit: string, 
/**
 * “Periods 7 and 8, Tuesday and Thursday”.
 */
release_periods: string, 
/**
 * “Drives own car, 9 minutes each way”.
 */
transport: string, dress: string, 
/**
 * Who pays the wage, where it isn't the employer alone: “Perkins V”, “Youth jobs grant”.
 */
funding_source: string, 
/**
 * Goes along with a group.
 */
job_coach_id: StaffId | null, 
/**
 * What a group travels in: “School van 2, 8 seats”.
 */
vehicle: string, papers_back_on: string | null, makeup_until: string | null, midterm_on: string | null, final_on: string | null, 
/**
 * Employment certificate of a student under 16.
 */
permit_number: string, plan: Array<PlanItem>, safety: Array<SafetyItem>, hazards: Array<HazardItem>, 
/**
 * Conflicts that somebody decided to accept, with the reason.
 */
accepted: Array<AcceptedConflict>, 
/**
 * None = by the alignment rule; otherwise decided by a person.
 */
aligned_by_hand: boolean | null, ended_on: string | null, end_reason: string, };
export type PlacementCell = { id: PlacementId, change: PlacementChange, };
export type PlacementChange = { "field": "coordinator", "value": StaffId | null };
export type PlacementEvent = { id: PlacementEventId, placement_id: PlacementId, from_stage: PlacementStage | null, to_stage: PlacementStage, reason: string, author: string, position: string, at: string, };
export type PlacementEventId = string & { readonly __of: "PlacementEvent" };
export type PlacementId = string & { readonly __of: "Placement" };
export type PlacementLine = { placement_id: PlacementId, number: string, student_id: StudentId, name: string, local_id: string, school_id: SchoolId, school: string, 
/**
 * The student's pathway.
 */
pathway_id: PathwayId | null, pathway: string | null, gender: Gender | null, group: Race, special_populations: Array<SpecialPopulation>, senior: boolean, kind_id: KindId, kind: string, title: string, employer_id: EmployerId, employer: string, site: string | null, 
/**
 * Of the opening, else of the employer.
 */
cluster: string | null, aligned: boolean, paid: boolean, 
/**
 * US cents an hour.
 */
cents_per_hour: number | null, minutes: number, hours_required: number, stage: PlacementStage, starts_on: string | null, ends_on: string | null, ended_on: string | null, };
export type PlacementList = { rows: Array<PlacementRow>, };
export type PlacementPage = { placement: Placement, row: PlacementRow, student: Student, employer: Employer, site: Site | null, kind: ExperienceKind, people: Array<Person>, supervisor: Person | null, coordinator: Staff | null, 
/**
 * Of the agreement; each amendment has its own.
 */
signers: Array<Signer>, amendments: Array<SignedAmendment>, hours: Array<HoursEntry>, 
/**
 * The latest first.
 */
visits: Array<Visit>, evaluations: Array<Evaluation>, papers: Array<Paper>, events: Array<PlacementEvent>, notes: Array<Note>, checks: Array<Check>, 
/**
 * What keeps it from each stage it could go to; empty = nothing.
 */
ways: Array<Way>, timeline: Array<TimelineEntry>, };
export type PlacementRow = { id: PlacementId, number: string, student_id: StudentId, student: string, school_id: SchoolId, school: string, grade: number | null, employer_id: EmployerId, employer: string, site: string, supervisor: string, coordinator: string, title: string, kind: string, stage: PlacementStage, aligned: boolean, starts_on: string | null, ends_on: string | null, schedule: string, minutes_done: number, hours_required: number, agreement: AgreementState, signed: number, signers: number, plan_tasks: number, plan_missing: boolean, next_step: string, late: boolean, };
export type PlacementStage = "matched" | "agreement_out" | "active" | "completed" | "ended_early" | "withdrawn";
export type PlanItem = { task: string, taught_at: TaughtAt, 
/**
 * “Weeks 1–3”, “February”.
 */
when: string, };
export type Point = { latitude: number, longitude: number, };
export type Preview = { 
/**
 * The PDF, base64.
 */
pdf: string, pages: number, };
export type PreviewAgreement = { placement: PlacementId, language: AgreementLanguage, };
export type PreviewAmendment = { id: AmendmentId, };
export type PreviewImport = { target: ImportTarget, 
/**
 * A zip, a folder, a CSV or a workbook.
 */
path: string, 
/**
 * For students, employers and opportunities; None = remembered or guessed.
 */
mapping: Mapping | null, 
/**
 * What the person typed for rows that need fixing.
 */
fixes: Array<Fix>, 
/**
 * Of a roster: whom it may bring in new. None = every grade. Students without a grade come in, and whom the office
 * has already is kept up to date in any grade.
 */
grades: Array<number> | null, 
/**
 * A CSV file for the rows that are left out, with what is wrong in each.
 */
rejected: string | null, };
export type PreviewRollOver = { label: string | null, starts_on: string | null, ends_on: string | null, };
export type PrintAgreements = { placements: Array<PlacementId>, 
/**
 * All matched placements whose agreement isn't printed yet.
 */
to_print: boolean, 
/**
 * All placements that aren't over.
 */
all: boolean, 
/**
 * None = the current year.
 */
school_year_id: SchoolYearId | null, 
/**
 * A PDF file; with `each` a folder.
 */
out: string, 
/**
 * One file for each agreement.
 */
each: boolean, 
/**
 * Leave out those with something missing; otherwise they print with lines to write on.
 */
leave_out_incomplete: boolean, language: AgreementLanguage, };
export type PrintAmendment = { id: AmendmentId, 
/**
 * A PDF file.
 */
out: string, };
export type Printed = { documents: number, pages: number, left_out: Array<LeftOut>, files: Array<string>, papers: Array<PaperId>, };
export type Problem = { 
/**
 * The file as it is named in the zip or folder; blank for the whole of it.
 */
file: string, 
/**
 * The line that an editor shows, from 1; for a worksheet its row. None for the file as a whole.
 */
line: number | null, 
/**
 * The name of the column as the file writes it, or as it should stand there.
 */
column: string | null, code: ProblemCode, severity: Severity, 
/**
 * What stands there, shortened; never a password.
 */
found: string | null, 
/**
 * What could stand there instead, if something speaks for it.
 */
suggestion: string | null, 
/**
 * One plain sentence: what it is, and what to do.
 */
message: string, 
/**
 * Whom or what the row is about, “Last, First” for a person.
 */
subject: string | null, };
export type ProblemCode = "encoding_converted" | "encoding_mixed" | "separator_unusual" | "file_in_folder" | "file_name_unsafe" | "file_name_unusual" | "file_twice" | "file_missing" | "file_unreadable" | "manifest_missing" | "manifest_blank" | "manifest_disagrees" | "status_in_bulk" | "status_without_manifest" | "header_renamed" | "header_twice" | "header_missing" | "columns_nameless" | "rows_above_header" | "password_dropped" | "row_short" | "row_long" | "row_twice" | "quote_unclosed" | "id_missing" | "id_twice" | "cell_error" | "letter_case" | "date_format" | "date_unreadable" | "date_out_of_range" | "dates_reversed" | "school_year_range" | "grade_word" | "grade_blank" | "grade_unreadable" | "name_missing" | "name_part_missing" | "role_missing" | "role_unreadable" | "sex_unreadable" | "yes_no_unreadable" | "number_unreadable" | "schedule_unreadable" | "word_unreadable" | "email_unreadable" | "phone_unusual" | "school_missing" | "school_unknown" | "class_unknown" | "user_unknown" | "session_unknown" | "guardian_unknown" | "other_year" | "student_ambiguous" | "not_in_office" | "language_unknown" | "hazard_unknown" | "zip_unreadable" | "zip_unknown" | "no_number" | "name_matched" | "rule_broken";
export type ProblemGroup = { code: ProblemCode, severity: Severity, column: string | null, 
/**
 * How many there are in all files, also beyond those that are listed one by one.
 */
count: number, 
/**
 * File by file, in the order found.
 */
places: Array<ProblemPlace>, 
/**
 * What the first one looks like.
 */
found: string | null, 
/**
 * The first one's sentence.
 */
message: string, 
/**
 * All of them in a few words: “11,998 dates like 8/27/2009 read as dates”.
 */
title: string, };
export type ProblemPlace = { file: string, count: number, 
/**
 * The first few lines.
 */
lines: Array<number>, last_line: number | null, };
export type Race = "american_indian" | "asian" | "black" | "pacific_islander" | "white" | "two_or_more" | "hispanic" | "unknown";
export type Rating = "improvement_plan" | "needs_development" | "proficient" | "exemplary";
export type RecentOffice = { folder: string, name: string, sample: boolean, };
export type RecordSignature = { id: SignerId, step: SignatureStep, 
/**
 * None = today.
 */
on: string | null, 
/**
 * “With student”, “Visit”, “Post”.
 */
how: string, };
export type Rekey = { 
/**
 * The new passphrase; None = only a new recovery key.
 */
passphrase: string | null, new_recovery_key: boolean, };
export type Rekeyed = { 
/**
 * The new recovery key, shown this once.
 */
recovery_key: string | null, };
export type RemoveContact = { id: ContactId, };
export type RemoveEvaluation = { id: EvaluationId, };
export type RemoveFromEmployer = { part: EmployerPart, id: string, };
export type RemoveGuardian = { id: GuardianId, };
export type RemoveSavedView = { id: SavedViewId, };
export type RemoveSetting = { kind: SettingKind, id: string, };
export type RemoveSigner = { id: SignerId, };
export type RemoveVisit = { id: VisitId, };
export type Requirements = { min_age: number | null, min_grade: number | null, clearances: Array<ClearanceKind>, own_transport: boolean, 
/**
 * Anything else, in the employer's words.
 */
other: string, };
export type RestoreBackup = { path: string, 
/**
 * A folder that doesn't exist yet.
 */
folder: string, passphrase: string | null, recovery_key: string | null, };
export type Restored = { folder: string, };
export type RollOver = { label: string, starts_on: string, ends_on: string, 
/**
 * None = the terms of the year that ends, carried over.
 */
terms: Array<NewTerm> | null, };
export type RollOverCounts = { graduate: number, 
/**
 * Seniors among them without a completed experience or a waiver.
 */
graduate_unfinished: number, move_up: number, 
/**
 * Past grade 12.
 */
stay: number, without_grade: number, };
export type RollOverPreview = { 
/**
 * The year that ends.
 */
from: SchoolYear, 
/**
 * It isn't over yet today.
 */
from_runs: boolean, label: string, starts_on: string, ends_on: string, 
/**
 * Those of the year that ends, carried over; those that the new year has already, if it has any.
 */
terms: Array<NewTerm>, counts: RollOverCounts, 
/**
 * Placements that aren't over; they stay as they are.
 */
open: Array<OpenPlacement>, };
export type RolledOver = { year: SchoolYear, graduated: number, moved_up: number, terms: number, };
export type RosterStatus = "on_roster" | "gone" | "by_hand";
export type Rotation = "every_day" | "a_day" | "b_day";
export type Row = { 
/**
 * An id, a code, or `none` for those without.
 */
key: string, label: string, 
/**
 * As many as the table has columns, in their order; hours in minutes, a wage in US cents (0 = none on file).
 */
figures: Array<Figure>, };
export type RowDensity = "compact" | "normal" | "roomy";
export type SafetyItem = { topic: string, instructor: string, taught_on: string | null, };
export type SaveBellSchedule = { bell_schedule: BellSchedule, };
export type SaveContact = { id: ContactId, employer_id: EmployerId | null, person_id: PersonId | null, student_id: StudentId | null, kind: ContactKind, outcome: ContactOutcome, note: string, follow_up_on: string | null, };
export type SaveCredential = { credential: Credential, };
export type SaveDayOff = { day_off: DayOff, };
export type SaveEmployer = { employer: Employer, };
export type SaveEvaluation = { id: EvaluationId, moment: EvaluationMoment, made_on: string, evaluator: string, ratings: Array<SkillRating>, comment: string, };
export type SaveGuardian = { guardian: Guardian, };
export type SaveHourRule = { hour_rule: HourRule, };
export type SaveKind = { kind: ExperienceKind, };
export type SaveOffice = { office: Office, };
export type SaveOpportunity = { opportunity: Opportunity, };
export type SavePathway = { pathway: Pathway, };
export type SavePerson = { person: Person, };
export type SavePlacement = { placement: Placement, };
export type SaveSchool = { school: School, };
export type SaveSchoolYear = { school_year: SchoolYear, };
export type SaveSigner = { id: SignerId, role: SignerRole, name: string, };
export type SaveSite = { site: Site, };
export type SaveStaff = { staff: Staff, };
export type SaveStudent = { student: Student, };
export type SaveTerm = { term: Term, };
export type SaveView = { 
/**
 * `null` saves a new one.
 */
id: SavedViewId | null, list: ViewedList, name: string, look: ViewLook, };
export type SaveVisit = { id: VisitId, kind: VisitKind, made_on: string, person_id: PersonId | null, note: string, };
export type SavedSite = { 
/**
 * What somebody should look at although the site is stored.
 */
warning?: string, id: SiteId, employer_id: EmployerId, 
/**
 * “Hintz Road”; the employer's name when there is only one.
 */
name: string, address: Address, point: Point | null, located_by: LocatedBy, phone: string, 
/**
 * The adult of 21 or older who is there whenever a student under 16 works.
 */
adult_on_site: string, directions: string, active: boolean, };
export type SavedView = { id: SavedViewId, list: ViewedList, name: string, look: ViewLook, author: string, position: string, at: string, };
export type SavedViewId = string & { readonly __of: "SavedView" };
export type School = { id: SchoolId, name: string, 
/**
 * “Wheeling”, for lists and charts.
 */
short_name: string, 
/**
 * The district's own code for it.
 */
code: string, 
/**
 * The school's `sourcedId` in the roster.
 */
roster_id: string | null, address: Address, point: Point | null, phone: string, principal: string, 
/**
 * False when the roster no longer has it; students and placements keep it.
 */
active: boolean, };
export type SchoolId = string & { readonly __of: "School" };
export type SchoolYear = { id: SchoolYearId, 
/**
 * “2026-27”.
 */
label: string, starts_on: string, ends_on: string, };
export type SchoolYearId = string & { readonly __of: "SchoolYear" };
export type Search = { text: string, 
/**
 * At most 50.
 */
limit: number, 
/**
 * `student`, `employer`, `person`, `opportunity`, `placement`; empty = all.
 */
among: Array<string>, };
export type SeniorLine = { student_id: StudentId, name: string, local_id: string, school_id: SchoolId, school: string, pathway_id: PathwayId | null, pathway: string | null, cluster_id: ClusterId | null, cluster: string | null, endorsement_area: EndorsementArea | null, gender: Gender | null, group: Race, special_populations: Array<SpecialPopulation>, concentrator: boolean, graduated_on: string | null, outcome: Outcome, 
/**
 * Reason of the waiver, also when the senior completed one after all.
 */
waived: string | null, 
/**
 * Completed at least one aligned experience with hours, whatever the total.
 */
took_part: boolean, 
/**
 * Minutes that count towards the rule.
 */
minutes_counted: number, 
/**
 * The day the rule was met; None when not met, or when an end date is missing.
 */
completed_on: string | null, 
/**
 * Placements that make up the counted minutes.
 */
placements: Array<PlacementId>, };
export type SetMe = { staff_id: StaffId, };
export type SettingKind = "staff" | "bell_schedule" | "term" | "day_off" | "pathway" | "kind" | "hour_rule" | "school" | "school_year";
export type Settings = { office: Office, school_years: Array<SchoolYear>, terms: Array<Term>, days_off: Array<DayOff>, schools: Array<School>, bell_schedules: Array<BellSchedule>, clusters: Array<Cluster>, pathways: Array<Pathway>, kinds: Array<ExperienceKind>, hour_rules: Array<HourRule>, staff: Array<Staff>, };
export type Severity = "repaired" | "warning" | "rejected";
export type Share = { n: Figure, of: Figure, };
export type SignatureStep = "printed" | "sent" | "returned" | "signed_on_paper" | "not_signed";
export type SignedAmendment = { amendment: Amendment, signers: Array<Signer>, };
export type Signer = { id: SignerId, placement_id: PlacementId, 
/**
 * None = the agreement itself.
 */
amendment_id: AmendmentId | null, role: SignerRole, name: string, position: number, printed_on: string | null, sent_on: string | null, 
/**
 * “With student”, “Visit”, “Post”.
 */
sent_how: string, returned_on: string | null, signed_on_paper: boolean, };
export type SignerId = string & { readonly __of: "Signer" };
export type SignerRole = "student" | "guardian" | "supervisor" | "signatory" | "coordinator" | "teacher" | "principal";
export type Site = { id: SiteId, employer_id: EmployerId, 
/**
 * “Hintz Road”; the employer's name when there is only one.
 */
name: string, address: Address, point: Point | null, located_by: LocatedBy, phone: string, 
/**
 * The adult of 21 or older who is there whenever a student under 16 works.
 */
adult_on_site: string, directions: string, active: boolean, };
export type SiteId = string & { readonly __of: "Site" };
export type SiteOnMap = { id: SiteId, employer_id: EmployerId, name: string, city: string, 
/**
 * None = no place is known, for want of a ZIP code.
 */
point: Point | null, };
export type Skill = "attendance" | "punctuality" | "appearance" | "initiative" | "quality" | "communication" | "supervision" | "teamwork" | "problem_solving" | "culture";
export type SkillRating = { skill: Skill, rating: Rating, };
export type SpecialPopulation = "disability" | "economic" | "nontraditional" | "single_parent" | "out_of_workforce" | "english_learner" | "homeless" | "foster_care" | "military_family";
export type Staff = { id: StaffId, name: string, role: StaffRole, 
/**
 * As signed under a note: “Career Coordinator”.
 */
position: string, email: string, phone: string, school_id: SchoolId | null, active: boolean, };
export type StaffId = string & { readonly __of: "Staff" };
export type StaffRole = "coordinator" | "counselor" | "teacher" | "principal" | "job_coach" | "clerk";
export type Student = { id: StudentId, school_id: SchoolId, 
/**
 * The district's number for the student.
 */
local_id: string, 
/**
 * `sourcedId` in the roster.
 */
roster_id: string | null, roster_status: RosterStatus, given_name: string, middle_name: string, family_name: string, preferred_name: string, pronouns: string, birth_date: string | null, 
/**
 * 0 is kindergarten; None when the roster leaves it out.
 */
grade: number | null, graduated_on: string | null, 
/**
 * Left the district without graduating.
 */
left_on: string | null, 
/**
 * Why the records must be kept whatever their age; empty = they need not be.
 */
legal_hold: string, gender: Gender | null, races: Array<Race>, hispanic: boolean | null, 
/**
 * ISO 639 code: `en`, `es`, `pl`.
 */
home_language: string, email: string, phone: string, address: Address, point: Point | null, 
/**
 * The main one: tables of reports group by it.
 */
pathway_id: PathwayId | null, 
/**
 * Others, in the order of interest. An experience that is tied to any of them counts.
 */
other_pathway_ids: Array<PathwayId>, career_goal: string, 
/**
 * “Career Internship: Health”.
 */
course: string, counselor_id: StaffId | null, coordinator_id: StaffId | null, special_populations: Array<SpecialPopulation>, 
/**
 * Two or more courses in one CTE program.
 */
concentrator: boolean, transport: Transport, clearances: Array<Clearance>, directory_opt_out: boolean, 
/**
 * Free hours entered by hand; they replace those known from classes.
 */
free_blocks: Array<WeeklyBlock>, applied_on: string | null, waiver: Waiver | null, };
export type StudentCell = { id: StudentId, change: StudentChange, };
export type StudentChange = { "field": "counselor", "value": StaffId | null } | { "field": "coordinator", "value": StaffId | null } | { "field": "pathway", "value": PathwayId | null } | { "field": "applied_on", "value": string | null };
export type StudentId = string & { readonly __of: "Student" };
export type StudentList = { rows: Array<StudentRow>, };
export type StudentPage = { student: Student, status: StudentStatus, next_step: string, late: boolean, age: number | null, located_by: LocatedBy, 
/**
 * The office keeps the records of who graduated or left until this day; None before that.
 */
keep_until: string | null, guardians: Array<Guardian>, placements: Array<PlacementRow>, 
/**
 * What was printed for the placements, newest first.
 */
papers: Array<PaperRow>, 
/**
 * None = not known.
 */
free: Array<WeeklyBlock> | null, school_hours: Array<WeeklyBlock>, classes: Timetable | null, notes: Array<Note>, contacts: Array<Contact>, timeline: Array<TimelineEntry>, };
export type StudentRow = { id: StudentId, 
/**
 * “Ocampo, Daniela”.
 */
name: string, local_id: string, school_id: SchoolId, school: string, grade: number | null, pathway_id: PathwayId | null, pathway: string, other_pathways: string, cluster: string, counselor: string, status: StudentStatus, 
/**
 * A senior who has neither finished an aligned experience nor been waived.
 */
needs_experience: boolean, behind_on_hours: boolean, on_roster: boolean, experience: string, employer: string, minutes_done: number, hours_required: number, placement_id: PlacementId | null, next_step: string, 
/**
 * The next step is overdue.
 */
late: boolean, };
export type StudentStatus = "not_started" | "applied" | "matched" | "agreement_out" | "active" | "completed" | "withdrawn" | "waived";
export type Subject = "coverage" | "five_s3" | "experiences";
export type Summary = { year: SchoolYear, as_of: string, rule: HourRule | null, cluster_counts_as_aligned: boolean, basis: Basis, small_cell: number, 
/**
 * Small numbers are hidden, and none can be worked out of what is shown.
 */
hides_small: boolean, 
/**
 * No name is in it either: it may leave the district.
 */
shared: boolean, key: KeyFigures, tables: Array<Table>, matrix: Matrix, months: Array<Month>, 
/**
 * Seniors left without beside seats left empty, by cluster.
 */
balance: Array<ClusterBalance>, last_year: LastYear | null, findings: Array<Finding>, definitions: Array<Definition>, gaps: Array<Gap>, names: Names, };
export type SummaryFormat = "pdf" | "xlsx" | "csv";
export type Table = { subject: Subject, by: Grouping, columns: Array<Measure>, rows: Array<Row>, total: Row, };
export type Target = "students" | "employers" | "opportunities";
export type TaughtAt = "school" | "site" | "both";
export type Term = { id: TermId, school_year_id: SchoolYearId, 
/**
 * “Spring term 2027”.
 */
name: string, starts_on: string, ends_on: string, };
export type TermChange = { 
/**
 * “Last day”.
 */
term: string, before: string, after: string, };
export type TermId = string & { readonly __of: "Term" };
export type TimelineEntry = { at: string, 
/**
 * `contact`, `note`, `stage`, `paper`, `change`.
 */
kind: string, text: string, detail: string, 
/**
 * “Ana Petrov, coordinator”.
 */
by: string, 
/**
 * The contact that the line tells of.
 */
contact_id: ContactId | null, };
export type Timetable = { id: TimetableId, student_id: StudentId, classes: Array<ClassMeeting>, };
export type TimetableId = string & { readonly __of: "Timetable" };
export type Transport = "unknown" | "walk" | "bike" | "own_car" | "family_car" | "transit" | "school_van";
export type Undone = { 
/**
 * “Undid: placed Eli Garcia at Acme”.
 */
sentence: string, };
export type UnmarkNotTheSame = { id: NotTheSameId, };
export type VerifyBackup = { path: string, };
export type ViewColumn = { id: string, 
/**
 * Pixels at 100% text size; `None` = as it came.
 */
width: number | null, pinned: boolean, figure: ColumnFigure | null, };
export type ViewFilter = { column: string, op: string, values: Array<string>, };
export type ViewLook = { 
/**
 * Those that are shown.
 */
columns: Array<ViewColumn>, filters: Array<ViewFilter>, sort: ViewSort | null, 
/**
 * The column whose words the rows stand under.
 */
group: string | null, 
/**
 * `None` = as each machine has it.
 */
density: RowDensity | null, };
export type ViewSort = { column: string, descending: boolean, };
export type ViewedList = "students" | "employers" | "opportunities" | "placements";
export type Violation = { field: string, rule: string, message: string, };
export type Visit = { id: VisitId, placement_id: PlacementId, kind: VisitKind, made_on: string, 
/**
 * Who of the employer was there, or on the telephone.
 */
person_id: PersonId | null, note: string, 
/**
 * Author as they were that day.
 */
staff_id: StaffId | null, author: string, position: string, at: string, };
export type VisitId = string & { readonly __of: "Visit" };
export type VisitKind = "visit" | "phone";
export type WaiveStudent = { id: StudentId, 
/**
 * Empty takes the waiver back.
 */
reason: string, };
export type WaiveStudents = { ids: Array<StudentId>, reason: string, };
export type Waiver = { reason: string, on: string, by: string, };
export type Way = { to: PlacementStage, missing: Array<Missing>, };
export type WeekOfHours = { 
/**
 * Any day of the week, Sunday to Saturday.
 */
week_of: string, 
/**
 * 0 takes the week away.
 */
minutes: number, confirmed: boolean, note: string, };
export type WeeklyBlock = { day: Day, starts: string, ends: string, 
/**
 * Unpaid break inside the block, minutes.
 */
break_minutes: number, };
export type WhichPlacements = { placements: Array<PlacementId>, 
/**
 * All matched placements whose agreement isn't printed yet.
 */
to_print: boolean, 
/**
 * All placements that aren't over.
 */
all: boolean, 
/**
 * None = the current year.
 */
school_year_id: SchoolYearId | null, language: AgreementLanguage, };
export type WriteImport = { target: ImportTarget, path: string, mapping: Mapping | null, fixes: Array<Fix>, 
/**
 * As in a preview.
 */
grades: Array<number> | null, 
/**
 * As in a preview. When it can't be written, nothing is.
 */
rejected: string | null, };
export type YearSummary = { 
/**
 * The year it ends in: 2026 for 2025-26.
 */
year: number, 
/**
 * The copy that may leave the district: small groups hidden, no names.
 */
shared: boolean, 
/**
 * The district's own copy: exact counts, small groups too.
 */
exact: boolean, };
export type YearSummaryReply = { summary: Summary, };
export type Tag = "office" | "school_year" | "term" | "school" | "bell_schedule" | "day_off" | "staff" | "cluster" | "pathway" | "kind" | "hour_rule" | "student" | "timetable" | "guardian" | "employer" | "site" | "person" | "credential" | "not_the_same" | "contact" | "note" | "opportunity" | "placement" | "placement_event" | "hours" | "visit" | "evaluation" | "amendment" | "paper" | "signer" | "import_mapping" | "saved_view" | "disclosure" | "backup" | "me";

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
  list_backups: { args: Nothing; reply: Array<BackupRow> };
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
  /** What a new school year would change: its calendar, who moves up, who graduates, what is still open. */
  preview_roll_over: { args: PreviewRollOver; reply: RollOverPreview };
  /** Begins the next school year in one step: everybody a grade further, seniors into their class. */
  roll_over: { args: RollOver; reply: RolledOver };
  /** The looks that someone gave a name, of every list. */
  list_saved_views: { args: Nothing; reply: Array<SavedView> };
  /** Keeps how a list looks now under a name; with an id it changes that view, whose author stays. */
  save_view: { args: SaveView; reply: SavedView };
  /** Removes a view; what it showed stays. */
  remove_saved_view: { args: RemoveSavedView; reply: Nothing };
  /** All students of a school year, one row each. */
  list_students: { args: ListStudents; reply: StudentList };
  /** One student with all that belongs to them. */
  get_student: { args: GetStudent; reply: StudentPage };
  /** Adds a student by hand; the rest of the page fills itself in later. */
  add_student: { args: AddStudent; reply: Student };
  /** Adds or changes a student. */
  save_student: { args: SaveStudent; reply: Student };
  /** Changes one thing on several students in one step. */
  change_students: { args: ChangeStudents; reply: Changed };
  /** Fills a block of cells of the students’ list in one step: all of them, or none. */
  fill_students: { args: FillStudents; reply: Changed };
  /** Excuses a student from the experience, with a reason. */
  waive_student: { args: WaiveStudent; reply: Student };
  /** Excuses several students for one reason, in one step. */
  waive_students: { args: WaiveStudents; reply: Changed };
  /** Adds or changes a guardian. */
  save_guardian: { args: SaveGuardian; reply: Guardian };
  /** Removes a guardian. */
  remove_guardian: { args: RemoveGuardian; reply: Nothing };
  /** Writes a note on a student, an employer or a placement. */
  add_note: { args: AddNote; reply: Note };
  /** All employers, one row each. */
  list_employers: { args: Nothing; reply: EmployerList };
  /** Fills a block of cells of the employers’ list in one step: all of them, or none. */
  fill_employers: { args: FillEmployers; reply: Changed };
  /** One employer with its people, sites, opportunities, contacts and papers. */
  get_employer: { args: GetEmployer; reply: EmployerPage };
  /** Adds an employer with its first site and contact. */
  add_employer: { args: AddEmployer; reply: Employer };
  /** Adds or changes an employer. */
  save_employer: { args: SaveEmployer; reply: Employer };
  /** Adds or changes a site; its place on the map comes from the ZIP code. */
  save_site: { args: SaveSite; reply: SavedSite };
  /** Adds or changes a person at an employer. */
  save_person: { args: SavePerson; reply: Person };
  /** Adds or changes an insurance, agreement or clearance. */
  save_credential: { args: SaveCredential; reply: Credential };
  /** Removes a site, person or credential that nothing depends on. */
  remove_from_employer: { args: RemoveFromEmployer; reply: Nothing };
  /** Employers with a name like this one. */
  likely_duplicates: { args: LikelyDuplicates; reply: Array<Duplicate> };
  /** Merges one employer into another, in one step. */
  merge_employers: { args: MergeEmployers; reply: Employer };
  /** Pairs of employers that may be one, the likeliest first. */
  duplicate_employers: { args: Nothing; reply: Array<DuplicatePair> };
  /** Says that two employers that look alike are two: the pair doesn’t come back. */
  mark_not_the_same: { args: MarkNotTheSame; reply: NotTheSame };
  /** The pairs of employers that were told apart, the latest first. */
  list_not_the_same: { args: Nothing; reply: Array<ApartRow> };
  /** Takes back that two employers are two. */
  unmark_not_the_same: { args: UnmarkNotTheSame; reply: Nothing };
  /** Moves an employer to another stage of the relation. */
  move_employer: { args: MoveEmployer; reply: Employer };
  /** Sites in use, with their places. */
  employer_map: { args: Nothing; reply: EmployerMap };
  /** Logs a contact, with its follow-up. */
  log_contact: { args: LogContact; reply: Contact };
  /** Changes a logged contact; its author and day stay. */
  save_contact: { args: SaveContact; reply: Contact };
  /** Removes a logged contact. */
  remove_contact: { args: RemoveContact; reply: Nothing };
  /** What to know before contacting an employer: last contacts, the cap. */
  before_contact: { args: BeforeContact; reply: ContactAdvice };
  /** Marks a follow-up as done, or not done. */
  finish_follow_up: { args: FinishFollowUp; reply: Contact };
  /** All opportunities, one row each. */
  list_opportunities: { args: ListOpportunities; reply: OpportunityList };
  /** Fills a block of cells of the opportunities’ list in one step: all of them, or none. */
  fill_opportunities: { args: FillOpportunities; reply: Changed };
  /** One opportunity with its placements. */
  get_opportunity: { args: GetOpportunity; reply: OpportunityPage };
  /** Adds an opportunity at an employer's first site. */
  add_opportunity: { args: AddOpportunity; reply: Opportunity };
  /** Adds or changes an opportunity. */
  save_opportunity: { args: SaveOpportunity; reply: Opportunity };
  /** Copies an opportunity, for another group or another year. */
  copy_opportunity: { args: CopyOpportunity; reply: Opportunity };
  /** All placements of a school year, one row each. */
  list_placements: { args: ListPlacements; reply: PlacementList };
  /** Fills a block of cells of the placements’ list in one step: all of them, or none. */
  fill_placements: { args: FillPlacements; reply: Changed };
  /** One placement with its signers, hours, papers, history and checks. */
  get_placement: { args: GetPlacement; reply: PlacementPage };
  /** What stands between a student and a seat. */
  check_placement: { args: CheckPlacement; reply: Checked };
  /** Open opportunities for a student, the best fit first. */
  fitting_opportunities: { args: FittingOpportunities; reply: Array<FittingOpportunity> };
  /** Places a student in a seat. */
  place_student: { args: PlaceStudent; reply: Placed };
  /** Copies a placement to the office’s next term: the same seat and terms, a number of its own. */
  copy_placement: { args: CopyPlacement; reply: Placed };
  /** Changes a placement's terms. */
  save_placement: { args: SavePlacement; reply: Placement };
  /** Changes terms that were printed already, and keeps what changed as an amendment with signers of its own. */
  amend_placement: { args: AmendPlacement; reply: SignedAmendment };
  /** Moves a placement to its next stage, or says why it can't. */
  advance_placement: { args: AdvancePlacement; reply: Placement };
  /** Records a signature: printed, sent, returned, signed on paper. */
  record_signature: { args: RecordSignature; reply: Signer };
  /** Adds a signer. */
  add_signer: { args: AddSigner; reply: Signer };
  /** Changes the name or the role of a signer who hasn't signed. */
  save_signer: { args: SaveSigner; reply: Signer };
  /** Removes a signer who hasn't signed. */
  remove_signer: { args: RemoveSigner; reply: Nothing };
  /** Enters hours by week; zero minutes removes a week. */
  enter_hours: { args: EnterHours; reply: Entered };
  /** Logs a visit to a placement's site, or a phone check. */
  log_visit: { args: LogVisit; reply: Visit };
  /** Changes a logged visit; its author stays. */
  save_visit: { args: SaveVisit; reply: Visit };
  /** Removes a logged visit. */
  remove_visit: { args: RemoveVisit; reply: Nothing };
  /** Enters a supervisor's evaluation at midterm or at the end: ten skills, four ratings. */
  add_evaluation: { args: AddEvaluation; reply: Evaluation };
  /** Changes an evaluation; who entered it stays. */
  save_evaluation: { args: SaveEvaluation; reply: Evaluation };
  /** Removes an evaluation. */
  remove_evaluation: { args: RemoveEvaluation; reply: Nothing };
  /** What was given out of students’ records, newest first: papers, lists with names, and what was added by hand. */
  list_disclosures: { args: ListDisclosures; reply: DisclosurePage };
  /** Logs what was given out of students’ records; the log only grows. */
  log_disclosure: { args: LogDisclosure; reply: Nothing };
  /** The log as CSV. */
  export_disclosures: { args: ExportDisclosures; reply: ListExported };
  /** What is missing before agreements can be printed. */
  check_agreements: { args: WhichPlacements; reply: AgreementCheck };
  /** One agreement as it would print, unnumbered and not kept. */
  preview_agreement: { args: PreviewAgreement; reply: Preview };
  /** Prints agreements to a file or a folder; each is kept frozen and listed. */
  print_agreements: { args: PrintAgreements; reply: Printed };
  /** One amendment as it would print, not kept. */
  preview_amendment: { args: PreviewAmendment; reply: Preview };
  /** Prints an amendment to a file; it is kept frozen and listed. */
  print_amendment: { args: PrintAmendment; reply: Printed };
  /** Papers printed before, newest first. */
  list_papers: { args: ListPapers; reply: Array<PaperRow> };
  /** Marks papers as sent, or as returned, on a day; all of them in one step. */
  mark_papers: { args: MarkPapers; reply: MarkedPapers };
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
  search: { args: Search; reply: Array<Hit> };
  /** Reads a date as people write it: “fri”, “in 2 weeks”, “12/4”. */
  parse_date: { args: ParseDate; reply: ParsedDate };
}

export const jobs: ReadonlySet<keyof Commands> = new Set(["create_office", "open_sample", "rekey_office", "check_office", "backup_now", "verify_backup", "restore_backup", "roll_over", "print_agreements", "preview_summary", "export_summary", "preview_import", "write_import", "export_list"]);
