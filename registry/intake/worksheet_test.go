package intake

import (
	"slices"
	"strings"
	"testing"
)

func TestCells(t *testing.T) {
	dates := styles(`<numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>`+
		`<numFmt numFmtId="165" formatCode="00000"/><numFmt numFmtId="166" formatCode="&quot;JA&quot;0"/>`+
		`<numFmt numFmtId="167" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>`,
		0, 14, 164, 165, 166, 167, 20, 22, 49)
	tests := []struct {
		name, data string
		change     func(parts)
		want       []string
	}{
		{"shared", `<row r="1"><c r="B1" t="s"><v>0</v></c></row>`, nil, []string{"B1 text shared"}},
		{"inline", `<row r="1">` + text("A1", "  内联 \n 文字　") + `</row>`, nil, []string{"A1 text 内联 文字"}},
		{"no references", `<row><c t="inlineStr"><is><t>a</t></is></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>`, nil,
			[]string{"A1 text a", "C1 number 2", "A2 number 3"}},
		{"gaps", `<row r="3"><c r="AA3"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`, nil,
			[]string{"AA3 number 1", "XFD1048576 number 2"}},
		{"formula results", `<row><c t="str"><f>A2&amp;"x"</f><v>ab</v></c><c><f>1+1</f><v>2</v></c><c t="str"><f>""</f><v></v></c></row>`, nil,
			[]string{"A1 text ab", "B1 number 2"}},
		{"formula never computed", `<row><c><f>SUM(1,2)</f><v></v></c><c><f>1+1</f></c><c><f t="shared" si="0"/></c></row>`, nil,
			[]string{"A1 fault =SUM(1,2)", "B1 fault =1+1", "C1 fault ="}},
		{"errors and booleans", `<row><c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c></row>`, nil,
			[]string{"A1 fault #N/A", "B1 text TRUE", "C1 text FALSE"}},
		{"numbers", `<row><c><v>123456789012345</v></c><c><v>1234567890123456</v></c><c><v>1.10</v></c><c><v>1.3800138E10</v></c><c><v>0.30000000000000004</v></c><c><v>9.1110101E+17</v></c><c><v>-5</v></c></row>`, nil,
			[]string{"A1 number 123456789012345", "B1 inexact 1234567890123456", "C1 inexact 1.1", "D1 number 13800138000", "E1 inexact 0.30000000000000004", "F1 inexact 911101010000000000", "G1 number -5"}},
		{"number formats", `<row><c s="3"><v>7</v></c><c s="3"><v>12345</v></c><c s="4"><v>7</v></c><c s="8"><v>7</v></c></row>`, func(p parts) { p["xl/styles.xml"] = dates },
			[]string{"A1 inexact 7", "B1 number 12345", "C1 inexact 7", "D1 number 7"}},
		{"dates", `<row><c s="1"><v>46000</v></c><c s="2"><v>46000</v></c><c s="5"><v>46000</v></c><c s="7"><v>46000.5</v></c><c s="6"><v>0.5</v></c><c t="d"><v>2026-03-05T00:00:00Z</v></c><c t="d"><v>2026-03-05</v></c></row>`,
			func(p parts) { p["xl/styles.xml"] = dates },
			[]string{"A1 date 2025-12-09", "B1 date 2025-12-09", "C1 date 2025-12", "D1 date 2025-12-09 12:00:00", "E1 inexact 0.5", "F1 date 2026-03-05", "G1 date 2026-03-05"}},
		{"edges of the calendar", `<row><c s="1"><v>1</v></c><c s="1"><v>59</v></c><c s="1"><v>60</v></c><c s="1"><v>61</v></c><c s="1"><v>2958465</v></c><c s="1"><v>2958466</v></c><c s="1"><v>0</v></c><c s="1"><v>-1</v></c><c s="1"><v>44926.9999999</v></c></row>`,
			func(p parts) { p["xl/styles.xml"] = dates },
			[]string{"A1 date 1900-01-01", "B1 date 1900-02-28", "C1 inexact 60", "D1 date 1900-03-01", "E1 date 9999-12-31", "F1 inexact 2958466", "G1 inexact 0", "H1 inexact -1", "I1 date 2023-01-01"}},
		{"dates from 1904", `<row><c s="1"><v>0</v></c><c s="1"><v>44538</v></c></row>`, func(p parts) {
			p["xl/styles.xml"] = dates
			p["xl/workbook.xml"] = strings.Replace(p["xl/workbook.xml"], "<sheets>", `<workbookPr date1904="1"/><sheets>`, 1)
		}, []string{"A1 date 1904-01-01", "B1 date 2025-12-09"}},
		{"rich text", `<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>`, func(p parts) {
			p["xl/sharedStrings.xml"] = sst(`<si><r><rPr><b/></rPr><t>东</t></r><r><t xml:space="preserve">京 市</t></r><rPh sb="0" eb="1"><t>トウ</t></rPh><phoneticPr fontId="1"/></si>` +
				`<si><t>漢</t><rPh sb="0" eb="1"><t>カン</t></rPh></si>`)
		}, []string{"A1 text 东京 市", "B1 text 漢"}},
		{"escapes", `<row>` + text("A1", "a_x000D__x000A_b_x005F_x0041_ _xD83D__xDE00_ _x004") + `<c t="inlineStr"><is><t>&lt;&#20013;&#x6587;&gt;&amp;<![CDATA[<&]]></t></is></c></row>`, nil,
			[]string{"A1 text a b_x0041_ 😀 _x004", "B1 text <中文>&<&"}},
		{"normalization", `<row>` + text("A1", "e&#x301;") + `</row>`, nil, []string{"A1 text é"}},
		{"prefixes", `x`, func(p parts) {
			p["xl/worksheets/sheet1.xml"] = `<x:worksheet xmlns:x="` + strictNamespace + `" xmlns:y="y"><y:sheetData/><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`
		}, []string{"A1 number 1"}},
		{"comments and byte order mark", `x`, func(p parts) {
			p["xl/worksheets/sheet1.xml"] = "\uFEFF" + xmlHead + "<!-- > -->" + `<worksheet xmlns='` + mainNamespace + `' a = "&gt;>"><sheetData><?pi a?><row  r = "1" ><c><v>1</v></c ></row></sheetData></worksheet>` + "\n<!-- -->\n"
		}, []string{"A1 number 1"}},
		{"unusual names of parts", `x`, func(p parts) {
			p["XL\\Worksheets\\SHEET1.xml"] = worksheet(`<row><c><v>1</v></c></row>`)
			delete(p, "xl/worksheets/sheet1.xml")
		}, []string{"A1 number 1"}},
		{"neither styles nor strings", `<row><c s="0"><v>1</v></c></row>`, func(p parts) {
			links := p["xl/_rels/workbook.xml.rels"]
			p["xl/_rels/workbook.xml.rels"] = links[:strings.Index(links, `<Relationship Id="s"`)] + `</Relationships>`
		}, []string{"A1 number 1"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := newParts(tt.data)
			if tt.change != nil {
				tt.change(p)
			}
			got, err := dump(p.zip(t))
			if err != nil {
				t.Fatal(err)
			}
			for i := range got {
				got[i] = strings.TrimPrefix(got[i], "Sheet1!")
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

func TestHiddenAndEmptySheets(t *testing.T) {
	p := newParts(rowsOf([]string{"a"}), rowsOf([]string{"b"}), "", rowsOf([]string{"d"}))
	p["xl/workbook.xml"] = strings.NewReplacer(`sheetId="1"`, `sheetId="1" state="hidden"`, `sheetId="4"`, `sheetId="4" state="veryHidden"`).Replace(p["xl/workbook.xml"])
	got, err := dump(p.zip(t))
	if want := []string{"Sheet2!A1 text b"}; err != nil || !slices.Equal(got, want) {
		t.Errorf("got %q, %v; want %q", got, err, want)
	}
}

func TestParseRef(t *testing.T) {
	for _, bad := range []string{"", "A", "1", "a1", "A0x", "AAAA1", "A12345678", "A-1", "$A$1", "Ａ1"} {
		if _, _, ok := parseRef([]byte(bad)); ok {
			t.Errorf("%q was accepted", bad)
		}
	}
	for col := range maxColumns {
		got, row, ok := parseRef([]byte(columnLetters(col) + "17"))
		if got != col || row != 17 || !ok {
			t.Fatalf("column %d reads as %d", col, got)
		}
	}
}

func TestFormats(t *testing.T) {
	tests := []struct {
		code string
		want format
	}{
		{"General", format{}},
		{"G/通用格式", format{}},
		{`General"元"`, format{words: true}},
		{"0", format{zeros: 1}},
		{"000000", format{zeros: 6}},
		{"0.00", format{zeros: 1}},
		{"#,##0.00_);[Red](#,##0.00)", format{zeros: 1}},
		{"0.00E+00", format{zeros: 1}},
		{"@", format{}},
		{"0%", format{zeros: 1, words: true}},
		{"0000-0000", format{zeros: 8, words: true}},
		{"yyyy/m/d;@", format{date: true, day: true, words: true}},
		{`[$-804]yyyy"年"m"月"d"日"`, format{date: true, day: true, words: true}},
		{`[DBNum1][$-804]yyyy"年"m"月"`, format{date: true, words: true}},
		{`yyyy\-mm\-dd\ hh:mm:ss`, format{date: true, day: true, words: true}},
		{`m"月"d"日"`, format{date: true, day: true, words: true}},
		{"mmm", format{date: true}},
		{"h:mm AM/PM", format{words: true}},
		{`上午/下午h"时"`, format{words: true}},
		{"[h]:mm", format{words: true}},
		{"mm:ss", format{words: true}},
		{"aaaa", format{date: true, day: true}},
		{`"d"0`, format{zeros: 1, words: true}},
		{`0;"d"`, format{zeros: 1}},
		{`[$¥-804]0`, format{zeros: 1, words: true}},
		{`"unclosed`, format{words: true}},
		{`\`, format{}},
		{"[", format{}},
	}
	for _, tt := range tests {
		if got := parseFormat(tt.code); got != tt.want {
			t.Errorf("%s: got %+v, want %+v", tt.code, got, tt.want)
		}
	}
}
