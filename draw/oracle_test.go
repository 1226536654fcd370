package draw

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// An oracle tries all assignments of a case with any of the rules of §8, and keeps the best by the words of the SPEC. It shares nothing
// with the code it judges but the tickets.
type oracle struct {
	*Announcement
	lists   *Lists
	drawn   []Drawn
	tickets *Tickets
	key     Hash
}

// A choice is who can be taken for what, in reading order: officers for seats, or standing teams for targets.
type choice struct {
	seats    int
	teamSize int
	most     []int                      // by candidate
	may      func(seat, who int) bool   // whoever else sits where
	far      func(seat, who int) int    // to be kept small first
	yields   func(seat, who int) int    // to be kept small next
	rank     func(team, who int) Ticket // smallest first
}

func (c choice) valid(taken []int, who int) bool {
	seat, has := len(taken), 0
	for s, other := range taken {
		if other == who {
			if has++; s/c.teamSize == seat/c.teamSize {
				return false
			}
		}
	}
	return has < c.most[who] && c.may(seat, who)
}

// each shows all valid ways to go on from the seats taken, until see returns false.
func (c choice) each(taken []int, see func([]int) bool) bool {
	if len(taken) == c.seats {
		return see(taken)
	}
	for who := range c.most {
		if c.valid(taken, who) && !c.each(append(slices.Clip(taken), who), see) {
			return false
		}
	}
	return true
}

// possible tries all ways, or where these are too many, sends a flow through all seats.
func (c choice) possible() bool {
	if c.size() <= 1000 {
		return !c.each(nil, func([]int) bool { return false })
	}
	_, ok := c.least(nil)
	return ok
}

// Weights by which own comes before kept, and kept before even, in one sum: workloads and yields of these cases are far less.
const (
	farWeight   = 1_000_000
	yieldWeight = 10_000
)

// least is the least cost of those assignments that begin with some seats, by a flow: own, kept, then the sum of squared workloads.
func (c choice) least(taken []int) (cost int, ok bool) {
	f := new(flow)
	source, sink := f.node(), f.node()
	who := make([]int, len(c.most))
	for i, most := range c.most {
		who[i] = f.node()
		for n := range min(most, c.seats) {
			f.edge(who[i], sink, 2*n+1) // the squares differ by that
		}
	}
	var onTeam []int
	for s := range c.seats {
		if s%c.teamSize == 0 {
			onTeam = make([]int, len(who))
			for i := range who {
				onTeam[i] = f.node()
				f.edge(onTeam[i], who[i], 0)
			}
		}
		seat := f.node()
		f.edge(source, seat, 0)
		for i := range who {
			if c.may(s, i) && (s >= len(taken) || taken[s] == i) {
				f.edge(seat, onTeam[i], farWeight*c.far(s, i)+yieldWeight*c.yields(s, i))
			}
		}
	}
	units, cost := f.send(source, sink)
	return cost, units == c.seats
}

// checkDrawn checks that an assignment costs as little as can be, and that no seat could have a better candidate after the seats before it.
func (c choice) checkDrawn(t *testing.T, n int, taken []int) {
	t.Helper()
	best, _ := c.least(nil)
	if got, ok := c.least(taken); !ok || got != best {
		t.Fatalf("case %d: cost %d (%v), want %d", n, got, ok, best)
	}
	for s, who := range taken {
		for candidate := range c.most {
			team := s / c.teamSize
			if c.rank(team, candidate).Compare(c.rank(team, who)) >= 0 || !c.valid(taken[:s], candidate) {
				continue
			}
			if got, ok := c.least(append(slices.Clip(taken[:s]), candidate)); ok && got == best {
				t.Fatalf("case %d, seat %d: %d is better than %d", n, s, candidate, who)
			}
		}
	}
}

// best returns the drawn one, or nil.
func (c choice) best() []int {
	var best, bestScore []int
	c.each(nil, func(taken []int) bool {
		if score := c.score(taken); best == nil || slices.Compare(score, bestScore) < 0 {
			best, bestScore = slices.Clone(taken), score
		}
		return true
	})
	if best == nil && c.seats == 0 {
		return []int{}
	}
	return best
}

