package export

import (
	"bytes"
	_ "embed"
	htmltemplate "html/template"
)

// A ReportPage is a report for a browser: one file, which loads nothing and runs no script.
type ReportPage struct {
	Language string // zh or en
	Title    string
	Lines    []string // under the title
	Verdict  string
	Bad      bool     // the verdict is
	Notes    []string // under the verdict
	Sections []ReportSection
}

// A ReportSection has a table, notes and charts, each if there is any.
type ReportSection struct {
	Heading string
	Header  []string
	Rows    [][]string
	Notes   []string
	Charts  []Chart
	Folded  bool // under its heading, until somebody opens it
}

//go:embed report.html
var reportTemplate string

// HTML spells the page.
func (p ReportPage) HTML() ([]byte, error) {
	t, err := htmltemplate.New("").Parse(reportTemplate)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = t.Execute(&b, p)
	return b.Bytes(), err
}
