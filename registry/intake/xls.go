package intake

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"
)

// Versions and kinds of substreams, as their BOF records have them. [MS-XLS] 2.4.21
const (
	biff8         = 0x0600
	globalsStream = 0x0005
	sheetStream   = 0x0010
)

// maxSheets is the most sheets that a workbook may have.
const maxSheets = 10_000

// An xlsWorkbook is what the sheets of a workbook of Excel 97–2003 have in common.
type xlsWorkbook struct {
	stream    *chain
	dates1904 bool
	strings   []sharedString
	formats   []format       // by XF
	own       map[int]format // the number formats of the file's own, by id
	styles    []int          // format id of each XF
	sheets    []xlsEntry
}

// An xlsEntry is a sheet as the workbook lists it: it begins at start and ends before end.
type xlsEntry struct {
	name       string
	hidden     bool
	cells      bool // not a chart or a macro sheet
	start, end int64
}

// openOLE tells what a compound file holds, and opens it if it is a workbook.
func openOLE(src Source) ([]table, error) {
	c, err := openCompoundFile(src)
	if err != nil {
		return nil, damaged("compound file", err)
	}
	if err := c.refuse(); err != nil {
		return nil, err
	}
	e := c.stream("Workbook")
	if e == nil {
		e = c.stream("Book")
	}
	if e == nil {
		return nil, &FileError{Kind: NotSpreadsheet, Detail: "OLE compound file without a workbook"}
	}
	stream, err := c.open(e)
	if err != nil {
		return nil, damaged("stream "+e.name, err)
	}
	return openBIFF(stream)
}

// refuse knows by their streams the files that cannot be read.
func (c *compoundFile) refuse() error {
	for _, known := range []struct {
		stream string
		kind   FileKind
	}{
		{"EncryptedPackage", Protected}, {"\tDRMContent", Protected},
		{"WordDocument", NotSpreadsheet}, {"PowerPoint Document", NotSpreadsheet},
	} {
		if c.stream(known.stream) != nil {
			return &FileError{Kind: known.kind, Detail: fmt.Sprintf("OLE compound file with a stream %q", known.stream)}
		}
	}
	return nil
}

// openBIFF reads the globals of a workbook, and gives a table for each sheet.
func openBIFF(stream *chain) ([]table, error) {
	w := &xlsWorkbook{stream: stream, own: map[int]format{}}
	r := newRecordReader(stream, 0, stream.size)
	if err := w.readGlobals(r); err != nil {
		var refused *FileError
		if errors.As(err, &refused) {
			return nil, refused
		}
		return nil, damaged(fmt.Sprintf("Workbook stream before byte %d", r.offset), err)
	}
	if err := w.limitSheets(); err != nil {
		return nil, damaged("Workbook stream", err)
	}
	w.resolveFormats()
	var tables []table
	for _, e := range w.sheets {
		switch {
		case e.cells && e.hidden:
			tables = append(tables, hiddenTable(e.name))
		case e.cells:
			tables = append(tables, table{name: e.name, dates1904: w.dates1904, rows: func(visit func(row)) error { return w.readSheet(e, visit) }})
		}
	}
	return tables, nil
}

// readGlobals reads the first substream. [MS-XLS] 2.1.7.20.3
func (w *xlsWorkbook) readGlobals(r *recordReader) error {
	if err := r.next(); err != nil {
		return err
	}
	switch kind, version, err := r.bof(); {
	case r.id == 0x0009 || r.id == 0x0209 || r.id == 0x0409 || r.id == recBOF && err == nil && version < biff8:
		return &FileError{Kind: OldXLS, Detail: "workbook of Excel 95 or older"}
	case err != nil:
		return err
	case version != biff8 || kind != globalsStream:
		return fmt.Errorf("version %#x, substream %#x", version, kind)
	}
	for {
		if err := r.next(); err != nil {
			return err
		}
		if r.id == recEOF {
			return nil
		}
		if err := w.readGlobal(r); err != nil {
			return err
		}
	}
}

// bof reads a BOF record. [MS-XLS] 2.4.21
func (r *recordReader) bof() (kind, version int, err error) {
	if r.id != recBOF || len(r.data) < 4 {
		return 0, 0, fmt.Errorf("record %#x instead of BOF", r.id)
	}
	return r.u16(2), r.u16(0), nil
}

func (w *xlsWorkbook) readGlobal(r *recordReader) (err error) {
	switch r.id {
	case recFilePass:
		return &FileError{Kind: Protected, Detail: "Workbook stream with a record FILEPASS"}
	case recBOF:
		return errors.New("a substream inside the globals")
	case recDateMode:
		if err = r.whole(2); err == nil {
			w.dates1904 = r.u16(0) == 1
		}
	case recFormat:
		return w.readFormat(r)
	case recXF:
		if len(w.styles) > 1<<16 {
			return fmt.Errorf("more than %d XF: %w", 1<<16, errTooLarge)
		}
		if err = r.whole(20); err == nil {
			w.styles = append(w.styles, r.u16(2))
		}
	case recBoundSheet:
		return w.readBoundSheet(r)
	case recSST:
		if w.strings != nil {
			return errors.New("two tables of shared strings")
		}
		w.strings, err = r.readSST(w.stream.size)
	}
	return err
}

// readFormat reads a number format of the file's own. [MS-XLS] 2.4.126
func (w *xlsWorkbook) readFormat(r *recordReader) error {
	if len(r.data) < 2 {
		return errShortRecord
	}
	id := r.u16(0)
	r.pos = 2
	code, err := r.readText(2)
	w.own[id] = parseFormat(string(code))
	return err
}

// readBoundSheet reads what the workbook says of a sheet. [MS-XLS] 2.4.28
func (w *xlsWorkbook) readBoundSheet(r *recordReader) error {
	if len(r.data) < 8 {
		return errShortRecord
	}
	if len(w.sheets) == maxSheets {
		return fmt.Errorf("more than %d sheets: %w", maxSheets, errTooLarge)
	}
	e := xlsEntry{start: int64(r.u32(0)), hidden: r.data[4]&3 != 0, cells: r.data[5] == 0}
	r.pos = 6
	name, err := r.readText(1)
	e.name = string(bytes.TrimRight(name, "\x00"))
	w.sheets = append(w.sheets, e)
	return err
}

// limitSheets sets where each sheet ends at the latest: where the next one in the stream begins. So no byte is read for two sheets.
func (w *xlsWorkbook) limitSheets() error {
	var order []*xlsEntry
	for i := range w.sheets {
		if w.sheets[i].cells {
			order = append(order, &w.sheets[i])
		}
	}
	slices.SortFunc(order, func(a, b *xlsEntry) int { return cmp.Compare(a.start, b.start) })
	end := w.stream.size
	for _, e := range slices.Backward(order) {
		if e.start >= end {
			return fmt.Errorf("sheet %.40q at byte %d, where no sheet can be", e.name, e.start)
		}
		e.end, end = end, e.start
	}
	return nil
}

func (w *xlsWorkbook) resolveFormats() {
	w.formats = make([]format, len(w.styles))
	for i, id := range w.styles {
		w.formats[i] = formatOf(id, w.own)
	}
}
