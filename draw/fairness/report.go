package fairness

import (
	"slices"

	"yaohao/draw"
)

// A Report says what draws came to.
type Report struct {
	Draws, Infeasible int
	Strata            []Stratum // in the order of the announcement, then by weight
	Targets           []Target  // in the order of the list
	Groups            []Group   // in the order of the first inspector of each
	Inspectors        []Inspector
	Workloads         []Workload // by department, in the order of the groups
	Meetings          []Meeting  // of groups with pairs to compare
	Pairs             []Pair     // in the order of the list
	Never             []Never    // targets, then inspectors
	Verdict           Verdict
}

// A Stratum has the chances of its targets, or of those of one weight if they have several.
type Stratum struct {
	draw.Stratum
	Weight           int     // tickets of each
	Targets          int     // of this weight
	Exact            bool    // the expectation is known
	Chance           float64 // that is expected: take of of, or by weight
	Fewest, Most     int     // draws of any of its targets
	Test             Test
	Farthest         Target
	FarthestP        float64 // chance that any of the stratum is as far from its expectation as that one
	FarthestUntested Untested
}

// A Target was drawn in so many draws.
type Target struct {
	draw.Target
	Class int // place in Strata
	Draws int
}

// A Group of inspectors, or of experts, have equal constraints, and so equal chances.
type Group struct {
	Expert       bool
	Department   string
	Skills       []string // that some seat asks for
	Sent         bool     // they can be sent at all
	Avoids       int      // targets that can be drawn and that each of them must avoid
	Limited      bool     // they have a limit of their own
	Absent       bool     // they are absent on days of some checks
	Members      []string // ids
	Mean         float64  // seats of each in a draw, at the mean of the group
	Exact        bool     // there is an exact expectation
	Expected     float64  // seats of each in a draw
	Fewest, Most int      // seats of any of them, in all draws
	Test         Test
}

// An Inspector had so many seats, among them the leader's, and at least one in so many draws. Group is a place in Groups.
type Inspector struct {
	draw.Inspector
	Group               int
	Draws, Seats, Leads int
}

// A Workload says how often an inspector, or an expert, of a department who can be sent had 0, 1, 2 … seats in a draw.
type Workload struct {
	Expert     bool
	Department string
	Times      []int
}

// A Meeting says how often the inspectors of two groups, or of one, met on a team.
type Meeting struct {
	Groups       [2]int // places in Groups
	Pairs        int
	Mean         float64 // teams that a pair had together in a draw
	Fewest, Most int     // teams of any pair, in all draws
	Test         Test
}

// A Pair of inspectors, places in the list, were on so many teams together.
type Pair struct {
	Inspectors [2]int
	Teams      int
}

// A Verdict sums up all tests. Tests are many: the smallest p-value is compared after it was multiplied by their number (Bonferroni).
type Verdict struct {
	Tests    int
	Smallest float64 // p-value; 1 without a test
	Adjusted float64 // Smallest times Tests, at most 1
	Deviates bool    // Adjusted is below [Level]
}

// Report sums up.
func (c *Counts) Report() *Report {
	r := &Report{Draws: c.Draws, Infeasible: c.Infeasible, Never: c.pool.never(), Workloads: c.workloads(), Meetings: c.meetings()}
	for k := range c.pool.classes {
		r.Strata = append(r.Strata, c.stratum(k))
	}
	for n, t := range c.pool.targets {
		r.Targets = append(r.Targets, Target{t, c.pool.classOf[n], c.times[n]})
	}
	for g := range c.pool.groups {
		r.Groups = append(r.Groups, c.group(g))
	}
	for n, i := range c.pool.staff {
		t := c.staff[n]
		r.Inspectors = append(r.Inspectors, Inspector{i, c.pool.groupOf[n], t.Draws, t.Seats, t.Leads})
	}
	for pair, n := range c.meeting.pairs {
		r.Pairs = append(r.Pairs, Pair{pair, n})
	}
	slices.SortFunc(r.Pairs, func(a, b Pair) int { return slices.Compare(a.Inspectors[:], b.Inspectors[:]) })
	r.Verdict = r.verdict()
	return r
}

