package registry

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"yaohao/draw"

	"pgregory.net/rapid"
)

// A freezing is what an announcement is made from.
type freezing struct {
	task       Task
	targets    []Target
	inspectors []Inspector
	pairs      []Avoidance
	checks     []Check
	leave      []Leave
	tags       map[string][]string
	confirmed  []draw.Confirmed
}

func countyFreezing() freezing {
	return freezing{task: countyTask(), targets: countyTargets(), inspectors: countyInspectors(), pairs: countyPairs()}
}

func (f freezing) freeze(number int) (*Frozen, error) {
	return Freeze(f.task, number, Registries{
		Targets: f.targets, Inspectors: f.inspectors, Avoidance: f.pairs, Checks: f.checks, Leave: f.leave, Tags: f.tags, Confirmed: f.confirmed,
	})
}

func TestFreezeSpellsWhatIsAnnounced(t *testing.T) {
	f, err := countyFreezing().freeze(7)
	if err != nil {
		t.Fatal(err)
	}
	want := fmt.Sprintf(`摇号抽取公告 v1
抽取机关 某县市场监督管理局
抽取编号 7
任务编号 T-1
任务名称 餐饮抽查
检查时间 2026-11-23 至 2026-12-18
抽查事项 许可检查
抽查依据 食品安全法第一百一十条
抽取方式 不定向
名录库 10 户
检查对象名录 10 条 %s
执法检查人员名录 5 条 %s
回避名单 2 条 %s
分层 乙类 共 4 抽 1
比例 1/4 进一
分层 甲类 共 6 抽 3
比例 1/2 进一
席位 市监局 组长
席位 消防队
每人至多 4 席
种子来源 录入 公证员宣读的数字
种子时间 2026-11-20 10:00
`, draw.HashOf(f.Lists[draw.TargetsFile]), draw.HashOf(f.Lists[draw.InspectorsFile]), draw.HashOf(f.Lists[draw.AvoidanceFile]))
	if f.Text != want || f.Announcement.Text() != want {
		t.Errorf("announcement:\n%s", f.Text)
	}
	if want := "摇号执法检查人员名录 v1\n01 市监局 食品 张三\n02 市监局 - 李四\n11 消防队 - 张三\n12 消防队 - 钱七\n21 卫健局 - 孙八\n"; f.Lists[draw.InspectorsFile] != want {
		t.Errorf("inspectors:\n%s", f.Lists[draw.InspectorsFile])
	}
	if want := "摇号回避名单 v1\n91430000 01\n91430007 12\n"; f.Lists[draw.AvoidanceFile] != want {
		t.Errorf("avoidance:\n%s", f.Lists[draw.AvoidanceFile])
	}
	if lines := strings.Split(f.Lists[draw.TargetsFile], "\n"); len(lines) != 12 || lines[1] != "91430000 甲类 第0饭店" || lines[10] != "91430009 乙类 第9饭店" {
		t.Errorf("targets:\n%s", f.Lists[draw.TargetsFile])
	}
}

func TestFreezeLeavesOutWhoCannotBeSent(t *testing.T) {
	f, err := countyFreezing().freeze(1)
	if err != nil {
		t.Fatal(err)
	}
	names := func(all []Inspector) (ids []string) {
		for _, i := range all {
			ids = append(ids, i.ID)
		}
		return ids
	}
	if got := names(f.LeftOut.Experts); !slices.Equal(got, []string{"04"}) {
		t.Errorf("experts %v", got)
	}
	if got := names(f.LeftOut.Expired); !slices.Equal(got, []string{"03"}) { // 02 expires on the last day of the checks, which counts
		t.Errorf("expired %v", got)
	}
	if f.LeftOut.Pairs != 1 {
		t.Errorf("%d pairs", f.LeftOut.Pairs)
	}
}

func TestExpiredExpertIsLeftOutOnce(t *testing.T) {
	c := countyFreezing()
	c.inspectors[3].Expires = "2020-01-01"
	f, err := c.freeze(1)
	if err != nil || len(f.LeftOut.Experts) != 1 || len(f.LeftOut.Expired) != 1 {
		t.Errorf("%v, %+v", err, f.LeftOut)
	}
}

func TestMaximumIsNoMoreThanTheTeamsWhereThereIsNone(t *testing.T) {
	c := countyFreezing()
	c.task.Maximum = 0
	f, err := c.freeze(1)
	if err != nil || f.Announcement.Maximum != 4 {
		t.Errorf("%v, %+v", err, f)
	}
}

