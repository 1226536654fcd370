package draw

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
)

func TestDossierAgrees(t *testing.T) {
	d := county()
	report, err := Verify(d.folder())
	if err != nil || report.Finding != nil || !report.Agrees() {
		t.Fatalf("%v, %v", err, report.Finding)
	}
	if report.Lists != Yes || report.Result != Yes || report.Before != NotShown || report.Only != NotShown {
		t.Errorf("answers: %s, %s, %s, %s", report.Lists, report.Result, report.Before, report.Only)
	}
	if report.Drawn.Text() != d[ResultFile] || report.Announcement.Text() != d[AnnouncementFile] || SeedText(report.Seed) != d[SeedFile] {
		t.Error("the report holds other texts than the dossier")
	}
	if report.Commitment != HashOf(d[AnnouncementFile]) || len(report.Others) != 0 {
		t.Errorf("commitment %s, others %v", report.Commitment, report.Others)
	}
}

// A corruption changes the line n, counted from 0, of a file.
type corruption struct {
	name string
	of   func(lines []string, n int) []string // nil if there is no such line
}

const inserted = "插入\n"

var corruptions = []corruption{
	{"change", func(lines []string, n int) []string {
		return slices.Replace(lines, n, n+1, strings.TrimSuffix(lines[n], "\n")+"改\n")
	}},
	{"delete", func(lines []string, n int) []string { return slices.Delete(lines, n, n+1) }},
	{"duplicate", func(lines []string, n int) []string { return slices.Insert(lines, n, lines[n]) }},
	{"insert", func(lines []string, n int) []string { return slices.Insert(lines, n, inserted) }},
	{"swap", func(lines []string, n int) []string {
		if n+1 == len(lines) {
			return nil
		}
		lines[n], lines[n+1] = lines[n+1], lines[n]
		return lines
	}},
}

// eachCorruption calls check with every corruption of every line of a file of the county, as it is; line counts from 1.
func eachCorruption(t *testing.T, file string, check func(t *testing.T, d dossier, kind string, line int)) {
	t.Helper()
	eachCorruptionOf(t, county(), file, check)
}

func eachCorruptionOf(t *testing.T, plain dossier, file string, check func(t *testing.T, d dossier, kind string, line int)) {
	t.Helper()
	for n := range linesOf(plain[file]) {
		for _, c := range corruptions {
			lines := c.of(linesOf(plain[file]), n)
			if lines == nil {
				continue
			}
			t.Run(fmt.Sprintf("%s line %d of %s", c.name, n+1, file), func(t *testing.T) {
				check(t, plain.with(file, strings.Join(lines, "")), c.name, n+1)
			})
		}
	}
}

func checkPlace(t *testing.T, d dossier, want string) {
	t.Helper()
	if got := d.place(t); got != want {
		t.Errorf("place: %s, want %s", got, want)
	}
}

func TestSumsFindEveryCorruptedLine(t *testing.T) {
	for line, file := range slices.Sorted(slices.Values(wholeDossier.required)) {
		eachCorruption(t, file, func(t *testing.T, d dossier, kind string, _ int) {
			checkPlace(t, d, fmt.Sprintf("SHA256SUMS:%d", line+1))
		})
	}
}

func TestCorruptedSumsAreFound(t *testing.T) {
	eachCorruption(t, SumsFile, func(t *testing.T, d dossier, kind string, line int) {
		if kind == "duplicate" {
			line++ // the first of the two is right
		}
		checkPlace(t, d, fmt.Sprintf("SHA256SUMS:%d", line))
	})
}

func TestFormOfSumsComesBeforeTheirHashes(t *testing.T) {
	for _, malformed := range []string{"  seed", " seed.txt", "0  seed.txt"} {
		d := county().with(AvoidanceFile, avoidanceVersion+"\n") // so line 2 is wrong
		d[SumsFile] = replaceOnce(t, d[SumsFile], "  seed.txt", malformed)
		checkPlace(t, d, "SHA256SUMS:5")
	}
}

// From here on SHA256SUMS has been made anew after the corruption.

