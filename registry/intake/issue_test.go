package intake

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// list writes issues as file!sheet!C7 header kind value, and the other place.
func list(t *testing.T, err error) []string {
	t.Helper()
	var issues *Issues
	if !errors.As(err, &issues) {
		t.Fatalf("got %v, want issues", err)
	}
	return lines(issues.List)
}

// lines writes issues as list does.
func lines(issues []Issue) []string {
	at := func(p Place) string { return fmt.Sprintf("%s!%s!%s%d", p.File, p.Sheet, p.Column, p.Row) }
	var lines []string
	for _, i := range issues {
		line := fmt.Sprintf("%s %s %s %s", at(i.Place), i.Header, i.Kind, i.Value)
		if i.Other != nil {
			line += " " + at(*i.Other)
		}
		lines = append(lines, strings.TrimSpace(line))
	}
	return lines
}

// places cuts the file and sheet off the lines of list.
func places(lines []string) []string {
	short := slices.Clone(lines)
	for i := range short {
		short[i] = short[i][strings.LastIndexByte(strings.SplitN(short[i], " ", 2)[0], '!')+1:]
	}
	return short
}

// listAll is list, or gives the warnings and notes of a reading without errors.
func listAll[T any](t *testing.T, r *Reading[T], err error) []string {
	t.Helper()
	if err != nil {
		return list(t, err)
	}
	return append(lines(r.Warnings), lines(r.Notes)...)
}

func TestTargetIssues(t *testing.T) {
	const header = "统一社会信用代码,企业名称,住所,备注\n"
	long := strings.Repeat("长", 334)
	tests := []struct {
		name, rows string
		want       []string
	}{
		{"no id", ",a\n", []string{"A2 统一社会信用代码 derived-id 无码-87428fc522803d31"}},
		{"no id twice", ",a,b\n,ａ,b\n", []string{"A2 统一社会信用代码 derived-id 无码-7e18f737311b2dc3", "A3 统一社会信用代码 derived-id 无码-7e18f737311b2dc3", "A3 统一社会信用代码 duplicate-id 无码-7e18f737311b2dc3 a.csv!!A2"}},
		{"no name", "1\n", []string{"B2 企业名称 missing-name"}},
		{"neither", ",,x\n", []string{"A2 统一社会信用代码 missing-id", "B2 企业名称 missing-name"}},
		{"a total below the table", "1,a\n合计：1\n", []string{"A3 统一社会信用代码 total-row 合计：1"}},
		{"space in an id", "1 2,a\n", []string{"A2 统一社会信用代码 id-spelling 1 2"}},
		{"invisible sign in an id", "1\u200b,a\n", []string{"A2 统一社会信用代码 bad-id 1\u200b"}},
		{"long id", strings.Repeat("1", 65) + ",a\n", []string{"A2 统一社会信用代码 bad-id " + strings.Repeat("1", 65)}},
		{"very long id", strings.Repeat("1", 300) + ",a\n", []string{"A2 统一社会信用代码 bad-id " + strings.Repeat("1", 300)}},
		{"header as an id", "1,a\n统一社会信用代码,企业名称\n", []string{"A3 统一社会信用代码 bad-id 统一社会信用代码"}},
		{"header again", "1,a\n" + header + header, []string{"A3 统一社会信用代码 header-row 统一社会信用代码", "A4 统一社会信用代码 header-row 统一社会信用代码"}},
		{"number cut by a spreadsheet", "9.11101E+17,a\n", []string{"A2 统一社会信用代码 number-lost-digits 9.11101E+17"}},
		{"same id", "1,a\n2,b\n１,a\n1,a\n", []string{"A4 统一社会信用代码 id-spelling １", "A4 统一社会信用代码 duplicate-id 1 a.csv!!A2", "A5 统一社会信用代码 duplicate-id 1 a.csv!!A2"}},
		{"invisible sign in texts", "1,a\u200b,b\u00ad,c\ufffd\n", []string{"B2 企业名称 bad-text a\u200b", "C2 住所 bad-text b\u00ad", "D2 备注 bad-text c\ufffd"}},
		{"long name", "1," + long + "\n", []string{"B2 企业名称 too-long " + long}},
		{"comma without quotes", "1,a,b,c,d,e\n", []string{"E2  extra-value d", "F2  extra-value e"}},
	}
	for _, tt := range tests {
		r, err := ReadTargets(Options{}, source("a.csv", []byte(header+tt.rows)))
		if got := places(listAll(t, r, err)); !slices.Equal(got, tt.want) || err != nil && r.Rows != nil {
			t.Errorf("%s:\ngot  %q\nwant %q", tt.name, got, tt.want)
		}
	}
}