// score is smaller for what is better: own, kept, even, first.
func (c choice) score(taken []int) []int {
	far, yields, row := 0, 0, make([]int, len(c.most))
	for s, who := range taken {
		far += c.far(s, who)
		yields += c.yields(s, who)
		row[who]++
	}
	slices.SortFunc(row, func(a, b int) int { return b - a })
	score := append([]int{far, yields}, row...)
	for s, who := range taken {
		place := 0
		for other := range c.most {
			if c.rank(s/c.teamSize, other).Compare(c.rank(s/c.teamSize, who)) < 0 {
				place++
			}
		}
		score = append(score, place)
	}
	return score
}

// size bounds the ways to choose.
func (c choice) size() int {
	n := 1
	for s := range c.seats {
		some := 0
		for who, most := range c.most {
			if most > 0 && c.may(s, who) {
				some++
			}
		}
		n = min(n*max(some, 1), 1<<20)
	}
	return n
}

func none(int, int) int { return 0 }

// helpers of the words "valid" and "kept"

func (o oracle) avoids(target, person string) bool {
	return slices.Contains(o.lists.Avoidance, Avoidance{target, person})
}

func (o oracle) isAway(d Drawn, person string) bool {
	return slices.ContainsFunc(o.lists.Absences, func(a Absence) bool {
		return a.Inspector == person && a.From <= d.Period.To && a.To >= d.Period.From
	})
}

func (o oracle) limit(person string, most int) int {
	for _, l := range o.lists.Limits {
		if l.Inspector == person {
			most = min(most, l.N)
		}
	}
	return most
}

func (o oracle) pairs(target, person string) int {
	if slices.Contains(o.lists.Preferences, Avoidance{target, person}) {
		return 1
	}
	return 0
}

func hasAll(skills, wanted []string) bool {
	return !slices.ContainsFunc(wanted, func(s string) bool { return !slices.Contains(skills, s) })
}

// partOf returns the departments that neighbours join with one.
func (o oracle) partOf(department string) map[string]bool {
	in := map[string]bool{department: true}
	for range o.Neighbours {
		for _, n := range o.Neighbours {
			if in[n.Department] || in[n.Neighbour] {
				in[n.Department], in[n.Neighbour] = true, true
			}
		}
	}
	return in
}

// seating is the choice for the seats that keep keeps, with some lines of neighbours open. The teams are those of the targets, or standing ones.
func (o oracle) seating(seats []Seat, people []Inspector, open []Neighbour, groups bool, keep func(seat int) bool) choice {
	var numbers []int
	for k := range seats {
		if keep(k) {
			numbers = append(numbers, k)
		}
	}
	c := choice{teamSize: max(len(numbers), 1), yields: none}
	teams := len(o.drawn)
	if groups {
		teams = o.Groups
	}
	c.seats = teams * len(numbers)
	for _, i := range people {
		most := o.Maximum
		if groups {
			most = 1
		}
		c.most = append(c.most, o.limit(i.ID, most))
	}
	c.may = func(s, who int) bool {
		number, i := numbers[s%c.teamSize], people[who]
		seat := seats[number]
		ofDepartment := i.Department == seat.Department || number > 0 && slices.Contains(open, Neighbour{seat.Department, i.Department})
		if !ofDepartment || !hasAll(i.Skills, seat.Skills) {
			return false
		}
		return groups || !o.avoids(o.drawn[s/c.teamSize].ID, i.ID) && !o.isAway(o.drawn[s/c.teamSize], i.ID)
	}
	c.far = func(s, who int) int {
		if people[who].Department != seats[numbers[s%c.teamSize]].Department {
			return 1
		}
		return 0
	}
	if groups {
		c.rank = func(team, who int) Ticket { return o.tickets.Group(team+1, people[who].ID) }
	} else {
		c.yields = func(s, who int) int { return o.pairs(o.drawn[s/c.teamSize].ID, people[who].ID) }
		c.rank = func(team, who int) Ticket { return o.tickets.Pair(o.drawn[team].ID, people[who].ID) }
	}
	return c
}

func everySeat(int) bool { return true }

func (o oracle) inPart(department string) func(seat int) bool {
	part := o.partOf(department)
	return func(seat int) bool { return part[o.Seats[seat].Department] }
}

