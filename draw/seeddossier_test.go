package draw

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// withSeed is the county's dossier with another source and seed, drawn anew.
func (d dossier) withSeed(t *testing.T, source SeedSource, seed string) dossier {
	t.Helper()
	a, err := ParseAnnouncement(d[AnnouncementFile])
	if err != nil {
		t.Fatal(err)
	}
	a.Seed = source
	d[AnnouncementFile], d[SeedFile] = a.Text(), SeedText(seed)
	d.redrawAs(t, a, seed)
	d.seal()
	return d
}

// redrawAs makes the result that a seed would give if it were one of the announced source.
func (d dossier) redrawAs(t *testing.T, a *Announcement, seed string) {
	t.Helper()
	lists, err := ParseLists(d)
	if err != nil {
		t.Fatal(err)
	}
	text, key := a.Text(), NewKey(d[AnnouncementFile], d[SeedFile])
	drawn, err := sampleOf(a, key, Targets(strings.NewReader(d[TargetsFile])), nil)
	if err != nil {
		t.Fatal(err)
	}
	assignment, err := Assign(a, key, drawn, lists)
	if err != nil {
		t.Fatal(err)
	}
	d[ResultFile] = (&Result{HashOf(text), key, *assignment, a.Batches}).Text()
}

var (
	fortyDice = SeedSource{Kind: SeedDice, Text: "公证员掷十面骰，现场宣读", Moment: "2026-11-20 10:00", Dice: Dice{10, 40}}
	tenDice   = SeedSource{Kind: SeedDice, Text: "人大代表掷骰", Moment: "2026-11-20 10:00", Dice: Dice{6, 10}}
	lotteries = SeedSource{Kind: SeedLottery, Text: "福彩官网公布的开奖号码", Moment: "2026-11-20 10:00", Lotteries: []Lottery{
		{"快乐8", 2026310, "2026-11-18", []Balls{{80, 20}}}, {"快乐8", 2026311, "2026-11-19", []Balls{{80, 20}}},
		{"双色球", 2026133, "2026-11-19", []Balls{{33, 6}, {16, 1}}},
	}}
	quickRound = SeedSource{Kind: SeedBeacon, Text: "drand 网络", Moment: "2023-09-15 19:00", Beacon: Beacon{"quicknet", 657413}}
	oldRound   = SeedSource{Kind: SeedBeacon, Text: "drand 网络", Moment: "2020-08-17 05:49", Beacon: Beacon{"default", 72785}}
	hall       = SeedSource{Kind: SeedCeremony, Text: "大会议室", Moment: "2026-11-20 10:00", Ceremony: threeWitnesses}
)

const (
	fortyDigits    = "骰子 41702 88310 95527 60184 37729 01563 84490 27615"
	lotteryNumbers = "彩票 1.4.9.12.17.18.23.29.33.40.41.47.52.55.60.61.68.72.79.80./2.3.8.11.15.20.26.30.31.38.44.45.50.57.58.63.66.71.74.77./3.9.14.22.27.31./5./"
)

// held is a ceremony's dossier; change changes what is in ceremony.txt before the seed is made of it.
func held(t *testing.T, source SeedSource, change func(d dossier, c *Ceremony)) dossier {
	t.Helper()
	d := county()
	a, err := ParseAnnouncement(d[AnnouncementFile])
	if err != nil {
		t.Fatal(err)
	}
	a.Seed = source
	d[AnnouncementFile] = a.Text()
	c := ceremonyFor(HashOf(a.Text()), secrets...)
	c.Reveals = append([]string(nil), c.Reveals...)
	if change != nil {
		change(d, c)
	}
	d[CeremonyFile] = source.Ceremony.CeremonyText(c)
	return d.withSeed(t, source, CeremonySeed(d[CeremonyFile]))
}

func TestDossiersOfEachKindOfSeed(t *testing.T) {
	for _, c := range []struct {
		name  string
		d     dossier
		place string
	}{
		{"dice", county().withSeed(t, fortyDice, fortyDigits), agrees},
		{"a die too many", county().withSeed(t, fortyDice, fortyDigits+" 1"), "seed.txt:1"},
		{"few dice", county().withSeed(t, tenDice, "骰子 31646 25113"), agrees},
		{"lottery", county().withSeed(t, lotteries, lotteryNumbers), agrees},
		{"quicknet", county().withSeed(t, quickRound, "信标 657413 "+quicknet657413), agrees},
		{"another signature", county().withSeed(t, quickRound, "信标 657413 "+quicknet123), "seed.txt:1"},
		{"default", county().withSeed(t, oldRound, "信标 72785 "+default72785+" "+default72784), agrees},
		{"ceremony", held(t, hall, nil), agrees},
	} {
		t.Run(c.name, func(t *testing.T) { checkPlace(t, c.d, c.place) })
	}
}

