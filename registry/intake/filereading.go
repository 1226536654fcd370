package intake

import "slices"

// A fileReading is the reading of one file: its sheets, of which not all need be tables.
type fileReading struct {
	in      *intake
	name    string
	search  *headerSearch
	several bool
	found   bool  // a table with all required columns, or the id at most missing
	withID  bool  // a table with the id
	noID    []int // indexes of the issues of tables without
	first   Place // the last field of the first header row
	rows    int
}

// visible counts the tables that are read.
func visible(tables []table) (n int) {
	for _, t := range tables {
		if !t.hidden {
			n++
		}
	}
	return n
}

// readTable reads a sheet. One that is passed over must be whole all the same, unless it is hidden.
func (f *fileReading) readTable(t table, accept func(*record)) error {
	if t.hidden {
		f.in.issues = append(f.in.issues, Issue{Place: Place{File: f.name, Sheet: t.name}, Severity: Note, Kind: HiddenSheet})
		return nil
	}
	f.search.table()
	r := &tableReading{file: f, table: t, accept: accept, side: f.several && isSideSheet(t.name)}
	if err := t.ahead(r.row); err != nil {
		return err
	}
	r.settle()
	if r.rec == nil && !r.blank() {
		f.passOver(t.name, r.side)
	}
	return nil
}

// A tableReading is the reading of one sheet.
type tableReading struct {
	file   *fileReading
	table  table
	side   bool // not to be read
	accept func(*record)
	seen   int     // rows
	header *header // that has been found, until it is known whether the next row is a part of it
	rec    *record // once the header is known
	held   []row   // below what may be the header row
}

func (t *tableReading) blank() bool { return t.seen == 0 }

// row takes the next row, which is good until the one after it.
func (t *tableReading) row(r row) {
	t.seen++
	search := t.file.search
	switch {
	case t.side:
		search.seen = true
	case t.header != nil:
		h := t.header
		if t.header = nil; search.layout.completes(h, r) {
			t.begin(search.layout.matchBelow(h, r))
			return
		}
		t.begin(h)
		t.take(r)
	case t.rec != nil:
		t.take(r)
	default:
		before := search.codeless
		if h := search.look(r); h != nil {
			t.header, t.held = h, nil
			return
		}
		if search.codeless != before {
			t.held = nil
		} else if before != nil {
			r.cells = slices.Clone(r.cells)
			t.held = append(t.held, r)
		}
		if search.over() {
			t.settle()
		}
	}
}

// settle takes the best header row without ids, if no row has turned out to be one with them.
func (t *tableReading) settle() {
	if t.header != nil {
		t.begin(t.header)
		t.header = nil
	}
	h := t.file.search.codeless
	if t.rec != nil || h == nil {
		return
	}
	held := t.held
	t.begin(h)
	for _, r := range held {
		t.take(r)
	}
}

func (t *tableReading) begin(h *header) {
	t.rec, t.held = t.file.begin(t.table.name, h), nil
	t.rec.dates1904 = t.table.dates1904
}

func (t *tableReading) take(r row) {
	if t.rec.take(r, t.accept) {
		t.file.rows++
	}
}

// begin makes a record of a header row, and warns where its table has no column of ids.
func (f *fileReading) begin(sheet string, h *header) *record {
	if !f.found {
		f.found = true
		f.first = Place{File: f.name, Sheet: sheet, Row: h.row, Column: columnLetters(slices.Max(h.fields))}
	}
	rec := f.in.newRecord(f.name, sheet, h)
	if h.fields[0] >= 0 {
		f.withID = true
		return rec
	}
	rec.noID = len(f.in.issues)
	f.noID = append(f.noID, rec.noID)
	i := rec.report(NoIDColumn, h.fields[targetName], "")
	i.Header = f.in.layout.headers[0][0]
	return rec
}

// passOver reports a sheet without a header row. One that looks like a table is an error: its rows would be lost.
func (f *fileReading) passOver(sheet string, side bool) {
	at := Place{File: f.name, Sheet: sheet}
	h := f.search.best
	if side || h == nil || !f.in.layout.resembles(h) {
		f.in.issues = append(f.in.issues, Issue{Place: at, Severity: Note, Kind: SideSheet})
		return
	}
	at.Row, at.Column = h.row, columnLetters(slices.Max(h.fields))
	for _, missing := range f.in.layout.missing(h) {
		headers := f.in.layout.headers[missing]
		f.in.issues = append(f.in.issues, Issue{
			Place: at, Severity: Error, Kind: MissingColumn, Header: headers[0], Value: nearest(headers, h.unknown()),
		})
	}
}

// checkRows warns of a file that has headers and nothing below: replacing a registry with it would retire everything.
func (f *fileReading) checkRows() {
	if f.rows == 0 {
		f.in.issues = append(f.in.issues, Issue{Place: f.first, Severity: Warning, Kind: NoRows})
	}
}

// checkColumns makes errors of the tables without ids if another table of the file has them: there, the column was forgotten.
func (f *fileReading) checkColumns() {
	if !f.withID {
		return
	}
	for _, i := range f.noID {
		f.in.issues[i].Kind, f.in.issues[i].Severity = MissingColumn, Error
	}
}
