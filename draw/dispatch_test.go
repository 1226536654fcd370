package draw

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"
)

// ofArea is the dossier of an area of the province.
func ofArea(area string) dossier {
	d := province()
	lists, err := SplitByArea(Targets(strings.NewReader(d[TargetsFile])), Areas(strings.NewReader(d[AreasFile])))
	if err != nil {
		panic(err)
	}
	return Dispatch(d, area, lists[area])
}

func TestAreaDossierAgrees(t *testing.T) {
	result, _ := drawAlone(province(), asItIs)
	var drawn []string
	count := 0
	for _, area := range []string{"城东", "城西"} {
		d := ofArea(area)
		report, err := Verify(d.folder())
		if err != nil || !report.Agrees() || report.Area != area || report.Drawn != nil || len(report.Others) != 0 {
			t.Fatalf("%s: %+v, %v", area, report, err)
		}
		if names := slices.Sorted(maps.Keys(d)); !slices.Equal(names, []string{SumsFile, AnnouncementFile, DispatchFile, ResultFile, SeedFile, TargetsFile, WeightsFile}) {
			t.Errorf("files: %v", names)
		}
		count += report.AreaCount
		for _, r := range report.AreaDrawn {
			drawn = append(drawn, r.ID)
		}
	}
	want := mapped(result.Teams, func(team Team) string { return team.ID })
	slices.Sort(want)
	slices.Sort(drawn)
	if count != 12 || !slices.Equal(drawn, want) {
		t.Errorf("%d targets; drawn %v, want %v", count, drawn, want)
	}
}

func TestAreaListsHaveEachTargetOnce(t *testing.T) {
	d := province()
	lists, _ := SplitByArea(Targets(strings.NewReader(d[TargetsFile])), Areas(strings.NewReader(d[AreasFile])))
	var rows []string
	for _, text := range lists {
		if got, err := readBack[TargetsFile](text); got != text {
			t.Errorf("%q, %v", got, err)
		}
		rows = append(rows, linesOf(text)[1:]...)
	}
	slices.Sort(rows)
	if !slices.Equal(rows, linesOf(d[TargetsFile])[1:]) {
		t.Errorf("got %q", rows)
	}
}

func TestListsThatDoNotGoTogetherAreNotSplit(t *testing.T) {
	for _, c := range []struct {
		targets, areas string
		place          Place
	}{
		{"1 A 甲\n2 A 乙\n", "1 城东\n", Place{AreasFile, 3}},
		{"1 A 甲\n2 A 乙\n", "1 城东\n3 城东\n", Place{AreasFile, 3}},
		{"1 A 甲\n", "1 城东\n2 城东\n", Place{AreasFile, 3}},
		{"1 A 甲\n2 A\n", "1 城东\n2 城东\n", Place{TargetsFile, 3}},
		{"1 A 甲\n2 A\n", "1 城东\n", Place{TargetsFile, 3}},
		{"1 A 甲\n2 A 乙\n", "1 城东\n2\n", Place{AreasFile, 3}},
	} {
		_, err := SplitByArea(Targets(strings.NewReader(targetsVersion+"\n"+c.targets)), Areas(strings.NewReader(areasVersion+"\n"+c.areas)))
		var f *Finding
		if !errors.As(err, &f) || f.Place != c.place {
			t.Errorf("%q, %q: %v", c.targets, c.areas, err)
		}
	}
}

func TestDispatchIsTwoLines(t *testing.T) {
	if area, err := ParseDispatch(DispatchText("城东")); area != "城东" || err != nil {
		t.Errorf("%q, %v", area, err)
	}
	for text, line := range map[string]int{
		"": 1, "摇号分发 v2\n区域 城东\n": 1, "摇号分发 v1\n": 2, "摇号分发 v1\n区域 城东 城西\n": 2, "摇号分发 v1\n区域\n": 2, "摇号分发 v1\n区域 城东": 2,
		"摇号分发 v1\n区域 城东\n\n": 3, "摇号分发 v1\n区域 城东\n区域 城西\n": 3,
	} {
		_, err := ParseDispatch(text)
		var f *Finding
		if !errors.As(err, &f) || f.Place != (Place{DispatchFile, line}) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestCorruptedAreaDossierIsFound(t *testing.T) {
	plain := ofArea("城东")
	for _, file := range []string{DispatchFile, AnnouncementFile, SeedFile, TargetsFile, WeightsFile, ResultFile} {
		eachCorruptionOf(t, plain, file, func(t *testing.T, d dossier, kind string, line int) {
			d.seal()
			unseen := file == ResultFile && slices.Equal(d.lookedAt(), plain.lookedAt())
			if got := d.place(t); (got == agrees) != unseen {
				t.Errorf("place %s, though what is looked at is the same: %v", got, unseen)
			}
		})
	}
}

// lookedAt returns what the dossier of an area shows of its result: the first lines, and who was drawn; only of its own targets the name.
func (d dossier) lookedAt() []string {
	var looked []string
	for n, line := range linesOf(d[ResultFile]) {
		f := strings.SplitN(line, " ", 6)
		switch {
		case n < 3:
			looked = append(looked, line)
		case f[0] == keyDrawn && strings.Contains(d[TargetsFile], "\n"+f[3]+" "):
			looked = append(looked, line)
		case f[0] == keyDrawn:
			looked = append(looked, strings.Join(f[:5], " "))
		}
	}
	return looked
}

// A result whose cut-offs were moved cannot please every area.
func TestTargetHiddenByAnotherIsFoundInItsArea(t *testing.T) {
	whole := province()
	for _, line := range linesOf(whole[ResultFile]) {
		f := strings.Fields(line)
		if f[0] != keyDrawn {
			continue
		}
		changed := whole.with(ResultFile, strings.Replace(whole[ResultFile], f[3], "43019999", 1))
		found := 0
		for _, area := range []string{"城东", "城西"} {
			d := ofArea(area)
			d[ResultFile] = changed[ResultFile]
			d.seal()
			if place := d.place(t); strings.HasPrefix(place, TargetsFile+":") {
				found++
			} else if place != agrees {
				t.Error(place)
			}
		}
		if found != 1 {
			t.Errorf("%s: found by %d areas", line, found)
		}
	}
}

func TestUnreadableFileOfAnAreaIsAnError(t *testing.T) {
	for name := range ofArea("城东") {
		report, err := Verify(unreadable{ofArea("城东").folder(), name})
		if !errors.Is(err, fs.ErrPermission) || report.Finding != nil || report.Agrees() {
			t.Errorf("%s: %v, %v", name, err, report.Finding)
		}
	}
}

func TestEmptyFileOfAnAreaIsFound(t *testing.T) {
	for name := range ofArea("城东") {
		d := ofArea("城东").with(name, "")
		if name != SumsFile {
			d.seal()
		}
		checkPlace(t, d, fmt.Sprint(name, ":1"))
	}
}
