-- A student may follow more than one pathway, and leaves some day; paid work has somebody who pays for it, a group its
-- job coach and its vehicle; two employers that look alike may be two.

ALTER TABLE students ADD COLUMN other_pathway_ids TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(other_pathway_ids));
ALTER TABLE students ADD COLUMN left_on TEXT;
ALTER TABLE students ADD COLUMN legal_hold TEXT NOT NULL DEFAULT '';

ALTER TABLE opportunities ADD COLUMN funding_source TEXT NOT NULL DEFAULT '';
ALTER TABLE opportunities ADD COLUMN job_coach_id BLOB REFERENCES staff (id);
ALTER TABLE opportunities ADD COLUMN vehicle TEXT NOT NULL DEFAULT '';
CREATE INDEX opportunities_by_job_coach ON opportunities (job_coach_id) WHERE job_coach_id IS NOT NULL;

ALTER TABLE placements ADD COLUMN funding_source TEXT NOT NULL DEFAULT '';
ALTER TABLE placements ADD COLUMN job_coach_id BLOB REFERENCES staff (id);
ALTER TABLE placements ADD COLUMN vehicle TEXT NOT NULL DEFAULT '';
CREATE INDEX placements_by_job_coach ON placements (job_coach_id) WHERE job_coach_id IS NOT NULL;

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
CREATE UNIQUE INDEX not_the_same_by_pair ON not_the_same (one_id, other_id);
CREATE INDEX not_the_same_by_other ON not_the_same (other_id);
