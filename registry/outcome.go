package registry

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"yaohao/draw"
)

// An OutsideError says that a draw says nothing of an id: it is neither in the list of targets nor in that of those left out.
type OutsideError struct {
	ID   string
	Name string   // of the row that the registry had under this id when the draw was announced: it is outside the scope; "" if there was none
	Near []string // ids in the lists that look like it, or have it as their name; at most a few
}

func (e *OutsideError) Error() string { return fmt.Sprintf("the draw says nothing of %s", e.ID) }

// Outcome looks up what a draw gave one target; or else, why it was left out. The error may be an [*OutsideError].
func (s *Store) Outcome(ctx context.Context, d *Drawing, id string) (*draw.Outcome, *draw.Excluded, error) {
	o, err := draw.OutcomeOf(d.Announcement, d.Result, d.Lists, id)
	var unlisted *draw.UnlistedError
	if !errors.As(err, &unlisted) {
		return o, nil, err
	}
	excluded, err := draw.ExcludedOf(d.Lists, id)
	if excluded != nil || err != nil {
		return nil, excluded, err
	}
	outside := &OutsideError{ID: id}
	var name sql.NullString
	err = s.db.QueryRowContext(ctx, `SELECT r.row ->> 'Name' FROM registry_row AS r JOIN batch AS b ON b.batch = r.batch
		WHERE r.registry = ? AND r.id = ? AND b.entry < (SELECT entry FROM announcement WHERE number = ?)
		ORDER BY r.batch DESC LIMIT 1`, KindTargets, id, d.Announcement.Number).Scan(&name)
	if err != nil && err != sql.ErrNoRows {
		return nil, nil, err
	}
	if outside.Name = name.String; outside.Name == "" {
		outside.Near, err = d.near(id)
		if err != nil {
			return nil, nil, err
		}
	}
	return nil, nil, outside
}

// near returns ids of targets, those left out too, that look like an id, the nearest first, or have it as their name.
func (d *Drawing) near(id string) ([]string, error) {
	const most = 5
	changes := map[string]int{}
	consider := func(known, name string) {
		if n := changesBetween(id, known); name == id || n >= 0 {
			changes[known] = n
		}
	}
	for t, err := range draw.Targets(strings.NewReader(d.Lists[draw.TargetsFile])) {
		if err != nil {
			return nil, err
		}
		consider(t.ID, t.Name)
	}
	if text := d.Lists[draw.ExcludedFile]; text != "" {
		for t, err := range draw.ExcludedTargets(strings.NewReader(text)) {
			if err != nil {
				return nil, err
			}
			consider(t.Target, t.Name)
		}
	}
	ids := slices.SortedFunc(maps.Keys(changes), func(a, b string) int { return cmp.Or(cmp.Compare(changes[a], changes[b]), cmp.Compare(a, b)) })
	return ids[:min(most, len(ids))], nil
}

// changesBetween counts the letters by which a mistyped id differs from a known one, whatever their case; -1 if it looks like another one.
func changesBetween(id, known string) int {
	const most = 2
	if max(len(known)-len(id), len(id)-len(known)) > most {
		return -1
	}
	n := distance(strings.ToUpper(id), strings.ToUpper(known))
	if n > most || 3*n > len(known) {
		return -1
	}
	return n
}
