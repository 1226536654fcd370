package intake

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// bigWorkbook is a sheet of targets with 12 columns, as Excel lays it out: shared strings, numbers, a date style.
func bigWorkbook(b testing.TB, rows int) []byte {
	b.Helper()
	f := excelize.NewFile()
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		b.Fatal(err)
	}
	header := []any{"序号", "统一社会信用代码", "企业名称", "住所", "法定代表人", "联系电话", "所属辖区", "风险等级", "行业", "成立日期", "注册资本", "备注"}
	if err := w.SetRow("A1", header); err != nil {
		b.Fatal(err)
	}
	for i := range rows {
		values := []any{
			i + 1, withCheck(fmt.Sprintf("91430000MA%07d", i)), fmt.Sprintf("某某市第%d贸易有限公司", i), fmt.Sprintf("某某市某某区人民路%d号", i%5000), "张三",
			fmt.Sprintf("138%08d", i), []string{"东城所", "西城所", "南城所"}[i%3], string(rune('A' + i%4)), "批发业", "2020-01-02", i % 1000, "",
		}
		if err := w.SetRow(fmt.Sprintf("A%d", i+2), values); err != nil {
			b.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		b.Fatal(err)
	}
	var buf bytes.Buffer
	if err := f.Write(&buf); err != nil {
		b.Fatal(err)
	}
	return buf.Bytes()
}

// withCheck adds the check character of a social credit code.
func withCheck(code string) string {
	for _, r := range creditAlphabet {
		if isCreditCode(code + string(r)) {
			return code + string(r)
		}
	}
	return code
}

// BenchmarkTargets reads 100,000 rows of 12 columns into targets; the baseline only walks the rows with excelize.
func BenchmarkTargets(b *testing.B) {
	const rows = 100_000
	data := bigWorkbook(b, rows)
	perRow := func(b *testing.B) {
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/rows, "ns/row")
	}
	b.Run("intake", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			targets, err := readTargets(source("big.xlsx", data))
			if err != nil || len(targets) != rows {
				b.Fatal(len(targets), err)
			}
		}
		perRow(b)
	})
	b.Run("excelize", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if n := excelizeRows(b, data); n != rows+1 {
				b.Fatal(n)
			}
		}
		perRow(b)
	})
}

// BenchmarkXLS reads a full sheet of .xls into targets, as LibreOffice saves it.
func BenchmarkXLS(b *testing.B) {
	benchmarkTargets(b, newLibreOffice(b).convert(bigWorkbook(b, 65_535), "xlsx", "xls"), 65_535)
}

// BenchmarkXML2003 reads as many rows of the XML of Excel 2003.
func BenchmarkXML2003(b *testing.B) {
	var rows strings.Builder
	rows.WriteString("<Row>")
	for _, h := range []string{"序号", "统一社会信用代码", "企业名称", "住所", "法定代表人", "联系电话", "所属辖区", "风险等级", "行业", "成立日期", "注册资本", "备注"} {
		rows.WriteString(data2003("String", h))
	}
	for i := range 65_535 {
		rows.WriteString("</Row>\n   <Row>" + data2003("Number", fmt.Sprint(i)) + data2003("String", fmt.Sprintf("91430000MA%08d", i)))
		for j := range 9 {
			rows.WriteString(data2003("String", fmt.Sprintf("某某市第%d某某路%d号", i, j)))
		}
	}
	benchmarkTargets(b, []byte(book2003(rows.String()+"</Row>")), 65_535)
}

func benchmarkTargets(b *testing.B, data []byte, rows int) {
	b.ReportAllocs()
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		targets, err := readTargets(source("big", data))
		if err != nil || len(targets) != rows {
			b.Fatal(len(targets), err)
		}
	}
}

func excelizeRows(b *testing.B, data []byte) int {
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	rows, err := f.Rows("Sheet1")
	if err != nil {
		b.Fatal(err)
	}
	n := 0
	for rows.Next() {
		if _, err := rows.Columns(); err != nil {
			b.Fatal(err)
		}
		n++
	}
	if err := rows.Error(); err != nil {
		b.Fatal(err)
	}
	return n
}
