package draw

import (
	"cmp"
	"slices"
	"sort"
)

// A Relaxation is a single change of the rules that would end a shortage, and the smallest of its kind that does.
type Relaxation struct {
	Kind       RelaxationKind
	N          int       // the new maximum, limit or number of standing teams, the number of further inspectors, or the seat, counted from 1
	Department string    // of the further inspectors
	Target     Target    // of the pair
	Inspector  Inspector // of the pair, the limit or the absence
	Absence    Absence
}

// A RelaxationKind says what would be changed.
type RelaxationKind string

const (
	RelaxMaximum    RelaxationKind = "maximum"    // raise the personal maximum to N
	RelaxInspectors RelaxationKind = "inspectors" // N more inspectors of the department, with every skill
	RelaxGroups     RelaxationKind = "groups"     // N standing teams: fewer that can be formed, or more for the targets
	RelaxSkills     RelaxationKind = "skills"     // seat N without its skills
	RelaxSeat       RelaxationKind = "seat"       // teams without seat N
	RelaxLimit      RelaxationKind = "limit"      // raise the inspector's own limit to N
	RelaxAbsence    RelaxationKind = "absence"    // the inspector can be sent on these days
	RelaxPair       RelaxationKind = "pair"       // the pair need not be avoided
)

// A remedy looks for relaxations. Each is tried on the roster as it is filled, so that only the empty seats are to be filled.
type remedy struct {
	*part
	kind      ShortageKind
	roster    *roster
	empty     []int
	competing []int
}

func (p *part) relaxations(kind ShortageKind, r *roster, empty []int) []Relaxation {
	m := &remedy{p, kind, r, empty, r.competing(empty[0])}
	var all []Relaxation
	for _, find := range []func() []Relaxation{
		m.maximums, m.furtherInspectors, m.fewerGroups, m.seatChanges, m.limits, m.liftedAbsences, m.pairs,
	} {
		all = append(all, find()...)
	}
	return all
}

// smallest returns the smallest n of low to high for which ok, which stays true once it is.
func smallest(low, high int, ok func(int) bool) (int, bool) {
	if low > high {
		return 0, false
	}
	n := low + sort.Search(high-low+1, func(k int) bool { return ok(low + k) })
	return n, n <= high
}

// helps reports whether everybody could be seated by rules less strict: who fits, and how many seats each may have.
func (m *remedy) helps(able []bitSet, capacity []int) bool {
	return newRoster(able, m.roster.barred, capacity).seatedAs(m.roster).canFill(m.empty)
}

func (m *remedy) maximums() []Relaxation {
	if m.kind == ShortGroups { // nobody is on two
		return nil
	}
	n, ok := smallest(m.maximum+1, m.roster.teams, func(n int) bool {
		return m.helps(m.roster.skilled, m.capacity(n, m.limit))
	})
	if !ok {
		return nil
	}
	return []Relaxation{{Kind: RelaxMaximum, N: n}}
}

// furtherInspectors adds inspectors of one department who have every skill, and neither limit nor anything to avoid.
func (m *remedy) furtherInspectors() []Relaxation {
	if m.kind == ShortMatching {
		return nil
	}
	var departments []string
	for _, seat := range m.seats {
		departments = append(departments, seat.Department)
	}
	for _, line := range m.neighbours {
		departments = append(departments, line.Neighbour)
	}
	var all []Relaxation
	for k, d := range departments {
		if slices.Contains(departments[:k], d) {
			continue
		}
		if n, ok := smallest(1, len(m.empty), func(n int) bool { return m.helpsWithMore(n, d) }); ok {
			all = append(all, Relaxation{Kind: RelaxInspectors, N: n, Department: d})
		}
	}
	return all
}

func (m *remedy) helpsWithMore(n int, department string) bool {
	before, after := len(m.columns), len(m.columns)+n
	able := make([]bitSet, len(m.seats))
	for k := range able {
		able[k] = newBitSet(after)
		copy(able[k], m.roster.skilled[k])
		if m.own(k, department) || m.neighbour(k, department, len(m.neighbours)) {
			for c := before; c < after; c++ {
				able[k].add(c)
			}
		}
	}
	return m.helps(able, slices.Concat(m.roster.capacity, slices.Repeat([]int{m.maximum}, n)))
}

// fewerGroups looks for the most standing teams that can be formed.
func (m *remedy) fewerGroups() []Relaxation {
	if m.kind != ShortGroups {
		return nil
	}
	less, ok := smallest(1, len(m.targets)-1, func(less int) bool {
		n := len(m.targets) - less
		return len(newRoster(m.roster.skilled, m.roster.barred[:n], m.roster.capacity).fill()) == 0
	})
	if !ok {
		return nil
	}
	return []Relaxation{{Kind: RelaxGroups, N: len(m.targets) - less}}
}

