package cmd

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"yaohao/export"
	"yaohao/registry/intake"
)

// checkAnnotate refuses a place for the marked copy before anything is read.
func checkAnnotate(out string, paths []string) error {
	switch {
	case out == "":
		return nil
	case !strings.EqualFold(filepath.Ext(out), ".xlsx"):
		return &usageError{say(msgFlagBadValue, "--annotate", out), msgAnnotateNext}
	case len(paths) > 1:
		return &usageError{say(msgAnnotateOne), message{}}
	}
	if _, err := os.Lstat(out); !errors.Is(err, fs.ErrNotExist) {
		return &failure{out, say(msgFileExists), say(msgFileExistsNext), exitCannot}
	}
	return nil
}

// annotate writes a copy of a spreadsheet with a comment at each cell that has an error or a warning. failed is what reading gave.
func (a *app) annotate(path, out string, failed error, warnings []intake.Issue) error {
	issues := warnings
	if e, ok := as[*intake.Issues](failed); ok {
		issues = e.List
	} else if failed != nil {
		return nil
	}
	marks := a.marks(issues)
	if len(marks) == 0 {
		a.print(msgNothingToMark)
		return nil
	}
	f, src, err := openSource(path)
	if err != nil {
		return err
	}
	defer f.Close()
	err = export.Annotate(out, f, func() ([]export.CellValue, error) { return cellValues(src) }, marks)
	if err == nil {
		a.print(msgAnnotated, len(marks), out)
	}
	return err
}

func cellValues(src intake.Source) ([]export.CellValue, error) {
	var values []export.CellValue
	err := intake.Cells(src, func(at intake.Place, col int, text string) {
		values = append(values, export.CellValue{Sheet: at.Sheet, Row: at.Row, Column: col + 1, Text: text})
	})
	return values, err
}

func (a *app) marks(issues []intake.Issue) []export.Mark {
	var marks []export.Mark
	for _, i := range issues {
		if i.Severity == intake.Note {
			continue
		}
		text := a.say(severityNames[i.Severity]) + a.say(msgColon) + a.issueText(i)
		marks = append(marks, export.Mark{Sheet: i.Sheet, Row: i.Row, Column: i.Column, Text: text, Grave: i.Severity == intake.Error})
	}
	return marks
}
