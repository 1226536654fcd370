package ledger

import (
	"strings"

	"yaohao/draw"
)

// A Record is an entry and where it stands in a ledger.
type Record struct {
	Entry
	First int // its first line, from 1
}

// Place returns the line of the ledger on which a keyword or the first detail with this key stands; 0 if there is none.
func (r Record) Place(key string) int {
	if line := r.Line(key); line > 0 {
		return r.First + line - 1
	}
	return 0
}

// ParseEntries reads a whole ledger: one entry after the other, each with the next number and the hash of the one before. The error is a [*draw.Finding]
// for the first wrong line; the entries before it are returned all the same.
func ParseEntries(text string) (records []Record, err error) {
	l := &lines{rest: text}
	var prev draw.Hash
	for first := true; first || !l.ended(); first = false {
		start := l.n
		e, err := l.entry(func() bool { return !l.ended() && !l.at(keyVersion) })
		// The lines of number and hash were read if the reader went past them.
		switch {
		case l.n > start+2 && e.Seq != len(records)+1:
			return records, findingAt(start+2, draw.FaultGap, "")
		case l.n > start+3 && e.Prev != prev:
			return records, &draw.Finding{Place: draw.Place{Line: start + 3}, Fault: draw.FaultChain, Got: e.Prev.String(), Want: prev.String()}
		case err != nil:
			return records, err
		}
		records = append(records, Record{e, start + 1})
		prev = draw.HashOf(e.Text())
	}
	return records, nil
}

// EntriesText spells a ledger.
func EntriesText(entries []Entry) string {
	var b strings.Builder
	for _, e := range entries {
		b.WriteString(e.Text())
	}
	return b.String()
}