// opened returns the lines of neighbours that are open, or false if some part has no valid assignment.
func (o oracle) opened() (open []Neighbour, ok bool) {
	for k, seat := range o.Seats {
		part := o.partOf(seat.Department)
		if slices.ContainsFunc(o.Seats[:k], func(s Seat) bool { return part[s.Department] }) {
			continue // done
		}
		lines := slices.DeleteFunc(slices.Clone(o.Neighbours), func(n Neighbour) bool { return !part[n.Department] })
		n := 0
		for n <= len(lines) && !o.seating(o.Seats, o.lists.Inspectors, lines[:n], o.Groups > 0, o.inPart(seat.Department)).possible() {
			n++
		}
		if n > len(lines) {
			return nil, false
		}
		open = append(open, lines[:n]...)
	}
	slices.SortFunc(open, func(a, b Neighbour) int {
		return slices.Index(o.Neighbours, a) - slices.Index(o.Neighbours, b)
	})
	return open, true
}

// matching is the choice of a standing team for each target.
func (o oracle) matching(groups [][]Inspector) choice {
	c := choice{seats: len(o.drawn), teamSize: 1, far: none}
	for _, group := range groups {
		most := o.Maximum
		for _, i := range group {
			most = o.limit(i.ID, most)
		}
		c.most = append(c.most, most)
	}
	c.may = func(t, g int) bool {
		return !slices.ContainsFunc(groups[g], func(i Inspector) bool { return o.avoids(o.drawn[t].ID, i.ID) || o.isAway(o.drawn[t], i.ID) })
	}
	c.yields = func(t, g int) (n int) {
		for _, i := range groups[g] {
			n += o.pairs(o.drawn[t].ID, i.ID)
		}
		return n
	}
	c.rank = func(t, g int) Ticket { return o.tickets.Match(o.drawn[t].ID, g+1) }
	return c
}

// rows cuts what was chosen into teams.
func rows(taken []int, size int, people []Inspector) (teams [][]Inspector) {
	for s, who := range taken {
		if s%size == 0 {
			teams = append(teams, nil)
		}
		teams[len(teams)-1] = append(teams[len(teams)-1], people[who])
	}
	return teams
}

// formed returns the standing teams, or nil.
func (o oracle) formed() [][]Inspector {
	open, ok := o.opened()
	if !ok {
		return nil
	}
	return rows(o.seating(o.Seats, o.lists.Inspectors, open, true, everySeat).best(), len(o.Seats), o.lists.Inspectors)
}

// assignment returns the drawn one, or nil if there is none.
func (o oracle) assignment() *Assignment {
	a := &Assignment{Teams: make([]Team, len(o.drawn))}
	var ok bool
	if a.Opened, ok = o.opened(); !ok {
		return nil
	}
	for t := range a.Teams {
		a.Teams[t].Drawn = o.drawn[t]
	}
	if o.Groups > 0 {
		a.Groups = o.formed()
		match := o.matching(a.Groups).best()
		if match == nil {
			return nil
		}
		for t, g := range match {
			a.Teams[t].Group, a.Teams[t].Members = g+1, a.Groups[g]
		}
	} else {
		for t, members := range rows(o.seating(o.Seats, o.lists.Inspectors, a.Opened, false, everySeat).best(), len(o.Seats), o.lists.Inspectors) {
			a.Teams[t].Members = members
		}
	}
	if len(o.ExpertSeats) > 0 {
		best := o.seating(o.ExpertSeats, o.lists.Experts, nil, false, everySeat).best()
		if best == nil {
			return nil
		}
		for t, experts := range rows(best, len(o.ExpertSeats), o.lists.Experts) {
			a.Teams[t].Experts = experts
		}
	}
	var seated, experts []string
	for t := range a.Teams {
		team := &a.Teams[t]
		for _, i := range slices.Concat(team.Members, team.Experts) {
			if o.pairs(team.ID, i.ID) > 0 {
				team.Yields = append(team.Yields, i)
			}
		}
		seated = append(seated, ids(*team)...)
		experts = append(experts, mapped(team.Experts, func(i Inspector) string { return i.ID })...)
	}
	a.Alternates = o.lines(o.Seats, o.lists.Inspectors, seated)
	a.ExpertAlternates = o.lines(o.ExpertSeats, o.lists.Experts, experts)
	return a
}

