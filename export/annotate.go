package export

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/xuri/excelize/v2"
)

// A Mark is a remark on a cell.
type Mark struct {
	Sheet  string // empty for a file without sheets
	Row    int    // from 1
	Column string // letters
	Text   string
	Grave  bool // in red; else in yellow
}

// A CellValue is a value of a spreadsheet.
type CellValue struct {
	Sheet       string
	Row, Column int // from 1
	Text        string
}

// Annotate writes a copy of a spreadsheet to a new file, with the marked cells coloured and commented. The copy is of the workbook itself
// where it is an .xlsx file, else a new workbook with its values. It replaces nothing.
func Annotate(path string, original io.ReadSeeker, values func() ([]CellValue, error), marks []Mark) error {
	f, err := copyBook(original, values)
	if err != nil {
		return err
	}
	defer f.Close()
	f.SetZipWriter(newSortedZip)
	n := &annotator{file: f, styles: map[[2]int]int{}}
	remarks := byCell(f, marks)
	for _, sheet := range slices.Sorted(maps.Keys(remarks)) {
		if err := n.mark(sheet, remarks[sheet]); err != nil {
			return err
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		return err
	}
	_, err = WriteNewFile(path, b.Bytes())
	return err
}

// copyBook opens a workbook, or makes one of its values if the library cannot read it.
func copyBook(original io.ReadSeeker, values func() ([]CellValue, error)) (*excelize.File, error) {
	if _, err := original.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	if f, err := excelize.OpenReader(original); err == nil {
		return f, nil
	}
	all, err := values()
	if err != nil {
		return nil, err
	}
	f := excelize.NewFile()
	sheet := f.GetSheetName(0)
	for k, v := range all {
		switch {
		case v.Sheet == "":
		case k == 0:
			err = f.SetSheetName(sheet, v.Sheet)
			sheet = v.Sheet
		case v.Sheet != sheet:
			_, err = f.NewSheet(v.Sheet)
			sheet = v.Sheet
		}
		cell, bad := excelize.CoordinatesToCellName(v.Column, v.Row)
		if err = errors.Join(err, bad, f.SetCellStr(sheet, cell, v.Text)); err != nil {
			return nil, err
		}
	}
	return f, nil
}

// A remark is all marks of one cell.
type remark struct {
	cell  string
	text  string
	grave bool
}

// byCell joins the marks of each cell, in the order of the first.
func byCell(f *excelize.File, marks []Mark) map[string][]remark {
	sheets := map[string][]remark{}
	at := map[string]int{}
	for _, m := range marks {
		if m.Sheet == "" {
			m.Sheet = f.GetSheetName(0)
		}
		cell := fmt.Sprintf("%s%d", m.Column, m.Row)
		key := m.Sheet + "!" + cell
		k, known := at[key]
		if !known {
			at[key] = len(sheets[m.Sheet])
			sheets[m.Sheet] = append(sheets[m.Sheet], remark{cell, m.Text, m.Grave})
			continue
		}
		r := &sheets[m.Sheet][k]
		r.text += "\n" + m.Text
		r.grave = r.grave || m.Grave
	}
	return sheets
}

// annotator colours cells. The same colour on the same style is one new style.
type annotator struct {
	file   *excelize.File
	styles map[[2]int]int
}

func (n *annotator) mark(sheet string, remarks []remark) error {
	old := map[string]string{}
	comments, err := n.file.GetComments(sheet)
	if err != nil {
		return err
	}
	for _, c := range comments {
		old[c.Cell] = c.Text
	}
	for _, r := range remarks {
		if text := old[r.cell]; text != "" {
			r.text = text + "\n" + r.text
			if err := n.file.DeleteComment(sheet, r.cell); err != nil {
				return err
			}
		}
		err := n.file.AddComment(sheet, excelize.Comment{Cell: r.cell, Author: annotationAuthor, Text: r.text, Width: 300, Height: 120})
		if err := errors.Join(err, n.colour(sheet, r)); err != nil {
			return err
		}
	}
	return nil
}

const annotationAuthor = "摇号"

func (n *annotator) colour(sheet string, r remark) error {
	const red, yellow = "FFC7CE", "FFEB9C"
	colour, grave := yellow, 0
	if r.grave {
		colour, grave = red, 1
	}
	id, err := n.file.GetCellStyle(sheet, r.cell)
	if err != nil {
		return err
	}
	marked, known := n.styles[[2]int{id, grave}]
	if !known {
		style, err := n.file.GetStyle(id)
		if err != nil {
			return err
		}
		style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
		if marked, err = n.file.NewStyle(style); err != nil {
			return err
		}
		n.styles[[2]int{id, grave}] = marked
	}
	return n.file.SetCellStyle(sheet, r.cell, r.cell, marked)
}
