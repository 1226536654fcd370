package draw

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// newLargeCase returns a case far beyond brute force, in which everything binds: skills, avoidance and maximum.
func newLargeCase(rng *rand.Rand) smallCase {
	c := smallCase{announcement: &Announcement{}}
	for k := range c.key {
		c.key[k] = byte(rng.UintN(256))
	}
	departments := []string{"甲", "乙", "丙"}[:1+rng.IntN(3)]
	someSkills := func(one int) (skills []string) {
		for _, s := range []string{"特种设备", "食品"} {
			if rng.IntN(one) == 0 {
				skills = append(skills, s)
			}
		}
		return skills
	}
	for range 2 + rng.IntN(3) {
		c.announcement.Seats = append(c.announcement.Seats, Seat{departments[rng.IntN(len(departments))], someSkills(5)})
	}
	teams, staff := 1+rng.IntN(12), 4+rng.IntN(12)
	c.announcement.Maximum = 1 + teams*len(c.announcement.Seats)/staff + rng.IntN(4)
	for n := range staff {
		c.inspectors = append(c.inspectors, Inspector{fmt.Sprintf("i%02d", n), departments[rng.IntN(len(departments))], someSkills(2), "-"})
	}
	tickets, avoids := NewTickets(c.key), 2+rng.IntN(20)
	for n := range teams {
		t := Target{fmt.Sprintf("t%02d", n), "A", "-"}
		c.drawn = append(c.drawn, Drawn{Target: t, Ticket: tickets.Target(t.ID)})
		for _, i := range c.inspectors {
			if rng.IntN(avoids) == 0 {
				c.avoidance = append(c.avoidance, Avoidance{t.ID, i.ID})
			}
		}
	}
	slices.SortFunc(c.drawn, compareDrawn)
	c.rank = c.ranking()
	return c
}

// largeCases generates cases that have an assignment, which it returns with them.
var largeCases = rapid.Custom(func(t *rapid.T) assignedCase {
	for n := rapid.Uint64().Draw(t, "seed"); ; n++ {
		c := newLargeCase(rand.New(rand.NewPCG(n, 0)))
		if teams, err := c.assign(); err == nil {
			return assignedCase{c, teams}
		}
	}
})

type assignedCase struct {
	smallCase
	teams []Team
}

// stays fails unless the changed case has the assignment of the case before the change.
func (c assignedCase) stays(t *rapid.T, change string) {
	got, err := c.assign()
	if err != nil {
		t.Fatalf("%s: %v", change, err)
	}
	for n, team := range c.teams {
		if !reflect.DeepEqual(ids(got[n]), ids(team)) {
			t.Fatalf("%s: at %s sit %v, before %v", change, team.ID, ids(got[n]), ids(team))
		}
	}
}

func ids(team Team) []string {
	return mapped(team.Members, func(i Inspector) string { return i.ID })
}

func TestOrderOfRowsHasNoPartInTheAssignment(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := largeCases.Draw(t, "case")
		c.inspectors = rapid.Permutation(c.inspectors).Draw(t, "inspectors")
		c.avoidance = rapid.Permutation(c.avoidance).Draw(t, "avoidance")
		c.stays(t, "shuffled")
	})
}

func TestOrderOfRowsHasNoPartInTheResult(t *testing.T) {
	d := county()
	a, _ := ParseAnnouncement(d[AnnouncementFile])
	lists, _ := ParseLists(d)
	targets, _ := Collect(Targets(strings.NewReader(d[TargetsFile])))
	rapid.Check(t, func(t *rapid.T) {
		result, err := Draw(a, "48 02 77 31",
			Stream(rapid.Permutation(targets).Draw(t, "targets")),
			&Lists{
				Inspectors: rapid.Permutation(lists.Inspectors).Draw(t, "inspectors"),
				Avoidance:  rapid.Permutation(lists.Avoidance).Draw(t, "avoidance"),
			})
		if err != nil || result.Text() != d[ResultFile] {
			t.Fatalf("%v", err)
		}
	})
}

