package intake

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// foldKey is how ids and names are compared: full-width signs as half-width ones, and without blanks.
func foldKey(s string) string {
	if unfoldable(s) {
		return s
	}
	return dropBlanks(norm.NFKC.String(s))
}

// foldText makes full-width signs half-width ones, as foldKey does, but drops the blanks first.
func foldText(s string) string {
	if unfoldable(s) {
		return s
	}
	return norm.NFKC.String(dropBlanks(s))
}

// unfoldable reports whether folding leaves a text as it is for certain: one of visible ASCII and common Chinese, as most names are.
func unfoldable(s string) bool {
	for _, r := range s {
		if r <= ' ' || r > '~' && r < 0x4E00 || r > 0x9FFF {
			return false
		}
	}
	return true
}

func dropBlanks(s string) string {
	if unfoldable(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// foldID is how an id is recorded: letters and digits half-width, no blanks. Brackets stay as they stand.
func foldID(s string) string { return dropBlanks(foldWidth(s)) }
