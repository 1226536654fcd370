package draw

import (
	"strings"
	"testing"
	"time"
)

// forbiddenOfSpec copies the sentence of SPEC §2.
const forbiddenOfSpec = "\x00-\x1f \x7f-\u00a0 \u00ad \u034f \u061c \u115f-\u1160 \u1680 \u180e \u2000-\u200f \u2028-\u202f " +
	"\u205f-\u206f \u3000 \u3164 \ufeff \uffa0 \ufff9-\uffff \U000e0000-\U000e007f"

func TestForbiddenCharactersAreThoseOfTheSpec(t *testing.T) {
	want := map[rune]bool{}
	for span := range strings.SplitSeq(forbiddenOfSpec, " ") {
		ends := []rune(span)
		for r := ends[0]; r <= ends[len(ends)-1]; r++ {
			want[r] = true
		}
	}
	for r := rune(0); r <= 0x10ffff; r++ {
		if Forbidden(r) != want[r] {
			t.Errorf("Forbidden(U+%04X) = %v", r, !want[r])
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
