-- What the store itself keeps, before any noun of the office.

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

CREATE INDEX audit_by_undo ON audit (undo_of) WHERE undo_of IS NOT NULL;
CREATE INDEX audit_by_redo ON audit (redo_of) WHERE redo_of IS NOT NULL;
CREATE INDEX audit_by_time ON audit (at);

-- before and after: JSON of the changed columns; before is NULL for an added row, after for a removed one.
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

CREATE TRIGGER audit_is_append_only_update BEFORE UPDATE ON audit
BEGIN SELECT raise(ABORT, 'the change log is append-only'); END;
CREATE TRIGGER audit_is_append_only_delete BEFORE DELETE ON audit
BEGIN SELECT raise(ABORT, 'the change log is append-only'); END;
CREATE TRIGGER audit_rows_are_append_only_update BEFORE UPDATE ON audit_rows
BEGIN SELECT raise(ABORT, 'the change log is append-only'); END;
CREATE TRIGGER audit_rows_are_append_only_delete BEFORE DELETE ON audit_rows
BEGIN SELECT raise(ABORT, 'the change log is append-only'); END;

-- The steps that undo and redo walk along, oldest first.
CREATE TABLE undo_steps (
    position INTEGER PRIMARY KEY,
    audit INTEGER NOT NULL REFERENCES audit (rid),
    undone INTEGER NOT NULL CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE sequences (
    name TEXT NOT NULL,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (name, year)
) STRICT, WITHOUT ROWID;

-- A copy of keys.json, kept in step with it.
CREATE TABLE slots_copy (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    keys TEXT NOT NULL
) STRICT;

CREATE TABLE search_rows (
    rid INTEGER PRIMARY KEY,
    tag TEXT NOT NULL,
    id BLOB NOT NULL UNIQUE,
    text TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (
    text,
    content = 'search_rows',
    content_rowid = 'rid',
    tokenize = 'unicode61 remove_diacritics 2',
    prefix = '2 3'
);

CREATE TRIGGER search_rows_added AFTER INSERT ON search_rows
BEGIN INSERT INTO search (rowid, text) VALUES (new.rid, new.text); END;
CREATE TRIGGER search_rows_removed AFTER DELETE ON search_rows
BEGIN INSERT INTO search (search, rowid, text) VALUES ('delete', old.rid, old.text); END;
CREATE TRIGGER search_rows_changed AFTER UPDATE ON search_rows
BEGIN
    INSERT INTO search (search, rowid, text) VALUES ('delete', old.rid, old.text);
    INSERT INTO search (rowid, text) VALUES (new.rid, new.text);
END;