// otherAnnouncement is the place where a well-formed announcement that is not the one of result.txt is found; otherSeed that of
// another seed; noResult that of rules that cannot be kept.
const (
	otherAnnouncement = "result.txt:2"
	otherSeed         = "result.txt:3"
	noResult          = "result.txt:1"
)

// corruptedAnnouncement says where each corruption of each line of the county's announcement is found; ":n" is announcement.txt:n.
var corruptedAnnouncement = []struct{ change, delete, duplicate, insert, swap string }{
	{":1", ":1", ":2", ":1", ":1"},                                             // 摇号抽取公告 v1
	{otherAnnouncement, ":2", ":3", ":2", ":2"},                                // 抽取机关
	{":3", ":3", ":4", ":3", ":3"},                                             // 抽取编号
	{otherAnnouncement, ":4", ":5", ":4", ":4"},                                // 任务编号
	{otherAnnouncement, ":5", ":6", ":5", ":5"},                                // 任务名称
	{":6", ":6", ":7", ":6", ":6"},                                             // 检查时间
	{otherAnnouncement, ":7", ":8", ":7", ":7"},                                // 抽查事项
	{otherAnnouncement, ":8", ":9", ":8", ":8"},                                // 抽查依据
	{otherAnnouncement, ":9", ":10", ":9", ":9"},                               // 抽查事项
	{otherAnnouncement, ":10", ":11", ":10", ":10"},                            // 抽查依据
	{":11", ":11", ":12", ":11", ":11"},                                        // 检查对象名录
	{":12", ":12", ":13", ":12", ":12"},                                        // 执法检查人员名录
	{":13", ":13", ":14", ":13", ":13"},                                        // 回避名单
	{":14", "targets.txt:2", ":15", ":14", ":15"},                              // 分层 一般
	{":15", "targets.txt:4", ":16", ":15", ":16"},                              // 分层 重点
	{noResult, ":16", ":17", ":16", ":16"},                                     // 席位 市监局 组长 技能 食品
	{noResult, otherAnnouncement, otherAnnouncement, ":17", otherAnnouncement}, // 席位 市监局
	{noResult, otherAnnouncement, otherAnnouncement, ":18", ":19"},             // 席位 环保局
	{":19", ":19", ":20", ":19", ":19"},                                        // 每人至多
	{otherAnnouncement, ":20", ":21", ":20", ":20"},                            // 种子来源
	{":21", ":21", ":22", ":21", ""},                                           // 种子时间
}

func TestCorruptedAnnouncementIsFound(t *testing.T) {
	if n := len(linesOf(county()[AnnouncementFile])); n != len(corruptedAnnouncement) {
		t.Fatalf("the table has %d lines, the announcement %d", len(corruptedAnnouncement), n)
	}
	eachCorruption(t, AnnouncementFile, func(t *testing.T, d dossier, kind string, line int) {
		row := corruptedAnnouncement[line-1]
		want := map[string]string{
			"change": row.change, "delete": row.delete, "duplicate": row.duplicate, "insert": row.insert, "swap": row.swap,
		}[kind]
		if strings.HasPrefix(want, ":") {
			want = AnnouncementFile + want
		}
		d.seal()
		checkPlace(t, d, want)
	})
}

