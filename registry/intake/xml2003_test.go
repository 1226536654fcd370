package intake

import (
	"slices"
	"strings"
	"testing"
)

const head2003 = `<?xml version="1.0"?>` + "\n" + `<?mso-application progid="Excel.Sheet"?>` + "\n" +
	`<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"` + "\n" + ` xmlns:o="urn:schemas-microsoft-com:office:office"` + "\n" +
	` xmlns:x="urn:schemas-microsoft-com:office:excel"` + "\n" + ` xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"` + "\n" +
	` xmlns:html="http://www.w3.org/TR/REC-html40">` + "\n" +
	` <ExcelWorkbook xmlns="urn:schemas-microsoft-com:office:excel"><WindowHeight>1</WindowHeight></ExcelWorkbook>` + "\n" +
	` <Styles><Style ss:ID="Default" ss:Name="Normal"><Alignment ss:Vertical="Center"/><NumberFormat/></Style>` + "\n" +
	`  <Style ss:ID="s21"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="s22"><NumberFormat ss:Format="00000"/></Style>` + "\n" +
	`  <Style ss:ID="s23"><NumberFormat ss:Format="yyyy&quot;年&quot;m&quot;月&quot;"/></Style><Style ss:ID="s24" ss:Parent="s22"/>` + "\n" +
	`  <Style ss:ID="s25"><NumberFormat ss:Format="Short Time"/></Style><Style ss:ID="s26"><NumberFormat ss:Format="@"/></Style></Styles>` + "\n"

// book2003 is a workbook with one sheet, of this content of its Table.
func book2003(rows string) string { return head2003 + sheet2003("S1", rows, "") + "</Workbook>\n" }

func sheet2003(name, rows, visible string) string {
	if visible != "" {
		visible = "<Visible>" + visible + "</Visible>"
	}
	return ` <Worksheet ss:Name="` + name + `"><Names/>` + "\n" + `  <Table ss:ExpandedColumnCount="3" x:FullColumns="1">` + rows + "</Table>\n" +
		`  <WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Selected/>` + visible + "</WorksheetOptions></Worksheet>\n"
}

// data2003 is a cell with a value.
func data2003(kind, value string) string {
	return `<Cell><Data ss:Type="` + kind + `">` + value + `</Data></Cell>`
}

func TestXML2003Cells(t *testing.T) {
	tests := []struct {
		name, rows string
		want       []string
	}{
		{"types", "<Row>" + data2003("String", " 东 &#10;路 ") + data2003("Number", "7") + data2003("Boolean", "1") + data2003("Boolean", "0") + data2003("Error", "#N/A") +
			data2003("DateTime", "2026-03-05T00:00:00.000") + data2003("String", "") + data2003("Number", " 1.5\n") + "</Row>",
			[]string{"A1 text 东 路", "B1 number 7", "C1 text TRUE", "D1 text FALSE", "E1 fault #N/A", "F1 date 2026-03-05", "H1 inexact 1.5"}},
		{"numbers", "<Row>" + data2003("Number", "911101050123456789") + data2003("Number", "123456789012345") + data2003("Number", "9.11101050123456E+17") + "</Row>",
			[]string{"A1 inexact 911101050123456789", "B1 number 123456789012345", "C1 inexact 911101050123456000"}},
		{"places", `<Row ss:Index="3"><Cell ss:Index="2"/>` + data2003("Number", "1") + `<Cell ss:MergeAcross="2"><Data ss:Type="Number">2</Data></Cell>` + data2003("Number", "3") +
			`</Row><Row/><Row ss:Span="3"/><Row>` + data2003("Number", "4") + `</Row>`, []string{"C3 number 1", "D3 number 2", "G3 number 3", "A9 number 4"}},
		{"columns", `<Column ss:Index="2" ss:StyleID="s21"/><Column ss:Span="1" ss:StyleID="s22"/><Row>` + strings.Repeat(data2003("Number", "46000"), 5) +
			`</Row><Row ss:StyleID="s23">` + strings.Repeat(data2003("Number", "46000"), 2) + `</Row>`,
			[]string{"A1 number 46000", "B1 date 2025-12-09", "C1 number 46000", "D1 number 46000", "E1 number 46000", "A2 date 2025-12", "B2 date 2025-12"}},
		{"formats", `<Row><Cell ss:StyleID="s22"><Data ss:Type="Number">7</Data></Cell><Cell ss:StyleID="s23"><Data ss:Type="DateTime">2026-03-05T00:00:00.000</Data></Cell>` +
			`<Cell ss:StyleID="s24"><Data ss:Type="Number">7</Data></Cell><Cell ss:StyleID="s25"><Data ss:Type="DateTime">1899-12-31T12:00:00.000</Data></Cell>` +
			`<Cell ss:StyleID="s21"><Data ss:Type="DateTime">2026-03-05T10:00:00.000</Data></Cell><Cell ss:StyleID="s26"><Data ss:Type="Number">7</Data></Cell></Row>`,
			[]string{"A1 inexact 7", "B1 date 2026-03", "C1 inexact 7", "D1 inexact 0.5", "E1 date 2026-03-05 10:00:00", "F1 number 7"}},
		{"formulas", `<Row><Cell ss:Formula="=1+1"><Data ss:Type="Number">2</Data></Cell><Cell ss:Formula="of:=A1&amp;1"/><Cell ss:Formula="=&quot;&quot;"><Data ss:Type="String"></Data></Cell></Row>`,
			[]string{"A1 number 2", "B1 fault =A1&1"}},
		{"rich text and comments", `<Row><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">李<B>四</B><Font html:Color="#FF0000">x<I>y</I></Font></ss:Data>` +
			`<Comment ss:Author="a"><ss:Data xmlns="http://www.w3.org/TR/REC-html40">批注</ss:Data></Comment><NamedCell ss:Name="n"/><PhoneticText xmlns="urn:schemas-microsoft-com:office:excel">p</PhoneticText></Cell></Row>`,
			[]string{"A1 text 李四xy"}},
		{"last cell", `<Row ss:Index="1048576"><Cell ss:Index="16384"><Data ss:Type="Number">1</Data></Cell></Row>`, []string{"XFD1048576 number 1"}},
	}
	for _, tt := range tests {
		for variant, data := range map[string]string{"plain": book2003(tt.rows), "prefixed": prefixed(book2003(tt.rows)), "UTF-16": "\xFF\xFE" + wide(book2003(tt.rows)),
			"GB18030": gb18030(t, strings.Replace(book2003(tt.rows), `"1.0"`, `'1.0' encoding = 'GB2312'`, 1))} {
			got, err := dump([]byte(data))
			for i := range got {
				got[i] = strings.TrimPrefix(got[i], "S1!")
			}
			if err != nil || !slices.Equal(got, tt.want) {
				t.Errorf("%s, %s:\ngot  %q, %v\nwant %q", tt.name, variant, got, err, tt.want)
			}
		}
	}
}

