package main

import (
	"fmt"
	"strings"
	"unicode"
)

const marksFile = "src/marks.js"

// marks is the script with the combining marks, so that every browser has the same ones, however old it is.
func marks() string {
	var b strings.Builder
	fmt.Fprintf(&b, "// Made by go generate ./export/...: general category M of Unicode %s, first and last of each range.\n\nexport const marks = `", unicode.Version)
	line := ""
	for _, r := range ranges(unicode.M) {
		pair := fmt.Sprintf("%x-%x ", r[0], r[1])
		if len(line)+len(pair) > 120 {
			b.WriteString("\n" + strings.TrimSpace(line))
			line = ""
		}
		line += pair
	}
	b.WriteString("\n" + strings.TrimSpace(line) + "\n`;\n")
	return b.String()
}

// ranges are first and last of each run of code points in a table.
func ranges(t *unicode.RangeTable) [][2]rune {
	var runs [][2]rune
	add := func(low, high, stride rune) {
		for c := low; c <= high; c += stride {
			if n := len(runs); n > 0 && runs[n-1][1]+1 == c {
				runs[n-1][1] = c
			} else {
				runs = append(runs, [2]rune{c, c})
			}
		}
	}
	for _, r := range t.R16 {
		add(rune(r.Lo), rune(r.Hi), rune(r.Stride))
	}
	for _, r := range t.R32 {
		add(rune(r.Lo), rune(r.Hi), rune(r.Stride))
	}
	return runs
}
