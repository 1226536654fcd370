package cmd

import (
	"cmp"
	"context"
	"maps"
	"os"
	"slices"

	"yaohao/registry"
	"yaohao/registry/intake"
)

// A namesake is a row of an import that has the name of a stored row under another id.
type namesake struct {
	row        int
	at         intake.Place
	id, stored string
}

// addNamesakes warns of rows that a merge would add beside those of the same name: most likely, an id has changed or is mistyped.
func addNamesakes[T any](ctx context.Context, a *app, k importKind[T], b *batch[T]) error {
	if _, err := os.Stat(a.Database); err != nil || b.Mode != registry.ModeMerge || k.id == nil || len(b.Rows) == 0 {
		return nil
	}
	return a.withStore(ctx, func(s *registry.Store) error {
		found := map[string]namesake{}
		err := s.Names(ctx, k.kind, func(id, name, department string) {
			row, at, ok := b.reading.Named(name, department)
			if !ok {
				return
			}
			if own := k.id(b.Rows[row]); own != id {
				found[own] = namesake{row, at, own, id}
			}
		})
		if err != nil || len(found) == 0 {
			return err
		}
		err = s.Names(ctx, k.kind, func(id, _, _ string) { delete(found, id) }) // a row that is there already is not new
		byRow := slices.SortedFunc(maps.Values(found), func(x, y namesake) int { return cmp.Compare(x.row, y.row) })
		for _, n := range byRow {
			b.reading.Warnings = append(b.reading.Warnings, n.issue(b.reading.Mapping))
		}
		return err
	})
}

func (n namesake) issue(columns []intake.Column) intake.Issue {
	i := intake.Issue{Place: n.at, Severity: intake.Warning, Kind: intake.StoredName, Value: n.id + " " + n.stored}
	for _, c := range columns {
		if c.File == n.at.File && c.Sheet == n.at.Sheet && c.Column == n.at.Column {
			i.Header = c.Header
		}
	}
	return i
}
