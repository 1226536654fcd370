package registry

import (
	"context"
	"database/sql"
	"slices"
	"strings"
)

// changes are what a batch does to a registry, by id.
type changes struct {
	Summary
	rows []changedRow
}

// A changedRow is spelled when it is written: the texts of all rows at once would take more memory than the rows.
type changedRow struct {
	id  string
	row any // nil when retired
}

// text is the row as registry_row has it.
func (r changedRow) text(s *speller) (any, error) {
	if r.row == nil {
		return nil, nil
	}
	return s.spell(r.row)
}

// compare finds what an import changes.
func compare[T interface{ key() string }](ctx context.Context, tx *sql.Tx, kind Kind, in Import[T]) (changes, error) {
	if in.Mode == ModeRetire {
		return retirement(ctx, tx, kind, keys(in.Rows))
	}
	before, err := tx.QueryContext(ctx, `SELECT id, row FROM current_row WHERE registry = ? ORDER BY id`, kind)
	if err != nil {
		return changes{}, err
	}
	defer before.Close()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	c := &comparison{replace: in.Mode == ModeReplace, before: scanAhead(ctx, before)}
	for _, k := range sortedByKey(in.Rows) {
		if err := c.add(changedRow{k.id, &in.Rows[k.index]}); err != nil {
			return changes{}, err
		}
	}
	return c.finish()
}

// A keyed is the index of a row with its id, which is compared more often than the row can be looked up.
type keyed struct {
	id    string
	index int
}

// sortedByKey returns the indexes of rows in the order of their ids, which is SQLite's too.
func sortedByKey[T interface{ key() string }](rows []T) []keyed {
	order := make([]keyed, len(rows))
	for k := range rows {
		order[k] = keyed{rows[k].key(), k}
	}
	slices.SortFunc(order, func(a, b keyed) int {
		if c := strings.Compare(a.id, b.id); c != 0 {
			return c
		}
		return a.index - b.index
	})
	return order
}

// A comparison goes through the rows of an import and those of the registry side by side, both by id.
type comparison struct {
	changes
	speller
	replace bool
	before  <-chan storedRows
	read    []storedRow // of before
	id, row string      // the row of the registry that is to be compared next
	begun   bool
	ended   bool
}

// next goes to the next row of the registry.
func (c *comparison) next() error {
	c.begun = true
	if len(c.read) == 0 {
		some := <-c.before // has none once the channel is closed
		if some.err != nil {
			return some.err
		}
		c.read = some.rows
	}
	if c.ended = len(c.read) == 0; !c.ended {
		c.id, c.row = c.read[0].id, c.read[0].row
		c.read = c.read[1:]
	}
	return nil
}

// pass goes past rows of the registry that the import does not have: those with ids before the given one, or all.
func (c *comparison) pass(id string, all bool) error {
	for !c.begun || (!c.ended && (all || c.id < id)) {
		if c.begun && c.replace {
			c.Retired++
			c.rows = append(c.rows, changedRow{c.id, nil})
		}
		if err := c.next(); err != nil {
			return err
		}
	}
	return nil
}

// add compares the next row of the import.
func (c *comparison) add(r changedRow) error {
	if err := c.pass(r.id, false); err != nil {
		return err
	}
	if c.ended || c.id != r.id {
		c.Added++
		c.rows = append(c.rows, r)
		return nil
	}
	text, err := c.spell(r.row)
	if err != nil {
		return err
	}
	if text == c.row {
		c.Unchanged++
	} else {
		c.Updated++
		c.rows = append(c.rows, r)
	}
	return c.next()
}

func (c *comparison) finish() (changes, error) {
	err := c.pass("", true)
	return c.changes, err
}
