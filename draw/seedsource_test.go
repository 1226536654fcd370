package draw

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// withSource is the plain announcement with other lines from 种子来源 on.
func withSource(t *testing.T, lines ...string) string {
	t.Helper()
	head, _, ok := strings.Cut(plainAnnouncement, "种子来源")
	if !ok {
		t.Fatal("no seed source")
	}
	return head + strings.Join(lines, "\n") + "\n"
}

const (
	quicknetHash = "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971"
	defaultHash  = "8990e7a9aaed2ffed73dbd7092123d6f289930540d7651336225dc172e51b2ce"
	atTen        = "种子时间 2026-11-20 10:00"
)

func TestSeedSourcesAreReadFieldByField(t *testing.T) {
	for _, c := range []struct {
		lines []string
		want  SeedSource
		bits  int
	}{
		{[]string{"种子来源 录入 10 面 40 枚 随便", atTen}, SeedSource{Kind: SeedTyped, Text: "10 面 40 枚 随便"}, -1},
		{[]string{"种子来源 骰子 10 面 39 枚 公证员 掷", atTen}, SeedSource{Kind: SeedDice, Text: "公证员 掷", Dice: Dice{10, 39}}, 129},
		{[]string{"种子来源 骰子 6 面 49 枚 掷", atTen}, SeedSource{Kind: SeedDice, Text: "掷", Dice: Dice{6, 49}}, 126},
		{
			[]string{"种子来源 彩票 2 次 官网公布", "种子彩票 双色球 第 2026131 期 2026-11-19 33选6+16选1", "种子彩票 排列5 第 26308 期 2026-11-20 5位", atTen},
			SeedSource{Kind: SeedLottery, Text: "官网公布", Lotteries: []Lottery{
				{"双色球", 2026131, "2026-11-19", []Balls{{33, 6}, {16, 1}}}, {"排列5", 26308, "2026-11-20", []Balls{{0, 5}}},
			}}, 40, // 33 choose 6 is 1107568; by 16 and 100000, 1.77e12
		},
		{
			[]string{"种子来源 信标 default " + defaultHash + " 第 6656967 轮 drand", atTen},
			SeedSource{Kind: SeedBeacon, Text: "drand", Beacon: Beacon{"default", 6656967}}, -1,
		},
		{
			[]string{"种子来源 仪式 3 人 缺席以承诺代替 大会议室", "种子见证 公证员 张", "种子见证 人大代表 李", "种子见证 某公司", atTen},
			SeedSource{Kind: SeedCeremony, Text: "大会议室", Ceremony: Witnesses{[]string{"公证员 张", "人大代表 李", "某公司"}, AbsentCommitment}}, -1,
		},
	} {
		text := withSource(t, c.lines...)
		a, err := ParseAnnouncement(text)
		if err != nil {
			t.Errorf("%s: %v", c.lines[0], err)
			continue
		}
		c.want.Moment = "2026-11-20 10:00"
		if !reflect.DeepEqual(a.Seed, c.want) {
			t.Errorf("got  %+v\nwant %+v", a.Seed, c.want)
		}
		if a.Text() != text {
			t.Errorf("prints back as\n%s", a.Text())
		}
		if a.Seed.Bits() != c.bits {
			t.Errorf("%s: %d bits, want %d", c.lines[0], a.Seed.Bits(), c.bits)
		}
	}
}

