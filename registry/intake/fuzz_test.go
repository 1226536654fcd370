package intake

import (
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"yaohao/draw"
)

// FuzzXLSX fuzzes the parts of a workbook; packed, hardly a changed byte would get past the CRC. What comes back keeps the
// promises of rows, and no part is read that encoding/xml finds malformed.
func FuzzXLSX(f *testing.F) {
	for _, data := range []string{
		rowsOf([]string{"注册号", "企业名称"}, []string{"1", "a"}),
		`<row r="2"><c r="B2" t="s" s="1"><v>0</v></c><c t="str"><f>A1</f><v>x</v></c><c t="e"><v>#N/A</v></c></row>`,
		`<row><c t="d"><v>2026-03-05</v></c><c s="1"><v>46000.5</v></c><c t="b"><v>1</v></c><extLst/></row><!-- a --><?b?>`,
		`<row><c t="inlineStr"><is><r><rPr/><t>_x0041_&amp;</t></r><rPh><t>b</t></rPh></is></c><c><v>1.5E+3</v></c><![CDATA[ ]]></row>`,
	} {
		f.Add(worksheet(data), sst(`<si><t> a&#x20;b</t></si>`), styles(`<numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;[h]0;@"/>`, 0, 164))
	}
	f.Fuzz(func(t *testing.T, sheet, strings, styles string) {
		p := newParts("")
		p["xl/worksheets/sheet1.xml"], p["xl/sharedStrings.xml"], p["xl/styles.xml"] = sheet, strings, styles
		data := p.store(t)
		if checkRows(t, data) {
			for _, part := range []string{sheet, strings, styles} {
				checkWellFormed(t, part)
			}
		}
		checkTargets(t, data)
	})
}

// FuzzXLS fuzzes the records of a binary workbook, inside a sound container.
func FuzzXLS(f *testing.F) {
	f.Add(oneSheet([]string{"注册号", "企业名称", "a", "𫖯"}, record8(recRow, 0, make([]byte, 14)), record8(recLabelSST, 0, 0, 0, uint32(0)), record8(recLabelSST, 0, 1, 0, uint32(1)),
		record8(recMulRK, 1, 0, 0, uint32(2|1<<2), 1, uint32(3), 1), record8(recDBCell, 0)).stream())
	f.Add(oneSheet(nil, formula(0, 0, le(0, 0, 0, 0xFFFF)), record8(recString, 3, byte(0), "a"), record8(recContinue, byte(1), wide("文字")), formula(0, 1, le(2, 7, 0, 0xFFFF)),
		record8(recRString, 0, 2, 0, wideString("粗"), 1, 0, 5), record8(recNumber, 1, 0, 1, 46000.5), record8(recBoolErr, 1, 1, 0, 1)).stream())
	w := &sstWriter{size: 30}
	w.header(2)
	w.string("东京市某某路", make([]byte, 8), nil)
	w.string("漢字", make([]byte, 4), make([]byte, 40))
	f.Add(xlsBook{globals: slices.Concat(record8(recFormat, 164, narrowString("yyyy")), xf(164), w.done()), sheets: [][]byte{record8(recLabelSST, 0, 0, 0, uint32(1)), nil}, grbit: []int{0, 1}}.stream())
	f.Fuzz(func(t *testing.T, stream []byte) {
		data := compound(named{"Workbook", stream})
		checkRows(t, data)
		checkTargets(t, data)
	})
}

// FuzzCompoundFile fuzzes whole files: the sectors, the directory.
func FuzzCompoundFile(f *testing.F) {
	book := oneSheet([]string{"注册号", "企业名称"}, record8(recLabelSST, 0, 0, 0, uint32(0)), record8(recLabelSST, 0, 1, 0, uint32(1)))
	f.Add(book.file())
	f.Add(book.padded().file())
	f.Add(compound(named{"a", nil}, named{"Workbook", book.stream()}, named{"b", make([]byte, 5000)}))
	f.Fuzz(func(t *testing.T, data []byte) {
		checkRows(t, data)
		checkTargets(t, data)
	})
}

