package fairness_test

import (
	"fmt"
	"slices"
	"testing"

	"yaohao/draw"
	"yaohao/draw/fairness"
)

// county has three strata, one of which is drawn whole and one not at all, and two departments. Of the inspectors of the first, four have the leader's skill
// and one of these avoids a target.
func county() (*draw.Announcement, []draw.Target, *draw.Lists, []draw.Excluded) {
	a := &draw.Announcement{
		Office: "某县双随机办公室", Number: 1, Task: "T-1", TaskName: "抽查", From: "2026-11-23", To: "2026-12-04",
		Strata:  []draw.Stratum{{Name: "一般", Of: 40, Take: 7}, {Name: "不抽", Of: 3, Take: 0}, {Name: "重点", Of: 4, Take: 4}},
		Seats:   []draw.Seat{{Department: "市监局", Skills: []string{"食品"}}, {Department: "市监局"}, {Department: "消防队"}},
		Maximum: 11, Seed: draw.SeedSource{Kind: draw.SeedTyped, Text: "-", Moment: "2026-11-20 10:00"},
	}
	var targets []draw.Target
	for _, s := range a.Strata {
		for n := range s.Of {
			targets = append(targets, draw.Target{ID: fmt.Sprintf("%s%02d", s.Name, n), Stratum: s.Name, Name: "甲"})
		}
	}
	var inspectors []draw.Inspector
	for n := range 10 {
		i := draw.Inspector{ID: fmt.Sprintf("A%02d", n), Department: "市监局", Name: "甲"}
		if n < 4 {
			i.Skills = []string{"计量", "食品"}
		}
		inspectors = append(inspectors, i)
	}
	for n := range 5 {
		inspectors = append(inspectors, draw.Inspector{ID: fmt.Sprintf("B%02d", n), Department: "消防队", Name: "乙"})
	}
	avoidance := []draw.Avoidance{{Target: "一般03", Inspector: "A00"}, {Target: "不抽00", Inspector: "A01"}}
	return a, targets, &draw.Lists{Inspectors: inspectors, Avoidance: avoidance}, nil
}

func countyPool() *fairness.Pool { return fairness.NewPool(county()) }

// simulate counts draws by a function.
func simulate(t testing.TB, p *fairness.Pool, draws int, by func(seed string) (*draw.Result, error)) *fairness.Report {
	t.Helper()
	c := p.NewCounts()
	for k := range draws {
		if err := c.Count(k+1, by); err != nil {
			t.Fatal(err)
		}
	}
	return c.Report()
}

func TestCountsAreThoseOfTheDraws(t *testing.T) {
	p := countyPool()
	times, seats, leads, sent := map[string]int{}, map[string]int{}, map[string]int{}, map[string]int{}
	met := map[[2]string]int{}
	r := simulate(t, p, 300, func(seed string) (*draw.Result, error) {
		result, err := p.Draw(seed)
		today := map[string]bool{}
		for _, team := range result.Teams {
			times[team.ID]++
			leads[team.Members[0].ID]++
			for k, m := range team.Members {
				seats[m.ID]++
				today[m.ID] = true
				for _, other := range team.Members[:k] {
					met[[2]string{min(m.ID, other.ID), max(m.ID, other.ID)}]++
				}
			}
		}
		for id := range today {
			sent[id]++
		}
		return result, err
	})
	for _, target := range r.Targets {
		if target.Draws != times[target.ID] {
			t.Errorf("%s: %d, not %d", target.ID, target.Draws, times[target.ID])
		}
	}
	for _, i := range r.Inspectors {
		if i.Seats != seats[i.ID] || i.Leads != leads[i.ID] || i.Draws != sent[i.ID] {
			t.Errorf("%+v: seats %d, leads %d, draws %d", i, seats[i.ID], leads[i.ID], sent[i.ID])
		}
	}
	if len(r.Pairs) != len(met) {
		t.Errorf("%d pairs, not %d", len(r.Pairs), len(met))
	}
	for _, pair := range r.Pairs {
		a, b := r.Inspectors[pair.Inspectors[0]].ID, r.Inspectors[pair.Inspectors[1]].ID
		if pair.Teams != met[[2]string{a, b}] {
			t.Errorf("%s %s: %d, not %d", a, b, pair.Teams, met[[2]string{a, b}])
		}
	}
	for _, w := range r.Workloads {
		inspectors, total := 0, 0
		for n, times := range w.Times {
			inspectors += times
			total += n * times
		}
		if want := map[string][2]int{"市监局": {10 * 300, 22 * 300}, "消防队": {5 * 300, 11 * 300}}[w.Department]; want != [2]int{inspectors, total} {
			t.Errorf("%s: %d inspectors, %d seats, not %v", w.Department, inspectors, total, want)
		}
	}
}

