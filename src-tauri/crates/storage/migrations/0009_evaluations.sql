-- What a supervisor says of a student's work: one at midterm, one at the end.

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