func TestAnotherAnnouncementIsFound(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"抽取编号 7", "抽取编号 8", otherAnnouncement},
		{"2026-11-23", "2026-11-24", otherAnnouncement},
		{"2026-12-04", "2026-12-03", otherAnnouncement},
		{"名录 12 条", "名录 11 条", "targets.txt announcement.txt:11"},
		{"名录 12 条 ", "名录 12 条 " + strings.Repeat("0", 64) + "\n检查对象名录 12 条 ", "announcement.txt:12"},
		{"名录 8 条", "名录 9 条", "inspectors.txt announcement.txt:12"},
		{"名单 5 条", "名单 0 条", "avoidance.txt announcement.txt:13"},
		{"一般 共 8 抽 3", "一般 共 9 抽 3", "announcement.txt:14"},
		{"重点 共 4 抽 2", "重点 共 3 抽 2", "announcement.txt:15"},
		{"一般 共 8 抽 3", "一般 共 9 抽 9", "announcement.txt:14"},
		{"一般 共 8 抽 3", "一般 共 8 抽 4", otherAnnouncement},
		{"一般 共 8 抽 3", "一般 共 8 抽 0", otherAnnouncement},
		{"一般 共 8 抽 3", "一般 共 8 抽 8", otherAnnouncement},
		{"分层 一般", "分层 丁般", "targets.txt:2"},
		{"分层 重点", "分层 非常重点", "targets.txt:4"},
		{"分层 重点", "分层 钟点 共 1 抽 1\n分层 重点", "announcement.txt:16"},
		{"席位 市监局 组长 技能 食品", "席位 市监局 组长", otherAnnouncement},
		{"席位 市监局 组长 技能 食品", "席位 市监局 组长 技能 特种设备 食品", noResult},
		{"席位 市监局\n", "席位 环保局\n", otherAnnouncement},
		{"至多 4 席", "至多 5 席", otherAnnouncement},
		{"至多 4 席", "至多 1 席", noResult},
		{"10:00", "10:01", otherAnnouncement},
		{"2026-11-20", "2026-11-21", otherAnnouncement},
	} {
		t.Run(c.new, func(t *testing.T) {
			d := county()
			d[AnnouncementFile] = replaceOnce(t, d[AnnouncementFile], c.old, c.new)
			d.seal()
			checkPlace(t, d, c.want)
		})
	}
}

func TestCorruptedSeedIsFound(t *testing.T) {
	eachCorruption(t, SeedFile, func(t *testing.T, d dossier, kind string, _ int) {
		d.seal()
		checkPlace(t, d, map[string]string{
			"change": otherSeed, "delete": "seed.txt:1", "duplicate": "seed.txt:2", "insert": "seed.txt:2",
		}[kind])
	})
}

func TestCorruptedResultIsFound(t *testing.T) {
	eachCorruption(t, ResultFile, func(t *testing.T, d dossier, kind string, line int) {
		if kind == "duplicate" {
			line++
		}
		d.seal()
		checkPlace(t, d, fmt.Sprintf("result.txt:%d", line))
	})
}

var announcementLineOf = map[string]int{TargetsFile: 11, InspectorsFile: 12, AvoidanceFile: 13}

// malformedAt is the line at which a corrupted list of the county is malformed or not sorted, or 0 if it is neither.
func malformedAt(file, kind string, line int) int {
	versionIsAPair := file == AvoidanceFile // the version line reads as a pair, though one that is not sorted
	switch {
	case kind == "insert", kind == "swap" && line == 1, kind != "duplicate" && line == 1:
		return line
	case kind == "duplicate" && line == 1 && versionIsAPair:
		return 3
	case kind == "duplicate", kind == "swap":
		return line + 1
	}
	return 0
}

func TestCorruptedListIsFound(t *testing.T) {
	for file, announced := range announcementLineOf {
		eachCorruption(t, file, func(t *testing.T, d dossier, kind string, line int) {
			want := fmt.Sprintf("%s announcement.txt:%d", file, announced)
			if n := malformedAt(file, kind, line); n > 0 {
				want = fmt.Sprintf("%s:%d", file, n)
			}
			d.seal()
			checkPlace(t, d, want)
		})
	}
}

// From here on the announcement commits to the corrupted lists, so that it is another announcement.

func TestCorruptedListIsFoundEvenIfAnnounced(t *testing.T) {
	avoided := map[string]int{"0101": 2, "0201": 3, "0103": 4, "0203": 5, "0105": 6}
	for file := range announcementLineOf {
		eachCorruption(t, file, func(t *testing.T, d dossier, kind string, line int) {
			row := strings.Fields(linesOf(county()[file])[line-1])
			want := otherAnnouncement
			if n := malformedAt(file, kind, line); n > 0 {
				want = fmt.Sprintf("%s:%d", file, n)
			} else if file == TargetsFile && kind == "delete" {
				want = "announcement.txt:" + map[string]string{"一般": "14", "重点": "15"}[row[1]]
			} else if n := avoided[row[0]]; file == InspectorsFile && kind == "delete" && n > 0 {
				want = fmt.Sprintf("avoidance.txt:%d", n)
			} else if file == AvoidanceFile && kind == "change" {
				want = fmt.Sprintf("avoidance.txt:%d", line)
			}
			d.commit()
			d.seal()
			checkPlace(t, d, want)
		})
	}
}

