package intake

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

func TestXLSCells(t *testing.T) {
	const row, x = 4, 0 // x is the XF of plain cells
	tests := []struct {
		name string
		book xlsBook
		want []string
	}{
		{"shared", oneSheet([]string{"a", "　东 路\n", "e\u0301", "余䶮沈𫖯"},
			record8(recLabelSST, row, 0, x, uint32(1)), record8(recLabelSST, row, 2, x, uint32(2)), record8(recLabelSST, row, 255, x, uint32(3))),
			[]string{"A5 text 东 路", "C5 text é", "IV5 text 余䶮沈𫖯"}},
		{"labels", oneSheet(nil, record8(recLabel, row, 0, x, narrowString("caf\xE9")), record8(recLabel, row, 1, x, wideString("中")),
			record8(recRString, row, 2, x, wideString("粗"), 1, 0, 5), record8(recLabel, row, 3, x, wideString(" "))),
			[]string{"A5 text café", "B5 text 中", "C5 text 粗"}},
		{"half a pair", oneSheet([]string{"x"}, record8(recLabel, row, 0, x, 2, byte(1), "\x00\xD8a\x00")), []string{"A5 text \uFFFDa"}},
		{"numbers", oneSheet(nil, record8(recNumber, 0, 0, x, 123456789012345.0), record8(recNumber, 0, 1, x, 1234567890123456.0),
			record8(recNumber, 0, 2, x, 0.1), record8(recNumber, 0, 3, x, 1e300), record8(recNumber, 65535, 0, x, -5.0), record8(recNumber, 65535, 1, x, negativeZero)),
			[]string{"A1 number 123456789012345", "B1 inexact 1234567890123456", "C1 inexact 0.1", "D1 inexact 1E+300", "A65536 number -5", "B65536 number 0"}},
		{"RK", oneSheet(nil, record8(recRK, row, 0, x, uint32(7<<2|2)), record8(recRK, row, 1, x, uint32(1<<32-5<<2|2)), record8(recRK, row, 2, x, uint32(110<<2|3)),
			record8(recRK, row, 3, x, uint32(0x3FF80000)), record8(recRK, row, 4, x, uint32(0x40590001)), record8(recRK, row, 5, x, uint32(0x80000002))),
			[]string{"A5 number 7", "B5 number -5", "C5 inexact 1.1", "D5 inexact 1.5", "E5 number 1", "F5 number -536870912"}},
		{"many", oneSheet(nil, record8(recMulBlank, row, 0, x, x, 1), record8(recMulRK, row, 2, x, uint32(2|1<<2), 1, uint32(2|46000<<2), x, uint32(2|3<<2), 4)),
			[]string{"C5 number 1", "D5 date 2025-12-09", "E5 number 3"}},
		{"blank", oneSheet(nil, record8(recRow, 0, 0, 9, make([]byte, 10)), record8(recBlank, row, 0, x), record8(recRK, row, 1, x, uint32(2)), record8(recDBCell, 0)),
			[]string{"B5 number 0"}},
		{"errors and booleans", oneSheet(nil, record8(recBoolErr, row, 0, x, byte(1), byte(0)), record8(recBoolErr, row, 1, x, byte(0), byte(0)),
			record8(recBoolErr, row, 2, x, byte(0x2A), byte(1))), []string{"A5 text TRUE", "B5 text FALSE", "C5 fault #N/A"}},
		{"formulas", oneSheet(nil, formula(row, 0, 2.0), formula(row, 1, le(byte(0), byte(0), 0, 0, 0xFFFF)), record8(recShrFmla, make([]byte, 10)), record8(recString, wideString("文")),
			formula(row, 2, le(1, 1, 0, 0xFFFF)), formula(row, 3, le(2, 0x17, 0, 0xFFFF)), formula(row, 4, le(3, 0, 0, 0xFFFF)), formula(row, 5, 46000.0, 1)),
			[]string{"A5 number 2", "B5 text 文", "C5 text TRUE", "D5 fault #REF!", "F5 date 2025-12-09"}},
		{"chart inside", oneSheet(nil, record8(recNumber, row, 0, x, 1.0), record8(0x5D), record8(recBOF, biff8, 0x20, 0, 0, uint32(0), uint32(0)),
			record8(recNumber, 0, 0, 99, 7.0), eof, record8(0x23E)), []string{"A5 number 1"}},
		{"links and future records among cells", oneSheet(nil, record8(recRK, 0, 0, x, uint32(2)), record8(recHLink), record8(0x0868), record8(recRK, 1, 0, x, uint32(2))),
			[]string{"A1 number 0", "A2 number 0"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for i, data := range [][]byte{tt.book.file(), tt.book.padded().file()} {
				got := mustDump(t, data)
				for j := range got {
					got[j] = strings.TrimPrefix(got[j], "S1!")
				}
				if !slices.Equal(got, tt.want) {
					t.Errorf("%d: got  %q\nwant %q", i, got, tt.want)
				}
			}
		})
	}
}

