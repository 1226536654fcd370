package registry

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"yaohao/draw"
)

// taskWithSeed is the plain task with another seed.
func taskWithSeed(t *testing.T, seed string) string {
	t.Helper()
	head, _, ok := strings.Cut(plainTask, "seed:")
	if !ok {
		t.Fatal("no seed")
	}
	return head + "seed:\n" + seed
}

func TestSeedsOfTaskFiles(t *testing.T) {
	const always = "  source: 甲\n  at: 2026-11-20 10:00\n"
	for _, c := range []struct {
		name, text string
		want       draw.SeedSource
	}{
		{"typed", "  kind: typed\n", draw.SeedSource{Kind: draw.SeedTyped}},
		{"dice", "  kind: dice\n  faces: 6\n  count: 50\n", draw.SeedSource{Kind: draw.SeedDice, Dice: draw.Dice{Faces: 6, Count: 50}}},
		{"lottery", "  kind: lottery\n  draws:\n  - {name: 双色球, issue: 2026133, date: 2026-11-19}\n  - {name: 省彩, issue: 7, date: 2026-11-20, balls: 3位}\n", draw.SeedSource{
			Kind: draw.SeedLottery, Lotteries: []draw.Lottery{
				{Name: "双色球", Issue: 2026133, Date: "2026-11-19", Balls: []draw.Balls{{Of: 33, Take: 6}, {Of: 16, Take: 1}}},
				{Name: "省彩", Issue: 7, Date: "2026-11-20", Balls: []draw.Balls{{Take: 3}}},
			},
		}},
		{"drand", "  kind: drand\n", draw.SeedSource{Kind: draw.SeedBeacon, Beacon: draw.Beacon{Chain: "quicknet", Round: 34112213}}},
		{"default chain", "  chain: default\n  kind: drand\n", draw.SeedSource{Kind: draw.SeedBeacon, Beacon: draw.Beacon{Chain: "default", Round: 6656967}}},
		{"ceremony", "  kind: ceremony\n  witnesses: [乙, 丙 丁]\n", draw.SeedSource{Kind: draw.SeedCeremony, Ceremony: draw.Witnesses{Names: []string{"乙", "丙 丁"}, Absent: draw.AbsentVoid}}},
		{"absent", "  kind: ceremony\n  absent: commitment\n  witnesses: [乙, 丙]\n", draw.SeedSource{Kind: draw.SeedCeremony, Ceremony: draw.Witnesses{Names: []string{"乙", "丙"}, Absent: draw.AbsentCommitment}}},
	} {
		c.want.Text, c.want.Moment = "甲", "2026-11-20 10:00"
		f, err := ParseTaskFile([]byte(taskWithSeed(t, c.text+always)))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		} else if !reflect.DeepEqual(f.Seed, c.want) {
			t.Errorf("%s: %+v", c.name, f.Seed)
		}
	}
}

func TestSeedsOfTaskFilesThatAreWrong(t *testing.T) {
	const always = "  source: 甲\n  at: 2026-11-20 10:00\n"
	for _, c := range []struct {
		name, text string
		faults     []TaskFault
	}{
		{"unknown kind", "  kind: coin\n", []TaskFault{TaskSeedKind}},
		{"list of kinds", "  kind: [dice, drand]\n", []TaskFault{TaskSeedKind}},
		{"no number of dice", "  kind: dice\n  faces: 6\n", []TaskFault{TaskMissing}},
		{"501 dice", "  kind: dice\n  faces: 6\n  count: 501\n", []TaskFault{TaskNumber}},
		{"key of another kind", "  kind: drand\n  witnesses: [甲, 乙]\n", []TaskFault{TaskUnknownKey}},
		{"no lotteries", "  kind: lottery\n", []TaskFault{TaskMissing}},
		{"an empty list", "  kind: lottery\n  draws: []\n", []TaskFault{TaskShape}},
		{"a word for a lottery", "  kind: lottery\n  draws: 双色球\n", []TaskFault{TaskShape}},
		{"a lottery twice", "  kind: lottery\n  draws:\n  - {name: 双色球, issue: 1, date: 2026-11-19}\n  - {name: 双色球, issue: 1, date: 2026-11-20}\n", []TaskFault{TaskTwice}},
		{"unknown lottery", "  kind: lottery\n  draws:\n  - {name: 省彩, issue: 1, date: 2026-11-19}\n", []TaskFault{TaskLottery}},
		{"a witness twice", "  kind: ceremony\n  witnesses: [乙, 乙]\n", []TaskFault{TaskWitnesses}},
		{"one witness", "  kind: ceremony\n  witnesses: 乙\n", []TaskFault{TaskWitnesses}},
	} {
		_, err := ParseTaskFile([]byte(taskWithSeed(t, c.text+always)))
		var wrong *TaskFileError
		var got []TaskFault
		if errors.As(err, &wrong) {
			for _, i := range wrong.Issues {
				got = append(got, i.Fault)
			}
		}
		if !reflect.DeepEqual(got, c.faults) {
			t.Errorf("%s: %v, want %v", c.name, got, c.faults)
		}
	}
	if _, err := ParseTaskFile([]byte(taskWithSeed(t, "  kind: drand\n  at: soon\n"))); err == nil {
		t.Error("a beacon without a moment")
	}
	if _, err := ParseTaskFile([]byte(taskWithSeed(t, "  - kind: drand\n"))); err == nil {
		t.Error("a list")
	}
}

func FuzzTaskSeed(f *testing.F) {
	f.Add("  kind: lottery\n  draws:\n  - {name: 双色球, issue: 1, date: 2026-11-19}\n")
	f.Add("  kind: ceremony\n  witnesses: [乙, 丙]\n  at: 2026-11-20 10:00\n")
	f.Add("  kind: &k drand\n  source: *k\n")
	f.Fuzz(func(t *testing.T, seed string) {
		file, err := ParseTaskFile([]byte(taskWithSeed(t, seed)))
		if err == nil && (file.Seed.Kind == "" || file.Seed.Text == "" || file.Seed.Moment == "") {
			t.Errorf("%q gives %+v", seed, file.Seed)
		}
	})
}
