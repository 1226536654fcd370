package intake

import (
	"cmp"
	"errors"
	"slices"
)

// An intake is one reading of files of one kind.
type intake struct {
	layout *layout
	issues []Issue
	seen   map[string]origin // by id, or by pair of ids
}

// An origin is where an id was seen first.
type origin struct {
	sheet *Place // its file and sheet
	row   int
	col   int
}

// read gives what build makes of each row of all sources, or a *FileError, or *Issues.
func read[T any](sources []Source, l *layout, build func(*record) T) ([]T, error) {
	in := &intake{layout: l, seen: map[string]origin{}}
	var all []T
	for _, src := range sources {
		err := in.readFile(src, func(r *record) { all = append(all, build(r)) })
		if err != nil {
			var failed *FileError
			if errors.As(err, &failed) {
				failed.File = src.Name
			}
			return nil, err
		}
	}
	if len(in.issues) > 0 {
		return nil, &Issues{List: in.issues}
	}
	return all, nil
}

// readFile calls accept for each row under a header. Sheets without a header are passed over if another has one.
func (in *intake) readFile(src Source, accept func(*record)) error {
	tables, err := open(src)
	if err != nil {
		return err
	}
	search := &headerSearch{layout: in.layout}
	found := false
	for _, t := range tables {
		search.table()
		var rec *record
		err := t.rows(func(r row) {
			switch {
			case rec != nil:
				rec.take(r, accept)
			default:
				if h := search.look(r); h != nil {
					rec = in.newRecord(src.Name, t.name, h)
					found = true
				}
			}
		})
		if err != nil {
			return err
		}
	}
	if !found {
		return search.failure()
	}
	return nil
}

// sortFrom puts the issues of one row, which begin at start, in the order of their columns.
func (in *intake) sortFrom(start int) {
	slices.SortStableFunc(in.issues[start:], func(a, b Issue) int {
		return cmp.Or(cmp.Compare(len(a.Column), len(b.Column)), cmp.Compare(a.Column, b.Column))
	})
}
