package registry

import (
	"fmt"
	"math/big"
	"regexp"
	"strconv"
	"strings"

	"yaohao/draw"
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

// IsCount reports whether the ratio is a count.
func (r Ratio) IsCount() bool { return r.share == nil }

// Share returns the ratio as a fraction in lowest terms; ok is false if it is a count, or too fine for an announcement.
func (r Ratio) Share() (share draw.Ratio, ok bool) {
	if r.IsCount() || r.share.Denom().Cmp(big.NewInt(draw.MaxDenominator)) > 0 {
		return draw.Ratio{}, false
	}
	return draw.Ratio{Num: int(r.share.Num().Int64()), Den: int(r.share.Denom().Int64())}, true
}

// String returns the ratio as it was written.
func (r Ratio) String() string { return r.text }
