package registry

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
)

// Rows returns the rows of a registry that a filter picks, sorted by id. The error may be an [*UnknownColumnError] or an
// [*IncomparableError].
func (s *Store) Rows(ctx context.Context, kind Kind, f Filter) (rows []Row, err error) {
	err = s.transaction(ctx, func(tx *sql.Tx) error {
		rows, err = filteredRows(ctx, tx, kind, f)
		return err
	})
	return rows, err
}

func filteredRows(ctx context.Context, tx *sql.Tx, kind Kind, f Filter) ([]Row, error) {
	read := current
	if f.Retired {
		read = retired
	}
	texts, err := read(ctx, tx, kind)
	if err != nil {
		return nil, err
	}
	tags, err := currentTags(ctx, tx, kind)
	if err != nil {
		return nil, err
	}
	rows := make([]Row, 0, len(texts))
	for id, text := range texts {
		row, err := parseRow(kind, text)
		if err != nil {
			return nil, fmt.Errorf("%s %s: %w", kind, id, err)
		}
		row.Retired, row.Tags = f.Retired, tags[id]
		rows = append(rows, row)
	}
	slices.SortFunc(rows, func(a, b Row) int { return strings.Compare(a.ID, b.ID) })
	return f.apply(kind, rows)
}

// Names calls visit for each current row of targets or inspectors: its id, its name, and the department of an inspector.
func (s *Store) Names(ctx context.Context, kind Kind, visit func(id, name, department string)) error {
	fields := `row ->> 'Name', ''`
	if kind == KindInspectors {
		fields = `row ->> 'Name', row ->> 'Department'`
	}
	return s.transaction(ctx, func(tx *sql.Tx) error {
		// All versions in their order cost half of what the view does, which looks for the last one of each row.
		rows, err := tx.QueryContext(ctx, `SELECT id, `+fields+` FROM registry_row WHERE registry = ? ORDER BY id, batch`, kind)
		if err != nil {
			return err
		}
		defer rows.Close()
		var before, now version
		for rows.Next() {
			if err := rows.Scan(&now.id, &now.name, &now.department); err != nil {
				return err
			}
			if now.id != before.id {
				before.visit(visit)
			}
			before = now
		}
		before.visit(visit)
		return rows.Err()
	})
}

// A version of a row is without a name if it is retired.
type version struct {
	id               string
	name, department sql.NullString
}

func (v version) visit(visit func(id, name, department string)) {
	if v.name.Valid {
		visit(v.id, v.name.String, v.department.String)
	}
}

// retired returns the rows of a registry that are retired as they last stood, as JSON by id.
func retired(ctx context.Context, tx *sql.Tx, kind Kind) (map[string]string, error) {
	return textsByID(ctx, tx, `
		SELECT r.id, (SELECT row FROM registry_row WHERE registry = r.registry AND id = r.id AND row IS NOT NULL ORDER BY batch DESC LIMIT 1)
		FROM registry_row AS r
		WHERE r.registry = ? AND r.row IS NULL AND r.batch = (SELECT max(batch) FROM registry_row WHERE registry = r.registry AND id = r.id)`, kind)
}

// textsByID runs a query for ids and texts.
func textsByID(ctx context.Context, tx *sql.Tx, query string, args ...any) (map[string]string, error) {
	rows, err := tx.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	texts := map[string]string{}
	for rows.Next() {
		var id, text string
		if err := rows.Scan(&id, &text); err != nil {
			return nil, err
		}
		texts[id] = text
	}
	return texts, rows.Err()
}

// An UnknownRowsError lists ids that a registry does not know.
type UnknownRowsError struct {
	Kind Kind
	IDs  []string
}

func (e *UnknownRowsError) Error() string {
	return fmt.Sprintf("%s: %d unknown ids, first %s", e.Kind, len(e.IDs), e.IDs[0])
}

// Row returns a row as it stands, or as it last stood. The error may be an [*UnknownRowsError].
func (s *Store) Row(ctx context.Context, kind Kind, id string) (row Row, err error) {
	err = s.transaction(ctx, func(tx *sql.Tx) error {
		row, err = oneRow(ctx, tx, kind, id)
		return err
	})
	return row, err
}

func oneRow(ctx context.Context, tx *sql.Tx, kind Kind, id string) (Row, error) {
	var text string
	var isCurrent bool
	err := tx.QueryRowContext(ctx, `
		SELECT row, batch = (SELECT max(batch) FROM registry_row WHERE registry = r.registry AND id = r.id)
		FROM registry_row AS r WHERE registry = ? AND id = ? AND row IS NOT NULL ORDER BY batch DESC LIMIT 1`, kind, id).Scan(&text, &isCurrent)
	if err == sql.ErrNoRows {
		return Row{}, &UnknownRowsError{kind, []string{id}}
	}
	if err != nil {
		return Row{}, err
	}
	row, err := parseRow(kind, text)
	if err != nil {
		return row, err
	}
	tags, err := currentTags(ctx, tx, kind)
	row.Retired, row.Tags = !isCurrent, tags[id]
	return row, err
}
