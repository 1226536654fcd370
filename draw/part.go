package draw

import (
	"cmp"
	"math"
	"slices"
)

// Rules say which seats the teams of some targets have, and who may take them. What stands in them by id need not be about anybody here.
type rules struct {
	seats      []Seat
	neighbours []Neighbour
	people     []Inspector
	targets    []Drawn // by team
	maximum    int
	lists      *Lists
}

// A part is an assignment problem of its own (§8): the seats of some departments, and the people who may take them.
//
// A column of its roster is who takes a seat: a person; where standing teams are matched with targets, a standing team.
type part struct {
	rules
	numbers []int // of the seats, among all of a team
	size    int   // of a team: its seats in all parts
	columns [][]int
	column  []int          // by person
	place   map[string]int // of a person in people, by id

	avoided  []bitSet    // by team: the people it avoids; nil for none
	absences [][]Absence // by person
	limit    []int       // by person; math.MaxInt for none of their own
}

// parts returns the parts in the order in which the seats first name them.
func (r rules) parts() []*part {
	label := r.joined()
	var all []*part
	byLabel := map[string]*part{}
	for k, seat := range r.seats {
		p := byLabel[label[seat.Department]]
		if p == nil {
			p = &part{rules: r, size: len(r.seats)}
			p.seats, p.neighbours, p.people = nil, nil, nil
			byLabel[label[seat.Department]] = p
			all = append(all, p)
		}
		p.seats, p.numbers = append(p.seats, seat), append(p.numbers, k)
	}
	for _, n := range r.neighbours {
		if p := byLabel[label[n.Department]]; p != nil {
			p.neighbours = append(p.neighbours, n)
		}
	}
	for _, i := range r.people {
		if p := byLabel[label[i.Department]]; p != nil {
			p.columns = append(p.columns, []int{len(p.people)})
			p.people = append(p.people, i)
		}
	}
	for _, p := range all {
		p.look()
	}
	return all
}

// joined returns a label for each department that seats and neighbours name: the same for those that are in one part.
func (r rules) joined() map[string]string {
	label := map[string]string{}
	for _, seat := range r.seats {
		label[seat.Department] = seat.Department
	}
	for _, n := range r.neighbours {
		from, to := cmp.Or(label[n.Neighbour], n.Neighbour), cmp.Or(label[n.Department], n.Department)
		label[n.Neighbour], label[n.Department] = from, to
		for department := range label {
			if label[department] == from {
				label[department] = to
			}
		}
	}
	return label
}

// look looks up what the lists say of the people and teams of the part.
func (p *part) look() {
	p.place = make(map[string]int, len(p.people))
	for i, person := range p.people {
		p.place[person.ID] = i
	}
	p.column = make([]int, len(p.people))
	for c, people := range p.columns {
		for _, i := range people {
			p.column[i] = c
		}
	}
	p.avoided = make([]bitSet, len(p.targets))
	p.eachPair(p.lists.Avoidance, func(team, i int) {
		if p.avoided[team] == nil {
			p.avoided[team] = newBitSet(len(p.people))
		}
		p.avoided[team].add(i)
	})
	p.absences = make([][]Absence, len(p.people))
	for _, a := range p.lists.Absences {
		if i, ok := p.place[a.Inspector]; ok {
			p.absences[i] = append(p.absences[i], a)
		}
	}
	p.limit = slices.Repeat([]int{math.MaxInt}, len(p.people))
	for _, l := range p.lists.Limits {
		if i, ok := p.place[l.Inspector]; ok {
			p.limit[i] = l.N
		}
	}
}

// eachPair shows the pairs of a list whose target and person are those of the part.
func (p *part) eachPair(pairs []Avoidance, see func(team, i int)) {
	team := make(map[string]int, len(p.targets))
	for t, target := range p.targets {
		team[target.ID] = t
	}
	for _, pair := range pairs {
		t, isDrawn := team[pair.Target]
		i, isOurs := p.place[pair.Inspector]
		if isDrawn && isOurs {
			see(t, i)
		}
	}
}

// roster states the problem with so many of the lines of neighbours open.
func (p *part) roster(open int) *roster {
	able := make([]bitSet, len(p.seats))
	for k, seat := range p.seats {
		able[k] = p.able(k, seat.Skills, open)
	}
	r := newRoster(able, p.barred(), p.capacity(p.maximum, p.limit))
	r.yields = p.yields()
	if open > 0 {
		for k := range p.seats {
			r.foreign[k] = able[k].where(func(c int) bool { return !p.own(k, p.department(c)) })
		}
	}
	return r
}

