package intake

import (
	"bytes"
	"io"
)

// A countingReader tells which share of all that is to be read of a source has been read.
type countingReader struct {
	io.ReaderAt
	tell func(share float64)
	all  float64 // bytes
}

func (c countingReader) ReadAt(b []byte, at int64) (int, error) {
	n, err := c.ReaderAt.ReadAt(b, at)
	c.tell(float64(n) / c.all)
	return n, err
}

// counted makes a source that is read so many times tell of its progress.
func (src Source) counted(times int) Source {
	if src.Progress != nil {
		src.Data = countingReader{src.Data, src.Progress, float64(src.Size) * float64(times)}
	}
	return src
}

// countedLines makes visit tell of the progress of a text, which is in memory as a whole before its rows are read.
func (src Source) countedLines(text []byte, visit func(row)) func(row) {
	if src.Progress == nil {
		return visit
	}
	all, before := float64(bytes.Count(text, []byte("\n"))+1), 0
	return func(r row) {
		src.Progress(float64(r.number-before) / all)
		before = r.number
		visit(r)
	}
}
