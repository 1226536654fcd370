package fairness

import (
	"math"
	"slices"

	"yaohao/draw"

	"gonum.org/v1/gonum/integrate/quad"
)

// setChances computes the chances of the classes of a stratum: take of of if there is one, or nothing to choose, else by weight.
func setChances(classes []*class, s draw.Stratum) {
	chances := inclusion(classes, s.Take)
	for k, c := range classes {
		c.chance, c.exact = float64(s.Take)/float64(s.Of), true
		if len(classes) > 1 && s.Take > 0 && s.Take < s.Of {
			c.chance, c.exact = 0, chances != nil
			if c.exact {
				c.chance = chances[k]
			}
		}
	}
}

// mostWork bounds the steps that the chances of a stratum may cost: a second or so.
const mostWork = 1e9

// panels of nodes are where the integrand is looked at.
const panels, nodes = 24, 20

// inclusion returns the chance of a target of each class to be among the take first, or nil if that takes too long.
//
// The smallest of w even tickets is at most x with chance 1-(1-x)^w: in the time t = -ln(1-x) each target comes at a rate w. A target
// is drawn if fewer than take of the others come before it, so its chance is the integral of w·exp(-wt) times the chance of that. It is 1
// before a time lo and 0 after hi, to more digits than are needed.
func inclusion(classes []*class, take int) []float64 {
	n := float64(len(classes))
	if n < 2 || take == 0 || n*n*float64(take)*float64(take)*panels*nodes > mostWork {
		return nil
	}
	lo, hi := window(classes, float64(take))
	chances, sum := make([]float64, len(classes)), 0.0
	for k, c := range classes {
		w := float64(c.weight)
		chances[k] = -math.Expm1(-w * lo)
		x, weight := make([]float64, nodes), make([]float64, nodes)
		for j := range panels {
			edge := func(j int) float64 { return lo + (hi-lo)*math.Pow(float64(j)/panels, 3) } // denser where rates are high
			quad.Legendre{}.FixedLocations(x, weight, edge(j), edge(j+1))
			for i, t := range x {
				chances[k] += weight[i] * w * math.Exp(-w*t) * fewerThan(take, classes, k, t)
			}
		}
		sum += float64(len(c.members)) * chances[k]
	}
	if math.Abs(sum-float64(take)) > 1e-6*float64(take) {
		return nil // the chances of all add up to take, or the integral is not good enough
	}
	return chances
}

// window returns times between which the number that has come passes take.
func window(classes []*class, take float64) (lo, hi float64) {
	arrived := func(t float64) float64 {
		mean := 0.0
		for _, c := range classes {
			mean -= float64(len(c.members)) * math.Expm1(-float64(c.weight)*t)
		}
		return mean
	}
	margin := 12*math.Sqrt(take+1) + 12
	end := 40 / float64(slices.MinFunc(classes, func(a, b *class) int { return a.weight - b.weight }).weight)
	when := func(mean float64) float64 {
		from, to := 0.0, end
		for range 100 {
			if middle := (from + to) / 2; arrived(middle) < mean {
				from = middle
			} else {
				to = middle
			}
		}
		return to
	}
	return when(max(0, take-margin)), when(take + margin)
}

// fewerThan is the chance that of all targets but one of class without, fewer than take have come at time t.
func fewerThan(take int, classes []*class, without int, t float64) float64 {
	arrived := []float64{1} // chance of each number, below take
	for k, c := range classes {
		n := len(c.members)
		if k == without {
			n--
		}
		arrived = sumOf(arrived, binomial(n, -math.Expm1(-float64(c.weight)*t), take), take)
	}
	total := 0.0
	for _, p := range arrived {
		total += p
	}
	return total
}

// binomial returns the chances of 0, 1, 2 … successes of n, below most.
func binomial(n int, chance float64, most int) []float64 {
	p := make([]float64, min(n+1, most))
	all, _ := math.Lgamma(float64(n + 1))
	for x := range p {
		a, _ := math.Lgamma(float64(x + 1))
		b, _ := math.Lgamma(float64(n - x + 1))
		p[x] = math.Exp(all - a - b + times(x, math.Log(chance)) + times(n-x, math.Log1p(-chance)))
	}
	return p
}

// times is n·log, and 0 if n is, even where log is infinite.
func times(n int, log float64) float64 {
	if n == 0 {
		return 0
	}
	return float64(n) * log
}

// sumOf returns the chances of each sum, below most, of two independent numbers.
func sumOf(a, b []float64, most int) []float64 {
	sum := make([]float64, min(len(a)+len(b)-1, most))
	for x, p := range a {
		for y, q := range b[:min(len(b), len(sum)-x)] {
			sum[x+y] += p * q
		}
	}
	return sum
}
