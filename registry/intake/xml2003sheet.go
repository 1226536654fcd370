package intake

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
)

// An xmlSheet walks the rows of one sheet of a workbook in the XML of Excel 2003.
type xmlSheet struct {
	*xmlWorkbook
	*scanner
	visit   func(row)
	row     row
	coming  int      // number of the next row, unless it says otherwise
	col     int      // of the next cell, unless it says otherwise
	styles  []string // by column
	table   string   // style of the whole table
	rows    string   // style of the row
	value   []byte
	formula []byte // of the cell; nil if it has none
}

// readSheet calls visit for each row of a sheet that is not blank.
func (w *xmlWorkbook) readSheet(e xmlEntry, visit func(row)) error {
	s := w.scanner(e.start)
	s.rooted, s.open, s.starts = true, []byte("Workbook"), []int{0} // the file was found well formed
	r := &xmlSheet{xmlWorkbook: w, scanner: s, visit: visit, coming: 1}
	_, err := s.next()
	if err == nil {
		err = s.children(func([]byte) error {
			if string(w.element(s)) != "Table" {
				return nil
			}
			r.table = string(w.ownAttr(s, "StyleID"))
			return s.children(r.readPart)
		})
	}
	if err != nil {
		return damaged(fmt.Sprintf("sheet %s at byte %d", e.name, e.start+s.position()), err)
	}
	return nil
}

// readPart reads a column or a row.
func (r *xmlSheet) readPart([]byte) error {
	switch name := r.element(r.scanner); string(name) {
	case "Column":
		return r.readColumn()
	case "Row":
		return r.readRow()
	default:
		return unexpected(name)
	}
}

// count reads an attribute that is a number from least to most; missing, it is least.
func (r *xmlSheet) count(name string, least, most int) (int, error) {
	text := r.ownAttr(r.scanner, name)
	if text == nil {
		return least, nil
	}
	n, err := strconv.Atoi(string(text))
	if err != nil || n < least || n > most {
		return 0, fmt.Errorf("%s %.40q where %d to %d can be", name, text, least, most)
	}
	return n, nil
}

// readColumn keeps the style of columns.
func (r *xmlSheet) readColumn() error {
	first, err := r.count("Index", len(r.styles)+1, maxColumns)
	if err != nil {
		return err
	}
	more, err := r.count("Span", 0, maxColumns)
	if err != nil {
		return err
	}
	if first+more > maxColumns {
		return errors.New("column beyond the last of a sheet")
	}
	style := string(r.ownAttr(r.scanner, "StyleID"))
	for len(r.styles) < first-1 {
		r.styles = append(r.styles, "")
	}
	for range more + 1 {
		r.styles = append(r.styles, style)
	}
	return nil
}

func (r *xmlSheet) readRow() error {
	number, err := r.count("Index", r.coming, maxRows)
	if err != nil {
		return err
	}
	more, err := r.count("Span", 0, maxRows)
	if err != nil {
		return err
	}
	if number+more > maxRows {
		return fmt.Errorf("row %d is beyond the last row of a sheet", number+more)
	}
	r.coming = number + 1 + more
	r.rows = string(r.ownAttr(r.scanner, "StyleID"))
	r.row = row{number: number, cells: r.row.cells[:0]}
	r.col = 0
	if err := r.children(r.readCell); err != nil {
		return fmt.Errorf("row %d: %w", number, err)
	}
	if len(r.row.cells) > 0 {
		r.visit(r.row)
	}
	return nil
}

func (r *xmlSheet) readCell([]byte) error {
	if name := r.element(r.scanner); string(name) != "Cell" {
		return unexpected(name)
	}
	index, err := r.count("Index", r.col+1, maxColumns)
	if err != nil {
		return err
	}
	merged, err := r.count("MergeAcross", 0, maxColumns)
	if err != nil {
		return err
	}
	col := index - 1
	if r.col = index + merged; r.col > maxColumns {
		return errors.New("cell beyond the last column of a sheet")
	}
	f, err := r.formatOf(col)
	if err != nil {
		return err
	}
	r.formula = bytes.Clone(r.ownAttr(r.scanner, "Formula"))
	c, err := r.readContent(f)
	if err != nil {
		return fmt.Errorf("column %s: %w", columnLetters(col), err)
	}
	if c.text != "" {
		c.col, c.computed = col, r.formula != nil
		r.row.cells = append(r.row.cells, c)
	}
	return nil
}

