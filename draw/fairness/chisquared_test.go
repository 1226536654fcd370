package fairness

import (
	"math"
	"math/rand/v2"
	"testing"
)

// Tabulated critical values of chi-squared, upper and lower.
func TestPIsThatOfTheTables(t *testing.T) {
	for _, c := range []struct {
		df   int
		x, p float64
	}{
		{1, 3.841459, 0.05}, {1, 10.827566, 0.001}, {10, 18.307038, 0.05}, {10, 29.588298, 0.001}, {100, 149.449253, 0.001}, {100, 77.929465, 0.95},
	} {
		got := newTest(c.x*1000, float64(c.df)*1000, c.df)
		if math.Abs(got.P-c.p) > 1e-6 || math.Abs(got.ChiSquared-c.x) > 1e-9 {
			t.Errorf("df %d, x %v: %+v, want %v", c.df, c.x, got, c.p)
		}
	}
}

// By summing the terms.
func TestBinomialTailsAreSums(t *testing.T) {
	for _, c := range []struct {
		draws  int
		chance float64
	}{{1, 0.5}, {10, 0.01}, {20, 0.3}, {30, 0.97}} {
		terms := make([]float64, c.draws+1)
		for x := range terms {
			a, _ := math.Lgamma(float64(c.draws + 1))
			b, _ := math.Lgamma(float64(x + 1))
			d, _ := math.Lgamma(float64(c.draws - x + 1))
			terms[x] = math.Exp(a - b - d + float64(x)*math.Log(c.chance) + float64(c.draws-x)*math.Log(1-c.chance))
		}
		for x := range terms {
			atMost, atLeast := 0.0, 0.0
			for y, term := range terms {
				if y <= x {
					atMost += term
				}
				if y >= x {
					atLeast += term
				}
			}
			if got, want := binomialTail(x, c.draws, c.chance), min(1, 2*min(atMost, atLeast)); math.Abs(got-want) > 1e-9 {
				t.Errorf("%d of %d at %v: %v, want %v", x, c.draws, c.chance, got, want)
			}
		}
	}
}

// A way to draw once: n members of whom each gets something, and pairs of whom each meets so often.
type once func(rng *rand.Rand) (got []int, met [][]int)

// teams draws teams of two from n members, so many as a draw has; some members may have more than others.
func teamsOfTwo(n, teams int) once {
	return func(rng *rand.Rand) ([]int, [][]int) {
		got, met := make([]int, n), make([][]int, n)
		for i := range met {
			met[i] = make([]int, n)
		}
		for range teams {
			order := rng.Perm(n)
			i, j := order[0], order[1]
			got[i]++
			got[j]++
			met[i][j]++
			met[j][i]++
		}
		return got, met
	}
}

// sums adds up draws as [Counts] and meetings do.
type sums struct {
	got []int
	met [][]int
	squares
	pairs, cross pairSums
}

// add takes a draw; the members below half are the first group for cross, the others the second.
func (s *sums) add(got []int, met [][]int) {
	n, half := len(got), len(got)/2
	if s.got == nil {
		s.got, s.met = make([]int, n), make([][]int, n)
		for i := range s.met {
			s.met[i] = make([]int, n)
		}
	}
	together, all, across := 0, 0, 0
	columns := make([]int, n)
	for i := range got {
		s.got[i] += got[i]
		s.members += got[i] * got[i]
		together += got[i]
		row, rowAcross := 0, 0
		for j, x := range met[i] {
			s.met[i][j] += x
			row += x
			if j < i {
				s.pairs.squares += x * x
				all += x
			}
			if i < half && j >= half {
				s.cross.squares += x * x
				rowAcross += x
				columns[j] += x
			}
		}
		s.pairs.rows += row * row
		s.cross.rows += rowAcross * rowAcross
		across += rowAcross
	}
	for _, x := range columns {
		s.cross.columns += x * x
	}
	s.squares.together += together * together
	s.pairs.together += all * all
	s.cross.together += across * across
}

func (s *sums) tests() map[string]Test {
	half := len(s.got) / 2
	var cross [][]int
	for i := range half {
		cross = append(cross, s.met[i][half:])
	}
	return map[string]Test{"shares": equalShares(s.got, s.squares), "pairs": equalMeetings(s.met, s.pairs), "cross": equalMeetingsOf(cross, s.cross)}
}

// What a draw spreads is by definition how far it is from its mean: with one draw, repeated, the statistic is df times the number of draws.
func TestSpreadIsTheDeviationOfADraw(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	for n := 4; n < 9; n++ {
		got, met := teamsOfTwo(n, 2*n)(rng)
		const draws = 1000
		s := new(sums)
		for range draws {
			s.add(got, met)
		}
		for name, test := range s.tests() {
			if want := float64(test.DF) * draws; test.Untested != "" || math.Abs(test.ChiSquared-want) > 1e-6*want {
				t.Errorf("%d members, %s: %+v, want %v", n, name, test, want)
			}
		}
	}
}

// Of fair simulations, one in twenty has a p-value below a twentieth, and half have one below a half: also where members exclude each other, and where
// nearly all are taken.
func TestFairDrawsHaveEvenPValues(t *testing.T) {
	taking := func(take, of int) once {
		return func(rng *rand.Rand) ([]int, [][]int) {
			got, met := make([]int, of), make([][]int, of)
			for i := range met {
				met[i] = make([]int, of)
			}
			for _, i := range rng.Perm(of)[:take] {
				got[i] = 1
			}
			return got, met
		}
	}
	for name, c := range map[string]struct {
		draw  once
		tests []string
	}{
		"2 of 30":      {taking(2, 30), []string{"shares"}},
		"15 of 30":     {taking(15, 30), []string{"shares"}},
		"29 of 30":     {taking(29, 30), []string{"shares"}},
		"1 of 2":       {taking(1, 2), []string{"shares"}},
		"teams of two": {teamsOfTwo(8, 9), []string{"shares", "pairs", "cross"}},
	} {
		t.Run(name, func(t *testing.T) {
			const simulations, draws = 1000, 200
			rng := rand.New(rand.NewPCG(2, uint64(len(name))))
			below := map[string][2]int{}
			for range simulations {
				s := new(sums)
				for range draws {
					s.add(c.draw(rng))
				}
				tests := s.tests()
				for _, name := range c.tests {
					test, n := tests[name], below[name]
					if test.Untested != "" {
						t.Fatal(name, test)
					}
					if test.P < 0.05 {
						n[0]++
					}
					if test.P < 0.5 {
						n[1]++
					}
					below[name] = n
				}
			}
			for name, n := range below { // within four standard deviations
				if math.Abs(float64(n[0])-50) > 28 || math.Abs(float64(n[1])-500) > 64 {
					t.Errorf("%s: of %d, %d below 0.05 and %d below 0.5", name, simulations, n[0], n[1])
				}
			}
		})
	}
}

func TestThereIsNoTestWithoutChanceOrDraws(t *testing.T) {
	for name, c := range map[string]struct {
		sums []int
		squares
		want Untested
	}{
		"all taken":  {[]int{100, 100, 100}, squares{300, 900}, UntestedCertain},
		"none taken": {[]int{0, 0, 0}, squares{}, UntestedCertain},
		"one":        {[]int{50}, squares{50, 50}, UntestedAlone},
		"few draws":  {[]int{3, 4, 3}, squares{10, 10}, UntestedFew},
		"enough":     {[]int{10, 11, 9}, squares{30, 30}, ""},
	} {
		if got := equalShares(c.sums, c.squares); got.Untested != c.want {
			t.Errorf("%s: %+v", name, got)
		}
	}
}
