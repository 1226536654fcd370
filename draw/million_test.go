package draw

import (
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// What it costs to verify a draw from a million targets. docs/scale.md has figures.

// A registered dossier is of so many targets in four strata, and stands in a folder.
type registered struct {
	targets int
	take    int  // of each stratum
	teams   bool // of two seats, by 1,000 inspectors, of whom some must not meet some targets
	areas   bool // areas.txt of 14 areas, and excluded.txt of a tenth as many as there are targets
}

var registeredStrata = []string{"一般风险", "中风险", "低风险", "高风险"} // sorted

// registeredID is the n-th of 18 characters, sorted; those of the targets are even.
func registeredID(n int) string { return fmt.Sprintf("91%06dMA4%06d%c", 430100+n/40_000, n, 'A'+n%26) }

// registeredName is like the name of a company, of an individual business, or of one whose name says where it is.
func registeredName(rng *rand.Rand) string {
	pick := func(words string) string { all := strings.Fields(words); return all[rng.IntN(len(all))] }
	place := pick("长沙市 浏阳市 宁乡市 株洲市 湘潭县 衡阳市 岳阳县 常德市 永州市")
	trade := pick("食品 餐饮管理 建筑材料 医药连锁 机械制造 农业科技 物业服务 信息技术 汽车维修")
	brand := pick("鑫 盛 华 瑞 宏 恒 天 金") + pick("达 源 泰 丰 隆 和 兴 泽")
	switch rng.IntN(20) {
	case 0:
		return brand + "（湖南）" + trade + "有限公司"
	case 1, 2, 3, 4, 5, 6:
		return place + brand + trade + pick("店 经营部 商行")
	}
	return place + brand + trade + pick("有限公司 有限责任公司 股份有限公司")
}

// write makes the dossier in a folder, and returns the ids of its targets.
func (r registered) write(tb testing.TB, folder string) (ids []string) {
	tb.Helper()
	rng := rand.New(rand.NewPCG(1, 2))
	d := dossier{SeedFile: county()[SeedFile], InspectorsFile: inspectorsVersion + "\n", AvoidanceFile: avoidanceVersion + "\n"}
	a, err := ParseAnnouncement(county()[AnnouncementFile])
	if err != nil {
		tb.Fatal(err)
	}
	a.Content, a.Seats, a.Maximum = ContentTargets, nil, 0
	a.Strata = nil
	for k, name := range registeredStrata {
		a.Strata = append(a.Strata, Stratum{Name: name, Of: (r.targets + len(registeredStrata) - 1 - k) / len(registeredStrata), Take: r.take})
	}
	var targets strings.Builder
	targets.WriteString(targetsVersion + "\n")
	for n := range r.targets {
		ids = append(ids, registeredID(2*n))
		fmt.Fprintln(&targets, ids[n], registeredStrata[n%len(registeredStrata)], registeredName(rng))
	}
	d[TargetsFile] = targets.String()
	if r.teams {
		r.addTeams(a, d, ids)
	}
	if r.areas {
		r.addAreas(d, ids)
	}
	d.announce(a)
	if !d.redraw() {
		tb.Fatal("no result")
	}
	d.seal()
	for name, text := range d {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o666); err != nil {
			tb.Fatal(err)
		}
	}
	return ids
}

func (r registered) addTeams(a *Announcement, d dossier, ids []string) {
	a.Content, a.Seats, a.Maximum = ContentBoth, []Seat{{Department: "市监局"}, {Department: "市监局"}}, 100
	var inspectors strings.Builder
	inspectors.WriteString(inspectorsVersion + "\n")
	for n := range 1000 {
		fmt.Fprintf(&inspectors, "4301%04d 市监局 特种设备,食品 张三\n", n)
	}
	d[InspectorsFile] = inspectors.String()
	var avoidance strings.Builder
	avoidance.WriteString(avoidanceVersion + "\n")
	for n := 0; n < len(ids); n += max(1, len(ids)/5000) {
		fmt.Fprintf(&avoidance, "%s 4301%04d\n", ids[n], n%1000)
	}
	d[AvoidanceFile] = avoidance.String()
}

