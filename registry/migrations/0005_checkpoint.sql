-- Signed checkpoints of the ledger, with what witnesses have cosigned by then. Reasons are in ../DESIGN.md.

CREATE TABLE checkpoint (
    number INTEGER PRIMARY KEY,
    size   INTEGER NOT NULL REFERENCES ledger (seq),
    note   TEXT NOT NULL
) STRICT;

CREATE TRIGGER checkpoint_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE (ABORT, 'checkpoints are append-only'); END;
CREATE TRIGGER checkpoint_delete BEFORE DELETE ON checkpoint BEGIN SELECT RAISE (ABORT, 'checkpoints are append-only'); END;
CREATE TRIGGER checkpoint_insert BEFORE INSERT ON checkpoint
WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM checkpoint)
    OR NEW.size > (SELECT max(seq) FROM ledger)
BEGIN SELECT RAISE (ABORT, 'checkpoints are numbered without gaps, of a ledger that is there'); END;
