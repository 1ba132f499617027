-- Lists as someone likes to look at them, shared by the office.

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
