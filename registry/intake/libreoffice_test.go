package intake

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// alwaysRecalculate is for LibreOffice: formulas that it loads with their results and never computes, it saves as .xls with wrong ones.
const alwaysRecalculate = xmlHead + `<oor:items xmlns:oor="http://openoffice.org/2001/registry">` +
	`<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>` +
	`</oor:items>`

// A libreOffice converts files, with a profile of its own.
type libreOffice struct {
	testing.TB
	program, dir string
	files        int
}

// newLibreOffice skips the test where there is no LibreOffice, and with -short; in CI it fails.
func newLibreOffice(t testing.TB) *libreOffice {
	t.Helper()
	program, err := exec.LookPath("soffice")
	if missing := err != nil || testing.Short(); missing && os.Getenv("CI") != "" {
		t.Fatal("CI has no LibreOffice, or -short")
	} else if missing {
		t.Skip("no LibreOffice, or -short")
	}
	lo := &libreOffice{TB: t, program: program, dir: t.TempDir()}
	if err := os.MkdirAll(filepath.Join(lo.dir, "profile", "user"), 0o700); err != nil {
		t.Fatal(err)
	}
	lo.write("profile/user/registrymodifications.xcu", []byte(alwaysRecalculate))
	return lo
}

func (lo *libreOffice) write(name string, data []byte) {
	lo.Helper()
	if err := os.WriteFile(filepath.Join(lo.dir, name), data, 0o600); err != nil {
		lo.Fatal(err)
	}
}

// convert has LibreOffice save a file in another format, such as "xls", or "xlsx:Calc MS Excel 2007 XML".
func (lo *libreOffice) convert(data []byte, ending, filter string) []byte {
	lo.Helper()
	lo.files++
	name, out := fmt.Sprintf("%d.%s", lo.files, ending), fmt.Sprintf("out%d", lo.files)
	lo.write(name, data)
	profile := "-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(lo.dir, "profile"))
	cmd := exec.Command(lo.program, profile, "--headless", "--convert-to", filter, "--outdir", out, name)
	cmd.Dir = lo.dir
	if said, err := cmd.CombinedOutput(); err != nil {
		lo.Fatalf("%v: %s", err, said)
	}
	written, err := filepath.Glob(filepath.Join(lo.dir, out, "*"))
	if err != nil || len(written) != 1 {
		lo.Fatal(written, err)
	}
	return readFile(lo, written[0])
}

// same compares two readings and shows where they part.
func same(t *testing.T, what string, got, want []string) {
	t.Helper()
	for i := range max(len(got), len(want)) {
		at := func(cells []string) string {
			if i < len(cells) {
				return cells[i]
			}
			return "nothing"
		}
		if at(got) != at(want) {
			t.Errorf("%s: %d cells, want %d; first difference: got %.200s, want %.200s", what, len(got), len(want), at(got), at(want))
			return
		}
	}
}

func mustDump(t testing.TB, data []byte) []string {
	t.Helper()
	cells, err := dump(data)
	if err != nil {
		t.Fatal(err)
	}
	return cells
}

// TestAgainstLibreOffice has LibreOffice write workbooks in the old formats, and compares each cell with the .xlsx it was written from.
func TestAgainstLibreOffice(t *testing.T) {
	lo := newLibreOffice(t)
	for name, data := range map[string][]byte{
		"targets":    readFile(t, "../../testdata/sheets/targets.xlsx"),
		"inspectors": readFile(t, "../../testdata/sheets/inspectors.xlsx"),
		"avoidance":  readFile(t, "../../testdata/sheets/avoidance.xlsx"),
		"traits":     traits(lo, true),
		"random":     randomCells(t),
	} {
		want := mustDump(t, data)
		if len(want) < 40 {
			t.Errorf("%s: only %d cells", name, len(want))
		}
		same(t, name+".xls", mustDump(t, lo.convert(data, "xlsx", "xls")), want)
	}
}

// TestXML2003AgainstLibreOffice has LibreOffice read such a workbook, which it cannot write, and compares what it made of it.
// Booleans it drops, and hidden sheets it shows.
func TestXML2003AgainstLibreOffice(t *testing.T) {
	first := `<Column ss:Index="5" ss:StyleID="s21"/><Row ss:Index="2"><Cell ss:MergeAcross="4"><Data ss:Type="String">云栖县执法检查人员名录库</Data></Cell>` +
		`<Cell><Data ss:Type="String">x</Data></Cell></Row>` +
		`<Row><Cell ss:Index="2"><Data ss:Type="String">姓名</Data></Cell><Cell ss:Index="5"><Data ss:Type="String">a &amp;&#10; b</Data></Cell></Row>` +
		`<Row ss:Span="1"/><Row ss:Index="6">` + data2003("Number", "7") + data2003("Number", "1.1") + data2003("Number", "-5") + `</Row>` +
		`<Row><Cell ss:StyleID="s21"><Data ss:Type="DateTime">2026-03-05T00:00:00.000</Data></Cell><Cell ss:StyleID="s22"><Data ss:Type="Number">7</Data></Cell>` +
		`<Cell ss:StyleID="s26"><Data ss:Type="String">00007</Data></Cell><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>李</B>四</ss:Data></Cell></Row>`
	book := head2003 + sheet2003("甲", first, "") + sheet2003("丙", "<Row>"+data2003("String", "z")+"</Row>", "") + "</Workbook>"
	lo := newLibreOffice(t)
	same(t, "xml", mustDump(t, []byte(book)), mustDump(t, lo.convert([]byte(book), "xml", "xlsx:Calc MS Excel 2007 XML")))
}

