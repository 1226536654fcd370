//go:build linux

package cmd_test

import (
	"archive/zip"
	"bufio"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// million is how many rows the files of the benchmarks here have below the header.
const million = 1_000_000

// eachOfMillion visits the rows of a registry of targets with 12 columns, the header first. A row is good until the next.
func eachOfMillion(visit func(row []string)) {
	visit([]string{"序号", "统一社会信用代码", "企业名称", "住所", "法定代表人", "联系电话", "所属辖区", "风险等级", "行业", "成立日期", "注册资本", "备注"})
	row := make([]string, 12)
	for k := range million {
		copy(row, []string{
			fmt.Sprint(k + 1), creditCode(k), fmt.Sprintf("某某市第%d贸易有限公司", k), fmt.Sprintf("某某市某某区人民路%d号", k%5000),
			[]string{"张三", "李四", "王五"}[k%3], fmt.Sprintf("138%08d", k), []string{"东城所", "西城所", "南城所"}[k%3], string(rune('A' + k%4)),
			"批发业", fmt.Sprintf("20%02d-%02d-%02d", k%25, k%12+1, k%28+1), fmt.Sprint(k % 1000), []string{"正常", "迁入"}[k%2],
		})
		visit(row)
	}
}

// creditCode is a social credit code with its check character. Those of neighbouring rows lie far apart.
func creditCode(k int) string {
	const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
	code := fmt.Sprintf("91430000M%08d", k*7_919_017%100_000_000)
	sum, weight := 0, 1
	for _, c := range code {
		sum += strings.IndexRune(alphabet, c) * weight
		weight = weight * 3 % 31
	}
	return code + alphabet[(31-sum%31)%31:][:1]
}

func writeCSV(w io.Writer) error {
	b := bufio.NewWriter(w)
	eachOfMillion(func(row []string) { fmt.Fprintln(b, strings.Join(row, ",")) })
	return b.Flush()
}

// writeXLSX writes a workbook as Excel lays it out: each text once, in the table of shared strings, and two columns of numbers.
func writeXLSX(w io.Writer) error {
	small := excelize.NewFile()
	if err := small.SetCellStr("Sheet1", "A1", "text"); err != nil {
		return err
	}
	raw, err := small.WriteToBuffer()
	if err != nil {
		return err
	}
	from, err := zip.NewReader(bytes.NewReader(raw.Bytes()), int64(raw.Len()))
	if err != nil {
		return err
	}
	to := zip.NewWriter(w)
	for _, part := range from.File {
		write := map[string]func(io.Writer) error{"xl/sharedStrings.xml": writeShared, "xl/worksheets/sheet1.xml": writeSheet}[part.Name]
		if write == nil {
			err = cmp.Or(err, to.Copy(part))
			continue
		}
		p, created := to.Create(part.Name)
		err = cmp.Or(err, created, write(p))
	}
	return cmp.Or(err, to.Close())
}

const spreadsheetML = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`

// isNumber tells the columns 序号 and 注册资本.
func isNumber(row, col int) bool { return row > 1 && (col == 0 || col == 10) }

// eachText visits the cells; index is that of a text in the table of shared strings, and isNew says that it was not met before.
func eachText(visit func(row, col int, value string, index int, isNew bool)) {
	seen, number := map[string]int{}, 0
	eachOfMillion(func(row []string) {
		number++
		for col, value := range row {
			index, old := seen[value]
			if !old && !isNumber(number, col) {
				index = len(seen)
				seen[value] = index
			}
			visit(number, col, value, index, !old)
		}
	})
}

func writeShared(w io.Writer) error {
	b := bufio.NewWriter(w)
	b.WriteString("<sst " + spreadsheetML + ">")
	eachText(func(row, col int, value string, _ int, isNew bool) {
		if isNew && !isNumber(row, col) {
			b.WriteString("<si><t>" + value + "</t></si>")
		}
	})
	b.WriteString("</sst>")
	return b.Flush()
}

func writeSheet(w io.Writer) error {
	b := bufio.NewWriter(w)
	b.WriteString("<worksheet " + spreadsheetML + "><sheetData>")
	eachText(func(row, col int, value string, index int, _ bool) {
		if col == 0 {
			fmt.Fprintf(b, `<row r="%d" spans="1:12">`, row)
		}
		if isNumber(row, col) {
			fmt.Fprintf(b, `<c r="%c%d"><v>%s</v></c>`, 'A'+col, row, value)
		} else {
			fmt.Fprintf(b, `<c r="%c%d" t="s"><v>%d</v></c>`, 'A'+col, row, index)
		}
		if col == 11 {
			b.WriteString("</row>")
		}
	})
	b.WriteString("</sheetData></worksheet>")
	return b.Flush()
}

// An importBench is a file to be imported, as a process of its own, into an empty workspace.
type importBench struct {
	*testing.B
	folder, file string
}

func newImportBench(b *testing.B, name string, write func(io.Writer) error) *importBench {
	i := &importBench{b, b.TempDir(), name}
	f, err := os.Create(filepath.Join(i.folder, name))
	i.check(err)
	i.check(cmp.Or(write(f), f.Close()))
	return i
}

func (i *importBench) check(err error) {
	i.Helper()
	if err != nil {
		i.Fatal(err)
	}
}

// A cost is what something took. On a machine that is busy with other things, cpu says more than wall.
type cost struct {
	wall, cpu time.Duration
	peak      int64 // most memory of one process, in bytes
}

func (c *cost) add(d cost) {
	c.wall, c.cpu, c.peak = c.wall+d.wall, c.cpu+d.cpu, max(c.peak, d.peak)
}

// run runs a program.
func (i *importBench) run(program string, args ...string) cost {
	i.Helper()
	p := exec.Command(program, args...)
	p.Dir = i.folder
	p.Env = append(os.Environ(), "YAOHAO_LANG=en", "YAOHAO_OPERATOR=clerk")
	begin := time.Now()
	if output, err := p.CombinedOutput(); err != nil {
		i.Fatalf("%v\n%s", err, output)
	}
	state := p.ProcessState
	return cost{time.Since(begin), state.UserTime() + state.SystemTime(), state.SysUsage().(*syscall.Rusage).Maxrss << 10}
}

// cpu is what this process has used so far.
func (i *importBench) cpu() time.Duration {
	var used syscall.Rusage
	i.check(syscall.Getrusage(syscall.RUSAGE_SELF, &used))
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// compare does what an import is measured against, imports the file, and imports it again, when nothing is to be done.
func (i *importBench) compare(baseline func() cost) {
	var base, first, again cost
	for i.Loop() {
		base.add(baseline())
		os.Remove(filepath.Join(i.folder, "yaohao.db"))
		i.run("yaohao", "init")
		first.add(i.run("yaohao", "import", "targets", i.file))
		again.add(i.run("yaohao", "import", "targets", i.file))
	}
	i.ReportMetric(0, "ns/op")
	for name, c := range map[string]cost{"baseline": base, "import": first, "again": again} {
		i.ReportMetric(c.wall.Seconds()/float64(i.N), "s/"+name)
		i.ReportMetric(c.cpu.Seconds()/float64(i.N), "cpu-s/"+name)
	}
	i.ReportMetric(first.wall.Seconds()/base.wall.Seconds(), "import/baseline")
	i.ReportMetric(float64(first.peak)/million, "bytes/row")
}

// BenchmarkImportXLSX imports a million rows; the baseline only walks them with excelize. Wanted: at most a third of its time.
func BenchmarkImportXLSX(b *testing.B) {
	i := newImportBench(b, "million.xlsx", writeXLSX)
	i.compare(func() cost {
		begin, used := time.Now(), i.cpu()
		f, err := excelize.OpenFile(filepath.Join(i.folder, i.file))
		i.check(err)
		defer f.Close()
		rows, err := f.Rows("Sheet1")
		i.check(err)
		n := 0
		for ; rows.Next(); n++ {
			_, err := rows.Columns()
			i.check(err)
		}
		if i.check(rows.Error()); n != million+1 {
			i.Fatal(n)
		}
		return cost{wall: time.Since(begin), cpu: i.cpu() - used}
	})
}

// BenchmarkImportCSV imports the same rows; the baseline is .import of the sqlite3 shell. Wanted: at most twice its time.
func BenchmarkImportCSV(b *testing.B) {
	if _, err := exec.LookPath("sqlite3"); err != nil {
		lacks(b, "there is no sqlite3 here to measure against")
	}
	i := newImportBench(b, "million.csv", writeCSV)
	i.compare(func() cost {
		os.Remove(filepath.Join(i.folder, "shell.db"))
		return i.run("sqlite3", "shell.db", ".mode csv", ".import million.csv targets")
	})
}
