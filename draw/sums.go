package draw

import (
	"crypto/sha256"
	"fmt"
	"io"
	"strings"
)

// summed are the files of SHA256SUMS, sorted.
var summed = [...]string{AnnouncementFile, AvoidanceFile, InspectorsFile, ResultFile, SeedFile, TargetsFile}

// SumsText spells SHA256SUMS (§10) for the texts of the six other files, by file name.
func SumsText(texts map[string]string) string {
	var b strings.Builder
	for _, name := range summed {
		fmt.Fprintf(&b, "%s  %s\n", Hash(sha256.Sum256([]byte(texts[name]))), name)
	}
	return b.String()
}

// compareSums looks first whether SHA256SUMS is well formed, then at each hash, and returns a [Finding] for the first that is wrong.
func compareSums(file io.Reader, sums map[string]Hash) error {
	l := newLines(SumsFile, file)
	var wrong error
	for n, name := range summed {
		line, err := l.next()
		if err == io.EOF {
			return &Finding{Place: Place{SumsFile, n + 1}, Fault: FaultMissing, Want: name}
		}
		if err != nil {
			return err
		}
		hex, isName := strings.CutSuffix(line, "  "+name)
		sum, isHash := ParseHash(hex)
		if !isName || !isHash {
			return &Finding{Place: l.place(), Fault: FaultSpelling, Got: line, Want: name}
		}
		if sum != sums[name] && wrong == nil {
			wrong = &Finding{Place: l.place(), Fault: FaultSum, Got: hex, Want: sums[name].String(), Against: Place{File: name}}
		}
	}
	if err := l.end(); err != nil {
		return err
	}
	return wrong
}
