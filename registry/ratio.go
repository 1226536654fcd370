package registry

import (
	"fmt"
	"math/big"
	"regexp"
	"strconv"
	"strings"
)

// A Ratio says how many of a stratum to draw: a percentage (2.5%), a fraction (1/3) or a count (12), exactly.
type Ratio struct {
	share *big.Rat // nil for a count
	count int
	text  string
}

var (
	countForm    = regexp.MustCompile(`^\d{1,15}$`)
	percentForm  = regexp.MustCompile(`^(\d{1,9}(?:\.\d{1,9})?)%$`)
	fractionForm = regexp.MustCompile(`^(\d{1,9})/([1-9]\d{0,8})$`)
)

// ParseRatio reads a ratio; a full-width percent sign will do. The error is a [RatioError].
func ParseRatio(s string) (Ratio, error) {
	s = strings.ReplaceAll(s, "％", "%")
	if countForm.MatchString(s) {
		n, err := strconv.Atoi(s)
		return Ratio{count: n, text: s}, err
	}
	share := new(big.Rat)
	if m := percentForm.FindStringSubmatch(s); m != nil {
		share.SetString(m[1])
		share.Quo(share, big.NewRat(100, 1))
	} else if m := fractionForm.FindStringSubmatch(s); m != nil {
		share.SetString(s)
	} else {
		return Ratio{}, RatioError{s, false}
	}
	if share.Cmp(big.NewRat(1, 1)) > 0 {
		return Ratio{}, RatioError{s, true}
	}
	return Ratio{share: share, text: s}, nil
}

// A RatioError is a text that is no ratio, or one of more than everything.
type RatioError struct {
	Text    string
	TooMuch bool
}

func (e RatioError) Error() string { return fmt.Sprintf("%q is not a ratio up to 100%%", e.Text) }

// Of returns how many of n targets to take: a share is rounded up to the next whole target.
func (r Ratio) Of(n int) int {
	if r.share == nil {
		return r.count
	}
	num := new(big.Int).Mul(r.share.Num(), big.NewInt(int64(n)))
	q, rest := num.QuoRem(num, r.share.Denom(), new(big.Int))
	if rest.Sign() > 0 {
		q.Add(q, big.NewInt(1))
	}
	return int(q.Int64())
}

// String returns the ratio as it was written.
func (r Ratio) String() string { return r.text }
