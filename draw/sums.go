package draw

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// A dossierKind says which files a dossier has.
type dossierKind struct {
	required []string // in the order in which they are missed
	optional []string
	evidence []string // that may be left out, whatever is announced
	unsummed []string // that SHA256SUMS does not name
}

var (
	wholeDossier = dossierKind{
		required: []string{AnnouncementFile, SeedFile, TargetsFile, InspectorsFile, AvoidanceFile, ResultFile},
		optional: []string{WeightsFile, AreasFile, ExcludedFile, ExpertsFile, PreferencesFile, AbsencesFile, LimitsFile, CeremonyFile, ActsFile},
		evidence: []string{PseudonymsFile, AnnouncedFile, DrawnFile, LedgerFile, TimestampFile},
		unsummed: []string{SignatureFile},
	}
	areaDossier = dossierKind{
		required: []string{AnnouncementFile, SeedFile, TargetsFile, ResultFile, DispatchFile},
		optional: []string{WeightsFile, CeremonyFile},
	}
)

// has reports whether the SHA256SUMS of such a dossier may name a file.
func (kind dossierKind) has(name string) bool {
	return slices.Contains(slices.Concat(kind.required, kind.optional, kind.evidence), name)
}

// DossierFiles are the names of all files that a whole dossier may have (§1).
func DossierFiles() []string {
	kind := wholeDossier
	return slices.Concat(kind.required, kind.optional, kind.evidence, kind.unsummed, []string{SumsFile})
}

// SumsText spells SHA256SUMS (§10) for the texts of the other files of a dossier, by file name. With [DispatchFile] it is that of an area's.
func SumsText(texts map[string]string) string {
	kind := wholeDossier
	if _, isArea := texts[DispatchFile]; isArea {
		kind = areaDossier
	}
	names := slices.Clone(kind.required)
	for _, name := range slices.Concat(kind.optional, kind.evidence) {
		if _, ok := texts[name]; ok {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	var b strings.Builder
	for _, name := range names {
		fmt.Fprintf(&b, "%s  %s\n", HashOf(texts[name]), name)
	}
	return b.String()
}

// A sumLine is a line of SHA256SUMS.
type sumLine struct {
	name string
	sum  Hash
}

// readSums reads the SHA256SUMS of a folder of these files, or returns a [Finding] for the first line that is wrong.
func (kind dossierKind) readSums(file io.Reader, present []string) ([]sumLine, error) {
	l := newLines(SumsFile, file)
	missing := slices.Clone(kind.required)
	for _, name := range slices.Concat(kind.optional, kind.evidence) {
		if slices.Contains(present, name) {
			missing = append(missing, name)
		}
	}
	slices.Sort(missing)
	var sums []sumLine
	for {
		line, err := l.next()
		switch {
		case err == io.EOF && len(missing) > 0:
			return nil, &Finding{Place: Place{SumsFile, l.n + 1}, Fault: FaultMissing, Want: missing[0]}
		case err == io.EOF:
			return sums, nil
		case err != nil:
			return nil, err
		}
		s, ok := parseSum(line)
		switch {
		case !ok || !kind.has(s.name):
			return nil, l.finding(FaultSpelling, line)
		case len(missing) > 0 && s.name > missing[0]:
			return nil, &Finding{Place: l.place(), Fault: FaultMissing, Got: line, Want: missing[0]}
		case len(sums) > 0 && s.name <= sums[len(sums)-1].name:
			return nil, l.finding(orderFault(s.name, sums[len(sums)-1].name), s.name)
		case len(missing) > 0 && s.name == missing[0]:
			missing = missing[1:]
		}
		sums = append(sums, s)
	}
}

func parseSum(line string) (sumLine, bool) {
	digits, name, _ := strings.Cut(line, "  ")
	sum, ok := ParseHash(digits)
	return sumLine{name, sum}, ok
}
