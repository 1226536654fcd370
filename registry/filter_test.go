package registry

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func expression(t testing.TB, text string) *Expression {
	t.Helper()
	e, err := ParseExpression(text)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return e
}

func filterRows() []Row {
	rows := RowsOf([]Target{
		{ID: "1", Name: "甲公司", Risk: "A", Attributes: map[string]string{"行业": "餐饮；零售", "注册资本": "1,200.50", "成立日期": "2019/3/5", "备注(内部)": "and"}},
		{ID: "2", Name: "乙公司", Risk: "B", Attributes: map[string]string{"行业": "餐饮", "注册资本": "1200.5", "成立日期": "2020年1月1日"}},
		{ID: "3", Name: "丙商行", Risk: "A", Attributes: map[string]string{"注册资本": "007"}},
		{ID: "4", Name: "丁公司", Risk: "C", Attributes: map[string]string{"注册资本": "-3", "行业": ""}},
	})
	rows[0].Tags, rows[2].Tags = []string{"一般库"}, []string{"一般库", "特别库"}
	return rows
}

func TestFilter(t *testing.T) {
	for _, c := range []struct{ where, want string }{
		{"风险等级 = A", "1 3"},
		{"风险等级=A", "1 3"},
		{"信用类别 = A", "1 3"}, // another header of the column
		{"风险等级 != A", "2 4"},
		{"风险等级 in (A, B)", "1 2 3"},
		{"风险等级 not in (A, B)", "4"},
		{"风险等级 > A", "2 4"},
		{"风险等级 <= B", "1 2 3"},
		{"行业 = 零售", "1"},
		{"行业 = 餐饮；零售", "1"},
		{"行业 = 餐", ""},
		{"行业 contains 餐", "1 2"},
		{"行业 not contains 餐", "3 4"},
		{`行业 = ""`, "3 4"},
		{"行业 != 餐饮", "3 4"},
		{"企业名称 contains 公司 and not 风险等级 = B", "1 4"},
		{"风险等级 = C or 风险等级 = A and 行业 = 零售", "1 4"},
		{"(风险等级 = C or 风险等级 = A) and 行业 = 零售", "1"},
		{"not (风险等级 = C or 风险等级 = A)", "2"},
		{"not not 风险等级 = C", "4"},
		{"标签 = 一般库", "1 3"},
		{"标签 = 一般库 and 标签 = 特别库", "3"},
		{"标签 != 特别库", "1 2 4"},
		{"标签 contains 特", "3"},
		{"标签 in (特别库, 专家库)", "3"},
		{"注册资本 = 1200.500", "1 2"},
		{`注册资本 = "1200.5"`, "2"}, // in quotes: a text
		{"注册资本 = 7", ""},         // 007 is no number
		{"注册资本 = 007", "3"},
		{"企业名称 != 丙商行 and 注册资本 >= 1200.5", "1 2"},
		{"企业名称 != 丙商行 and 注册资本 < 0", "4"},
		{"成立日期 < 2020-01-01", "1"},
		{"成立日期 >= 2020.1.1", "2"},
		{"成立日期 = 2019-03-05", "1"},
		{`"备注(内部)" = "and"`, "1"},
		{"风险等级 属于（A、B）且（行业 包含 “零”或 企业名称＝乙公司）", "1 2"},
		{"风险等级 不属于 (A, B)", "4"},
		{"非 风险等级 ≠ C AND 注册资本 ≤ 0", "4"},
	} {
		got, err := Filter{Where: expression(t, c.where)}.apply(KindTargets, filterRows())
		if text := strings.Join(rowIDs(got), " "); text != c.want || err != nil {
			t.Errorf("%s: got %q, %v, want %q", c.where, text, err, c.want)
		}
	}
}

func TestFilterOfAnUnknownColumn(t *testing.T) {
	var unknown *UnknownColumnError
	_, err := Filter{Where: expression(t, "风险等级 = A and 颜色 = 红")}.apply(KindTargets, filterRows())
	if !errors.As(err, &unknown) || unknown.Column != "颜色" || !slices.Contains(unknown.Known, "行业") {
		t.Error(err)
	}
}

func TestFilterComparesNumbersWithNumbersOnly(t *testing.T) {
	for where, want := range map[string]*IncomparableError{
		"注册资本 > 5": {"注册资本", "5", "3", "007", 1},
		"注册资本 > 5 and 企业名称 != 丙商行": {"注册资本", "5", "3", "007", 1},
		"企业名称 != 丙商行 and 注册资本 > 5": nil,
		"成立日期 > 5":                 {"成立日期", "5", "1", "2019/3/5", 2},
		"企业名称 > 2020-01-01":        {"企业名称", "2020-01-01", "1", "甲公司", 4},
		`企业名称 > "2020-01-01"`:      nil,
		"企业名称 = 丙商行 or 注册资本 > 5":   nil,
		"not 企业名称 = 丙商行 or 风险等级>5": {"风险等级", "5", "3", "A", 1},
	} {
		_, err := Filter{Where: expression(t, where)}.apply(KindTargets, filterRows())
		var wrong *IncomparableError
		if errors.As(err, &wrong) != (want != nil) || want != nil && *wrong != *want {
			t.Errorf("%s: got %+v", where, err)
		}
	}
}
