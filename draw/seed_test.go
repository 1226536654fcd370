package draw

import (
	"strings"
	"testing"
)

func TestSeedIsOneLineOfText(t *testing.T) {
	for _, seed := range []string{"7", "48 02 77 31", "双色球 2026131 期 03 09 14 22 27 31 + 05", "-", "𠮷", strings.Repeat("x", 1000)} {
		got, err := ParseSeed(SeedText(seed))
		if got != seed || err != nil {
			t.Errorf("%q reads back as %q, %v", seed, got, err)
		}
	}
}

func TestSeedRefusesEveryOtherSpelling(t *testing.T) {
	for _, c := range []struct {
		name, text string
		line       int
		fault      Fault
	}{
		{"empty file", "", 1, FaultMissing},
		{"empty line", "\n", 1, FaultEmptyLine},
		{"no LF", "7", 1, FaultEnding},
		{"CRLF", "7\r\n", 1, FaultCharacter},
		{"byte order mark", "\ufeff7\n", 1, FaultCharacter},
		{"NFD", "e\u0301\n", 1, FaultEncoding},
		{"UTF-16", "\xff\xfe7\x00\n\x00", 1, FaultEncoding},
		{"space alone", " \n", 1, FaultSeed},
		{"space at the beginning", " 7\n", 1, FaultSeed},
		{"space at the end", "7 \n", 1, FaultSeed},
		{"two spaces", "7  8\n", 1, FaultSeed},
		{"tab", "7\t8\n", 1, FaultCharacter},
		{"ideographic space", "7\u30008\n", 1, FaultCharacter},
		{"full-width digit", "７\n", 1, FaultSeed},
		{"radical", "⾷\n", 1, FaultSeed},
		{"9 combining marks", "x" + strings.Repeat("\u0301", 9) + "\n", 1, FaultCharacter},
		{"1001 bytes", strings.Repeat("x", 1001) + "\n", 1, FaultSeed},
		{"4097 bytes", strings.Repeat("x", 4097) + "\n", 1, FaultLong},
		{"two lines", "7\n8\n", 2, FaultExcess},
		{"empty second line", "7\n\n", 2, FaultEmptyLine},
		{"second line without LF", "7\n8", 2, FaultEnding},
		{"NUL after the end", "7\n\x00", 2, FaultEnding},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := ParseSeed(c.text)
			checkFinding(t, err, Place{SeedFile, c.line}, c.fault)
		})
	}
}

func FuzzSeed(f *testing.F) {
	f.Add("48 02 77 31\n")
	f.Add("7\n8\n")
	f.Fuzz(func(t *testing.T, text string) {
		seed, err := ParseSeed(text)
		if err != nil {
			checkFoundInFile(t, err, SeedFile, text)
			return
		}
		if SeedText(seed) != text {
			t.Errorf("%q prints back as %q", text, SeedText(seed))
		}
	})
}