// able returns the columns that have some skills and are of the department of seat k, or of a neighbour that is open to it.
func (p *part) able(k int, skills []string, open int) bitSet {
	able := newBitSet(len(p.columns))
	for c, people := range p.columns {
		department := p.department(c)
		if (p.own(k, department) || p.neighbour(k, department, open)) && p.people[people[0]].hasSkills(skills) {
			able.add(c)
		}
	}
	return able
}

func (p *part) department(column int) string { return p.people[p.columns[column][0]].Department }

// own reports whether seat k of the part is for a department. One for a standing team is for any.
func (p *part) own(k int, department string) bool {
	return p.seats[k].Department == department || p.seats[k].Department == ""
}

// neighbour reports whether one of the first so many lines opens a department to seat k of the part.
func (p *part) neighbour(k int, department string, open int) bool {
	return p.numbers[k] > 0 && slices.Contains(p.neighbours[:open], Neighbour{p.seats[k].Department, department})
}

// barred returns, by team, the columns with anybody who must not go there.
func (p *part) barred() []bitSet {
	barred := make([]bitSet, len(p.targets))
	bar := func(team, i int) {
		if barred[team] == nil {
			barred[team] = newBitSet(len(p.columns))
		}
		barred[team].add(p.column[i])
	}
	for t := range p.targets {
		p.avoided[t].each(func(i int) { bar(t, i) })
	}
	for i, absences := range p.absences {
		for _, a := range absences {
			for t := range p.targets {
				if p.keepsFrom(a, t) {
					bar(t, i)
				}
			}
		}
	}
	return barred
}

// keepsFrom reports whether an absence has a day in common with the check of a team.
func (p *part) keepsFrom(a Absence, team int) bool {
	return Period{a.From, a.To}.Meets(p.targets[team].Period)
}

// capacity returns the most seats of each column: of a standing team, those of the member who may have fewest.
func (p *part) capacity(maximum int, limits []int) []int {
	capacity := slices.Repeat([]int{maximum}, len(p.columns))
	for i, limit := range limits {
		capacity[p.column[i]] = min(capacity[p.column[i]], limit)
	}
	return capacity
}

// yields counts, by team and column, the pairs of preferences.
func (p *part) yields() [][]int32 {
	yields := make([][]int32, len(p.targets))
	if len(p.lists.Preferences) == 0 {
		return yields
	}
	p.eachPair(p.lists.Preferences, func(team, i int) {
		if yields[team] == nil {
			yields[team] = make([]int32, len(p.columns))
		}
		yields[team][p.column[i]]++
	})
	return yields
}

// solve fills the seats: it opens no more lines of neighbours than it takes, and leaves an even assignment in a roster that can be settled.
// Seats that stay empty with all lines open it returns, with the roster that is filled as far as can be.
func (p *part) solve() (r *roster, open int, empty []int) {
	r = p.roster(0).withoutCost()
	if empty = r.fill(); len(empty) == 0 {
		return r, 0, nil
	}
	for ; ; open++ {
		all := p.roster(open).seatedAs(r)
		trial := all.seatedAs(r)
		left := trial.fillMore(empty, anyLoad)
		if len(left) == 0 {
			return all.fillAtLeastCost(empty), open, nil
		}
		if open == len(p.neighbours) {
			return trial, open, left
		}
	}
}

// hasSkills reports whether the inspector has all of some skills.
func (i Inspector) hasSkills(skills []string) bool {
	for _, s := range skills {
		if _, ok := slices.BinarySearch(i.Skills, s); !ok {
			return false
		}
	}
	return true
}

// Fits reports whether the inspector is of the seat's department and has all its skills.
func (i Inspector) Fits(seat Seat) bool {
	return i.Department == seat.Department && i.hasSkills(seat.Skills)
}

// ranking returns a function that orders the columns that fit any seat of a team by their tickets with it.
func (r *roster) ranking(ticketOf func(team, column int) Ticket) func(team int) []int {
	var order []int
	ticket := make([]Ticket, len(r.load))
	return func(team int) []int {
		order = order[:0]
		r.fittingAny(team).each(func(c int) {
			order = append(order, c)
			ticket[c] = ticketOf(team, c)
		})
		slices.SortFunc(order, func(a, b int) int { return cmp.Or(ticket[a].Compare(ticket[b]), cmp.Compare(a, b)) })
		return order
	}
}

// fittingAny returns the columns that fit any seat of a team.
func (r *roster) fittingAny(team int) bitSet {
	any := newBitSet(len(r.load))
	for _, fitting := range r.fitting[team*r.size : (team+1)*r.size] {
		for w, members := range fitting {
			any[w] |= members
		}
	}
	return any
}