func TestSeedSourcesThatAreRefused(t *testing.T) {
	const (
		source  = 20 // line
		lottery = "种子来源 彩票 1 次 官网公布"
		two     = "种子来源 仪式 2 人 缺席作废 大会议室"
	)
	for _, c := range []struct {
		name  string
		line  int
		fault Fault
		lines []string
	}{
		{"unknown kind", source, FaultSeedKind, []string{"种子来源 掷钱 10 面 40 枚 甲", atTen}},
		{"kind alone", source, FaultText, []string{"种子来源 录入", atTen}},
		{"four faces", source, FaultSeedKind, []string{"种子来源 骰子 4 面 40 枚 甲", atTen}},
		{"no dice", source, FaultSeedKind, []string{"种子来源 骰子 10 面 0 枚 甲", atTen}},
		{"501 dice", source, FaultSeedKind, []string{"种子来源 骰子 10 面 501 枚 甲", atTen}},
		{"leading zero", source, FaultSeedKind, []string{"种子来源 骰子 10 面 040 枚 甲", atTen}},
		{"dice without description", source, FaultText, []string{"种子来源 骰子 10 面 40 枚", atTen}},
		{"other unit", source, FaultSeedKind, []string{"种子来源 骰子 10 面 40 个 甲", atTen}},
		{"no lottery", source, FaultSeedKind, []string{"种子来源 彩票 0 次 甲", atTen}},
		{"a lottery too few", source + 1, FaultSpelling, []string{lottery, atTen}},
		{"a lottery too many", source + 2, FaultSpelling, []string{lottery, "种子彩票 甲 第 1 期 2026-11-20 3位", "种子彩票 甲 第 2 期 2026-11-20 3位", atTen}},
		{"very many lotteries", source + 2, FaultMissing, []string{"种子来源 彩票 999999999 次 甲", "种子彩票 甲 第 1 期 2026-11-20 3位"}},
		{"issue 0", source + 1, FaultNumber, []string{lottery, "种子彩票 甲 第 0 期 2026-11-20 3位", atTen}},
		{"no such day", source + 1, FaultDate, []string{lottery, "种子彩票 甲 第 1 期 2026-11-31 3位", atTen}},
		{"more balls than there are", source + 1, FaultSpelling, []string{lottery, "种子彩票 甲 第 1 期 2026-11-20 3选4", atTen}},
		{"100 balls", source + 1, FaultSpelling, []string{lottery, "种子彩票 甲 第 1 期 2026-11-20 100选4", atTen}},
		{"no balls", source + 1, FaultSpelling, []string{lottery, "种子彩票 甲 第 1 期 2026-11-20 3选0", atTen}},
		{"21 digits", source + 1, FaultSpelling, []string{lottery, "种子彩票 甲 第 1 期 2026-11-20 21位", atTen}},
		{"plus at the end", source + 1, FaultSpelling, []string{lottery, "种子彩票 甲 第 1 期 2026-11-20 3位+", atTen}},
		{"a field more", source + 1, FaultSpelling, []string{lottery, "种子彩票 甲 第 1 期 2026-11-20 3位 甲", atTen}},
		{"radical in a name", source + 1, FaultWord, []string{lottery, "种子彩票 ⾷ 第 1 期 2026-11-20 3位", atTen}},
		{"issue twice", source + 2, FaultTwice, []string{
			"种子来源 彩票 2 次 甲", "种子彩票 甲 第 1 期 2026-11-19 3位", "种子彩票 甲 第 1 期 2026-11-20 3位", atTen,
		}},
		{"drawn too late", source + 2, FaultLate, []string{
			"种子来源 彩票 2 次 甲", "种子彩票 甲 第 1 期 2026-11-20 3位", "种子彩票 甲 第 2 期 2026-11-21 3位", atTen,
		}},
		{"unknown chain", source, FaultSeedKind, []string{"种子来源 信标 fastnet " + quicknetHash + " 第 1 轮 甲", atTen}},
		{"hash of another chain", source, FaultSeedKind, []string{"种子来源 信标 default " + quicknetHash + " 第 6656967 轮 甲", atTen}},
		{"round before the moment", source, FaultRound, []string{"种子来源 信标 default " + defaultHash + " 第 6656966 轮 甲", atTen}},
		{"second round after", source, FaultRound, []string{"种子来源 信标 default " + defaultHash + " 第 6656968 轮 甲", atTen}},
		{"round 0", source, FaultSeedKind, []string{"种子来源 信标 default " + defaultHash + " 第 0 轮 甲", atTen}},
		{"one witness", source, FaultSeedKind, []string{"种子来源 仪式 1 人 缺席作废 甲", "种子见证 甲", atTen}},
		{"no rule for the absent", source, FaultSeedKind, []string{"种子来源 仪式 2 人 大会议室", "种子见证 甲", "种子见证 乙", atTen}},
		{"witness twice", source + 2, FaultTwice, []string{two, "种子见证 甲", "种子见证 甲", atTen}},
		{"witness missing", source + 2, FaultSpelling, []string{two, "种子见证 甲", atTen}},
		{"witness too many", source + 3, FaultSpelling, []string{two, "种子见证 甲", "种子见证 乙", "种子见证 丙", atTen}},
		{"witness of a typed seed", source + 1, FaultSpelling, []string{"种子来源 录入 甲", "种子见证 甲", atTen}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := ParseAnnouncement(withSource(t, c.lines...))
			checkFinding(t, err, Place{AnnouncementFile, c.line}, c.fault)
		})
	}
}

