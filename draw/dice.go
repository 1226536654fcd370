package draw

import (
	"math/big"
	"strings"
)

// Dice are thrown one after another (§5.1).
type Dice struct {
	Faces int // 6, read 1 to 6, or 10, read 0 to 9
	Count int // 1 to 500
}

const (
	mostDice  = 500
	diceGroup = 5 // digits that stand together
)

func (d Dice) valid() bool {
	return (d.Faces == 6 || d.Faces == 10) && 1 <= d.Count && d.Count <= mostDice
}

func (d Dice) outcomes() *big.Int {
	return new(big.Int).Exp(big.NewInt(int64(d.Faces)), big.NewInt(int64(d.Count)), nil)
}

// digits are what a die can show.
func (d Dice) digits() string {
	if d.Faces == 6 {
		return "123456"
	}
	return "0123456789"
}

// DiceSeed spells the seed that digits give, in the order in which they fell; spaces between them do not matter. The error is a [*Finding].
func (s *SeedSource) DiceSeed(digits string) (string, error) {
	digits = strings.Join(strings.Fields(digits), "")
	var groups []string
	for len(digits) > diceGroup {
		groups, digits = append(groups, digits[:diceGroup]), digits[diceGroup:]
	}
	seed := strings.Join(append([]string{SeedDice}, append(groups, digits)...), " ")
	return seed, s.CheckSeed(seed)
}

// isSeed reports whether digits in groups are what these dice can show.
func (d Dice) isSeed(value string) bool {
	thrown := strings.ReplaceAll(value, " ", "")
	if len(thrown) != d.Count || strings.Trim(thrown, d.digits()) != "" {
		return false
	}
	for k, c := range value {
		if (k%(diceGroup+1) == diceGroup) != (c == ' ') {
			return false
		}
	}
	return !strings.HasSuffix(value, " ")
}

func parseDice(v string) (d Dice, text string, ok bool) {
	faces, rest, isFaces := parseCountOf(v, "面", 1)
	count, text, isCount := parseCountOf(rest, "枚", 1)
	d = Dice{faces, count}
	return d, text, isFaces && isCount && d.valid()
}
