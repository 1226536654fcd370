package draw

import (
	"io"
	"iter"
)

// rowsAtOnce is how many rows of a list are handed over together: so many that handing over costs nothing beside reading them.
const rowsAtOnce = 512

// rowsAhead gives the rows of a list of the dossier, one by one, so that lists can be read side by side. Whoever has it must read it to its end. That of a
// file which is not there is nil, and has no rows.
type rowsAhead[T any] struct {
	batches func() ([]T, bool)
	batch   []T
	line    int // of the row given last
}

func readRows[T any](v *verifier, file string, list func(io.Reader) iter.Seq2[T, error]) *rowsAhead[T] {
	if v.files[file] == nil {
		return nil
	}
	batches, _ := iter.Pull(func(yield func([]T) bool) {
		v.read(file, func(f io.Reader) error { return inBatches(list(f), &v.files[file].count, yield) })
	})
	return &rowsAhead[T]{batches: batches, line: 1}
}

// inBatches gives the rows of a list, up to the first that is wrong, and counts them. A batch is good until the next.
func inBatches[T any](list iter.Seq2[T, error], count *int, give func([]T) bool) error {
	batch := make([]T, 0, rowsAtOnce)
	for row, err := range list {
		if err != nil {
			give(batch)
			return err
		}
		*count++
		if batch = append(batch, row); len(batch) == rowsAtOnce {
			give(batch)
			batch = batch[:0]
		}
	}
	give(batch)
	return nil
}

// next returns the next row; false after the last, or at one that is wrong.
func (r *rowsAhead[T]) next() (row T, ok bool) {
	for ok = r != nil; ok && len(r.batch) == 0; {
		r.batch, ok = r.batches()
	}
	if !ok {
		return row, false
	}
	row, r.batch = r.batch[0], r.batch[1:]
	r.line++
	return row, true
}

// end reads what is left, so that all of the file is known.
func (r *rowsAhead[T]) end() {
	for _, ok := r.next(); ok; _, ok = r.next() {
	}
}
