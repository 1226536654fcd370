package cmd_test

import (
	"bytes"
	"crypto/rand"
	"path/filepath"
	"strings"
	"testing"

	"yaohao/cmd"

	"github.com/xuri/excelize/v2"
)

// yaohao runs a command line in the workspace of a folder, and returns what it printed.
func yaohao(t *testing.T, folder string, args ...string) string {
	t.Helper()
	var out, errOut bytes.Buffer
	args = append([]string{"--lang", "en", "--db", filepath.Join(folder, "yaohao.db")}, args...)
	if code := cmd.Execute(args, &out, &errOut, clock, rand.Reader); code != 0 {
		t.Fatalf("%v: exit %d\n%s%s", args, code, out.String(), errOut.String())
	}
	return out.String()
}

// TestTemplatesFilledIn fills rows into the blank workbooks as a person would, and imports them.
func TestTemplatesFilledIn(t *testing.T) {
	folder := t.TempDir()
	yaohao(t, folder, "init")
	tests := []struct {
		kind string
		rows [][]any
	}{
		{"targets", [][]any{
			{"91990321MA5C40B68C", "甲公司", "某路1号", "张三", "19400052502", "东所", "A", "餐饮", ""},
			{"990321700593452", "乙公司", "", "", "", "", "D", "", "=1+1"},
		}},
		{"inspectors", [][]any{
			{"YQ-1", "张三", "男", "市局", "", "", "食品、特种设备", "2028-08-01", "否", "甲公司", "", "", ""},
			{"0002", "李四", "女", "市局", "", "", "", "长期", "是", "", "", "", ""},
		}},
		{"avoidance", [][]any{{"91990321MA5C40B68C", "甲公司", "YQ-1", "张三", "近亲属", "配偶"}}},
		{"checks", [][]any{{"91990321MA5C40B68C", "甲公司", "2026-03-01", "T-0", "YQ-1、0002"}, {"91990321MA5C40B68C", "甲公司", "2026-05-01", "", ""}}},
		{"leave", [][]any{{"0002", "李四", "2026-11-23", "2026-11-27", "培训"}}},
	}
	for _, tt := range tests {
		path := filepath.Join(folder, tt.kind+".xlsx")
		yaohao(t, folder, "template", tt.kind, "--out", path)
		fillIn(t, path, tt.rows)
		if out := yaohao(t, folder, "import", tt.kind, path, "--accept-warnings"); !strings.Contains(out, "0 updated") {
			t.Error(out)
		}
		out := yaohao(t, folder, "registry", "list", tt.kind, "--json")
		if id := tt.rows[0][0].(string); !strings.Contains(out, id) {
			t.Errorf("%s: %s is not in %s", tt.kind, id, out)
		}
	}
	if out := yaohao(t, folder, "registry", "show", "inspectors", "0002"); !strings.Contains(out, "是否专家      是") {
		t.Error(out)
	}
}

// fillIn types rows under the header row, and checks that each cell is text to the program that shows it.
func fillIn(t *testing.T, path string, rows [][]any) {
	t.Helper()
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sheet := f.GetSheetName(0)
	for k, row := range rows {
		for column, value := range row {
			cell, err := excelize.CoordinatesToCellName(column+1, k+2)
			if err != nil {
				t.Fatal(err)
			}
			if err := f.SetCellValue(sheet, cell, value); err != nil {
				t.Fatal(err)
			}
			id, err := f.GetCellStyle(sheet, cell)
			if err != nil {
				t.Fatal(err)
			}
			if style, err := f.GetStyle(id); err != nil || style.NumFmt != 49 {
				t.Errorf("%s %s: format %d, %v", path, cell, style.NumFmt, err)
			}
		}
	}
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
}
