CREATE TABLE amendments (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  placement_id BLOB NOT NULL REFERENCES placements (id),
  number TEXT NOT NULL,
  effective_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  changes TEXT NOT NULL CHECK (json_valid(changes)),
  author TEXT NOT NULL,
  position TEXT NOT NULL,
  at TEXT NOT NULL,
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB
) STRICT;

CREATE INDEX amendments_by_placement ON amendments (placement_id, number);

CREATE TRIGGER audit_is_append_only_delete BEFORE DELETE ON audit
BEGIN SELECT raise(ABORT, 'the change log is append-only'); END;

CREATE TRIGGER audit_is_append_only_update BEFORE UPDATE ON audit
BEGIN SELECT raise(ABORT, 'the change log is append-only'); END;

CREATE TABLE audit (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    at TEXT NOT NULL,
    staff_id BLOB,
    actor_name TEXT NOT NULL,
    actor_position TEXT NOT NULL,
    op TEXT NOT NULL,
    sentence TEXT NOT NULL,
    undo_of BLOB,
    redo_of BLOB,
    row_count INTEGER NOT NULL,
    -- SHA-256 over the link before, this row and its audit_rows: a row that is taken out or rewritten breaks it.
    chain BLOB NOT NULL
) STRICT;

CREATE INDEX audit_by_redo ON audit (redo_of) WHERE redo_of IS NOT NULL;

CREATE INDEX audit_by_time ON audit (at);

CREATE INDEX audit_by_undo ON audit (undo_of) WHERE undo_of IS NOT NULL;

CREATE TRIGGER audit_rows_are_append_only_delete BEFORE DELETE ON audit_rows
BEGIN SELECT raise(ABORT, 'the change log is append-only'); END;

CREATE TRIGGER audit_rows_are_append_only_update BEFORE UPDATE ON audit_rows
BEGIN SELECT raise(ABORT, 'the change log is append-only'); END;

CREATE TABLE audit_rows (
    rid INTEGER PRIMARY KEY,
    audit INTEGER NOT NULL REFERENCES audit (rid) DEFERRABLE INITIALLY DEFERRED,
    of_table TEXT NOT NULL,
    row_id BLOB NOT NULL,
    version INTEGER NOT NULL,
    before TEXT,
    after TEXT
) STRICT;

CREATE INDEX audit_rows_by_audit ON audit_rows (audit);

CREATE INDEX audit_rows_by_row ON audit_rows (row_id);

CREATE TABLE bell_schedules (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  school_id BLOB NOT NULL REFERENCES schools (id),
  name TEXT NOT NULL,
  rotation TEXT NOT NULL CHECK (rotation IN ('every_day', 'a_day', 'b_day')),
  days TEXT NOT NULL CHECK (json_valid(days)),
  periods TEXT NOT NULL CHECK (json_valid(periods)),
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB
) STRICT;

CREATE INDEX bell_schedules_by_school ON bell_schedules (school_id, name);

CREATE TABLE clusters (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  framework TEXT NOT NULL CHECK (framework IN ('classic', 'modernized')),
  name TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB
) STRICT;

CREATE INDEX clusters_by_framework ON clusters (framework, position);

CREATE TABLE "contacts" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  employer_id BLOB REFERENCES employers (id),
  person_id BLOB REFERENCES people (id),
  student_id BLOB REFERENCES students (id),
  kind TEXT NOT NULL CHECK (kind IN ('call', 'email', 'visit', 'meeting', 'letter', 'other')),
  outcome TEXT NOT NULL CHECK (outcome IN ('reached', 'message', 'no_answer', 'agreed', 'later', 'declined')),
  note TEXT NOT NULL,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  position TEXT NOT NULL,
  school_id BLOB REFERENCES schools (id),
  follow_up_on TEXT,
  follow_up_done INTEGER NOT NULL CHECK (follow_up_done IN (0, 1)),
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB,
  CHECK (employer_id IS NOT NULL OR student_id IS NOT NULL)
) STRICT;