func readFile(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// A bookWriter fills a workbook and fails the test where that fails.
type bookWriter struct {
	*excelize.File
	t testing.TB
}

func newBookWriter(t testing.TB) bookWriter { return bookWriter{excelize.NewFile(), t} }

func (b bookWriter) check(err error) {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
}

func (b bookWriter) row(sheet string, number int, values ...any) {
	b.t.Helper()
	b.check(b.SetSheetRow(sheet, fmt.Sprintf("A%d", number), &values))
}

func (b bookWriter) style(cell, code string) {
	b.t.Helper()
	id, err := b.NewStyle(&excelize.Style{CustomNumFmt: &code})
	b.check(err)
	b.check(b.SetCellStyle("Sheet1", cell, cell, id))
}

func (b bookWriter) bytes() []byte {
	b.t.Helper()
	var out bytes.Buffer
	b.check(b.Write(&out))
	return out.Bytes()
}

// traits is a workbook with one of each thing that a cell can be; a large one has the longest texts and the last row too.
func traits(lo *libreOffice, large bool) []byte {
	b := newBookWriter(lo)
	const sheet = "Sheet1"
	b.row(sheet, 1, "云栖县检查对象名录库")
	b.check(b.MergeCell(sheet, "A1", "H1"))
	b.row(sheet, 2, 0, 1, -1, 7, 12345, 536870911, 536870912, -536870912, -536870913, 99990321060099)
	b.row(sheet, 3, 0.5, 0.01, 1.1, -3.25, 36.6, 123.45, 5368709.11, 0.1+0.2, 1e15, 123456789012345, 1e20)
	b.row(sheet, 4, true, false, "TRUE", "", "  东　路 ", "a\nb", "e\u0301", "余䶮沈𫖯", "naïve café", "ÿ")
	for i, code := range []string{"yyyy-mm-dd", `yyyy"年"m"月"d"日"`, `yyyy"年"m"月"`, "yyyy/m/d h:mm", "m/d/yy", "0", "h:mm:ss"} {
		cell := columnLetters(i) + "5"
		b.check(b.SetCellValue(sheet, cell, 46000+float64(i)/8))
		b.style(cell, code)
	}
	for i, code := range []string{"00000", "0.00", "0%", `"JA"0`, "#,##0", "@", "0000-0000", "General", "000000000000000000"} {
		cell := columnLetters(i) + "6"
		b.check(b.SetCellValue(sheet, cell, 7))
		b.style(cell, code)
	}
	for i, formula := range []string{`1/0`, `NA()`, `1+1`, `"a"&"文"`, `""`, `1=1`, `REPT("长",300)`, `SQRT(-1)`, `VALUE("x")`, `DATE(2026,3,5)`, `D7&D7`} {
		b.check(b.SetCellFormula(sheet, columnLetters(i)+"7", formula))
	}
	b.check(b.SetCellRichText(sheet, "A8", []excelize.RichTextRun{{Text: "李", Font: &excelize.Font{Bold: true}}, {Text: "四"}, {Text: "x", Font: &excelize.Font{Italic: true}}}))
	if large {
		b.row(sheet, 9, strings.Repeat("长", 32767), strings.Repeat("a", 32767), strings.Repeat("a长", 5000))
		b.check(b.SetCellValue(sheet, "A65536", "last row"))
	}
	b.check(b.SetCellValue(sheet, "IV10", "last column"))
	b.check(b.SetRowVisible(sheet, 8, false))
	for _, name := range []string{"参数表", "第二页 &<", "空"} {
		_, err := b.NewSheet(name)
		b.check(err)
	}
	b.row("参数表", 1, "x", "y")
	b.check(b.SetSheetVisible("参数表", false))
	b.row("第二页 &<", 3, "z", 1, 2, 3, 4.5)
	return lo.convert(b.bytes(), "xlsx", "xlsx:Calc MS Excel 2007 XML") // with the formulas computed
}

// randomCells is a workbook of numbers and texts of many lengths, so that they meet the ends of records everywhere.
func randomCells(t testing.TB) []byte {
	b := newBookWriter(t)
	r := rand.New(rand.NewPCG(1, 2))
	for i := range 3000 {
		var values []any
		for range 6 {
			switch r.IntN(5) {
			case 0:
				values = append(values, nil)
			case 1:
				values = append(values, r.IntN(1<<r.IntN(50)+1)-5)
			case 2:
				values = append(values, math.Round(r.Float64()*1e6)/math.Pow10(r.IntN(5)))
			case 3:
				values = append(values, strings.Repeat("é文𫖯b"[:2+3*r.IntN(2)], r.IntN(80)))
			default:
				values = append(values, fmt.Sprintf("%d-%s", i, strings.Repeat("字", r.IntN(100))))
			}
		}
		b.row("Sheet1", i+1, values...)
	}
	return b.bytes()
}
