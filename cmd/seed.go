package cmd

import (
	"bufio"
	"cmp"
	"context"
	"fmt"
	"strconv"
	"strings"

	"yaohao/draw"
	"yaohao/registry"

	"github.com/spf13/cobra"
)

// seedFlags say what came of the announced source. Only those of its kind may be given.
type seedFlags struct {
	Seed    string
	Dice    []string // read twice
	Lottery []string // one for each announced draw
	Beacon  string   // file
	Fetch   string   // base address
}

func addSeed(a *app, c *cobra.Command, f *seedFlags) {
	c.Flags().StringVar(&f.Seed, "seed", "", a.say(msgFlagSeed))
	c.Flags().StringArrayVar(&f.Dice, "dice", nil, a.say(msgFlagDice))
	c.Flags().StringArrayVar(&f.Lottery, "lottery", nil, a.say(msgFlagLottery))
	c.Flags().StringVar(&f.Beacon, "beacon", "", a.say(msgFlagBeacon))
	c.Flags().StringVar(&f.Fetch, "fetch", "", a.say(msgFlagFetch))
	c.Flags().Lookup("fetch").NoOptDefVal = defaultRelay
}

// given are the kinds of seed that the flags speak of, with the flag.
func (f *seedFlags) given() map[string]string {
	given := map[string]string{}
	for _, flag := range []struct {
		kind, name string
		set        bool
	}{
		{draw.SeedTyped, "--seed", f.Seed != ""}, {draw.SeedDice, "--dice", len(f.Dice) > 0}, {draw.SeedLottery, "--lottery", len(f.Lottery) > 0},
		{draw.SeedBeacon, "--beacon", f.Beacon != ""}, {draw.SeedBeacon, "--fetch", f.Fetch != ""},
	} {
		if flag.set {
			given[flag.kind] = flag.name
		}
	}
	return given
}

// checkSeedFlags refuses flags of other kinds than the announced one.
func checkSeedFlags(source *draw.SeedSource, f *seedFlags) error {
	for kind, name := range f.given() {
		if kind != source.Kind {
			return &failure{name, say(msgSeedOtherKind, source.Kind, source.Text), say(seedNext[source.Kind]), exitUsage}
		}
	}
	return nil
}

// seedOf makes the seed of what came of the announced source. The seed of a ceremony is in the ledger.
func (a *app) seedOf(ctx context.Context, source *draw.SeedSource, f *seedFlags) (seed string, err error) {
	if err := checkSeedFlags(source, f); err != nil {
		return "", err
	}
	flag := ""
	switch source.Kind {
	case draw.SeedTyped:
		return f.Seed, checkSeed(f.Seed)
	case draw.SeedDice:
		flag = "--dice"
		seed, err = a.diceSeed(source, f.Dice)
	case draw.SeedLottery:
		flag = "--lottery"
		seed, err = lotterySeed(source, f.Lottery)
	case draw.SeedBeacon:
		flag = cmp.Or(f.given()[draw.SeedBeacon], "--beacon")
		seed, err = a.beaconSeed(ctx, source, f)
	}
	if wrong, ok := as[*draw.Finding](err); ok {
		next := say(seedNext[source.Kind])
		if source.Kind == draw.SeedDice {
			next = say(msgDiceNext, source.Dice.Count, source.Dice.Faces)
		}
		return "", &failure{flag, say(msgSeedBad, say(faultNames[wrong.Fault])), next, exitUsage}
	}
	return seed, err
}

// checkSeed looks at a typed seed before anything is done with it.
func checkSeed(seed string) error {
	if strings.TrimSpace(seed) == "" {
		return &failure{"--seed", say(msgSeedEmpty), say(msgSeedEmptyNext), exitUsage}
	}
	_, err := draw.ParseSeed(draw.SeedText(seed))
	if wrong, ok := as[*draw.Finding](err); ok {
		return badSeed(wrong)
	}
	return err
}

