package registry

import (
	"context"
	"database/sql"
)

// A storedRow is a row of the registry.
type storedRow struct{ id, row string }

// storedRows are some of them, or why there are no more.
type storedRows struct {
	rows []storedRow
	err  error
}

// scanAhead reads rows in a goroutine of its own, a little ahead of who takes them. It ends with ctx.
func scanAhead(ctx context.Context, from *sql.Rows) <-chan storedRows {
	out := make(chan storedRows, 16)
	go func() {
		defer close(out)
		for {
			some := scanSome(from)
			if len(some.rows) == 0 && some.err == nil {
				return
			}
			select {
			case out <- some:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

func scanSome(from *sql.Rows) (some storedRows) {
	for len(some.rows) < rowsAtOnce && from.Next() {
		var r storedRow
		if some.err = from.Scan(&r.id, &r.row); some.err != nil {
			return some
		}
		some.rows = append(some.rows, r)
	}
	if len(some.rows) < rowsAtOnce {
		some.err = from.Err()
	}
	return some
}