func TestOrderOfRowsHasNoPartInAnyRule(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := newRules(rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1)), 10, 14)
		plain, err := Assign(o.Announcement, o.key, o.drawn, o.lists)
		shuffled, other := Assign(o.Announcement, o.key, o.drawn, &Lists{
			Inspectors:  rapid.Permutation(o.lists.Inspectors).Draw(t, "inspectors"),
			Experts:     rapid.Permutation(o.lists.Experts).Draw(t, "experts"),
			Avoidance:   rapid.Permutation(o.lists.Avoidance).Draw(t, "avoidance"),
			Preferences: rapid.Permutation(o.lists.Preferences).Draw(t, "preferences"),
			Absences:    rapid.Permutation(o.lists.Absences).Draw(t, "absences"),
			Limits:      rapid.Permutation(o.lists.Limits).Draw(t, "limits"),
		})
		if (err == nil) != (other == nil) || err == nil && said(plain) != said(shuffled) {
			t.Fatalf("%v, %v\n%v", err, other, o)
		}
	})
}

// Names are labels: other names for departments, skills and people leave everybody in their seat.
func TestNamesHaveNoPartInTheAssignment(t *testing.T) {
	other := map[string]string{"甲": "z", "乙": "y", "丙": "x", "特种设备": "2", "食品": "1"}
	renamed := func(skills []string) []string {
		return slices.Sorted(slices.Values(mapped(skills, func(s string) string { return other[s] })))
	}
	rapid.Check(t, func(t *rapid.T) {
		c := largeCases.Draw(t, "case")
		a := *c.announcement
		a.Seats = mapped(a.Seats, func(s Seat) Seat { return Seat{other[s.Department], renamed(s.Skills)} })
		c.announcement = &a
		c.inspectors = mapped(c.inspectors, func(i Inspector) Inspector {
			return Inspector{i.ID, other[i.Department], renamed(i.Skills), anyText.Draw(t, "name")}
		})
		c.stays(t, "renamed")
	})
}

// The assignment is the best of the valid ones. A change that leaves it valid, and makes no better one valid, leaves it as it is.
func TestAssignmentStaysWhereNoBetterOneArises(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plain := largeCases.Draw(t, "case")

		c := plain
		c.avoidance = append(slices.Clone(c.avoidance), Avoidance{"t99", "i00"}, Avoidance{"t00", "i99"})
		c.stays(t, "a pair of ids that were not drawn")

		c = plain
		c.avoidance = append(slices.Clone(c.avoidance), plain.pairsThatDoNotMeet(t)...)
		c.stays(t, "pairs that do not meet in it")

		c = plain
		a := *c.announcement
		a.Maximum = plain.largestWorkload()
		c.announcement = &a
		c.stays(t, "a maximum that nobody exceeds")

		c = plain
		a = *c.announcement
		a.Maximum += rapid.IntRange(1, 100).Draw(t, "more")
		c.announcement = &a
		c.stays(t, "a higher maximum")

		c = plain
		c.inspectors = append(slices.Clone(c.inspectors), Inspector{"i00x", "丁", []string{"特种设备", "食品"}, "-"})
		c.stays(t, "an inspector of a department without seats")
	})
}

func (c assignedCase) pairsThatDoNotMeet(t *rapid.T) []Avoidance {
	var pairs []Avoidance
	for _, team := range c.teams {
		for _, i := range c.inspectors {
			if !slices.Contains(ids(team), i.ID) && rapid.Bool().Draw(t, "avoid") {
				pairs = append(pairs, Avoidance{team.ID, i.ID})
			}
		}
	}
	return pairs
}

func (c assignedCase) largestWorkload() int {
	workload, largest := map[string]int{}, 0
	for _, team := range c.teams {
		for _, id := range ids(team) {
			workload[id]++
			largest = max(largest, workload[id])
		}
	}
	return largest
}

func TestNothingIsAssignedToNobody(t *testing.T) {
	a := &Announcement{Seats: []Seat{{"甲", nil}, {"乙", nil}}, Maximum: 1}
	assignment, err := Assign(a, Hash{}, nil, new(Lists))
	if err != nil || len(assignment.Teams) != 0 {
		t.Errorf("got %v, %v", assignment, err)
	}
}

// What cannot be filled without anything to avoid is what a draw without avoidance is short of.
func TestUnfillableIsTheShortageWithoutAvoidance(t *testing.T) {
	rng := rand.New(rand.NewPCG(2026, 14))
	short := 0
	for n := range 500 {
		c := newLargeCase(rng)
		want := map[string]int{}
		if _, err := c.assign(); err != nil {
			for _, s := range err.(*Infeasible).Shortages {
				want[s.Department] = s.Unfilled
				short++
			}
		}
		if got := Unfillable(c.announcement, c.drawn, c.lists()); !maps.Equal(got, want) {
			t.Fatalf("case %d: got %v, want %v\n%+v", n, got, want, c)
		}
	}
	if short == 0 {
		t.Error("no case is short")
	}
}