// seatChanges empties each seat of its skills, and takes away each seat but the leader's.
func (m *remedy) seatChanges() []Relaxation {
	var all []Relaxation
	for k, number := range m.numbers {
		if len(m.seats[k].Skills) > 0 && m.helpsWithoutSkills(k) {
			all = append(all, Relaxation{Kind: RelaxSkills, N: number + 1})
		}
		if m.canGo(number) && m.helpsWithoutSeat(k) {
			all = append(all, Relaxation{Kind: RelaxSeat, N: number + 1})
		}
	}
	return all
}

// canGo reports whether a team can do without a seat: two officers must remain, one of them the leader.
func (m *remedy) canGo(number int) bool {
	return m.kind == ShortExperts || m.kind != ShortMatching && number > 0 && m.size > MinSeats
}

func (m *remedy) helpsWithoutSkills(k int) bool {
	able := slices.Clone(m.roster.skilled)
	able[k] = m.able(k, nil, len(m.neighbours))
	return m.helps(able, m.roster.capacity)
}

// helpsWithoutSeat empties a seat of every team, and leaves it so.
func (m *remedy) helpsWithoutSeat(k int) bool {
	c := m.roster.seatedAs(m.roster)
	for s := k; s < len(c.occupant); s += c.size {
		if i := c.seat(s, nobody); i != nobody {
			c.load[i]--
		}
	}
	return c.canFill(slices.DeleteFunc(slices.Clone(m.empty), func(s int) bool { return s%c.size == k }))
}

// limits raises the limit of each person who could then have one of the competing seats. For each seat more, one empty seat is filled at most.
func (m *remedy) limits() []Relaxation {
	var all []Relaxation
	for i, limit := range m.limit {
		if limit >= m.maximum || m.roster.teamsFor(m.column[i], m.competing) == 0 {
			continue
		}
		raised := slices.Clone(m.limit)
		n, ok := smallest(limit+len(m.empty), m.maximum, func(n int) bool {
			raised[i] = n
			c := m.roster.seatedAs(m.roster)
			c.capacity = m.capacity(m.maximum, raised)
			return c.canFill(m.empty)
		})
		if ok {
			all = append(all, Relaxation{Kind: RelaxLimit, N: n, Inspector: m.people[i]})
		}
	}
	return all
}

// liftedAbsences lifts each absence without which the person could have one of the competing seats, and as many seats more as are empty.
func (m *remedy) liftedAbsences() []Relaxation {
	var all []Relaxation
	for i, absences := range m.absences {
		for _, a := range absences {
			c, more := m.without(i, a)
			if more >= len(m.empty) && c.teamsFor(m.column[i], m.competing) > m.roster.teamsFor(m.column[i], m.competing) && c.canFill(m.empty) {
				all = append(all, Relaxation{Kind: RelaxAbsence, Inspector: m.people[i], Absence: a})
			}
		}
	}
	return all
}

// without is the roster without an absence of a person, and for how many teams more that makes them free.
func (m *remedy) without(i int, lifted Absence) (c *roster, more int) {
	c = m.roster.seatedAs(m.roster)
	c.fitting = slices.Clone(c.fitting)
	for team := range m.targets {
		if !m.keepsFrom(lifted, team) || m.barredBut(team, i, lifted) {
			continue
		}
		more++
		for k, able := range c.skilled {
			if able.has(m.column[i]) {
				seat := team*c.size + k
				c.fitting[seat] = slices.Clone(c.fitting[seat])
				c.fitting[seat].add(m.column[i])
			}
		}
	}
	return c, more
}

// barredBut reports whether anybody of the column of a person must not go to a team, but for one absence of this person, or, if that is
// empty, for the pair.
func (m *remedy) barredBut(team, i int, lifted Absence) bool {
	for _, j := range m.columns[m.column[i]] {
		if m.avoided[team].has(j) && (j != i || lifted != Absence{}) {
			return true
		}
		for _, a := range m.absences[j] {
			if m.keepsFrom(a, team) && (j != i || a != lifted) {
				return true
			}
		}
	}
	return false
}

// pairs returns the avoidance pairs any one of which, if it were lifted, would let the only empty seat be filled. One pair cannot fill
// two seats.
func (m *remedy) pairs() []Relaxation {
	if len(m.empty) != 1 {
		return nil
	}
	gain := newExchange(m.roster).whoCanGain()
	type pair struct{ team, person int }
	var pairs []pair
	for _, seat := range m.competing {
		team := m.roster.team(seat)
		m.avoided[team].each(func(i int) {
			c := m.column[i]
			if m.roster.skilled[seat%m.roster.size].has(c) && gain.has(c) && !m.barredBut(team, i, Absence{}) {
				pairs = append(pairs, pair{team, i})
			}
		})
	}
	slices.SortFunc(pairs, func(a, b pair) int { return cmp.Or(a.team-b.team, a.person-b.person) })
	var all []Relaxation
	for _, p := range slices.Compact(pairs) {
		all = append(all, Relaxation{Kind: RelaxPair, Target: m.targets[p.team].Target, Inspector: m.people[p.person]})
	}
	return all
}
