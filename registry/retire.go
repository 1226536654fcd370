package registry

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"yaohao/draw/ledger"
)

// Retire takes rows out of a registry; their history stays. It returns how many were current. An act that changes none is not recorded.
// The error may be an [*UnknownRowsError].
func (s *Store) Retire(ctx context.Context, kind Kind, ids []string, reason string) (Summary, error) {
	var sum Summary
	err := s.transaction(ctx, func(tx *sql.Tx) error {
		c, err := retirement(ctx, tx, kind, ids)
		if err != nil {
			return err
		}
		if sum = c.Summary; !sum.Changes() {
			return nil
		}
		details := []ledger.Detail{{Key: "原因", Value: reason}, {Key: "变动", Value: fmt.Sprintf("停用 %d 未变 %d", sum.Retired, sum.Unchanged)}}
		if err := writeRows(ctx, tx, kind, c.rows, nil); err != nil {
			return err
		}
		_, err = s.append(ctx, tx, ledger.ActRetire, string(kind), details)
		return err
	})
	return sum, err
}

// retirement is the change that takes rows out of a registry. Those that are retired already stay unchanged.
func retirement(ctx context.Context, tx *sql.Tx, kind Kind, ids []string) (changes, error) {
	var c changes
	now, err := current(ctx, tx, kind)
	if err != nil {
		return c, err
	}
	var unknown []string
	ids = slices.Clone(ids)
	slices.Sort(ids)
	for _, id := range slices.Compact(ids) {
		if _, isCurrent := now[id]; isCurrent {
			c.Retired++
			c.rows = append(c.rows, changedRow{id, nil})
			continue
		}
		known, err := isKnown(ctx, tx, kind, id)
		if err != nil {
			return c, err
		}
		if !known {
			unknown = append(unknown, id)
		}
		c.Unchanged++
	}
	if len(unknown) > 0 {
		return c, &UnknownRowsError{kind, unknown}
	}
	return c, nil
}

func isKnown(ctx context.Context, tx *sql.Tx, kind Kind, id string) (known bool, err error) {
	err = tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM registry_row WHERE registry = ? AND id = ?)`, kind, id).Scan(&known)
	return known, err
}

// keys are the ids of rows.
func keys[T interface{ key() string }](rows []T) []string {
	ids := make([]string, len(rows))
	for k, r := range rows {
		ids[k] = r.key()
	}
	return ids
}

// danglingQuery counts the avoidance pairs of somebody who is retired.
const danglingQuery = `SELECT count(*) FROM current_row AS p WHERE p.registry = 'avoidance' AND NOT (
	EXISTS (SELECT 1 FROM current_row WHERE registry = 'targets' AND id = json_extract(p.row, '$.Target')) AND
	EXISTS (SELECT 1 FROM current_row WHERE registry = 'inspectors' AND id = json_extract(p.row, '$.Inspector')))`

// DanglingPairs counts the avoidance pairs whose target or inspector is retired. They keep nobody apart.
func (s *Store) DanglingPairs(ctx context.Context) (n int, err error) {
	err = s.db.QueryRowContext(ctx, danglingQuery).Scan(&n)
	return n, err
}
