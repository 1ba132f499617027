-- A contact may be of another kind: an imported list says that there was one, not how.

CREATE TABLE contacts_of_any_kind (
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
INSERT INTO contacts_of_any_kind SELECT * FROM contacts;
DROP TABLE contacts;
ALTER TABLE contacts_of_any_kind RENAME TO contacts;
CREATE INDEX contacts_by_employer ON contacts (employer_id, at) WHERE employer_id IS NOT NULL;
CREATE INDEX contacts_by_student ON contacts (student_id, at) WHERE student_id IS NOT NULL;
CREATE INDEX contacts_by_person ON contacts (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX contacts_by_school ON contacts (school_id) WHERE school_id IS NOT NULL;
CREATE INDEX contacts_to_follow_up ON contacts (employer_id, follow_up_on)
  WHERE follow_up_done = 0 AND follow_up_on IS NOT NULL;
