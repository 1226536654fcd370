package draw

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
)

// twoTeams is a result put together by hand.
func twoTeams() *Result {
	zhang, li := Inspector{"01", "市监局", []string{"食品"}, "张三"}, Inspector{"02", "环保局", nil, "-"}
	return &Result{Hash{0: 0xaa}, Hash{31: 0xbb}, Assignment{Teams: []Team{
		{Drawn: Drawn{Target: Target{"43010002", "A", "长沙 甲 公司"}, Ticket: Ticket{0: 1}}, Members: []Inspector{zhang, li}},
		{Drawn: Drawn{Target: Target{"43010001", "B", "乙"}, Ticket: Ticket{0: 2}}, Members: []Inspector{li, zhang}},
	}}, nil}
}

var twoTeamsText = `摇号抽取结果 v1
公告 aa` + zeros(62) + `
密钥 ` + zeros(62) + `bb
抽中 1 01` + zeros(62) + ` 43010002 A 长沙 甲 公司
席位 1 1 01 市监局 张三
席位 1 2 02 环保局 -
抽中 2 02` + zeros(62) + ` 43010001 B 乙
席位 2 1 02 环保局 -
席位 2 2 01 市监局 张三
`

func zeros(n int) string { return strings.Repeat("0", n) }

func TestResultIsSpelledLineByLine(t *testing.T) {
	if got := twoTeams().Text(); got != twoTeamsText {
		t.Errorf("got\n%s\nwant\n%s", got, twoTeamsText)
	}
	if got := (&Result{}).Text(); got != "摇号抽取结果 v1\n公告 "+zeros(64)+"\n密钥 "+zeros(64)+"\n" {
		t.Errorf("nothing drawn: got\n%s", got)
	}
}

func TestLinesOfAResultEndWhenAskedTo(t *testing.T) {
	for want := range strings.Count(twoTeamsText, "\n") {
		got := 0
		for range twoTeams().Lines() {
			if got++; got == want+1 {
				break
			}
		}
		if got != want+1 {
			t.Errorf("%d lines, want %d", got, want+1)
		}
	}
}

func TestFirstLineThatDiffersIsFound(t *testing.T) {
	for _, c := range []struct {
		old, new string
		line     int
		fault    Fault
	}{
		{"v1", "v2", 1, FaultResult},
		{"公告 aa", "公告 ab", 2, FaultResult},
		{"bb\n", "bc\n", 3, FaultResult},
		{"抽中 1 01", "抽中 1 02", 4, FaultResult},
		{"长沙 甲 公司", "长沙甲公司", 4, FaultResult},
		{"长沙 甲 公司", "长沙  甲 公司", 4, FaultResult},
		{"席位 1 2 02", "席位 1 2 03", 6, FaultResult},
		{"席位 2 2 01 市监局 张三\n", "", 9, FaultMissing},
		{"席位 2 2 01 市监局 张三\n", "席位 2 2 01 市监局 张三", 9, FaultEnding},
		{"席位 2 2 01 市监局 张三\n", "席位 2 2 01 市监局 张三\r\n", 9, FaultCharacter},
		{"席位 2 2 01 市监局 张三\n", "席位 2 2 01 市监局 张三\n席位 2 3 03 市监局 -\n", 10, FaultExcess},
		{"席位 2 2 01 市监局 张三\n", "席位 2 2 01 市监局 张三\n\n", 10, FaultEmptyLine},
		{twoTeamsText, "", 1, FaultMissing},
	} {
		text := replaceOnce(t, twoTeamsText, c.old, c.new)
		checkFinding(t, twoTeams().compare(strings.NewReader(text)), Place{ResultFile, c.line}, c.fault)
	}
	if err := twoTeams().compare(strings.NewReader(twoTeamsText)); err != nil {
		t.Error(err)
	}
}

// drawAlone draws a dossier by Draw alone.
func drawAlone(d dossier, targets func(io.Reader) io.Reader) (*Result, error) {
	a, _ := ParseAnnouncement(d[AnnouncementFile])
	seed, _ := ParseSeed(d[SeedFile])
	lists, _ := ParseLists(d)
	return Draw(a, seed, Targets(targets(strings.NewReader(d[TargetsFile]))), lists)
}

