package export

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
)

const (
	longestSheetName = 31 // in UTF-16 units; so Excel counts
	// notInSheetNames are the characters that a sheet's name may not hold, or not at its edges. Some Excels refuse the
	// wide forms too.
	notInSheetNames = `[]:*?/\'［］：＊？／＼＇`
)

// sheetNames gives each sheet a legal name of its own: its rank or the number of the supplement, and as much of the company's name as there is room for.
func sheetNames(sheets []RecordSheet) []string {
	names := make([]string, len(sheets))
	taken := make(map[string]bool, len(sheets))
	for i, s := range sheets {
		number := fmt.Sprintf("%03d", s.Rank)
		if s.Supplement > 0 {
			number = fmt.Sprintf(sheetSupplement, s.Supplement)
		}
		long := legalName(number + " " + s.Name)
		name := clip(long, longestSheetName)
		for n := 2; taken[foldCase(name)]; n++ {
			tail := fmt.Sprintf("(%d)", n)
			name = clip(long, longestSheetName-len(tail)) + tail
		}
		taken[foldCase(name)] = true
		names[i] = name
	}
	return names
}

// legalName leaves out what no sheet's name may hold.
func legalName(name string) string {
	name = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(notInSheetNames, r), r == unicode.ReplacementChar:
			return -1
		case !unicode.IsPrint(r):
			return ' '
		}
		return r
	}, name)
	return strings.Join(strings.Fields(name), " ")
}

// clip cuts a text to so many UTF-16 units.
func clip(text string, units int) string {
	for i, r := range text {
		if units -= utf16.RuneLen(r); units < 0 {
			return strings.TrimSpace(text[:i])
		}
	}
	return text
}

// foldCase makes names equal that Excel holds to be equal: it does not tell capitals from small letters.
func foldCase(name string) string {
	return strings.ToLower(strings.ToUpper(name))
}
