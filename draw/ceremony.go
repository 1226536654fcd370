package draw

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Witnesses make a seed together (§5.4): each commits to a secret, then each reveals it. One who is honest is enough.
type Witnesses struct {
	Names  []string // in their order, at least two
	Absent string   // what a missing reveal means: AbsentVoid or AbsentCommitment
}

// What a missing reveal means.
const (
	AbsentVoid       = "缺席作废"    // there is no seed
	AbsentCommitment = "缺席以承诺代替" // the commitment is what counts
)

const (
	minWitnesses = 2
	minSecret    = 20 // characters
)

const (
	ceremonyVersion = "摇号种子仪式 v1"
	keyCommitment   = "承诺"
	keyReveal       = "揭示"
	keyUnrevealed   = "未揭示"
)

func validAbsent(s string) bool { return s == AbsentVoid || s == AbsentCommitment }

// A Ceremony is what ceremony.txt holds.
type Ceremony struct {
	Announcement Hash   // SHA-256 of announcement.txt
	Commitments  []Hash // of each witness
	Reveals      []string
}

// ValidSecret reports whether a witness may commit to s: a seed of at least 20 characters.
func ValidSecret(s string) bool {
	return fieldSeed(s) && textFault(s) == "" && utf8.RuneCountInString(s) >= minSecret
}

// CommitmentTo returns the commitment of a witness, counted from 1, to a secret for the draw of an announcement.
func CommitmentTo(announcement Hash, witness int, secret string) Hash {
	return HashOf(fmt.Sprintf("%s commit %d %s", announcement, witness, secret))
}

// Missing counts the witnesses who did not reveal.
func (c *Ceremony) Missing() int {
	n := 0
	for _, r := range c.Reveals {
		if r == "" {
			n++
		}
	}
	return n
}

// CeremonyText spells ceremony.txt.
func (w *Witnesses) CeremonyText(c *Ceremony) string {
	lines := []string{ceremonyVersion, keyAnnouncement + " " + c.Announcement.String()}
	for k, sum := range c.Commitments {
		lines = append(lines, fmt.Sprintf("%s %d %s %s", keyCommitment, k+1, sum, w.Names[k]))
	}
	for k, secret := range c.Reveals {
		if secret == "" {
			lines = append(lines, fmt.Sprintf("%s %d", keyUnrevealed, k+1))
		} else {
			lines = append(lines, fmt.Sprintf("%s %d %s", keyReveal, k+1, secret))
		}
	}
	return strings.Join(lines, "\n") + "\n"
}

// CeremonySeed returns the seed that a text of ceremony.txt gives.
func CeremonySeed(text string) string { return SeedCeremony + " " + HashOf(text).String() }

// Read reads the ceremony.txt of a draw, or returns a [*Finding] for the first line that is wrong.
func (w *Witnesses) Read(text string, announcement Hash) (*Ceremony, error) {
	p := &keyedLines{lines: textLines(CeremonyFile, text)}
	p.version(ceremonyVersion)
	p.take(keyAnnouncement, func(v string) Fault { return unless(v == announcement.String(), FaultSum) })
	c := &Ceremony{Announcement: announcement}
	for k, name := range w.Names {
		p.take(keyCommitment, func(v string) Fault {
			f := append(strings.SplitN(v, " ", 3), "", "")
			sum, ok := ParseHash(f[1])
			c.Commitments = append(c.Commitments, sum)
			return unless(ok && f[0] == fmt.Sprint(k+1) && f[2] == name, FaultSpelling)
		})
	}
	for k := range w.Names {
		c.Reveals = append(c.Reveals, w.readReveal(p, c, k))
	}
	return c, p.end()
}

// readReveal reads what witness k, from 0, revealed; "" if nothing.
func (w *Witnesses) readReveal(p *keyedLines, c *Ceremony, k int) (secret string) {
	if p.at(keyUnrevealed) {
		p.take(keyUnrevealed, func(v string) Fault {
			noneAtAll := k+1 == len(w.Names) && c.Missing() == k
			return unless(v == fmt.Sprint(k+1) && w.Absent == AbsentCommitment && !noneAtAll, FaultUnrevealed)
		})
		return ""
	}
	p.take(keyReveal, func(v string) Fault {
		number, rest, _ := strings.Cut(v, " ")
		secret = rest
		switch {
		case number != fmt.Sprint(k+1) || !ValidSecret(secret):
			return FaultSecret
		case CommitmentTo(c.Announcement, k+1, secret) != c.Commitments[k]:
			return FaultReveal
		}
		return ""
	})
	return secret
}

func (p *announcementParser) seedWitness() (name string) {
	p.take(keySeedWitness, func(v string) Fault {
		name = v
		if !fieldText(v) {
			return FaultText
		}
		return unless(!p.again(v), FaultTwice)
	})
	return name
}
