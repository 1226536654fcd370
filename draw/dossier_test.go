package draw

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// A dossier is the text of its files, by name.
type dossier map[string]string

// county is the dossier of a draw of 5 of 12 targets by 8 inspectors of two departments. Whatever the seed, an assignment exists.
func county() dossier {
	a := &Announcement{
		Office:   "某县双随机办公室",
		Number:   7,
		Task:     "2026-食品-03",
		TaskName: "食品生产企业抽查",
		From:     "2026-11-23",
		To:       "2026-12-04",
		Items:    []Item{{Name: "食品生产监督检查", Basis: "食品安全法第一百一十条"}, {Name: "排污许可检查", Basis: "排污许可管理条例第二十五条"}},
		Strata:   []Stratum{{"一般", 8, 3, nil}, {"重点", 4, 2, nil}},
		Seats:    []Seat{{"市监局", []string{"食品"}}, {"市监局", nil}, {"环保局", nil}},
		Maximum:  4,
		Seed:     SeedSource{Kind: SeedTyped, Text: "四位观众各说出两位数", Moment: "2026-11-20 10:00"},
	}
	d := dossier{
		SeedFile: SeedText("48 02 77 31"),
		TargetsFile: `摇号检查对象名录 v1
43010001 一般 甲 食品有限公司
43010002 一般 乙食品有限公司
43010003 重点 丙食品有限公司
43010004 一般 丁食品有限公司
43010005 一般 丁食品有限公司
43010006 重点 戊食品有限公司
43010007 一般 己食品有限公司
43010008 一般 庚食品有限公司
43010009 重点 辛食品有限公司
43010010 一般 壬食品有限公司
43010011 重点 癸食品有限公司
43010012 一般 子食品有限公司
`,
		InspectorsFile: `摇号执法检查人员名录 v1
0101 市监局 食品 张三
0102 市监局 - 李四
0103 市监局 特种设备,食品 王五
0104 市监局 食品 张三
0105 市监局 - 赵六
0201 环保局 - 钱七
0202 环保局 废水 -
0203 环保局 - 孙八
`,
		AvoidanceFile: `摇号回避名单 v1
43010001 0101
43010003 0201
43010006 0103
43010006 0203
43010012 0105
`,
	}
	a.Targets, a.Inspectors, a.Avoidance = Commit(d[TargetsFile]), Commit(d[InspectorsFile]), Commit(d[AvoidanceFile])
	d[AnnouncementFile] = a.Text()
	d.redraw()
	d.seal()
	return d
}

// seal makes SHA256SUMS anew.
func (d dossier) seal() { d[SumsFile] = SumsText(d) }

// commit makes the announcement commit to the lists anew. The announcement must be well formed.
func (d dossier) commit() {
	a, err := ParseAnnouncement(d[AnnouncementFile])
	if err != nil {
		panic(err)
	}
	d.announce(a)
}

// announce makes the announcement commit to the lists that are there.
func (d dossier) announce(a *Announcement) {
	a.CommitTo(d)
	a.AreaLists = d.areaLists()
	d[AnnouncementFile] = a.Text()
}

// areaLists are those of areas.txt, if there is one that goes with the targets.
func (d dossier) areaLists() []AreaList {
	if d[AreasFile] == "" {
		return nil
	}
	texts, err := SplitByArea(Targets(strings.NewReader(d[TargetsFile])), Areas(strings.NewReader(d[AreasFile])))
	if err != nil {
		return nil
	}
	var lists []AreaList
	for _, area := range slices.Sorted(maps.Keys(texts)) {
		lists = append(lists, AreaList{area, Commit(texts[area])})
	}
	return lists
}

// redraw makes the result anew. It reports whether the other files give one.
func (d dossier) redraw() bool {
	a, err := ParseAnnouncement(d[AnnouncementFile])
	if err != nil {
		return false
	}
	seed, err := ParseSeed(d[SeedFile])
	if err != nil {
		return false
	}
	lists, err := ParseLists(d)
	if err != nil {
		return false
	}
	result, err := Draw(a, seed, Targets(strings.NewReader(d[TargetsFile])), lists)
	if err != nil {
		return false
	}
	d[ResultFile] = result.Text()
	return true
}

func (d dossier) with(file, text string) dossier {
	changed := maps.Clone(d)
	changed[file] = text
	return changed
}

func (d dossier) folder() fs.FS {
	folder := fstest.MapFS{}
	for name, text := range d {
		folder[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return folder
}

// agrees is the place of a dossier without a disagreement.
const agrees = "agrees"

// place verifies a dossier and spells the place of the disagreement: FILE:LINE, or FILE where the file is missing, or FILE and the line
// of the announcement that it does not keep.
func (d dossier) place(t *testing.T) string {
	t.Helper()
	report, err := Verify(d.folder())
	if err != nil {
		t.Fatal(err)
	}
	if report.Agrees() != (report.Finding == nil) {
		t.Fatalf("agrees: %v, but the finding is %v", report.Agrees(), report.Finding)
	}
	return placeOf(report.Finding)
}

func placeOf(f *Finding) string {
	switch {
	case f == nil:
		return agrees
	case f.Line == 0 && f.Against != Place{}:
		return fmt.Sprint(f.Place, " ", f.Against)
	}
	return f.Place.String()
}

// linesOf cuts a text after each LF.
func linesOf(text string) []string {
	lines := strings.SplitAfter(text, "\n")
	if lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}
