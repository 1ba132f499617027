/** The words a person reads for each code of the wire. A record per list, total by type: a new code in Rust asks for its word here. */
import type * as wire from "@/ipc/generated";

export const locatedByWords: Record<wire.LocatedBy, string> = {
  nothing: "Not located",
  zip: "From the ZIP code",
  hand: "Set by hand",
};

export const contactKindWords: Record<wire.ContactKind, string> = {
  call: "Call",
  email: "E-mail",
  visit: "Visit",
  meeting: "Meeting",
  letter: "Letter",
  other: "Other",
};

export const contactOutcomeWords: Record<wire.ContactOutcome, string> = {
  reached: "Reached",
  message: "Left a message",
  no_answer: "No answer",
  agreed: "Will host",
  later: "Ask later",
  declined: "Declined",
};

export const employerStageWords: Record<wire.EmployerStage, string> = {
  prospect: "Prospect",
  talking: "Talking",
  partner: "Partner",
  paused: "Paused",
  do_not_use: "Do not use",
};

export const personRoleWords: Record<wire.PersonRole, string> = {
  contact: "Contact",
  supervisor: "Supervisor",
  signatory: "Signatory",
};

export const credentialKindWords: Record<wire.CredentialKind, string> = {
  liability: "Liability insurance",
  workers_compensation: "Workers’ compensation",
  agreement: "Partnership agreement",
  clearance: "Clearance",
};

export const hazardousOrderWords: Record<wire.HazardousOrder, string> = {
  ho1: "HO 1 Explosives",
  ho2: "HO 2 Driving and outside helper",
  ho3: "HO 3 Coal mining",
  ho4: "HO 4 Logging, sawmilling, forest fire",
  ho5: "HO 5 Power woodworking machines",
  ho6: "HO 6 Radioactive substances",
  ho7: "HO 7 Power hoisting, forklifts",
  ho8: "HO 8 Metal forming, punching, shearing",
  ho9: "HO 9 Other mining",
  ho10: "HO 10 Meat processing and slaughtering",
  ho11: "HO 11 Bakery machines",
  ho12: "HO 12 Balers, compactors, paper machines",
  ho13: "HO 13 Brick and tile",
  ho14: "HO 14 Circular and band saws, chippers",
  ho15: "HO 15 Wrecking and demolition",
  ho16: "HO 16 Roofing",
  ho17: "HO 17 Excavation",
};

export const noteAboutWords: Record<wire.NoteAbout, string> = {
  student: "Student",
  employer: "Employer",
  placement: "Placement",
};

export const dateFormatWords: Record<wire.DateFormat, string> = {
  month_day: "Nov 24, 2026",
  day_month: "24 Nov 2026",
  iso: "2026-11-24",
};

export const opportunityStatusWords: Record<wire.OpportunityStatus, string> = {
  draft: "Draft",
  open: "Open",
  closed: "Closed",
};

export const payPeriodWords: Record<wire.PayPeriod, string> = {
  weekly: "weekly",
  biweekly: "every two weeks",
  monthly: "monthly",
};

export const paperKindWords: Record<wire.PaperKind, string> = {
  agreement: "Training agreement",
  amendment: "Amendment",
  training_plan: "Training plan",
  emergency_page: "Emergency page",
  family_permission: "Family permission",
  hours_log: "Hours log",
  evaluation: "Evaluation",
  host_confirmation: "Host confirmation",
  thank_you: "Thank-you letter",
  close_out: "Close-out letter",
};

export const paperStateWords: Record<wire.PaperState, string> = {
  printed: "Printed",
  sent: "Sent",
  returned: "Returned",
  replaced: "Replaced",
};

export const agreementStateWords: Record<wire.AgreementState, string> = {
  not_printed: "Not printed",
  printed: "Printed",
  sent: "Sent",
  signed: "Signed",
  amended: "Amended",
};

export const visitKindWords: Record<wire.VisitKind, string> = {
  visit: "Site visit",
  phone: "Phone check",
};

export const evaluationMomentWords: Record<wire.EvaluationMoment, string> = {
  midterm: "Midterm",
  final: "Final",
};

/** In the order of the form. */
export const skillWords: Record<wire.Skill, string> = {
  attendance: "Attendance",
  punctuality: "Punctuality",
  appearance: "Appearance",
  initiative: "Initiative",
  quality: "Quality of work",
  communication: "Communication",
  supervision: "Response to supervision",
  teamwork: "Teamwork",
  problem_solving: "Problem solving",
  culture: "Workplace culture, policy and safety",
};

/** From the lowest up. */
export const ratingWords: Record<wire.Rating, string> = {
  improvement_plan: "Improvement plan needed",
  needs_development: "Needs development",
  proficient: "Proficient",
  exemplary: "Exemplary",
};

export const signerRoleWords: Record<wire.SignerRole, string> = {
  student: "Student",
  guardian: "Parent or guardian",
  supervisor: "Employer supervisor",
  signatory: "For the employer",
  coordinator: "Coordinator",
  teacher: "Related teacher",
  principal: "Principal",
};

export const frameworkWords: Record<wire.Framework, string> = {
  classic: "Classic 16 clusters",
  modernized: "Modernized 14 clusters (2024)",
};

export const endorsementAreaWords: Record<wire.EndorsementArea, string> = {
  agriculture: "Agriculture, Food & Natural Resources",
  arts: "Arts & Communications",
  finance: "Finance & Business Services",
  health: "Health Sciences & Technology",
  human: "Human & Public Services",
  information: "Information Technology",
  manufacturing: "Manufacturing, Engineering, Technology & Trades",
};