// What agrees after the result was made anew too is another draw. No verifier can tell it from the first, but it has another commitment.
func TestOtherDrawsAreLegal(t *testing.T) {
	legal := map[string]int{}
	for _, file := range []string{AnnouncementFile, SeedFile, TargetsFile, InspectorsFile, AvoidanceFile} {
		eachCorruption(t, file, func(t *testing.T, d dossier, kind string, line int) {
			if announcementLineOf[file] > 0 {
				d.commit()
			}
			d.seal()
			if place := d.place(t); place != otherAnnouncement && place != otherSeed {
				return
			}
			if d.redraw(); d[ResultFile] == county()[ResultFile] {
				t.Error("the result is that of the first draw")
			}
			d.seal()
			checkPlace(t, d, agrees)
			legal[kind+" "+file]++
		})
	}
	want := map[string]int{
		"change announcement.txt":    8, // texts, and the task's id
		"delete announcement.txt":    2, // a seat that is not the leader's
		"duplicate announcement.txt": 2,
		"swap announcement.txt":      1,
		"change seed.txt":            1,
		"change targets.txt":         12, // names
		"change inspectors.txt":      8,
		"delete inspectors.txt":      3, // who avoid nobody
		"delete avoidance.txt":       5,
	}
	if !maps.Equal(legal, want) {
		t.Errorf("legal: %v\nwant   %v", legal, want)
	}
}

// TestFlippedBitOfAnnouncementIsFound flips every bit of every byte. What remains an announcement must be found where SPEC §11 says.
func TestFlippedBitOfAnnouncementIsFound(t *testing.T) {
	plain := county()
	text := plain[AnnouncementFile]
	places := map[string]int{}
	for n := range len(text) {
		for bit := range 8 {
			flipped := []byte(text)
			flipped[n] ^= 1 << bit
			d := plain.with(AnnouncementFile, string(flipped))
			d.seal()
			got := d.place(t)
			if want := placeOfFlip(t, text, string(flipped), n); got != want {
				t.Errorf("bit %d of byte %d: place %s, want %s", bit, n, got, want)
			}
			places[got]++
		}
	}
	for _, place := range []string{otherAnnouncement, noResult, "targets.txt:2", "targets.txt announcement.txt:11", "announcement.txt:14"} {
		if places[place] == 0 {
			t.Errorf("no flip was found at %s", place)
		}
	}
}

func placeOfFlip(t *testing.T, text, flipped string, n int) string {
	t.Helper()
	a, err := ParseAnnouncement(flipped)
	if err != nil {
		var f *Finding
		line := 1 + strings.Count(text[:n], "\n")
		if !errors.As(err, &f) || f.Line < line || f.Line > line+1 {
			t.Errorf("byte %d in line %d: %v", n, line, err)
		}
		return placeOf(f)
	}
	plain, _ := ParseAnnouncement(text)
	switch {
	case a.Targets != plain.Targets:
		return "targets.txt announcement.txt:11"
	case a.Strata[0].Name != "一般":
		return "targets.txt:2"
	case a.Strata[1].Name != "重点":
		return "targets.txt:4"
	case a.Strata[0].Of != 8:
		return "announcement.txt:14"
	case a.Strata[1].Of != 4:
		return "announcement.txt:15"
	case a.Inspectors != plain.Inspectors:
		return "inspectors.txt announcement.txt:12"
	case a.Avoidance != plain.Avoidance:
		return "avoidance.txt announcement.txt:13"
	case county().with(AnnouncementFile, flipped).redraw():
		return otherAnnouncement
	}
	return noResult
}

func TestMissingFileIsFound(t *testing.T) {
	for name := range county() {
		d := county()
		delete(d, name)
		checkPlace(t, d, name)
	}
}

