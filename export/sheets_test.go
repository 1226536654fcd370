package export

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

// sampleSheet is an ordinary sheet with so many items and officers.
func sampleSheet(items, officers int) RecordSheet {
	s := RecordSheet{
		Office: "平顶山市市场监督管理局", Task: "PDS-2026-014", TaskName: "2026年度食品销售企业双随机抽查",
		Draw: 3, Commitment: strings.Repeat("9f86d081884c7d65", 4), Rank: 12, From: "2026-03-02", To: "2026-03-20",
		Name: "平顶山市新华区鹰城食品有限公司", Code: "000000000000012", Address: "平顶山市新华区建设路中段26号",
		Person: "王建国", Phone: "0375-4971234", Stratum: "B级",
	}
	for i := range items {
		s.Items = append(s.Items, Item{fmt.Sprintf("食品销售经营者主体资格检查之%d", i+1), "《中华人民共和国食品安全法》第三十五条、第一百一十条"})
	}
	for i := range officers {
		s.Team = append(s.Team, Member{"李明", fmt.Sprintf("00%08d", i), "平顶山市市场监督管理局", i == 0, false})
	}
	return s
}

func writeBook(t *testing.T, sheets ...RecordSheet) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := WriteRecordSheets(&out, sheets); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func openBook(t *testing.T, sheets ...RecordSheet) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(writeBook(t, sheets...)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// texts are all non-empty cells of a sheet by their place.
func texts(t *testing.T, f *excelize.File, sheet string) map[string]string {
	t.Helper()
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	cells := map[string]string{}
	for i, row := range rows {
		for k, text := range row {
			if text != "" {
				cells[cellName(k, i)] = text
			}
		}
	}
	return cells
}

// place finds the cell that holds a text.
func place(t *testing.T, cells map[string]string, text string) string {
	t.Helper()
	for at, have := range cells {
		if have == text {
			return at
		}
	}
	t.Fatalf("no cell holds %q", text)
	return ""
}

func TestSheetHoldsEverything(t *testing.T) {
	s := sampleSheet(3, 3)
	f := openBook(t, s)
	cells := texts(t, f, f.GetSheetName(0))
	want := []string{
		s.Office, formTitle, s.Task, s.TaskName, "第 3 号", s.Commitment, "第 12 位", "2026年3月2日至3月20日",
		s.Name, s.Code, s.Address, s.Person, s.Phone, s.Stratum, "1", s.Items[2].Name, s.Items[0].Basis,
		formYesNo, formNoneSome, s.Team[2].Certificate, s.Team[0].Department,
		formReviewSign, formSubjectSign, formRefusal, formCheckDate, formRemark,
	}
	for _, result := range formResults {
		want = append(want, "□"+result)
	}
	for _, text := range want {
		place(t, cells, text)
	}
}

// What only some draws give a target stands on its sheet too, and an expert is called one.
func TestSheetHoldsLots(t *testing.T) {
	s := sampleSheet(1, 3)
	s.Batch, s.Group, s.Lots = 2, 5, []Lot{{"检查时段", "上午"}}
	s.Team[2].Expert = true
	cells := texts(t, openBook(t, s), "012 平顶山市新华区鹰城食品有限公司")
	for label, value := range map[string]string{formBatch: "第 2 批", formGroup: "第 5 组", "检查时段": "上午", formExpert: ""} {
		row := strings.TrimLeft(place(t, cells, label), "ABCDEFGHI")
		if value != "" && strings.TrimLeft(place(t, cells, value), "ABCDEFGHI") != row {
			t.Errorf("%s and %s are not in one row", label, value)
		}
	}
	if row := strings.TrimLeft(place(t, cells, formExpert), "A"); cells["F"+row] != s.Team[2].Certificate {
		t.Errorf("%s is called an expert, not %s", cells["F"+row], s.Team[2].Certificate)
	}
	for _, label := range []string{formBatch, formGroup, formAnswers} {
		for _, text := range texts(t, openBook(t, sampleSheet(1, 3)), "012 平顶山市新华区鹰城食品有限公司") {
			if text == label {
				t.Errorf("a sheet without it has %s", label)
			}
		}
	}
}

// A supplement is called so, and says whom it stands in for.
func TestSheetOfASupplement(t *testing.T) {
	s := sampleSheet(1, 2)
	s.Rank, s.Supplement, s.Answers = 0, 3, "旧店（T4）"
	cells := texts(t, openBook(t, s), "补03 平顶山市新华区鹰城食品有限公司")
	place(t, cells, "补抽第 3 号")
	place(t, cells, "旧店（T4）")
	if got := footer(s); !strings.Contains(got, "补抽第 3 号") {
		t.Errorf("footer %q", got)
	}
}

// Who goes in place of whom stands on the sheet, and on no other.
func TestSheetOfAReplacement(t *testing.T) {
	s := sampleSheet(1, 2)
	s.Replaced = []string{"第 1 号，席位 1：张三（1） 换成 李四（2），健康状况"}
	cells := texts(t, openBook(t, s), "012 平顶山市新华区鹰城食品有限公司")
	row := strings.TrimLeft(place(t, cells, formReplaced), "A")
	if cells["C"+row] != s.Replaced[0] {
		t.Errorf("got %q", cells["C"+row])
	}
	for _, text := range texts(t, openBook(t, sampleSheet(1, 2)), "012 平顶山市新华区鹰城食品有限公司") {
		if text == formReplaced {
			t.Error("a sheet without it has it")
		}
	}
}

func TestTenResults(t *testing.T) {
	if len(formResults) != 10 || len(resultRows()) != 5 {
		t.Errorf("%d results in %d rows, want 10 in 5", len(formResults), len(resultRows()))
	}
}

func TestNumbersStayText(t *testing.T) {
	s := sampleSheet(1, 2)
	f := openBook(t, s)
	sheet := f.GetSheetName(0)
	cells := texts(t, f, sheet)
	for _, text := range []string{s.Code, s.Phone, s.Team[1].Certificate} {
		at := place(t, cells, text)
		if kind, err := f.GetCellType(sheet, at); err != nil || kind != excelize.CellTypeInlineString {
			t.Errorf("%s %q: type %v, error %v, want inline text", at, text, kind, err)
		}
		id, _ := f.GetCellStyle(sheet, at)
		if style, err := f.GetStyle(id); err != nil || style.NumFmt != numFmtText {
			t.Errorf("%s %q: number format %v, want text", at, text, style.NumFmt)
		}
	}
}

func TestLeaderIsMarked(t *testing.T) {
	s := sampleSheet(1, 4)
	s.Team[0].Leader, s.Team[2].Leader = false, true
	f := openBook(t, s)
	cells := texts(t, f, f.GetSheetName(0))
	for i, m := range s.Team {
		want := "组员"
		if i == 2 {
			want = "组长"
		}
		row := strings.TrimLeft(place(t, cells, m.Certificate), "ABCDEFGHI")
		if got := cells["A"+row]; got != want {
			t.Errorf("officer %d is marked %q, want %q", i, got, want)
		}
	}
}

func TestFormulasAreNeutralised(t *testing.T) {
	for _, name := range []string{"=1+1", "+86 商行", "-5℃冷库", "@某某网店", "\t制表商行", "＝全角商行", `=HYPERLINK("http://x")`} {
		s := sampleSheet(1, 2)
		s.Name = name
		f := openBook(t, s)
		sheet := f.GetSheetName(0)
		at := place(t, texts(t, f, sheet), name)
		if formula, _ := f.GetCellFormula(sheet, at); formula != "" {
			t.Errorf("%q became the formula %q", name, formula)
		}
		id, _ := f.GetCellStyle(sheet, at)
		if quoted := f.Styles.CellXfs.Xf[id].QuotePrefix; quoted == nil || !*quoted {
			t.Errorf("%q is not marked as text for editing", name)
		}
	}
}

func TestOrdinaryTextIsNotQuoted(t *testing.T) {
	s := sampleSheet(1, 2)
	f := openBook(t, s)
	sheet := f.GetSheetName(0)
	id, _ := f.GetCellStyle(sheet, place(t, texts(t, f, sheet), s.Name))
	if f.Styles.CellXfs.Xf[id].QuotePrefix != nil {
		t.Error("an ordinary name is quoted")
	}
}

func TestSheetNamesAreLegalAndUnique(t *testing.T) {
	var sheets []RecordSheet
	for i, name := range []string{
		"甲公司", "甲公司", "ABC store", "abc STORE", "[a]:*?/\\店'", "'", "", "=1+1", "a\tb\x00c\ufffd", "\xff\xfe",
		strings.Repeat("长", 60), strings.Repeat("长", 61), strings.Repeat("𠮷", 40), "［全角］：＊？／＼",
	} {
		sheets = append(sheets, RecordSheet{Name: name, Rank: i / 12})
	}
	names := sheetNames(sheets)
	for i, name := range names {
		units := len(utf16.Encode([]rune(name)))
		if name == "" || units > 31 || strings.ContainsAny(name, "[]:*?/\\'\t\x00") {
			t.Errorf("illegal name %q (%d units)", name, units)
		}
		if slices.ContainsFunc(names[:i], func(other string) bool { return strings.EqualFold(other, name) }) {
			t.Errorf("%q occurs twice", name)
		}
	}
	if got := openBook(t, sheets...).GetSheetList(); !slices.Equal(got, names) {
		t.Errorf("the workbook has the sheets %q, want %q", got, names)
	}
}

func TestNumberOfSheets(t *testing.T) {
	for _, n := range []int{0, MaxSheets + 1} {
		if err := WriteRecordSheets(&bytes.Buffer{}, make([]RecordSheet, n)); err == nil {
			t.Errorf("no error for %d sheets", n)
		}
	}
	f := openBook(t, manySheets(MaxSheets)...)
	if got := f.SheetCount; got != MaxSheets {
		t.Errorf("%d sheets, want %d", got, MaxSheets)
	}
	last := f.GetSheetList()[MaxSheets-1]
	place(t, texts(t, f, last), fmt.Sprintf(formRankValue, MaxSheets))
}

func manySheets(n int) []RecordSheet {
	sheets := make([]RecordSheet, n)
	for i := range sheets {
		sheets[i] = sampleSheet(3, 3)
		sheets[i].Rank = i + 1
	}
	return sheets
}

func TestSameSheetsSameBytes(t *testing.T) {
	sheets := manySheets(20)
	if !bytes.Equal(writeBook(t, sheets...), writeBook(t, sheets...)) {
		t.Error("the same sheets gave two different workbooks")
	}
	props, err := openBook(t, sheets...).GetDocProps()
	if err != nil || props.Created != "" || props.Modified != "" {
		t.Errorf("created %q, modified %q, error %v; want none", props.Created, props.Modified, err)
	}
}

func TestPrintsOnA4(t *testing.T) {
	for _, c := range []struct{ items, officers, tall int }{{1, 2, 1}, {5, 5, 1}, {8, 6, 0}, {40, 30, 0}} {
		f := openBook(t, sampleSheet(c.items, c.officers))
		sheet := f.GetSheetName(0)
		layout, err := f.GetPageLayout(sheet)
		if err != nil || *layout.Size != paperA4 || *layout.Orientation != "portrait" {
			t.Fatalf("not on A4 portrait: %+v, error %v", layout, err)
		}
		if *layout.FitToWidth != 1 || *layout.FitToHeight != c.tall {
			t.Errorf("%d items, %d officers: fit to %d × %d pages, want 1 × %d",
				c.items, c.officers, *layout.FitToWidth, *layout.FitToHeight, c.tall)
		}
		if props, _ := f.GetSheetProps(sheet); !*props.FitToPage {
			t.Error("fit to page is off")
		}
	}
}

// Every page of a long form holds its rows, and a table's head is never the last row of one.
func TestPagesOfLongForms(t *testing.T) {
	for items := 6; items < 60; items += 3 {
		p := layOut(recordForm(sampleSheet(items, 6)))
		from := 0
		for _, to := range append(slices.Clone(p.breaks), len(p.rows)) {
			if h := totalHeight(p.rows[from:to]); h > pageHeight/smallestScale {
				t.Errorf("%d items: a page of %.0f points", items, h)
			}
			if head := p.rows[to-1].cells[0].text; head == formNumber || head == formTeam {
				t.Errorf("%d items: the head %q ends a page", items, head)
			}
			from = to
		}
	}
}

// A text too long for a row goes on in the next rows, and none of it is lost.
func TestLongTextsGoOn(t *testing.T) {
	s := sampleSheet(2, 2)
	s.Items[0].Basis = strings.Repeat("《中华人民共和国食品安全法》第三十五条；", 60)
	s.Address = strings.Repeat("平顶山市新华区建设路中段26号", 100)
	var basis, address string
	for _, row := range layOut(recordForm(s)).rows {
		if row.height > excelize.MaxRowHeight {
			t.Errorf("a row of %.0f points", row.height)
		}
		for _, c := range row.cells {
			if strings.Contains(s.Items[0].Basis, c.text) && c.text != s.Items[1].Basis {
				basis += c.text
			}
			if c.look == lookValue && c.from == 2 && strings.Contains(s.Address, c.text) {
				address += c.text
			}
		}
	}
	if !strings.Contains(basis, s.Items[0].Basis) || !strings.Contains(address, s.Address) {
		t.Errorf("texts were cut: %d and %d bytes", len(basis), len(address))
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float64
		want  []string
	}{
		{"", 4, []string{""}},
		{"检查对象", 4, []string{"检查对象"}},
		{"检查对象名录", 4, []string{"检查对象", "名录"}},
		{"检查对象，名录", 4, []string{"检查对", "象，名录"}},
		{"甲\n乙丙", 4, []string{"甲\n", "乙丙"}},
		{"food and wine", 6, []string{"food and ", "wine"}},
		{"0123456789", 3, []string{"01234", "56789"}},
	} {
		if got := wrap(c.text, c.width); !slices.Equal(got, c.want) {
			t.Errorf("wrap(%q, %v) = %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

func TestCheckPeriod(t *testing.T) {
	for _, c := range [][3]string{
		{"2026-03-02", "2026-03-20", "2026年3月2日至3月20日"},
		{"2026-12-30", "2027-01-05", "2026年12月30日至2027年1月5日"},
		{"2026-03-02", "2026-03-02", "2026年3月2日"},
		{"2026-03-02", "", "2026年3月2日"},
		{"", "2026-03-02", "2026年3月2日"},
		{"", "", ""},
		{"三月", "四月", "三月至四月"},
	} {
		if got := checkPeriod(c[0], c[1]); got != c[2] {
			t.Errorf("checkPeriod(%q, %q) = %q, want %q", c[0], c[1], got, c[2])
		}
	}
}

func TestFooter(t *testing.T) {
	s := sampleSheet(1, 2)
	s.Task, s.Name = "A&B\n1", strings.Repeat("甲&乙", 100)
	got := footer(s)
	if !strings.Contains(got, "任务编号 A&&B 1") || !strings.Contains(got, "第 12 位") || !strings.Contains(got, "&P") {
		t.Errorf("footer %q", got)
	}
	if n := len(utf16.Encode([]rune(got))); n > excelize.MaxFieldLength {
		t.Errorf("footer of %d units", n)
	}
}

func BenchmarkWriteRecordSheets(b *testing.B) {
	for _, n := range []int{1, 50, MaxSheets} {
		sheets := manySheets(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				if err := WriteRecordSheets(&bytes.Buffer{}, sheets); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N*n), "ms/sheet")
		})
	}
}
