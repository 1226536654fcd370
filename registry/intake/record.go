package intake

import (
	"strings"

	"yaohao/draw"
)

// A record is a row under its header. Its methods give the value of a field; what is wrong with it becomes an issue, and
// the value is then of no use.
type record struct {
	in         *intake
	sheet      *Place // file and sheet
	header     *header
	dates1904  bool // of the table
	row        int
	cells      []cell // by field; without text where blank
	attributes map[string]string
	noID       int          // index of the issue that there is no column of ids
	begun      bool         // a row was accepted
	ended      bool         // a footer was met
	headless   map[int]bool // columns without a header whose values were reported
	labelled   []cell       // by labels, to be used again
}

// newRecord begins the rows under a header, whose own issues it reports.
func (in *intake) newRecord(file, sheet string, h *header) *record {
	r := &record{in: in, sheet: &Place{File: file, Sheet: sheet}, header: h, row: h.row, cells: make([]cell, len(h.fields))}
	start := len(in.issues)
	for i, c := range h.columns {
		if c.header.forbidden {
			r.report(BadText, i, c.header.text)
		}
	}
	for _, pair := range h.twice {
		first := r.place(h.row, pair[1])
		r.report(DuplicateHeader, pair[0], h.columns[pair[0]].header.text).Other = &first
	}
	in.sortFrom(start)
	in.mapping = append(in.mapping, r.columns()...)
	return r
}

// take reads a row and hands itself to accept, unless the row is no data or is blank in all columns that count.
func (r *record) take(row row, accept func(*record)) bool {
	r.row = row.number
	if kind, col := r.skip(row); kind != "" {
		r.report(kind, col.col, col.text)
		return false
	}
	r.attributes = nil
	clear(r.cells)
	start := len(r.in.issues)
	blank := true
	for _, c := range row.cells {
		if r.header.width > 0 && c.col >= r.header.width {
			r.report(ExtraValue, c.col, c.text)
			continue
		}
		if c.col < len(r.header.columns) && r.keep(c) {
			blank = false
		}
	}
	if !blank {
		r.begun = true
		r.reportHeadless(row)
		accept(r)
	}
	r.in.sortFrom(start)
	return !blank
}

// reportHeadless warns of values in columns without a header, once for each.
func (r *record) reportHeadless(row row) {
	for _, c := range row.cells {
		headless := c.col >= len(r.header.columns) || r.header.columns[c.col].role == outsideTable
		if !headless || r.headless[c.col] || r.header.width > 0 && c.col >= r.header.width {
			continue
		}
		if r.headless == nil {
			r.headless = map[int]bool{}
		}
		r.headless[c.col] = true
		r.report(BlankHeader, c.col, c.text)
	}
}

// keep puts a cell where its column says, and reports whether it counts as a value of the row.
func (r *record) keep(c cell) bool {
	col := r.header.columns[c.col]
	if col.role == outsideTable || col.role == ignoredColumn {
		return false
	}
	if c.kind == faultCell {
		r.report(FormulaError, c.col, c.text)
		c.text = ""
	}
	if col.role == fieldColumn {
		r.cells[col.field] = c
		return true
	}
	if c.forbidden {
		r.report(BadText, c.col, c.text)
	}
	if r.attributes == nil {
		r.attributes = map[string]string{}
	}
	r.attributes[col.header.text] = c.text
	return true
}

func (r *record) place(row, col int) Place {
	return Place{File: r.sheet.File, Sheet: r.sheet.Sheet, Row: row, Column: columnLetters(col)}
}

// report adds an issue at a column of this row. The result is good until the next one.
func (r *record) report(kind Kind, col int, value string) *Issue {
	i := Issue{Place: r.place(r.row, col), Severity: severities[kind], Kind: kind, Value: value}
	if col < len(r.header.columns) {
		i.Header = r.header.columns[col].header.text
	}
	r.in.issues = append(r.in.issues, i)
	return &r.in.issues[len(r.in.issues)-1]
}

func (r *record) reportField(kind Kind, f field) {
	r.report(kind, r.header.fields[f], r.cells[f].text)
}

// text gives the value of a field that may be blank.
func (r *record) text(f field) string {
	if r.cells[f].forbidden {
		r.reportField(BadText, f)
		r.cells[f] = cell{kind: faultCell}
	}
	return r.cells[f].text
}

// name gives the value of a field that must not be blank, nor longer than most bytes.
func (r *record) name(f field, missing Kind, most int) string {
	value := r.text(f)
	switch {
	case r.cells[f].kind == faultCell:
		return ""
	case value == "":
		r.reportField(missing, f)
	case len(value) > most:
		r.reportField(TooLong, f)
		return ""
	}
	return value
}

// word is name for a value that may hold no space.
func (r *record) word(f field, missing Kind) string {
	value := r.name(f, missing, draw.MaxWord)
	if strings.Contains(value, " ") {
		r.reportField(BadWord, f)
	}
	return value
}

// id gives the value of a field that must be an id, as foldID spells it.
func (r *record) id(f field) string {
	const longest = 2 * draw.MaxID * len("０")
	c := r.cells[f]
	switch {
	case c.kind == faultCell:
		return ""
	case c.text == "":
		r.reportField(MissingID, f)
		return ""
	case len(c.text) > longest:
		r.reportField(BadID, f)
		return ""
	}
	id := foldID(c.text)
	switch {
	case c.kind == inexactCell || scientific(id):
		r.reportField(NumberLostDigits, f)
	case c.kind == dateCell || !draw.ValidID(id) || r.in.layout.names(f, id):
		r.reportField(BadID, f)
	default:
		if id != c.text {
			r.reportField(IDSpelling, f)
		}
		if c.computed {
			r.reportField(ComputedID, f)
		}
		return id
	}
	return ""
}

// unique reports whether no row before this one has the key, as foldKey spells it. If one has, that is an issue with the value.
func (r *record) unique(kind Kind, f field, key, value string) bool {
	col := r.header.fields[f]
	other, twice := r.in.seen.first(kind, foldKey(key), r.sheet, r.row, col)
	if twice {
		r.report(kind, col, value).Other = &other
	}
	return !twice
}

// scientific reports whether a text is what a long number becomes when a sheet is saved as CSV, such as 9.11101E+17.
func scientific(s string) bool {
	mantissa, exponent, ok := strings.Cut(s, "E+")
	if !ok || countDigits([]byte(exponent)) != len(exponent) || len(exponent) < 2 {
		return false
	}
	_, _, number := numberShape([]byte(mantissa))
	return number
}