func TestEmptyFileIsFound(t *testing.T) {
	for name := range county() {
		d := county().with(name, "")
		if name != SumsFile {
			d.seal()
		}
		checkPlace(t, d, name+":1")
	}
}

func TestFileThatDoesNotEndWithLFIsFoundAtItsLastLine(t *testing.T) {
	for name, text := range county() {
		last := len(linesOf(text))
		for cut, line := range map[string]int{
			strings.TrimSuffix(text, "\n"): last,
			text + "改":                     last + 1,
			text + "\n":                    last + 1,
		} {
			d := county().with(name, cut)
			if name != SumsFile {
				d.seal()
			}
			checkPlace(t, d, fmt.Sprintf("%s:%d", name, line))
		}
	}
}

func TestOtherFilesAreListedButNotLookedAt(t *testing.T) {
	d := county()
	d["说明.docx"] = "\xff"
	d["SHA256SUMS.sig"] = ""
	d["old/result.txt"] = "摇号抽取结果 v1\n"
	report, err := Verify(d.folder())
	if err != nil || !report.Agrees() || !slices.Equal(report.Others, []string{"SHA256SUMS.sig", "old", "说明.docx"}) {
		t.Errorf("agrees: %v, %v, others %q", report.Agrees(), err, report.Others)
	}
}

