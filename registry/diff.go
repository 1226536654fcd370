package registry

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"
	"time"

	"yaohao/draw"
)

// A Diff is what changed in a registry between two moments, by id.
type Diff struct {
	From, To       int // batches: the state after them; 0 is the empty beginning
	Added, Removed []Row
	Changed        []RowChange
}

// A RowChange is a row with the columns that changed.
type RowChange struct {
	Row    Row
	Fields []Change
}

// A PointError is a text that names no moment of a registry.
type PointError struct {
	Text string
	Last int // the number of the last batch, if Text is the number of none
}

func (e *PointError) Error() string { return fmt.Sprintf("%q is no batch or date", e.Text) }

// Diff compares a registry at two moments: numbers of batches, or dates (at the end of that day, Beijing time); an empty text is now.
// The error may be a [*PointError].
func (s *Store) Diff(ctx context.Context, kind Kind, from, to string) (d *Diff, err error) {
	err = s.transaction(ctx, func(tx *sql.Tx) error {
		d = new(Diff)
		if d.From, err = point(ctx, tx, from); err != nil {
			return err
		}
		if d.To, err = point(ctx, tx, to); err != nil {
			return err
		}
		return d.read(ctx, tx, kind)
	})
	return d, err
}

// point is the last batch of any registry at a moment.
func point(ctx context.Context, tx *sql.Tx, text string) (int, error) {
	var last int
	if err := tx.QueryRowContext(ctx, `SELECT coalesce(max(batch), 0) FROM batch`).Scan(&last); err != nil || text == "" {
		return last, err
	}
	if draw.ValidDate(text) {
		day, err := time.ParseInLocation(time.DateOnly, text, draw.Beijing())
		if err != nil {
			return 0, err
		}
		return lastBatchBefore(ctx, tx, day.AddDate(0, 0, 1))
	}
	n, err := strconv.Atoi(text)
	switch {
	case err != nil || n < 0:
		return 0, &PointError{text, 0}
	case n > last:
		return 0, &PointError{text, last}
	}
	return n, nil
}

// lastBatchBefore goes by the times that stand in the ledger.
func lastBatchBefore(ctx context.Context, tx *sql.Tx, moment time.Time) (int, error) {
	last := 0
	for _, kind := range Kinds() {
		all, err := batches(ctx, tx, kind)
		if err != nil {
			return 0, err
		}
		for _, b := range all {
			if b.Entry.At.Before(moment) {
				last = max(last, b.Number)
			}
		}
	}
	return last, nil
}

// diffQuery gives the two states of each row that has a version between them.
const diffQuery = `
SELECT (SELECT row FROM registry_row WHERE registry = ?1 AND id = c.id AND batch <= ?2 ORDER BY batch DESC LIMIT 1),
       (SELECT row FROM registry_row WHERE registry = ?1 AND id = c.id AND batch <= ?3 ORDER BY batch DESC LIMIT 1)
FROM (SELECT DISTINCT id FROM registry_row WHERE registry = ?1 AND batch > min(?2, ?3) AND batch <= max(?2, ?3)) AS c
ORDER BY c.id`

func (d *Diff) read(ctx context.Context, tx *sql.Tx, kind Kind) error {
	rows, err := tx.QueryContext(ctx, diffQuery, kind, d.From, d.To)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var old, now sql.NullString
		if err := rows.Scan(&old, &now); err != nil {
			return err
		}
		if err := d.add(kind, old, now); err != nil {
			return err
		}
	}
	return rows.Err()
}

// add compares two states of a row, which is not there where it is NULL.
func (d *Diff) add(kind Kind, old, now sql.NullString) error {
	if old == now {
		return nil
	}
	var a, b Row
	var err error
	if old.Valid {
		if a, err = parseRow(kind, old.String); err != nil {
			return err
		}
	}
	if now.Valid {
		if b, err = parseRow(kind, now.String); err != nil {
			return err
		}
	}
	switch {
	case !old.Valid:
		d.Added = append(d.Added, b)
	case !now.Valid:
		d.Removed = append(d.Removed, a)
	default:
		d.Changed = append(d.Changed, RowChange{b, compareRows(a, b)})
	}
	return nil
}