// lines are the alternates: those of a department, by workload, then by ticket.
func (o oracle) lines(seats []Seat, people []Inspector, seated []string) (all []Alternates) {
	named := map[string]bool{}
	for _, seat := range seats {
		if o.Alternates == 0 || named[seat.Department] {
			continue
		}
		named[seat.Department] = true
		line := slices.DeleteFunc(slices.Clone(people), func(i Inspector) bool { return i.Department != seat.Department })
		workload := func(i Inspector) (n int) {
			for _, id := range seated {
				if id == i.ID {
					n++
				}
			}
			return n
		}
		slices.SortFunc(line, func(a, b Inspector) int {
			return cmp.Or(workload(a)-workload(b), o.tickets.Alternate(a.ID).Compare(o.tickets.Alternate(b.ID)))
		})
		all = append(all, Alternates{seat.Department, line[:min(len(line), o.Alternates)]})
	}
	return all
}

// newOracle returns a case with any of the rules, small enough to try all.
func newOracle(rng *rand.Rand) oracle {
	for {
		o := newRules(rng, 4, 6)
		whole := o.seating(o.Seats, o.lists.Inspectors, o.Neighbours, o.Groups > 0, everySeat)
		if whole.size() <= 20_000 && o.seating(o.ExpertSeats, o.lists.Experts, nil, false, everySeat).size() <= 20_000 {
			return o
		}
	}
}

// newRules returns a case with at most so many targets and inspectors.
func newRules(rng *rand.Rand, targets, inspectors int) oracle {
	one := func(in int) bool { return rng.IntN(in) == 0 }
	o := oracle{Announcement: &Announcement{Maximum: 1 + rng.IntN(1+targets), Alternates: rng.IntN(3)}, lists: new(Lists)}
	for k := range o.key {
		o.key[k] = byte(rng.UintN(256))
	}
	o.tickets = NewTickets(o.key)
	departments := []string{"甲", "乙", "丙"}[:1+rng.IntN(3)]
	any := func() string { return departments[rng.IntN(len(departments))] }
	skills := func(in int) []string {
		if one(in) {
			return []string{"食品"}
		}
		return nil
	}
	for range 2 + rng.IntN(2) {
		o.Seats = append(o.Seats, Seat{any(), skills(6)})
	}
	if len(departments) > 1 && !one(3) {
		for range 1 + rng.IntN(3) {
			line := Neighbour{o.Seats[1+rng.IntN(len(o.Seats)-1)].Department, any()}
			if line.Department != line.Neighbour && !slices.Contains(o.Neighbours, line) {
				o.Neighbours = append(o.Neighbours, line)
			}
		}
	}
	for n := range 3 + rng.IntN(inspectors-2) {
		i := Inspector{fmt.Sprintf("i%02d", n), any(), skills(2), "-"}
		if len(o.Neighbours) > 0 && one(2) {
			i.Department = o.Neighbours[rng.IntN(len(o.Neighbours))].Neighbour
		}
		o.lists.Inspectors = append(o.lists.Inspectors, i)
	}
	if one(5) {
		for range 1 + rng.IntN(2) {
			o.ExpertSeats = append(o.ExpertSeats, Seat{any(), skills(6)})
		}
		for n := range 2 + rng.IntN(4) {
			o.lists.Experts = append(o.lists.Experts, Inspector{fmt.Sprint("x", n), any(), skills(2), "-"})
		}
	}
	if one(4) {
		o.Groups = 1 + rng.IntN(1+len(o.lists.Inspectors)/len(o.Seats))
	}
	o.addLists(rng, targets)
	return o
}

