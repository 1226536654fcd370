package intake

import (
	"bytes"
	"encoding/csv"
	"strings"
	"sync"

	"yaohao/registry/headers"
)

// delimiters are what may stand between the fields of a CSV file; of equally good ones the first is taken.
var delimiters = []rune{',', '\t', ';'}

// csvSample is how many bytes at the start of a CSV file decide on its delimiter.
const csvSample = 64 << 10

// A csvLayout is how a CSV file is laid out.
type csvLayout struct {
	delimiter rune
	start     int // byte at which its first row begins
	lines     int // before that
}

func (l csvLayout) reader(text []byte) *csv.Reader {
	r := csv.NewReader(bytes.NewReader(text))
	r.Comma = l.delimiter
	r.FieldsPerRecord = -1
	r.ReuseRecord = true
	return r
}

// layoutOf goes by a first line such as sep=; if there is one. Else the delimiter is the one that makes the header row: with which a row
// near the top has the most headers that headers.yaml knows, or, failing those, the most values, at least two.
func layoutOf(text []byte) csvLayout {
	if l, ok := declaredLayout(text); ok {
		return l
	}
	best, bestKnown, bestFilled := csvLayout{delimiter: delimiters[0]}, 0, 1
	for _, d := range delimiters {
		l := csvLayout{delimiter: d}
		known, filled := l.score(text[:min(len(text), csvSample)])
		if known > bestKnown || known == bestKnown && filled > bestFilled {
			best, bestKnown, bestFilled = l, known, filled
		}
	}
	return best
}

// declaredLayout reads the first line that some programs write for Excel, in quotes or not.
func declaredLayout(text []byte) (csvLayout, bool) {
	end := bytes.IndexByte(text, '\n')
	if end < 0 || end > len(`"sep=;"`)+1 {
		return csvLayout{}, false
	}
	line := bytes.Trim(bytes.TrimSuffix(text[:end], []byte("\r")), `"`)
	if len(line) != len("sep=;") || !strings.EqualFold(string(line[:4]), "sep=") || !strings.ContainsRune(",;\t|", rune(line[4])) {
		return csvLayout{}, false
	}
	return csvLayout{delimiter: rune(line[4]), start: end + 1, lines: 1}, true
}

// score counts the known headers, and the values, of the rows near the top that have the most.
func (l csvLayout) score(sample []byte) (known, filled int) {
	r := l.reader(sample)
	for rows := 0; rows < 2*headerRows; {
		fields, err := r.Read()
		if err != nil {
			break
		}
		rowKnown, rowFilled := 0, 0
		for _, f := range fields {
			if strings.TrimSpace(f) == "" {
				continue
			}
			rowFilled++
			if isHeader(f) {
				rowKnown++
			}
		}
		if rowFilled > 0 {
			rows++
		}
		known, filled = max(known, rowKnown), max(filled, rowFilled)
	}
	return known, filled
}

// allHeaders are the headers of all kinds of tables, folded.
var allHeaders = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, l := range []*layout{targetLayout(), inspectorLayout(), avoidanceLayout(), checkLayout(), leaveLayout()} {
		for h := range l.known {
			all[h] = true
		}
	}
	return all
})

func isHeader(text string) bool { return allHeaders()[headers.Fold(text)] }