export const placementStageWords: Record<wire.PlacementStage, string> = {
  matched: "Matched",
  agreement_out: "Agreement out",
  active: "Active",
  completed: "Completed",
  ended_early: "Ended early",
  withdrawn: "Withdrawn",
};

export const taughtAtWords: Record<wire.TaughtAt, string> = {
  school: "School",
  site: "Work site",
  both: "Both",
};

export const rotationWords: Record<wire.Rotation, string> = {
  every_day: "Every day",
  a_day: "A days",
  b_day: "B days",
};

export const staffRoleWords: Record<wire.StaffRole, string> = {
  coordinator: "Coordinator",
  counselor: "Counselor",
  teacher: "Related teacher",
  principal: "Principal",
  job_coach: "Job coach",
  clerk: "Office staff",
};

export const studentStatusWords: Record<wire.StudentStatus, string> = {
  not_started: "Not started",
  applied: "Applied",
  matched: "Matched",
  agreement_out: "Agreement out",
  active: "Active",
  completed: "Completed",
  withdrawn: "Withdrawn",
  waived: "Waived",
};

export const rosterStatusWords: Record<wire.RosterStatus, string> = {
  on_roster: "On the roster",
  gone: "No longer on the roster",
  by_hand: "Added by hand",
};

export const genderWords: Record<wire.Gender, string> = {
  female: "Female",
  male: "Male",
  other: "Another gender",
};

export const raceWords: Record<wire.Race, string> = {
  american_indian: "American Indian or Alaska Native",
  asian: "Asian",
  black: "Black or African American",
  pacific_islander: "Native Hawaiian or Other Pacific Islander",
  white: "White",
  two_or_more: "Two or More",
  hispanic: "Hispanic or Latino",
  unknown: "Unknown",
};

export const specialPopulationWords: Record<wire.SpecialPopulation, string> = {
  disability: "Individuals with disabilities",
  economic: "Economically disadvantaged",
  nontraditional: "Preparing for nontraditional fields",
  single_parent: "Single parents",
  out_of_workforce: "Out of workforce",
  english_learner: "English learners",
  homeless: "Homeless",
  foster_care: "In or aged out of foster care",
  military_family: "Parent on active duty",
};

export const transportWords: Record<wire.Transport, string> = {
  unknown: "Not known",
  walk: "Walks",
  bike: "Bikes",
  own_car: "Drives own car",
  family_car: "Family drives",
  transit: "Public transit",
  school_van: "School van",
};

export const clearanceKindWords: Record<wire.ClearanceKind, string> = {
  tb_test: "TB test",
  immunizations: "Immunizations",
  background_check: "Background check",
  drug_screen: "Drug screen",
  food_handler: "Food handler card",
  driver_license: "Driver’s license",
  cpr_card: "CPR card",
};

export const dayWords: Record<wire.Day, string> = {
  mon: "Mon",
  tue: "Tue",
  wed: "Wed",
  thu: "Thu",
  fri: "Fri",
  sat: "Sat",
  sun: "Sun",
};

export const aboutWords: Record<wire.About, string> = {
  overall: "All seniors",
  schools: "Coverage by school",
  kinds: "Kinds of experience",
  employers: "Employers",
  groups: "Groups of students",
  matrix: "Coverage by school and pathway area",
  months: "Completions through the year",
  ended_early: "Experiences ended early",
  clusters: "Career clusters",
  hours: "Hours",
  pay: "Pay",
  five_s3: "Indicator 5S3",
  balance: "Seniors without and seats unfilled",
};

export const gapKindWords: Record<wire.GapKind, string> = {
  completed_without_hours: "Completed, hours missing",
  no_final_evaluation: "No final evaluation",
  no_graduation_date: "No graduation date",
  active_after_last_day: "Still Active after the last day",
  no_pathway: "No pathway",
  waived_without_reason: "Waived without a reason",
};

export const gapOfWords: Record<wire.GapOf, string> = {
  student: "Students",
  placement: "Placements",
};

export const outcomeWords: Record<wire.Outcome, string> = {
  completed: "Completed",
  waived: "Waived",
  left: "Left without",
};

export const hostingWords: Record<wire.Hosting, string> = {
  kept: "Hosted in both years",
  new: "New this year",
  lost: "Lost: did not host again",
  unknown: "Hosted this year",
};

export const basisWords: Record<wire.Basis, string> = {
  graduated: "Seniors who graduated",
  on_roster: "Seniors on the roster",
};

export const subjectWords: Record<wire.Subject, string> = {
  coverage: "Seniors",
  five_s3: "Concentrators (5S3)",
  experiences: "Experiences",
};

export const groupingWords: Record<wire.Grouping, string> = {
  school: "School",
  area: "Pathway area",
  pathway: "Pathway",
  cluster: "Career cluster",
  gender: "Gender",
  race: "Race or ethnicity",
  special_population: "Special population",
  kind: "Kind",
};

export const measureWords: Record<wire.Measure, string> = {
  seniors: "Seniors",
  completed: "Completed",
  waived: "Waived",
  left: "Left without",
  concentrators: "Concentrators",
  took_part: "Took part",
  begun: "Begun",
  finished: "Experiences completed",
  ended_early: "Ended early",
  open: "Still open",
  paid: "Paid",
  wage: "Median wage",
  minutes: "Hours",
  employers: "Employers",
};
