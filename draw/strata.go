package draw

import (
	"math/big"
	"slices"
)

// A Stratum (分层) says: of so many targets take so many.
type Stratum struct {
	Name     string
	Of, Take int
	Rule     *TakeRule // how Take came about; nil if not stated
}

// A TakeRule (比例) says how many targets of a stratum are taken (§4.4).
type TakeRule struct {
	Ratio
	Rounding
	Least, Most int // -1 for none
}

// A Ratio is a fraction of at most one.
type Ratio struct{ Num, Den int }

// Rounding says which whole number is taken for a fraction.
type Rounding string

const (
	RoundUp      Rounding = "进一"
	RoundDown    Rounding = "舍去"
	RoundNearest Rounding = "取近" // of two, the even one
)

// Take is how many of so many targets the rule takes.
func (r TakeRule) Take(of int) int {
	take := r.round(of)
	take = max(take, r.Least)
	if r.Most >= 0 {
		take = min(take, r.Most)
	}
	return min(take, of)
}

// round multiplies with the ratio, which is at most one, so that the product fits again.
func (r TakeRule) round(of int) int {
	share, rest := mulDiv(of, r.Num, r.Den)
	double := new(big.Int).Lsh(rest, 1)
	switch half := double.Cmp(big.NewInt(int64(r.Den))); {
	case r.Rounding == RoundUp && rest.Sign() > 0,
		r.Rounding == RoundNearest && (half > 0 || half == 0 && share%2 == 1):
		share++
	}
	return share
}

// mulDiv returns the whole part of a*b/c, which must fit, and the remainder.
func mulDiv(a, b, c int) (int, *big.Int) {
	product := new(big.Int).Mul(big.NewInt(int64(a)), big.NewInt(int64(b)))
	share, rest := product.QuoRem(product, big.NewInt(int64(c)), new(big.Int))
	return int(share.Int64()), rest
}

// Proportional shares n drawn targets among strata of these sizes, in the order of their names (§4.4, 按比例分配): by size, and what
// rounding leaves over one each to the largest remainders. n is at most the sum of the sizes.
func Proportional(n int, sizes []int) []int {
	total := 0
	for _, size := range sizes {
		total += size
	}
	takes, rests := make([]int, len(sizes)), make([]*big.Int, len(sizes))
	order := make([]int, len(sizes))
	left := n
	for k, size := range sizes {
		takes[k], rests[k] = mulDiv(n, size, total)
		order[k] = k
		left -= takes[k]
	}
	slices.SortStableFunc(order, func(a, b int) int { return rests[b].Cmp(rests[a]) })
	for _, k := range order[:left] {
		takes[k]++
	}
	return takes
}