func (o *oracle) addLists(rng *rand.Rand, targets int) {
	one := func(in int) bool { return rng.IntN(in) == 0 }
	batches := []Period{{"2026-11-01", "2026-11-10"}, {"2026-11-08", "2026-11-20"}}
	avoids, prefers, away, limits := 2+rng.IntN(20), 1+rng.IntN(8), 1+rng.IntN(20), 3+rng.IntN(12)
	for n := range 1 + rng.IntN(targets) {
		t := Target{fmt.Sprintf("t%02d", n), "A", "-"}
		o.drawn = append(o.drawn, Drawn{Target: t, Ticket: o.tickets.Target(t.ID), Period: batches[rng.IntN(2)]})
		for _, i := range slices.Concat(o.lists.Inspectors, o.lists.Experts) {
			if one(avoids) && one(2) {
				o.lists.Avoidance = append(o.lists.Avoidance, Avoidance{t.ID, i.ID})
			}
			if one(prefers) {
				o.lists.Preferences = append(o.lists.Preferences, Avoidance{t.ID, i.ID})
			}
		}
	}
	slices.SortFunc(o.drawn, compareDrawn)
	for _, i := range slices.Concat(o.lists.Inspectors, o.lists.Experts) {
		for _, a := range []Absence{{i.ID, "2026-11-02", "2026-11-03"}, {i.ID, "2026-11-10", "2026-11-10"}, {i.ID, "2026-11-21", "2026-11-22"}} {
			if one(away) && one(4) {
				o.lists.Absences = append(o.lists.Absences, a)
			}
		}
		if one(limits) {
			o.lists.Limits = append(o.lists.Limits, Limit{i.ID, rng.IntN(4)})
		}
	}
}

// said is an assignment by ids.
func said(a *Assignment) string {
	var b strings.Builder
	names := func(people []Inspector) []string { return mapped(people, func(i Inspector) string { return i.ID }) }
	fmt.Fprintln(&b, "opened", a.Opened)
	for _, g := range a.Groups {
		fmt.Fprintln(&b, "group", names(g))
	}
	for _, t := range a.Teams {
		fmt.Fprintln(&b, t.ID, t.Group, names(t.Members), names(t.Experts), names(t.Yields))
	}
	for _, l := range slices.Concat(a.Alternates, a.ExpertAlternates) {
		fmt.Fprintln(&b, l.Department, names(l.Inspectors))
	}
	return b.String()
}

func (o oracle) String() string {
	return fmt.Sprintf("seats %v experts %v neighbours %v groups %d maximum %d\n%v\n%v\n%+v", o.Seats, o.ExpertSeats, o.Neighbours, o.Groups, o.Maximum,
		o.drawn, o.lists.Inspectors, *o.lists)
}

func TestAssignmentIsThatOfTheOracle(t *testing.T) {
	rng := rand.New(rand.NewPCG(2026, 21))
	seen := map[string]int{}
	for n := range 8_000 {
		o := newOracle(rng)
		want := o.assignment()
		got, err := Assign(o.Announcement, o.key, o.drawn, o.lists)
		var infeasible *Infeasible
		switch {
		case want == nil && errors.As(err, &infeasible):
			seen["infeasible"]++
			for _, s := range infeasible.Shortages {
				seen[string(s.Kind)]++
				o.checkShortage(t, n, s, seen)
			}
		case want == nil || err != nil:
			t.Fatalf("case %d: got %v, %v, want %v\n%v", n, got, err, want, o)
		case said(got) != said(want):
			t.Fatalf("case %d: got\n%swant\n%s%v", n, said(got), said(want), o)
		default:
			o.count(want, seen)
		}
	}
	for _, what := range []string{
		"drawn", "opened 1", "opened 2", "yield", "expert", "group", "not all open", string(ShortOfficers), string(ShortExperts), string(ShortGroups),
		string(ShortMatching), string(RelaxMaximum), string(RelaxInspectors), string(RelaxGroups), string(RelaxSkills), string(RelaxSeat), string(RelaxLimit),
		string(RelaxAbsence), string(RelaxPair),
	} {
		if seen[what] < 20 {
			t.Errorf("%s: only %d times", what, seen[what])
		}
	}
	t.Log(seen)
}

func (o oracle) count(a *Assignment, seen map[string]int) {
	seen["drawn"]++
	seen[fmt.Sprint("opened ", len(a.Opened))]++
	if len(a.Opened) > 0 && len(a.Opened) < len(o.Neighbours) {
		seen["not all open"]++
	}
	for _, t := range a.Teams {
		seen["yield"] += len(t.Yields)
		seen["expert"] += len(t.Experts)
	}
	seen["group"] += len(a.Groups)
}

