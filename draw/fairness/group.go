package fairness

import (
	"fmt"
	"slices"
	"strings"

	"yaohao/draw"
)

// A group of inspectors, or of experts, have equal constraints: department, those of their skills that are asked for, the targets that they must or would rather
// avoid, absences, personal limit. Draws do not tell them apart, so their chances are equal.
type group struct {
	expert     bool
	department string
	skills     []string // that some seat asks for
	avoids     int      // targets that can be drawn
	limit      int
	absences   []draw.Period
	members    []int // places in the staff
	never      Reason
}

// findGroups splits the staff into groups, in the order of the first member of each.
func (p *Pool) findGroups() {
	avoided, preferred := p.meant(p.lists.Avoidance), p.meant(p.lists.Preferences)
	limits, absences := p.limits(), p.absences()
	found := map[string]int{}
	p.groupOf = make([]int, len(p.staff))
	for n, i := range p.staff {
		g := &group{
			expert: n >= len(p.lists.Inspectors), department: i.Department, skills: p.skillsThatCount(i), avoids: len(avoided[i.ID]),
			limit: p.announcement.Maximum, absences: absences[i.ID],
		}
		if limit, ok := limits[i.ID]; ok {
			g.limit = min(g.limit, limit)
		}
		constraints := fmt.Sprintf("%t %s %s %q %q %d %v",
			g.expert, g.department, strings.Join(g.skills, ","), avoided[i.ID], preferred[i.ID], g.limit, g.absences)
		k, ok := found[constraints]
		if !ok {
			k = len(p.groups)
			found[constraints] = k
			p.groups = append(p.groups, g)
		}
		p.groups[k].members = append(p.groups[k].members, n)
		p.groupOf[n] = k
	}
	for _, g := range p.groups {
		g.never = p.neverSent(g)
	}
}

// skillsThatCount are those of an inspector that some seat asks for.
func (p *Pool) skillsThatCount(i draw.Inspector) []string {
	var skills []string
	for _, skill := range i.Skills {
		asks := func(s draw.Seat) bool { return slices.Contains(s.Skills, skill) }
		if slices.ContainsFunc(p.announcement.Seats, asks) || slices.ContainsFunc(p.announcement.ExpertSeats, asks) {
			skills = append(skills, skill)
		}
	}
	return skills
}

// meant returns, by inspector, the targets of pairs that can be drawn.
func (p *Pool) meant(pairs []draw.Avoidance) map[string][]string {
	meant := map[string][]string{}
	for _, pair := range pairs {
		if n, ok := p.target[pair.Target]; ok && p.drawable(n) {
			meant[pair.Inspector] = append(meant[pair.Inspector], pair.Target)
		}
	}
	return meant
}

func (p *Pool) limits() map[string]int {
	limits := map[string]int{}
	for _, l := range p.lists.Limits {
		limits[l.Inspector] = l.N
	}
	return limits
}

// absences returns, by inspector, those that meet the days of some check.
func (p *Pool) absences() map[string][]draw.Period {
	absences := map[string][]draw.Period{}
	days := p.announcement.CheckDays()
	for _, a := range p.lists.Absences {
		away := draw.Period{From: a.From, To: a.To}
		if slices.ContainsFunc(days, away.Meets) {
			absences[a.Inspector] = append(absences[a.Inspector], away)
		}
	}
	return absences
}

// seatsOpenTo are the announced seats that those of a department may have, as a neighbour too; skills aside.
func (p *Pool) seatsOpenTo(g *group) []draw.Seat {
	var open []draw.Seat
	for _, s := range p.announced(g.expert) {
		if s.Department == g.department {
			open = append(open, s)
		}
	}
	if g.expert {
		return open
	}
	for k, s := range p.announcement.Seats {
		if k > 0 && slices.Contains(p.announcement.Neighbours, draw.Neighbour{Department: s.Department, Neighbour: g.department}) {
			open = append(open, s)
		}
	}
	return open
}

// announced are the seats of inspectors, or of experts.
func (p *Pool) announced(expert bool) []draw.Seat {
	if expert {
		return p.announcement.ExpertSeats
	}
	return p.announcement.Seats
}

// neverSent returns why a group can never be sent, or "".
func (p *Pool) neverSent(g *group) Reason {
	open := p.seatsOpenTo(g)
	fits := func(s draw.Seat) bool {
		i := p.staff[g.members[0]]
		i.Department = s.Department
		return i.Fits(s)
	}
	away := func(check draw.Period) bool { return slices.ContainsFunc(g.absences, check.Meets) }
	switch {
	case len(open) == 0:
		return ReasonNoSeat
	case !slices.ContainsFunc(open, fits):
		return ReasonNoFit
	case g.limit == 0:
		return ReasonLimit
	case g.avoids >= p.canBeDrawn:
		return ReasonBarred
	case !slices.ContainsFunc(p.announcement.CheckDays(), func(check draw.Period) bool { return !away(check) }):
		return ReasonAbsent
	}
	return ""
}

// expected returns how many seats each of a group can expect, if that is known: of those who are never sent, and of all of a department who can be sent
// and share its seats with nobody else.
func (p *Pool) expected(g *group) (seats float64, exact bool) {
	if g.never != "" {
		return 0, true
	}
	for _, n := range p.announcement.Neighbours {
		if n.Department == g.department || n.Neighbour == g.department {
			return 0, false
		}
	}
	for _, other := range p.groups {
		if other != g && other.department == g.department && other.expert == g.expert && other.never == "" {
			return 0, false
		}
	}
	return float64(len(p.seatsOpenTo(g))*p.announcement.Take()) / float64(len(g.members)), true
}