func TestFolderInPlaceOfAFileCannotBeVerified(t *testing.T) {
	for name := range county() {
		d := county()
		delete(d, name)
		d[name+"/"+name] = "x"
		if report, err := Verify(d.folder()); err == nil || report.Agrees() {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestUnreadableFileIsAnErrorAndNoFinding(t *testing.T) {
	for name := range county() {
		report, err := Verify(unreadable{county().folder(), name})
		if !errors.Is(err, fs.ErrPermission) || report.Finding != nil || report.Agrees() {
			t.Errorf("%s: %v, %v", name, err, report.Finding)
		}
	}
}

// unreadable is a folder with one file that may not be opened.
type unreadable struct {
	fs.FS
	name string
}

func (u unreadable) Open(name string) (fs.File, error) {
	if name == u.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return u.FS.Open(name)
}

// What is checked must be what was hashed: no file is looked at twice, as it could be another one then.
func TestEveryFileIsReadOnce(t *testing.T) {
	for name, d := range map[string]dossier{"county": county(), "province": province(), "area": ofArea("城东")} {
		for kind, check := range map[string]func(fs.FS) (*Report, error){"verify": Verify, "redraw": Redraw} {
			if kind == "redraw" && name == "area" {
				continue
			}
			folder := &counted{FS: d.folder(), opened: map[string]int{}}
			if report, err := check(folder); err != nil || report.Finding != nil {
				t.Fatalf("%s %s: %v, %v", kind, name, err, report.Finding)
			}
			for file := range d {
				want := 1
				if kind == "redraw" && (file == SumsFile || file == ActsFile) {
					want = 0
				}
				if folder.opened[file] != want {
					t.Errorf("%s %s: %s was opened %d times, want %d", kind, name, file, folder.opened[file], want)
				}
			}
		}
	}
}

// counted is a folder that counts how often each file is opened.
type counted struct {
	fs.FS
	sync.Mutex
	opened map[string]int
}

func (c *counted) Open(name string) (fs.File, error) {
	c.Lock()
	defer c.Unlock()
	c.opened[name]++
	return c.FS.Open(name)
}

// A file is hashed to its end even if what stands there first is wrong already.
func TestSumsComeBeforeWhatIsWrongInALongList(t *testing.T) {
	d := county()
	var long strings.Builder
	long.WriteString(targetsVersion + "\n1 一般\n")
	for n := range 20_000 {
		fmt.Fprintf(&long, "%08d 一般 某食品有限公司\n", n)
	}
	d[TargetsFile] = long.String()
	checkPlace(t, d, "SHA256SUMS:6")
	d.seal()
	checkPlace(t, d, "targets.txt:2")
}

// The first place in the order of SPEC §11 is given, whatever else is wrong.
func TestFirstDisagreementIsGiven(t *testing.T) {
	type change struct{ file, old, new string }
	changes := []change{
		{SumsFile, "  announcement.txt", " announcement.txt"},
		{AnnouncementFile, "抽取编号 7", "抽取编号 0"},
		{SeedFile, "48 ", "48  "},
		{TargetsFile, "43010002 一般", "43010002  一般"},
		{InspectorsFile, "0102 市监局", "0102  市监局"},
		{AvoidanceFile, "43010003 0201", "43010003  0201"},
		{ResultFile, "席位 1 1", "席位 1 9"},
	}
	want := []string{"SHA256SUMS:1", "announcement.txt:3", "seed.txt:1", "targets.txt:3", "inspectors.txt:3", "avoidance.txt:3", "result.txt:5"}
	for n := range changes {
		d := county()
		for _, c := range changes[max(n, 1):] {
			d[c.file] = replaceOnce(t, d[c.file], c.old, c.new)
		}
		d.seal()
		if n == 0 {
			d[SumsFile] = replaceOnce(t, d[SumsFile], changes[0].old, changes[0].new)
		}
		checkPlace(t, d, want[n])
	}
}

func TestAnswersSayNoMoreThanWasChecked(t *testing.T) {
	for _, c := range []struct {
		file, old, new string
		seal           bool
		lists, result  Answer
	}{
		{AnnouncementFile, "抽取编号 7", "抽取编号 0", true, No, NotShown},
		{TargetsFile, "甲", "乙", true, No, NotShown},
		{AvoidanceFile, "0105", "0104", true, No, NotShown},
		{SeedFile, "48 ", "48  ", true, NotShown, No},
		{SeedFile, "48", "49", true, Yes, No},
		{ResultFile, "席位 1 1", "席位 1 9", true, Yes, No},

		{AnnouncementFile, "抽取编号 7", "抽取编号 8", false, No, NotShown},
		{TargetsFile, "甲", "乙", false, No, NotShown},
		{SeedFile, "48", "49", false, NotShown, No},
		{ResultFile, "席位 1 1", "席位 1 9", false, NotShown, No},
		{SumsFile, "  seed.txt", " seed.txt", false, NotShown, NotShown},
	} {
		d := county()
		d[c.file] = replaceOnce(t, d[c.file], c.old, c.new)
		if c.seal {
			d.seal()
		}
		report, err := Verify(d.folder())
		if err != nil || report.Lists != c.lists || report.Result != c.result || report.Before != NotShown || report.Only != NotShown {
			t.Errorf("%s %s: lists %s, result %s, %v", c.file, c.new, report.Lists, report.Result, err)
		}
	}
}

func TestReportSaysWhyThereIsNoResult(t *testing.T) {
	d := county()
	d[AnnouncementFile] = replaceOnce(t, d[AnnouncementFile], "至多 4 席", "至多 1 席")
	d.seal()
	report, err := Verify(d.folder())
	if err != nil || report.Infeasible == nil || report.Drawn != nil || placeOf(report.Finding) != noResult {
		t.Fatalf("%v, %v, %v", err, report.Infeasible, report.Finding)
	}
	if n := len(report.Infeasible.Shortages); n != 2 {
		t.Errorf("%d departments are short, want 2", n)
	}
}

// FuzzVerify replaces one file of the county and makes SHA256SUMS anew: nothing but the file as it was agrees.
func FuzzVerify(f *testing.F) {
	plain := county()
	names := slices.Sorted(maps.Keys(plain))
	for n, name := range names {
		f.Add(uint(n), plain[name])
	}
	f.Fuzz(func(t *testing.T, n uint, text string) {
		name := names[n%uint(len(names))]
		d := plain.with(name, text)
		if name != SumsFile {
			d.seal()
		}
		if got := d.place(t); (got == agrees) != (text == plain[name]) {
			t.Errorf("%s as %q: %s", name, text, got)
		}
	})
}

func TestFirstMissingFileIsNamed(t *testing.T) {
	d := county()
	delete(d, SeedFile)
	delete(d, AvoidanceFile)
	checkPlace(t, d, "seed.txt")
}
