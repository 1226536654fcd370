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

// readTable reads a sheet. One that is passed over must be whole all the same.
func (f *fileReading) readTable(t table, accept func(*record)) error {
	f.search.table()
	side := f.several && isSideSheet(t.name)
	var rec *record
	blank := true
	err := t.rows(func(r row) {
		blank = false
		switch {
		case side:
			f.search.seen = true
		case rec != nil:
			if rec.take(r, accept) {
				f.rows++
			}
		default:
			if h := f.search.look(r); h != nil {
				rec = f.begin(t.name, h)
			}
		}
	})
	if err == nil && rec == nil && !blank {
		f.passOver(t.name, side)
	}
	return err
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