func (c *Counts) stratum(k int) Stratum {
	class := c.pool.classes[k]
	s := Stratum{Stratum: class.stratum, Weight: class.weight, Targets: len(class.members), Exact: class.exact && c.Infeasible == 0, Chance: class.chance}
	times := pick(c.times, class.members)
	s.Fewest, s.Most = slices.Min(times), slices.Max(times)
	if c.Infeasible > 0 {
		s.Test.Untested, s.FarthestUntested = UntestedInfeasible, UntestedInfeasible
		return s
	}
	s.Test = equalShares(times, c.classes[k])
	switch {
	case !s.Exact:
		s.FarthestUntested = UntestedUnknown
	case s.Test.Untested == UntestedCertain || s.Test.Untested == UntestedFew:
		s.FarthestUntested = s.Test.Untested
	case float64(c.Draws)*s.Chance*(1-s.Chance) < leastVariance:
		s.FarthestUntested = UntestedFew
	default:
		place, p := farthest(times, c.Draws, s.Chance)
		place = class.members[place]
		s.Farthest, s.FarthestP = Target{c.pool.targets[place], k, c.times[place]}, p
	}
	return s
}

// pick returns the values at some places.
func pick(values []int, places []int) []int {
	picked := make([]int, len(places))
	for n, place := range places {
		picked[n] = values[place]
	}
	return picked
}

// seatsOfEach returns the seats of each inspector.
func (c *Counts) seatsOfEach() []int {
	seats := make([]int, len(c.staff))
	for i, t := range c.staff {
		seats[i] = t.Seats
	}
	return seats
}

func (c *Counts) group(g int) Group {
	group := c.pool.groups[g]
	out := Group{
		Expert: group.expert, Department: group.department, Skills: group.skills, Sent: group.never == "", Avoids: group.avoids,
		Limited: group.limit < c.pool.announcement.Maximum, Absent: len(group.absences) > 0,
	}
	for _, i := range group.members {
		out.Members = append(out.Members, c.pool.staff[i].ID)
	}
	seats := pick(c.seatsOfEach(), group.members)
	out.Fewest, out.Most = slices.Min(seats), slices.Max(seats)
	out.Test = equalShares(seats, c.seats[g])
	out.Mean = mean(seats) / float64(max(c.Draws, 1))
	out.Expected, out.Exact = c.pool.expected(group)
	return out
}

// workloads leaves out those who can never be sent.
func (c *Counts) workloads() []Workload {
	var all []Workload
	for g, group := range c.pool.groups {
		if group.never != "" {
			continue
		}
		n := slices.IndexFunc(all, func(w Workload) bool { return w.Department == group.department && w.Expert == group.expert })
		if n < 0 {
			n = len(all)
			all = append(all, Workload{Expert: group.expert, Department: group.department})
		}
		all[n].add(c.loads[g])
	}
	return all
}

func (w *Workload) add(times []int) {
	for seats, n := range times {
		if seats == len(w.Times) {
			w.Times = append(w.Times, 0)
		}
		w.Times[seats] += n
	}
}

func (c *Counts) meetings() []Meeting {
	var all []Meeting
	for both, s := range c.meeting.sums {
		if m := c.meetingOf(both, s); m.Test.Untested != UntestedAlone {
			all = append(all, m)
		}
	}
	slices.SortFunc(all, func(a, b Meeting) int { return slices.Compare(a.Groups[:], b.Groups[:]) })
	return all
}

func (c *Counts) meetingOf(both [2]int, s pairSums) Meeting {
	first, second := c.pool.groups[both[0]].members, c.pool.groups[both[1]].members
	sums := make([][]int, len(first))
	m := Meeting{Groups: both, Fewest: -1}
	total := 0
	for a, i := range first {
		sums[a] = make([]int, len(second))
		for b, j := range second {
			n := c.meeting.pairs[[2]int{min(i, j), max(i, j)}]
			sums[a][b] = n
			if both[0] == both[1] && a <= b {
				continue // counted as (b, a), or nobody's pair
			}
			m.Pairs++
			total += n
			m.Most = max(m.Most, n)
			if m.Fewest < 0 || n < m.Fewest {
				m.Fewest = n
			}
		}
	}
	m.Mean = float64(total) / float64(m.Pairs) / float64(c.Draws)
	if both[0] == both[1] {
		m.Test = equalMeetings(sums, s)
	} else {
		m.Test = equalMeetingsOf(sums, s)
	}
	return m
}

// verdict looks at all p-values.
func (r *Report) verdict() Verdict {
	v := Verdict{Smallest: 1}
	see := func(p float64, u Untested) {
		if u == "" {
			v.Tests++
			v.Smallest = min(v.Smallest, p)
		}
	}
	for _, s := range r.Strata {
		see(s.Test.P, s.Test.Untested)
		see(s.FarthestP, s.FarthestUntested)
	}
	for _, g := range r.Groups {
		see(g.Test.P, g.Test.Untested)
	}
	for _, m := range r.Meetings {
		see(m.Test.P, m.Test.Untested)
	}
	v.Adjusted = min(1, v.Smallest*float64(v.Tests))
	v.Deviates = v.Tests > 0 && v.Adjusted < Level
	return v
}
