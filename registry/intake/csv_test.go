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
		{"GB18030 with CRLF", gb18030(t, strings.ReplaceAll(plain, "\n", "\r\n"))},
	}
	for _, tt := range tests {
		got, err := dump([]byte(tt.data))
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: got %q, %v", tt.name, got, err)
		}
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
		{"semicolons", "统一社会信用代码;企业名称\n1;a\n", NoHeader},
	}
	for _, tt := range tests {
		_, err := readTargets(source("a.csv", []byte(tt.data)))
		if got := fileKind(err); got != tt.want {
			t.Errorf("%s: got %s (%v), want %s", tt.name, got, err, tt.want)
		}
	}
}
