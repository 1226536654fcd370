package intake

import "io"

// rowsAhead is how many rows are handed on at once.
const rowsAhead = 256

// ahead reads the rows of a table in a goroutine of its own, a little ahead of visit, which is called in the caller's. It takes the second
// core: to make a row of bytes, and a record of a row, take about the same time.
func (t table) ahead(visit func(row)) error {
	chunks := make(chan []row, 8)
	var failed error
	go func() {
		defer close(chunks)
		var rows []row
		var cells []cell
		failed = t.rows(func(r row) {
			if len(rows) == rowsAhead {
				chunks <- rows
				rows, cells = make([]row, 0, rowsAhead), make([]cell, 0, len(cells))
			}
			start := len(cells)
			cells = append(cells, r.cells...)
			r.cells = cells[start:len(cells):len(cells)]
			rows = append(rows, r)
		})
		chunks <- rows
	}()
	for rows := range chunks {
		for _, r := range rows {
			visit(r)
		}
	}
	return failed
}

// bytesAhead is how many bytes of a part are unpacked at once.
const bytesAhead = 256 << 10

// readAhead reads src in a goroutine of its own, a little ahead of the reader it gives. stop ends the goroutine, and waits for that.
func readAhead(src io.Reader) (ahead io.Reader, stop func()) {
	r, w := io.Pipe()
	done := make(chan struct{})
	go func() {
		defer close(done)
		_, err := io.CopyBuffer(w, struct{ io.Reader }{src}, make([]byte, bytesAhead))
		w.CloseWithError(err)
	}()
	return r, func() {
		r.Close()
		<-done
	}
}
