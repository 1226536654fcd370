package intake

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
)

func gb18030(t testing.TB, s string) string {
	t.Helper()
	b, err := simplifiedchinese.GB18030.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestCSV(t *testing.T) {
	const plain = "姓名,备注\n张三,\"a, \"\"b\"\"\n c\"\n\n李㐀𠀀,　x　\n"
	want := []string{"!A1 text 姓名", "!B1 text 备注", "!A2 text 张三", `!B2 text a, "b" c`, "!A5 text 李㐀𠀀", "!B5 text x"}
	tests := []struct{ name, data string }{
		{"UTF-8", plain},
		{"byte order mark", "\uFEFF" + plain},
		{"CRLF", strings.ReplaceAll(plain, "\n", "\r\n")},
		{"no end of line", strings.TrimSuffix(plain, "\n")},
		{"GB18030", gb18030(t, plain)},
		{"UTF-16", "\xFF\xFE" + wide(plain)},
		{"UTF-16 with the high byte first", "\xFE\xFF" + swapped(wide(plain))},
		{"tabs", delimited(plain, "\t")},
		{"tabs in UTF-16", "\xFF\xFE" + wide(delimited(plain, "\t"))},
		{"tabs in GB18030", gb18030(t, delimited(plain, "\t"))},
		{"semicolons", delimited(plain, ";")},
		{"GB18030 with CRLF", gb18030(t, strings.ReplaceAll(plain, "\n", "\r\n"))},
	}
	for _, tt := range tests {
		got, err := dump([]byte(tt.data))
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: got %q, %v", tt.name, got, err)
		}
	}
}

// swapped exchanges the two bytes of each character.
func swapped(s string) string {
	b := []byte(s)
	for i := 0; i < len(b); i += 2 {
		b[i], b[i+1] = b[i+1], b[i]
	}
	return string(b)
}

// delimited has another delimiter for the commas of the sample, but for the one inside quotes.
func delimited(s, delimiter string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, ",", delimiter), "a"+delimiter, "a,")
}

func TestDelimiter(t *testing.T) {
	tests := []struct {
		name, data string
		want       []string
	}{
		{"the one that makes the header row", "名册,甲,乙,丙,丁;x\n姓名;执法证号(甲,乙,丙);工作单位\n", []string{"!A1 text 名册,甲,乙,丙,丁", "!B1 text x", "!A2 text 姓名", "!B2 text 执法证号(甲,乙,丙)", "!C2 text 工作单位"}},
		{"unknown headers", "甲;乙,x;丙\n", []string{"!A1 text 甲", "!B1 text 乙,x", "!C1 text 丙"}},
		{"a tie", "甲;乙,丙\n", []string{"!A1 text 甲;乙", "!B1 text 丙"}},
		{"none", "甲\n乙\n", []string{"!A1 text 甲", "!A2 text 乙"}},
		{"declared", "sep=;\n甲,乙;丙\n丁\n", []string{"!A2 text 甲,乙", "!B2 text 丙", "!A3 text 丁"}},
		{"declared in quotes", "\uFEFF\"SEP=|\"\r\n甲|乙\r\n", []string{"!A2 text 甲", "!B2 text 乙"}},
		{"declared in UTF-16", "\xFF\xFE" + wide("sep=\t\r\n甲\t乙\r\n"), []string{"!A2 text 甲", "!B2 text 乙"}},
		{"no declaration", "sep=x\n甲,乙\n", []string{"!A1 text sep=x", "!A2 text 甲", "!B2 text 乙"}},
		{"only a declaration", "sep=;\n", nil},
	}
	for _, tt := range tests {
		got, err := dump([]byte(tt.data))
		if err != nil || !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q, %v", tt.name, got, err)
		}
	}
}

// TestOpenQuoteAtTheStart has a quote that is never closed: the delimiter must be found in bounded time, and the file refused.
func TestOpenQuoteAtTheStart(t *testing.T) {
	_, err := dump([]byte("\"" + strings.Repeat("姓名,x\n", 1<<20)))
	if got := fileKind(err); got != Damaged {
		t.Errorf("got %s", got)
	}
}

func TestOldMacLineEnds(t *testing.T) {
	got, err := dump([]byte("a,b\rc\r"))
	if want := []string{"!A1 text a", "!B1 text b", "!A2 text c"}; err != nil || !slices.Equal(got, want) {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestRefusedCSV(t *testing.T) {
	const header = "统一社会信用代码,企业名称\n"
	whole := gb18030(t, header+"1,某某公司\n")
	tests := []struct {
		name, data string
		want       FileKind
	}{
		{"open quote", header + "\"1,a\n2,b\n", Damaged},
		{"quote inside", header + "1\"2,a\n", Damaged},
		{"text behind a quote", header + "\"1\"2,a\n", Damaged},
		{"cut inside a character of GB18030", whole[:len(whole)-2], BadEncoding},
		{"UTF-8 by its mark, but not", "\uFEFF" + whole, BadEncoding},
		{"UTF-8 with a bad byte", header + "1,a\xFF\n", BadEncoding},
		{"bars", "统一社会信用代码|企业名称\n1|a\n", NoHeader},
	}
	for _, tt := range tests {
		_, err := readTargets(source("a.csv", []byte(tt.data)))
		if got := fileKind(err); got != tt.want {
			t.Errorf("%s: got %s (%v), want %s", tt.name, got, err, tt.want)
		}
	}
}
