package intake

import (
	"errors"
	"fmt"
	"strings"
)

// A FileKind says why a file as a whole cannot be read.
type FileKind string

// The reasons why a file cannot be read.
const (
	Empty          FileKind = "empty"           // no bytes, or no value in any visible sheet
	NotSpreadsheet FileKind = "not-spreadsheet" // something else: a picture, a document, a plain zip, other XML, an .xlsb or .ods
	PDF            FileKind = "pdf"
	HTML           FileKind = "html"         // a web page, often saved as .xls
	OldXLS         FileKind = "old-xls"      // a binary workbook of Excel 95 or older
	Protected      FileKind = "protected"    // encrypted with a password
	Damaged        FileKind = "damaged"      // cut short, altered, or malformed
	TooLarge       FileKind = "too-large"    // beyond the limits, or a zip bomb
	BadEncoding    FileKind = "bad-encoding" // text that is neither UTF-8 nor GB18030, nor UTF-16 with its mark
	NoHeader       FileKind = "no-header"    // no row among the first ten of a sheet has the required columns
)

// A FileError is a file that cannot be read at all.
type FileError struct {
	File    string // name of the source
	Kind    FileKind
	Detail  string            // what was found where, for a developer: zip part, byte offset, line
	Missing []string          // NoHeader: required columns that the best row lacks, by the first of their headers
	Nearest map[string]string // NoHeader: the most similar header in the file, by the missing one; where there is one
}

// Error is for developers.
func (e *FileError) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s", e.File, e.Kind)
	if e.Detail != "" {
		fmt.Fprintf(&b, ": %s", e.Detail)
	}
	if len(e.Missing) > 0 {
		fmt.Fprintf(&b, ": no column %s", strings.Join(e.Missing, ", "))
	}
	return b.String()
}

// errTooLarge marks the passing of a limit; whatever wraps it becomes a FileError of kind TooLarge.
var errTooLarge = errors.New("limit exceeded")

// damaged makes a FileError of an error met at a place within a file.
func damaged(place string, err error) *FileError {
	kind := Damaged
	if errors.Is(err, errTooLarge) {
		kind = TooLarge
	}
	return &FileError{Kind: kind, Detail: place + ": " + err.Error()}
}
