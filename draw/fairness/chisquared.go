package fairness

import (
	"math"

	"gonum.org/v1/gonum/mathext"
)

// Level is the chance of a verdict against draws that are fair: less than one simulation in a thousand gets one.
const Level = 0.001

// A Test holds what members got against equal chances.
type Test struct {
	ChiSquared float64  // statistic
	DF         int      // degrees of freedom
	P          float64  // chance of a statistic as large or larger if chances are equal
	Untested   Untested // why there is no test, or ""; the other fields are 0 then
}

// Untested says why there is no test.
type Untested string

const (
	UntestedAlone      Untested = "alone"      // nobody to compare with
	UntestedCertain    Untested = "certain"    // nothing is left to chance
	UntestedFew        Untested = "few"        // too few draws: a statistic would not be chi-squared
	UntestedUnknown    Untested = "unknown"    // the expectation is not known
	UntestedInfeasible Untested = "infeasible" // draws without a valid assignment are left out, which may bend chances
)

// leastVariance is how much the sum of what each member gets must vary for the test. (The usual rule of thumb, five expected of each, says the
// same where chances are small.)
const leastVariance = 5

// newTest tests deviations of sums. deviation is the sum of their squares, spread the sum of squared deviations of single draws, df the
// number of directions in which they are free.
func newTest(deviation, spread float64, df int) Test {
	switch {
	case df < 1:
		return Test{Untested: UntestedAlone}
	case spread == 0:
		return Test{Untested: UntestedCertain}
	case spread < leastVariance*float64(df):
		return Test{Untested: UntestedFew}
	}
	x := float64(df) * deviation / spread
	return Test{ChiSquared: x, DF: df, P: mathext.GammaIncRegComp(float64(df)/2, x/2)}
}

// equalShares tests whether members, whose sums are given, have equal chances.
func equalShares(sums []int, s squares) Test {
	n := float64(len(sums))
	return newTest(deviation(sums), float64(s.members)-float64(s.together)/n, len(sums)-1)
}

// deviation is the sum of squared deviations from the mean.
func deviation(sums []int) float64 {
	mean, d := mean(sums), 0.0
	for _, x := range sums {
		d += (float64(x) - mean) * (float64(x) - mean)
	}
	return d
}

func mean(sums []int) float64 {
	total := 0
	for _, x := range sums {
		total += x
	}
	return float64(total) / float64(len(sums))
}

// equalMeetings tests whether all pairs of one group, whose sums are given by places in the group, meet equally often. How often each meets anybody
// of the group is not its matter: of the directions in which the pairs of n are free, n(n-3)/2 are left.
func equalMeetings(sums [][]int, s pairSums) Test {
	n := float64(len(sums))
	if len(sums) < 4 {
		return Test{Untested: UntestedAlone}
	}
	spread := float64(s.squares) - float64(s.together)/(n*(n-1)/2) - (float64(s.rows)-4*float64(s.together)/n)/(n-2)
	rows := make([]int, len(sums))
	for i := range sums {
		for _, x := range sums[i] {
			rows[i] += x
		}
	}
	all, d := mean(rows)*n, 0.0 // all counts each pair twice
	for i := range sums {
		for j := range sums[:i] {
			x := float64(sums[i][j]) - (float64(rows[i])+float64(rows[j]))/(n-2) + all/((n-1)*(n-2))
			d += x * x
		}
	}
	return newTest(d, rounded(spread, s), int(n*(n-3)/2))
}

// equalMeetingsOf tests the same for the pairs of two groups: sums has a row for each of the first and a column for each of the second.
func equalMeetingsOf(sums [][]int, s pairSums) Test {
	n, m := float64(len(sums)), float64(len(sums[0]))
	spread := float64(s.squares) - float64(s.rows)/m - float64(s.columns)/n + float64(s.together)/(n*m)
	columns := make([]int, len(sums[0]))
	for i := range sums {
		for j, x := range sums[i] {
			columns[j] += x
		}
	}
	all, d := mean(columns), 0.0
	for i := range sums {
		row := mean(sums[i])
		for j, x := range sums[i] {
			y := float64(x) - row - float64(columns[j])/n + all/n
			d += y * y
		}
	}
	return newTest(d, rounded(spread, s), (len(sums)-1)*(len(columns)-1))
}

// rounded is a spread, or 0 if it is nothing but what floating point leaves.
func rounded(spread float64, s pairSums) float64 {
	if spread < 1e-9*float64(s.squares) {
		return 0
	}
	return spread
}

// farthest returns the place of the count that is farthest from what a chance gives in so many draws, and the chance that any of the counts, drawn fairly, is as
// far off: exact for each (binomial), at most so much for all (Bonferroni).
func farthest(counts []int, draws int, chance float64) (place int, p float64) {
	p = 1
	for n, x := range counts {
		if tail := binomialTail(x, draws, chance); tail < p {
			place, p = n, tail
		}
	}
	return place, min(1, p*float64(len(counts)))
}

// binomialTail is twice the chance of so few successes or fewer, or of so many or more, whichever is less.
func binomialTail(x, draws int, chance float64) float64 {
	atMost, atLeast := 1.0, 1.0
	if x < draws {
		atMost = mathext.RegIncBeta(float64(draws-x), float64(x+1), 1-chance)
	}
	if x > 0 {
		atLeast = mathext.RegIncBeta(float64(x), float64(draws-x+1), chance)
	}
	return min(1, 2*math.Min(atMost, atLeast))
}