// prefixed gives the elements of the format a prefix, as some programs write them.
func prefixed(book string) string {
	for _, name := range []string{"Workbook", "Styles", "Style", "NumberFormat", "Worksheet", "Table", "Column", "Row", "Cell", "Data"} {
		for _, end := range []string{" ", ">", "/", "\n"} {
			book = strings.ReplaceAll(book, "<"+name+end, "<ss:"+name+end)
		}
		book = strings.ReplaceAll(book, "</"+name+">", "</ss:"+name+">")
	}
	return strings.Replace(book, `xmlns="urn:schemas-microsoft-com:office:spreadsheet"`, `xmlns="urn:other"`, 1)
}

func TestXML2003Sheets(t *testing.T) {
	row := "<Row>" + data2003("Number", "1") + "</Row>"
	book := head2003 + sheet2003("一 &lt;", row, "") + sheet2003("b", row, "SheetHidden") + sheet2003("c", row, "SheetVeryHidden") + `<Worksheet ss:Name="d"/>` + sheet2003("e", row, "SheetVisible") + "</Workbook>"
	same(t, "sheets", mustDump(t, []byte(book)), []string{"一 <!A1 number 1", "e!A1 number 1"})
	same(t, "mark", mustDump(t, []byte("\uFEFF"+book)), []string{"一 <!A1 number 1", "e!A1 number 1"})
}

func TestXML2003Dates1904(t *testing.T) {
	book := book2003(`<Row><Cell ss:StyleID="s21"><Data ss:Type="Number">0</Data></Cell></Row>`)
	same(t, "1904", mustDump(t, []byte(strings.Replace(book, "<WindowHeight>1</WindowHeight>", "<Date1904/>", 1))), []string{"S1!A1 date 1904-01-01"})
}

