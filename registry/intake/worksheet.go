package intake

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Size of the largest sheet that the format allows.
const (
	maxRows    = 1_048_576
	maxColumns = 16_384
)

// A sheetReader walks the rows of one worksheet.
type sheetReader struct {
	*workbook
	*scanner
	visit func(row)
	row   row
	col   int // of the cell before, from 0; -1 at the start of a row

	value   []byte // of the cell: what <v> or <is> holds
	valued  bool   // the cell has a <v>
	formula []byte // of the cell; nil if it has none
}

// readSheet calls visit for each row of a worksheet part that is not blank.
func (w *workbook) readSheet(part string, visit func(row)) error {
	return w.archive.read(part, func(s *scanner) error {
		r := &sheetReader{workbook: w, scanner: s, visit: visit}
		if err := s.root("worksheet", mainNamespace, strictNamespace); err != nil {
			return err
		}
		found := 0
		err := s.children(func(name []byte) error {
			if string(name) != "sheetData" {
				return nil
			}
			found++
			return s.children(r.readRow)
		})
		if err == nil && found != 1 {
			err = fmt.Errorf("%d elements sheetData", found)
		}
		return err
	})
}

func (r *sheetReader) readRow(name []byte) error {
	if string(name) != "row" {
		return unexpected(name)
	}
	number := r.row.number + 1
	if ref := r.attr("r"); ref != nil {
		n, err := strconv.Atoi(string(ref))
		if err != nil {
			return fmt.Errorf("row number %.40q", ref)
		}
		if n < number {
			return fmt.Errorf("row %d after row %d", n, r.row.number)
		}
		number = n
	}
	if number > maxRows {
		return fmt.Errorf("row %d is beyond the last row of a sheet", number)
	}
	r.row = row{number: number, cells: r.row.cells[:0]}
	r.col = -1
	if err := r.children(r.readCell); err != nil {
		return fmt.Errorf("row %d: %w", number, err)
	}
	if len(r.row.cells) > 0 {
		r.visit(r.row)
	}
	return nil
}

func (r *sheetReader) readCell(name []byte) error {
	switch string(name) {
	case "c":
	case "extLst":
		return nil
	default:
		return unexpected(name)
	}
	var ref, style []byte
	kind := cellType("n")
	for _, a := range r.attrs {
		switch string(a.name) {
		case "r":
			ref = a.value
		case "s":
			style = a.value
		case "t":
			kind = typeOf(a.value)
		}
	}
	if err := r.place(ref); err != nil {
		return err
	}
	f, err := r.formatOf(style)
	if err != nil {
		return err
	}
	if err := r.readContent(); err != nil {
		return err
	}
	c, err := r.cell(kind, f)
	if err != nil {
		return fmt.Errorf("column %s: %w", columnLetters(r.col), err)
	}
	if c.text != "" {
		c.col, c.computed = r.col, r.formula != nil
		r.row.cells = append(r.row.cells, c)
	}
	return nil
}

// place finds the column of a cell, which must stand right of the one before.
func (r *sheetReader) place(ref []byte) error {
	col := r.col + 1
	if ref != nil {
		c, n, ok := parseRef(ref)
		if !ok || n != r.row.number {
			return fmt.Errorf("cell reference %.40q", ref)
		}
		if c < col {
			return fmt.Errorf("cell %s not right of the one before", ref)
		}
		col = c
	}
	if col >= maxColumns {
		return errors.New("cell beyond the last column of a sheet")
	}
	r.col = col
	return nil
}

// parseRef takes a reference such as C7 apart: the column from 0, the row from 1.
func parseRef(ref []byte) (col, row int, ok bool) {
	i := 0
	for i < len(ref) && i < 3 && ref[i] >= 'A' && ref[i] <= 'Z' {
		col = col*26 + int(ref[i]-'A') + 1
		i++
	}
	digits := ref[i:]
	if i == 0 || len(digits) == 0 || len(digits) > 7 {
		return 0, 0, false
	}
	for _, c := range digits {
		if c < '0' || c > '9' {
			return 0, 0, false
		}
		row = row*10 + int(c-'0')
	}
	return col - 1, row, true
}

func (r *sheetReader) formatOf(style []byte) (format, error) {
	if style == nil {
		return r.formats[0], nil
	}
	n, ok := index(style, len(r.formats))
	if !ok {
		return format{}, fmt.Errorf("style %.40q of %d", style, len(r.formats))
	}
	return r.formats[n], nil
}

// index reads a decimal index into something with n elements.
func index(b []byte, n int) (int, bool) {
	i := 0
	for _, c := range b {
		if c < '0' || c > '9' {
			return 0, false
		}
		if i = i*10 + int(c-'0'); i >= n {
			return 0, false
		}
	}
	return i, len(b) > 0
}

func (r *sheetReader) readContent() error {
	r.value, r.valued, r.formula = r.value[:0], false, nil
	return r.children(func(name []byte) (err error) {
		switch string(name) {
		case "v":
			if r.valued {
				return errors.New("two values in a cell")
			}
			r.valued = true
			r.value, err = r.appendText(r.value)
		case "is":
			r.value, err = r.appendRichText(r.value)
		case "f":
			r.formula, err = r.appendText([]byte("="))
		case "extLst":
		default:
			return unexpected(name)
		}
		return err
	})
}

// A cellType is the attribute t of a cell.
type cellType string

// typeOf spares an allocation for the types there are.
func typeOf(b []byte) cellType {
	for _, t := range [...]cellType{"s", "n", "str", "inlineStr", "b", "e", "d"} {
		if string(b) == string(t) {
			return t
		}
	}
	return "unknown"
}

// cell makes a cell of its type, its format and what was read of it.
func (r *sheetReader) cell(kind cellType, f format) (cell, error) {
	blank := isSpace(r.value)
	if blank && r.formula != nil && (kind == "n" || !r.valued) {
		return cell{kind: faultCell, text: string(r.formula)}, nil
	}
	if kind == "str" {
		r.value = unescape(r.value, 0)
	}
	if blank {
		return cell{}, nil
	}
	switch kind {
	case "s":
		return r.sharedCell()
	case "inlineStr", "str":
		return newTextCell(string(r.value)), nil
	case "n":
		return numberToCell(bytes.Trim(r.value, " \t\r\n"), f, r.dates1904)
	case "b":
		return cell{text: strings.ToUpper(strconv.FormatBool(isTrue(r.value)))}, nil
	case "e":
		return cell{kind: faultCell, text: string(r.value)}, nil
	case "d":
		return isoDate(string(r.value))
	}
	return cell{}, errors.New("unknown cell type")
}

func (r *sheetReader) sharedCell() (cell, error) {
	n, ok := index(bytes.Trim(r.value, " \t\r\n"), len(r.strings))
	if !ok {
		return cell{}, fmt.Errorf("shared string %.40q of %d", r.value, len(r.strings))
	}
	return cell{text: r.strings[n].text, forbidden: r.strings[n].forbidden}, nil
}

func newTextCell(s string) cell {
	text, bad := clean(s)
	return cell{text: text, forbidden: bad}
}

// isoDate reads a cell of type d.
func isoDate(s string) (cell, error) {
	for _, layout := range []string{time.DateOnly, "2006-01-02T15:04:05.999999999Z", "2006-01-02T15:04:05.999999999"} {
		if t, err := time.Parse(layout, s); err == nil {
			return dateToCell(t, true), nil
		}
	}
	return cell{}, fmt.Errorf("date %.40q", s)
}
