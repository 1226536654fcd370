package draw

import (
	"cmp"
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"
)

// A Lottery (种子彩票) is a draw of a public lottery (§5.2).
type Lottery struct {
	Name  string // a word, as 双色球
	Issue int    // 期号
	Date  string
	Balls []Balls
}

// Balls are drawn together: Take different numbers from 1 to Of, in no order; or Take digits from 0 to 9 in their order, if Of is 0.
type Balls struct{ Of, Take int }

const (
	mostBalls  = 99
	mostDigits = 20
)

func (b Balls) String() string {
	if b.Of == 0 {
		return fmt.Sprintf("%d位", b.Take)
	}
	return fmt.Sprintf("%d选%d", b.Of, b.Take)
}

func (b Balls) outcomes() *big.Int {
	if b.Of == 0 {
		return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(b.Take)), nil)
	}
	return new(big.Int).Binomial(int64(b.Of), int64(b.Take))
}

// ParseBalls reads such as 33选6+16选1, or 5位.
func ParseBalls(s string) ([]Balls, bool) {
	var all []Balls
	for part := range strings.SplitSeq(s, "+") {
		var b Balls
		var isOf, isTake bool
		if digits, ok := strings.CutSuffix(part, "位"); ok {
			b.Take, isTake = parseNumber(digits)
			isOf = b.Take <= mostDigits
		} else {
			of, take, _ := strings.Cut(part, "选")
			b.Of, isOf = parseNumber(of)
			b.Take, isTake = parseNumber(take)
			isOf = isOf && b.Take <= b.Of && b.Of <= mostBalls
		}
		if !isOf || !isTake || b.Take < 1 {
			return nil, false
		}
		all = append(all, b)
	}
	return all, true
}

func (l Lottery) String() string {
	var balls []string
	for _, b := range l.Balls {
		balls = append(balls, b.String())
	}
	return fmt.Sprintf("%s 第 %d 期 %s %s", l.Name, l.Issue, l.Date, strings.Join(balls, "+"))
}

func (l Lottery) outcomes() *big.Int {
	n := big.NewInt(1)
	for _, b := range l.Balls {
		n.Mul(n, b.outcomes())
	}
	return n
}

func (p *announcementParser) seedLottery() (l Lottery) {
	p.take(keySeedLottery, func(v string) Fault {
		f := strings.Split(v, " ")
		if len(f) != 6 || f[1] != "第" || f[3] != "期" {
			return FaultSpelling
		}
		var isNumber, isBalls bool
		l.Name, l.Date = f[0], f[4]
		l.Issue, isNumber = parseNumber(f[2])
		l.Balls, isBalls = ParseBalls(f[5])
		switch {
		case !fieldUnspaced(l.Name, MaxWord):
			return FaultWord
		case !isNumber || l.Issue < 1:
			return FaultNumber
		case !ValidDate(l.Date):
			return FaultDate
		case !isBalls:
			return FaultSpelling
		}
		return unless(!p.again(f[0]+" "+f[2]), FaultTwice)
	})
	return l
}

// LotterySeed spells the seed that numbers give: for each lottery of the announcement, for each of its balls that were drawn together, the numbers.
// Their order does not matter but for digits. The error is a [*Finding].
func (s *SeedSource) LotterySeed(numbers [][]int) (string, error) {
	var b strings.Builder
	k := 0
	for _, l := range s.Lotteries {
		for _, balls := range l.Balls {
			if k < len(numbers) {
				b.WriteString(balls.spell(numbers[k]))
			}
			k++
		}
	}
	seed := SeedLottery + " " + b.String()
	if k != len(numbers) {
		return seed, &Finding{Place: Place{SeedFile, 1}, Fault: FaultSeedSource, Got: seed, Want: s.Kind}
	}
	return seed, s.CheckSeed(seed)
}

// spell writes numbers as RFC 3797 does: each before a full stop, and a slash at the end.
func (b Balls) spell(numbers []int) string {
	if b.Of > 0 {
		numbers = slices.Sorted(slices.Values(numbers))
	}
	var s strings.Builder
	for _, n := range numbers {
		s.WriteString(strconv.Itoa(n) + ".")
	}
	return s.String() + "/"
}

// isLotterySeed reports whether a value has numbers that the lotteries can have, in their spelling.
func isLotterySeed(lotteries []Lottery, value string) bool {
	for _, l := range lotteries {
		for _, b := range l.Balls {
			var drawn string
			var ok bool
			if drawn, value, ok = strings.Cut(value, "/"); !ok || !b.isDrawn(drawn) {
				return false
			}
		}
	}
	return value == ""
}

func (b Balls) isDrawn(s string) bool {
	parts := strings.Split(s, ".")
	if len(parts) != b.Take+1 || parts[b.Take] != "" {
		return false
	}
	last := 0
	for _, digits := range parts[:b.Take] {
		n, ok := parseNumber(digits)
		if !ok || n > cmp.Or(b.Of, 9) || (b.Of > 0 && n <= last) {
			return false
		}
		last = n
	}
	return true
}