// competition is the choice that a shortage is about, with all lines of neighbours open; the numbers of its seats; and who can be chosen.
func (o oracle) competition(s Shortage, without int) (choice, []int, []Inspector) {
	seats, people, in := o.Seats, o.lists.Inspectors, o.inPart(s.Department)
	if s.Kind == ShortExperts {
		seats, people = o.ExpertSeats, o.lists.Experts
		in = func(k int) bool { return seats[k].Department == s.Department }
	}
	keep := func(k int) bool { return in(k) && k != without }
	var numbers []int
	for k := range seats {
		if keep(k) {
			numbers = append(numbers, k)
		}
	}
	open := o.Neighbours
	if s.Kind == ShortExperts {
		open = nil
	}
	return o.seating(seats, people, open, s.Kind == ShortGroups, keep), numbers, people
}

func (o oracle) solves(s Shortage, without int) bool {
	if s.Kind == ShortMatching {
		groups := o.formed()
		return groups != nil && o.matching(groups).possible()
	}
	c, _, _ := o.competition(s, without)
	return c.possible()
}

// checkShortage counts: the seats are more than those who fit them can fill, and what is said of everybody is so. It tries every
// relaxation there could be.
func (o oracle) checkShortage(t *testing.T, n int, s Shortage, seen map[string]int) {
	t.Helper()
	c, numbers, people := o.competition(s, -1)
	if s.Kind == ShortMatching {
		c, numbers = o.matching(o.formed()), []int{-1}
	}
	var seats []int
	for _, seat := range s.Seats {
		team := seat.Group - 1
		if s.Kind != ShortGroups {
			team = slices.IndexFunc(o.drawn, func(d Drawn) bool { return d.Target == seat.Target })
		}
		seats = append(seats, team*len(numbers)+slices.Index(numbers, seat.Seat-1))
	}
	if !slices.IsSorted(seats) {
		t.Fatalf("case %d: %+v", n, s)
	}
	fillable, fit := 0, []int(nil)
	for who := range c.most {
		if k := min(len(c.teamsFor(who, seats)), c.most[who]); k > 0 {
			fillable += k
			fit = append(fit, who)
		}
	}
	if fillable != s.Fillable || fillable >= len(seats) {
		t.Fatalf("case %d: fillable %d of %d\n%+v", n, fillable, len(seats), s)
	}
	said := mapped(s.Groups, func(g int) int { return g - 1 })
	if s.Kind != ShortMatching {
		said = mapped(s.Inspectors, func(i Inspector) int {
			return slices.IndexFunc(people, func(p Inspector) bool { return p.ID == i.ID })
		})
	}
	if !slices.Equal(fit, said) {
		t.Fatalf("case %d: %v fit, said %v\n%+v", n, fit, said, s)
	}
	if s.Kind != ShortMatching {
		o.checkObstacles(t, n, s, c, seats, numbers, people)
	}
	want := o.relaxations(s)
	for _, r := range want {
		seen[string(r.Kind)]++
	}
	if !slices.EqualFunc(s.Relaxations, want, func(a, b Relaxation) bool { return reflect.DeepEqual(a, b) }) {
		t.Fatalf("case %d: relaxations\n got %+v\nwant %+v\n%s %s\n%v", n, s.Relaxations, want, s.Kind, s.Department, o)
	}
}

// teamsFor returns the teams on which somebody fits any of some seats.
func (c choice) teamsFor(who int, seats []int) []int {
	teams := map[int]bool{}
	for _, s := range seats {
		if c.may(s, who) {
			teams[s/c.teamSize] = true
		}
	}
	return slices.Sorted(maps.Keys(teams))
}