CREATE INDEX contacts_by_employer ON contacts (employer_id, at) WHERE employer_id IS NOT NULL;

CREATE INDEX contacts_by_person ON contacts (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX contacts_by_school ON contacts (school_id) WHERE school_id IS NOT NULL;

CREATE INDEX contacts_by_student ON contacts (student_id, at) WHERE student_id IS NOT NULL;

CREATE INDEX contacts_to_follow_up ON contacts (employer_id, follow_up_on)
  WHERE follow_up_done = 0 AND follow_up_on IS NOT NULL;

CREATE TABLE credentials (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  employer_id BLOB NOT NULL REFERENCES employers (id),
  kind TEXT NOT NULL CHECK (kind IN ('liability', 'workers_compensation', 'agreement', 'clearance')),
  issuer TEXT NOT NULL,
  number TEXT NOT NULL,
  valid_from TEXT,
  valid_until TEXT,
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB
) STRICT;

CREATE INDEX credentials_by_employer ON credentials (employer_id, kind);

CREATE INDEX credentials_by_end ON credentials (valid_until) WHERE valid_until IS NOT NULL;

CREATE TABLE days_off (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  school_year_id BLOB NOT NULL REFERENCES school_years (id),
  school_id BLOB REFERENCES schools (id),
  name TEXT NOT NULL,
  first_on TEXT NOT NULL,
  last_on TEXT NOT NULL,
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB,
  CHECK (first_on <= last_on)
) STRICT;

CREATE INDEX days_off_by_school ON days_off (school_id) WHERE school_id IS NOT NULL;

CREATE INDEX days_off_by_year ON days_off (school_year_id, first_on);

CREATE TRIGGER disclosures_stay BEFORE DELETE ON disclosures
BEGIN SELECT RAISE(ABORT, 'a disclosure is never removed'); END;

CREATE TRIGGER disclosures_stay_as_they_are BEFORE UPDATE ON disclosures
BEGIN SELECT RAISE(ABORT, 'a disclosure is never changed'); END;

CREATE TABLE disclosures (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  student_ids TEXT NOT NULL CHECK (json_valid(student_ids)),
  what TEXT NOT NULL,
  recipient TEXT NOT NULL,
  purpose TEXT NOT NULL,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  position TEXT NOT NULL,
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB
) STRICT;

CREATE INDEX disclosures_by_time ON disclosures (at);

CREATE TABLE employers (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  name TEXT NOT NULL,
  industry TEXT NOT NULL,
  cluster_id BLOB REFERENCES clusters (id),
  phone TEXT NOT NULL,
  website TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('prospect', 'talking', 'partner', 'paused', 'do_not_use')),
  stage_reason TEXT NOT NULL,
  owner_id BLOB REFERENCES staff (id),
  next_available_on TEXT,
  contact_cap INTEGER CHECK (contact_cap >= 0),
  notes TEXT NOT NULL,
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB
) STRICT;

CREATE INDEX employers_by_cluster ON employers (cluster_id) WHERE cluster_id IS NOT NULL;

CREATE INDEX employers_by_name ON employers (name COLLATE NOCASE);

CREATE INDEX employers_by_owner ON employers (owner_id) WHERE owner_id IS NOT NULL;

CREATE TABLE evaluations (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  placement_id BLOB NOT NULL REFERENCES placements (id),
  moment TEXT NOT NULL CHECK (moment IN ('midterm', 'final')),
  made_on TEXT NOT NULL,
  evaluator TEXT NOT NULL,
  ratings TEXT NOT NULL CHECK (json_valid(ratings)),
  comment TEXT NOT NULL,
  author TEXT NOT NULL,
  position TEXT NOT NULL,
  at TEXT NOT NULL,
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB
) STRICT;

CREATE UNIQUE INDEX evaluations_by_placement ON evaluations (placement_id, moment);

