-- Announcements that were given up, before or after they were drawn. Reasons are in ../DESIGN.md.

CREATE TABLE void (
    number INTEGER PRIMARY KEY REFERENCES announcement (number),
    entry  INTEGER NOT NULL REFERENCES ledger (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TRIGGER void_update BEFORE UPDATE ON void BEGIN SELECT RAISE (ABORT, 'what is void stays void'); END;
CREATE TRIGGER void_delete BEFORE DELETE ON void BEGIN SELECT RAISE (ABORT, 'what is void stays void'); END;
CREATE TRIGGER void_insert BEFORE INSERT ON void
WHEN NEW.number NOT IN (SELECT number FROM announcement)
    OR NEW.number IN (SELECT number FROM void)
    OR NEW.number IN (SELECT number FROM draw WHERE result IS NULL)
    OR NEW.entry IS NOT (SELECT max(seq) FROM ledger)
BEGIN SELECT RAISE (ABORT, 'an announcement is voided once, with a ledger entry'); END;

-- What is void is not drawn, and nothing is decided after it.
CREATE TRIGGER draw_void BEFORE INSERT ON draw
WHEN NEW.number IN (SELECT number FROM void)
BEGIN SELECT RAISE (ABORT, 'what is void is not drawn'); END;
CREATE TRIGGER act_void BEFORE INSERT ON act
WHEN NEW.draw IN (SELECT number FROM void)
BEGIN SELECT RAISE (ABORT, 'nothing is decided after a draw is void'); END;

-- One announcement of a task stands at a time.
CREATE TRIGGER announcement_stands BEFORE INSERT ON announcement
WHEN EXISTS (
    SELECT 1 FROM announcement
    WHERE task = NEW.task
        AND number NOT IN (SELECT number FROM void)
        AND number NOT IN (SELECT number FROM draw WHERE result IS NULL)
)
BEGIN SELECT RAISE (ABORT, 'an announcement of this task stands'); END;
