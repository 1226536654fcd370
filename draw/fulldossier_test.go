package draw

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// province is a dossier that has every list, and acts: the county's draw with all rules but standing teams. Its seed is typed.
func province() dossier {
	d := county()
	a, _ := ParseAnnouncement(d[AnnouncementFile])
	a.Items[1].Class, a.Items[1].Cap = ItemGeneral, Ratio{5, 12}
	a.Method = &Method{"", 14, []Exclusion{{2, "停业"}}}
	a.Exceptions = []Exception{{"43010005", "局长办公会 投诉集中"}, {"43010009", "局长办公会"}}
	a.Confirmed = []Confirmed{{keyTargets, "2026-11-01", "登记科"}}
	a.Strata[0].Rule, a.Strata[1].Rule = &TakeRule{Ratio{30, 100}, RoundUp, -1, -1}, &TakeRule{Ratio{50, 100}, RoundNearest, 1, 3}
	a.Batches = []Batch{{3, Period{"2026-11-23", "2026-11-27"}}, {2, Period{"2026-11-30", "2026-12-04"}}}
	a.Options = []Option{{"抽样品种", "粮食 加工品"}, {"抽样品种", "食用油"}, {"抽样品种", "饮料"}, {"到场", "上午"}, {"到场", "下午"}}
	a.ExpertSeats = []Seat{{"院校", []string{"食品"}}}
	a.Neighbours = []Neighbour{{"环保局", "水务局"}, {"环保局", "林业局"}}
	a.Alternates, a.Separate = 2, true
	maps.Copy(d, dossier{
		InspectorsFile: d[InspectorsFile] + "0401 水务局 - 周九\n0402 水务局 - 吴十\n",
		WeightsFile:    weightsVersion + "\n43010002 3\n43010003 9\n",
		AreasFile: areasVersion + "\n" + strings.Join(mapped(linesOf(d[TargetsFile])[1:], func(line string) string {
			return line[:8] + " " + map[bool]string{true: "城东", false: "城西"}[line[7] < '5']
		}), "\n") + "\n",
		ExcludedFile:    excludedVersion + "\n43010000 停业 丑食品有限公司\n43010013 停业 寅食品有限公司\n",
		ExpertsFile:     expertsVersion + "\n0301 院校 食品 郑老师\n0302 院校 食品 王老师\n0303 院校 - 冯老师\n",
		PreferencesFile: preferencesVersion + "\n43010001 0102\n43010002 0301\n43010003 0301\n43010003 0302\n43010008 0101\n",
		AbsencesFile:    absencesVersion + "\n0201 2026-11-20 2026-11-27\n0202 2026-11-27 2026-11-27\n0203 2026-11-23 2026-11-23\n0302 2026-12-04 2026-12-09\n",
		LimitsFile:      limitsVersion + "\n0101 1\n0301 3\n",
	})
	d.announce(a)
	d.redraw()
	d.act("43010010 2026-11-24", "43010002 2026-11-25")
	d.seal()
	return d
}

// act answers drawn targets, each given as its id and the date, one after another.
func (d dossier) act(answers ...string) {
	s := d.later(len(answers))
	var acts []Act
	for _, answer := range answers {
		id, date, _ := strings.Cut(answer, " ")
		act, err := s.Supplement(id)
		if err != nil {
			panic(err)
		}
		act.Date, act.Reason, act.Approval = date, "已搬迁", "局长办公会"
		acts = append(acts, act)
	}
	d[ActsFile] = ActsText(acts)
}

// later returns the state right after the draw of a dossier that is all right.
func (d dossier) later(n int) *Later {
	a, _ := ParseAnnouncement(d[AnnouncementFile])
	lists, _ := ParseLists(d)
	result, err := drawAlone(d, asItIs)
	if err != nil {
		panic(err)
	}
	reserve, err := Reserve(a, result.Key, Targets(strings.NewReader(d[TargetsFile])), lists.Weights, n)
	if err != nil {
		panic(err)
	}
	return NewLater(a, result, reserve, lists)
}

func TestFullDossierAgrees(t *testing.T) {
	d := province()
	report, err := Verify(d.folder())
	if err != nil || report.Finding != nil || !report.Agrees() {
		t.Fatalf("%v, %v", err, report.Finding)
	}
	if len(d) != len(wholeDossier.required)+len(wholeDossier.optional) { // SHA256SUMS too, but no ceremony
		t.Errorf("files: %v", slices.Sorted(maps.Keys(d)))
	}
}

// eachCorruptionOfProvince calls check with every corruption of every line of some files, after SHA256SUMS was made anew.
func eachCorruptionOfProvince(t *testing.T, files []string, check func(t *testing.T, d dossier, file, kind string, line int)) {
	plain := province()
	for _, file := range files {
		eachCorruptionOf(t, plain, file, func(t *testing.T, d dossier, kind string, line int) {
			d.seal()
			check(t, d, file, kind, line)
		})
	}
}

