package registry

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"yaohao/draw"
)

func TestExpressionSaysWhatIsWrongAndWhere(t *testing.T) {
	for text, want := range map[string]string{
		"":              "1:1 column expected",
		"  ":            "1:3 column expected",
		"风险等级":          "1:5 comparison expected",
		"风险等级 A":        "1:6 comparison expected A",
		"= A":           "1:1 column expected =",
		`"" = A`:        "1:1 column expected",
		"and = A":       "1:1 column expected and",
		"风险等级 =":        "1:7 value expected",
		"风险等级 = and":    "1:8 value expected and",
		"风险等级 = )":      "1:8 value expected )",
		"风险等级 = A B":    "1:10 and, or, or the end expected B",
		"风险等级 = A)":     "1:9 and, or, or the end expected )",
		"(风险等级 = A":     "1:10 closing parenthesis expected",
		"风险等级 in A":     "1:9 list in parentheses expected A",
		"风险等级 in ()":    "1:10 value expected )",
		"风险等级 in (A B)": "1:12 closing parenthesis expected B",
		"风险等级 in (A,":   "1:12 value expected",
		"风险等级 not = A":  "1:10 comparison expected =",
		"企业(机构)名称 = 甲":  "1:3 comparison expected (",
		"风险等级 = A and\n  企业名称 = “甲":       "2:10 quote is not closed “",
		"风险等级 = A and\r\n  and":           "2:3 column expected and",
		"a ! b":                           "1:3 not a sign of the language !",
		"标签 > 甲":                          "1:4 tags have no order >",
		"a = \"x\ny\"":                    "1:5 not a sign of the language x\ny",
		"a = \"x  y\"":                    "1:1 not a sign of the language a",
		"a = x\u200b":                     "1:1 not a sign of the language a",
		"a = " + strings.Repeat("x", 997): "1:1 too long a",
		strings.Repeat("(", 51):           "1:51 too many parentheses (",
		strings.Repeat("not ", 51):        "1:201 too many parentheses not",
	} {
		e, err := ParseExpression(text)
		if e != nil {
			t.Errorf("%q is read as %s", text, e)
			continue
		}
		wrong := wantError[*ExpressionError](t, err)
		if got := strings.TrimSpace(fmt.Sprintf("%d:%d %s %s", wrong.Line, wrong.Column, wrong.Fault, wrong.Got)); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

func TestExpressionSourceIsTheLineThatIsWrong(t *testing.T) {
	_, err := ParseExpression("甲 = 1 and\n  乙 and\r\n丙 = 2")
	if e := wantError[*ExpressionError](t, err); e.Source != "  乙 and" || e.Line != 2 || e.Column != 5 {
		t.Errorf("%+v", e)
	}
	_, err = ParseExpression("甲 =\r\r\r") // what ends the line is no place in it
	if e := wantError[*ExpressionError](t, err); e.Source != "甲 =" || e.Line != 1 || e.Column != 4 {
		t.Errorf("%+v", e)
	}
}

func TestExpressionHasOneSpelling(t *testing.T) {
	for text, want := range map[string]string{
		" 风险等级  ＝A":           "风险等级 = A",
		"a in(x，y、z)and(b=1)": "a in (x, y, z) and (b = 1)",
		"(( a<>“甲 乙”))":       "((a <> “甲 乙”))",
		"not(a≥1)\nOR b=‘’":   "not (a ≥ 1) OR b = ‘’",
	} {
		if got := expression(t, text).String(); got != want {
			t.Errorf("%q is spelled %q", text, got)
		}
	}
}

func TestExpressionNamesItsColumns(t *testing.T) {
	got := expression(t, `甲 = 1 and (乙 = 2 or not "丙 丙" in (3)) and 标签 = 甲 and 甲 > 4`).Columns()
	if !reflect.DeepEqual(got, []string{"甲", "乙", "丙 丙"}) {
		t.Error(got)
	}
}

func FuzzExpression(f *testing.F) {
	for _, text := range []string{"风险等级 in (A, B)", "not (a=1 or b!=\"2 3\") and c contains 'x'", "a≥2020-1-1", "标签 不包含 特", "a = -1,200.50", "((", "'"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		e, err := ParseExpression(text)
		if err != nil {
			wrong := wantError[*ExpressionError](t, err)
			if n := len([]rune(wrong.Source)); wrong.Line < 1 || wrong.Column < 1 || wrong.Column > n+1 {
				t.Errorf("%q: %+v", text, wrong)
			}
			return
		}
		if !draw.ValidText(e.String()) {
			t.Fatalf("%q is spelled %q", text, e)
		}
		again, err := ParseExpression(e.String())
		if err != nil || !reflect.DeepEqual(again.root, e.root) || again.String() != e.String() {
			t.Fatalf("%q is spelled %q: %v", text, e, err)
		}
		_, _ = Filter{Where: e}.apply(KindTargets, filterRows())
	})
}
