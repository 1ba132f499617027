-- A coordinator sees or calls the work site while a placement runs.

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
CREATE INDEX visits_by_placement ON visits (placement_id, made_on);
CREATE INDEX visits_by_person ON visits (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX visits_by_staff ON visits (staff_id) WHERE staff_id IS NOT NULL;