func TestSumsFindEveryCorruptedLineOfAFullDossier(t *testing.T) {
	plain := province()
	for n, line := range linesOf(plain[SumsFile]) {
		_, file, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
		eachCorruptionOf(t, plain, file, func(t *testing.T, d dossier, kind string, _ int) {
			checkPlace(t, d, fmt.Sprintf("SHA256SUMS:%d", n+1))
		})
	}
}

func TestCorruptedSumsOfAFullDossierAreFound(t *testing.T) {
	eachCorruptionOf(t, province(), SumsFile, func(t *testing.T, d dossier, kind string, line int) {
		if kind == "duplicate" {
			line++
		}
		checkPlace(t, d, fmt.Sprintf("SHA256SUMS:%d", line))
	})
}

func TestCorruptedResultOfAFullDossierIsFound(t *testing.T) {
	eachCorruptionOfProvince(t, []string{ResultFile}, func(t *testing.T, d dossier, file, kind string, line int) {
		if kind == "duplicate" {
			line++
		}
		checkPlace(t, d, fmt.Sprintf("%s:%d", file, line))
	})
}

// Why a supplement was made, and who approved it, nobody can compute.
func TestCorruptedActsAreFound(t *testing.T) {
	plain := linesOf(province()[ActsFile])
	eachCorruptionOfProvince(t, []string{ActsFile}, func(t *testing.T, d dossier, file, kind string, line int) {
		key, _, _ := strings.Cut(plain[line-1], " ")
		switch {
		case kind == "change" && (key == keyReason || key == keyApproval):
			checkPlace(t, d, agrees)
		case kind == "duplicate":
			checkPlace(t, d, fmt.Sprintf("%s:%d", file, line+1))
		default:
			checkPlace(t, d, fmt.Sprintf("%s:%d", file, line))
		}
	})
}

func TestCorruptedListOfAFullDossierIsFound(t *testing.T) {
	a, _ := ParseAnnouncement(province()[AnnouncementFile])
	for _, list := range committedLists {
		if list.file == PseudonymsFile {
			continue
		}
		eachCorruptionOfProvince(t, []string{list.file}, func(t *testing.T, d dossier, file, kind string, line int) {
			want := fmt.Sprintf("%s announcement.txt:%d", file, a.line(list.key, 0))
			var f *Finding
			if _, err := readBack[file](d[file]); errors.As(err, &f) {
				want = f.Place.String()
			}
			checkPlace(t, d, want)
		})
	}
}

// Whatever line of the announcement is changed, the dossier is not that of the draw any more.
func TestCorruptedAnnouncementOfAFullDossierIsFound(t *testing.T) {
	eachCorruptionOfProvince(t, []string{AnnouncementFile}, func(t *testing.T, d dossier, file, kind string, line int) {
		if d.place(t) == agrees {
			t.Error("agrees")
		}
		a, err := ParseAnnouncement(d[file])
		if err == nil && a.Text() != d[file] {
			t.Errorf("prints back as\n%s", a.Text())
		}
	})
}

func TestFlippedBitOfAFullAnnouncementIsFound(t *testing.T) {
	plain := province()
	text := plain[AnnouncementFile]
	for n := range len(text) {
		flipped := []byte(text)
		flipped[n] ^= 1 << (n % 8)
		d := plain.with(AnnouncementFile, string(flipped))
		d.seal()
		if d.place(t) == agrees {
			t.Errorf("byte %d: agrees", n)
		}
	}
}

