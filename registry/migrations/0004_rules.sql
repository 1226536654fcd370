-- The lists that only some announcements have. Reasons are in ../DESIGN.md.

CREATE TABLE announcement_list (
    number INTEGER NOT NULL REFERENCES announcement (number),
    file   TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES list (sha256),
    PRIMARY KEY (number, file)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER announcement_list_update BEFORE UPDATE ON announcement_list BEGIN SELECT RAISE (ABORT, 'announcements are append-only'); END;
CREATE TRIGGER announcement_list_delete BEFORE DELETE ON announcement_list BEGIN SELECT RAISE (ABORT, 'announcements are append-only'); END;

-- As in 0001: this holds without recursive_triggers too.
CREATE TRIGGER announcement_list_insert BEFORE INSERT ON announcement_list
WHEN (SELECT entry FROM announcement WHERE number = NEW.number) IS NOT (SELECT max(seq) FROM ledger)
    OR EXISTS (SELECT 1 FROM announcement_list WHERE number = NEW.number AND file = NEW.file)
BEGIN SELECT RAISE (ABORT, 'lists belong to the announcement that is being made, each once'); END;

-- What was decided after a draw: each act with the text of acts.txt as it is from then on.
CREATE TABLE act (
    draw   INTEGER NOT NULL REFERENCES draw (number),
    number INTEGER NOT NULL,
    text   TEXT NOT NULL,
    entry  INTEGER NOT NULL REFERENCES ledger (seq) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (draw, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER act_update BEFORE UPDATE ON act BEGIN SELECT RAISE (ABORT, 'acts are append-only'); END;
CREATE TRIGGER act_delete BEFORE DELETE ON act BEGIN SELECT RAISE (ABORT, 'acts are append-only'); END;
CREATE TRIGGER act_insert BEFORE INSERT ON act
WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM act WHERE draw = NEW.draw)
    OR NEW.draw NOT IN (SELECT number FROM draw WHERE result IS NOT NULL)
    OR NEW.entry IS NOT (SELECT max(seq) FROM ledger)
BEGIN SELECT RAISE (ABORT, 'the acts of a draw are numbered without gaps, each with its ledger entry'); END;

-- Two more registries: earlier checks and leave. A check of a column cannot be altered, and a table that others refer to cannot be made anew
-- within a transaction, so the text of the schema is changed: no row is stored otherwise.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace(sql, '(''targets'', ''inspectors'', ''avoidance'')', '(''targets'', ''inspectors'', ''avoidance'', ''checks'', ''leave'')')
WHERE type = 'table' AND name IN ('batch', 'row_tag', 'confirmation');
PRAGMA writable_schema = RESET;