func asItIs(r io.Reader) io.Reader { return r }

// TestResultKeepsTheRules reads the rules off the result of many seeds.
func TestResultKeepsTheRules(t *testing.T) {
	d := county()
	a, _ := ParseAnnouncement(d[AnnouncementFile])
	avoidance, _ := Collect(Avoidances(strings.NewReader(d[AvoidanceFile])))
	for n := range 500 {
		d[SeedFile] = SeedText(fmt.Sprint("seed ", n))
		result, err := drawAlone(d, asItIs)
		if err != nil {
			t.Fatal(err)
		}
		if result.Key != NewKey(d[AnnouncementFile], d[SeedFile]) || result.Announcement != HashOf(d[AnnouncementFile]) {
			t.Fatalf("seed %d: key %s, announcement %s", n, result.Key, result.Announcement)
		}
		taken, workload := map[string]int{}, map[string]int{}
		for _, team := range result.Teams {
			taken[team.Stratum]++
			checkTeam(t, a, avoidance, team, workload)
		}
		for _, s := range a.Strata {
			if taken[s.Name] != s.Take {
				t.Errorf("seed %d: %d of stratum %s", n, taken[s.Name], s.Name)
			}
		}
		for id, n := range workload {
			if n > a.Maximum {
				t.Errorf("%s has %d seats", id, n)
			}
		}
	}
}

func checkTeam(t *testing.T, a *Announcement, avoidance []Avoidance, team Team, workload map[string]int) {
	t.Helper()
	onTeam := map[string]bool{}
	for k, i := range team.Members {
		workload[i.ID]++
		onTeam[i.ID] = true
		seat := a.Seats[k]
		lacks := func(skill string) bool { return !slices.Contains(i.Skills, skill) }
		if i.Department != seat.Department || slices.ContainsFunc(seat.Skills, lacks) || slices.Contains(avoidance, Avoidance{team.ID, i.ID}) {
			t.Errorf("%v sits in %v at %s", i, seat, team.ID)
		}
	}
	if len(onTeam) != len(a.Seats) {
		t.Errorf("%d inspectors for %d seats at %s", len(onTeam), len(a.Seats), team.ID)
	}
}

func TestDrawPassesOnWhatIsWrong(t *testing.T) {
	broken := errors.New("disk broken")
	for _, c := range []struct {
		name      string
		file      string
		old, new  string
		place     Place
		fault     Fault
		readError error
	}{
		{name: "stratum", file: TargetsFile, old: "43010002 一般", new: "43010002 特殊", place: Place{File: TargetsFile}, fault: FaultStratum},
		{name: "count", file: TargetsFile, old: "43010002 一般 乙食品有限公司\n", new: "", place: Place{AnnouncementFile, 14}, fault: FaultStratumCount},
		{name: "spelling", file: TargetsFile, old: "43010002 一般", new: "43010002  一般", place: Place{TargetsFile, 3}, fault: FaultWord},
		{name: "reading", file: TargetsFile, old: "甲", new: "甲", readError: broken},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := county()
			d[c.file] = replaceOnce(t, d[c.file], c.old, c.new)
			read := asItIs
			if c.readError != nil {
				read = func(r io.Reader) io.Reader { return io.MultiReader(r, iotest.ErrReader(c.readError)) }
			}
			result, err := drawAlone(d, read)
			if result != nil {
				t.Error("there is a result")
			}
			if c.readError != nil {
				if !errors.Is(err, c.readError) {
					t.Errorf("got %v", err)
				}
				return
			}
			checkFinding(t, err, c.place, c.fault)
		})
	}
}

func TestDrawSaysWhyThereIsNoResult(t *testing.T) {
	d := county()
	d[AnnouncementFile] = replaceOnce(t, d[AnnouncementFile], "至多 4 席", "至多 1 席")
	_, err := drawAlone(d, asItIs)
	var infeasible *Infeasible
	if !errors.As(err, &infeasible) {
		t.Errorf("got %v", err)
	}
}