func badSeed(wrong *draw.Finding) error {
	return &failure{"--seed", say(msgSeedBad, say(faultNames[wrong.Fault])), say(msgSeedBadNext), exitUsage}
}

// diceSeed takes what was read twice, from the flags or at the terminal.
func (a *app) diceSeed(source *draw.SeedSource, read []string) (string, error) {
	if len(read) == 0 && a.interactive && !a.JSON {
		in := bufio.NewReader(a.in)
		for _, ask := range []message{msgAskDice, msgAskDiceAgain} {
			fmt.Fprint(a.errOut, a.say(ask, source.Dice.Count, source.Dice.Faces))
			line, err := in.ReadString('\n')
			if err != nil {
				return "", ended(err)
			}
			read = append(read, line)
		}
	}
	if len(read) != 2 {
		return "", &failure{"--dice", say(msgDiceTwice, len(read)), say(seedNext[draw.SeedDice]), exitUsage}
	}
	first, err := source.DiceSeed(read[0])
	second, _ := source.DiceSeed(read[1])
	if first != second {
		return "", &failure{"--dice", say(msgDiceDiffer, differ(first, second)), say(seedNext[draw.SeedDice]), exitUsage}
	}
	return first, err
}

// differ counts, from 1, the first die that was read differently.
func differ(first, second string) int {
	digits := func(s string) string { return strings.ReplaceAll(strings.TrimPrefix(s, draw.SeedDice), " ", "") }
	a, b := digits(first), digits(second)
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n + 1
}

// lotterySeed takes the numbers of each announced draw, as "3 9 14 22 27 31 + 5".
func lotterySeed(source *draw.SeedSource, read []string) (string, error) {
	if len(read) != len(source.Lotteries) {
		return "", &failure{"--lottery", say(msgLotteryCount, len(source.Lotteries), len(read)), say(seedNext[draw.SeedLottery]), exitUsage}
	}
	var numbers [][]int
	for k, l := range source.Lotteries {
		rows, ok := lotteryNumbers(read[k], l.Balls)
		one := &draw.SeedSource{Kind: draw.SeedLottery, Lotteries: []draw.Lottery{l}}
		if _, err := one.LotterySeed(rows); err != nil || !ok {
			return "", &failure{"--lottery", say(msgLotteryNumbers, l.String(), read[k]), say(seedNext[draw.SeedLottery]), exitUsage}
		}
		numbers = append(numbers, rows...)
	}
	return source.LotterySeed(numbers)
}

// lotteryNumbers reads the numbers of the balls of a draw. Digits may stand together.
func lotteryNumbers(s string, balls []draw.Balls) (rows [][]int, ok bool) {
	parts := strings.Split(s, "+")
	if len(parts) != len(balls) {
		return nil, false
	}
	for k, part := range parts {
		words := strings.Fields(strings.NewReplacer(",", " ", "，", " ", "、", " ").Replace(part))
		if balls[k].Of == 0 {
			words = strings.Split(strings.Join(words, ""), "")
		}
		row := []int{}
		for _, word := range words {
			n, err := strconv.Atoi(word)
			if err != nil {
				return nil, false
			}
			row = append(row, n)
		}
		rows = append(rows, row)
	}
	return rows, true
}

// ceremonySeed is the seed that the witnesses of an announcement made.
func ceremonySeed(ctx context.Context, s *registry.Store, task string) (string, error) {
	c, err := s.Ceremony(ctx, task)
	if err != nil {
		return "", err
	}
	text, err := c.Text()
	return draw.CeremonySeed(text), err
}

// announcedSeed makes the seed of a task of what came of its announced source.
func (a *app) announcedSeed(ctx context.Context, s *registry.Store, task string, f *seedFlags) (string, error) {
	source, err := s.SeedSource(ctx, task)
	if err != nil {
		return "", err
	}
	if source.Kind == draw.SeedCeremony {
		if err := checkSeedFlags(&source, f); err != nil {
			return "", err
		}
		return ceremonySeed(ctx, s, task)
	}
	return a.seedOf(ctx, &source, f)
}
