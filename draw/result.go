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
	keyOpened       = "启用相邻"
	keyDrawn        = "抽中"
	keyGroup        = "派组"
	keyYields       = "让步"
	keyExpertsNext  = "递补专家"
)

// A Result says who is inspected, and by whom.
type Result struct {
	Announcement Hash // SHA-256 of its text
	Key          Hash
	Assignment
	batches []Batch // of the announcement
}

// Draw computes the result of an announcement and a seed (§7, §8). The error is a [*Finding] if the seed or targets are not as announced, an
// [*Infeasible] if no valid assignment exists, or one of the stream of targets. Whether the lists are the announced ones is for the caller to know.
func Draw(a *Announcement, seed string, targets iter.Seq2[Target, error], lists *Lists) (*Result, error) {
	if err := a.Seed.CheckSeed(seed); err != nil {
		return nil, err
	}
	text := a.Text()
	key := NewKey(text, SeedText(seed))
	drawn, err := sampleOf(a, key, targets, lists.Weights)
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
		for lines := range r.sections() {
			for _, line := range lines {
				if !yield(line) {
					return
				}
			}
		}
	}
}

// sections yields the lines by what they are about: all teams, then each drawn target, then the alternates.
func (r *Result) sections() iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		if !yield(append(r.headLines(resultVersion), r.groupLines()...)) {
			return
		}
		begins := r.batchLines()
		for t, team := range r.Teams {
			if !yield(append(begins[t], team.lines(t+1)...)) {
				return
			}
		}
		yield(r.alternateLines())
	}
}

func (r *Result) headLines(version string) []string {
	return []string{version, keyAnnouncement + " " + r.Announcement.String(), keyKey + " " + r.Key.String()}
}

func (r *Result) groupLines() []string {
	var lines []string
	for _, n := range r.Opened {
		lines = append(lines, n.line())
	}
	for g, group := range r.Groups {
		for k, i := range group {
			lines = append(lines, seatLine(keyGroups, g+1, k+1, i))
		}
	}
	return lines
}

// batchLines returns the line that stands before the first target of each batch, by rank from 0.
func (r *Result) batchLines() map[int][]string {
	lines, first := map[int][]string{}, 0
	for b, batch := range r.batches {
		lines[first] = []string{fmt.Sprintf("%s %d %s", keyBatch, b+1, batch.Period)}
		first += batch.Size
	}
	return lines
}

func (t Team) lines(rank int) []string {
	lines := []string{fmt.Sprintf("%s %d %s %s", keyDrawn, rank, t.Ticket, t.Target.line())}
	for _, o := range t.Options {
		lines = append(lines, fmt.Sprintf("%s %d %s %s", keyOption, rank, o.What, o.Text))
	}
	if t.Group > 0 {
		lines = append(lines, fmt.Sprintf("%s %d %d", keyGroup, rank, t.Group))
	}
	for k, i := range t.Members {
		lines = append(lines, seatLine(keySeat, rank, k+1, i))
	}
	for k, i := range t.Experts {
		lines = append(lines, seatLine(keyExpertSeat, rank, k+1, i))
	}
	for _, i := range t.Yields {
		lines = append(lines, fmt.Sprintf("%s %d %s", keyYields, rank, i.ID))
	}
	return lines
}

func (r *Result) alternateLines() []string {
	var lines []string
	for _, next := range r.Alternates {
		lines = append(lines, next.lines(keyAlternates)...)
	}
	for _, next := range r.ExpertAlternates {
		lines = append(lines, next.lines(keyExpertsNext)...)
	}
	return lines
}

func (n Neighbour) line() string { return keyOpened + " " + n.Department + " " + n.Neighbour }

func seatLine(key string, team, seat int, i Inspector) string {
	return fmt.Sprintf("%s %d %d %s %s %s", key, team, seat, i.ID, i.Department, i.Name)
}

func (a Alternates) lines(key string) []string {
	var lines []string
	for n, i := range a.Inspectors {
		lines = append(lines, fmt.Sprintf("%s %s %d %s %s", key, a.Department, n+1, i.ID, i.Name))
	}
	return lines
}

// Text spells result.txt.
func (r *Result) Text() string {
	return joinLines(r.Lines())
}

func joinLines(lines iter.Seq[string]) string {
	var b strings.Builder
	for line := range lines {
		b.WriteString(line + "\n")
	}
	return b.String()
}

// compare reads result.txt and returns a [Finding] for the first line that is not the computed one.
func (r *Result) compare(file io.Reader) error { return compareLines(ResultFile, file, r.Lines()) }

func compareLines(name string, file io.Reader, want iter.Seq[string]) error {
	l := newLines(name, file)
	for want := range want {
		got, err := l.next()
		switch {
		case err == io.EOF:
			return &Finding{Place: Place{name, l.n + 1}, Fault: FaultMissing, Want: want}
		case err != nil:
			return err
		case got != want:
			return &Finding{Place: l.place(), Fault: FaultResult, Got: got, Want: want}
		}
	}
	return l.end()
}
