-- What of students' records was given out. An entry is there for good: what was told wrong is told again, not changed.

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

CREATE TRIGGER disclosures_stay_as_they_are BEFORE UPDATE ON disclosures
BEGIN SELECT RAISE(ABORT, 'a disclosure is never changed'); END;
CREATE TRIGGER disclosures_stay BEFORE DELETE ON disclosures
BEGIN SELECT RAISE(ABORT, 'a disclosure is never removed'); END;
