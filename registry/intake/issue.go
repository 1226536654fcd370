package intake

import (
	"fmt"
	"maps"
	"slices"
)

// A Severity says what an issue asks of a person.
type Severity string

// The severities.
const (
	Error   Severity = "error"   // must be settled in the file; nothing is imported
	Warning Severity = "warning" // may be right as it is: a person decides
	Note    Severity = "note"    // for information
)

// A Kind says what is wrong with a row.
type Kind string

// The kinds of errors.
const (
	MissingID        Kind = "missing-id"
	MissingName      Kind = "missing-name"
	MissingField     Kind = "missing-field"      // another required column is blank
	BadID            Kind = "bad-id"             // holds a forbidden character, is longer than 64 bytes, is a date cell, or repeats a header
	NumberLostDigits Kind = "number-lost-digits" // an id in a number cell that is not the number as typed or shown: over 15 digits, zeros in front
	DuplicateID      Kind = "duplicate-id"       // Other is the first row with this id
	DuplicatePair    Kind = "duplicate-pair"     // an avoidance pair; Other is the first row with it; Value is both ids with a space between
	DuplicateRow     Kind = "duplicate-row"      // an earlier check or leave; Other is the first; Value names it
	BadDate          Kind = "bad-date"           // not a day of the calendar in one of the spellings understood
	BadValue         Kind = "bad-value"          // not one of the values that the column may have
	BadText          Kind = "bad-text"           // holds a character that draw/SPEC.md §2 forbids, most often an invisible one
	BadWord          Kind = "bad-word"           // a department with a space inside; a skill with one, or that is "-"
	TooLong          Kind = "too-long"           // longer than draw/SPEC.md §2 allows: a name over 1000 bytes, a department or skill over 128
	FormulaError     Kind = "formula-error"      // the cell shows an error such as #N/A, or its formula was never computed (Value begins with =)
	DuplicateHeader  Kind = "duplicate-header"   // two columns with the same header; Other is the first
	ExtraValue       Kind = "extra-value"        // a CSV row with more fields than the header row: most often a comma that wants quotes
	MissingColumn    Kind = "missing-column"     // a sheet that looks like one of the others but lacks a required column: Header; Value is the nearest header
)

// The kinds of warnings.
const (
	NoIDColumn    Kind = "no-id-column"   // no target of a sheet has a code: ids are made of names and addresses; Header is the column that is not there
	DerivedID     Kind = "derived-id"     // a target without code: Value is the id made of its name and address
	ComputedID    Kind = "computed-id"    // an id that a formula gives: the program that opens the file may compute another
	DateSerial    Kind = "date-serial"    // a number without a date format where a day must stand: Value is the day that it is for the workbook
	CheckDigit    Kind = "check-digit"    // not a social credit code (GB 32100), though it looks like one
	DuplicateName Kind = "duplicate-name" // another id has this name (for inspectors: in the same department); Other is the first
	StoredName    Kind = "stored-name"    // a row with a new id has the name of a stored row; Value is the new id and the stored one with a space between
	NoRows        Kind = "no-rows"        // a file with a header row and no data
	BlankHeader   Kind = "blank-header"   // the column has no header, so its values are left out; Value is the first
)

// The kinds of notes.
const (
	IDSpelling  Kind = "id-spelling"  // Value is recorded with half-width letters and digits and without blanks
	SampleRow   Kind = "sample-row"   // left out: 案例（请删除）
	HintRow     Kind = "hint-row"     // left out: says how to fill in the columns
	HeaderRow   Kind = "header-row"   // left out: the header row again
	TotalRow    Kind = "total-row"    // left out: 合计
	FooterRow   Kind = "footer-row"   // left out: 填报单位（盖章）
	SideSheet   Kind = "side-sheet"   // left out: 填写说明, 参数表, or a sheet without any of the columns
	HiddenSheet Kind = "hidden-sheet" // left out: the person who looked at the file did not see it
)

// severities has all kinds.
var severities = map[Kind]Severity{
	MissingID: Error, MissingName: Error, MissingField: Error, BadID: Error, NumberLostDigits: Error, DuplicateID: Error, DuplicatePair: Error, DuplicateRow: Error,
	BadDate: Error, BadValue: Error, BadText: Error, BadWord: Error, TooLong: Error, FormulaError: Error, DuplicateHeader: Error, ExtraValue: Error,
	MissingColumn: Error,
	NoIDColumn:    Warning, DerivedID: Warning, ComputedID: Warning, DateSerial: Warning, CheckDigit: Warning, DuplicateName: Warning, StoredName: Warning, BlankHeader: Warning, NoRows: Warning,
	IDSpelling: Note, SampleRow: Note, HintRow: Note, HeaderRow: Note, TotalRow: Note, FooterRow: Note, SideSheet: Note, HiddenSheet: Note,
}

// Kinds are all kinds of issues, sorted.
func Kinds() []Kind { return slices.Sorted(maps.Keys(severities)) }

// A Place is a cell, a row or a sheet as the person sees it.
type Place struct {
	File   string // name of the source
	Sheet  string // empty for CSV
	Row    int    // from 1; for CSV the line on which the row begins; 0 for a sheet
	Column string // letters, such as C; empty for a sheet
}

// An Issue is one thing that a person must settle, decide, or may want to know.
type Issue struct {
	Place
	Severity Severity
	Header   string // of the column, as it stands in the file; empty if it has none
	Kind     Kind
	Value    string // the value that is wrong, if there is one
	Other    *Place // the earlier place that this one conflicts with, if any
}

// Issues are all issues of all files that were read together, warnings and notes too: files in the order given, sheets in the order of
// the workbook, then by row and column. At least one is an error.
type Issues struct{ List []Issue }

// Error is for developers: the first error, and how many there are.
func (e *Issues) Error() string {
	errors := only(Error, e.List)
	first := errors[0]
	return fmt.Sprintf("%d issues, first: %s %s row %d column %s: %s %q",
		len(errors), first.File, first.Sheet, first.Row, first.Column, first.Kind, first.Value)
}

// only gives the issues of a severity.
func only(s Severity, all []Issue) []Issue {
	var some []Issue
	for _, i := range all {
		if i.Severity == s {
			some = append(some, i)
		}
	}
	return some
}

// columnLetters names a column, counted from 0, as a spreadsheet does: A … Z, AA …
func columnLetters(col int) string {
	var letters []byte
	for n := col + 1; n > 0; n = (n - 1) / 26 {
		letters = append([]byte{byte('A' + (n-1)%26)}, letters...)
	}
	return string(letters)
}
