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
	take := max(r.round(of), r.Least)
	if r.Most >= 0 {
		take = min(take, r.Most)
	}
	return min(take, of)
}

// round multiplies with the ratio.
func (r TakeRule) round(of int) int {
	share, rest := shareOf(of, r.Num, big.NewInt(int64(r.Den)))
	half := rest.Lsh(rest, 1).Cmp(big.NewInt(int64(r.Den))) // -1, 0, 1: rest is less than a half, one half, more
	switch {
	case r.Rounding == RoundUp && rest.Sign() > 0,
		r.Rounding == RoundNearest && half > 0,
		r.Rounding == RoundNearest && half == 0 && share%2 == 1:
		return share + 1
	}
	return share
}

// shareOf returns the whole part of n*part/whole, and the remainder of the division. part is at most whole, so that the share is at most n.
func shareOf(n, part int, whole *big.Int) (share int, rest *big.Int) {
	product := new(big.Int).Mul(big.NewInt(int64(n)), big.NewInt(int64(part)))
	quotient, rest := product.QuoRem(product, whole, new(big.Int))
	return int(quotient.Int64()), rest
}

// Proportional shares n drawn targets among strata of these sizes, in the order of their names (§4.4): by size, and what rounding
// leaves over one each to the largest remainders. n is at most the sum of the sizes.
func Proportional(n int, sizes []int) []int {
	whole := sumOf(sizes, func(size int) int { return size })
	shares, rests, order := make([]int, len(sizes)), make([]*big.Int, len(sizes)), make([]int, len(sizes))
	left := n
	for k, size := range sizes {
		shares[k], rests[k] = shareOf(n, size, whole)
		order[k] = k
		left -= shares[k]
	}
	slices.SortStableFunc(order, func(a, b int) int { return rests[b].Cmp(rests[a]) })
	for _, k := range order[:left] {
		shares[k]++
	}
	return shares
}