func TestInspectorsWithEqualConstraintsAreAGroup(t *testing.T) {
	r := simulate(t, countyPool(), 1, countyPool().Draw)
	var got []string
	for _, g := range r.Groups {
		got = append(got, fmt.Sprint(g.Department, " ", g.Skills, g.Avoids, g.Members, g.Exact))
	}
	want := []string{
		"市监局 [食品] 1 [A00] false", // an avoided target that is never drawn is no constraint, nor is a skill that nobody asks for
		"市监局 [食品] 0 [A01 A02 A03] false",
		"市监局 [] 0 [A04 A05 A06 A07 A08 A09] false",
		"消防队 [] 0 [B00 B01 B02 B03 B04] true",
	}
	if !slices.Equal(got, want) {
		t.Errorf("groups\n%q, want\n%q", got, want)
	}
	if g := r.Groups[3]; g.Expected != 11.0/5 || g.Mean != 11.0/5 {
		t.Errorf("seats of each: %v, expected %v", g.Mean, g.Expected)
	}
}

func TestWhoCanNeverBeDrawnIsNamedWithTheReason(t *testing.T) {
	a, targets, lists, _ := county()
	for n, department := range []string{"环保局", "消防队", "消防队", "消防队", "消防队", "卫健局"} {
		lists.Inspectors = append(lists.Inspectors, draw.Inspector{ID: fmt.Sprintf("C%02d", n), Department: department, Name: "丙"})
	}
	a.Seats[1].Skills = []string{"食品"}
	a.Batches = []draw.Batch{{Size: 5, Period: draw.Period{From: "2026-11-23", To: "2026-11-25"}}, {Size: 6, Period: draw.Period{From: "2026-12-01", To: "2026-12-04"}}}
	lists.Absences = []draw.Absence{
		{Inspector: "C02", From: "2026-11-25", To: "2026-12-01"}, // of both batches
		{Inspector: "C03", From: "2026-11-26", To: "2026-12-01"}, // of the second
	}
	lists.Limits = []draw.Limit{{Inspector: "C04", N: 0}}
	a.Neighbours = []draw.Neighbour{{Department: "消防队", Neighbour: "卫健局"}}
	for _, target := range targets {
		if target.Stratum != "不抽" {
			lists.Avoidance = append(lists.Avoidance, draw.Avoidance{Target: target.ID, Inspector: "C01"})
		}
	}
	lists.Experts = []draw.Inspector{{ID: "E00", Department: "消防队", Name: "戊"}, {ID: "E01", Department: "市监局", Name: "己"}}
	a.ExpertSeats = []draw.Seat{{Department: "市监局"}}
	excluded := []draw.Excluded{{Target: "停业01", Reason: "停业", Name: "庚"}}
	reasons := map[string]fairness.Reason{}
	for _, n := range fairness.NewPool(a, targets, lists, excluded).NewCounts().Report().Never {
		reasons[n.ID] = n.Reason
	}
	want := map[string]fairness.Reason{
		"停业01": fairness.ReasonExcluded, "不抽00": fairness.ReasonTakeNone, "不抽01": fairness.ReasonTakeNone, "不抽02": fairness.ReasonTakeNone,
		"A04": fairness.ReasonNoFit, "A05": fairness.ReasonNoFit, "A06": fairness.ReasonNoFit, "A07": fairness.ReasonNoFit, "A08": fairness.ReasonNoFit,
		"A09": fairness.ReasonNoFit, "C00": fairness.ReasonNoSeat, "C01": fairness.ReasonBarred, "C02": fairness.ReasonAbsent, "C04": fairness.ReasonLimit,
		"E00": fairness.ReasonNoSeat,
	}
	if fmt.Sprint(reasons) != fmt.Sprint(want) {
		t.Errorf("%v\nwant %v", reasons, want)
	}
}

// What each can expect is known for those who are all of a department who can be sent, and for those who never are.
func TestExpectationsAreExactWhereAllWhoCanBeSentAreEqual(t *testing.T) {
	a, targets, lists, _ := county()
	lists.Inspectors = append(lists.Inspectors, draw.Inspector{ID: "C00", Department: "环保局", Name: "丙"}, draw.Inspector{ID: "C01", Department: "消防队", Name: "丙"})
	lists.Limits = []draw.Limit{{Inspector: "C01", N: 0}}
	want := map[string]string{"A00": "?", "A01": "?", "A04": "?", "B00": "2.2", "C00": "0", "C01": "0"}
	check := func() {
		t.Helper()
		for _, g := range fairness.NewPool(a, targets, lists, nil).NewCounts().Report().Groups {
			got := fmt.Sprint(g.Expected)
			if !g.Exact {
				got = "?"
			}
			if got != want[g.Members[0]] {
				t.Errorf("%v: %s, want %s", g.Members, got, want[g.Members[0]])
			}
		}
	}
	check()
	a.Neighbours = []draw.Neighbour{{Department: "消防队", Neighbour: "卫健局"}}
	want["B00"] = "?"
	check()
}

