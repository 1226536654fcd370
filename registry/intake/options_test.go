package intake

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func TestHeadersOfAPerson(t *testing.T) {
	tests := []struct {
		name, header string
		add          []HeaderField
		want         string // id and name of the only target
	}{
		{"field by name", "主体代码,字号", []HeaderField{{"主体代码", "id"}, {"字号", "name"}}, "1 2"},
		{"field by header", "主体代码,字号", []HeaderField{{"主体 代码", "注册号"}, {"字号", "企业名称"}}, "1 2"},
		{"stronger than headers.yaml", "注册号,企业名称,当事人", []HeaderField{{"当事人", "name"}}, "1 3"},
		{"the first is the strongest", "注册号,当事人,企业名称", []HeaderField{{"企业名称", "name"}, {"当事人", "name"}}, "1 3"},
		{"another field than in headers.yaml", "住所,注册号", []HeaderField{{"住所", "id"}, {"注册号", "name"}}, "1 2"},
		{"a column that is ignored otherwise", "序号,企业名称", []HeaderField{{"序号", "id"}}, "1 2"},
	}
	for _, tt := range tests {
		r, err := ReadTargets(Options{Headers: tt.add}, source("a.csv", []byte(tt.header+"\n1,2,3"[:2*len(strings.Split(tt.header, ","))])))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if got := r.Rows[0].ID + " " + r.Rows[0].Name; got != tt.want || len(r.Unused) > 0 {
			t.Errorf("%s: got %s, unused %q", tt.name, got, r.Unused)
		}
	}
}

func TestUsualTargetHeader(t *testing.T) {
	own := Options{Headers: []HeaderField{{"等次", "risk"}}}
	for header, want := range map[string]string{
		"信用风险等级": "风险等级", "信用 风险等级*": "风险等级", "登记机关": "所属辖区", "等次": "风险等级", "风险等级": "", "行业": "", "当事人": "企业名称",
	} {
		if got, err := UsualTargetHeader(own, header); got != want || err != nil {
			t.Errorf("%s: %q, %v", header, got, err)
		}
	}
	var unknown *UnknownFieldError
	if _, err := UsualTargetHeader(Options{Headers: []HeaderField{{"等次", "nonsense"}}}, "等次"); !errors.As(err, &unknown) {
		t.Errorf("got %v", err)
	}
}

func TestUnknownField(t *testing.T) {
	for _, h := range []HeaderField{{"甲", "nonsense"}, {"", "id"}, {"甲", ""}} {
		_, err := ReadTargets(Options{Headers: []HeaderField{h}})
		var unknown *UnknownFieldError
		if !errors.As(err, &unknown) || unknown.HeaderField != h || !slices.Contains(unknown.Known, "name") {
			t.Errorf("%v: got %v", h, err)
		}
	}
}

func TestUnusedHeader(t *testing.T) {
	r, err := ReadTargets(Options{Headers: []HeaderField{{"主体代码", "id"}}}, source("a.csv", []byte("注册号,企业名称\n1,a\n")))
	if err != nil || !slices.Equal(r.Unused, []string{"主体代码"}) {
		t.Errorf("got %+v, %v", r, err)
	}
}

func TestMapping(t *testing.T) {
	r, err := ReadTargets(Options{}, source("a.csv", []byte("名录\n序号,注册号,企业名称,,行业\n1,2,a,,b\n")))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range r.Mapping {
		role := c.Field + c.Usual
		if c.Kept {
			role = "kept"
		}
		got = append(got, c.Column+" "+c.Header+" "+role)
	}
	if want := []string{"A 序号 ", "B 注册号 id统一社会信用代码", "C 企业名称 name企业名称", "E 行业 kept"}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}