// checkObstacles counts what keeps everybody of the departments from the seats.
func (o oracle) checkObstacles(t *testing.T, n int, s Shortage, c choice, seats, numbers []int, people []Inspector) {
	t.Helper()
	all := o.Seats
	if s.Kind == ShortExperts {
		all = o.ExpertSeats
	}
	want := map[string]int{}
	note := func(kind ObstacleKind, i Inspector, n int) {
		if n > 0 {
			want[string(kind)+" "+i.ID] = n
		}
	}
	for who, i := range people {
		lacks, avoids, away := 0, 0, 0
		for k, seat := range seats {
			number := numbers[seat%len(numbers)]
			open := all[number].Department == i.Department ||
				s.Kind != ShortExperts && number > 0 && slices.Contains(o.Neighbours, Neighbour{all[number].Department, i.Department})
			if !open {
				continue
			}
			if !hasAll(i.Skills, all[number].Skills) {
				lacks++
			}
			if s.Kind == ShortGroups {
				continue
			}
			d := o.drawn[slices.IndexFunc(o.drawn, func(d Drawn) bool { return d.Target == s.Seats[k].Target })]
			if o.avoids(d.ID, i.ID) {
				avoids++
			}
			if o.isAway(d, i.ID) {
				away++
			}
		}
		note(ObstacleSkills, i, lacks)
		note(ObstacleAvoidance, i, avoids)
		note(ObstacleAbsence, i, away)
		if teams := len(c.teamsFor(who, seats)); teams > c.most[who] {
			kind, most := ObstacleMaximum, o.Maximum
			if s.Kind == ShortGroups {
				most = 1
			}
			if o.limit(i.ID, most) < most {
				kind = ObstacleLimit
			}
			note(kind, i, teams)
		}
	}
	got := map[string]int{}
	for _, b := range s.Obstacles {
		got[string(b.Kind)+" "+b.Inspector.ID] = b.Seats
	}
	if !maps.Equal(got, want) {
		t.Fatalf("case %d: obstacles %v, want %v\n%+v\n%v", n, got, want, s, o)
	}
}

// relaxations tries every single change of the rules, in the order of a shortage.
func (o oracle) relaxations(s Shortage) (all []Relaxation) {
	try := func(r Relaxation) bool {
		without := -1
		if r.Kind == RelaxSeat {
			without = r.N - 1
		}
		helps := o.relaxed(s, r).solves(s, without)
		if helps {
			all = append(all, r)
		}
		return helps
	}
	smallest := func(from, to int, r Relaxation) {
		for r.N = from; r.N <= to && !try(r); r.N++ {
		}
	}
	c, numbers, people := o.competition(s, -1)
	seats := o.Seats
	if s.Kind == ShortExperts {
		seats = o.ExpertSeats
	}
	maximum := o.Maximum
	if s.Kind == ShortGroups {
		maximum = 1
	} else {
		smallest(o.Maximum+1, len(o.drawn), Relaxation{Kind: RelaxMaximum})
	}
	if s.Kind == ShortMatching {
		people = slices.Concat(o.formed()...)
	} else {
		for _, d := range o.departmentsOf(s, numbers, seats) {
			smallest(1, c.seats, Relaxation{Kind: RelaxInspectors, Department: d})
		}
	}
	if s.Kind == ShortGroups {
		for r := (Relaxation{Kind: RelaxGroups, N: o.Groups - 1}); r.N > 0 && !try(r); r.N-- {
		}
	}
	if s.Kind != ShortMatching {
		for _, k := range numbers {
			if len(seats[k].Skills) > 0 {
				try(Relaxation{Kind: RelaxSkills, N: k + 1})
			}
			if s.Kind == ShortExperts || k > 0 && len(seats) > 2 {
				try(Relaxation{Kind: RelaxSeat, N: k + 1})
			}
		}
	}
	for _, i := range people {
		if own := o.limit(i.ID, maximum); own < maximum {
			smallest(own+1, maximum, Relaxation{Kind: RelaxLimit, Inspector: i})
		}
	}
	if s.Kind == ShortGroups {
		return all
	}
	for _, i := range people {
		for _, a := range o.lists.Absences {
			if a.Inspector == i.ID {
				try(Relaxation{Kind: RelaxAbsence, Inspector: i, Absence: a})
			}
		}
	}
	for _, d := range o.drawn {
		for _, i := range people {
			if o.avoids(d.ID, i.ID) {
				try(Relaxation{Kind: RelaxPair, Target: d.Target, Inspector: i})
			}
		}
	}
	if s.Kind == ShortMatching {
		smallest(o.Groups+1, len(o.lists.Inspectors), Relaxation{Kind: RelaxGroups})
	}
	return all
}

