-- Tags of rows, and who vouches for a registry. Reasons are in ../DESIGN.md.

CREATE TABLE row_tag (
    registry TEXT NOT NULL CHECK (registry IN ('targets', 'inspectors', 'avoidance')),
    id       TEXT NOT NULL,
    tag      TEXT NOT NULL,
    entry    INTEGER NOT NULL REFERENCES ledger (seq) DEFERRABLE INITIALLY DEFERRED,
    present  INTEGER NOT NULL CHECK (present IN (0, 1)),
    PRIMARY KEY (registry, id, tag, entry)
) STRICT, WITHOUT ROWID;

CREATE VIEW current_tag AS
SELECT registry, id, tag
FROM row_tag AS t
WHERE present = 1
  AND entry = (SELECT max(entry) FROM row_tag WHERE registry = t.registry AND id = t.id AND tag = t.tag);

CREATE TABLE confirmation (
    entry    INTEGER PRIMARY KEY REFERENCES ledger (seq) DEFERRABLE INITIALLY DEFERRED,
    registry TEXT NOT NULL CHECK (registry IN ('targets', 'inspectors', 'avoidance')),
    name     TEXT NOT NULL,
    note     TEXT NOT NULL
) STRICT;

CREATE TRIGGER row_tag_update BEFORE UPDATE ON row_tag BEGIN SELECT RAISE (ABORT, 'tags are append-only'); END;
CREATE TRIGGER row_tag_delete BEFORE DELETE ON row_tag BEGIN SELECT RAISE (ABORT, 'tags are append-only'); END;
CREATE TRIGGER confirmation_update BEFORE UPDATE ON confirmation BEGIN SELECT RAISE (ABORT, 'confirmations are append-only'); END;
CREATE TRIGGER confirmation_delete BEFORE DELETE ON confirmation BEGIN SELECT RAISE (ABORT, 'confirmations are append-only'); END;

-- As in 0001: these hold without recursive_triggers too.
CREATE TRIGGER row_tag_insert BEFORE INSERT ON row_tag
WHEN NEW.entry IS NOT (SELECT max(seq) FROM ledger)
    OR EXISTS (SELECT 1 FROM row_tag WHERE registry = NEW.registry AND id = NEW.id AND tag = NEW.tag AND entry = NEW.entry)
BEGIN SELECT RAISE (ABORT, 'tags belong to the ledger entry that was written last, each row once'); END;
CREATE TRIGGER confirmation_insert BEFORE INSERT ON confirmation
WHEN NEW.entry IS NOT (SELECT max(seq) FROM ledger)
    OR EXISTS (SELECT 1 FROM confirmation WHERE entry = NEW.entry)
BEGIN SELECT RAISE (ABORT, 'a confirmation has a ledger entry of its own'); END;
