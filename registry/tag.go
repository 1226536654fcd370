package registry

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"yaohao/draw/ledger"
)

// A Tagging puts a tag on rows, or takes it off: a named pool (一般库, 特别库, 专家库) or whatever rows are to be told apart by.
type Tagging struct {
	Tag    string
	IDs    []string // these rows; if nil, those that Filter picks
	Remove bool
	Filter Filter
	Files  []File // where the ids came from
}

// Tag tags rows of a registry, and returns how many got or lost the tag. An act that changes none is not recorded. The error may be an
// [*UnknownRowsError], an [*UnknownColumnError] or an [*IncomparableError].
func (s *Store) Tag(ctx context.Context, kind Kind, t Tagging) (changed int, err error) {
	err = s.transaction(ctx, func(tx *sql.Tx) error {
		ids, err := t.rows(ctx, tx, kind)
		if err != nil {
			return err
		}
		changed = len(ids)
		if changed == 0 {
			return nil
		}
		act := ledger.ActTag
		if t.Remove {
			act = ledger.ActUntag
		}
		entry, err := s.append(ctx, tx, act, string(kind), t.details(changed))
		if err != nil {
			return err
		}
		return writeTags(ctx, tx, kind, entry, t, ids)
	})
	return changed, err
}

// rows are the ids that the tagging changes.
func (t Tagging) rows(ctx context.Context, tx *sql.Tx, kind Kind) ([]string, error) {
	rows, err := filteredRows(ctx, tx, kind, t.Filter)
	if err != nil {
		return nil, err
	}
	byID := make(map[string]Row, len(rows))
	ids := slices.Clone(t.IDs)
	for _, r := range rows {
		byID[r.ID] = r
		if t.IDs == nil {
			ids = append(ids, r.ID)
		}
	}
	var unknown []string
	for _, id := range ids {
		if _, known := byID[id]; !known {
			unknown = append(unknown, id)
		}
	}
	if len(unknown) > 0 {
		return nil, &UnknownRowsError{kind, unknown}
	}
	slices.Sort(ids)
	return slices.DeleteFunc(slices.Compact(ids), func(id string) bool { return slices.Contains(byID[id].Tags, t.Tag) != t.Remove }), nil
}

func (t Tagging) details(changed int) []ledger.Detail {
	details := []ledger.Detail{{Key: "标签", Value: t.Tag}}
	if t.Filter.Where != nil {
		details = append(details, ledger.Detail{Key: "筛选", Value: t.Filter.Where.String()})
	}
	for _, f := range t.Files {
		details = append(details, f.detail())
	}
	return append(details, ledger.Detail{Key: "条数", Value: fmt.Sprint(changed)})
}

func writeTags(ctx context.Context, tx *sql.Tx, kind Kind, entry int, t Tagging, ids []string) error {
	insert, err := tx.PrepareContext(ctx, `INSERT INTO row_tag (registry, id, tag, entry, present) VALUES (?, ?, ?, ?, ?)`)
	if err != nil {
		return err
	}
	defer insert.Close()
	for _, id := range ids {
		if _, err := insert.ExecContext(ctx, kind, id, t.Tag, entry, !t.Remove); err != nil {
			return err
		}
	}
	return nil
}

// currentTags returns the tags of the rows of a registry, sorted, by id.
func currentTags(ctx context.Context, tx *sql.Tx, kind Kind) (map[string][]string, error) {
	rows, err := tx.QueryContext(ctx, `SELECT id, tag FROM current_tag WHERE registry = ? ORDER BY id, tag`, kind)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	tags := map[string][]string{}
	for rows.Next() {
		var id, tag string
		if err := rows.Scan(&id, &tag); err != nil {
			return nil, err
		}
		tags[id] = append(tags[id], tag)
	}
	return tags, rows.Err()
}