var negativeZero = -1 / infinity()

func infinity() float64 { zero := 0.0; return 1 / zero }

// formula is a record FORMULA; style, if given, is its XF.
func formula(row, col int, result any, style ...int) []byte {
	return record8(recFormula, row, col, append(style, 0)[0], result, 0, uint32(0), 0)
}

// padded has so much in its globals that the stream lies in large sectors.
func (b xlsBook) padded() xlsBook {
	b.globals = slices.Concat(record8(0x5C, make([]byte, 8000)), b.globals)
	return b
}

func TestXLSFormats(t *testing.T) {
	cells := [][]byte{}
	for i, value := range []float64{46000, 46000.5, 7, 46000, 7, 0.5} {
		cells = append(cells, record8(recNumber, 0, i, i, value))
	}
	book := xlsBook{sheets: [][]byte{slices.Concat(cells...)}, globals: slices.Concat(
		record8(recFormat, 164, wideString(`yyyy"年"m"月"`)), record8(recFormat, 165, narrowString("00000")), record8(recFormat, 14, narrowString("0")),
		xf(58), xf(22), xf(165), xf(164), xf(14), xf(20))}
	want := []string{"S1!A1 date 2025-12-09", "S1!B1 date 2025-12-09 12:00:00", "S1!C1 inexact 7", "S1!D1 date 2025-12", "S1!E1 number 7", "S1!F1 inexact 0.5"}
	same(t, "formats", mustDump(t, book.file()), want)
	book.globals = slices.Concat(record8(recDateMode, 1), book.globals)
	if got := mustDump(t, book.file()); got[0] != "S1!A1 date 2029-12-10" {
		t.Errorf("dates from 1904: %q", got)
	}
}

func TestXLSSheets(t *testing.T) {
	number := record8(recRK, 0, 0, 0, uint32(2))
	book := xlsBook{globals: plainStyles, sheets: [][]byte{number, number, number, {}, number, number}, grbit: []int{0, 1, 2, 0, 0x0200, 0x0100}}
	same(t, "sheets", mustDump(t, book.file()), []string{"S1!A1 number 0"})
}

// TestSharedStringsInRecords cuts a table of shared strings into records of every size.
func TestSharedStringsInRecords(t *testing.T) {
	texts := []string{"统一社会信用代码", "", "a", strings.Repeat("长", 50), "𫖯𫖯𫖯"}
	want := []string{"S1!A1 text 统一社会信用代码", "S1!C1 text a", "S1!D1 text " + texts[3], "S1!E1 text 𫖯𫖯𫖯", "S1!F1 text ab", "S1!G1 text 漢"}
	for size := 20; size < 250; size++ {
		w := &sstWriter{size: size}
		w.header(7)
		for _, s := range texts {
			w.string(s, nil, nil)
		}
		w.string("ab", make([]byte, 12), nil)
		w.string("漢", make([]byte, 4), make([]byte, 70))
		var cells []byte
		for i := range 7 {
			cells = append(cells, record8(recLabelSST, 0, i, 0, uint32(i))...)
		}
		book := xlsBook{globals: slices.Concat(plainStyles, w.done()), sheets: [][]byte{cells}}
		got, err := dump(book.file())
		if err != nil || !slices.Equal(got, want) {
			t.Fatalf("records of %d bytes: got %q, %v", size, got, err)
		}
	}
}

// An sstWriter writes a table of shared strings as Excel does: the head of a string is not split, its characters are, with their width
// given anew, and what stands behind them is.
type sstWriter struct {
	size          int // most bytes of a record
	whole, record []byte
}

func (w *sstWriter) header(count int) { w.record = le(uint32(count), uint32(count)) }

func (w *sstWriter) next() {
	id := recContinue
	if w.whole == nil {
		id = recSST
	}
	w.whole = append(w.whole, record8(id, w.record)...)
	w.record = nil
}

func (w *sstWriter) done() []byte {
	w.next()
	return w.whole
}

func (w *sstWriter) string(s string, runs, phonetic []byte) {
	chars := []byte(wide(s))
	flags := byte(wideText)
	var head []byte
	if runs != nil {
		flags |= richText
		head = le(len(runs) / 4)
	}
	if phonetic != nil {
		flags |= phoneticText
		head = append(head, le(uint32(len(phonetic)))...)
	}
	head = le(len(chars)/2, flags, head)
	if len(w.record)+len(head) > w.size {
		w.next()
	}
	w.record = append(w.record, head...)
	for len(chars) > 0 {
		n := min(len(chars), (w.size-len(w.record))&^1)
		if n <= 0 {
			w.next()
			w.record = []byte{wideText}
			continue
		}
		w.record = append(w.record, chars[:n]...)
		chars = chars[n:]
	}
	for _, b := range slices.Concat(runs, phonetic) {
		if len(w.record) == w.size {
			w.next()
		}
		w.record = append(w.record, b)
	}
}

