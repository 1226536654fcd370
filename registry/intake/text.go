package intake

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"yaohao/draw"
)

// clean gives a value its one spelling: Normalization Form C, no blanks at the edges, one space for each run of blanks inside.
// bad says that a forbidden character is left.
func clean(s string) (text string, bad bool) {
	if tidy(s) {
		return s, false
	}
	text = foldBlanks(norm.NFC.String(s))
	bad = strings.ContainsFunc(text, draw.Forbidden)
	return text, bad
}

// tidy is the quick answer for most values: visible ASCII, common Chinese and full-width characters, single spaces inside.
// Such a value is clean as it stands.
func tidy(s string) bool {
	last := ' '
	for _, r := range s {
		switch {
		case r == ' ' && last == ' ':
			return false
		case r < ' ', r > '~' && r < 0x4E00, r > 0x9FFF && r < 0xFF01, r > 0xFF5E:
			return false
		}
		last = r
	}
	return last != ' ' || s == ""
}

func foldBlanks(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	blank := false
	for _, r := range s {
		if unicode.IsSpace(r) {
			blank = b.Len() > 0
			continue
		}
		if blank {
			b.WriteByte(' ')
			blank = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// foldWidth makes full-width letters and digits half-width.
func foldWidth(s string) string {
	if isASCII(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		half := r - 0xFEE0
		switch {
		case half >= '0' && half <= '9', half >= 'A' && half <= 'Z', half >= 'a' && half <= 'z':
			return half
		}
		return r
	}, s)
}
