package intake

import (
	"cmp"
	"errors"
	"slices"
)

// An intake is one reading of files of one kind.
type intake struct {
	layout  *layout
	issues  []Issue
	mapping []Column
	seen    *seenSet
}

// read gives what build makes of each row of all sources, or a *FileError, *UnknownFieldError, or *Issues. With *Issues comes a
// Reading that has the mapping and no rows.
func read[T any](o Options, sources []Source, l *layout, build func(*record) T) (*Reading[T], error) {
	if err := l.add(o.Headers); err != nil {
		return nil, err
	}
	in := &intake{layout: l, seen: newSeenSet()}
	var all []T
	for _, src := range sources {
		err := in.readFile(src, func(r *record) {
			in.seen.index = len(all)
			all = append(all, build(r))
		})
		if err != nil {
			return nil, src.blame(err)
		}
	}
	reading := &Reading[T]{
		Warnings: only(Warning, in.issues), Notes: only(Note, in.issues), Mapping: in.mapping, Unused: in.unused(o),
	}
	if len(reading.Warnings)+len(reading.Notes) < len(in.issues) {
		return reading, &Issues{List: in.issues}
	}
	reading.Rows, reading.seen = all, in.seen
	return reading, nil
}

// blame names the file in an error.
func (src Source) blame(err error) error {
	var failed *FileError
	if errors.As(err, &failed) {
		failed.File = src.Name
	}
	return err
}

// readFile calls accept for each row under a header. Sheets without a header are passed over if another has one.
func (in *intake) readFile(src Source, accept func(*record)) error {
	tables, err := open(src)
	if err != nil {
		return err
	}
	f := &fileReading{in: in, name: src.Name, search: &headerSearch{layout: in.layout}, several: visible(tables) > 1}
	for _, t := range tables {
		if err := f.readTable(t, accept); err != nil {
			return err
		}
	}
	if !f.found {
		return f.search.failure()
	}
	f.checkColumns()
	f.checkRows()
	return nil
}

// sortFrom puts the issues of one row, which begin at start, in the order of their columns.
func (in *intake) sortFrom(start int) {
	slices.SortStableFunc(in.issues[start:], func(a, b Issue) int {
		return cmp.Or(cmp.Compare(len(a.Column), len(b.Column)), cmp.Compare(a.Column, b.Column))
	})
}
