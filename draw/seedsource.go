package draw

import (
	"fmt"
	"math/big"
	"strings"
)

// The kinds of seed (§5).
const (
	SeedTyped    = "录入" // a text that an operator enters
	SeedDice     = "骰子"
	SeedLottery  = "彩票"
	SeedBeacon   = "信标" // a round of drand
	SeedCeremony = "仪式" // commitments of witnesses, then what they reveal
)

// A SeedSource says which seed will be used, before there is one. Of the last four fields it has the one of its kind.
type SeedSource struct {
	Kind   string // SeedTyped, …
	Text   string // description
	Moment string // from when the seed is known, as 2026-11-20 10:00 in Beijing time

	Dice      Dice      `json:",omitzero"`
	Lotteries []Lottery `json:",omitempty"`
	Beacon    Beacon    `json:",omitzero"`
	Ceremony  Witnesses `json:",omitzero"`
}

// EnoughBits is how many bits a seed should have (§5.5): then nobody can try all seeds beforehand.
const EnoughBits = 128

// Bits returns how many bits the seed has, at most: the largest b with 2^b outcomes or fewer. It is -1 where outcomes cannot be counted, or are
// far too many to matter.
func (s *SeedSource) Bits() int {
	outcomes := big.NewInt(1)
	switch s.Kind {
	case SeedDice:
		outcomes = s.Dice.outcomes()
	case SeedLottery:
		for _, l := range s.Lotteries {
			outcomes.Mul(outcomes, l.outcomes())
		}
	default:
		return -1
	}
	return outcomes.BitLen() - 1
}

// CheckSeed returns a [*Finding] if a seed is none of this source. What a ceremony must have with it is [Witnesses.Read]'s to check.
func (s *SeedSource) CheckSeed(seed string) error {
	if f := s.checkSeed(seed); f != nil {
		return f.at(Place{SeedFile, 1})
	}
	return nil
}

func (s *SeedSource) checkSeed(seed string) *Finding {
	if s.Kind == SeedTyped {
		return nil
	}
	value, ok := strings.CutPrefix(seed, s.Kind+" ")
	if ok {
		switch s.Kind {
		case SeedDice:
			ok = s.Dice.isSeed(value)
		case SeedLottery:
			ok = isLotterySeed(s.Lotteries, value)
		case SeedBeacon:
			return s.Beacon.check(seed, value)
		case SeedCeremony:
			_, ok = ParseHash(value)
		}
	}
	if !ok {
		return &Finding{Fault: FaultSeedSource, Got: seed, Want: s.Kind}
	}
	return nil
}

// line spells what follows 种子来源.
func (s *SeedSource) line() string {
	parameters := ""
	switch s.Kind {
	case SeedDice:
		parameters = fmt.Sprintf("%d 面 %d 枚 ", s.Dice.Faces, s.Dice.Count)
	case SeedLottery:
		parameters = fmt.Sprintf("%d 次 ", len(s.Lotteries))
	case SeedBeacon:
		chain, _ := ChainNamed(s.Beacon.Chain)
		parameters = fmt.Sprintf("%s %s 第 %d 轮 ", s.Beacon.Chain, chain.Hash, s.Beacon.Round)
	case SeedCeremony:
		parameters = fmt.Sprintf("%d 人 %s ", len(s.Ceremony.Names), s.Ceremony.Absent)
	}
	return s.Kind + " " + parameters + s.Text
}

// lines are 种子来源, the lines that belong to it, and 种子时间.
func (s *SeedSource) lines(put func(key, value string)) {
	put(keySeedSource, s.line())
	for _, l := range s.Lotteries {
		put(keySeedLottery, l.String())
	}
	for _, name := range s.Ceremony.Names {
		put(keySeedWitness, name)
	}
	put(keySeedMoment, s.Moment)
}

func (p *announcementParser) seedSource() (s SeedSource) {
	follow := 0 // lines that belong to the source
	p.take(keySeedSource, func(v string) (fault Fault) {
		s, follow, fault = parseSeedSource(v)
		return fault
	})
	for k := 0; k < follow && p.err == nil; k++ {
		if s.Kind == SeedLottery {
			s.Lotteries = append(s.Lotteries, p.seedLottery())
		} else {
			s.Ceremony.Names = append(s.Ceremony.Names, p.seedWitness())
		}
	}
	p.take(keySeedMoment, func(v string) Fault {
		s.Moment = v
		_, ok := ParseMoment(v)
		return unless(ok, FaultMoment)
	})
	return s
}

// parseSeedSource reads what follows 种子来源, and how many lines belong to it.
func parseSeedSource(v string) (s SeedSource, follow int, fault Fault) {
	s.Kind, s.Text, _ = strings.Cut(v, " ")
	ok := true
	switch s.Kind {
	case SeedTyped:
	case SeedDice:
		s.Dice, s.Text, ok = parseDice(s.Text)
	case SeedLottery:
		follow, s.Text, ok = parseCountOf(s.Text, "次", 1)
	case SeedBeacon:
		s.Beacon, s.Text, ok = parseBeacon(s.Text)
	case SeedCeremony:
		follow, s.Text, ok = parseCountOf(s.Text, "人", minWitnesses)
		s.Ceremony.Absent, s.Text, _ = strings.Cut(s.Text, " ")
		ok = ok && validAbsent(s.Ceremony.Absent)
	default:
		return s, 0, FaultSeedKind
	}
	if !ok {
		return s, 0, FaultSeedKind
	}
	return s, follow, unless(fieldText(s.Text), FaultText)
}

// parseCountOf reads a number with its unit, and returns what follows.
func parseCountOf(v, unit string, least int) (n int, rest string, ok bool) {
	f := append(strings.SplitN(v, " ", 3), "", "", "")
	n, ok = parseNumber(f[0])
	return n, f[2], ok && n >= least && f[1] == unit
}

// checkSeedSource: lotteries are drawn by the moment of the seed, and a beacon's round is the first after it.
func (a *Announcement) checkSeedSource() *Finding {
	day, _, _ := strings.Cut(a.Seed.Moment, " ")
	for k, l := range a.Seed.Lotteries {
		if l.Date > day {
			return &Finding{Place: a.place(keySeedLottery, k), Fault: FaultLate, Got: l.Date, Want: day}
		}
	}
	if a.Seed.Kind == SeedBeacon {
		moment, _ := ParseMoment(a.Seed.Moment)
		chain, _ := ChainNamed(a.Seed.Beacon.Chain)
		if first := chain.RoundAfter(moment); first != a.Seed.Beacon.Round {
			return countFinding(FaultRound, a.Seed.Beacon.Round, first).at(a.place(keySeedSource, 0))
		}
	}
	return nil
}