func TestFreezeDoesNotDependOnTheOrderOfRows(t *testing.T) {
	want, err := countyFreezing().freeze(1)
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		c := countyFreezing()
		c.targets = rapid.Permutation(c.targets).Draw(t, "targets")
		c.inspectors = rapid.Permutation(c.inspectors).Draw(t, "inspectors")
		c.pairs = rapid.Permutation(c.pairs).Draw(t, "pairs")
		got, err := c.freeze(1)
		if err != nil {
			t.Fatal(err)
		}
		if got.Text != want.Text || got.Lists[draw.TargetsFile] != want.Lists[draw.TargetsFile] || got.Lists[draw.InspectorsFile] != want.Lists[draw.InspectorsFile] || got.Lists[draw.AvoidanceFile] != want.Lists[draw.AvoidanceFile] {
			t.Fatal("other texts")
		}
	})
}

// A column kept under its own header is the one that is meant; only else is it the known one.
func TestStratifyByAnotherHeaderOfAColumn(t *testing.T) {
	for name, kept := range map[string]string{"known": "", "kept": "甲类"} {
		c := countyFreezing()
		c.task.Stratify, c.task.Usual = "信用风险等级", "风险等级"
		for k := range c.targets {
			if kept != "" {
				c.targets[k].Attributes = map[string]string{"信用风险等级": kept}
			}
		}
		f, err := c.freeze(1)
		if kept == "" && (err != nil || len(f.Announcement.Strata) != 2) {
			t.Errorf("%s: %+v, %v", name, f, err)
		}
		var wrong *FreezeError
		if kept != "" && (!errors.As(err, &wrong) || wrong.Issues[0] != FreezeIssue{FreezeNoSuch, "乙类", 0, "甲类"}) {
			t.Errorf("%s: %+v, %v", name, f, err)
		}
	}
}

func TestStratifyByAnyColumn(t *testing.T) {
	for column, change := range map[string]func(t *Target, value string){
		"所属辖区":  func(t *Target, value string) { t.Area = value },
		"行业 类别": func(t *Target, value string) { t.Attributes = map[string]string{"行业 类别": value} },
	} {
		c := countyFreezing()
		c.task.Stratify = column
		for n := range c.targets {
			change(&c.targets[n], c.targets[n].Risk)
			c.targets[n].Risk = ""
		}
		if _, err := c.freeze(1); err != nil {
			t.Errorf("%s: %v", column, err)
		}
	}
}

// manySkills returns sorted skills that take n bytes, separators included. No skill takes more than 128.
func manySkills(n int) (skills []string) {
	for k := 10; n > 0; k++ {
		s := fmt.Sprint(k) + strings.Repeat("x", min(n, 128)-2)
		skills = append(skills, s)
		n -= len(s) + 1
	}
	return skills
}

