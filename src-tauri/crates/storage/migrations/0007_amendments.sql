-- An amendment is a document of its own: what changed from when on, with signers and a paper. The terms themselves stand in
-- the placement.

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

-- Without one, a signer signs the agreement.
ALTER TABLE signers ADD COLUMN amendment_id BLOB REFERENCES amendments (id);
CREATE INDEX signers_by_amendment ON signers (amendment_id) WHERE amendment_id IS NOT NULL;

CREATE TABLE papers_of_any_kind (
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
INSERT INTO papers_of_any_kind
  SELECT id, placement_id, kind, number, language, state, pages, printed_at, printed_by, sha256, version, updated_at,
    updated_by, sent_on, returned_on
  FROM papers;
DROP TABLE papers;
ALTER TABLE papers_of_any_kind RENAME TO papers;
CREATE INDEX papers_by_placement ON papers (placement_id, kind, printed_at, state);
CREATE INDEX papers_by_kind ON papers (kind);
CREATE INDEX papers_by_number ON papers (number);
