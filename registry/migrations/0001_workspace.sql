-- A workspace: registries with their history, tasks, announcements, draws, ledger. Reasons are in ../DESIGN.md.

CREATE TABLE ledger (
    seq  INTEGER PRIMARY KEY,
    text TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE batch (
    batch    INTEGER PRIMARY KEY,
    registry TEXT NOT NULL CHECK (registry IN ('targets', 'inspectors', 'avoidance')),
    entry    INTEGER NOT NULL REFERENCES ledger (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE registry_row (
    registry TEXT NOT NULL,
    id       TEXT NOT NULL,
    batch    INTEGER NOT NULL REFERENCES batch (batch),
    row      TEXT CHECK (row IS NULL OR json_valid(row)),
    PRIMARY KEY (registry, id, batch)
) STRICT, WITHOUT ROWID;

CREATE VIEW current_row AS
SELECT registry, id, row
FROM registry_row AS r
WHERE row IS NOT NULL
  AND batch = (SELECT max(batch) FROM registry_row WHERE registry = r.registry AND id = r.id);

CREATE TABLE task (
    number  TEXT NOT NULL,
    entry   INTEGER NOT NULL REFERENCES ledger (seq) DEFERRABLE INITIALLY DEFERRED,
    rules   TEXT NOT NULL CHECK (json_valid(rules)),
    PRIMARY KEY (number, entry)
) STRICT, WITHOUT ROWID;

CREATE TABLE list (
    sha256 TEXT PRIMARY KEY,
    text   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE announcement (
    number     INTEGER PRIMARY KEY CHECK (number > 0),
    task       TEXT NOT NULL,
    text       TEXT NOT NULL,
    targets    TEXT NOT NULL REFERENCES list (sha256),
    inspectors TEXT NOT NULL REFERENCES list (sha256),
    avoidance  TEXT NOT NULL REFERENCES list (sha256),
    entry      INTEGER NOT NULL REFERENCES ledger (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE draw (
    number INTEGER PRIMARY KEY REFERENCES announcement (number),
    seed   TEXT NOT NULL,
    result TEXT,
    entry  INTEGER NOT NULL REFERENCES ledger (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Nothing is ever changed or deleted.
CREATE TRIGGER ledger_update BEFORE UPDATE ON ledger BEGIN SELECT RAISE (ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_delete BEFORE DELETE ON ledger BEGIN SELECT RAISE (ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER batch_update BEFORE UPDATE ON batch BEGIN SELECT RAISE (ABORT, 'batches are append-only'); END;
CREATE TRIGGER batch_delete BEFORE DELETE ON batch BEGIN SELECT RAISE (ABORT, 'batches are append-only'); END;
CREATE TRIGGER registry_row_update BEFORE UPDATE ON registry_row BEGIN SELECT RAISE (ABORT, 'rows are append-only'); END;
CREATE TRIGGER registry_row_delete BEFORE DELETE ON registry_row BEGIN SELECT RAISE (ABORT, 'rows are append-only'); END;
CREATE TRIGGER task_update BEFORE UPDATE ON task BEGIN SELECT RAISE (ABORT, 'tasks are append-only'); END;
CREATE TRIGGER task_delete BEFORE DELETE ON task BEGIN SELECT RAISE (ABORT, 'tasks are append-only'); END;
CREATE TRIGGER list_update BEFORE UPDATE ON list BEGIN SELECT RAISE (ABORT, 'lists are append-only'); END;
CREATE TRIGGER list_delete BEFORE DELETE ON list BEGIN SELECT RAISE (ABORT, 'lists are append-only'); END;
CREATE TRIGGER announcement_update BEFORE UPDATE ON announcement BEGIN SELECT RAISE (ABORT, 'announcements are append-only'); END;
CREATE TRIGGER announcement_delete BEFORE DELETE ON announcement BEGIN SELECT RAISE (ABORT, 'announcements are append-only'); END;
CREATE TRIGGER draw_update BEFORE UPDATE ON draw BEGIN SELECT RAISE (ABORT, 'draws are append-only'); END;
CREATE TRIGGER draw_delete BEFORE DELETE ON draw BEGIN SELECT RAISE (ABORT, 'draws are append-only'); END;

-- Nothing is replaced, numbers have no gaps, and a row belongs to the ledger entry that was written last. These triggers hold for programs
-- that do not set recursive_triggers, too, where INSERT OR REPLACE deletes without asking the triggers above.
CREATE TRIGGER ledger_insert BEFORE INSERT ON ledger
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM ledger)
    OR EXISTS (SELECT 1 FROM ledger WHERE hash = NEW.hash)
BEGIN SELECT RAISE (ABORT, 'ledger entries are numbered without gaps'); END;
CREATE TRIGGER batch_insert BEFORE INSERT ON batch
WHEN NEW.batch IS NOT (SELECT coalesce(max(batch), 0) + 1 FROM batch)
    OR NEW.entry IS NOT (SELECT max(seq) FROM ledger)
BEGIN SELECT RAISE (ABORT, 'batches are numbered without gaps, each with its ledger entry'); END;
CREATE TRIGGER registry_row_insert BEFORE INSERT ON registry_row
WHEN NEW.batch IS NOT (SELECT max(batch) FROM batch)
    OR (SELECT entry FROM batch WHERE batch = NEW.batch) IS NOT (SELECT max(seq) FROM ledger)
    OR EXISTS (SELECT 1 FROM registry_row WHERE registry = NEW.registry AND id = NEW.id AND batch = NEW.batch)
BEGIN SELECT RAISE (ABORT, 'rows belong to the batch that is being imported, each id once'); END;
CREATE TRIGGER task_insert BEFORE INSERT ON task
WHEN NEW.entry IS NOT (SELECT max(seq) FROM ledger)
    OR EXISTS (SELECT 1 FROM task WHERE number = NEW.number AND entry = NEW.entry)
BEGIN SELECT RAISE (ABORT, 'a task has a ledger entry of its own'); END;
CREATE TRIGGER list_insert BEFORE INSERT ON list
WHEN EXISTS (SELECT 1 FROM list WHERE sha256 = NEW.sha256)
BEGIN SELECT RAISE (ABORT, 'lists are append-only'); END;
CREATE TRIGGER announcement_insert BEFORE INSERT ON announcement
WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM announcement)
    OR NEW.entry IS NOT (SELECT max(seq) FROM ledger)
BEGIN SELECT RAISE (ABORT, 'draws are numbered without gaps, each with its ledger entry'); END;
CREATE TRIGGER draw_insert BEFORE INSERT ON draw
WHEN NEW.number NOT IN (SELECT number FROM announcement)
    OR NEW.number IN (SELECT number FROM draw)
    OR NEW.entry IS NOT (SELECT max(seq) FROM ledger)
BEGIN SELECT RAISE (ABORT, 'an announcement is drawn once, with a ledger entry'); END;