func (r registered) addAreas(d dossier, ids []string) {
	var areas, excluded strings.Builder
	areas.WriteString(areasVersion + "\n")
	excluded.WriteString(excludedVersion + "\n")
	for n, id := range ids {
		fmt.Fprintf(&areas, "%s 第%d区\n", id, n%14)
		if n%10 == 0 {
			fmt.Fprintf(&excluded, "%s 已注销 某某商行\n", registeredID(2*n+1))
		}
	}
	d[AreasFile], d[ExcludedFile] = areas.String(), excluded.String()
}

// bareVerify is what a verification cannot do without: the SHA-256 of every file of a folder, as sha256sum computes it, then a ticket for each id.
func bareVerify(b *testing.B, folder fs.FS, ids []string) {
	b.Helper()
	names, err := fs.Glob(folder, "*")
	if err != nil {
		b.Fatal(err)
	}
	for _, name := range names {
		f, err := folder.Open(name)
		if err != nil {
			b.Fatal(err)
		}
		h := sha256.New()
		if _, err := io.Copy(h, f); err != nil {
			b.Fatal(err)
		}
		h.Sum(sink[:0])
		f.Close()
	}
	tickets := NewTickets(sink)
	for _, id := range ids {
		sink = tickets.Target(id)
	}
}

// BenchmarkVerifyMillion verifies dossiers of a million targets, by turns with the bare work, on one core: hashing the files, and a loop of tickets
// over ids that are in memory. Its metrics are of the fastest turn of each, for what else the machine does can only add to them. So that it is
// the million that is measured, nobody or few inspectors are drawn: what an assignment costs, BenchmarkAssign10kSeats tells.
func BenchmarkVerifyMillion(b *testing.B) {
	for _, c := range []struct {
		name string
		registered
	}{
		{"10000 drawn", registered{1_000_000, 2500, false, false}},
		{"100 drawn with teams", registered{1_000_000, 25, true, false}},
		{"10000 drawn with areas", registered{1_000_000, 2500, false, true}},
	} {
		b.Run(c.name, func(b *testing.B) {
			path := b.TempDir()
			ids := c.write(b, path)
			folder := os.DirFS(path)
			verify, bare := time.Hour, time.Hour
			for b.Loop() {
				bare = min(bare, timed(func() { bareVerify(b, folder, ids) }))
				verify = min(verify, timed(func() {
					if report, err := Verify(folder); err != nil || !report.Agrees() {
						b.Fatal(err, report.Finding)
					}
				}))
			}
			b.ReportMetric(float64(verify)/1e6, "ms/verify")
			b.ReportMetric(float64(bare)/1e6, "ms/bare")
			b.ReportMetric(float64(verify)/float64(bare), "×bare")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// What is held when the last of the targets was read does not grow with them, though the list is read as strings that blocks of it share.
func TestMemoryIsBoundedByTheSample(t *testing.T) {
	held := func(targets int) float64 {
		path := t.TempDir()
		registered{targets, 10, false, true}.write(t, path)
		folder := &measured{FS: os.DirFS(path)}
		if report, err := Verify(folder); err != nil || !report.Agrees() {
			t.Fatal(err, report.Finding)
		}
		return folder.held
	}
	few, many := held(2_000), held(60_000) // 5 MB, and 2 MB of areas
	if many > few+1 {
		t.Errorf("%.1f MB are held of 2,000 targets, %.1f MB of 60,000", few, many)
	}
}

// measured is a folder that measures what is held when targets.txt has been read.
type measured struct {
	fs.FS
	held float64 // MB
}

func (m *measured) Open(name string) (fs.File, error) {
	f, err := m.FS.Open(name)
	if name == TargetsFile {
		f = &measuredFile{f, m}
	}
	return f, err
}

type measuredFile struct {
	fs.File
	of *measured
}

func (f *measuredFile) Read(p []byte) (int, error) {
	n, err := f.File.Read(p)
	if err == io.EOF {
		f.of.held = liveHeap()
	}
	return n, err
}