// formatOf finds the format of the cell that was just opened: by its own style, or that of its row, its column, the table.
func (r *xmlSheet) formatOf(col int) (format, error) {
	if own := r.ownAttr(r.scanner, "StyleID"); own != nil {
		return r.style(own)
	}
	inherited := r.rows
	if inherited == "" && col < len(r.styles) {
		inherited = r.styles[col]
	}
	if inherited == "" {
		inherited = r.table
	}
	if inherited == "" {
		return r.formats[defaultStyle], nil
	}
	return r.style([]byte(inherited))
}

func (r *xmlSheet) style(id []byte) (format, error) {
	f, ok := r.formats[string(id)]
	if !ok {
		return f, fmt.Errorf("style %.40q is missing", id)
	}
	return f, nil
}

// readContent reads the value of a cell. Comments, which hold data too, are no values.
func (r *xmlSheet) readContent(f format) (c cell, err error) {
	found := false
	err = r.children(func([]byte) (err error) {
		if string(r.element(r.scanner)) != "Data" {
			return nil
		}
		if found {
			return errors.New("two values in a cell")
		}
		found = true
		kind := string(r.ownAttr(r.scanner, "Type"))
		if r.value, err = r.appendAll(r.value[:0]); err != nil {
			return err
		}
		c, err = r.cell(kind, f)
		return err
	})
	if c.text == "" && r.formula != nil && !found {
		_, formula, _ := strings.Cut(string(r.formula), "=")
		c = cell{kind: faultCell, text: "=" + formula}
	}
	return c, err
}

// appendAll appends the text of the element that was just opened, and of the formatting inside.
func (s *scanner) appendAll(dst []byte) ([]byte, error) {
	level := s.depth()
	for s.depth() >= level {
		t, err := s.next()
		if err != nil {
			return dst, err
		}
		if t == chars {
			dst = append(dst, s.text...)
		}
		if len(dst) > maxToken {
			return dst, fmt.Errorf("a text of more than %d bytes: %w", maxToken, errTooLarge)
		}
	}
	return dst, nil
}

// cell makes a cell of its type, its format and its value.
func (r *xmlSheet) cell(kind string, f format) (cell, error) {
	value := bytes.Trim(r.value, " \t\r\n")
	if len(value) == 0 && kind != "" {
		return cell{}, nil
	}
	switch kind {
	case "String":
		return newTextCell(string(r.value)), nil
	case "Number":
		return numberToCell(value, f, r.dates1904)
	case "DateTime":
		return dateTime(string(value), f)
	case "Boolean":
		if len(value) == 1 && value[0]|1 == '1' {
			return cell{text: strings.ToUpper(strconv.FormatBool(value[0] == '1'))}, nil
		}
		return cell{}, fmt.Errorf("boolean %.40q", value)
	case "Error":
		return cell{kind: faultCell, text: string(value)}, nil
	}
	return cell{}, fmt.Errorf("unknown type %.40q", kind)
}

// dateTime reads a date and a time. A time alone stands on the day before the first, or on the first day from 1904.
func dateTime(value string, f format) (cell, error) {
	t, err := time.Parse("2006-01-02T15:04:05.999999999", strings.TrimSuffix(value, "Z"))
	if err != nil {
		return isoDate(value)
	}
	t = t.Round(time.Second)
	if first := time.Date(1900, time.January, 1, 0, 0, 0, 0, time.UTC); t.Before(first) {
		serial := t.Sub(first.AddDate(0, 0, -1)).Seconds() / 86400
		return cell{kind: inexactCell, text: strconv.FormatFloat(math.Round(serial*86400)/86400, 'f', -1, 64)}, nil
	}
	return dateToCell(t, f.day || !f.date), nil
}
