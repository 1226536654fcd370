package registry

import (
	"context"
	"database/sql"
	"strings"
)

// rowsAtOnce is how many rows one statement inserts. What SQLite does for each statement, such as keeping a copy of each page that it
// changes in case the statement fails, is then done for many rows at once.
const rowsAtOnce = 100

// writeRows begins a batch and writes its rows, and tells stored of each, if that is not nil. The ledger entry that comes next closes the batch.
func writeRows(ctx context.Context, tx *sql.Tx, kind Kind, rows []changedRow, stored func(done, all int)) error {
	result, err := tx.ExecContext(ctx, `INSERT INTO batch (batch, registry, entry)
		SELECT (SELECT coalesce(max(batch), 0) + 1 FROM batch), ?, (SELECT max(seq) + 1 FROM ledger)`, kind)
	if err != nil {
		return err
	}
	batch, err := result.LastInsertId()
	if err != nil {
		return err
	}
	done := 0
	tell := func() {
		if done++; stored != nil {
			stored(done, len(rows))
		}
	}
	whole := len(rows) / rowsAtOnce * rowsAtOnce
	if err := insertRows(ctx, tx, kind, batch, rows[:whole], rowsAtOnce, tell); err != nil {
		return err
	}
	return insertRows(ctx, tx, kind, batch, rows[whole:], 1, tell)
}

// insertRows inserts rows, so many with each statement, and tells of each. Their number is a multiple of that. They are spelled while SQLite
// is at work on those before them.
func insertRows(ctx context.Context, tx *sql.Tx, kind Kind, batch int64, rows []changedRow, atOnce int, tell func()) error {
	insert, err := tx.PrepareContext(ctx, `INSERT INTO registry_row (registry, batch, id, row)
		SELECT ?, ?, column1, column2 FROM (VALUES (?, ?)`+strings.Repeat(", (?, ?)", atOnce-1)+")")
	if err != nil {
		return err
	}
	defer insert.Close()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	for args := range spelled(ctx, kind, batch, rows, atOnce) {
		if args.err != nil {
			return args.err
		}
		if _, err := insert.ExecContext(ctx, args.values...); err != nil {
			return err
		}
		for range atOnce {
			tell()
		}
	}
	return ctx.Err()
}

// A statementArgs is what one statement inserts.
type statementArgs struct {
	values []any
	err    error
}

// spelled spells rows in a goroutine of its own, which ends with ctx.
func spelled(ctx context.Context, kind Kind, batch int64, rows []changedRow, atOnce int) <-chan statementArgs {
	out := make(chan statementArgs, 16)
	go func() {
		defer close(out)
		var s speller
		for ; len(rows) > 0; rows = rows[atOnce:] {
			args := statementArgs{values: append(make([]any, 0, 2+2*atOnce), kind, batch)}
			for _, r := range rows[:atOnce] {
				text, err := r.text(&s)
				if err != nil {
					args.err = err
				}
				args.values = append(args.values, r.id, text)
			}
			select {
			case out <- args:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}