func TestFreezeSaysWhatAPersonMustSettle(t *testing.T) {
	seats := func(departments ...string) (all []draw.Seat) {
		for _, d := range departments {
			all = append(all, draw.Seat{Department: d})
		}
		return all
	}
	for _, c := range []struct {
		name   string
		change func(c *freezing)
		want   []FreezeIssue
	}{
		{"no targets", func(c *freezing) { c.targets = nil }, []FreezeIssue{{FreezeNoTargets, "", 0, ""}}},
		{"targets without stratum", func(c *freezing) { c.targets[5].Risk, c.targets[3].Risk = "", "" },
			[]FreezeIssue{{FreezeNoStratum, "91430003", 2, "风险等级"}}},
		{"no such column", func(c *freezing) { c.task.Stratify = "行业" }, []FreezeIssue{{FreezeNoColumn, "行业", 0, "所属辖区、风险等级"}}},
		{"stratum without rule", func(c *freezing) { c.targets[0].Risk = "丙类" }, []FreezeIssue{{FreezeNoRule, "丙类", 1, "风险等级"}}},
		{"rule without targets", func(c *freezing) { c.task.Take = append(c.task.Take, TakeRule{Stratum: "高", Ratio: "0"}) },
			[]FreezeIssue{{FreezeNoSuch, "高", 0, "乙类、甲类"}}},
		{"more than there are", func(c *freezing) { c.task.Take[1].Ratio = "7" }, []FreezeIssue{{FreezeTooMany, "甲类", 6, "7"}}},
		{"far more than there are", func(c *freezing) { c.task.Take[1].Ratio = "999999999999999" },
			[]FreezeIssue{{FreezeTooMany, "甲类", 6, "999999999999999"}}},
		{"nothing to draw", func(c *freezing) { c.task.Take[0].Ratio, c.task.Take[1].Ratio = "0", "0%" }, []FreezeIssue{{FreezeNothing, "", 0, ""}}},
		{"department without inspectors", func(c *freezing) { c.task.Seats[1].Department = "城管局" },
			[]FreezeIssue{{FreezeNoInspectors, "城管局", 0, "卫健局、市监局、消防队"}}},
		{"nobody left of a department", func(c *freezing) { c.inspectors = c.inspectors[2:4] },
			[]FreezeIssue{{FreezeNoInspectors, "市监局", 0, ""}, {FreezeNoInspectors, "消防队", 0, ""}}},
		{"skill that nobody has", func(c *freezing) { c.task.Seats[0].Skills = []string{"特种设备", "食品"} },
			[]FreezeIssue{{FreezeNoSkill, "市监局", 0, "特种设备、食品"}}},
		{"maximum too low", func(c *freezing) { c.task.Maximum = 1 },
			[]FreezeIssue{{FreezeTooFew, "市监局", 2, "4"}, {FreezeTooFew, "消防队", 2, "4"}}},
		{"more seats on a team than inspectors", func(c *freezing) { c.task.Seats = seats("市监局", "市监局", "市监局") },
			[]FreezeIssue{{FreezeTooFew, "市监局", 8, "12"}}},
		{"the same without a maximum", func(c *freezing) { c.task.Seats, c.task.Maximum = seats("市监局", "市监局", "市监局"), 0 },
			[]FreezeIssue{{FreezeTooFew, "市监局", 8, "12"}}},
		{"enough on each team, too few for all", func(c *freezing) { c.task.Seats, c.task.Maximum = seats("市监局", "市监局"), 3 },
			[]FreezeIssue{{FreezeTooFew, "市监局", 6, "8"}}},
		{"one skilled inspector for two seats", func(c *freezing) {
			c.task.Seats = []draw.Seat{{Department: "市监局", Skills: []string{"食品"}}, {Department: "市监局", Skills: []string{"食品"}}}
		}, []FreezeIssue{{FreezeTooFew, "市监局", 4, "8"}}},
		{"target that cannot be spelled", func(c *freezing) { c.targets[4].Name = "甲  乙" },
			[]FreezeIssue{{FreezeText, "91430004 甲类 甲  乙", 0, string(draw.FaultText)}}},
		{"target without name", func(c *freezing) { c.targets[4].Name = "" },
			[]FreezeIssue{{FreezeText, "91430004 甲类 ", 0, string(draw.FaultText)}}},
		{"id that stands twice", func(c *freezing) { c.targets[4].ID = c.targets[2].ID },
			[]FreezeIssue{{FreezeText, "91430002", 0, string(draw.FaultTwice)}}},
		{"inspector who cannot be spelled", func(c *freezing) { c.inspectors[0].Name = "张\u200b三" },
			[]FreezeIssue{{FreezeText, "01 市监局 食品 张\u200b三", 0, string(draw.FaultCharacter)}}},
		{"stratum with a space", func(c *freezing) { c.targets[4].Risk = "甲 类" },
			[]FreezeIssue{{FreezeText, "甲 类", 1, string(draw.FaultWord)}}},
		{"seat with too many skills", func(c *freezing) {
			c.inspectors[0].Skills = manySkills(4070) // the words around them are longer in a seat's line than in an inspector's
			c.task.Seats[0].Skills = c.inspectors[0].Skills
			c.pairs = nil
		}, []FreezeIssue{{FreezeText, "announcement.txt:18", 0, string(draw.FaultLong)}}},
		{"inspector with too many skills", func(c *freezing) { c.inspectors[0].Skills = manySkills(5000) },
			[]FreezeIssue{{FreezeText, "01", 0, string(draw.FaultLong)}}},
		{"skill with a comma", func(c *freezing) { c.inspectors[0].Skills = []string{"药品,食品"} },
			[]FreezeIssue{{FreezeText, "01 市监局 药品,食品 张三", 0, string(draw.FaultSpelling)}}},
		{"basis that reads as another item", func(c *freezing) { c.task.Items[0].Basis = "甲\n抽查事项 乙\n抽查依据 丙" },
			[]FreezeIssue{{FreezeText, draw.AnnouncementFile, 0, string(draw.FaultSpelling)}}},
		{"several", func(c *freezing) {
			c.targets[0].Risk = ""
			c.targets[1].Risk = "丙类"
			c.task.Take[1].Ratio = "6"
			c.task.Seats = seats("城管局", "消防队")
			c.task.Seats[1].Skills = []string{"消防"}
			c.task.Maximum = 3
		}, []FreezeIssue{
			{FreezeNoStratum, "91430000", 1, "风险等级"}, {FreezeTooMany, "甲类", 4, "6"}, {FreezeNoRule, "丙类", 1, "风险等级"},
			{FreezeNoSkill, "消防队", 0, "消防"}, {FreezeNoInspectors, "城管局", 0, "卫健局、市监局、消防队"},
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			plain := countyFreezing()
			c.change(&plain)
			f, err := plain.freeze(1)
			if got := wantError[*FreezeError](t, err).Issues; f != nil || !slices.Equal(got, c.want) {
				t.Errorf("got  %+v\nwant %+v", got, c.want)
			}
		})
	}
}