// TestWidthChanges has a text whose characters become narrow in the record behind.
func TestWidthChanges(t *testing.T) {
	globals := slices.Concat(plainStyles, record8(recSST, uint32(1), uint32(1), 6, byte(1), wide("中文")), record8(recContinue, byte(0), "abc"), record8(recContinue, byte(1), wide("尾")))
	book := xlsBook{globals: globals, sheets: [][]byte{record8(recLabelSST, 0, 0, 0, uint32(0))}}
	same(t, "text", mustDump(t, book.file()), []string{"S1!A1 text 中文abc尾"})
}

func TestRefusedXLS(t *testing.T) {
	good := record8(recRK, 1, 1, 0, uint32(2))
	sheet := func(records ...[]byte) []byte { return oneSheet([]string{"a"}, records...).file() }
	globals := func(records ...[]byte) []byte {
		return xlsBook{globals: slices.Concat(plainStyles, slices.Concat(records...)), sheets: [][]byte{good}}.file()
	}
	stream := func(records ...[]byte) []byte { return compound(named{"Workbook", slices.Concat(records...)}) }
	whole := oneSheet([]string{"a"}, good).stream()
	bof := func(version, kind int) []byte { return record8(recBOF, version, kind, 0, 0, uint32(0), uint32(0)) }
	tests := []struct {
		name string
		data []byte
		want FileKind
	}{
		{"sound", sheet(good), NoHeader},
		{"no values", sheet(), Empty},
		{"empty stream", stream(nil), Damaged},
		{"no BOF", stream(record8(recXF, make([]byte, 20))), Damaged},
		{"Excel 5", stream(bof(0x0500, 5), eof), OldXLS},
		{"Excel 4", stream(record8(0x0409, make([]byte, 6))), OldXLS},
		{"Excel 95 in Book", compound(named{"Book", slices.Concat(bof(0x0500, 5), eof)}), OldXLS},
		{"unknown version", stream(bof(0x0700, 5), eof), Damaged},
		{"sheet instead of globals", stream(bof(biff8, sheetStream), eof), Damaged},
		{"password", globals(record8(recFilePass, 1, make([]byte, 52))), Protected},
		{"password by a package", compound(named{"EncryptionInfo", []byte("x")}, named{"EncryptedPackage", make([]byte, 5000)}), Protected},
		{"rights management", compound(named{"\tDRMContent", []byte("x")}, named{"Workbook", whole}), Protected},
		{"document", compound(named{"WordDocument", []byte("x")}), NotSpreadsheet},
		{"slides", compound(named{"PowerPoint Document", make([]byte, 5000)}), NotSpreadsheet},
		{"neither", compound(named{"Contents", []byte("x")}), NotSpreadsheet},
		{"globals without end", stream(whole[:len(globalsBOF)+44]), Damaged},
		{"sheet without end", stream(whole[:len(whole)-4]), Damaged},
		{"record cut", stream(whole[:len(whole)-1]), Damaged},
		{"huge record", sheet(le(0x5D, 8225, make([]byte, 8225))), Damaged},
		{"substream inside the globals", globals(bof(biff8, sheetStream)), Damaged},
		{"date mode of one byte", globals(record8(recDateMode, byte(1))), Damaged},
		{"short XF", globals(record8(recXF, 0)), Damaged},
		{"short format", globals(record8(recFormat, byte(0))), Damaged},
		{"format without end", globals(record8(recFormat, 164, 9, byte(0), "00")), Damaged},
		{"short sheet", globals(record8(recBoundSheet, 0)), Damaged},
		{"sheet past the end", globals(record8(recBoundSheet, uint32(99999), 0, byte(1), byte(0), "x")), Damaged},
		{"sheet where there is none", globals(record8(recBoundSheet, uint32(0), 0, byte(1), byte(0), "x")), Damaged},
		{"two sheets at one place", func() []byte {
			b := xlsBook{globals: plainStyles, sheets: [][]byte{good, good}}.stream()
			i := bytes.Index(b, le(recBoundSheet, 10))
			copy(b[i+14+4:], b[i+4:i+8])
			return stream(b)
		}(), Damaged},
		{"strings twice", globals(record8(recSST, uint32(0), uint32(0)), record8(recSST, uint32(0), uint32(0))), Damaged},
		{"short table of strings", globals(record8(recSST, uint32(0))), Damaged},
		{"fewer strings than counted", globals(record8(recSST, uint32(2), uint32(2), wideString("a"))), Damaged},
		{"more strings than counted", globals(record8(recSST, uint32(1), uint32(1), wideString("a"), wideString("b"))), Damaged},
		{"strings behind the last", globals(record8(recSST, uint32(1), uint32(1), wideString("a")), record8(recContinue, wideString("b"))), Damaged},
		{"too many strings", globals(record8(recSST, uint32(1<<31), uint32(1<<31))), TooLarge},
		{"half a character", globals(record8(recSST, uint32(1), uint32(1), 1, byte(1), "a"), record8(recContinue, byte(1), "b")), Damaged},
		{"string without its runs", globals(record8(recSST, uint32(1), uint32(1), 1, byte(richText), 9, "a")), Damaged},
		{"string without its phonetics", globals(record8(recSST, uint32(1), uint32(1), 1, byte(phoneticText), uint32(1<<31), "a")), Damaged},
		{"shared string past the end", sheet(record8(recLabelSST, 0, 0, 0, uint32(1))), Damaged},
		{"shared string -1", sheet(record8(recLabelSST, 0, 0, 0, uint32(1<<32-1))), Damaged},
		{"XF past the end", sheet(record8(recRK, 0, 0, 2, uint32(2))), Damaged},
		{"XF past the end among many", sheet(record8(recMulRK, 0, 0, 2, uint32(2), 0)), Damaged},
		{"short cell", sheet(record8(recBlank, 0, 0)), Damaged},
		{"long blank", sheet(record8(recBlank, 0, 0, 0, 0)), Damaged},
		{"long number", sheet(record8(recNumber, 0, 0, 0, 1.0, 0)), Damaged},
		{"short number", sheet(record8(recNumber, 0, 0, 0, 1)), Damaged},
		{"short RK", sheet(record8(recRK, 0, 0, 0)), Damaged},
		{"short boolean", sheet(record8(recBoolErr, 0, 0, 0, byte(0))), Damaged},
		{"short shared string", sheet(record8(recLabelSST, 0, 0, 0, 0)), Damaged},
		{"short formula", sheet(record8(recFormula, 0, 0, 0, 1.0)), Damaged},
		{"boolean of 2", sheet(record8(recBoolErr, 0, 0, 0, byte(2), byte(0))), Damaged},
		{"unknown error", sheet(record8(recBoolErr, 0, 0, 0, byte(1), byte(1))), Damaged},
		{"unknown result", sheet(formula(0, 0, le(4, 0, 0, 0xFFFF))), Damaged},
		{"infinite number", sheet(record8(recNumber, 0, 0, 0, infinity())), Damaged},
		{"label without end", sheet(record8(recLabel, 0, 0, 0, 9, byte(0), "a")), Damaged},
		{"label with more", sheet(record8(recLabel, 0, 0, 0, narrowString("a"), "b")), Damaged},
		{"rich label without runs", sheet(record8(recRString, 0, 0, 0, narrowString("a"), 1)), Damaged},
		{"formula without its text", sheet(formula(0, 0, le(0, 0, 0, 0xFFFF)), good), Damaged},
		{"formula without its text at the end", sheet(formula(0, 0, le(0, 0, 0, 0xFFFF))), Damaged},
		{"text without its formula", sheet(record8(recString, narrowString("a"))), Damaged},
		{"rows descending", sheet(good, record8(recRK, 0, 0, 0, uint32(2))), Damaged},
		{"cells descending", sheet(good, record8(recRK, 1, 0, 0, uint32(2))), Damaged},
		{"cell twice", sheet(good, good), Damaged},
		{"cell over a blank", sheet(record8(recMulBlank, 1, 0, 0, 0, 1), good), Damaged},
		{"cell beyond the sheet", sheet(record8(recRK, 1, 256, 0, uint32(2))), Damaged},
		{"many without any", sheet(record8(recMulBlank, 0, 0, 0)), Damaged},
		{"many of odd size", sheet(record8(recMulRK, 0, 0, 0, 0, 0)), Damaged},
		{"many of another number", sheet(record8(recMulBlank, 0, 0, 0, 0, 2)), Damaged},
		{"damaged record among cells", sheet(good, record8(recLabelSST^0x40, 1, 2, 0, uint32(0)), record8(recRK, 2, 0, 0, uint32(2))), Damaged},
		{"chart without end", sheet(good, bof(biff8, 0x20)), Damaged},
		{"version of a sheet", stream(bytes.Replace(whole, sheetBOF, bof(0x0500, sheetStream), 1)), Damaged},
		{"kind of a sheet", stream(bytes.Replace(whole, sheetBOF, bof(biff8, 0x20), 1)), Damaged},
	}
	for _, tt := range tests {
		_, err := ReadTargets(Options{}, source("a.xls", tt.data))
		if got := fileKind(err); got != tt.want {
			t.Errorf("%s: got %s (%v), want %s", tt.name, got, err, tt.want)
		}
	}
}