func TestInspectorIssues(t *testing.T) {
	const header = "执法证号,姓名,工作单位,业务专长,执法证有效期,是否专家\n"
	long := strings.Repeat("长", 43)
	tests := []struct {
		name, rows string
		want       []string
	}{
		{"no department", "1,a\n", []string{"C2 工作单位 missing-field"}},
		{"space in a department", "1,a,b c\n", []string{"C2 工作单位 bad-word b c"}},
		{"long department", "1,a," + long + "\n", []string{"C2 工作单位 too-long " + long}},
		{"skills", "1,a,b,\"c d，-、" + long + "\"\n", []string{"D2 业务专长 bad-word c d", "D2 业务专长 bad-word -", "D2 业务专长 too-long " + long}},
		{"no date", "1,a,b,,2026-02-30\n2,c,b,,20261231\n3,d,b,,2026年3月\n4,e,b,,46000\n", []string{
			"E2 执法证有效期 bad-date 2026-02-30", "E3 执法证有效期 bad-date 20261231", "E4 执法证有效期 bad-date 2026年3月", "E5 执法证有效期 bad-date 46000"}},
		{"no time or year", "1,a,b,,2026-03-05 noon\n2,c,b,,0026-03-05\n3,d,b,,2026-03-05 00:00:00 and on and on\n", []string{
			"E2 执法证有效期 bad-date 2026-03-05 noon", "E3 执法证有效期 bad-date 0026-03-05", "E4 执法证有效期 bad-date 2026-03-05 00:00:00 and on and on"}},
		{"long list of skills", "1,a,b," + strings.Repeat("技，", 200) + "\n", []string{"D2 业务专长 too-long " + strings.Repeat("技，", 200)}},
		{"neither yes nor no", "1,a,b,,,TRUE\n", []string{"F2 是否专家 bad-value TRUE"}},
		{"one issue for a bad text", "1,a,\u200b,\u200b,\u200b,\u200b\n", []string{"C2 工作单位 bad-text \u200b", "D2 业务专长 bad-text \u200b", "E2 执法证有效期 bad-text \u200b", "F2 是否专家 bad-text \u200b"}},
	}
	for _, tt := range tests {
		_, err := readInspectors(source("a.csv", []byte(header+tt.rows)))
		if got := places(list(t, err)); !slices.Equal(got, tt.want) {
			t.Errorf("%s:\ngot  %q\nwant %q", tt.name, got, tt.want)
		}
	}
}