func TestReportHasTheCeremony(t *testing.T) {
	d := held(t, hall, func(_ dossier, c *Ceremony) { c.Reveals[1] = "" })
	report, err := Verify(d.folder())
	if err != nil || !report.Agrees() || report.Ceremony.Missing() != 1 {
		t.Errorf("%v, %v", err, report.Finding)
	}
}

// What is wrong with a seed is no fault of the lists.
func TestWrongCeremonyIsAboutTheResult(t *testing.T) {
	d := held(t, hall, func(_ dossier, c *Ceremony) { c.Reveals[1] += "!" })
	report, err := Verify(d.folder())
	if err != nil || report.Lists != NotShown || report.Result != No {
		t.Errorf("%v: lists %s, result %s", err, report.Lists, report.Result)
	}
}

func sumsLine(d dossier, name string) int {
	return 1 + slices.IndexFunc(linesOf(d[SumsFile]), func(line string) bool { return strings.HasSuffix(line, "  "+name+"\n") })
}

func TestCeremonyStandsWithItsSource(t *testing.T) {
	full := held(t, hall, nil)
	line := sumsLine(full, CeremonyFile)
	d := maps.Clone(full)
	delete(d, CeremonyFile)
	checkPlace(t, d, fmt.Sprintf("SHA256SUMS:%d", line)) // names a file that is not there
	d.seal()
	checkPlace(t, d, "announcement.txt:20")
	d[CeremonyFile] = full[CeremonyFile]
	checkPlace(t, d, fmt.Sprintf("SHA256SUMS:%d", line)) // does not name a file that is there

	d = county().with(CeremonyFile, full[CeremonyFile])
	d.seal()
	checkPlace(t, d, fmt.Sprintf("SHA256SUMS:%d", line)) // which the announcement does not name
	d[WeightsFile], d[AbsencesFile] = province()[WeightsFile], province()[AbsencesFile]
	d.seal()
	checkPlace(t, d, "SHA256SUMS:1")
}

func TestCeremonyComesBeforeTheListsAndAfterTheSeed(t *testing.T) {
	full := held(t, hall, nil)
	d := full.with(TargetsFile, full[TargetsFile]+"改").with(CeremonyFile, full[CeremonyFile]+"改")
	d.seal()
	checkPlace(t, d, fmt.Sprintf("ceremony.txt:%d", 1+len(linesOf(full[CeremonyFile]))))
	d = d.with(SeedFile, "7\n")
	d.seal()
	checkPlace(t, d, "seed.txt:1")
}

func TestCorruptedCeremonyIsFound(t *testing.T) {
	plain := held(t, hall, nil)
	eachCorruptionOf(t, plain, CeremonyFile, func(t *testing.T, d dossier, kind string, line int) {
		d.seal()
		if kind == "duplicate" {
			line++
		}
		checkPlace(t, d, fmt.Sprintf("ceremony.txt:%d", line))
	})
}

func TestAreaDossierHasTheCeremony(t *testing.T) {
	whole := province()
	a, err := ParseAnnouncement(whole[AnnouncementFile])
	if err != nil {
		t.Fatal(err)
	}
	a.Seed = hall
	c := ceremonyFor(HashOf(a.Text()), secrets...)
	whole[AnnouncementFile], whole[CeremonyFile] = a.Text(), hall.Ceremony.CeremonyText(c)
	whole[SeedFile] = SeedText(CeremonySeed(whole[CeremonyFile]))
	delete(whole, ActsFile)
	if !whole.redraw() {
		t.Fatal("no result")
	}
	whole.seal()
	checkPlace(t, whole, agrees)
	lists, err := SplitByArea(Targets(strings.NewReader(whole[TargetsFile])), Areas(strings.NewReader(whole[AreasFile])))
	if err != nil {
		t.Fatal(err)
	}
	d := Dispatch(whole, "城东", lists["城东"])
	checkPlace(t, d, agrees)
	d[CeremonyFile] = strings.Replace(d[CeremonyFile], "揭示 1 ", "揭示 1 x", 1)
	d[SumsFile] = SumsText(d)
	checkPlace(t, d, "ceremony.txt:6")
	delete(d, CeremonyFile)
	d[SumsFile] = SumsText(d)
	checkPlace(t, d, fmt.Sprintf("announcement.txt:%d", a.line(keySeedSource, 0)))
}

// A department that redraws needs the ceremony too.
func TestRedrawNeedsTheCeremony(t *testing.T) {
	full := held(t, hall, nil)
	report, err := Redraw(full.folder())
	if err != nil || report.Finding != nil {
		t.Fatalf("%v, %v", err, report.Finding)
	}
	d := maps.Clone(full)
	delete(d, CeremonyFile)
	if report, err = Redraw(d.folder()); err != nil || report.Finding.Fault != FaultMissing || report.Finding.File != CeremonyFile {
		t.Errorf("%v, %v", err, report.Finding)
	}
	if report, err = Redraw(county().with(CeremonyFile, full[CeremonyFile]).folder()); err != nil || report.Finding.Fault != FaultExcess {
		t.Errorf("%v, %v", err, report.Finding)
	}
}