func TestDiceSeeds(t *testing.T) {
	ten, six := &SeedSource{Kind: SeedDice, Dice: Dice{10, 12}}, &SeedSource{Kind: SeedDice, Dice: Dice{6, 5}}
	for _, c := range []struct {
		source     *SeedSource
		read, want string
	}{
		{ten, "0123456789 01", "骰子 01234 56789 01"},
		{ten, " 01 23 45 67 89 01 ", "骰子 01234 56789 01"},
		{ten, "012345678901", "骰子 01234 56789 01"},
		{six, "61626", "骰子 61626"},
	} {
		if got, err := c.source.DiceSeed(c.read); got != c.want || err != nil {
			t.Errorf("%q gives %q, %v", c.read, got, err)
		}
	}
	for _, c := range []struct {
		source *SeedSource
		read   string
	}{{ten, "0123456789 0"}, {ten, "0123456789 012"}, {ten, ""}, {ten, "0123456789 0x"}, {six, "61620"}, {six, "61627"}} {
		if got, err := c.source.DiceSeed(c.read); err == nil {
			t.Errorf("%q gives %q", c.read, got)
		}
	}
	for _, seed := range []string{
		"骰子 0123456789 01", "骰子 01234 56789 01 ", "骰子 01234 56789  1", "骰子 012345 6789 01", "骰子 01234 5678 901", "01234 56789 01", "骰子  01234 5678901", "录入 01234 56789 01",
		"骰子 01234 56789 0", "骰子",
	} {
		checkFinding(t, ten.CheckSeed(seed), Place{SeedFile, 1}, FaultSeedSource)
	}
}

func TestLotterySeeds(t *testing.T) {
	s := &SeedSource{Kind: SeedLottery, Lotteries: []Lottery{
		{"双色球", 2026131, "2026-11-19", []Balls{{33, 6}, {16, 1}}}, {"排列5", 26308, "2026-11-20", []Balls{{0, 5}}},
	}}
	got, err := s.LotterySeed([][]int{{31, 3, 9, 27, 14, 22}, {5}, {0, 7, 0, 9, 1}})
	if want := "彩票 3.9.14.22.27.31./5./0.7.0.9.1./"; got != want || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
	for _, numbers := range [][][]int{
		{{31, 3, 9, 27, 14, 22}, {5}},
		{{31, 3, 9, 27, 14, 22}, {5}, {0, 7, 0, 9, 1}, {1}},
		{{31, 3, 9, 27, 14}, {5}, {0, 7, 0, 9, 1}},
		{{31, 3, 9, 27, 14, 14}, {5}, {0, 7, 0, 9, 1}},
		{{34, 3, 9, 27, 14, 22}, {5}, {0, 7, 0, 9, 1}},
		{{0, 3, 9, 27, 14, 22}, {5}, {0, 7, 0, 9, 1}},
		{{31, 3, 9, 27, 14, 22}, {17}, {0, 7, 0, 9, 1}},
		{{31, 3, 9, 27, 14, 22}, {5}, {0, 7, 0, 10, 1}},
		{{31, 3, 9, 27, 14, 22}, {5}, {0, 7, 0, -1, 1}},
		{{31, 3, 9, 27, 14, 22}, {}, {0, 7, 0, 9, 1}},
		nil,
	} {
		if got, err := s.LotterySeed(numbers); err == nil {
			t.Errorf("%v gives %q", numbers, got)
		}
	}
	for _, seed := range []string{
		"彩票 9.3.14.22.27.31./5./0.7.0.9.1./", "彩票 03.9.14.22.27.31./5./0.7.0.9.1./", "彩票 3.9.14.22.27.31/5./0.7.0.9.1./", "彩票 3.9.14.22.27.31./5./0.7.0.9.1.",
		"彩票 3.9.14.22.27.31./5./0.7.0.9.1./1./", "彩票 3.9.14.22.27.31./5./07091/", "3.9.14.22.27.31./5./0.7.0.9.1./", "彩票 3. 9.14.22.27.31./5./0.7.0.9.1./", "彩票 ",
	} {
		checkFinding(t, s.CheckSeed(seed), Place{SeedFile, 1}, FaultSeedSource)
	}
}

