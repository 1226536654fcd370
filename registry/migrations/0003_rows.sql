-- A batch is closed by its ledger entry, which is written last. Reasons are in ../DESIGN.md.

DROP TRIGGER batch_insert;
CREATE TRIGGER batch_insert BEFORE INSERT ON batch
WHEN NEW.batch IS NOT (SELECT coalesce(max(batch), 0) + 1 FROM batch)
    OR NEW.entry IS NOT (SELECT max(seq) + 1 FROM ledger)
BEGIN SELECT RAISE (ABORT, 'batches are numbered without gaps, each with the ledger entry that closes it'); END;

DROP TRIGGER registry_row_insert;
CREATE TRIGGER registry_row_insert BEFORE INSERT ON registry_row
WHEN NOT EXISTS (SELECT 1 FROM batch WHERE batch = NEW.batch AND entry > (SELECT max(seq) FROM ledger))
BEGIN SELECT RAISE (ABORT, 'rows belong to the batch that is being imported'); END;
