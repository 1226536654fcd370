package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"

	"github.com/xuri/excelize/v2"
)

// writeWorkbook writes the table as an .xlsx file, the same bytes each time.
func (t table) writeWorkbook(path string) error {
	f := excelize.NewFile()
	defer f.Close()
	styles, err := makeStyles(f)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	err = errors.Join(
		f.SetSheetName("Sheet1", t.sheet),
		f.SetDocProps(&excelize.DocProperties{
			Creator: county + "市场监督管理局", Title: county + t.sheet,
			Created: "2026-01-05T01:00:00Z", Modified: "2026-01-05T01:00:00Z",
		}),
		t.fill(f),
		t.dress(f, styles),
		t.layOut(f),
	)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return os.WriteFile(path, b.Bytes(), 0o644)
}

// makeStyles registers a style for each look, and gives their numbers.
func makeStyles(f *excelize.File) ([]int, error) {
	var grid []excelize.Border
	for _, side := range []string{"left", "right", "top", "bottom"} {
		grid = append(grid, excelize.Border{Type: side, Color: "A6A6A6", Style: 1})
	}
	font := func(size float64, bold bool) *excelize.Font {
		return &excelize.Font{Family: "宋体", Size: size, Bold: bold}
	}
	left, centre := &excelize.Alignment{Vertical: "center"}, &excelize.Alignment{Horizontal: "center", Vertical: "center"}
	grey := excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E7E6E6"}}
	iso := "yyyy-mm-dd"
	const general, asText = 0, 49
	var ids []int
	for _, s := range []*excelize.Style{
		plain:   {Font: font(11, false), Border: grid, NumFmt: general, Alignment: left},
		centred: {Font: font(11, false), Border: grid, NumFmt: general, Alignment: centre},
		text:    {Font: font(11, false), Border: grid, NumFmt: asText, Alignment: left},
		day:     {Font: font(11, false), Border: grid, CustomNumFmt: &iso, Alignment: centre},
		header:  {Font: font(11, true), Border: grid, Fill: grey, Alignment: centre},
		title:   {Font: font(16, true), Alignment: centre},
	} {
		id, err := f.NewStyle(s)
		if err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, nil
}

// headerRow is the row of the header, counted from 1.
func (t table) headerRow() int {
	if t.title == "" {
		return 1
	}
	return 2
}

// fill writes the cells.
func (t table) fill(f *excelize.File) error {
	headers := t.headers()
	errs := []error{f.SetSheetRow(t.sheet, cellName(1, t.headerRow()), &headers)}
	if t.title != "" {
		errs = append(errs, f.SetCellStr(t.sheet, "A1", t.title))
	}
	for i, row := range t.rows {
		errs = append(errs, f.SetSheetRow(t.sheet, cellName(1, t.headerRow()+1+i), &row))
	}
	return errors.Join(errs...)
}

// dress gives the cells their styles and the columns their widths.
func (t table) dress(f *excelize.File, styles []int) error {
	head, last, width := t.headerRow(), t.headerRow()+len(t.rows), len(t.columns)
	errs := []error{f.SetCellStyle(t.sheet, cellName(1, head), cellName(width, head), styles[header])}
	for i, c := range t.columns {
		letter, err := excelize.ColumnNumberToName(i + 1)
		errs = append(errs, err,
			f.SetColWidth(t.sheet, letter, letter, c.width),
			f.SetCellStyle(t.sheet, cellName(i+1, head+1), cellName(i+1, last), styles[c.look]))
	}
	if t.title != "" {
		errs = append(errs,
			f.MergeCell(t.sheet, "A1", cellName(width, 1)),
			f.SetCellStyle(t.sheet, "A1", cellName(width, 1), styles[title]),
			f.SetRowHeight(t.sheet, 1, 30))
	}
	return errors.Join(errs...)
}

// layOut freezes the header, and makes the sheet print on landscape A4 with the header on each page.
func (t table) layOut(f *excelize.File) error {
	head, landscape, a4, one, free, fit := t.headerRow(), "landscape", 9, 1, 0, true
	return errors.Join(
		f.SetSheetDimension(t.sheet, "A1:"+cellName(len(t.columns), head+len(t.rows))),
		f.SetPanes(t.sheet, &excelize.Panes{
			Freeze: true, YSplit: head, TopLeftCell: cellName(1, head+1), ActivePane: "bottomLeft",
		}),
		f.SetSheetProps(t.sheet, &excelize.SheetPropsOptions{FitToPage: &fit}),
		f.SetPageLayout(t.sheet, &excelize.PageLayoutOptions{
			Orientation: &landscape, Size: &a4, FitToWidth: &one, FitToHeight: &free,
		}),
		f.SetHeaderFooter(t.sheet, &excelize.HeaderFooterOptions{OddFooter: "&C第 &P 页，共 &N 页"}),
		f.SetDefinedName(&excelize.DefinedName{
			Name: "_xlnm.Print_Titles", Scope: t.sheet, RefersTo: fmt.Sprintf("'%s'!$1:$%d", t.sheet, head),
		}),
	)
}

// cellName is the name of a cell, such as B3, whose column and row count from 1.
func cellName(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		panic(err) // a column below 1 or past XFD: a mistake in this program
	}
	return name
}