CREATE TABLE guardians (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  student_id BLOB NOT NULL REFERENCES students (id),
  roster_id TEXT,
  given_name TEXT NOT NULL,
  family_name TEXT NOT NULL,
  relation TEXT NOT NULL,
  language TEXT NOT NULL,
  phone TEXT NOT NULL,
  other_phone TEXT NOT NULL,
  email TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB
) STRICT;

CREATE INDEX guardians_by_roster ON guardians (roster_id) WHERE roster_id IS NOT NULL;

CREATE INDEX guardians_by_student ON guardians (student_id, position);

CREATE TABLE hour_rules (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  valid_from TEXT NOT NULL,
  total_hours INTEGER NOT NULL CHECK (total_hours >= 0),
  most_experiences INTEGER NOT NULL CHECK (most_experiences >= 0),
  floor_hours INTEGER NOT NULL CHECK (floor_hours >= 0),
  citation TEXT NOT NULL,
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB
) STRICT;

CREATE TABLE hours (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  placement_id BLOB NOT NULL REFERENCES placements (id),
  week_of TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes >= 0),
  confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
  note TEXT NOT NULL,
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB
) STRICT;

CREATE INDEX hours_by_placement ON hours (placement_id, minutes);

CREATE UNIQUE INDEX hours_by_week ON hours (placement_id, week_of);

CREATE TABLE import_mappings (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  target TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB
) STRICT;

CREATE UNIQUE INDEX import_mappings_by_header ON import_mappings (target, fingerprint);

CREATE TABLE kinds (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  name TEXT NOT NULL,
  hours INTEGER NOT NULL CHECK (hours >= 0),
  credit TEXT NOT NULL,
  counts INTEGER NOT NULL CHECK (counts IN (0, 1)),
  in_groups INTEGER NOT NULL CHECK (in_groups IN (0, 1)),
  papers TEXT NOT NULL CHECK (json_valid(papers)),
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB
) STRICT;

CREATE TABLE not_the_same (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  one_id BLOB NOT NULL REFERENCES employers (id),
  other_id BLOB NOT NULL REFERENCES employers (id),
  author TEXT NOT NULL,
  position TEXT NOT NULL,
  at TEXT NOT NULL,
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB,
  CHECK (one_id < other_id)
) STRICT;

CREATE INDEX not_the_same_by_other ON not_the_same (other_id);

CREATE UNIQUE INDEX not_the_same_by_pair ON not_the_same (one_id, other_id);

CREATE TABLE notes (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  about TEXT NOT NULL CHECK (about IN ('student', 'employer', 'placement')),
  about_id BLOB NOT NULL CHECK (length(about_id) = 16),
  text TEXT NOT NULL,
  author TEXT NOT NULL,
  position TEXT NOT NULL,
  at TEXT NOT NULL,
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB
) STRICT;

CREATE INDEX notes_by_subject ON notes (about, about_id, at);

CREATE TABLE offices (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  name TEXT NOT NULL,
  district TEXT NOT NULL,
  street TEXT NOT NULL,
  city TEXT NOT NULL,
  state TEXT NOT NULL,
  zip TEXT NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  website TEXT NOT NULL,
  letterhead TEXT NOT NULL CHECK (json_valid(letterhead)),
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  wording_notice_seen INTEGER NOT NULL CHECK (wording_notice_seen IN (0, 1)),
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB
) STRICT;

