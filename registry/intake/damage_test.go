package intake

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
)

// fileKind gives the kind of a FileError, or the error's text.
func fileKind(err error) FileKind {
	var failed *FileError
	if errors.As(err, &failed) {
		return failed.Kind
	}
	if err != nil {
		return FileKind(err.Error())
	}
	return "no error"
}

func TestRefusedWorkbooks(t *testing.T) {
	const sheet = "xl/worksheets/sheet1.xml"
	replace := func(part, old, new string) func(parts) {
		return func(p parts) {
			if !strings.Contains(p[part], old) {
				panic("nothing to replace: " + old)
			}
			p[part] = strings.Replace(p[part], old, new, 1)
		}
	}
	set := func(part, content string) func(parts) { return func(p parts) { p[part] = content } }
	data := func(content string) func(parts) { return set(sheet, worksheet(content)) }
	tests := []struct {
		name   string
		change func(parts)
		want   FileKind
	}{
		{"no end of sheetData", replace(sheet, "</sheetData>", ""), Damaged},
		{"no end of row", replace(sheet, "</row>", ""), Damaged},
		{"cut after a row", replace(sheet, "</sheetData>", "\x00"), Damaged},
		{"end tag of another", replace(sheet, "</row>", "</c>"), Damaged},
		{"no sheetData", set(sheet, `<worksheet xmlns="`+mainNamespace+`"/>`), Damaged},
		{"two sheetData", replace(sheet, "</sheetData>", "</sheetData><sheetData/>"), Damaged},
		{"wrong root", set(sheet, `<chartsheet xmlns="`+mainNamespace+`"/>`), Damaged},
		{"wrong namespace", set(sheet, `<worksheet xmlns="x"><sheetData/></worksheet>`), Damaged},
		{"no namespace", set(sheet, `<worksheet><sheetData/></worksheet>`), Damaged},
		{"empty part", set(sheet, ""), Damaged},
		{"only a declaration", set(sheet, xmlHead), Damaged},
		{"second root", replace(sheet, "</worksheet>", "</worksheet><a/>"), Damaged},
		{"text after the root", replace(sheet, "</worksheet>", "</worksheet>x"), Damaged},
		{"text before the root", replace(sheet, "<worksheet", "x<worksheet"), Damaged},
		{"CDATA after the root", replace(sheet, "</worksheet>", "</worksheet><![CDATA[ ]]>"), Damaged},
		{"document type", replace(sheet, "<worksheet", `<!DOCTYPE a [<!ENTITY b "c">]><worksheet`), Damaged},
		{"unknown entity", data(`<row>` + text("A1", "&b;") + `</row>`), Damaged},
		{"reference to no character", data(`<row>` + text("A1", "&#0;") + `</row>`), Damaged},
		{"reference to a surrogate", data(`<row>` + text("A1", "&#xD800;") + `</row>`), Damaged},
		{"open reference", data(`<row>` + text("A1", "a & b") + `</row>`), Damaged},
		{"control character", data(`<row>` + text("A1", "a\x01b") + `</row>`), Damaged},
		{"invalid UTF-8", data(`<row>` + text("A1", "a\xFFb") + `</row>`), Damaged},
		{"]]> in text", data(`<row>` + text("A1", "]]>") + `</row>`), Damaged},
		{"XML 1.1", replace(sheet, "1.0", "1.1"), Damaged},
		{"malformed declaration", replace(sheet, `version="1.0" `, `version="1.0`), Damaged},
		{"declaration inside", data(`<?xml version="1.0"?>`), Damaged},
		{"instruction without name", data(`<? a?>`), Damaged},
		{"other encoding", replace(sheet, "UTF-8", "GBK"), Damaged},
		{"UTF-16", set(sheet, "\xFF\xFE<\x00a\x00"), Damaged},
		{"< in an attribute", data(`<row r="<"/>`), Damaged},
		{"attribute twice", data(`<row r="1" r="2"/>`), Damaged},
		{"attribute without quotes", data(`<row r=1/>`), Damaged},
		{"attribute without value", data(`<row r/>`), Damaged},
		{"attributes without space", data(`<row r="1"s="2"/>`), Damaged},
		{"open attribute", set(sheet, `<worksheet xmlns="`), Damaged},
		{"two colons in a name", data(`<row><a:b:c/></row>`), Damaged},
		{"two colons in an attribute", data(`<row a:b:c="1"/>`), Damaged},
		{"tag without name", data(`< row/>`), Damaged},
		{"open comment", data(`<!-- `), Damaged},
		{"-- in a comment", data(`<!-- -- -->`), Damaged},
		{"open CDATA", data(`<![CDATA[`), Damaged},
		{"only <", set(sheet, "<"), Damaged},
		{"text between rows", data(`<row/>x<row/>`), Damaged},
		{"unknown element among rows", data(`<raw/>`), Damaged},
		{"unknown element among cells", data(`<row><d/></row>`), Damaged},
		{"unknown element in a cell", data(`<row><c><w/></c></row>`), Damaged},
		{"element of another namespace among rows", data(`<a:row xmlns:a="x"/>`), Damaged},
		{"element inside a value", data(`<row><c><v><b/></v></c></row>`), Damaged},
		{"two values", data(`<row><c><v>1</v><v>2</v></c></row>`), Damaged},
		{"rows descending", data(`<row r="2"/><row r="1"/>`), Damaged},
		{"row twice", data(`<row r="2"/><row r="2"/>`), Damaged},
		{"row without number after one", data(`<row r="1048576"/><row/>`), Damaged},
		{"row 0", data(`<row r="0"/>`), Damaged},
		{"row number that is none", data(`<row r="x"/>`), Damaged},
		{"row beyond the sheet", data(`<row r="1048577"/>`), Damaged},
		{"cells descending", data(`<row r="1"><c r="B1"/><c r="A1"/></row>`), Damaged},
		{"cell twice", data(`<row r="1"><c r="B1"/><c r="B1"/></row>`), Damaged},
		{"cell of another row", data(`<row r="1"><c r="B2"/></row>`), Damaged},
		{"cell beyond the sheet", data(`<row r="1"><c r="XFE1"/></row>`), Damaged},
		{"cell reference that is none", data(`<row r="1"><c r="1"/></row>`), Damaged},
		{"unknown cell type", data(`<row><c t="q"><v>1</v></c></row>`), Damaged},
		{"number that is none", data(`<row><c><v>1x</v></c></row>`), Damaged},
		{"infinite number", data(`<row><c><v>1E999</v></c></row>`), Damaged},
		{"NaN", data(`<row><c><v>NaN</v></c></row>`), Damaged},
		{"hexadecimal number", data(`<row><c><v>0x10</v></c></row>`), Damaged},
		{"ISO date that is none", data(`<row><c t="d"><v>2026-02-30</v></c></row>`), Damaged},
		{"shared string -1", data(`<row><c t="s"><v>-1</v></c></row>`), Damaged},
		{"shared string past the end", data(`<row><c t="s"><v>1</v></c></row>`), Damaged},
		{"shared string with a huge index", data(`<row><c t="s"><v>99999999999999999999999</v></c></row>`), Damaged},
		{"style -1", data(`<row><c s="-1"/></row>`), Damaged},
		{"style past the end", data(`<row><c s="1"/></row>`), Damaged},
		{"shared strings missing", func(p parts) { delete(p, "xl/sharedStrings.xml") }, Damaged},
		{"shared strings of wrong root", set("xl/sharedStrings.xml", `<a xmlns="`+mainNamespace+`"/>`), Damaged},
		{"shared strings cut", replace("xl/sharedStrings.xml", "</sst>", ""), Damaged},
		{"unknown shared string", set("xl/sharedStrings.xml", sst("<sj/>")), Damaged},
		{"unknown run", set("xl/sharedStrings.xml", sst("<si><r><q/></r></si>")), Damaged},
		{"styles cut", replace("xl/styles.xml", "</cellXfs>", ""), Damaged},
		{"styles without any", set("xl/styles.xml", styles("")), Damaged},
		{"style without a number", replace("xl/styles.xml", `<cellXfs><xf numFmtId="0"/>`, `<cellXfs><xf numFmtId="x"/>`), Damaged},
		{"sheet missing", func(p parts) { delete(p, sheet) }, Damaged},
		{"relationship missing", replace("xl/workbook.xml", `r:id="rId1"`, `r:id="rId9"`), Damaged},
		{"relationships missing", func(p parts) { delete(p, "xl/_rels/workbook.xml.rels") }, Damaged},
		{"relationship twice", replace("xl/_rels/workbook.xml.rels", `Id="s"`, `Id="rId1"`), Damaged},
		{"two of styles", replace("xl/_rels/workbook.xml.rels", `sharedStrings"`, `styles"`), Damaged},
		{"workbook missing", func(p parts) { delete(p, "xl/workbook.xml") }, Damaged},
		{"workbook cut", replace("xl/workbook.xml", "</sheets>", ""), Damaged},
		{"part twice but for case", set("XL/workbook.xml", ""), Damaged},
		{"another document", set("xl/workbook.xml", `<w:document xmlns:w="w"/>`), NotSpreadsheet},
		{"binary workbook", replace("_rels/.rels", "workbook.xml", "workbook.bin"), NotSpreadsheet},
		{"plain zip", func(p parts) { delete(p, "_rels/.rels") }, NotSpreadsheet},
		{"no main document", replace("_rels/.rels", "/officeDocument\"", "/other\""), NotSpreadsheet},
		{"no values", data(`<row><c s="0"/></row>`), Empty},
		{"long tag", data(`<row r="` + strings.Repeat("1", maxToken) + `"/>`), TooLarge},
		{"long text", data(`<row>` + text("A1", strings.Repeat("x", maxToken)) + `</row>`), TooLarge},
		{"long text in pieces", data(`<row>` + text("A1", strings.Repeat("<![CDATA[xxxxxxxxxxxxxxxxxxx]]>", maxToken/16)) + `</row>`), TooLarge},
		{"deep", replace(sheet, "<pageMargins", strings.Repeat("<a>", 300)+"<pageMargins"), TooLarge},
		{"bomb", data(strings.Repeat("<!---->", 11<<20)), TooLarge},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := newParts(rowsOf([]string{"a", "b"}, []string{"c"}))
			tt.change(p)
			_, err := readTargets(source("a.xlsx", p.zip(t)))
			if got := fileKind(err); got != tt.want {
				t.Errorf("got %s (%v), want %s", got, err, tt.want)
			}
		})
	}
}

