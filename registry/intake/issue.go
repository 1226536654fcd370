package intake

import "fmt"

// A Kind says what is wrong with a row.
type Kind string

// The kinds of issues.
const (
	MissingID        Kind = "missing-id"
	MissingName      Kind = "missing-name"
	MissingField     Kind = "missing-field"      // another required column is blank
	BadID            Kind = "bad-id"             // holds a space or a forbidden character, is longer than 64 bytes, is a date cell, or repeats a header
	NumberLostDigits Kind = "number-lost-digits" // an id in a number cell that is not the number as typed or shown: over 15 digits, zeros in front
	DuplicateID      Kind = "duplicate-id"       // Other is the first row with this id
	DuplicatePair    Kind = "duplicate-pair"     // an avoidance pair; Other is the first row with it; Value is both ids with a space between
	BadDate          Kind = "bad-date"           // not a day of the calendar in one of the spellings understood
	BadValue         Kind = "bad-value"          // not one of the values that the column may have
	BadText          Kind = "bad-text"           // holds a character that draw/SPEC.md §2 forbids, most often an invisible one
	BadWord          Kind = "bad-word"           // a department with a space inside; a skill with one, or that is "-"
	TooLong          Kind = "too-long"           // longer than draw/SPEC.md §2 allows: a name over 1000 bytes, a department or skill over 128
	FormulaError     Kind = "formula-error"      // the cell shows an error such as #N/A, or its formula was never computed (Value begins with =)
	DuplicateHeader  Kind = "duplicate-header"   // two columns with the same header; Other is the first
	ExtraValue       Kind = "extra-value"        // a CSV row with more fields than the header row: most often a comma that wants quotes
)

// A Place is a cell or a row as the person sees it.
type Place struct {
	File   string // name of the source
	Sheet  string // empty for CSV
	Row    int    // from 1; for CSV the line on which the row begins
	Column string // letters, such as C
}

// An Issue is one thing that a person must settle.
type Issue struct {
	Place
	Header string // of the column, as it stands in the file; empty if it has none
	Kind   Kind
	Value  string // the value that is wrong, if there is one
	Other  *Place // the earlier place that this one conflicts with, if any
}

// Issues are all issues of all files that were read together: files in the order given, sheets in the order of the workbook,
// then by row and column.
type Issues struct{ List []Issue }

// Error is for developers: the first issue, and how many there are.
func (e *Issues) Error() string {
	first := e.List[0]
	return fmt.Sprintf("%d issues, first: %s %s row %d column %s: %s %q",
		len(e.List), first.File, first.Sheet, first.Row, first.Column, first.Kind, first.Value)
}

// columnLetters names a column, counted from 0, as a spreadsheet does: A … Z, AA …
func columnLetters(col int) string {
	var letters []byte
	for n := col + 1; n > 0; n = (n - 1) / 26 {
		letters = append([]byte{byte('A' + (n-1)%26)}, letters...)
	}
	return string(letters)
}
