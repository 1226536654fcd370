-- Time stamps of announcements, each as the text of timestamp.txt. Reasons are in ../DESIGN.md.

CREATE TABLE timestamp (
    entry        INTEGER PRIMARY KEY REFERENCES ledger (seq) DEFERRABLE INITIALLY DEFERRED,
    announcement INTEGER NOT NULL REFERENCES announcement (number),
    text         TEXT NOT NULL
) STRICT;

CREATE TRIGGER timestamp_update BEFORE UPDATE ON timestamp BEGIN SELECT RAISE (ABORT, 'time stamps are append-only'); END;
CREATE TRIGGER timestamp_delete BEFORE DELETE ON timestamp BEGIN SELECT RAISE (ABORT, 'time stamps are append-only'); END;
CREATE TRIGGER timestamp_insert BEFORE INSERT ON timestamp
WHEN NEW.entry IS NOT (SELECT max(seq) FROM ledger)
    OR NEW.entry IN (SELECT entry FROM timestamp)
    OR NEW.announcement NOT IN (SELECT number FROM announcement)
    OR EXISTS (SELECT 1 FROM timestamp WHERE announcement = NEW.announcement AND text = NEW.text)
BEGIN SELECT RAISE (ABORT, 'a time stamp of an announcement is kept once, with a ledger entry'); END;
