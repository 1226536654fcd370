package draw

import "fmt"

// Infeasible is the error of a draw that has no valid assignment. Nothing is drawn then.
type Infeasible struct {
	Shortages []Shortage // one for each part of the problem (§8) that is short
}

func (e *Infeasible) Error() string {
	s := e.Shortages[0]
	if s.Kind == ShortMatching {
		return fmt.Sprintf("no valid assignment: %d targets that only %d standing teams fit, who can take %d",
			len(s.Seats), len(s.Groups), s.Fillable)
	}
	return fmt.Sprintf("no valid assignment: %s has %d seats that only %d inspectors fit, who can fill %d",
		s.Department, len(s.Seats), len(s.Inspectors), s.Fillable)
}

// A Shortage is a deficient set (Hall's condition): seats that compete for too few inspectors, or targets for too few standing teams. All
// lines of neighbours are open.
type Shortage struct {
	Kind        ShortageKind
	Department  string      // whose seat stays empty; "" of ShortMatching
	Seats       []TeamSeat  // that compete, in reading order
	Inspectors  []Inspector // all who fit any of them and may have a seat at all; of ShortMatching, nil
	Groups      []int       // of ShortMatching, the standing teams who do, from 1
	Fillable    int         // the most of these seats that these can fill; less than there are
	Unfilled    int         // how many seats of the part remain empty at best
	Obstacles   []Obstacle
	Relaxations []Relaxation
}

// A ShortageKind says what there is too little of.
type ShortageKind string

const (
	ShortOfficers ShortageKind = "officers" // for the teams of the targets
	ShortExperts  ShortageKind = "experts"
	ShortGroups   ShortageKind = "groups"   // officers for the standing teams
	ShortMatching ShortageKind = "matching" // standing teams for the targets
)

// A TeamSeat is a seat on the team of a drawn target, or on a standing team.
type TeamSeat struct {
	Target Target
	Group  int // the standing team, from 1; 0 for that of the target
	Seat   int // from 1; 0 for the whole team
}

// An Obstacle keeps somebody, who is of a department that the competing seats are open to, from some of these seats.
type Obstacle struct {
	Kind      ObstacleKind
	Inspector Inspector
	Seats     int      // how many of the seats; of a limit or the maximum, on how many of their teams the inspector fits
	First     TeamSeat // the first of them
	Skills    []string // that the inspector lacks for the first
	Absence   Absence  // that meets the check of the first
	N         int      // the limit or the maximum
}

// An ObstacleKind says what the obstacle is.
type ObstacleKind string

const (
	ObstacleSkills    ObstacleKind = "skills"
	ObstacleAvoidance ObstacleKind = "avoidance"
	ObstacleAbsence   ObstacleKind = "absence"
	ObstacleLimit     ObstacleKind = "limit"   // N, the inspector's own, is less than Seats
	ObstacleMaximum   ObstacleKind = "maximum" // N, everybody's, is less than Seats
)

// shortage explains why seats of a roster stay empty that is filled as far as can be.
func (p *part) shortage(kind ShortageKind, r *roster, empty []int) Shortage {
	seats := r.competing(empty[0])
	s := Shortage{Kind: kind, Department: p.seats[empty[0]%r.size].Department, Unfilled: len(empty)}
	for _, seat := range seats {
		s.Seats = append(s.Seats, p.teamSeat(kind, r, seat))
	}
	for c, people := range p.columns {
		n := min(r.teamsFor(c, seats), r.capacity[c])
		switch {
		case n == 0:
		case kind == ShortMatching:
			s.Groups = append(s.Groups, c+1)
		default:
			s.Inspectors = append(s.Inspectors, p.people[people[0]])
		}
		s.Fillable += n
	}
	for i := range p.people {
		s.Obstacles = append(s.Obstacles, p.obstacles(i, kind, r, seats)...)
	}
	s.Relaxations = p.relaxations(kind, r, empty)
	return s
}

func (p *part) teamSeat(kind ShortageKind, r *roster, seat int) TeamSeat {
	team := r.team(seat)
	switch kind {
	case ShortGroups:
		return TeamSeat{Group: team + 1, Seat: p.numbers[seat%r.size] + 1}
	case ShortMatching:
		return TeamSeat{Target: p.targets[team].Target}
	}
	return TeamSeat{Target: p.targets[team].Target, Seat: p.numbers[seat%r.size] + 1}
}

// teamsFor counts the teams on which a column fits any of some seats, in ascending order.
func (r *roster) teamsFor(column int, seats []int) int {
	n, last := 0, nowhere
	for _, seat := range seats {
		if team := r.team(seat); team != last && r.fits(seat, column) {
			n, last = n+1, team
		}
	}
	return n
}

// obstacles returns what keeps a person from some seats.
func (p *part) obstacles(i int, kind ShortageKind, r *roster, seats []int) []Obstacle {
	person := p.people[i]
	skills := Obstacle{Kind: ObstacleSkills, Inspector: person}
	avoidance := Obstacle{Kind: ObstacleAvoidance, Inspector: person}
	absence := Obstacle{Kind: ObstacleAbsence, Inspector: person}
	for _, seat := range seats {
		k, team := seat%r.size, r.team(seat)
		if !p.own(k, person.Department) && !p.neighbour(k, person.Department, len(p.neighbours)) {
			continue
		}
		note := func(o *Obstacle) bool {
			if o.Seats++; o.Seats == 1 {
				o.First = p.teamSeat(kind, r, seat)
			}
			return o.Seats == 1
		}
		if !person.hasSkills(p.seats[k].Skills) && note(&skills) {
			skills.Skills = person.lacks(p.seats[k])
		}
		if p.avoided[team].has(i) {
			note(&avoidance)
		}
		if a, ok := p.absence(i, team); ok && note(&absence) {
			absence.Absence = a
		}
	}
	maximum := p.boundBy(i, r.teamsFor(p.column[i], seats))
	var all []Obstacle
	for _, o := range []Obstacle{skills, avoidance, absence, maximum} {
		if o.Seats > 0 {
			all = append(all, o)
		}
	}
	return all
}

// boundBy returns the limit of a person, or the maximum, if it is less than the teams on which they fit; otherwise no obstacle.
func (p *part) boundBy(i, teams int) Obstacle {
	switch limit := p.limit[i]; {
	case limit < p.maximum && limit < teams:
		return Obstacle{Kind: ObstacleLimit, Inspector: p.people[i], Seats: teams, N: limit}
	case limit >= p.maximum && p.maximum < teams:
		return Obstacle{Kind: ObstacleMaximum, Inspector: p.people[i], Seats: teams, N: p.maximum}
	}
	return Obstacle{}
}

// lacks returns the skills of a seat that the inspector does not have.
func (i Inspector) lacks(seat Seat) []string {
	var lacking []string
	for _, skill := range seat.Skills {
		if !i.hasSkills([]string{skill}) {
			lacking = append(lacking, skill)
		}
	}
	return lacking
}

// absence returns the first absence of a person that keeps them from a team.
func (p *part) absence(i, team int) (Absence, bool) {
	for _, a := range p.absences[i] {
		if p.keepsFrom(a, team) {
			return a, true
		}
	}
	return Absence{}, false
}
