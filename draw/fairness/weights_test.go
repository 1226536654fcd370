package fairness_test

import (
	"testing"

	"yaohao/draw"
	"yaohao/draw/fairness"
)

// weighted is the county where four of 一般 have three tickets and one has two.
func weighted() (*draw.Announcement, []draw.Target, *draw.Lists) {
	a, targets, lists, _ := county()
	for _, id := range []string{"一般10", "一般11", "一般12", "一般13"} {
		lists.Weights = append(lists.Weights, draw.Weight{Target: id, N: 3})
	}
	lists.Weights = append(lists.Weights, draw.Weight{Target: "一般20", N: 2})
	return a, targets, lists
}

func TestWeightsAreExpectations(t *testing.T) {
	a, targets, lists := weighted()
	p := fairness.NewPool(a, targets, lists, nil)
	r := simulate(t, p, 2000, p.Draw)
	if r.Verdict.Deviates || len(r.Strata) != 5 {
		t.Errorf("%+v", r.Verdict)
	}
	for k, n := range []int{35, 1, 4} {
		s := r.Strata[k]
		if s.Weight != k+1 || s.Targets != n || !s.Exact || s.FarthestUntested != "" || s.FarthestP < 1e-3 {
			t.Errorf("%+v", s)
		}
	}
	lists.Weights = nil // of what is announced: the draw uses them all the same
	q := fairness.NewPool(a, targets, lists, nil)
	_, _, lists = weighted()
	heavy := fairness.NewPool(a, targets, lists, nil)
	if r := simulate(t, q, 2000, heavy.Draw); !r.Verdict.Deviates || r.Strata[0].FarthestP > 1e-9 {
		t.Errorf("weights that are not expected: %+v", r.Verdict)
	}
}
