package intake

import (
	"slices"

	"yaohao/draw"
	"yaohao/registry"
)

const (
	checkTarget field = iota
	checkDate
	checkTask
	checkInspectors
)

func checkLayout() *layout {
	return newLayout("checks", 2, []string{"target", "date", "task", "inspectors"})
}

// ReadChecks reads earlier checks from one or more files. Each row needs the id of a target and a day; no target may have two checks of one
// task on one day. The rows come back in the order of the files. The error is a *FileError, *UnknownFieldError or *Issues.
func ReadChecks(o Options, sources ...Source) (*Reading[registry.Check], error) {
	return read(o, sources, checkLayout(), func(r *record) registry.Check {
		c := registry.Check{
			Target:     r.id(checkTarget),
			Date:       r.date(checkDate),
			Inspectors: r.ids(checkInspectors),
		}
		if r.cells[checkTask].text != "" {
			c.Task = r.id(checkTask)
		}
		if c.Target != "" && c.Date != "" {
			r.unique(DuplicateRow, checkTarget, c.Target+"\x00"+c.Date+"\x00"+c.Task, c.Target+" "+c.Date)
		}
		return c
	})
}

// date reads a day that must be there.
func (r *record) date(f field) string {
	text := r.name(f, MissingField, draw.MaxText)
	if text == "" {
		return ""
	}
	return r.day(f, text)
}

// ids splits a list of ids; it comes back sorted, no two equal.
func (r *record) ids(f field) []string {
	ids := r.list(f, func(id string) bool { return draw.ValidID(foldID(id)) }, BadID)
	for k, id := range ids {
		ids[k] = foldID(id)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
