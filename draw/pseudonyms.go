package draw

import (
	"cmp"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
)

const (
	pseudonymsVersion = "摇号化名名单 v1"
	keySalt           = "盐"
)

// A Pseudonym is a line of pseudonyms.txt (§3): who is meant where the other lists name an inspector by pseudonym.
type Pseudonym struct {
	ID        string // 化名, as [PseudonymOf] gives it
	Inspector string // id
	Name      string
}

func (p Pseudonym) line() string { return p.ID + " " + p.Inspector + " " + p.Name }

// PseudonymOf returns the pseudonym of an inspector, by id.
func PseudonymOf(salt Hash, inspector string) string {
	return "P" + HashOf(fmt.Sprintf("%s pseudonym %s", salt, inspector)).String()[:16]
}

// PseudonymsText spells pseudonyms.txt. As with an [Announcement], who builds it from fields that nobody has looked at parses the text and compares.
func PseudonymsText(salt Hash, rows []Pseudonym) string {
	lines := make([]string, len(rows))
	for k, row := range rows {
		lines[k] = row.line()
	}
	slices.Sort(lines)
	return joinLines(slices.Values(slices.Concat([]string{pseudonymsVersion, keySalt + " " + salt.String()}, lines)))
}

// ParsePseudonyms reads pseudonyms.txt, or returns a [*Finding] for the first line that is wrong. Whether the pseudonyms are those of their
// inspectors is [CheckPseudonyms]'s to say.
func ParsePseudonyms(text string) (salt Hash, rows []Pseudonym, err error) {
	p := &keyedLines{lines: textLines(PseudonymsFile, text)}
	p.version(pseudonymsVersion)
	p.take(keySalt, func(v string) Fault {
		var ok bool
		salt, ok = ParseHash(v)
		return unless(ok, FaultHash)
	})
	for first := true; p.err == nil && (first || !p.ended); first = false {
		rows = append(rows, p.pseudonym(rows))
	}
	if err := p.end(); err != nil {
		return Hash{}, nil, err
	}
	return salt, rows, nil
}

// pseudonym reads a row.
func (p *keyedLines) pseudonym(before []Pseudonym) (row Pseudonym) {
	if p.ended {
		p.err = &Finding{Place: Place{p.lines.file, p.lines.n + 1}, Fault: FaultMissing}
		return row
	}
	fields := append(strings.SplitN(p.line, " ", 3), "", "")
	row = Pseudonym{fields[0], fields[1], fields[2]}
	last := ""
	if len(before) > 0 {
		last = before[len(before)-1].ID
	}
	switch {
	case !fieldUnspaced(row.ID, MaxID):
		p.err = p.lines.finding(FaultID, row.ID)
	case !fieldUnspaced(row.Inspector, MaxID):
		p.err = p.lines.finding(FaultID, row.Inspector)
	case !fieldText(row.Name):
		p.err = p.lines.finding(FaultText, row.Name)
	case row.ID <= last:
		p.err = p.lines.finding(orderFault(row.ID, last), row.ID)
	default:
		p.advance()
	}
	return row
}

// CheckPseudonyms returns a [*Finding] for the first row of pseudonyms.txt whose pseudonym is not that of its inspector.
func CheckPseudonyms(salt Hash, rows []Pseudonym) error {
	for n, row := range rows {
		if want := PseudonymOf(salt, row.Inspector); row.ID != want {
			return &Finding{Place: pseudonymPlace(n), Fault: FaultPseudonym, Got: row.ID, Want: want}
		}
	}
	return nil
}

// pseudonymPlace is that of row n, from 0.
func pseudonymPlace(n int) Place { return Place{PseudonymsFile, n + 3} }

// checkPseudonyms holds pseudonyms.txt, if it is there, against the announcement, itself, and the lists of inspectors and experts. Those have as
// many rows together as the announcement says that there are pseudonyms: if all pseudonyms are theirs, they are all there.
func (v *verifier) checkPseudonyms() error {
	if v.files[PseudonymsFile] == nil {
		return nil
	}
	if err := cmp.Or(v.checkList(PseudonymsFile), CheckPseudonyms(v.salt, v.pseudonyms)); err != nil {
		return err
	}
	for n, row := range v.pseudonyms {
		if !v.staff[row.ID] {
			return unknownID(pseudonymPlace(n), row.ID, InspectorsFile)
		}
	}
	return nil
}

// pseudonymRows yields the rows of pseudonyms.txt, and sets the salt before.
func pseudonymRows(r io.Reader, salt *Hash) iter.Seq2[Pseudonym, error] {
	return func(yield func(Pseudonym, error) bool) {
		text, err := io.ReadAll(r)
		if err != nil {
			yield(Pseudonym{}, err)
			return
		}
		var rows []Pseudonym
		if *salt, rows, err = ParsePseudonyms(string(text)); err != nil {
			yield(Pseudonym{}, err)
		}
		for _, row := range rows {
			if !yield(row, nil) {
				return
			}
		}
	}
}

// checkWithheld looks for names in a list of inspectors that are named by pseudonym.
func (v *verifier) checkWithheld(file string, inspectors []Inspector) error {
	if v.report.Announcement.Pseudonyms.Count == 0 {
		return nil
	}
	for n, i := range inspectors {
		if i.Name != absent {
			return &Finding{Place: Place{file, n + 2}, Fault: FaultNamed, Got: i.Name, Want: absent}
		}
	}
	return nil
}
