package registry

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"yaohao/draw"
)

// announced freezes the county with changes, and returns what was announced.
func announced(t *testing.T, change func(c *freezing)) *Frozen {
	t.Helper()
	c := countyFreezing()
	change(&c)
	f, err := c.freeze(1)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// linesOf are the lines of an announcement that begin with one of the keys.
func linesOf(f *Frozen, keys ...string) string {
	var lines []string
	for line := range strings.Lines(f.Text) {
		if key, _, _ := strings.Cut(line, " "); slices.Contains(keys, key) {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "")
}

func TestScopeIsAnnouncedWithItsCounts(t *testing.T) {
	f := announced(t, func(c *freezing) {
		c.tags = map[string][]string{"91430001": {"特别库"}, "91430009": {"特别库"}}
		c.task.Scope = "信用类别 in (甲类, 乙类) and not 标签 = 特别库"
		c.task.Yearly = 1
		c.checks = []Check{{Target: "91430002", Date: "2026-01-05"}, {Target: "91430003", Date: "2025-12-31"}, {Target: "91430001", Date: "2026-03-01"}}
	})
	want := `抽取方式 定向 信用类别 in (甲类, 乙类) and not 标签 = 特别库
名录库 10 户
排除 2 户 不在抽取范围
排除 1 户 2026年已检查满1次
分层 乙类 共 3 抽 1
比例 1/4 进一
分层 甲类 共 4 抽 2
比例 1/2 进一
`
	if got := linesOf(f, "抽取方式", "名录库", "排除", "分层", "比例"); got != want {
		t.Errorf("got\n%s", got)
	}
	if got := f.Lists[draw.ExcludedFile]; got != "摇号未列入名单 v1\n91430002 年度次数 第2饭店\n" {
		t.Errorf("%s: %s", draw.ExcludedFile, got)
	}
}

func TestRulesThatCountTargets(t *testing.T) {
	for name, c := range map[string]struct {
		change func(task *Task)
		want   string
	}{
		"rounding": {func(task *Task) {
			task.Take = []TakeRule{{Stratum: "乙类", Ratio: "1/3", Rounding: draw.RoundDown}, {Stratum: "甲类", Ratio: "25%", Rounding: draw.RoundNearest}}
		}, "分层 乙类 共 4 抽 1\n比例 1/3 舍去\n分层 甲类 共 6 抽 2\n比例 1/4 取近\n"},
		"least and most": {func(task *Task) {
			task.Take = []TakeRule{{Stratum: "乙类", Ratio: "1%", Least: 3}, {Stratum: "甲类", Ratio: "100%", Most: 2, Least: 1}}
		}, "分层 乙类 共 4 抽 3\n比例 1/100 进一 至少 3\n分层 甲类 共 6 抽 2\n比例 1/1 进一 至少 1 至多 2\n"},
		"counts": {func(task *Task) {
			task.Take = []TakeRule{{Stratum: "乙类", Ratio: "2"}, {Stratum: "甲类", Ratio: "0"}}
		}, "分层 乙类 共 4 抽 2\n分层 甲类 共 6 抽 0\n"},
		"total": {func(task *Task) { task.Take, task.Total = nil, 4 }, "按比例分配 4 户\n分层 乙类 共 4 抽 2\n分层 甲类 共 6 抽 2\n"},
		"crossed": {func(task *Task) {
			task.Across = "所属辖区"
			task.Take = []TakeRule{{Stratum: "乙类/城关所", Ratio: "1"}, {Stratum: "甲类/城关所", Ratio: "2"}}
		}, "分层 乙类/城关所 共 4 抽 1\n分层 甲类/城关所 共 6 抽 2\n"},
	} {
		t.Run(name, func(t *testing.T) {
			f := announced(t, func(f *freezing) { c.change(&f.task) })
			if got := linesOf(f, "按比例分配", "分层", "比例"); got != c.want {
				t.Errorf("got\n%s", got)
			}
		})
	}
}

func TestSingleDrawsAreAnnounced(t *testing.T) {
	f := announced(t, func(c *freezing) {
		c.task.Content, c.task.Seats, c.task.Maximum = draw.ContentTargets, nil, 0
		c.confirmed = []draw.Confirmed{{List: "检查对象名录", Date: "2026-11-10", By: "王"}, {List: "回避名单", Date: "2026-11-10", By: "王"}}
	})
	if got := linesOf(f, "抽取内容", "席位", "每人至多", "名录确认"); got != "抽取内容 检查对象\n名录确认 检查对象名录 2026-11-10 王\n" {
		t.Errorf("got\n%s", got)
	}
	if n := f.Announcement.Inspectors.Count + f.Announcement.Avoidance.Count + f.LeftOut.Pairs + len(f.LeftOut.Experts); n != 0 {
		t.Errorf("%+v", f.Announcement)
	}
	f = announced(t, func(c *freezing) {
		c.task.Content, c.task.Take, c.task.Stratify, c.task.Maximum = draw.ContentInspectors, nil, "", 0
	})
	if got := linesOf(f, "抽取内容", "分层", "比例", "每人至多"); got != "抽取内容 执法检查人员\n分层 全部 共 10 抽 10\n每人至多 10 席\n" {
		t.Errorf("got\n%s", got)
	}
}

func TestWeights(t *testing.T) {
	const want = "摇号加权名单 v1\n91430000 3\n91430001 2\n"
	f := announced(t, func(c *freezing) {
		c.task.Weights = []WeightRule{{"企业名称 = 第0饭店", 3}, {"企业名称 in (第0饭店, 第1饭店)", 2}, {"风险等级 = 甲类", 1}}
	})
	if got := f.Lists[draw.WeightsFile]; got != want {
		t.Errorf("by rules:\n%s", got)
	}
	f = announced(t, func(c *freezing) {
		c.task.WeightBy = "权数"
		c.targets[0].Attributes = map[string]string{"权数": "3"}
		c.targets[1].Attributes = map[string]string{"权数": "2"}
		c.targets[2].Attributes = map[string]string{"权数": "1"}
	})
	if got := f.Lists[draw.WeightsFile]; got != want {
		t.Errorf("by a column:\n%s", got)
	}
}

func TestBatches(t *testing.T) {
	periods := []draw.Period{{From: "2026-11-23", To: "2026-11-24"}, {From: "2026-11-24", To: "2026-11-30"}}
	for name, c := range map[string]struct {
		batching Batching
		want     string
	}{
		"number":          {Batching{Number: 3}, "批次 2 户 2026-11-23 至 2026-12-01\n批次 1 户 2026-12-02 至 2026-12-10\n批次 1 户 2026-12-11 至 2026-12-18\n"},
		"size":            {Batching{Size: 3}, "批次 3 户 2026-11-23 至 2026-12-05\n批次 1 户 2026-12-06 至 2026-12-18\n"},
		"days":            {Batching{Number: 2, Periods: periods}, "批次 2 户 2026-11-23 至 2026-11-24\n批次 2 户 2026-11-24 至 2026-11-30\n"},
		"listed":          {Batching{Sizes: []int{1, 3}, Periods: periods}, "批次 1 户 2026-11-23 至 2026-11-24\n批次 3 户 2026-11-24 至 2026-11-30\n"},
		"rest":            {Batching{Sizes: []int{3, 0}, Periods: periods}, "批次 3 户 2026-11-23 至 2026-11-24\n批次 1 户 2026-11-24 至 2026-11-30\n"},
		"listed as equal": {Batching{Sizes: []int{0, 0}, Periods: periods}, "批次 2 户 2026-11-23 至 2026-11-24\n批次 2 户 2026-11-24 至 2026-11-30\n"},
	} {
		f := announced(t, func(f *freezing) { f.task.Batches = c.batching })
		if got := linesOf(f, "批次"); got != c.want {
			t.Errorf("%s: got\n%s", name, got)
		}
	}
}

func TestAreas(t *testing.T) {
	f := announced(t, func(c *freezing) {
		c.task.Areas = "登记机关"
		c.targets[9].Area = "河口所"
	})
	area := "摇号检查对象名录 v1\n91430009 乙类 第9饭店\n"
	if got := linesOf(f, "分区"); !strings.Contains(got, "分区 河口所 1 户 "+draw.HashOf(area).String()+"\n") || strings.Count(got, "\n") != 2 {
		t.Errorf("got\n%s", got)
	}
}

func TestYearlyRuleAndItsExceptions(t *testing.T) {
	f := announced(t, func(c *freezing) {
		c.task.Yearly = 2
		c.task.Exempt = []Exemption{{"91430001", "王局长", "群众反映强烈"}}
		for _, day := range []string{"2026-01-05", "2026-02-05"} {
			c.checks = append(c.checks, Check{Target: "91430000", Date: day}, Check{Target: "91430001", Date: day})
		}
		c.checks = append(c.checks, Check{Target: "91430002", Date: "2026-02-05"})
	})
	if got := linesOf(f, "名录库", "排除", "例外列入"); got != "名录库 10 户\n排除 1 户 2026年已检查满2次\n例外列入 91430001 王局长 批准：群众反映强烈\n" {
		t.Errorf("got\n%s", got)
	}
}

func TestRepeatRule(t *testing.T) {
	checks := []Check{
		{Target: "91430000", Date: "2025-05-01", Task: "A", Inspectors: []string{"02"}},
		{Target: "91430000", Date: "2026-05-01", Task: "B", Inspectors: []string{"12", "21"}},
		{Target: "91430000", Date: "2026-06-01", Task: "C", Inspectors: []string{"01", "99"}},
		{Target: "91430099", Date: "2026-06-01", Task: "C", Inspectors: []string{"01"}},
	}
	const avoidance = "摇号回避名单 v1\n91430000 01\n91430007 12\n"
	forbid := announced(t, func(c *freezing) { c.checks, c.task.Repeat = checks, Repeat{2, RepeatForbid} })
	if got := forbid.Lists[draw.AvoidanceFile]; got != "摇号回避名单 v1\n91430000 01\n91430000 12\n91430000 21\n91430007 12\n" {
		t.Errorf("forbid:\n%s", got)
	}
	if got := fmt.Sprint(forbid.Repeats); got != "[{91430000 12 近期检查过 2026-05-01 检查过 B} {91430000 21 近期检查过 2026-05-01 检查过 B}]" {
		t.Errorf("repeats %s", got)
	}
	avoid := announced(t, func(c *freezing) { c.checks, c.task.Repeat = checks, Repeat{3, RepeatAvoid} })
	if avoid.Lists[draw.AvoidanceFile] != avoidance || avoid.Lists[draw.PreferencesFile] != "摇号尽量不派名单 v1\n91430000 02\n91430000 12\n91430000 21\n" {
		t.Errorf("avoid: %v", avoid.Lists)
	}
	last := announced(t, func(c *freezing) { c.checks, c.task.Repeat = checks, Repeat{1, RepeatForbid} })
	if last.Lists[draw.AvoidanceFile] != avoidance { // that pair is there already
		t.Errorf("last: %v", last.Lists)
	}
}

func TestMonthlyLimits(t *testing.T) {
	f := announced(t, func(c *freezing) {
		c.task.Monthly = 4
		c.checks = []Check{
			{Target: "1", Date: "2026-11-02", Inspectors: []string{"02", "12"}}, {Target: "2", Date: "2026-11-30", Inspectors: []string{"02"}},
			{Target: "3", Date: "2026-10-31", Inspectors: []string{"01"}}, {Target: "4", Date: "2026-12-01", Inspectors: []string{"11"}},
		}
	})
	if got := f.Lists[draw.LimitsFile]; got != "摇号个人上限名单 v1\n02 2\n12 3\n" || f.Announcement.Maximum != 4 {
		t.Errorf("%d, %s", f.Announcement.Maximum, got)
	}
	f = announced(t, func(c *freezing) { c.task.Monthly = 3 })
	if f.Announcement.Maximum != 3 || f.Lists[draw.LimitsFile] != "" {
		t.Errorf("%+v", f.Announcement)
	}
}

func TestExpertsAreListedForTheirSeats(t *testing.T) {
	f := announced(t, func(c *freezing) {
		c.task.Experts = []draw.Seat{{Department: "市监局"}}
		c.pairs = append(c.pairs, Avoidance{Target: "91430002", Inspector: "04"})
	})
	if got := f.Lists[draw.ExpertsFile]; got != "摇号专家名录 v1\n04 市监局 - 赵六\n" || len(f.LeftOut.Experts) != 0 {
		t.Error(got)
	}
	if got := f.Lists[draw.AvoidanceFile]; !strings.Contains(got, "91430002 04\n") {
		t.Error(got)
	}
}

// absences are the rows that a leave of 02 gives.
func absencesOf(t *testing.T, change func(c *freezing)) string {
	t.Helper()
	f := announced(t, func(c *freezing) {
		for k := range c.inspectors {
			c.inspectors[k].Expires = ""
		}
		c.inspectors = append(c.inspectors, Inspector{ID: "13", Name: "周九", Department: "消防队"}, Inspector{ID: "05", Name: "吴十", Department: "市监局"})
		c.task.Maximum = 0
		change(c)
	})
	var rows []string
	for line := range strings.Lines(f.Lists[draw.AbsencesFile]) {
		if rest, ok := strings.CutPrefix(line, "02 "); ok {
			rows = append(rows, strings.TrimSpace(rest))
		}
	}
	return strings.Join(rows, ", ")
}

func TestLeaveBarsFromChecksThatItCovers(t *testing.T) {
	week := func(days ...string) []draw.Option {
		var lots []draw.Option
		for _, d := range days {
			lots = append(lots, draw.Option{What: DayLots, Text: d})
		}
		return lots
	}
	batches := Batching{Number: 2, Periods: []draw.Period{{From: "2026-11-23", To: "2026-11-27"}, {From: "2026-11-30", To: "2026-12-04"}}}
	overlapping := Batching{Number: 2, Periods: []draw.Period{{From: "2026-11-23", To: "2026-11-27"}, {From: "2026-11-26", To: "2026-12-04"}}}
	for _, c := range []struct {
		name  string
		leave []Leave
		task  func(task *Task)
		want  string
	}{
		{"part of the task", []Leave{{"02", "2026-11-23", "2026-12-17", ""}}, nil, ""},
		{"all of the task", []Leave{{"02", "2026-11-01", "2026-12-31", ""}}, nil, "2026-11-23 2026-12-18"},
		{"all of it in two parts", []Leave{{"02", "2026-12-01", "2026-12-18", ""}, {"02", "2026-11-20", "2026-11-30", ""}}, nil, "2026-11-23 2026-12-18"},
		{"any day", []Leave{{"02", "2026-12-18", "2026-12-30", ""}, {"02", "2026-10-01", "2026-10-02", ""}}, func(t *Task) { t.LeaveAny = true }, "2026-12-18 2026-12-18"},
		{"a batch", []Leave{{"02", "2026-11-20", "2026-12-03", ""}}, func(t *Task) { t.Batches = batches }, "2026-11-23 2026-11-27"},
		{"a batch that overlaps", []Leave{{"02", "2026-11-20", "2026-12-03", ""}}, func(t *Task) { t.Batches = overlapping }, "2026-11-23 2026-11-25"},
		{"both batches", []Leave{{"02", "2026-11-20", "2026-12-04", ""}}, func(t *Task) { t.Batches = batches }, "2026-11-23 2026-11-27, 2026-11-30 2026-12-04"},
		{"a day of the lots", []Leave{{"02", "2026-11-24", "2026-11-24", ""}}, func(t *Task) { t.Lots = week("2026-11-24", "2026-11-25") }, "2026-11-24 2026-11-24"},
		{"a day within the other lot", []Leave{{"02", "2026-11-24", "2026-11-24", ""}},
			func(t *Task) { t.Lots = week("2026-11-24", "2026-11-23 至 2026-11-25") }, "2026-11-24 2026-11-24"},
		{"half a batch, any day", []Leave{{"02", "2026-11-20", "2026-11-23", ""}}, func(t *Task) { t.Batches, t.LeaveAny = batches, true }, "2026-11-23 2026-11-23"},
		{"somebody else", []Leave{{"01", "2026-11-01", "2026-12-31", ""}}, nil, ""},
	} {
		got := absencesOf(t, func(f *freezing) {
			f.leave = c.leave
			if c.task != nil {
				c.task(&f.task)
			}
		})
		if got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

func TestLeaveOfTheColumn(t *testing.T) {
	for text, want := range map[string]string{
		"2026-11-01至2026-12-31":                      "2026-11-23 2026-12-18",
		"2026年11月1日至2026年12月1日、2026/12/2～2026/12/31": "2026-11-23 2026-12-18",
		"2026-11-24": "",
		"":           "",
	} {
		got := absencesOf(t, func(f *freezing) { f.inspectors[1].Attributes = map[string]string{"请假": text} })
		if got != want {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
	}
}

func TestCertificateThatEndsWithinTheTask(t *testing.T) {
	batches := Batching{Number: 2}
	got := absencesOf(t, func(f *freezing) { f.task.Batches, f.inspectors[1].Expires = batches, "2026-11-25" })
	if got != "2026-11-26 2026-12-18" { // the certificate must hold on all days of a check: one day without bars
		t.Error(got)
	}
	f := announced(t, func(f *freezing) { f.task.Batches = batches })
	if len(f.LeftOut.Expired) != 0 || len(f.LeftOut.Absent) != 1 || !f.LeftOut.Absent[0].Expired || f.LeftOut.Absent[0].ID != "03" {
		t.Errorf("%+v", f.LeftOut)
	}
	f = announced(t, func(f *freezing) { f.task.Batches, f.inspectors[1].Expires = batches, "2026-11-22" })
	if len(f.LeftOut.Expired) != 1 || f.LeftOut.Expired[0].ID != "02" {
		t.Errorf("%+v", f.LeftOut)
	}
}

func TestRulesThatAPersonMustSettle(t *testing.T) {
	general := func(limit draw.Ratio) []draw.Item {
		return []draw.Item{{Name: "许可检查", Basis: "食品安全法", Class: draw.ItemGeneral, Cap: limit}}
	}
	for _, c := range []struct {
		name   string
		change func(c *freezing)
		want   []FreezeIssue
	}{
		{"scope of an unknown column", func(c *freezing) { c.task.Scope = "行业 = 餐饮" }, []FreezeIssue{{FreezeNoColumn, "行业", 0, strings.Join(Columns(KindTargets), "、")}}},
		{"scope that nobody is in", func(c *freezing) { c.task.Scope = "风险等级 = 丙类" }, []FreezeIssue{{FreezeNoValue, "风险等级 = 丙类", 0, "甲类、乙类"}, {FreezeNobody, "", 10, ""}}},
		{"scope that cannot compare", func(c *freezing) { c.task.Scope = "风险等级 > 5 or 住所 = 一路" }, []FreezeIssue{{FreezeIncomparable, "91430000 风险等级 甲类", 10, "5"}}},
		{"over the cap", func(c *freezing) { c.task.Items = general(draw.Ratio{Num: 3, Den: 10}) }, []FreezeIssue{{FreezeCap, "许可检查", 4, "3（3/10）"}}},
		{"total of more than there are", func(c *freezing) { c.task.Take, c.task.Total, c.task.Maximum = nil, 11, 0 }, []FreezeIssue{{FreezeTotal, "", 10, "11"}}},
		{"weights that are none", func(c *freezing) {
			c.task.WeightBy = "权数"
			c.targets[2].Attributes, c.targets[1].Attributes = map[string]string{"权数": "很高"}, map[string]string{"权数": "0"}
		}, []FreezeIssue{{FreezeWeight, "91430001", 2, "0"}}},
		{"weights of an unknown column", func(c *freezing) { c.task.WeightBy = "权数" }, []FreezeIssue{{FreezeNoColumn, "权数", 0, strings.Join(Columns(KindTargets), "、")}}},
		{"target without area", func(c *freezing) { c.task.Areas, c.targets[2].Area = "所属辖区", "" }, []FreezeIssue{{FreezeNoArea, "91430002", 1, "所属辖区"}}},
		{"exception of no need", func(c *freezing) { c.task.Yearly, c.task.Exempt = 2, []Exemption{{"91430001", "王", "急"}} },
			[]FreezeIssue{{FreezeException, "91430001", 0, ""}}},
		{"exception to a rule that is not there", func(c *freezing) { c.task.Exempt = []Exemption{{"91430001", "王", "急"}} },
			[]FreezeIssue{{FreezeException, "91430001", 0, ""}}},
		{"exception of a target that is not there", func(c *freezing) { c.task.Yearly, c.task.Exempt = 2, []Exemption{{"91430099", "王", "急"}} },
			[]FreezeIssue{{FreezeNoException, "91430099", 0, ""}}},
		{"unknown column of the scope, and what that would make of the rest", func(c *freezing) {
			c.task.Scope, c.task.Take, c.task.Maximum = "行业 = 餐饮", nil, 1
			c.task.Batches = Batching{Sizes: []int{2, 1}, Periods: []draw.Period{{From: "2026-11-23", To: "2026-11-24"}, {From: "2026-11-25", To: "2026-11-26"}}}
		}, []FreezeIssue{{FreezeNoColumn, "行业", 0, strings.Join(Columns(KindTargets), "、")}}},
		{"neighbour of nobody", func(c *freezing) {
			c.task.Neighbours = []draw.Neighbour{{Department: "消防队", Neighbour: "邻县"}}
		},
			[]FreezeIssue{{FreezeNoInspectors, "邻县", 0, "卫健局、市监局、消防队"}}},
		{"too few experts", func(c *freezing) {
			c.task.Experts, c.task.Maximum = []draw.Seat{{Department: "市监局", Skills: []string{"锅炉"}}}, 3
			c.inspectors = append(c.inspectors, Inspector{ID: "99", Name: "郑", Department: "市监局", Skills: []string{"锅炉"}, Expert: true})
		}, []FreezeIssue{{FreezeFewExperts, "市监局", 3, "4"}}},
		{"batches that do not add up", func(c *freezing) {
			c.task.Batches = Batching{Sizes: []int{2, 1}, Periods: []draw.Period{{From: "2026-11-23", To: "2026-11-24"}, {From: "2026-11-25", To: "2026-11-26"}}}
		}, []FreezeIssue{{FreezeBatches, "", 4, "3"}}},
		{"more batches than targets", func(c *freezing) { c.task.Batches = Batching{Number: 5} }, []FreezeIssue{{FreezeBatches, "", 4, "4"}}},
		{"days for fewer batches", func(c *freezing) {
			c.task.Batches = Batching{Size: 1, Periods: []draw.Period{{From: "2026-11-23", To: "2026-11-24"}}}
		}, []FreezeIssue{{FreezeBatchDays, "", 4, "1"}}},
		{"no experts", func(c *freezing) { c.task.Experts = []draw.Seat{{Department: "消防队"}} }, []FreezeIssue{{FreezeNoExperts, "消防队", 0, "市监局"}}},
		{"expert without the skill", func(c *freezing) { c.task.Experts = []draw.Seat{{Department: "市监局", Skills: []string{"锅炉"}}} },
			[]FreezeIssue{{FreezeNoSkill, "市监局", 0, "锅炉"}}},
		{"leave that cannot be read", func(c *freezing) { c.inspectors[1].Attributes = map[string]string{"请假": "下周"} }, []FreezeIssue{{FreezeLeave, "李四 02", 0, "下周"}}},
		{"standing teams for too few targets", func(c *freezing) { c.task.Groups, c.task.Maximum = 1, 2 }, []FreezeIssue{{FreezeGroups, "", 4, "2"}}},
		{"more standing teams than inspectors", func(c *freezing) { c.task.Groups = 3 },
			[]FreezeIssue{{FreezeTooFew, "市监局", 2, "3"}, {FreezeTooFew, "消防队", 2, "3"}}},
		{"all on leave", func(c *freezing) {
			c.leave = []Leave{{"11", "2026-11-01", "2026-12-31", ""}, {"12", "2026-11-01", "2026-12-31", ""}}
		}, []FreezeIssue{{FreezeTooFew, "消防队", 0, "4"}}},
		{"month that is used up", func(c *freezing) {
			c.task.Monthly = 4
			for n := range 4 {
				c.checks = append(c.checks, Check{Target: fmt.Sprint(n), Date: "2026-11-02", Inspectors: []string{"11", "12"}})
			}
		}, []FreezeIssue{{FreezeTooFew, "消防队", 0, "4"}}},
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

func TestNeighboursHelpADepartmentWithoutInspectors(t *testing.T) {
	f := announced(t, func(c *freezing) {
		c.task.Seats[1].Department = "环保局"
		c.task.Neighbours = []draw.Neighbour{{Department: "环保局", Neighbour: "消防队"}}
		c.task.Alternates, c.task.Separate = 2, true
	})
	if got := linesOf(f, "相邻", "递补", "人员抽取"); got != "相邻 环保局 消防队\n递补 2 人\n人员抽取 各部门分别\n" {
		t.Error(got)
	}
}

func TestListsWithoutRowsAreNotAnnounced(t *testing.T) {
	f := announced(t, func(c *freezing) {
		c.task.Yearly, c.task.Monthly, c.task.Repeat = 2, 9, Repeat{2, RepeatAvoid}
		c.task.Weights = []WeightRule{{"风险等级 = 丙类", 2}}
	})
	if got := slices.Sorted(maps.Keys(f.Lists)); !slices.Equal(got, []string{draw.AvoidanceFile, draw.InspectorsFile, draw.TargetsFile}) {
		t.Error(got)
	}
}

func TestFrozenTextsAreReadBack(t *testing.T) {
	f := announced(t, func(c *freezing) {
		c.task.Experts = []draw.Seat{{Department: "市监局"}}
		c.task.Weights = []WeightRule{{"风险等级 = 甲类", 2}}
		c.task.Lots = []draw.Option{{What: "时段", Text: "上午"}, {What: "时段", Text: "下午"}}
	})
	if err := f.Announcement.CheckLists(f.Lists); err != nil {
		t.Error(err)
	}
	if _, err := f.draw("一"); err != nil {
		t.Error(err)
	}
	delete(f.Lists, draw.WeightsFile)
	if e := wantError[*draw.Finding](t, f.Announcement.CheckLists(f.Lists)); e.File != draw.WeightsFile {
		t.Error(e)
	}
}

// What a filter asks for and nobody has is noted, also behind a not; what somebody has, lists or contains is not, nor is an order.
func TestValuesThatNobodyHas(t *testing.T) {
	for where, want := range map[string][]FilterValue{
		"风险等级 = 甲类":                        nil,
		"风险等级 in (甲类, 乙类, 丙类)":             {{"风险等级", "丙类", []string{"甲类", "乙类"}}},
		"风险等级 != 丙类 and not 标签 = 特别裤":      {{"风险等级", "丙类", []string{"甲类", "乙类"}}, {"标签", "特别裤", []string{"特别库"}}},
		"风险等级 contains 类 and not 标签 = 特别库": nil,
		"风险等级 contains 甲乙 or 风险等级 in (甲类)": {{"风险等级", "甲乙", []string{"甲类", "乙类"}}},
		`企业名称 > 一 or 风险等级 != ""`:           nil,
	} {
		plain := countyFreezing()
		plain.tags = map[string][]string{"91430003": {"特别库"}}
		plain.task.Scope, plain.task.Take, plain.task.Total = where, nil, 1
		f, err := plain.freeze(1)
		if err != nil {
			t.Errorf("%s: %v", where, err)
			continue
		}
		if got := f.LeftOut.Unmet; !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %v, want %v", where, got, want)
		}
	}
}
