package fairness

import (
	"math"
	"testing"

	"yaohao/draw"
)

// firstOf returns by brute force the chance of each target to be among the take first, if each next one is drawn in proportion to its weight.
func firstOf(weights []int, take int) []float64 {
	chances := make([]float64, len(weights))
	total := 0
	for _, w := range weights {
		total += w
	}
	if take == 0 || total == 0 {
		return chances
	}
	for i, w := range weights {
		if w == 0 {
			continue
		}
		p := float64(w) / float64(total)
		rest := append([]int(nil), weights...)
		rest[i] = 0
		chances[i] += p
		for j, q := range firstOf(rest, take-1) {
			chances[j] += p * q
		}
	}
	return chances
}

func classesOf(weights []int) []*class {
	var all []*class
	for n, w := range weights {
		if len(all) == 0 || all[len(all)-1].weight != w {
			all = append(all, &class{weight: w})
		}
		all[len(all)-1].members = append(all[len(all)-1].members, n)
	}
	return all
}

func TestChancesByWeightAreThoseOfDrawingOneAfterTheOther(t *testing.T) {
	for _, weights := range [][]int{{1, 2}, {1, 1, 1, 5}, {1, 2, 2, 3, 3, 3}, {1, 1, 2, 1000}, {2, 2, 4, 4, 7, 7, 7}} {
		classes := classesOf(weights)
		for take := 1; take < len(weights); take++ {
			want := firstOf(weights, take)
			got := inclusion(classes, take)
			for k, c := range classes {
				if got == nil || math.Abs(got[k]-want[c.members[0]]) > 1e-9 {
					t.Errorf("weights %v, take %d, weight %d: %v, want %v", weights, take, c.weight, got, want[c.members[0]])
					break
				}
			}
		}
	}
}

// Larger strata, where nothing but the sum is known: that it comes out is a condition of having chances at all.
func TestChancesByWeightOfLargeStrata(t *testing.T) {
	for _, s := range []struct{ sizes, weights, takes []int }{
		{[]int{900, 100}, []int{1, 3}, []int{1, 9, 90, 500, 700}},
		{[]int{50_000, 40_000, 10_000}, []int{1, 2, 1000}, []int{10, 300}},
	} {
		var classes []*class
		of := 0
		for k, n := range s.sizes {
			classes = append(classes, &class{weight: s.weights[k], members: make([]int, n)})
			of += n
		}
		for _, take := range s.takes {
			setChances(classes, draw.Stratum{Of: of, Take: take})
			for k, c := range classes {
				if !c.exact || k > 0 && c.chance <= classes[k-1].chance {
					t.Errorf("take %d of %v: %+v %v", take, s.sizes, c.chance, c.exact)
				}
			}
		}
	}
}
