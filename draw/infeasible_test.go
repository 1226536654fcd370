package draw

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
)

// oneSeatShort is a department of seven whose teams each need one with food skills in their third seat. Only 05 can take such a seat, and
// only one of them: 06 and 07 avoid both targets.
func oneSeatShort() (*Announcement, []Drawn, []Inspector, []Avoidance) {
	a := &Announcement{
		Seats:   []Seat{{"市监局", nil}, {"市监局", nil}, {"市监局", []string{"食品"}}},
		Maximum: 1,
	}
	drawn := []Drawn{{Target: Target{"甲", "A", "甲公司"}, Ticket: Ticket{1}}, {Target: Target{"乙", "A", "乙公司"}, Ticket: Ticket{2}}}
	inspectors := []Inspector{
		{"01", "市监局", nil, "张三"},
		{"02", "市监局", nil, "李四"},
		{"03", "市监局", nil, "王五"},
		{"04", "市监局", nil, "赵六"},
		{"05", "市监局", []string{"食品"}, "钱七"},
		{"06", "市监局", []string{"食品"}, "孙八"},
		{"07", "市监局", nil, "周九"},
		{"99", "环保局", []string{"食品"}, "吴十"},
	}
	avoidance := []Avoidance{{"丙", "05"}, {"乙", "06"}, {"甲", "06"}}
	return a, drawn, inspectors, avoidance
}

func TestShortageNamesTheSeatsThatCompete(t *testing.T) {
	a, drawn, inspectors, avoidance := oneSeatShort()
	teams, err := Assign(a, Hash{}, drawn, &Lists{Inspectors: inspectors, Avoidance: avoidance})
	var infeasible *Infeasible
	if !errors.As(err, &infeasible) || teams != nil {
		t.Fatalf("got %v, %v", teams, err)
	}
	lacking := func(i Inspector) Obstacle {
		return Obstacle{Kind: ObstacleSkills, Inspector: i, Seats: 2, First: TeamSeat{Target: drawn[0].Target, Seat: 3}, Skills: []string{"食品"}}
	}
	want := &Infeasible{[]Shortage{{
		Kind:       ShortOfficers,
		Department: "市监局",
		Seats:      []TeamSeat{{Target: drawn[0].Target, Seat: 3}, {Target: drawn[1].Target, Seat: 3}},
		Inspectors: []Inspector{inspectors[4]},
		Fillable:   1,
		Unfilled:   1,
		Obstacles: []Obstacle{
			lacking(inspectors[0]), lacking(inspectors[1]), lacking(inspectors[2]), lacking(inspectors[3]),
			{Kind: ObstacleMaximum, Inspector: inspectors[4], Seats: 2, N: 1},
			{Kind: ObstacleAvoidance, Inspector: inspectors[5], Seats: 2, First: TeamSeat{Target: drawn[0].Target, Seat: 3}},
			lacking(inspectors[6]),
		},
		Relaxations: []Relaxation{
			{Kind: RelaxMaximum, N: 2},
			{Kind: RelaxInspectors, N: 1, Department: "市监局"},
			{Kind: RelaxSkills, N: 3},
			{Kind: RelaxSeat, N: 3},
			{Kind: RelaxPair, Target: drawn[0].Target, Inspector: inspectors[5]},
			{Kind: RelaxPair, Target: drawn[1].Target, Inspector: inspectors[5]},
		},
	}}}
	if !reflect.DeepEqual(infeasible, want) {
		t.Errorf("got  %+v\nwant %+v", *infeasible, *want)
	}
	const message = "no valid assignment: 市监局 has 2 seats that only 1 inspectors fit, who can fill 1"
	if infeasible.Error() != message {
		t.Errorf("got %q, want %q", infeasible.Error(), message)
	}
}

