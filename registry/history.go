package registry

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"yaohao/draw/ledger"
)

// A Batch is one change of a registry.
type Batch struct {
	Number int
	Entry  ledger.Entry // of the ledger
}

// Files returns the files that the batch came from.
func (b Batch) Files() []File {
	var files []File
	for _, d := range b.Entry.Details {
		if sum, name, ok := strings.Cut(d.Value, " "); d.Key == fileKey && ok {
			files = append(files, File{name, sum})
		}
	}
	return files
}

const fileKey = "文件"

func (f File) detail() ledger.Detail {
	return ledger.Detail{Key: fileKey, Value: f.SHA256 + " " + f.Name}
}

// Batches returns the changes of a registry, first to last.
func (s *Store) Batches(ctx context.Context, kind Kind) (all []Batch, err error) {
	err = s.transaction(ctx, func(tx *sql.Tx) error {
		all, err = batches(ctx, tx, kind)
		return err
	})
	return all, err
}

func batches(ctx context.Context, tx *sql.Tx, kind Kind) ([]Batch, error) {
	rows, err := tx.QueryContext(ctx, `SELECT b.batch, l.text FROM batch AS b JOIN ledger AS l ON l.seq = b.entry
		WHERE b.registry = ? ORDER BY b.batch`, kind)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []Batch
	for rows.Next() {
		var b Batch
		var text string
		if err := rows.Scan(&b.Number, &text); err != nil {
			return nil, err
		}
		if b.Entry, err = ledger.ParseEntry(text); err != nil {
			return nil, err
		}
		all = append(all, b)
	}
	return all, rows.Err()
}

// A Version is what a batch made of a row.
type Version struct {
	Batch
	Row     Row      // as it stands from here on, or last stood if it is retired here
	Changed []Change // since the version before
}

// A Change of a column. What was not there before, or is not any more, is empty.
type Change struct{ Column, Old, New string }

// History returns all versions of a row, first to last. The error may be an [*UnknownRowsError].
func (s *Store) History(ctx context.Context, kind Kind, id string) (versions []Version, err error) {
	err = s.transaction(ctx, func(tx *sql.Tx) error {
		versions, err = history(ctx, tx, kind, id)
		return err
	})
	return versions, err
}

func history(ctx context.Context, tx *sql.Tx, kind Kind, id string) ([]Version, error) {
	rows, err := tx.QueryContext(ctx, `SELECT r.batch, r.row, l.text FROM registry_row AS r
		JOIN batch AS b ON b.batch = r.batch JOIN ledger AS l ON l.seq = b.entry
		WHERE r.registry = ? AND r.id = ? ORDER BY r.batch`, kind, id)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var versions []Version
	for rows.Next() {
		var v Version
		var row sql.NullString
		var entry string
		if err := rows.Scan(&v.Number, &row, &entry); err != nil {
			return nil, err
		}
		if v.Entry, err = ledger.ParseEntry(entry); err != nil {
			return nil, err
		}
		if err := v.follow(kind, row, versions); err != nil {
			return nil, fmt.Errorf("%s %s: %w", kind, id, err)
		}
		versions = append(versions, v)
	}
	if len(versions) == 0 && rows.Err() == nil {
		return nil, &UnknownRowsError{kind, []string{id}}
	}
	return versions, rows.Err()
}

// follow fills in a version that comes after others.
func (v *Version) follow(kind Kind, row sql.NullString, before []Version) (err error) {
	var last Row
	if len(before) > 0 {
		last = before[len(before)-1].Row
	}
	if !row.Valid {
		v.Row = last
		v.Row.Retired = true
		return nil
	}
	if v.Row, err = parseRow(kind, row.String); err == nil && len(before) > 0 {
		v.Changed = compareRows(last, v.Row)
	}
	return err
}

// compareRows lists the columns in which two versions of a row differ.
func compareRows(old, now Row) []Change {
	var changes []Change
	for _, v := range now.Values {
		if was, _ := old.Value(v.Header); was != v.Text {
			changes = append(changes, Change{v.Header, was, v.Text})
		}
	}
	for _, v := range old.Values {
		if _, still := now.Value(v.Header); !still && v.Text != "" {
			changes = append(changes, Change{v.Header, v.Text, ""})
		}
	}
	return changes
}

// sameFiles returns the last batch of a registry if it came from the same files, or else 0.
func (s *Store) sameFiles(ctx context.Context, kind Kind, files []File) (int, error) {
	all, err := s.Batches(ctx, kind)
	if err != nil || len(all) == 0 || len(files) == 0 {
		return 0, err
	}
	last := all[len(all)-1]
	if !slices.Equal(sums(last.Files()), sums(files)) {
		return 0, nil
	}
	return last.Number, nil
}

func sums(files []File) []string {
	var all []string
	for _, f := range files {
		all = append(all, f.SHA256)
	}
	slices.Sort(all)
	return all
}
