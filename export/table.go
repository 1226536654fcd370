package export

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

// A Table is a workbook that a spreadsheet program opens to read or to fill in. Every cell is text: codes keep their digits, and what
// looks like a formula is none.
type Table struct {
	Sheet   string
	Columns []TableColumn
	Rows    [][]string // texts by column
	Hints   *TableHints
}

// A TableColumn is a column of a table.
type TableColumn struct {
	Header  string
	Choices []string // what the cells below offer to choose from; any text if empty
}

// TableHints are another sheet, which explains how to fill in the first.
type TableHints struct {
	Sheet string
	Rows  [][]string
}

const (
	tableMostRows  = 1_048_576 // of a sheet, the header row among them
	tableMostUnits = 32_767    // UTF-16 code units in a cell; the library cuts what is longer
	tableNarrowest = 10        // column widths, in digits
	tableWidest    = 40
	hintsWidth     = 28
)

// A TableSizeError is a table that no worksheet can hold: a text that is too long, or, without a header, too many rows.
type TableSizeError struct {
	Row    int // from 1, the header row
	Header string
}

func (e *TableSizeError) Error() string {
	return fmt.Sprintf("row %d column %q is more than a worksheet can hold", e.Row, e.Header)
}

// WriteTable writes a table as an xlsx workbook. The same table gives the same bytes. The error may be a [*TableSizeError].
func WriteTable(w io.Writer, t Table) error {
	if len(t.Rows)+1 > tableMostRows {
		return &TableSizeError{Row: tableMostRows + 1}
	}
	f := excelize.NewFile()
	defer f.Close()
	f.SetZipWriter(newSortedZip)
	f.Pkg.Store("docProps/core.xml", []byte(coreProperties(t.Sheet)))
	b, err := newTableBook(f)
	if err != nil {
		return err
	}
	if err := f.SetSheetName(f.GetSheetName(0), t.Sheet); err != nil {
		return err
	}
	if err := b.table(t); err != nil {
		return err
	}
	if t.Hints != nil {
		if err := b.hints(t.Hints); err != nil {
			return err
		}
	}
	_, err = f.WriteTo(w)
	return err
}

// tableBook is a workbook with the styles of its cells.
type tableBook struct {
	file                       *excelize.File
	header, text, quoted, wrap int
}

func newTableBook(f *excelize.File) (*tableBook, error) {
	b := &tableBook{file: f}
	style := func(id *int, s *excelize.Style) (err error) {
		s.NumFmt = numFmtText
		*id, err = f.NewStyle(s)
		return err
	}
	if err := style(&b.header, &excelize.Style{
		Font: &excelize.Font{Bold: true}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"DDEBF7"}},
	}); err != nil {
		return nil, err
	}
	if err := style(&b.wrap, &excelize.Style{Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}}); err != nil {
		return nil, err
	}
	if err := style(&b.text, &excelize.Style{}); err != nil {
		return nil, err
	}
	b.quoted = (&sheetStyles{file: f}).quote(b.text)
	return b, nil
}

func (b *tableBook) table(t Table) error {
	for k, c := range t.Columns {
		if err := b.offer(t.Sheet, k, c.Choices); err != nil {
			return err
		}
	}
	sw, err := b.file.NewStreamWriter(t.Sheet)
	if err != nil {
		return err
	}
	if err := b.setColumns(sw, t); err != nil {
		return err
	}
	header := make([]string, len(t.Columns))
	for k, c := range t.Columns {
		header[k] = c.Header
	}
	if err := b.write(sw, 0, header, header, b.header); err != nil {
		return err
	}
	for k, row := range t.Rows {
		if err := b.write(sw, k+1, row, header, b.text); err != nil {
			return err
		}
	}
	return sw.Flush()
}

// setColumns gives the columns their widths and text format, and freezes the header row.
func (b *tableBook) setColumns(sw *excelize.StreamWriter, t Table) error {
	for k, c := range t.Columns {
		width := emWidth(c.Header)
		for _, row := range t.Rows[:min(len(t.Rows), 200)] {
			width = max(width, emWidth(row[k]))
		}
		if err := sw.SetColWidth(k+1, k+1, float64(max(tableNarrowest, min(tableWidest, width+2)))); err != nil {
			return err
		}
		if err := sw.SetColStyle(k+1, k+1, b.text); err != nil {
			return err
		}
	}
	return sw.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
}

// emWidth is about how many digits wide a text is.
func emWidth(text string) int {
	n := 0
	for _, r := range text {
		n++
		if r >= 0x1100 {
			n++
		}
	}
	return n
}

// offer makes the cells of a column, all below the header, offer choices.
func (b *tableBook) offer(sheet string, column int, choices []string) error {
	if len(choices) == 0 {
		return nil
	}
	name, err := excelize.ColumnNumberToName(column + 1)
	if err != nil {
		return err
	}
	v := excelize.NewDataValidation(true)
	v.Sqref = name + "2:" + name + strconv.Itoa(tableMostRows)
	if err := v.SetDropList(choices); err != nil {
		return err
	}
	v.SetError(excelize.DataValidationErrorStyleWarning, tableChoiceTitle, tableChoiceText+strings.Join(choices, "、"))
	return b.file.AddDataValidation(sheet, v)
}

// write writes a row, counted from 0. Blank texts have no cell.
func (b *tableBook) write(sw *excelize.StreamWriter, row int, texts, header []string, style int) error {
	cells := make([]any, len(texts))
	for k, text := range texts {
		if text == "" {
			continue
		}
		if len(text) > tableMostUnits && len(utf16.Encode([]rune(text))) > tableMostUnits {
			return &TableSizeError{row + 1, header[k]}
		}
		cell := excelize.Cell{StyleID: style, Value: text}
		if style == b.text && formulaLike(text) {
			cell.StyleID = b.quoted
		}
		cells[k] = cell
	}
	return sw.SetRow("A"+strconv.Itoa(row+1), cells)
}

func (b *tableBook) hints(h *TableHints) error {
	if _, err := b.file.NewSheet(h.Sheet); err != nil {
		return err
	}
	sw, err := b.file.NewStreamWriter(h.Sheet)
	if err != nil {
		return err
	}
	for k, width := range []float64{hintsWidth, tableNarrowest, 3 * hintsWidth} {
		if err := sw.SetColWidth(k+1, k+1, width); err != nil {
			return err
		}
	}
	for k, row := range h.Rows {
		style := b.wrap
		if k == 0 {
			style = b.header
		}
		if err := b.write(sw, k, row, row, style); err != nil {
			return err
		}
	}
	return sw.Flush()
}
