package intake

import (
	"archive/zip"
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// parts are the parts of a workbook under construction, by name.
type parts map[string]string

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// newParts gives a workbook with these worksheet parts, named Sheet1, Sheet2 …, each the content of <sheetData>.
func newParts(sheets ...string) parts {
	p := parts{
		"[Content_Types].xml": xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"_rels/.rels": xmlHead + `<Relationships xmlns="` + linksNamespace + `"><Relationship Id="rId1" ` +
			`Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
	}
	var list, links strings.Builder
	for i, data := range sheets {
		fmt.Fprintf(&list, `<sheet name="Sheet%d" sheetId="%d" r:id="rId%d"/>`, i+1, i+1, i+1)
		fmt.Fprintf(&links, `<Relationship Id="rId%d" Type="http://x/worksheet" Target="worksheets/sheet%d.xml"/>`, i+1, i+1)
		p[fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1)] = worksheet(data)
	}
	p["xl/workbook.xml"] = xmlHead + `<workbook xmlns="` + mainNamespace + `" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>` +
		list.String() + `</sheets></workbook>`
	p["xl/_rels/workbook.xml.rels"] = xmlHead + `<Relationships xmlns="` + linksNamespace + `">` + links.String() +
		`<Relationship Id="s" Type="http://x/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="f" Type="http://x/styles" Target="styles.xml"/></Relationships>`
	p["xl/sharedStrings.xml"] = sst(`<si><t>shared</t></si>`)
	p["xl/styles.xml"] = styles("", 0)
	return p
}

func worksheet(data string) string {
	return xmlHead + `<worksheet xmlns="` + mainNamespace + `"><dimension ref="A1:C9"/><sheetData>` + data + `</sheetData><pageMargins left="0.7"/></worksheet>`
}

func sst(items string) string {
	return xmlHead + `<sst xmlns="` + mainNamespace + `">` + items + `</sst>`
}

// styles gives a styles part with number formats, and a style for each of the ids.
func styles(numFmts string, ids ...int) string {
	var xfs strings.Builder
	for _, id := range ids {
		fmt.Fprintf(&xfs, `<xf numFmtId="%d"/>`, id)
	}
	return xmlHead + `<styleSheet xmlns="` + mainNamespace + `"><numFmts>` + numFmts + `</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>` +
		xfs.String() + `</cellXfs></styleSheet>`
}

// zip packs the parts.
func (p parts) zip(t testing.TB) []byte { return p.pack(t, zip.Deflate) }

// store packs the parts without compression.
func (p parts) store(t testing.TB) []byte { return p.pack(t, zip.Store) }

func (p parts) pack(t testing.TB, method uint16) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(p)) {
		f, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: method})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(p[name])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// text is a cell with an inline string.
func text(ref, value string) string {
	return `<c r="` + ref + `" t="inlineStr"><is><t xml:space="preserve">` + value + `</t></is></c>`
}

// rowsOf writes rows of inline strings as the content of <sheetData>; blank values have no cell.
func rowsOf(rows ...[]string) string {
	var b strings.Builder
	for i, values := range rows {
		fmt.Fprintf(&b, `<row r="%d">`, i+1)
		for j, v := range values {
			if v != "" {
				b.WriteString(text(columnLetters(j)+fmt.Sprint(i+1), v))
			}
		}
		b.WriteString(`</row>`)
	}
	return b.String()
}

func source(name string, data []byte) Source {
	return Source{Name: name, Data: bytes.NewReader(data), Size: int64(len(data))}
}

// dump reads all tables of a file and writes each cell as Sheet!A1 kind text.
func dump(data []byte) ([]string, error) {
	tables, err := open(source("f", data))
	if err != nil {
		return nil, err
	}
	var cells []string
	for _, t := range tables {
		err := t.rows(func(r row) {
			for _, c := range r.cells {
				cells = append(cells, fmt.Sprintf("%s!%s%d %s %s", t.name, columnLetters(c.col), r.number, kindNames[c.kind], c.text))
			}
		})
		if err != nil {
			return nil, err
		}
	}
	return cells, nil
}

var kindNames = map[cellKind]string{textCell: "text", numberCell: "number", inexactCell: "inexact", dateCell: "date", faultCell: "fault"}
