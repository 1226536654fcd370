package intake

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Workbooks in the XML of Excel 2002 and 2003. The format is that of the "XML Spreadsheet Reference" of Microsoft.
const sheet2003Namespace = "urn:schemas-microsoft-com:office:spreadsheet"

// maxStyles is the most styles that such a workbook may have.
const maxStyles = 1 << 16

// An xmlWorkbook is what the sheets of such a workbook have in common.
type xmlWorkbook struct {
	src       Source
	recoded   bool
	dates1904 bool
	prefixes  map[string]bool   // those of the namespace; "" where it is the default
	formats   map[string]format // by id of the style
	sheets    []xmlEntry
}

// An xmlEntry is a sheet, and where its element begins.
type xmlEntry struct {
	name   string
	hidden bool
	start  int64
}

// startsXML2003 goes by the namespace.
func startsXML2003(start []byte) bool {
	text := bytes.TrimLeft(bytes.TrimPrefix(start, []byte(utf8BOM)), " \t\r\n")
	return bytes.HasPrefix(text, []byte("<")) && bytes.Contains(text, []byte(sheet2003Namespace)) && !bytes.HasPrefix(bytes.ToLower(text), []byte("<html"))
}

// declaredGB knows an XML declaration that names the encoding of Chinese Windows.
func declaredGB(start []byte) bool {
	declaration, _, _ := bytes.Cut(start, []byte("?>"))
	_, encoding, ok := strings.Cut(strings.ToLower(string(declaration)), "encoding")
	encoding = strings.Trim(strings.TrimLeft(encoding, " \t\r\n="), " \t\r\n\"'")
	for _, name := range []string{"gb2312", "gbk", "gb18030"} {
		if ok && strings.HasPrefix(encoding, name) {
			return true
		}
	}
	return false
}

// openXML2003 goes through the whole file, so that nothing malformed is taken for a workbook, and gives a table for each sheet.
func openXML2003(src Source, start []byte, recoded bool) ([]table, error) {
	if !recoded && declaredGB(start) {
		var err error
		if src, err = src.recode(decodeGB18030); err != nil {
			return nil, err
		}
		recoded = true
	}
	w := &xmlWorkbook{src: src.counted(2), recoded: recoded, prefixes: map[string]bool{}, formats: map[string]format{}}
	s := w.scanner(0)
	err := w.readMain(s)
	if err == nil {
		err = s.rest()
	}
	switch {
	case errors.Is(err, errWrongRoot):
		return nil, &FileError{Kind: NotSpreadsheet, Detail: err.Error()}
	case err != nil:
		return nil, damaged(fmt.Sprintf("byte %d", s.position()), err)
	}
	var tables []table
	for _, e := range w.sheets {
		if e.hidden {
			tables = append(tables, hiddenTable(e.name))
		} else {
			tables = append(tables, table{name: e.name, dates1904: w.dates1904, rows: func(visit func(row)) error { return w.readSheet(e, visit) }})
		}
	}
	return tables, nil
}

func (w *xmlWorkbook) scanner(start int64) *scanner {
	s := newScanner(io.NewSectionReader(w.src.Data, start, w.src.Size-start))
	s.recoded = w.recoded
	return s
}

// readMain reads everything but the rows.
func (w *xmlWorkbook) readMain(s *scanner) error {
	if err := s.root("Workbook", sheet2003Namespace); err != nil {
		return err
	}
	for _, a := range s.attrs {
		prefix, isPrefix := strings.CutPrefix(string(a.name), "xmlns:")
		if string(a.value) == sheet2003Namespace && (isPrefix || string(a.name) == "xmlns") {
			w.prefixes[strings.TrimPrefix(prefix, "xmlns")] = true
		}
	}
	return s.children(func([]byte) error {
		switch string(w.element(s)) {
		case "Styles":
			return s.children(func([]byte) error { return w.readStyle(s) })
		case "Worksheet":
			return w.readEntry(s)
		}
		if s.bareName() != "ExcelWorkbook" {
			return nil
		}
		return s.children(func([]byte) error {
			w.dates1904 = w.dates1904 || s.bareName() == "Date1904"
			return nil
		})
	})
}