// wholeWorkbook is sound: each of its bytes that matters can be damaged.
func wholeWorkbook(t testing.TB) []byte {
	rows := [][]string{{"统一社会信用代码", "企业名称"}}
	for i := range 200 {
		rows = append(rows, []string{"ID" + strings.Repeat("x", i%20) + columnLetters(i), "名称" + columnLetters(i)})
	}
	data := newParts(rowsOf(rows...)).zip(t)
	if _, err := readTargets(source("a.xlsx", data)); err != nil {
		t.Fatal(err)
	}
	return data
}

func TestTruncated(t *testing.T) {
	data := wholeWorkbook(t)
	for i := range 20 {
		n := len(data) * i / 20
		_, err := readTargets(source("a.xlsx", data[:n]))
		want := Damaged
		if n == 0 {
			want = Empty
		}
		if got := fileKind(err); got != want {
			t.Errorf("%d of %d bytes: got %s, want %s", n, len(data), got, want)
		}
	}
}

// TestFlippedBytes damages each byte of the packed worksheet. In the last byte there are bits that mean nothing.
func TestFlippedBytes(t *testing.T) {
	data := wholeWorkbook(t)
	whole, err := dump(data)
	if err != nil {
		t.Fatal(err)
	}
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range r.File {
		if f.Name != "xl/worksheets/sheet1.xml" {
			continue
		}
		start, err := f.DataOffset()
		if err != nil {
			t.Fatal(err)
		}
		for i := range int64(f.CompressedSize64) {
			damaged := bytes.Clone(data)
			damaged[start+i] ^= 0x10
			got, err := dump(damaged)
			if fileKind(err) != Damaged && !slices.Equal(got, whole) {
				t.Errorf("byte %d: got %v", i, err)
			}
		}
	}
}