func TestEveryConstraintMakesAGroupOfItsOwn(t *testing.T) {
	a, targets, lists, _ := county()
	lists.Experts = []draw.Inspector{{ID: "E00", Department: "消防队", Name: "戊"}}
	lists.Preferences = []draw.Avoidance{{Target: "重点00", Inspector: "B00"}}
	lists.Absences = []draw.Absence{{Inspector: "B01", From: "2026-12-04", To: "2026-12-09"}, {Inspector: "B02", From: "2026-12-05", To: "2026-12-09"}}
	lists.Limits = []draw.Limit{{Inspector: "B03", N: 1}, {Inspector: "B04", N: 11}}
	var got []string
	for _, g := range fairness.NewPool(a, targets, lists, nil).NewCounts().Report().Groups {
		if g.Department == "消防队" {
			got = append(got, fmt.Sprint(g.Members, g.Expert, g.Absent, g.Limited))
		}
	}
	want := []string{"[B00] false false false", "[B01] false true false", "[B02 B04] false false false", "[B03] false false true", "[E00] true false false"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestDrawsMayBeCountedApart(t *testing.T) {
	p := countyPool()
	whole := simulate(t, p, 90, p.Draw)
	parts := []*fairness.Counts{p.NewCounts(), p.NewCounts(), p.NewCounts()}
	for k := 90; k > 0; k-- {
		if err := parts[k%3].Count(k, p.Draw); err != nil {
			t.Fatal(err)
		}
	}
	parts[1].Merge(parts[0])
	parts[1].Merge(parts[2])
	if got := parts[1].Report(); fmt.Sprint(got) != fmt.Sprint(whole) {
		t.Errorf("%v\nnot %v", got, whole)
	}
}

// printf 'simulate %064d 7' 0 | sha256sum
func TestSeedsSayThatTheyAreOfASimulation(t *testing.T) {
	seed := fairness.Seed(draw.Hash{}, 7)
	if want := "模拟 7 650eaf104f884a360374fe1cd79e48ee586f113c2a8c69641778bb1aae6e4bc5"; seed != want {
		t.Errorf("%q, not %q", seed, want)
	}
	if _, err := draw.ParseSeed(draw.SeedText(seed)); err != nil {
		t.Error(err)
	}
	a, targets, lists, _ := county()
	if got, want := fairness.NewPool(a, targets, lists, nil).Seed(1), fairness.Seed(draw.HashOf(a.Text()), 1); got != want {
		t.Errorf("%q, not %q", got, want)
	}
}

// Six seats of one department for three inspectors of whom two avoid the same target, both seats of which only the third could take.
func TestDrawsWithoutAValidAssignmentAreCounted(t *testing.T) {
	a, _, _, _ := county()
	a.Seats = []draw.Seat{{Department: "甲"}, {Department: "甲"}}
	a.Strata = []draw.Stratum{{Name: "A", Of: 4, Take: 2}}
	var targets []draw.Target
	for n := range 4 {
		targets = append(targets, draw.Target{ID: fmt.Sprint("T", n), Stratum: "A", Name: "-"})
	}
	inspectors := []draw.Inspector{{ID: "1", Department: "甲", Name: "-"}, {ID: "2", Department: "甲", Name: "-"}, {ID: "3", Department: "甲", Name: "-"}}
	avoidance := []draw.Avoidance{{Target: "T0", Inspector: "1"}, {Target: "T0", Inspector: "2"}}
	p := fairness.NewPool(a, targets, &draw.Lists{Inspectors: inspectors, Avoidance: avoidance}, nil)
	c := p.NewCounts()
	for k := range 400 {
		if err := c.Count(k+1, p.Draw); err != nil {
			t.Fatal(err)
		}
	}
	r := c.Report()
	if r.Draws+r.Infeasible != 400 || r.Infeasible < 150 || r.Infeasible > 250 || c.Why() == nil {
		t.Errorf("%d draws, %d without an assignment: %v", r.Draws, r.Infeasible, c.Why())
	}
	if s := r.Strata[0]; s.Exact || s.Test.Untested != fairness.UntestedInfeasible || r.Targets[0].Draws != 0 {
		t.Errorf("%+v, the first %d times", s, r.Targets[0].Draws)
	}
}