func TestWorkbookIssues(t *testing.T) {
	header := `<row r="1">` + text("A1", "注册号") + text("B1", "企业名称") + text("C1", "住所") + text("D1", "备注") + `</row>`
	p := newParts(header +
		`<row r="3"><c r="A3" t="e"><v>#N/A</v></c><c r="B3" t="e"><v>#REF!</v></c><c r="C3"><f>A1</f></c><c r="D3" t="e"><v>#VALUE!</v></c></row>` +
		`<row r="4"><c r="A4"><v>911101050123456780</v></c>` + text("B4", "a") + text("E4", "outside the table") + `</row>` +
		`<row r="5"><c r="A5" s="1"><v>7</v></c>` + text("B5", "a") + `</row>` +
		`<row r="6"><c r="A6" s="2"><v>46000</v></c>` + text("B6", "a") + `</row>` +
		`<row r="7">` + text("E7", "outside the table") + `</row>`)
	p["xl/styles.xml"] = styles(`<numFmt numFmtId="164" formatCode="00000"/>`, 0, 164, 14)
	_, err := readTargets(source("a.xlsx", p.zip(t)))
	want := []string{
		"A3 注册号 formula-error #N/A", "B3 企业名称 formula-error #REF!", "C3 住所 formula-error =A1", "D3 备注 formula-error #VALUE!",
		"A4 注册号 number-lost-digits 911101050123456780", "E4  blank-header outside the table", "A5 注册号 number-lost-digits 7", "A6 注册号 bad-id 2025-12-09",
	}
	if got := places(list(t, err)); !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestInvisibleSignInHeader(t *testing.T) {
	_, err := readTargets(source("a.csv", []byte("注册号,企业名称,备\u200b注\n1,a,b\n")))
	if got, want := places(list(t, err)), []string{"C1 备\u200b注 bad-text 备\u200b注"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestIssuesOfAllFiles has duplicates within a sheet, between sheets and between files; all come back, in order.
func TestIssuesOfAllFiles(t *testing.T) {
	book := newParts(
		rowsOf([]string{"注册号", "企业名称", "备注", "备 注"}, []string{"1", "a"}, []string{"1", ""}),
		rowsOf([]string{"名册"}, []string{"企业名称", "", "信用代码"}, []string{"b", "", "2"}, []string{"c", "", "1"}))
	_, err := readTargets(source("z.xlsx", book.zip(t)), source("a.csv", []byte("注册号,当事人\n2,d\n3,\n")))
	want := []string{
		"z.xlsx!Sheet1!D1 备 注 duplicate-header 备 注 z.xlsx!Sheet1!C1",
		"z.xlsx!Sheet1!A3 注册号 duplicate-id 1 z.xlsx!Sheet1!A2",
		"z.xlsx!Sheet1!B3 企业名称 missing-name",
		"z.xlsx!Sheet2!C4 信用代码 duplicate-id 1 z.xlsx!Sheet1!A2",
		"a.csv!!A2 注册号 duplicate-id 2 z.xlsx!Sheet2!C3",
		"a.csv!!B3 当事人 missing-name",
	}
	if got := list(t, err); !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if !strings.Contains(err.Error(), "6 issues") {
		t.Errorf("got %s", err)
	}
}

func TestDuplicatePair(t *testing.T) {
	const data = "注册号,执法证号,回避类型,回避事由\n1,2,亲属,\n1,3,,\n1,2,,同一对\n,4,,\n5,,,\n"
	_, err := readAvoidance(source("a.csv", []byte(data)))
	want := []string{"A4 注册号 duplicate-pair 1 2 a.csv!!A2", "A5 注册号 missing-id", "B6 执法证号 missing-id"}
	if got := places(list(t, err)); !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestDamagedFileAmongOthers(t *testing.T) {
	_, err := readTargets(source("a.csv", []byte("注册号,当事人\n,\n1,\n")), source("b.csv", []byte("\"")))
	var failed *FileError
	if !errors.As(err, &failed) || failed.File != "b.csv" || failed.Kind != Damaged {
		t.Errorf("got %v", err)
	}
}

func TestNoSources(t *testing.T) {
	got, err := readTargets()
	if err != nil || len(got) != 0 {
		t.Errorf("got %v, %v", got, err)
	}
}

// A hidden sheet is named and not read, whatever the format; it does not make the other one of several.
func TestHiddenSheets(t *testing.T) {
	label := func(row, col int, s string) []byte { return record8(recLabel, row, col, 0, wideString(s)) }
	xls := oneSheet(nil, label(0, 0, "注册号"), label(0, 1, "企业名称"), label(1, 0, "1"), label(1, 1, "a"))
	xls.sheets, xls.grbit = append(xls.sheets, xls.sheets[0]), []int{0, 1}
	rows := "<Row>" + data2003("String", "注册号") + data2003("String", "企业名称") + "</Row><Row>" + data2003("String", "1") + data2003("String", "a") + "</Row>"
	xml := head2003 + sheet2003("示例", rows, "") + sheet2003("S2", rows, "SheetVeryHidden") + "</Workbook>"
	data := rowsOf([]string{"注册号", "企业名称"}, []string{"1", "a"})
	xlsx := newParts(data, data)
	xlsx["xl/workbook.xml"] = strings.NewReplacer(`"Sheet1"`, `"示例"`, `"Sheet2"`, `"S2" state="hidden"`).Replace(xlsx["xl/workbook.xml"])
	for name, data := range map[string][]byte{"a.xls": xls.file(), "a.xml": []byte(xml), "a.xlsx": xlsx.zip(t)} {
		r, err := ReadTargets(Options{}, source(name, data))
		if err != nil || len(r.Rows) != 1 || len(r.Warnings) != 0 || len(r.Notes) != 1 {
			t.Errorf("%s: %+v, %v", name, r, err)
			continue
		}
		if i := r.Notes[0]; i.Kind != HiddenSheet || i.Place != (Place{File: name, Sheet: "S2"}) {
			t.Errorf("%s: %+v", name, i)
		}
	}
}