// TestBadCRC has a wrong CRC in the directory and nothing else.
func TestBadCRC(t *testing.T) {
	data := wholeWorkbook(t)
	name := []byte("xl/worksheets/sheet1.xml")
	directory := bytes.LastIndex(data, name) - 46
	data[directory+16] ^= 1
	_, err := readTargets(source("a.xlsx", data))
	if got := fileKind(err); got != Damaged {
		t.Errorf("got %s", got)
	}
}

// A brokenDisk fails after some bytes.
type brokenDisk struct {
	io.ReaderAt
	limit int64
}

func (d brokenDisk) ReadAt(b []byte, off int64) (int, error) {
	if off+int64(len(b)) > d.limit {
		return 0, errors.New("input/output error")
	}
	return d.ReaderAt.ReadAt(b, off)
}

func TestBrokenDisk(t *testing.T) {
	data := wholeWorkbook(t)
	for _, limit := range []int64{0, 3000, int64(len(data)) - 1} {
		src := source("a.xlsx", data)
		src.Data = brokenDisk{src.Data, limit}
		_, err := readTargets(src)
		if fileKind(err) != Damaged || !strings.Contains(err.Error(), "a.xlsx") || !strings.Contains(err.Error(), "input/output error") {
			t.Errorf("limit %d: %v", limit, err)
		}
	}
}