CREATE TABLE opportunities (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  employer_id BLOB NOT NULL REFERENCES employers (id),
  site_id BLOB REFERENCES sites (id),
  school_year_id BLOB NOT NULL REFERENCES school_years (id),
  title TEXT NOT NULL,
  kind_id BLOB NOT NULL REFERENCES kinds (id),
  pathway_ids TEXT NOT NULL CHECK (json_valid(pathway_ids)),
  cluster_id BLOB REFERENCES clusters (id),
  starts_on TEXT,
  ends_on TEXT,
  weekly_blocks TEXT NOT NULL CHECK (json_valid(weekly_blocks)),
  seats INTEGER NOT NULL CHECK (seats >= 0),
  hours INTEGER NOT NULL CHECK (hours >= 0),
  paid INTEGER NOT NULL CHECK (paid IN (0, 1)),
  cents_per_hour INTEGER CHECK (cents_per_hour >= 0),
  pay_period TEXT CHECK (pay_period IN ('weekly', 'biweekly', 'monthly')),
  tasks TEXT NOT NULL,
  dress TEXT NOT NULL,
  requirements TEXT NOT NULL CHECK (json_valid(requirements)),
  hazards TEXT NOT NULL CHECK (json_valid(hazards)),
  supervisor_id BLOB REFERENCES people (id),
  status TEXT NOT NULL CHECK (status IN ('draft', 'open', 'closed')),
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB
, funding_source TEXT NOT NULL DEFAULT '', job_coach_id BLOB REFERENCES staff (id), vehicle TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX opportunities_by_cluster ON opportunities (cluster_id) WHERE cluster_id IS NOT NULL;

CREATE INDEX opportunities_by_employer ON opportunities (employer_id, status, seats);

CREATE INDEX opportunities_by_job_coach ON opportunities (job_coach_id) WHERE job_coach_id IS NOT NULL;

CREATE INDEX opportunities_by_kind ON opportunities (kind_id);

CREATE INDEX opportunities_by_site ON opportunities (site_id) WHERE site_id IS NOT NULL;

CREATE INDEX opportunities_by_supervisor ON opportunities (supervisor_id) WHERE supervisor_id IS NOT NULL;

CREATE INDEX opportunities_by_year ON opportunities (school_year_id, title);

CREATE TABLE paper_files (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE "papers" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  placement_id BLOB NOT NULL REFERENCES placements (id),
  kind TEXT NOT NULL CHECK (
    kind IN ('agreement', 'amendment', 'training_plan', 'emergency_page', 'family_permission', 'hours_log', 'evaluation',
      'host_confirmation', 'thank_you', 'close_out')
  ),
  number TEXT NOT NULL,
  language TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('printed', 'sent', 'returned', 'replaced')),
  pages INTEGER NOT NULL CHECK (pages >= 0),
  printed_at TEXT NOT NULL,
  printed_by TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB,
  sent_on TEXT,
  returned_on TEXT
) STRICT;

CREATE INDEX papers_by_kind ON papers (kind);

CREATE INDEX papers_by_number ON papers (number);

CREATE INDEX papers_by_placement ON papers (placement_id, kind, printed_at, state);

CREATE TABLE pathways (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  name TEXT NOT NULL,
  code TEXT NOT NULL,
  cluster_id BLOB NOT NULL REFERENCES clusters (id),
  endorsement_area TEXT NOT NULL CHECK (
    endorsement_area IN ('agriculture', 'arts', 'finance', 'health', 'human', 'information', 'manufacturing')
  ),
  aligned_cluster_ids TEXT NOT NULL CHECK (json_valid(aligned_cluster_ids)),
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB
) STRICT;

CREATE INDEX pathways_by_cluster ON pathways (cluster_id);

CREATE INDEX pathways_by_name ON pathways (name);

CREATE TABLE people (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  employer_id BLOB NOT NULL REFERENCES employers (id),
  site_id BLOB REFERENCES sites (id),
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  roles TEXT NOT NULL CHECK (json_valid(roles)),
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB
) STRICT;

CREATE INDEX people_by_employer ON people (employer_id, name);

CREATE INDEX people_by_site ON people (site_id) WHERE site_id IS NOT NULL;

