package draw

import (
	"crypto/sha256"
	"fmt"
	"io"
	"iter"
	"strings"
)

// Keywords of result.txt (§9).
const (
	resultVersion   = "摇号抽取结果 v1"
	keyAnnouncement = "公告"
	keyKey          = "密钥"
	keyDrawn        = "抽中"
)

// A Result says who is inspected, and by whom.
type Result struct {
	Announcement Hash // SHA-256 of its text
	Key          Hash
	Assignment
	batches []Batch // of the announcement
}

// Draw computes the result of an announcement and a seed (§7, §8). The error is a [*Finding] if targets are not as announced, an
// [*Infeasible] if no valid assignment exists, or one of the stream of targets. Whether the lists are the announced ones is for the caller to know.
func Draw(a *Announcement, seed string, targets iter.Seq2[Target, error], lists *Lists) (*Result, error) {
	text := a.Text()
	key := NewKey(text, SeedText(seed))
	sample := NewSample(a, key)
	for t, err := range targets {
		if err == nil {
			err = sample.Add(t)
		}
		if err != nil {
			return nil, err
		}
	}
	drawn, err := sample.Drawn()
	if err != nil {
		return nil, err
	}
	assignment, err := Assign(a, key, drawn, lists)
	if err != nil {
		return nil, err
	}
	return &Result{sha256.Sum256([]byte(text)), key, *assignment, a.Batches}, nil
}

// Lines yields the lines of result.txt, without LF.
func (r *Result) Lines() iter.Seq[string] {
	return func(yield func(string) bool) {
		head := []string{resultVersion, keyAnnouncement + " " + r.Announcement.String(), keyKey + " " + r.Key.String()}
		for _, line := range head {
			if !yield(line) {
				return
			}
		}
		for t, team := range r.Teams {
			for _, line := range team.lines(t + 1) {
				if !yield(line) {
					return
				}
			}
		}
	}
}

func (t Team) lines(rank int) []string {
	lines := []string{fmt.Sprintf("%s %d %s %s %s %s", keyDrawn, rank, t.Ticket, t.ID, t.Stratum, t.Name)}
	for k, i := range t.Members {
		lines = append(lines, fmt.Sprintf("%s %d %d %s %s %s", keySeat, rank, k+1, i.ID, i.Department, i.Name))
	}
	return lines
}

// Text spells result.txt.
func (r *Result) Text() string {
	var b strings.Builder
	for line := range r.Lines() {
		b.WriteString(line + "\n")
	}
	return b.String()
}

// compare reads result.txt and returns a [Finding] for the first line that is not the computed one.
func (r *Result) compare(file io.Reader) error {
	l := newLines(ResultFile, file)
	for want := range r.Lines() {
		got, err := l.next()
		switch {
		case err == io.EOF:
			return &Finding{Place: Place{ResultFile, l.n + 1}, Fault: FaultMissing, Want: want}
		case err != nil:
			return err
		case got != want:
			return &Finding{Place: l.place(), Fault: FaultResult, Got: got, Want: want}
		}
	}
	return l.end()
}