// departmentsOf are those whose inspectors may have a seat of the part.
func (o oracle) departmentsOf(s Shortage, numbers []int, seats []Seat) (all []string) {
	add := func(d string) {
		if !slices.Contains(all, d) {
			all = append(all, d)
		}
	}
	for _, k := range numbers {
		add(seats[k].Department)
	}
	for _, line := range o.Neighbours {
		if s.Kind != ShortExperts && o.partOf(s.Department)[line.Department] {
			add(line.Neighbour)
		}
	}
	return all
}

// relaxed is the case with one rule changed. A seat less is for its caller to leave out.
func (o oracle) relaxed(s Shortage, r Relaxation) oracle {
	a, lists := *o.Announcement, *o.lists
	o.Announcement, o.lists = &a, &lists
	seats, people := &a.Seats, &lists.Inspectors
	if s.Kind == ShortExperts {
		seats, people = &a.ExpertSeats, &lists.Experts
	}
	switch r.Kind {
	case RelaxMaximum:
		a.Maximum = r.N
	case RelaxGroups:
		a.Groups = r.N
	case RelaxInspectors:
		*people = slices.Clone(*people)
		for n := range r.N {
			*people = append(*people, Inspector{fmt.Sprint("new", n), r.Department, []string{"食品"}, "-"})
		}
	case RelaxSkills:
		*seats = slices.Clone(*seats)
		(*seats)[r.N-1].Skills = nil
	case RelaxLimit:
		lists.Limits = slices.DeleteFunc(slices.Clone(lists.Limits), func(l Limit) bool { return l.Inspector == r.Inspector.ID })
		lists.Limits = append(lists.Limits, Limit{r.Inspector.ID, r.N})
	case RelaxAbsence:
		lists.Absences = slices.DeleteFunc(slices.Clone(lists.Absences), func(a Absence) bool { return a == r.Absence })
	case RelaxPair:
		lists.Avoidance = slices.DeleteFunc(slices.Clone(lists.Avoidance), func(p Avoidance) bool {
			return p == Avoidance{r.Target.ID, r.Inspector.ID}
		})
	}
	return o
}

// TestLargeAssignmentIsThatOfMinimumCostFlow holds cases against the flow that are too large to try all.
func TestLargeAssignmentIsThatOfMinimumCostFlow(t *testing.T) {
	rng := rand.New(rand.NewPCG(2026, 22))
	seen := map[string]int{}
	for n := range 4000 {
		o := newRules(rng, 10, 14)
		got, err := Assign(o.Announcement, o.key, o.drawn, o.lists)
		open, ok := o.opened()
		officers := o.seating(o.Seats, o.lists.Inspectors, open, o.Groups > 0, everySeat)
		if experts := o.seating(o.ExpertSeats, o.lists.Experts, nil, false, everySeat); ok && o.Groups == 0 {
			ok = experts.possible()
		} else if ok {
			ok = experts.possible() && (err != nil || o.matching(got.Groups).possible())
		}
		var infeasible *Infeasible
		if errors.As(err, &infeasible) && (!ok || infeasible.Shortages[0].Kind == ShortMatching) {
			seen["infeasible"]++
			continue
		}
		if !ok || err != nil {
			t.Fatalf("case %d: %v, flow: %v\n%v", n, err, ok, o)
		}
		if !slices.Equal(got.Opened, open) {
			t.Fatalf("case %d: opened %v, want %v\n%v", n, got.Opened, open, o)
		}
		o.count(got, seen)
		members := mapped(got.Teams, func(t Team) []Inspector { return t.Members })
		if o.Groups > 0 {
			members = got.Groups
			o.matching(got.Groups).checkDrawn(t, n, mapped(got.Teams, func(t Team) int { return t.Group - 1 }))
		}
		officers.checkDrawn(t, n, indexes(slices.Concat(members...), o.lists.Inspectors))
	}
	t.Log(seen)
	if seen["drawn"] < 200 || seen["yield"] < 200 || seen["not all open"] < 10 || seen["group"] < 50 {
		t.Errorf("too few cases: %v", seen)
	}
}

func indexes(people, all []Inspector) []int {
	return mapped(people, func(p Inspector) int { return slices.IndexFunc(all, func(i Inspector) bool { return i.ID == p.ID }) })
}
