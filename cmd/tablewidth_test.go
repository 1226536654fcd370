package cmd

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

func TestWideTablesAreSeveral(t *testing.T) {
	for _, tt := range []struct {
		widths []int
		want   string // columns of each table
	}{
		{[]int{4, 30, 42}, "[[0 1 2]]"}, // 80 cells with the gaps
		{[]int{4, 30, 43}, "[[0 1] [0 2]]"},
		{[]int{4, 30, 30, 20, 20, 31}, "[[0 1 2] [0 3 4] [0 5]]"},
		{[]int{4, 100, 4}, "[[0 1] [0 2]]"}, // nothing can be done for a column that is too wide by itself
		{[]int{100, 4}, "[[0 1]]"},
	} {
		var header, row []string
		for _, n := range tt.widths {
			header = append(header, "a")
			row = append(row, strings.Repeat("店", n/2)+strings.Repeat("x", n%2))
		}
		if got := fmt.Sprint(fittingColumns(header, [][]string{row})); got != tt.want {
			t.Errorf("%v: got %s", tt.widths, got)
		}
	}
	var out bytes.Buffer
	name := strings.Repeat("甲", 30)
	err := writeTables(&out, []string{"No.", "Target", "Team"}, [][]string{{"1", name, "张三 李四 王五"}, {"2", "乙", "张三"}})
	want := "No.  Target\n" + strings.Repeat("-", 65) + "\n1    " + name + "\n2    乙\n\nNo.  Team\n" + strings.Repeat("-", 19) + "\n1    张三 李四 王五\n2    张三\n"
	if err != nil || out.String() != want {
		t.Errorf("got %v\n%s", err, out.String())
	}
}

func TestWrap(t *testing.T) {
	for _, tt := range []struct {
		text string
		most int
		want string
	}{
		{"", 10, ""},
		{"甲乙丙丁戊", 10, "甲乙丙丁戊"},
		{"甲乙丙丁戊己", 10, "甲乙丙丁戊|己"},
		{"x甲乙丙丁戊", 10, "x甲乙丙丁|戊"},
		{"风险等级 in (A, B)", 12, "风险等级 in|(A, B)"},
		{"abcdefghij klm", 10, "abcdefghij|klm"},
		{"abcdefghijklm", 10, "abcdefghij|klm"},
	} {
		if got := strings.Join(wrap(tt.text, tt.most), "|"); got != tt.want {
			t.Errorf("%q: got %s", tt.text, got)
		}
	}
}
