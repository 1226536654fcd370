package draw

import (
	"io"
	"iter"
)

// rowsAtOnce is how many rows of a list are handed over together: so many that handing over costs nothing beside reading them.
const rowsAtOnce = 512

// rowsAhead gives the rows of a list of the dossier, one by one, while another goroutine reads, hashes and parses those that follow. Whoever has it
// must read it to its end. That of a file which is not there is nil, and has no rows.
type rowsAhead[T any] struct {
	batches chan []T
	used    chan []T // batches that were given, to be filled again
	batch   []T
	given   int // rows of the batch
	line    int // of the row given last
}

func readRows[T any](v *verifier, file string, list func(io.Reader) iter.Seq2[T, error]) *rowsAhead[T] {
	if v.files[file] == nil {
		return nil
	}
	r := &rowsAhead[T]{batches: make(chan []T, 1), used: make(chan []T, 2), line: 1}
	r.used <- make([]T, 0, rowsAtOnce)
	go func() {
		defer close(r.batches)
		v.read(file, func(f io.Reader) error { return r.send(list(f), &v.files[file].count) })
	}()
	return r
}

// send hands over the rows of a list, up to the first that is wrong, and counts them.
func (r *rowsAhead[T]) send(list iter.Seq2[T, error], count *int) error {
	batch := make([]T, 0, rowsAtOnce)
	defer func() { r.batches <- batch }()
	for row, err := range list {
		if err != nil {
			return err
		}
		*count++
		if batch = append(batch, row); len(batch) == rowsAtOnce {
			r.batches <- batch
			batch = (<-r.used)[:0]
		}
	}
	return nil
}

// next returns the next row; false after the last, or at one that is wrong.
func (r *rowsAhead[T]) next() (row T, ok bool) {
	for ok = r != nil; ok && r.given == len(r.batch); r.given = 0 {
		if r.batch != nil {
			r.used <- r.batch
		}
		r.batch, ok = <-r.batches
	}
	if !ok {
		return row, false
	}
	row = r.batch[r.given]
	r.given++
	r.line++
	return row, true
}

// end reads what is left, so that all of the file is known.
func (r *rowsAhead[T]) end() {
	for _, ok := r.next(); ok; _, ok = r.next() {
	}
}
