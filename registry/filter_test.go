package registry

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func TestFilter(t *testing.T) {
	rows := RowsOf([]Target{
		{ID: "1", Name: "甲公司", Risk: "A", Attributes: map[string]string{"行业": "餐饮；零售"}},
		{ID: "2", Name: "乙公司", Risk: "B", Attributes: map[string]string{"行业": "餐饮"}},
		{ID: "3", Name: "丙商行", Risk: "A"},
	})
	rows[0].Tags, rows[2].Tags = []string{"一般库"}, []string{"一般库", "特别库"}
	tests := []struct{ where, tags, want string }{
		{"", "", "1 2 3"},
		{"风险等级=A", "", "1 3"},
		{"风险等级=A 风险等级=B", "", "1 2 3"},
		{"风险等级=A 行业=零售", "", "1"},
		{"行业=餐饮；零售", "", "1"},
		{"行业=餐", "", ""},
		{"行业~餐", "", "1 2"},
		{"行业=", "", "3"},
		{"企业名称~公司", "", "1 2"},
		{"", "一般库", "1 3"},
		{"", "一般库 特别库", "3"},
		{"企业名称~甲", "特别库", ""},
	}
	for _, tt := range tests {
		f := Filter{Tags: strings.Fields(tt.tags)}
		for _, text := range strings.Fields(tt.where) {
			c, ok := ParseCondition(text)
			if !ok || c.String() != text {
				t.Errorf("%q: %+v, %v", text, c, ok)
			}
			f.Where = append(f.Where, c)
		}
		got, err := f.apply(KindTargets, slices.Clone(rows))
		if text := strings.Join(rowIDs(got), " "); text != tt.want || err != nil {
			t.Errorf("%s %s: got %q, %v, want %q", tt.where, tt.tags, text, err, tt.want)
		}
	}
	var unknown *UnknownColumnError
	_, err := Filter{Where: []Condition{{Column: "颜色"}}}.apply(KindTargets, rows)
	if !errors.As(err, &unknown) || !slices.Contains(unknown.Known, "行业") {
		t.Error(err)
	}
	for _, text := range []string{"", "风险等级", "=A", "~"} {
		if c, ok := ParseCondition(text); ok {
			t.Errorf("%q is read as %+v", text, c)
		}
	}
}