func TestRefusedXML2003(t *testing.T) {
	row := "<Row>" + data2003("String", "a") + "</Row>"
	whole := book2003(row)
	tests := []struct {
		name, data string
		want       FileKind
	}{
		{"sound", whole, NoHeader},
		{"no values", book2003(""), Empty},
		{"no sheets", head2003 + "</Workbook>", Empty},
		{"cut", whole[:len(whole)-4], Damaged},
		{"cut in a row", whole[:strings.Index(whole, "</Row>")], Damaged},
		{"cut in the styles", whole[:900], Damaged},
		{"text behind", whole + "x", Damaged},
		{"document type", strings.Replace(whole, "<Workbook", `<!DOCTYPE a [<!ENTITY b "c">]><Workbook`, 1), Damaged},
		{"encoding not known", strings.Replace(whole, `"1.0"`, `"1.0" encoding="Big5"`, 1), Damaged},
		{"not the encoding it says", strings.Replace(whole, `"1.0"`, `"1.0" encoding="GBK"`, 1), BadEncoding},
		{"not GB18030", strings.Replace(whole, `"1.0"`, `"1.0" encoding="GBK"`, 1) + "\xFF", BadEncoding},
		{"invalid UTF-8", book2003("<Row>" + data2003("String", "\xFF") + "</Row>"), Damaged},
		{"two tables", strings.Replace(whole, "</Table>", "</Table><Table/>", 1), Damaged},
		{"style twice", strings.Replace(whole, `ss:ID="s22"`, `ss:ID="s21"`, 1), Damaged},
		{"style missing", book2003(`<Row><Cell ss:StyleID="s99"/></Row>`), Damaged},
		{"style of a row missing", book2003(`<Row ss:StyleID="s99"><Cell/></Row>`), Damaged},
		{"rows descending", book2003(`<Row ss:Index="2"/><Row ss:Index="1"/>`), Damaged},
		{"row in a span", book2003(`<Row ss:Span="2"/><Row ss:Index="2"/>`), Damaged},
		{"row beyond the sheet", book2003(`<Row ss:Index="1048577"/>`), Damaged},
		{"row behind the last", book2003(`<Row ss:Index="1048576"/><Row/>`), Damaged},
		{"span beyond the sheet", book2003(`<Row ss:Index="1048576" ss:Span="1"/>`), Damaged},
		{"row number that is none", book2003(`<Row ss:Index="x"/>`), Damaged},
		{"span that is none", book2003(`<Row ss:Span="-1"/>`), Damaged},
		{"cells descending", book2003(`<Row><Cell ss:Index="2"/><Cell ss:Index="2"/></Row>`), Damaged},
		{"cell in a merged one", book2003(`<Row><Cell ss:MergeAcross="2"/><Cell ss:Index="3"/></Row>`), Damaged},
		{"cell beyond the sheet", book2003(`<Row><Cell ss:Index="16385"/></Row>`), Damaged},
		{"cell behind the last", book2003(`<Row><Cell ss:Index="16384"/><Cell/></Row>`), Damaged},
		{"merged beyond the sheet", book2003(`<Row><Cell ss:MergeAcross="16384"/></Row>`), Damaged},
		{"column beyond the sheet", book2003(`<Column ss:Index="16384" ss:Span="1"/>`), Damaged},
		{"columns descending", book2003(`<Column ss:Index="2"/><Column ss:Index="2"/>`), Damaged},
		{"span of columns that is none", book2003(`<Column ss:Span="x"/>`), Damaged},
		{"another element among rows", book2003("<Raw/>"), Damaged},
		{"another namespace among rows", book2003("<x:Row/>"), Damaged},
		{"another element among cells", book2003("<Row><Sell/></Row>"), Damaged},
		{"text among cells", book2003("<Row>x</Row>"), Damaged},
		{"two values", book2003(`<Row><Cell><Data ss:Type="String">a</Data><Data ss:Type="String">b</Data></Cell></Row>`), Damaged},
		{"no type", book2003("<Row><Cell><Data>a</Data></Cell></Row>"), Damaged},
		{"unknown type", book2003("<Row>" + data2003("Money", "1") + "</Row>"), Damaged},
		{"number that is none", book2003("<Row>" + data2003("Number", "1x") + "</Row>"), Damaged},
		{"date that is none", book2003("<Row>" + data2003("DateTime", "2026-02-30T00:00:00.000") + "</Row>"), Damaged},
		{"boolean that is none", book2003("<Row>" + data2003("Boolean", "TRUE") + "</Row>"), Damaged},
		{"long text", book2003("<Row>" + data2003("String", strings.Repeat("<B>xxxxxxxxxxxxxxxx</B>", maxToken/8)) + "</Row>"), TooLarge},
		{"many sheets", head2003 + strings.Repeat("<Worksheet/>", maxSheets+1) + "</Workbook>", TooLarge},
	}
	for _, tt := range tests {
		_, err := ReadTargets(Options{}, source("a.xls", []byte(tt.data)))
		if got := fileKind(err); got != tt.want {
			t.Errorf("%s: got %s (%v), want %s", tt.name, got, err, tt.want)
		}
	}
}
