package intake

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"yaohao/registry/headers"
)

// TestHeaderTable keeps headers.yaml free of empty lists and of headers that mean two things.
func TestHeaderTable(t *testing.T) {
	for name, l := range map[string]*layout{"targets": targetLayout(), "inspectors": inspectorLayout(), "avoidance": avoidanceLayout(), "checks": checkLayout(), "leave": leaveLayout()} {
		total := 0
		for f, list := range l.headers {
			if len(list) == 0 {
				t.Errorf("%s: field %d has no header", name, f)
			}
			total += len(list)
			for _, h := range list {
				if !l.names(field(f), h) || l.ignored[headers.Fold(h)] {
					t.Errorf("%s: %s stands in two lists", name, h)
				}
			}
		}
		if total != len(l.known) {
			t.Errorf("%s: %d headers, %d of them different", name, total, len(l.known))
		}
	}
}

func TestHeaderRow(t *testing.T) {
	title := []string{"某某县检查对象名录库"}
	tests := []struct {
		name string
		rows [][]string
		want string // id and name of the only target
	}{
		{"first row", [][]string{{"注册号", "当事人"}, {"1", "a"}}, "1 a"},
		{"below titles", [][]string{title, {"", "填表日期：2026年"}, {}, {"序号", "企业名称", "信用代码"}, {"9", "a", "1"}}, "1 a"},
		{"tenth row", [][]string{title, title, title, title, title, title, title, title, title, {"注册号", "当事人"}, {"1", "a"}}, "1 a"},
		{"better of two headers for a field", [][]string{{"注册号", "统一社会信用代码", "当事人", "企业名称"}, {"1", "2", "a", "b"}}, "2 b"},
		{"worse one last", [][]string{{"统一社会信用代码", "注册号", "企业名称", "当事人"}, {"1", "2", "a", "b"}}, "1 a"},
	}
	for _, tt := range tests {
		targets, err := readTargets(source("a.xlsx", newParts(rowsOf(tt.rows...)).zip(t)))
		if err != nil || len(targets) != 1 || targets[0].ID+" "+targets[0].Name != tt.want {
			t.Errorf("%s: got %v, %v", tt.name, targets, err)
		}
	}
}

// TestHeaderOfTwoRows gives the headers that a table has in the end, by their columns.
func TestHeaderOfTwoRows(t *testing.T) {
	data := []string{"1", "a", "x", "y"}
	tests := []struct {
		name string
		rows [][]string
		want string
	}{
		{"groups above", [][]string{{"主体", "", "监管"}, {"注册号", "当事人", "住所", "备注"}}, "A 注册号, B 当事人, C 住所, D 备注"},
		{"titles above", [][]string{{"", "", "", "附件一"}, {"注册号", "当事人", "住所"}}, "A 注册号, B 当事人, C 住所"},
		{"a telephone above", [][]string{{"单位名称", "某局", "联系电话", "1"}, {"注册号", "当事人", "住所"}}, "A 注册号, B 当事人, C 住所"},
		{"a header of two rows beside groups", [][]string{{"主体", "", "", "联系电话"}, {"注册号", "当事人", "住所"}}, "A 注册号, B 当事人, C 住所, D 联系电话"},
		{"each row has one", [][]string{{"注册号", "主体"}, {"", "当事人", "住所"}}, "A 注册号, B 当事人, C 住所"},
		{"a blank row between", [][]string{{"注册号", "当事人", "联系方式"}, {}, {"", "", "联系人", "联系电话"}, data}, "A 注册号, B 当事人, C 联系方式"},
		{"a group", [][]string{{"注册号", "当事人", "联系方式"}, {"", "", "联系人", "联系电话"}}, "A 注册号, B 当事人, C 联系人, D 联系电话"},
		{"data that are headers", [][]string{{"注册号", "当事人", "备注"}, {"2", "b", "住所"}}, "A 注册号, B 当事人, C 备注"},
		{"nothing known below", [][]string{{"注册号", "当事人", "信息"}, {"", "", "其一", "其二"}}, "A 注册号, B 当事人, C 信息"},
		{"the end of the sheet", [][]string{{"注册号", "当事人"}}, "A 注册号, B 当事人"},
	}
	for _, tt := range tests {
		rows := tt.rows
		if tt.name != "the end of the sheet" {
			rows = append(rows, data)
		}
		r, _ := ReadTargets(Options{}, source("a.xlsx", newParts(rowsOf(rows...)).zip(t)))
		var got []string
		for _, c := range r.Mapping {
			got = append(got, c.Column+" "+c.Header)
		}
		if strings.Join(got, ", ") != tt.want {
			t.Errorf("%s: %q", tt.name, got)
		}
	}
}

