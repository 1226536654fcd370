package draw

import (
	"bytes"
	"io"
)

// blockSize is the most that is read at once, in bytes. It has room for many lines.
const blockSize = 64 << 10

// blocks reads a text in blocks of whole lines. Each becomes a string at once, and its lines are parts of that: so a line costs no allocation, but
// whoever keeps one line of many should clone it, or it keeps its block.
type blocks struct {
	r      io.Reader
	buffer []byte
	held   int // bytes of the buffer that were read and not returned
}

func newBlocks(r io.Reader) *blocks { return &blocks{r: r, buffer: make([]byte, blockSize)} }

// next returns some lines, each with its LF. Of a line that has no room it returns what there is, and with an error, which is io.EOF at the end,
// whatever is left.
func (b *blocks) next() (string, error) {
	for {
		n, err := b.r.Read(b.buffer[b.held:])
		text := b.buffer[:b.held+n]
		if err != nil {
			return string(text), err
		}
		end := bytes.LastIndexByte(text, '\n') + 1
		if len(text) == len(b.buffer) && end == 0 {
			end = len(text)
		}
		lines := string(text[:end])
		b.held = copy(b.buffer, text[end:])
		if lines != "" {
			return lines, nil
		}
	}
}