CREATE TABLE placement_events (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  placement_id BLOB NOT NULL REFERENCES placements (id),
  from_stage TEXT CHECK (
    from_stage IN ('matched', 'agreement_out', 'active', 'completed', 'ended_early', 'withdrawn')
  ),
  to_stage TEXT NOT NULL CHECK (
    to_stage IN ('matched', 'agreement_out', 'active', 'completed', 'ended_early', 'withdrawn')
  ),
  reason TEXT NOT NULL,
  author TEXT NOT NULL,
  position TEXT NOT NULL,
  at TEXT NOT NULL,
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB
) STRICT;

CREATE INDEX placement_events_by_placement ON placement_events (placement_id, at, to_stage);

CREATE TABLE placements (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  number TEXT NOT NULL UNIQUE,
  student_id BLOB NOT NULL REFERENCES students (id),
  opportunity_id BLOB REFERENCES opportunities (id),
  employer_id BLOB NOT NULL REFERENCES employers (id),
  site_id BLOB REFERENCES sites (id),
  school_year_id BLOB NOT NULL REFERENCES school_years (id),
  kind_id BLOB NOT NULL REFERENCES kinds (id),
  stage TEXT NOT NULL CHECK (
    stage IN ('matched', 'agreement_out', 'active', 'completed', 'ended_early', 'withdrawn')
  ),
  title TEXT NOT NULL,
  tasks TEXT NOT NULL,
  starts_on TEXT,
  ends_on TEXT,
  weekly_blocks TEXT NOT NULL CHECK (json_valid(weekly_blocks)),
  hours_required INTEGER NOT NULL CHECK (hours_required >= 0),
  paid INTEGER NOT NULL CHECK (paid IN (0, 1)),
  cents_per_hour INTEGER CHECK (cents_per_hour >= 0),
  pay_period TEXT CHECK (pay_period IN ('weekly', 'biweekly', 'monthly')),
  supervisor_id BLOB REFERENCES people (id),
  signatory_id BLOB REFERENCES people (id),
  coordinator_id BLOB REFERENCES staff (id),
  teacher_id BLOB REFERENCES staff (id),
  course TEXT NOT NULL,
  credit TEXT NOT NULL,
  release_periods TEXT NOT NULL,
  transport TEXT NOT NULL,
  dress TEXT NOT NULL,
  papers_back_on TEXT,
  makeup_until TEXT,
  midterm_on TEXT,
  final_on TEXT,
  permit_number TEXT NOT NULL,
  plan TEXT NOT NULL CHECK (json_valid(plan)),
  safety TEXT NOT NULL CHECK (json_valid(safety)),
  hazards TEXT NOT NULL CHECK (json_valid(hazards)),
  accepted TEXT NOT NULL CHECK (json_valid(accepted)),
  aligned_by_hand INTEGER CHECK (aligned_by_hand IN (0, 1)),
  ended_on TEXT,
  end_reason TEXT NOT NULL,
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB
, funding_source TEXT NOT NULL DEFAULT '', job_coach_id BLOB REFERENCES staff (id), vehicle TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX placements_by_coordinator ON placements (coordinator_id) WHERE coordinator_id IS NOT NULL;

CREATE INDEX placements_by_employer ON placements (employer_id, stage);

CREATE INDEX placements_by_job_coach ON placements (job_coach_id) WHERE job_coach_id IS NOT NULL;

CREATE INDEX placements_by_kind ON placements (kind_id);

CREATE INDEX placements_by_opportunity ON placements (opportunity_id, stage) WHERE opportunity_id IS NOT NULL;

CREATE INDEX placements_by_signatory ON placements (signatory_id) WHERE signatory_id IS NOT NULL;

CREATE INDEX placements_by_site ON placements (site_id) WHERE site_id IS NOT NULL;

CREATE INDEX placements_by_student ON placements (student_id, stage);

CREATE INDEX placements_by_supervisor ON placements (supervisor_id) WHERE supervisor_id IS NOT NULL;

CREATE INDEX placements_by_teacher ON placements (teacher_id) WHERE teacher_id IS NOT NULL;

CREATE INDEX placements_by_year ON placements (school_year_id, stage);

CREATE TABLE saved_views (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  list TEXT NOT NULL CHECK (list IN ('students', 'employers', 'opportunities', 'placements')),
  name TEXT NOT NULL,
  look TEXT NOT NULL CHECK (json_valid(look)),
  author TEXT NOT NULL,
  position TEXT NOT NULL,
  at TEXT NOT NULL,
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB
) STRICT;

CREATE UNIQUE INDEX saved_views_by_name ON saved_views (list, name COLLATE NOCASE);

CREATE TABLE school_years (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  label TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB,
  CHECK (starts_on < ends_on)
) STRICT;

CREATE UNIQUE INDEX school_years_by_start ON school_years (starts_on);

CREATE TABLE schools (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  code TEXT NOT NULL,
  roster_id TEXT,
  street TEXT NOT NULL,
  city TEXT NOT NULL,
  state TEXT NOT NULL,
  zip TEXT NOT NULL,
  latitude REAL,
  longitude REAL,
  phone TEXT NOT NULL,
  principal TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB,
  CHECK ((latitude IS NULL) = (longitude IS NULL))
) STRICT;

CREATE UNIQUE INDEX schools_by_roster ON schools (roster_id) WHERE roster_id IS NOT NULL;

CREATE VIRTUAL TABLE search USING fts5 (
    text,
    content = 'search_rows',
    content_rowid = 'rid',
    tokenize = 'unicode61 remove_diacritics 2',
    prefix = '2 3'
);

CREATE TABLE search_rows (
    rid INTEGER PRIMARY KEY,
    tag TEXT NOT NULL,
    id BLOB NOT NULL UNIQUE,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE sequences (
    name TEXT NOT NULL,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (name, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE signers (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  placement_id BLOB NOT NULL REFERENCES placements (id),
  role TEXT NOT NULL CHECK (
    role IN ('student', 'guardian', 'supervisor', 'signatory', 'coordinator', 'teacher', 'principal')
  ),
  name TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  printed_on TEXT,
  sent_on TEXT,
  sent_how TEXT NOT NULL,
  returned_on TEXT,
  signed_on_paper INTEGER NOT NULL CHECK (signed_on_paper IN (0, 1)),
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB
, amendment_id BLOB REFERENCES amendments (id)) STRICT;

CREATE INDEX signers_by_amendment ON signers (amendment_id) WHERE amendment_id IS NOT NULL;

CREATE INDEX signers_by_placement ON signers (placement_id, position);

CREATE TABLE sites (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  employer_id BLOB NOT NULL REFERENCES employers (id),
  name TEXT NOT NULL,
  street TEXT NOT NULL,
  city TEXT NOT NULL,
  state TEXT NOT NULL,
  zip TEXT NOT NULL,
  latitude REAL,
  longitude REAL,
  located_by TEXT NOT NULL CHECK (located_by IN ('nothing', 'zip', 'hand')),
  phone TEXT NOT NULL,
  adult_on_site TEXT NOT NULL,
  directions TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB,
  CHECK ((latitude IS NULL) = (longitude IS NULL))
) STRICT;

CREATE INDEX sites_by_employer ON sites (employer_id, active, name, city);

CREATE TABLE slots_copy (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    keys TEXT NOT NULL
) STRICT;

CREATE TABLE staff (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('coordinator', 'counselor', 'teacher', 'principal', 'job_coach', 'clerk')),
  position TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  school_id BLOB REFERENCES schools (id),
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB
) STRICT;

CREATE INDEX staff_by_role ON staff (role, name);

CREATE INDEX staff_by_school ON staff (school_id) WHERE school_id IS NOT NULL;

CREATE TABLE students (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  school_id BLOB NOT NULL REFERENCES schools (id),
  local_id TEXT NOT NULL,
  roster_id TEXT,
  roster_status TEXT NOT NULL CHECK (roster_status IN ('on_roster', 'gone', 'by_hand')),
  given_name TEXT NOT NULL,
  middle_name TEXT NOT NULL,
  family_name TEXT NOT NULL,
  preferred_name TEXT NOT NULL,
  pronouns TEXT NOT NULL,
  birth_date TEXT,
  grade INTEGER,
  graduated_on TEXT,
  gender TEXT CHECK (gender IN ('female', 'male', 'other')),
  races TEXT NOT NULL CHECK (json_valid(races)),
  hispanic INTEGER CHECK (hispanic IN (0, 1)),
  home_language TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  street TEXT NOT NULL,
  city TEXT NOT NULL,
  state TEXT NOT NULL,
  zip TEXT NOT NULL,
  latitude REAL,
  longitude REAL,
  pathway_id BLOB REFERENCES pathways (id),
  career_goal TEXT NOT NULL,
  course TEXT NOT NULL,
  counselor_id BLOB REFERENCES staff (id),
  coordinator_id BLOB REFERENCES staff (id),
  special_populations TEXT NOT NULL CHECK (json_valid(special_populations)),
  concentrator INTEGER NOT NULL CHECK (concentrator IN (0, 1)),
  transport TEXT NOT NULL CHECK (
    transport IN ('unknown', 'walk', 'bike', 'own_car', 'family_car', 'transit', 'school_van')
  ),
  clearances TEXT NOT NULL CHECK (json_valid(clearances)),
  directory_opt_out INTEGER NOT NULL CHECK (directory_opt_out IN (0, 1)),
  free_blocks TEXT NOT NULL CHECK (json_valid(free_blocks)),
  applied_on TEXT,
  waiver TEXT CHECK (waiver IS NULL OR json_valid(waiver)),
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB, other_pathway_ids TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(other_pathway_ids)), left_on TEXT, legal_hold TEXT NOT NULL DEFAULT '',
  CHECK ((latitude IS NULL) = (longitude IS NULL))
) STRICT;

CREATE INDEX students_by_coordinator ON students (coordinator_id) WHERE coordinator_id IS NOT NULL;

CREATE INDEX students_by_counselor ON students (counselor_id) WHERE counselor_id IS NOT NULL;

CREATE INDEX students_by_local_id ON students (local_id);

CREATE INDEX students_by_name ON students (family_name, given_name);

CREATE INDEX students_by_pathway ON students (pathway_id) WHERE pathway_id IS NOT NULL;

CREATE UNIQUE INDEX students_by_roster ON students (roster_id) WHERE roster_id IS NOT NULL;

CREATE INDEX students_by_school ON students (school_id, grade);

CREATE TABLE terms (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  school_year_id BLOB NOT NULL REFERENCES school_years (id),
  name TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB,
  CHECK (starts_on <= ends_on)
) STRICT;

CREATE INDEX terms_by_year ON terms (school_year_id, starts_on);

CREATE TABLE timetables (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  student_id BLOB NOT NULL REFERENCES students (id),
  classes TEXT NOT NULL CHECK (json_valid(classes)),
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB
) STRICT;

CREATE UNIQUE INDEX timetables_by_student ON timetables (student_id);

CREATE TABLE undo_steps (
    position INTEGER PRIMARY KEY,
    audit INTEGER NOT NULL REFERENCES audit (rid),
    undone INTEGER NOT NULL CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE visits (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  placement_id BLOB NOT NULL REFERENCES placements (id),
  kind TEXT NOT NULL CHECK (kind IN ('visit', 'phone')),
  made_on TEXT NOT NULL,
  person_id BLOB REFERENCES people (id),
  note TEXT NOT NULL,
  staff_id BLOB REFERENCES staff (id),
  author TEXT NOT NULL,
  position TEXT NOT NULL,
  at TEXT NOT NULL,
  version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB
) STRICT;

CREATE INDEX visits_by_person ON visits (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX visits_by_placement ON visits (placement_id, made_on);

CREATE INDEX visits_by_staff ON visits (staff_id) WHERE staff_id IS NOT NULL;