// FuzzXML2003 fuzzes a workbook as text. None is read that encoding/xml finds malformed.
func FuzzXML2003(f *testing.F) {
	f.Add([]byte(book2003(`<Column ss:Index="2" ss:StyleID="s21"/><Row><Cell><Data ss:Type="String">注册号</Data></Cell><Cell><Data ss:Type="String">企业名称</Data></Cell></Row>` +
		`<Row ss:Index="4" ss:Span="2"/><Row><Cell ss:MergeAcross="2"><Data ss:Type="Number">1</Data></Cell><Cell ss:Formula="=A1"/></Row>`)))
	f.Add([]byte(prefixed(book2003(`<Row ss:StyleID="s23"><Cell ss:Index="3"><Data ss:Type="DateTime">2026-03-05T00:00:00.000</Data><Comment><ss:Data>c</ss:Data></Comment></Cell></Row>`))))
	f.Add([]byte("\xFF\xFE" + wide(book2003("<Row><Cell><ss:Data ss:Type=\"String\" xmlns=\"h\">a<B>&amp;</B></ss:Data></Cell></Row>"))))
	f.Add([]byte(gb18030(f, strings.Replace(head2003, "?>", ` encoding="GBK"?>`, 1)+sheet2003("甲", "", "SheetHidden")+"</Workbook>")))
	f.Fuzz(func(t *testing.T, data []byte) {
		start := data[:min(len(data), sniffed)]
		if checkRows(t, data) && startsXML2003(start) && !declaredGB(start) {
			checkWellFormed(t, string(data))
		}
		checkTargets(t, data)
	})
}

// FuzzCSV fuzzes everything that is not a zip file.
func FuzzCSV(f *testing.F) {
	const rows = "序号,统一社会信用代码,企业名称,备注\n1,２, a　b ,\"x\n\"\"y\"\"\"\n,,,\n2,9.1E+17,c\u200b,,z\n"
	for _, s := range []string{rows, "\uFEFF" + rows, gb18030(f, rows), strings.ReplaceAll(rows, "\n", "\r"), strings.ReplaceAll(rows, ",", "\t"), "sep=;\n" + strings.ReplaceAll(rows, ",", ";"),
		"\xFF\xFE" + wide(rows), "\xFE\xFF" + swapped(wide(rows)), "<html>", "%PDF-", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		checkRows(t, data)
		checkTargets(t, data)
	})
}

// FuzzZip fuzzes the bytes of whole workbooks.
func FuzzZip(f *testing.F) {
	p := newParts(rowsOf([]string{"注册号", "企业名称"}, []string{"1", "a"}))
	f.Add(p.zip(f))
	f.Add(p.store(f))
	f.Fuzz(func(t *testing.T, data []byte) {
		checkRows(t, data)
		checkTargets(t, data)
	})
}

// checkRows reads all tables and reports whether they can be read.
func checkRows(t *testing.T, data []byte) bool {
	tables, err := open(source("f", data))
	for _, table := range tables {
		last := 0
		err = table.rows(func(r row) {
			if r.number <= last || len(r.cells) == 0 {
				t.Errorf("row %d with %d cells after row %d", r.number, len(r.cells), last)
			}
			last = r.number
			for i, c := range r.cells {
				checkCell(t, c)
				if i > 0 && c.col <= r.cells[i-1].col {
					t.Errorf("column %d after %d", c.col, r.cells[i-1].col)
				}
			}
		})
		if err != nil {
			break
		}
	}
	var failed *FileError
	if err != nil && !errors.As(err, &failed) {
		t.Errorf("%T: %v", err, err)
	}
	return err == nil
}

func checkCell(t *testing.T, c cell) {
	if c.kind == faultCell {
		return
	}
	again, bad := clean(c.text)
	if c.text == "" || again != c.text || bad != c.forbidden {
		t.Errorf("cell %+v cleans to %q, %v", c, again, bad)
	}
}

// checkTargets: what comes back without an error fits the lists of a draw.
func checkTargets(t *testing.T, data []byte) {
	targets, err := readTargets(source("f", data))
	var failed *FileError
	var issues *Issues
	if err != nil && !errors.As(err, &failed) && !errors.As(err, &issues) {
		t.Errorf("%T: %v", err, err)
	}
	seen := map[string]bool{}
	for _, target := range targets {
		if !draw.ValidID(target.ID) || !draw.ValidText(target.Name) || seen[target.ID] {
			t.Errorf("target %+v", target)
		}
		seen[target.ID] = true
	}
}

// checkWellFormed goes by encoding/xml, but for encodings, where it takes any attribute that ends so for the encoding.
func checkWellFormed(t *testing.T, part string) {
	d := xml.NewDecoder(strings.NewReader(strings.TrimPrefix(part, "\uFEFF")))
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	for {
		_, err := d.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Fatalf("%v in %q", err, part)
		}
	}
}
