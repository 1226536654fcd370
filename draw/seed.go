package draw

import "io"

// ParseSeed reads seed.txt: one line, a seed (§5). It returns the text without its LF, or a [Finding].
func ParseSeed(text string) (string, error) {
	l := textLines(SeedFile, text)
	seed, err := l.next()
	if err == io.EOF {
		return "", &Finding{Place: Place{SeedFile, 1}, Fault: FaultMissing}
	}
	if err != nil {
		return "", err
	}
	if !fieldSeed(seed) {
		return "", l.finding(FaultSeed, seed)
	}
	return seed, l.end()
}

// SeedText spells seed.txt.
func SeedText(seed string) string { return seed + "\n" }