func TestOtherHeaderOfAFieldIsKept(t *testing.T) {
	targets, err := readTargets(source("a.csv", []byte("注册号,统一社会信用代码,企业名称,手机号,联系电话\n1,2,a,3,4\n")))
	if err != nil {
		t.Fatal(err)
	}
	if want := map[string]string{"注册号": "1", "手机号": "3"}; !reflect.DeepEqual(targets[0].Attributes, want) || targets[0].Phone != "4" {
		t.Errorf("got %+v", targets[0])
	}
}

func TestNoHeader(t *testing.T) {
	title := []string{"x"}
	tests := []struct {
		name    string
		rows    [][]string
		missing []string
		nearest map[string]string
	}{
		{"one is misspelt", [][]string{{"企业名称"}, {"企业名称", "统一社会信用代玛", "住所"}}, []string{"统一社会信用代码"},
			map[string]string{"统一社会信用代码": "统一社会信用代玛"}},
		{"both are far", [][]string{{"甲", "乙"}}, []string{"统一社会信用代码", "企业名称"}, map[string]string{}},
		{"nearest of a synonym", [][]string{{"机构代码", "企业的名称"}}, []string{"统一社会信用代码", "企业名称"},
			map[string]string{"统一社会信用代码": "机构代码", "企业名称": "企业的名称"}},
		{"too far down", [][]string{title, title, title, title, title, title, title, title, title, title, {"注册号", "当事人"}},
			[]string{"统一社会信用代码", "企业名称"}, map[string]string{}},
	}
	for _, tt := range tests {
		_, err := readTargets(source("a.xlsx", newParts(rowsOf(tt.rows...)).zip(t)))
		failed, ok := err.(*FileError)
		if !ok || failed.Kind != NoHeader || failed.File != "a.xlsx" {
			t.Errorf("%s: got %v", tt.name, err)
			continue
		}
		if !slices.Equal(failed.Missing, tt.missing) || !reflect.DeepEqual(failed.Nearest, tt.nearest) {
			t.Errorf("%s: got %q and %q", tt.name, failed.Missing, failed.Nearest)
		}
	}
}

func TestSheetsWithoutHeader(t *testing.T) {
	p := newParts(rowsOf([]string{"填表说明"}, []string{"企业名称"}), rowsOf([]string{"注册号", "当事人"}, []string{"1", "a"}),
		rowsOf([]string{"企业名称", "统一社会信用代码"}, []string{"b", "2"}))
	targets, err := readTargets(source("a.xlsx", p.zip(t)))
	if err != nil || len(targets) != 2 || targets[0].ID != "1" || targets[1].ID != "2" {
		t.Errorf("got %v, %v", targets, err)
	}
}

// TestDamageBelowSheetWithoutHeader: a sheet that is passed over must be whole all the same.
func TestDamageBelowSheetWithoutHeader(t *testing.T) {
	p := newParts(rowsOf([]string{"注册号", "当事人"}, []string{"1", "a"}), strings20()+`<row r="1"/>`)
	_, err := readTargets(source("a.xlsx", p.zip(t)))
	if got := fileKind(err); got != Damaged {
		t.Errorf("got %s", got)
	}
}

// strings20 is the content of a sheet with twenty rows.
func strings20() string {
	rows := make([][]string, 20)
	for i := range rows {
		rows[i] = []string{"x"}
	}
	return rowsOf(rows...)
}
