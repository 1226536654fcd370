package draw

import (
	"math/big"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestRuleTakes(t *testing.T) {
	for _, c := range []struct {
		num, den    int
		rounding    Rounding
		least, most int
		of, want    int
	}{
		{5, 100, RoundUp, -1, -1, 1000, 50},
		{5, 100, RoundUp, -1, -1, 1001, 51},
		{5, 100, RoundDown, -1, -1, 1019, 50},
		{5, 100, RoundNearest, -1, -1, 1009, 50}, // 50.45
		{5, 100, RoundNearest, -1, -1, 1011, 51}, // 50.55
		{5, 100, RoundNearest, -1, -1, 1010, 50}, // 50.5, to the even one
		{5, 100, RoundNearest, -1, -1, 1030, 52}, // 51.5
		{5, 100, RoundNearest, -1, -1, 10, 0},
		{0, 1, RoundUp, -1, -1, 1000, 0},
		{1, 1, RoundDown, -1, -1, 1000, 1000},
		{5, 100, RoundUp, 60, -1, 1000, 60},
		{5, 100, RoundUp, -1, 40, 1000, 40},
		{5, 100, RoundUp, 40, 40, 1000, 40},
		{5, 100, RoundUp, 60, -1, 30, 30}, // never more than there are
		{0, 1, RoundUp, 0, 0, 1000, 0},
		{1, 1_000_000, RoundUp, -1, -1, 1, 1},
		{999_999, 1_000_000, RoundDown, -1, -1, 2_000_000_001, 1_999_998_000},
		{999_999, 1_000_000, RoundUp, -1, -1, 2_000_000_001, 1_999_998_001},
	} {
		if got := (TakeRule{Ratio{c.num, c.den}, c.rounding, c.least, c.most}).Take(c.of); got != c.want {
			t.Errorf("%+v: got %d", c, got)
		}
	}
}

// Rounding is that of exact fractions.
func TestRuleRoundsExactly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		den := rapid.IntRange(1, 1_000_000).Draw(t, "denominator")
		num := rapid.IntRange(0, den).Draw(t, "numerator")
		of := rapid.IntRange(1, largestNumber).Draw(t, "of")
		exact := new(big.Rat).Mul(big.NewRat(int64(num), int64(den)), big.NewRat(int64(of), 1))
		off := func(rounding Rounding) *big.Rat {
			take := TakeRule{Ratio{num, den}, rounding, -1, -1}.Take(of)
			return new(big.Rat).Sub(big.NewRat(int64(take), 1), exact)
		}
		one, half := big.NewRat(1, 1), big.NewRat(1, 2)
		if up := off(RoundUp); up.Sign() < 0 || up.Cmp(one) >= 0 {
			t.Fatalf("up is off by %s", up)
		}
		if down := off(RoundDown); down.Sign() > 0 || down.Neg(down).Cmp(one) >= 0 {
			t.Fatalf("down is off by %s", down)
		}
		if nearest := off(RoundNearest); nearest.Abs(nearest).Cmp(half) > 0 {
			t.Fatalf("nearest is off by %s", nearest)
		}
	})
}

func TestProportionalShares(t *testing.T) {
	for _, c := range []struct {
		n           int
		sizes, want []int
	}{
		{5, []int{3, 3, 4}, []int{2, 1, 2}}, // 1.5, 1.5, 2: of equal remainders the first
		{1, []int{1, 1, 1}, []int{1, 0, 0}},
		{2, []int{1, 1, 1}, []int{1, 1, 0}},
		{10, []int{3, 3, 4}, []int{3, 3, 4}},
		{10, []int{53, 24, 23}, []int{5, 3, 2}}, // 5.3, 2.4, 2.3
		{7, []int{100, 10, 1}, []int{6, 1, 0}},  // 6.31, 0.63, 0.06
		{1, []int{largestNumber, 1}, []int{1, 0}},
		{largestNumber, []int{largestNumber, largestNumber}, []int{largestNumber/2 + 1, largestNumber / 2}},
	} {
		if got := Proportional(c.n, c.sizes); !slices.Equal(got, c.want) {
			t.Errorf("%d among %v: got %v, want %v", c.n, c.sizes, got, c.want)
		}
	}
}

// Shares add up, are off by less than one, and never more than there are; what is left over goes to the largest remainders.
func TestProportionalSharesAreFair(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sizes := rapid.SliceOfN(rapid.IntRange(1, 50), 1, 8).Draw(t, "sizes")
		whole := 0
		for _, size := range sizes {
			whole += size
		}
		n := rapid.IntRange(1, whole).Draw(t, "n")
		shares := Proportional(n, sizes)
		sum, leastUp, mostDown := 0, whole, -1
		for k, share := range shares {
			sum += share
			down, rest := n*sizes[k]/whole, n*sizes[k]%whole
			switch share {
			case down + 1:
				leastUp = min(leastUp, rest)
			case down:
				mostDown = max(mostDown, rest)
			default:
				t.Fatalf("share %d of %d", share, sizes[k])
			}
			if share > sizes[k] {
				t.Fatalf("share %d of %d", share, sizes[k])
			}
		}
		if sum != n || leastUp < mostDown {
			t.Fatalf("%d among %v gives %v", n, sizes, shares)
		}
	})
}
