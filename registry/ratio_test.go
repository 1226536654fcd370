package registry

import (
	"math/big"
	"testing"

	"yaohao/draw"

	"pgregory.net/rapid"
)

func TestRatioIsExactAndRoundsUp(t *testing.T) {
	for _, c := range []struct {
		ratio    string
		of, want int
	}{
		{"0.1%", 1000, 1},
		{"0.1%", 1001, 2},
		{"0.1%", 999, 1},
		{"0.3%", 1000, 3},  // 1000 * 0.003 is 3.0000000000000004 in floating point
		{"1.1%", 1000, 11}, // and 1000 * 0.011 is 11.000000000000002
		{"7%", 100, 7},     // and 100 * 0.07 is 7.000000000000001
		{"2.5%", 40, 1},
		{"2.50%", 40, 1},
		{"33.3333%", 3, 1},
		{"33.3334%", 3, 2},
		{"0.0001%", 1, 1},
		{"0.0001%", 1_000_001, 2},
		{"1/1000000", 1_000_000, 1},
		{"1/3", 10, 4},
		{"1/3", 9, 3},
		{"2/3", 10, 7},
		{"01/3", 9, 3},
		{"100%", 7, 7},
		{"100.0%", 7, 7},
		{"3/3", 7, 7},
		{"999999999/999999999", 1 << 53, 1 << 53},
		{"0%", 7, 0},
		{"0.0%", 7, 0},
		{"0/7", 7, 0},
		{"0", 7, 0},
		{"12", 1000, 12},
		{"12", 5, 12}, // more than there are: for the announcement to refuse
		{"007", 1000, 7},
		{"100%", 0, 0},
		{"2.5％", 40, 1},
	} {
		_, err := ParseRatio(c.ratio)
		if err != nil {
			t.Errorf("%s: %v", c.ratio, err)
		} else if got := (TakeRule{Ratio: c.ratio}).stratum(c.of).Take; got != c.want {
			t.Errorf("%s of %d is %d, want %d", c.ratio, c.of, got, c.want)
		}
	}
}

func TestRatioRefusesWhatIsNone(t *testing.T) {
	for _, s := range []string{
		"", "%", "/", "abc", "10 %", " 10%", "10% ", "-1%", "-1", "+5", "1e2", "1e2%", "1.5", ".5%", "5.%", "1.2.3%", "10%%", "1%0",
		"1/0", "1/03", "1/-3", "1 / 3", "1/3%", "1/2/3", "0.5/1", "１０%", "十", "½", "1,000", "1_000", "0x10", "∞", "10‰", "10\n", "10%\n",
		"1234567890%", "0.1234567890%", "1234567890/1", "1/1234567890", "1234567890123456",
	} {
		if _, err := ParseRatio(s); err != (RatioError{s, false}) {
			t.Errorf("%q: got %v", s, err)
		}
	}
}

func TestRatioRefusesMoreThanEverything(t *testing.T) {
	for _, s := range []string{"101%", "100.000000001%", "4/3", "999999999%", "999999999/999999998"} {
		if _, err := ParseRatio(s); err != (RatioError{s, true}) {
			t.Errorf("%s: got %v", s, err)
		}
	}
}

func TestShareIsTheSmallestWholeNumberNotBelowIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		den := rapid.IntRange(1, 1_000_000).Draw(t, "denominator")
		num := rapid.IntRange(0, den).Draw(t, "numerator")
		of := rapid.IntRange(0, 1_000_000).Draw(t, "of")
		ratio := big.NewRat(int64(num), int64(den)).String()
		share := new(big.Rat).Mul(big.NewRat(int64(num), int64(den)), big.NewRat(int64(of), 1))
		n := (TakeRule{Ratio: ratio}).stratum(of).Take
		if big.NewRat(int64(n), 1).Cmp(share) < 0 || big.NewRat(int64(n-1), 1).Cmp(share) >= 0 {
			t.Fatalf("%d/%d of %d is %d", num, den, of, n)
		}
	})
}

func TestShareIsNoFinerThanAnAnnouncementSpells(t *testing.T) {
	for text, want := range map[string]draw.Ratio{
		"2.50%": {Num: 1, Den: 40}, "6/4000000": {}, "4/4000000": {Num: 1, Den: 1_000_000}, "0.00001%": {}, "33.333333333%": {}, "1/1000001": {}, "12": {},
		"0%": {Num: 0, Den: 1}, "100%": {Num: 1, Den: 1},
	} {
		r, err := ParseRatio(text)
		if got, ok := r.Share(); err != nil || got != want || ok != (want.Den > 0) {
			t.Errorf("%s: %v, %v, %v", text, got, ok, err)
		}
	}
}
