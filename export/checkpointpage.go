package export

import (
	_ "embed"
	"fmt"
	htmltemplate "html/template"
	"io"
	"strings"

	"rsc.io/qr"
)

// A CheckpointPage is a signed checkpoint on paper: one page to print, sign and keep, with a QR code of the whole note. Texts are in the reader's language.
type CheckpointPage struct {
	Language  string // of the page: zh or en
	Title     string
	Facts     []CheckpointFact
	Purpose   string   // what to do with the page
	CodeLabel string   // of the QR code, for those who cannot see it
	Signers   []string // lines for signatures by hand
	Note      string   // the signed checkpoint
}

// A CheckpointFact is a line of the table at the head of the page.
type CheckpointFact struct{ Name, Value string }

//go:embed checkpoint.html
var checkpointHTML string

// quietZone is the white frame of a QR code, in modules (ISO/IEC 18004).
const quietZone = 4

// correction is how much of the code may be lost: about a seventh, for the page is folded and sealed.
const correction = qr.M

// WriteCheckpointPage writes one page of HTML that needs nothing else. The error is one of writing, or says that the note is too long for a QR code.
func WriteCheckpointPage(w io.Writer, p CheckpointPage) error {
	code, err := qr.Encode(p.Note, correction)
	if err != nil {
		return err
	}
	t, err := htmltemplate.New("").Parse(checkpointHTML)
	if err != nil {
		return err
	}
	return t.Execute(w, struct {
		CheckpointPage
		Side int
		Code string
	}{p, code.Size + 2*quietZone, modules(code)})
}

// modules draws the black modules of a code as a path, each row's runs as rectangles.
func modules(code *qr.Code) string {
	var b strings.Builder
	for y := range code.Size {
		for x := 0; x < code.Size; x++ {
			first := x
			for x < code.Size && code.Black(x, y) {
				x++
			}
			if n := x - first; n > 0 {
				fmt.Fprintf(&b, "M%d %dh%dv1h-%dz", first+quietZone, y+quietZone, n, n)
			}
		}
	}
	return b.String()
}
