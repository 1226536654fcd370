package draw

import (
	"cmp"
	"slices"
	"strings"
)

// The part of the result for which a department vouches (§9).

const (
	partVersion   = "摇号抽取分结果 v1"
	keyDepartment = "部门"
)

// PartFile is the file name in the findings of parts, which are no files of the dossier.
const PartFile = "part.txt"

// Departments are those that have a seat, and so a part, in the order in which the announcement first names them.
func (a *Announcement) Departments() []string {
	var all []string
	for _, seat := range slices.Concat(a.Seats, a.ExpertSeats) {
		if !slices.Contains(all, seat.Department) {
			all = append(all, seat.Department)
		}
	}
	return all
}

// Part spells the part of the result of a department.
func (r *Result) Part(a *Announcement, department string) string {
	return joinLines(slices.Values(r.partLines(a, department)))
}

func (r *Result) partLines(a *Announcement, department string) []string {
	lines := append(r.headLines(partVersion), keyDepartment+" "+department)
	for _, n := range r.Opened {
		if n.Department == department {
			lines = append(lines, n.line())
		}
	}
	seats := func(key string, seats []Seat, team int, members []Inspector) {
		for k, i := range members {
			if seats[k].Department == department {
				lines = append(lines, seatLine(key, team, k+1, i))
			}
		}
	}
	for g, group := range r.Groups {
		seats(keyGroups, a.Seats, g+1, group)
	}
	for t, team := range r.Teams {
		seats(keySeat, a.Seats, t+1, team.Members)
		seats(keyExpertSeat, a.ExpertSeats, t+1, team.Experts)
	}
	for _, next := range r.Alternates {
		if next.Department == department {
			lines = append(lines, next.lines(keyAlternates)...)
		}
	}
	for _, next := range r.ExpertAlternates {
		if next.Department == department {
			lines = append(lines, next.lines(keyExpertsNext)...)
		}
	}
	return lines
}

// ComparePart reads a part and returns its department. The error is a [Finding] for the first line that is not that of the computed result.
func (r *Result) ComparePart(a *Announcement, part string) (department string, err error) {
	lines := append(strings.SplitN(part, "\n", 5), "", "", "", "")
	department, _ = strings.CutPrefix(lines[3], keyDepartment+" ")
	if !slices.Contains(a.Departments(), department) {
		err := compareLines(PartFile, strings.NewReader(part), slices.Values(r.headLines(partVersion)))
		return "", cmp.Or[error](err, &Finding{Place: Place{PartFile, 4}, Fault: FaultMissing, Want: keyDepartment})
	}
	return department, compareLines(PartFile, strings.NewReader(part), slices.Values(r.partLines(a, department)))
}