// bareName is the name of the element that was just opened, without its prefix.
func (s *scanner) bareName() string {
	name := s.open[s.starts[s.depth()-1]:]
	return string(name[bytes.LastIndexByte(name, ':')+1:])
}

// element is the name of the element that was just opened, if it is of the format's namespace; nil for any other.
func (w *xmlWorkbook) element(s *scanner) []byte {
	name := s.open[s.starts[s.depth()-1]:]
	prefix, local, prefixed := bytes.Cut(name, []byte(":"))
	if !prefixed {
		prefix, local = nil, name
		if own := s.attr("xmlns"); own != nil && string(own) != sheet2003Namespace {
			return nil
		}
	}
	if !w.prefixes[string(prefix)] {
		return nil
	}
	return local
}

// ownAttr gives the value of an attribute of the format's namespace; nil if the element has none.
func (w *xmlWorkbook) ownAttr(s *scanner, name string) []byte {
	for _, a := range s.attrs {
		prefix, local, prefixed := bytes.Cut(a.name, []byte(":"))
		if prefixed && string(local) == name && w.prefixes[string(prefix)] {
			return a.value
		}
	}
	return nil
}

// readStyle reads what a style does to numbers.
func (w *xmlWorkbook) readStyle(s *scanner) error {
	if string(w.element(s)) != "Style" {
		return nil
	}
	if len(w.formats) == maxStyles {
		return fmt.Errorf("more than %d styles: %w", maxStyles, errTooLarge)
	}
	id := string(w.ownAttr(s, "ID"))
	if _, twice := w.formats[id]; twice {
		return fmt.Errorf("style %.40q twice", id)
	}
	f := w.formats[defaultStyle]
	if parent, ok := w.formats[string(w.ownAttr(s, "Parent"))]; ok {
		f = parent
	}
	err := s.children(func([]byte) error {
		if string(w.element(s)) == "NumberFormat" {
			f = namedFormat(string(w.ownAttr(s, "Format")))
		}
		return nil
	})
	w.formats[id] = f
	return err
}

// defaultStyle is the id of the style that cells have unless another is named.
const defaultStyle = "Default"

// namedFormat knows the formats that have names instead of codes.
func namedFormat(code string) format {
	switch code {
	case "General Date", "Short Date", "Medium Date", "Long Date":
		return format{date: true, day: true}
	case "Short Time", "Medium Time", "Long Time", "Currency", "Euro Currency", "Percent", "Yes/No", "True/False", "On/Off":
		return format{words: true}
	case "", "General Number", "Fixed", "Standard", "Scientific":
		return format{}
	}
	return parseFormat(code)
}

// readEntry reads what a sheet says of itself; its rows are read when they are asked for.
func (w *xmlWorkbook) readEntry(s *scanner) error {
	if len(w.sheets) == maxSheets {
		return fmt.Errorf("more than %d sheets: %w", maxSheets, errTooLarge)
	}
	e := xmlEntry{name: string(w.ownAttr(s, "Name")), start: s.tagAt}
	tables := 0
	err := s.children(func([]byte) error {
		switch {
		case string(w.element(s)) == "Table":
			tables++
		case s.bareName() == "WorksheetOptions":
			return s.children(func([]byte) error {
				if s.bareName() != "Visible" {
					return nil
				}
				state, err := s.appendText(nil)
				e.hidden = string(state) == "SheetHidden" || string(state) == "SheetVeryHidden"
				return err
			})
		}
		return nil
	})
	if err == nil && tables > 1 {
		err = fmt.Errorf("%d elements Table in sheet %.40q", tables, e.name)
	}
	w.sheets = append(w.sheets, e)
	return err
}
