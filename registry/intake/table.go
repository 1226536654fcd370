package intake

// A cellKind says how far the text of a cell can be trusted to be what a person typed.
type cellKind uint8

const (
	textCell    cellKind = iota
	numberCell           // a number whose digits are those that the person sees
	inexactCell          // a number that is shown otherwise than it is stored, or that has lost digits
	dateCell             // a date, or a date and a time, as 2026-03-05 or 2026-03-05 10:00:00
	faultCell            // a formula that failed (text is #N/A and the like), or a value that has been reported
)

// A cell is one value. Its text is clean and not empty: blank cells are left out of their rows.
type cell struct {
	col       int // from 0
	kind      cellKind
	forbidden bool // text holds a character that draw/SPEC.md §2 forbids
	computed  bool // text is what a formula gave when the file was saved
	text      string
}

// A row holds the cells that are not blank, left to right. It is good until the next row is read.
type row struct {
	number int // from 1, as the person sees it
	width  int // number of fields, blank ones too; 0 where the format gives none
	cells  []cell
}

// A table is a sheet of a workbook, or a CSV file.
type table struct {
	name      string // of the sheet; empty for CSV
	dates1904 bool   // day 0 of its serial numbers is 1904-01-01
	hidden    bool   // its rows are not given
	// rows calls visit for each row that is not blank, from the top. Its error is a *FileError without the file's name; rows
	// visited before an error are void.
	rows func(visit func(row)) error
}

// hiddenTable is a sheet that the person does not see.
func hiddenTable(name string) table {
	return table{name: name, hidden: true, rows: func(func(row)) error { return nil }}
}