// anySource is a source of any kind, as an announcement of the same moment may have it.
func anySource(t *rapid.T) SeedSource {
	s := SeedSource{
		Kind: rapid.SampledFrom([]string{SeedTyped, SeedDice, SeedLottery, SeedBeacon, SeedCeremony}).Draw(t, "kind"),
		Text: anyText.Draw(t, "seed"), Moment: fmt.Sprintf("2026-11-%02d 10:00", rapid.IntRange(1, 30).Draw(t, "day")),
	}
	switch s.Kind {
	case SeedDice:
		s.Dice = Dice{rapid.SampledFrom([]int{6, 10}).Draw(t, "faces"), rapid.IntRange(1, mostDice).Draw(t, "dice")}
	case SeedLottery:
		for k := range rapid.IntRange(1, 4).Draw(t, "lotteries") {
			s.Lotteries = append(s.Lotteries, Lottery{anyWord.Draw(t, "name"), k + 1, "2026-10-31", []Balls{{0, 3}, {80, 20}}})
		}
	case SeedBeacon:
		chain := rapid.SampledFrom(Chains()).Draw(t, "chain")
		moment, _ := ParseMoment(s.Moment)
		s.Beacon = Beacon{chain.Name, chain.RoundAfter(moment)}
	case SeedCeremony:
		names := rapid.SliceOfNDistinct(anyText, 2, 5, rapid.ID[string]).Draw(t, "witnesses")
		s.Ceremony = Witnesses{names, rapid.SampledFrom([]string{AbsentVoid, AbsentCommitment}).Draw(t, "absent")}
	}
	return s
}

func FuzzSeedOfASource(f *testing.F) {
	f.Add("骰子 10 面 12 枚 甲", "骰子 01234 56789 01")
	f.Add("信标 quicknet "+quicknetHash+" 第 123 轮 甲", "信标 123 "+quicknet123)
	f.Add("信标 default "+defaultHash+" 第 72785 轮 甲", "信标 72785 "+default72785+" "+default72784)
	f.Add("仪式 2 人 缺席作废 甲", "仪式 "+quicknetHash)
	f.Fuzz(func(t *testing.T, source, seed string) {
		s, follow, fault := parseSeedSource(source)
		if fault != "" {
			return
		}
		if follow == 0 && s.line() != source {
			t.Errorf("%q prints back as %q", source, s.line())
		}
		if s.CheckSeed(seed) != nil {
			return
		}
		if s.Kind == SeedDice {
			if again, err := s.DiceSeed(strings.TrimPrefix(seed, SeedDice)); again != seed || err != nil {
				t.Errorf("%q is a seed of %q, which spells it %q", seed, source, again)
			}
		}
	})
}

func FuzzLotterySeed(f *testing.F) {
	f.Add("33选6+16选1", "3.9.14.22.27.31./5./")
	f.Add("5位", "0.7.0.9.1./")
	f.Fuzz(func(t *testing.T, balls, value string) {
		b, ok := ParseBalls(balls)
		if !ok {
			return
		}
		l := Lottery{"甲", 1, "2026-11-20", b}
		if want := "甲 第 1 期 2026-11-20 " + balls; l.String() != want {
			t.Fatalf("%q prints back as %q", balls, l)
		}
		s := &SeedSource{Kind: SeedLottery, Lotteries: []Lottery{l}}
		if s.CheckSeed(SeedLottery+" "+value) != nil {
			return
		}
		var numbers [][]int
		for part := range strings.SplitSeq(strings.TrimSuffix(value, "/"), "/") {
			var row []int
			for digits := range strings.SplitSeq(strings.TrimSuffix(part, "."), ".") {
				n, _ := parseNumber(digits)
				row = append(row, n)
			}
			numbers = append(numbers, row)
		}
		if again, err := s.LotterySeed(numbers); again != SeedLottery+" "+value || err != nil {
			t.Errorf("%q of %q is spelled %q, %v", value, balls, again, err)
		}
	})
}
