package intake

import (
	"errors"
	"fmt"
)

// Size of the largest sheet of BIFF8. Rows cannot exceed it: their numbers have two bytes.
const maxXLSColumns = 256

// An xlsSheet walks the rows of one sheet of a binary workbook.
type xlsSheet struct {
	*xlsWorkbook
	*recordReader
	visit    func(row)
	row      row
	col      int    // of the cell before; -1 at the start of a row
	begun    bool   // a cell or a row has been seen
	stranger uint16 // a record since then that has no place among cells
	awaited  bool   // the result of the formula before is text, in a record to come
}

// readSheet calls visit for each row of a sheet that is not blank.
func (w *xlsWorkbook) readSheet(e xlsEntry, visit func(row)) error {
	s := &xlsSheet{xlsWorkbook: w, recordReader: newRecordReader(w.stream, e.start, e.end), visit: visit}
	if err := s.readAll(); err != nil {
		return damaged(fmt.Sprintf("sheet %s before byte %d", e.name, s.offset), err)
	}
	return nil
}

// readAll reads the substream of the sheet to its end, and steps over the charts inside. [MS-XLS] 2.1.7.20.5
func (s *xlsSheet) readAll() error {
	if err := s.next(); err != nil {
		return err
	}
	if kind, version, err := s.bof(); err != nil {
		return err
	} else if kind != sheetStream || version != biff8 {
		return fmt.Errorf("version %#x, substream %#x", version, kind)
	}
	for depth := 1; depth > 0; {
		if err := s.next(); err != nil {
			return err
		}
		switch {
		case s.id == recBOF:
			depth++
		case s.id == recEOF:
			depth--
		}
		if depth > 1 {
			continue
		}
		if err := s.readRecord(); err != nil {
			return fmt.Errorf("record %#x: %w", s.id, err)
		}
	}
	s.flush()
	return nil
}

// flush hands over the row that has been read.
func (s *xlsSheet) flush() {
	if len(s.row.cells) > 0 {
		s.visit(s.row)
	}
}

func (s *xlsSheet) readRecord() error {
	if s.awaited && !belongsToFormula(s.id) {
		return errors.New("the formula before has no result")
	}
	switch s.id {
	case recBlank, recNumber, recRK, recBoolErr, recLabelSST, recLabel, recRString, recFormula:
		return s.readCell()
	case recMulBlank:
		return s.readMany(2, func([]byte) (cell, error) { return cell{}, nil })
	case recMulRK:
		return s.readMany(6, s.rkCell)
	case recString:
		return s.readResult()
	case recRow:
		s.begun = true
	default:
		s.meet(s.id)
	}
	return nil
}

// belongsToFormula knows the records that may stand between a formula and the text it gives. [MS-XLS] 2.1.7.20.5
func belongsToFormula(id uint16) bool {
	return id == recString || id == recArray || id == recTable || id == recShrFmla || id == recContinue
}

// meet remembers a record that has no place among cells: if more cells follow, it was one, and is damaged. Future records, which
// older programs skip, and hyperlinks, which some programs write beside their cells, may stand anywhere.
func (s *xlsSheet) meet(id uint16) {
	if !s.begun || belongsToFormula(id) || id == recDBCell || id == recEntExU2 || id == recHLink || id>>8 == 0x08 {
		return
	}
	s.stranger = id
}

// place goes to the cells from first to last of a row, which must stand behind those before.
func (s *xlsSheet) place(number, first, last int) error {
	s.begun = true
	number++
	switch {
	case s.stranger != 0:
		return fmt.Errorf("record %#x among the cells", s.stranger)
	case number < s.row.number:
		return fmt.Errorf("row %d after row %d", number, s.row.number)
	case last >= maxXLSColumns:
		return fmt.Errorf("row %d: cell beyond the last column of a sheet", number)
	case number > s.row.number:
		s.flush()
		s.row = row{number: number, cells: s.row.cells[:0]}
		s.col = -1
	}
	if first <= s.col || last < first {
		return fmt.Errorf("row %d: cell %s not right of the one before", number, columnLetters(first))
	}
	s.col = last
	return nil
}

// keep adds a cell to the row, unless it is blank.
func (s *xlsSheet) keep(c cell, col int) {
	if c.text != "" {
		c.col, c.computed = col, s.id == recFormula || s.id == recString
		s.row.cells = append(s.row.cells, c)
	}
}

// readCell reads a record of one cell: its row, column and XF, then what depends on the kind.
func (s *xlsSheet) readCell() error {
	const head = 6
	if len(s.data) < head {
		return errShortRecord
	}
	col := s.u16(2)
	if err := s.place(s.u16(0), col, col); err != nil {
		return err
	}
	f, err := s.formatOf(s.u16(4))
	if err != nil {
		return err
	}
	s.pos = head
	c, err := s.cell(f)
	if err != nil {
		return fmt.Errorf("row %d column %s: %w", s.row.number, columnLetters(col), err)
	}
	s.keep(c, col)
	return nil
}

// readMany reads a record of cells side by side, each of so many bytes. [MS-XLS] 2.4.174, 2.4.175
func (s *xlsSheet) readMany(size int, read func([]byte) (cell, error)) error {
	cells := (len(s.data) - 6) / size
	if cells < 1 || len(s.data) != 6+cells*size {
		return fmt.Errorf("record of %d bytes", len(s.data))
	}
	first, last := s.u16(2), s.u16(len(s.data)-2)
	if last-first != cells-1 {
		return fmt.Errorf("%d cells from %d to %d", cells, first, last)
	}
	if err := s.place(s.u16(0), first, last); err != nil {
		return err
	}
	for i := range cells {
		c, err := read(s.data[4+i*size : 4+(i+1)*size])
		if err != nil {
			return fmt.Errorf("row %d column %s: %w", s.row.number, columnLetters(first+i), err)
		}
		s.keep(c, first+i)
	}
	return nil
}

func (s *xlsSheet) formatOf(xf int) (format, error) {
	if xf >= len(s.formats) {
		return format{}, fmt.Errorf("XF %d of %d", xf, len(s.formats))
	}
	return s.formats[xf], nil
}
