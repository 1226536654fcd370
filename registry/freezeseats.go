package registry

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"yaohao/draw"
)

// checkSeats looks for what no seed could mend: a department or skill that nobody has, and fewer inspectors than the seats need.
func (f *freezer) checkSeats() {
	a := &draw.Announcement{
		From: f.task.From, To: f.task.To, Batches: f.batches,
		Seats: f.task.Seats, ExpertSeats: f.task.Experts, Neighbours: f.task.Neighbours, Groups: f.task.Groups, Maximum: f.maximum(),
	}
	lists := &draw.Lists{Inspectors: f.lists.Inspectors, Experts: f.lists.Experts, Absences: f.lists.Absences, Limits: f.lists.Limits}
	teams := f.teams(a)
	formed := len(teams)
	if a.Groups > 0 {
		formed = a.Groups
		if most := a.Groups * a.Maximum; most < len(teams) {
			f.add(FreezeGroups, "", len(teams), strconv.Itoa(most))
		}
	}
	short := draw.Unfillable(a, teams, lists)
	f.checkStaff(&staffing{a.Seats, a.Neighbours, lists.Inspectors, short, formed}, FreezeNoInspectors, FreezeTooFew)
	if len(short) == 0 && a.Groups == 0 {
		f.checkPairs(a)
	}
	experts := draw.UnfillableExperts(a, teams, lists)
	f.checkStaff(&staffing{a.ExpertSeats, nil, lists.Experts, experts, len(teams)}, FreezeNoExperts, FreezeFewExperts)
}

// teams are those of the draw, as far as they are known before it: how many there are, and their days unless these are drawn too.
func (f *freezer) teams(a *draw.Announcement) []draw.Drawn {
	teams := make([]draw.Drawn, f.taken())
	if !slices.ContainsFunc(f.task.Lots, func(l draw.Option) bool { return l.What == DayLots }) {
		a.GiveDays(teams)
	}
	return teams
}

// A staffing is seats of so many teams, and those who may take them.
type staffing struct {
	seats      []draw.Seat
	neighbours []draw.Neighbour
	staff      []draw.Inspector
	short      map[string]int // seats that nobody could fill, by department
	teams      int
}

// checkStaff makes issues of what a staffing lacks: nobody at all, or too few.
func (f *freezer) checkStaff(s *staffing, nobody, few FreezeFault) {
	staff, seats, lacking := map[string]int{}, map[string]int{}, map[string]bool{}
	for _, i := range s.staff {
		staff[i.Department]++
	}
	for k, seat := range s.seats {
		seats[seat.Department]++
		if staff[seat.Department] > 0 && !slices.ContainsFunc(s.staff, func(i draw.Inspector) bool { return s.fits(k, i) }) {
			lacking[seat.Department] = true
			f.add(FreezeNoSkill, seat.Department, 0, strings.Join(seat.Skills, "、"))
		}
	}
	for _, n := range s.neighbours {
		if staff[n.Neighbour] == 0 {
			f.add(nobody, n.Neighbour, 0, strings.Join(slices.Sorted(maps.Keys(staff)), "、"))
		}
	}
	for _, department := range slices.Sorted(maps.Keys(seats)) {
		need := seats[department] * s.teams
		switch {
		case staff[department] == 0 && !s.helped(department, staff):
			f.add(nobody, department, 0, strings.Join(slices.Sorted(maps.Keys(staff)), "、"))
		case s.short[department] > 0 && !lacking[department]:
			f.add(few, department, need-s.short[department], fmt.Sprint(need))
		}
	}
}

// fits reports whether an inspector may take a seat, counted from 0, if all neighbours help out.
func (s *staffing) fits(k int, i draw.Inspector) bool {
	seat := s.seats[k]
	if k > 0 && slices.Contains(s.neighbours, draw.Neighbour{Department: seat.Department, Neighbour: i.Department}) {
		seat.Department = i.Department
	}
	return i.Fits(seat)
}

// helped reports whether a neighbour of a department has anybody.
func (s *staffing) helped(department string, staff map[string]int) bool {
	return slices.ContainsFunc(s.neighbours, func(n draw.Neighbour) bool { return n.Department == department && staff[n.Neighbour] > 0 })
}

// checkPairs looks for targets that avoid so many inspectors that they could never get a team: they would count, and never be drawn.
func (f *freezer) checkPairs(a *draw.Announcement) {
	pairs := map[string][]draw.Avoidance{}
	for _, p := range f.lists.Avoidance {
		pairs[p.Target] = append(pairs[p.Target], p)
	}
	taken := map[string]bool{}
	for _, s := range f.strata {
		taken[s.Name] = s.Take > 0
	}
	for _, t := range f.targets {
		if len(pairs[t.ID]) == 0 || !taken[t.Stratum] {
			continue
		}
		short := draw.Unfillable(a, []draw.Drawn{{Target: t}}, &draw.Lists{Inspectors: f.lists.Inspectors, Avoidance: pairs[t.ID]})
		if len(short) > 0 {
			f.add(FreezeNoTeam, t.Name+" "+t.ID, len(pairs[t.ID]), strings.Join(slices.Sorted(maps.Keys(short)), "、"))
		}
	}
}