func TestEachRelaxationEndsTheShortage(t *testing.T) {
	for _, c := range []struct {
		name  string
		relax func(a *Announcement, inspectors *[]Inspector, avoidance *[]Avoidance)
	}{
		{"maximum", func(a *Announcement, _ *[]Inspector, _ *[]Avoidance) { a.Maximum = 2 }},
		{"inspectors", func(_ *Announcement, inspectors *[]Inspector, _ *[]Avoidance) {
			*inspectors = append(*inspectors, Inspector{"08", "市监局", []string{"食品"}, "-"})
		}},
		{"skills", func(a *Announcement, _ *[]Inspector, _ *[]Avoidance) { a.Seats[2].Skills = nil }},
		{"seat", func(a *Announcement, _ *[]Inspector, _ *[]Avoidance) { a.Seats = a.Seats[:2] }},
		{"pair of the first", func(_ *Announcement, _ *[]Inspector, avoidance *[]Avoidance) { *avoidance = (*avoidance)[:2] }},
		{"pair of the second", func(_ *Announcement, _ *[]Inspector, avoidance *[]Avoidance) {
			(*avoidance)[1] = Avoidance{"乙", "99"}
		}},
	} {
		a, drawn, inspectors, avoidance := oneSeatShort()
		c.relax(a, &inspectors, &avoidance)
		if _, err := Assign(a, Hash{}, drawn, &Lists{Inspectors: inspectors, Avoidance: avoidance}); err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

// relaxations are those of the only department that is short.
func relaxations(t *testing.T, a *Announcement, teams int, inspectors []Inspector, avoidance []Avoidance) []Relaxation {
	t.Helper()
	var drawn []Drawn
	for n := range teams {
		drawn = append(drawn, Drawn{Target: Target{fmt.Sprint("t", n), "A", "-"}, Ticket: Ticket{byte(n)}})
	}
	_, err := Assign(a, Hash{}, drawn, &Lists{Inspectors: inspectors, Avoidance: avoidance})
	var infeasible *Infeasible
	if !errors.As(err, &infeasible) || len(infeasible.Shortages) != 1 {
		t.Fatalf("got %v", err)
	}
	return infeasible.Shortages[0].Relaxations
}

func TestRelaxationsAreTheSmallest(t *testing.T) {
	people := func(n int) (all []Inspector) {
		for k := range n {
			all = append(all, Inspector{fmt.Sprint("i", k), "市监局", nil, "-"})
		}
		return all
	}
	two := []Seat{{Department: "市监局"}, {Department: "市监局"}}
	three := append(two[:2:2], Seat{Department: "市监局"})
	skilled := []Seat{{Department: "市监局", Skills: []string{"食品"}}, {Department: "市监局"}}
	for _, c := range []struct {
		name       string
		seats      []Seat
		maximum    int
		teams      int
		inspectors int
		avoidance  []Avoidance
		want       []Relaxation
	}{
		{"20 seats for 3 who may take 4", two, 4, 10, 3, nil,
			[]Relaxation{{Kind: RelaxMaximum, N: 7}, {Kind: RelaxInspectors, N: 2, Department: "市监局"}}},
		{"nobody at all", two, 1, 1, 0, nil,
			[]Relaxation{{Kind: RelaxInspectors, N: 2, Department: "市监局"}}},
		{"one for a team of two: no maximum helps", two, 1, 1, 1, nil,
			[]Relaxation{{Kind: RelaxInspectors, N: 1, Department: "市监局"}}},
		{"two for a team of three: any seat but the leader's", three, 1, 1, 2, nil,
			[]Relaxation{{Kind: RelaxInspectors, N: 1, Department: "市监局"}, {Kind: RelaxSeat, N: 2}, {Kind: RelaxSeat, N: 3}}},
		{"a leader's skill that nobody has", skilled, 5, 2, 3, nil,
			[]Relaxation{{Kind: RelaxInspectors, N: 1, Department: "市监局"}, {Kind: RelaxSkills, N: 1}}},
		{"two seats short: no pair helps alone", two, 1, 1, 2, []Avoidance{{"t0", "i0"}, {"t0", "i1"}},
			[]Relaxation{{Kind: RelaxInspectors, N: 2, Department: "市监局"}}},
		{"either of two pairs", two, 1, 1, 3, []Avoidance{{"t0", "i0"}, {"t0", "i1"}},
			[]Relaxation{{Kind: RelaxInspectors, N: 1, Department: "市监局"}, {Kind: RelaxPair, Target: Target{"t0", "A", "-"}, Inspector: people(3)[0]},
				{Kind: RelaxPair, Target: Target{"t0", "A", "-"}, Inspector: people(3)[1]}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := &Announcement{Seats: c.seats, Maximum: c.maximum}
			if got := relaxations(t, a, c.teams, people(c.inspectors), c.avoidance); !reflect.DeepEqual(got, c.want) {
				t.Errorf("got  %+v\nwant %+v", got, c.want)
			}
		})
	}
}

func TestEveryDepartmentThatIsShortIsNamed(t *testing.T) {
	a := &Announcement{Seats: []Seat{{Department: "乙"}, {Department: "甲"}, {Department: "丙"}}, Maximum: 1}
	_, err := Assign(a, Hash{}, []Drawn{{Target: Target{ID: "t"}}}, &Lists{Inspectors: []Inspector{{ID: "i", Department: "甲"}}})
	var infeasible *Infeasible
	if !errors.As(err, &infeasible) {
		t.Fatal(err)
	}
	names := mapped(infeasible.Shortages, func(s Shortage) string { return s.Department })
	if !reflect.DeepEqual(names, []string{"乙", "丙"}) {
		t.Errorf("got %v, want those of the announcement's first and third seat", names)
	}
}

// TestRelaxationsAreAllThatHelp lifts every pair, empties every seat of its skills and takes away every seat, one at a time: those that help are
// those that a shortage names. Brute force says what helps in small cases, a fresh start on the changed case in large ones.
func TestRelaxationsAreAllThatHelp(t *testing.T) {
	for _, c := range []struct {
		name     string
		newCase  func(*rand.Rand) smallCase
		solvable func(smallCase) bool
	}{
		{"small", newSmallCase, func(c smallCase) bool { return c.solvable(nil) }},
		{"large", newLargeCase, func(c smallCase) bool {
			return len(Unfillable(c.announcement, c.drawn, c.lists())) == 0
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			rng := rand.New(rand.NewPCG(2026, 13))
			kinds := map[RelaxationKind]int{}
			for n := range 3000 {
				c.newCase(rng).checkRelaxations(t, n, c.solvable, kinds)
			}
			if kinds[RelaxSkills] == 0 || kinds[RelaxSeat] == 0 || kinds[RelaxPair] == 0 {
				t.Errorf("some kind never helped: %v", kinds)
			}
		})
	}
}

// checkRelaxations counts those that help, by kind.
func (c smallCase) checkRelaxations(t *testing.T, n int, solvable func(smallCase) bool, kinds map[RelaxationKind]int) {
	t.Helper()
	_, err := c.assign()
	var infeasible *Infeasible
	if !errors.As(err, &infeasible) {
		return
	}
	for _, s := range infeasible.Shortages {
		var want []Relaxation
		for _, r := range c.singleChanges(s.Department) {
			if solvable(c.relaxed(s.Department, r)) {
				want = append(want, r)
				kinds[r.Kind]++
			}
		}
		got := slices.DeleteFunc(slices.Clone(s.Relaxations), func(r Relaxation) bool {
			return r.Kind == RelaxMaximum || r.Kind == RelaxInspectors
		})
		if !slices.EqualFunc(got, want, func(a, b Relaxation) bool { return reflect.DeepEqual(a, b) }) {
			t.Fatalf("case %d: got %v, want %v\n%+v", n, got, want, c)
		}
	}
}

// singleChanges are all relaxations of a department that name a seat or a pair, in the order of a shortage.
func (c smallCase) singleChanges(department string) []Relaxation {
	var all []Relaxation
	for k, seat := range c.announcement.Seats {
		if seat.Department != department {
			continue
		}
		if len(seat.Skills) > 0 {
			all = append(all, Relaxation{Kind: RelaxSkills, N: k + 1})
		}
		if k > 0 && len(c.announcement.Seats) > MinSeats {
			all = append(all, Relaxation{Kind: RelaxSeat, N: k + 1})
		}
	}
	for _, d := range c.drawn {
		for _, i := range c.inspectors {
			if i.Department == department && slices.Contains(c.avoidance, Avoidance{d.ID, i.ID}) {
				all = append(all, Relaxation{Kind: RelaxPair, Target: d.Target, Inspector: i})
			}
		}
	}
	return all
}