// Each case changes a list, or a line of the announcement, which then commits to what is there.
func TestWhatHoldsBetweenListsIsChecked(t *testing.T) {
	full := province()
	line := func(key string, n int) string {
		a, _ := ParseAnnouncement(full[AnnouncementFile])
		return fmt.Sprintf("announcement.txt:%d", a.line(key, n))
	}
	for _, c := range []struct{ file, old, new, want string }{
		{WeightsFile, "43010003 9", "43010099 9", "weights.txt:3"},
		{AreasFile, "43010001 城东\n", "", "areas.txt:2"},
		{AreasFile, "43010003 城东\n", "", "areas.txt:4"},
		{AreasFile, "43010012 城东\n", "", "areas.txt:13"},
		{AreasFile, "43010003 城东", "43010003x 城东", "areas.txt:4"},
		{AreasFile, "43010012 城东\n", "43010012 城东\n43010013 城东\n", "areas.txt:14"},
		{AreasFile, "43010003 城东", "43010003 城北", "areas.txt:4"},
		{AreasFile, "43010003 城东", "43010003 城西", line(keyAreaList, 0)},
		{AreasFile, "43010008 城西", "43010008 城东", line(keyAreaList, 0)},
		{ExcludedFile, "43010013", "43010012", "excluded.txt:3"},
		{ExcludedFile, "43010000", "43010001", "excluded.txt:2"},
		{ExpertsFile, "0301 院校", "0203 院校", "experts.txt:2"},
		{AvoidanceFile, "43010003 0201", "43010003 0301", agrees}, // an expert, after the result was made anew
		{AvoidanceFile, "43010003 0201", "43010003 0209", "avoidance.txt:3"},
		{PreferencesFile, "43010003 0302", "43010003 0309", "preferences.txt:5"},
		{PreferencesFile, "43010008 0101", "43010013 0101", "preferences.txt:6"},
		{AbsencesFile, "0201 2026", "0200 2026", "absences.txt:2"},
		{LimitsFile, "0301 3", "0309 3", "limits.txt:3"},
		{AnnouncementFile, "例外列入 43010009", "例外列入 43010013", line(keyException, 1)},
		{AnnouncementFile, "例外列入 43010005", "例外列入 43010000", line(keyException, 0)},
		{AnnouncementFile, "分层 一般 共 8 抽 3\n比例 30/100 进一\n分层 重点 共 4", "分层 一般 共 9 抽 3\n分层 重点 共 3", line(keyStratum, 0)},
	} {
		t.Run(c.file+" "+c.new, func(t *testing.T) {
			d := full.with(c.file, replaceOnce(t, full[c.file], c.old, c.new))
			a, _ := ParseAnnouncement(d[AnnouncementFile])
			areas := a.AreaLists
			a.CommitTo(d)
			a.AreaLists = areas
			d[AnnouncementFile] = a.Text()
			if c.want == agrees {
				d.redraw()
				delete(d, ActsFile)
			}
			d.seal()
			checkPlace(t, d, c.want)
		})
	}
}

func TestAreaLinesAreChecked(t *testing.T) {
	full := province()
	a, _ := ParseAnnouncement(full[AnnouncementFile])
	for _, c := range []struct {
		change func(lists []AreaList)
		want   int // of the 分区 lines
	}{
		{func(l []AreaList) { l[0].Count--; l[1].Count++ }, 0},
		{func(l []AreaList) { l[1].SHA256[0]++ }, 1},
		{func(l []AreaList) { l[0].SHA256, l[1].SHA256 = l[1].SHA256, l[0].SHA256 }, 0},
	} {
		changed := *a
		changed.AreaLists = slices.Clone(a.AreaLists)
		c.change(changed.AreaLists)
		d := full.with(AnnouncementFile, changed.Text())
		d.seal()
		checkPlace(t, d, fmt.Sprintf("announcement.txt:%d", a.line(keyAreaList, c.want)))
	}
	empty := *a
	empty.AreaLists = append(slices.Clone(a.AreaLists), AreaList{"郊区", Commit(targetsVersion + "\n")})
	d := full.with(AnnouncementFile, empty.Text())
	d.seal()
	checkPlace(t, d, fmt.Sprintf("announcement.txt:%d", empty.line(keyAreaList, 2)))
}

func TestSumsAndAnnouncementNameTheSameLists(t *testing.T) {
	full := province()
	a, _ := ParseAnnouncement(full[AnnouncementFile])
	for _, name := range wholeDossier.optional {
		if name == CeremonyFile {
			continue // TestCeremonyStandsWithItsSource
		}
		d := maps.Clone(full)
		delete(d, name)
		want := agrees
		if name != ActsFile {
			want = fmt.Sprintf("announcement.txt:%d", a.line(committedTo(name).key, 0))
		}
		d.seal()
		checkPlace(t, d, want)

		line := 1 + slices.IndexFunc(linesOf(full[SumsFile]), func(line string) bool { return strings.HasSuffix(line, "  "+name+"\n") })
		d[SumsFile] = full[SumsFile]
		checkPlace(t, d, fmt.Sprintf("SHA256SUMS:%d", line)) // names a file that is not there

		d.seal()
		d[name] = full[name]
		checkPlace(t, d, fmt.Sprintf("SHA256SUMS:%d", line)) // does not name a file that is there

		if name == ActsFile {
			continue
		}
		d = county()
		d[name] = full[name]
		d.seal()
		line = 1 + slices.IndexFunc(linesOf(d[SumsFile]), func(line string) bool { return strings.HasSuffix(line, "  "+name+"\n") })
		checkPlace(t, d, fmt.Sprintf("SHA256SUMS:%d", line)) // which the announcement does not name
	}
}

// Of several faults the first in the order of §11 is found.
func TestChecksComeInTheirOrder(t *testing.T) {
	full := province()
	files := []string{SumsFile, AnnouncementFile, SeedFile}
	for _, list := range committedLists {
		files = append(files, list.file)
	}
	files = slices.DeleteFunc(files, func(file string) bool { return file == PseudonymsFile })
	files = append(files, ResultFile, ActsFile)
	d := full
	for k := range slices.Backward(files) {
		d = d.with(files[k], full[files[k]]+"改")
		if files[k] != SumsFile {
			d.seal()
		}
		checkPlace(t, d, fmt.Sprintf("%s:%d", files[k], 1+len(linesOf(full[files[k]]))))
	}
}
