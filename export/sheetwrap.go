package export

import "strings"

// No spreadsheet fits the height of merged cells to their text, so the lines are counted here, by estimate. The figures are
// those of the widest fonts that stand in for 宋体, so that a row is rather too high than too low.
const (
	asciiEms   = 0.6  // width of an ASCII character, in ems; any other counts as one em
	leading    = 1.45 // height of a line, in ems
	padAcross  = 6.0  // points that a cell loses left and right together
	padIndent  = 10.0 // points that an indent takes
	padAlong   = 1.5  // points that a cell loses above and below together
	notAtStart = "，。、；：？！）】》〉」』”’％…,.;:?!)]}%"
	notAtEnd   = "（【《〈「『“‘([{"
)

// wrap breaks a text into the lines that it takes where a line is so many ems wide. Joined, they are the text.
func wrap(text string, width float64) []string {
	var lines []string
	start, brk, used, before := 0, 0, 0.0, ' '
	for i, r := range text {
		if breakable(before, r) {
			brk = i
		}
		if used+runeEms(r) > width && i > start && r != ' ' && r != '\n' {
			if brk <= start {
				brk = i
			}
			lines = append(lines, text[start:brk])
			start, used = brk, ems(text[brk:i])
		}
		used += runeEms(r)
		if r == '\n' {
			lines = append(lines, text[start:i+1])
			start, used = i+1, 0
		}
		before = r
	}
	return append(lines, text[start:])
}

// breakable tells whether a line may end between two characters.
func breakable(a, b rune) bool {
	if strings.ContainsRune(notAtStart, b) || strings.ContainsRune(notAtEnd, a) {
		return false
	}
	return a == ' ' || a >= 0x80 || b >= 0x80
}

func runeEms(r rune) float64 {
	switch {
	case r == '\n':
		return 0
	case r < 0x80:
		return asciiEms
	}
	return 1
}

func ems(text string) float64 {
	sum := 0.0
	for _, r := range text {
		sum += runeEms(r)
	}
	return sum
}
