package fairness_test

import (
	"fmt"
	"testing"

	"yaohao/draw"
	"yaohao/draw/fairness"
)

// With weights, experts, neighbours, preferences, absences, limits and alternates, and with standing teams, those who are equal are treated so.
func TestRulesOfEveryKindAreFair(t *testing.T) {
	for _, groups := range []int{0, 4} {
		a, targets, lists := weighted()
		a.Groups, a.Alternates = groups, 1
		a.ExpertSeats = []draw.Seat{{Department: "检测所"}}
		a.Neighbours = []draw.Neighbour{{Department: "消防队", Neighbour: "应急局"}}
		a.Batches = []draw.Batch{{Size: 5, Period: draw.Period{From: "2026-11-23", To: "2026-11-25"}}, {Size: 6, Period: draw.Period{From: "2026-12-01", To: "2026-12-04"}}}
		for n := range 6 {
			lists.Experts = append(lists.Experts, draw.Inspector{ID: fmt.Sprint("E", n), Department: "检测所", Name: "-"})
			lists.Inspectors = append(lists.Inspectors, draw.Inspector{ID: fmt.Sprint("N", n), Department: "应急局", Name: "-"})
		}
		if groups == 0 {
			lists.Preferences = []draw.Avoidance{{Target: "重点00", Inspector: "A04"}, {Target: "重点00", Inspector: "A05"}}
			lists.Absences = []draw.Absence{{Inspector: "A06", From: "2026-12-01", To: "2026-12-01"}}
			lists.Limits = []draw.Limit{{Inspector: "B00", N: 1}, {Inspector: "B01", N: 1}}
		}
		p := fairness.NewPool(a, targets, lists, nil)
		r := simulate(t, p, 1500, p.Draw)
		if v := r.Verdict; r.Draws != 1500 || v.Deviates || v.Tests < 10 {
			t.Errorf("%d standing teams: %d draws, %+v", groups, r.Draws, v)
		}
		for _, g := range r.Groups {
			if g.Expert && (!g.Exact || g.Expected != 11.0/6 || g.Mean != g.Expected) {
				t.Errorf("experts: %+v", g)
			}
		}
	}
}
