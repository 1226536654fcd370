package draw

import (
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The sentences of SPEC §2, as they stand there.
const (
	forbiddenOfSpec  = "**Forbidden characters**, everywhere: "
	lookAlikesOfSpec = "**Look-alikes**, forbidden in an *id*, a *word*, a *skill* and a *seed*: "
)

func TestForbiddenCharactersAreThoseOfTheSpec(t *testing.T) {
	for sentence, is := range map[string]func(rune) bool{forbiddenOfSpec: Forbidden, lookAlikesOfSpec: LookAlike} {
		want := rangesOfSpec(t, sentence)
		for r := rune(0); r <= 0x10ffff; r++ {
			if is(r) != want[r] {
				t.Fatalf("%sU+%04X: %v", sentence, r, is(r))
			}
		}
	}
}

// rangesOfSpec reads the characters that a sentence of SPEC.md lists as U+1234, U+1234–U+5678 or "all from U+1234".
func rangesOfSpec(t *testing.T, sentence string) map[rune]bool {
	t.Helper()
	spec, err := os.ReadFile("SPEC.md")
	if err != nil {
		t.Fatal(err)
	}
	_, list, ok := strings.Cut(strings.Join(strings.Fields(string(spec)), " "), sentence)
	if !ok {
		t.Fatalf("SPEC.md does not say %q", sentence)
	}
	list, _, _ = strings.Cut(list, ": ")
	set := map[rune]bool{}
	for _, m := range regexp.MustCompile(`(all from )?U\+([0-9A-F]+)(?:–U\+([0-9A-F]+))?`).FindAllStringSubmatch(list, -1) {
		first, _ := strconv.ParseInt(m[2], 16, 32)
		last := first
		if m[3] != "" {
			last, _ = strconv.ParseInt(m[3], 16, 32)
		}
		if m[1] != "" {
			last = 0x10ffff
		}
		for r := first; r <= last; r++ {
			set[rune(r)] = true
		}
	}
	return set
}

func TestTextWithoutUnusualCharactersIsWellFormed(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if unusual(r) {
			continue
		}
		if p := norm.NFC.PropertiesString(string(r)); Forbidden(r) || unicode.Is(unicode.M, r) || !p.BoundaryBefore() || !norm.NFC.IsNormalString(string(r)) {
			t.Errorf("U+%04X", r)
		}
	}
	for _, s := range []string{"", "a b~", "一鿿"} {
		if strings.ContainsFunc(s, unusual) {
			t.Errorf("%q is unusual", s)
		}
	}
}

func TestPlainTextHasNoUnusualCharacter(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if s := "a一" + string(r) + "b"; utf8.ValidRune(r) && plain(s) == unusual(r) {
			t.Errorf("U+%04X", r)
		}
	}
	for k := range 1 << 24 { // any three bytes, at the end
		if s := string([]byte{byte(k >> 16), byte(k >> 8), byte(k)}); plain(s) && (!utf8.ValidString(s) || strings.ContainsFunc(s, unusual)) {
			t.Fatalf("%q", s)
		}
	}
}

// The norm package counts 30 characters in a row as the most that can combine with one before them, also those that combine only in
// the compatibility forms. It must not make a difference to any character that is allowed.
func TestRunOfACharacterIsNFCIfTheCharacterIs(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if Forbidden(r) || unicode.Is(unicode.M, r) {
			continue
		}
		if s := string(r); textFault(s) != textFault(strings.Repeat(s, 40)) {
			t.Errorf("U+%04X", r)
		}
	}
}

func TestFieldsHaveTheirLengthsAndCharacters(t *testing.T) {
	id, word, skill, text := 1, 2, 4, 8
	for _, c := range []struct {
		s    string
		kind int // sum of the kinds that s is
	}{
		{"", 0},
		{"a", id | word | skill | text},
		{"-", id | word | text},
		{"a,b", id | word | text},
		{"a b", text},
		{"a  b", 0},
		{" a", 0},
		{"a ", 0},
		{" ", 0},
		{"张三", id | word | skill | text},
		{"𠮷", id | word | skill | text},
		{"①", id | word | skill | text},
		{"１", text},
		{"⾷", text},
		{"\ue000", text},
		{"\U00032400", text},
		{"\U00040000", 0},
		{"a\u3000b", 0},
		{"a\tb", 0},
		{"a\n", 0},
		{"e\u0301", 0},
		{"\xff", 0},
		{strings.Repeat("x", 64), id | word | skill | text},
		{strings.Repeat("x", 65), word | skill | text},
		{strings.Repeat("x", 128), word | skill | text},
		{strings.Repeat("x", 129), text},
		{strings.Repeat("x", 1000), text},
		{strings.Repeat("x", 1001), 0},
		{strings.Repeat("字", 21), id | word | skill | text},
		{strings.Repeat("字", 22), word | skill | text},
	} {
		for kind, valid := range map[int]func(string) bool{id: ValidID, word: ValidWord, skill: ValidSkill, text: ValidText} {
			if want := c.kind&kind != 0; valid(c.s) != want {
				t.Errorf("kind %d of %.40q: %v, want %v", kind, c.s, !want, want)
			}
		}
	}
}

func TestMomentIsInBeijing(t *testing.T) {
	got, ok := ParseMoment("2026-11-20 10:00")
	if want := time.Date(2026, 11, 20, 2, 0, 0, 0, time.UTC); !ok || !got.Equal(want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestHashReadsBackAsItself(t *testing.T) {
	const digits = "00ff0123456789abcdef0123456789abcdef0123456789abcdef0123456789ab"
	h, ok := ParseHash(digits)
	if !ok || h.String() != digits {
		t.Errorf("got %s, %v", h, ok)
	}
}
