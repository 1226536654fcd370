package registry

import (
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"yaohao/draw"
)

func TestTaskFileHasEveryRule(t *testing.T) {
	f, err := ParseTaskFile([]byte(`number: T-1
name: 餐饮抽查
office: 某局
targets: 对象.xlsx
checks: 检查记录.xlsx
absences: [请假.xlsx, 培训.csv]
dates: {from: 2026-11-23, to: 2026-12-18}
items:
  - {name: 许可检查, basis: 食品安全法, class: 重点}
  - {name: 公示检查, basis: 公示条例, class: 一般, cap: 2.5%}
scope: 行业＝餐饮 且  注册资本 > 500
stratify: [风险等级, 所属辖区]
take:
  A/城关镇: {ratio: 5％, round: nearest, min: 1, max: 50}
  A/河口镇: {ratio: 1/3}
  B/城关镇: 4
weight:
  - {filter: 投诉次数 >= 3, weight: 4}
  - {filter: 标签 = 异常名录, weight: 2}
areas: 所属辖区
yearly: 2
exceptions:
  - {target: T1, approver: 王局长, reason: 群众反映强烈}
batches:
  - {from: 2026-11-23, to: 2026-11-27, size: 20}
  - {from: 2026-12-01, to: 2026-12-04}
lots:
  检查日期: [2026-11-24, 2026-11-25 至 2026-11-26, 2026-11-27至2026-11-27]
  检查时段: [上午, 下午]
seats: [{department: 市监局}, {department: 市监局}, {department: 消防队}]
experts: [{department: 特检所, skills: 锅炉}]
neighbours:
  - {department: 市监局, from: [邻县市监局, 市市监局]}
  - {department: 消防队, from: 邻县消防队}
groups: 5 of 3
maximum: 8
monthly: 10
alternates: 2
separate: true
repeat: {last: 3, rule: avoid}
leave: any
seed: {source: 公证员, at: 2026-11-20 10:00}
`))
	if err != nil {
		t.Fatalf("%+v", err.(*TaskFileError).Issues)
	}
	want := &TaskFile{
		Task: Task{
			Number: "T-1", Name: "餐饮抽查", Office: "某局", From: "2026-11-23", To: "2026-12-18",
			Items: []draw.Item{
				{Name: "许可检查", Basis: "食品安全法", Class: draw.ItemMajor},
				{Name: "公示检查", Basis: "公示条例", Class: draw.ItemGeneral, Cap: draw.Ratio{Num: 1, Den: 40}},
			},
			Scope: "行业 = 餐饮 且 注册资本 > 500", Stratify: "风险等级", Across: "所属辖区",
			Take: []TakeRule{
				{Stratum: "A/城关镇", Ratio: "5％", Rounding: draw.RoundNearest, Least: 1, Most: 50},
				{Stratum: "A/河口镇", Ratio: "1/3"}, {Stratum: "B/城关镇", Ratio: "4"},
			},
			Weights: []WeightRule{{"投诉次数 >= 3", 4}, {"标签 = 异常名录", 2}},
			Areas:   "所属辖区", Yearly: 2, Exempt: []Exemption{{"T1", "王局长", "群众反映强烈"}},
			Batches: Batching{Sizes: []int{20, 0}, Periods: []draw.Period{{From: "2026-11-23", To: "2026-11-27"}, {From: "2026-12-01", To: "2026-12-04"}}},
			Lots: []draw.Option{
				{What: "检查日期", Text: "2026-11-24"}, {What: "检查日期", Text: "2026-11-25 至 2026-11-26"}, {What: "检查日期", Text: "2026-11-27"},
				{What: "检查时段", Text: "上午"}, {What: "检查时段", Text: "下午"},
			},
			Seats:   []draw.Seat{{Department: "市监局"}, {Department: "市监局"}, {Department: "消防队"}},
			Experts: []draw.Seat{{Department: "特检所", Skills: []string{"锅炉"}}},
			Neighbours: []draw.Neighbour{
				{Department: "市监局", Neighbour: "邻县市监局"}, {Department: "市监局", Neighbour: "市市监局"}, {Department: "消防队", Neighbour: "邻县消防队"},
			},
			Groups: 5, Maximum: 8, Monthly: 10, Alternates: 2, Separate: true, Repeat: Repeat{3, RepeatAvoid}, LeaveAny: true,
			Seed: draw.SeedSource{Kind: draw.SeedTyped, Text: "公证员", Moment: "2026-11-20 10:00"},
		},
		Targets: []string{"对象.xlsx"}, Checks: []string{"检查记录.xlsx"}, Leave: []string{"请假.xlsx", "培训.csv"}, YearlyGiven: true,
	}
	if !reflect.DeepEqual(f, want) {
		t.Errorf("got  %+v\nwant %+v", f, want)
	}
}

func TestTaskFileHasOtherFormsOfRules(t *testing.T) {
	for text, check := range map[string]func(f *TaskFile) bool{
		"weight: 权数":                   func(f *TaskFile) bool { return f.WeightBy == "权数" },
		"batches: {number: 3}":         func(f *TaskFile) bool { return reflect.DeepEqual(f.Batches, Batching{Number: 3}) },
		"batches: {size: 20}":          func(f *TaskFile) bool { return reflect.DeepEqual(f.Batches, Batching{Size: 20}) },
		"stratify: [行业]":               func(f *TaskFile) bool { return f.Stratify == "行业" && f.Across == "" },
		"yearly: none":                 func(f *TaskFile) bool { return f.Yearly == 0 && f.YearlyGiven },
		"separate: false":              func(f *TaskFile) bool { return !f.Separate },
		"pseudonyms: yes":              func(f *TaskFile) bool { return f.Pseudonyms },
		"pseudonyms: no":               func(f *TaskFile) bool { return !f.Pseudonyms },
		"leave: full":                  func(f *TaskFile) bool { return !f.LeaveAny },
		"draw: both":                   func(f *TaskFile) bool { return f.Content == draw.ContentBoth },
		"items: [{name: 甲, basis: 乙}]": func(f *TaskFile) bool { return f.Items[0].Class == "" },
		"batches: {number: 1, dates: {from: 2026-11-24, to: 2026-11-25}}": nil,
	} {
		f, err := ParseTaskFile([]byte(withKey(text)))
		if check == nil {
			if err == nil {
				t.Errorf("%s is read as %+v", text, f.Batches)
			}
			continue
		}
		if err != nil || !check(f) {
			t.Errorf("%s: %v, %+v", text, err, f)
		}
	}
	f, err := ParseTaskFile([]byte(replaceLine(6, "take: {total: 100}\n")))
	if err != nil || f.Total != 100 || f.Take != nil {
		t.Errorf("%v, %+v", err, f)
	}
}

// withKey is the plain task with another value of a key, or one more key.
func withKey(text string) string {
	keys := []string{"number", "name", "office", "dates", "items", "take", "seats", "seed"}
	for k, key := range keys {
		if len(text) > len(key) && text[:len(key)+1] == key+":" {
			return replaceLine(k+1, text+"\n")
		}
	}
	return plainTask + text + "\n"
}

func TestSingleDraws(t *testing.T) {
	f, err := ParseTaskFile([]byte(replaceLine(7, "draw: targets\n")))
	if err != nil || f.Content != draw.ContentTargets || f.Seats != nil || f.Stratify != "风险等级" {
		t.Errorf("%v, %+v", err, f)
	}
	f, err = ParseTaskFile([]byte(replaceLine(6, "draw: inspectors\n")))
	if err != nil || f.Content != draw.ContentInspectors || f.Take != nil || f.Stratify != "" {
		t.Errorf("%v, %+v", err, f)
	}
	f, err = ParseTaskFile([]byte(replaceLine(6, "draw: inspectors\nstratify: 行业\n")))
	if err != nil || f.Stratify != "行业" {
		t.Errorf("%v, %+v", err, f)
	}
}

func TestRulesSayWhatIsWrong(t *testing.T) {
	for _, c := range []struct {
		text string
		want []TaskIssue
	}{
		{"draw: firms", []TaskIssue{{9, "draw", TaskChoice, "firms", "both、targets、inspectors", nil}}},
		{"draw: targets", []TaskIssue{{7, "seats", TaskNoUse, "", "draw: targets", nil}}},
		{"draw: inspectors", []TaskIssue{{6, "take", TaskNoUse, "", "draw: inspectors", nil}}},
		{"items: [{name: 甲, basis: 乙, class: 特殊}]", []TaskIssue{{5, "items[1].class", TaskChoice, "特殊", "重点、一般", nil}}},
		{"items: [{name: 甲, basis: 乙, class: 一般}]", []TaskIssue{{5, "items[1].cap", TaskMissing, "", "", nil}}},
		{"items: [{name: 甲, basis: 乙, class: 重点, cap: 5%}]", []TaskIssue{{5, "items[1].cap", TaskNoUse, "5%", "class: 一般", nil}}},
		{"items: [{name: 甲, basis: 乙, class: 一般, cap: 5}]", []TaskIssue{{5, "items[1].cap", TaskRatio, "5", "", nil}}},
		{"items: [{name: 甲, basis: 乙, class: 一般, cap: 101%}]", []TaskIssue{{5, "items[1].cap", TaskTooMuch, "101%", "", nil}}},
		{"scope: [a]", []TaskIssue{{9, "scope", TaskShape, "", "value", nil}}},
		{"stratify: [a, b, c]", []TaskIssue{{9, "stratify", TaskList, "3", "2", nil}}},
		{"take: {A: {ratio: 5}}", nil},
		{"take: {A: {ratio: 5, min: 1}}", []TaskIssue{{6, "take.A", TaskShare, "5", "", nil}}},
		{"take: {A: {ratio: 5%, round: 四舍五入}}", []TaskIssue{{6, "take.A.round", TaskChoice, "四舍五入", "up、down、nearest", nil}}},
		{"take: {A: {ratio: 5%, min: 3, max: 2}}", []TaskIssue{{6, "take.A.max", TaskNumber, "2", "3", nil}}},
		{"take: {A: {round: up}}", []TaskIssue{{6, "take.A.ratio", TaskMissing, "", "", nil}}},
		{"take: {A: 0.00001%}", []TaskIssue{{6, "take.A", TaskFine, "0.00001%", "1000000", nil}}},
		{"take: {total: 0}", []TaskIssue{{6, "take.total", TaskNumber, "0", "999999", nil}}},
		{"weight: [{filter: a = 1, weight: 1001}]", []TaskIssue{{9, "weight[1].weight", TaskNumber, "1001", "1000", nil}}},
		{"weight: [{weight: 2}]", []TaskIssue{{9, "weight[1].filter", TaskMissing, "", "", nil}}},
		{"yearly: 1\nexceptions: [{target: T1, approver: 甲, reason: 乙}, {target: T1, approver: 甲, reason: 乙}]",
			[]TaskIssue{{10, "exceptions[2]", TaskTwice, "T1", "", nil}}},
		{"batches: [{from: 2026-11-22, to: 2026-11-27}]", []TaskIssue{{9, "batches[1]", TaskOutside, "", "2026-11-23 至 2026-12-18", nil}}},
		{"batches: [{from: 2026-11-28, to: 2026-11-27}]", []TaskIssue{{9, "batches[1]", TaskDates, "2026-11-27", "2026-11-28", nil}}},
		{"batches: {number: 2, dates: [{from: 2026-11-24, to: 2026-11-27}]}", []TaskIssue{{9, "batches.dates", TaskList, "1", "2", nil}}},
		{"batches: {number: 2, size: 3}", []TaskIssue{{9, "batches.size", TaskNoUse, "", "number", nil}}},
		{"batches: {}", []TaskIssue{{9, "batches.number", TaskMissing, "", "", nil}}},
		{"lots: {检查时段: [上午]}", []TaskIssue{{9, "lots.检查时段", TaskLots, "", "", nil}}},
		{"lots: {检查时段: [上午, 上午]}", []TaskIssue{{9, "lots.检查时段[2]", TaskTwice, "上午", "", nil}, {9, "lots.检查时段", TaskLots, "", "", nil}}},
		{"lots: {检查 时段: [上午, 下午]}", []TaskIssue{{9, "lots", TaskWord, "检查 时段", "", nil}}},
		{"lots: {检查日期: [周一, 2026-11-24]}", []TaskIssue{{9, "lots.检查日期[1]", TaskDate, "周一", "", nil}}},
		{"lots: {检查日期: [2026-12-19, 2026-11-24]}", []TaskIssue{{9, "lots.检查日期[1]", TaskOutside, "2026-12-19", "2026-11-23 至 2026-12-18", nil}}},
		{"neighbours: [{department: 市监局, from: 邻县}]", []TaskIssue{{9, "neighbours[1]", TaskNeighbour, "市监局", "", nil}}},
		{"neighbours: [{department: 消防队, from: [邻县, 邻县]}]", []TaskIssue{{9, "neighbours[1]", TaskTwice, "邻县", "", nil}}},
		{"neighbours: [{department: 消防队, from: 消防队}]", []TaskIssue{{9, "neighbours[1]", TaskTwice, "消防队", "", nil}}},
		{"groups: 5", []TaskIssue{{9, "groups", TaskGrouping, "5", "", nil}}},
		{"groups: 5 of 3", []TaskIssue{{9, "groups", TaskGroups, "3", "2", nil}}},
		{"separate: 是", []TaskIssue{{9, "separate", TaskChoice, "是", "true、false", nil}}},
		{"repeat: {last: 2, rule: never}", []TaskIssue{{9, "repeat.rule", TaskChoice, "never", "forbid、avoid", nil}}},
		{"leave: some", []TaskIssue{{9, "leave", TaskChoice, "some", "full、any", nil}}},
	} {
		_, err := ParseTaskFile([]byte(withKey(c.text)))
		if c.want == nil {
			if err != nil {
				t.Errorf("%s: %v", c.text, err)
			}
			continue
		}
		if got := wantError[*TaskFileError](t, err).Issues; !slices.Equal(got, c.want) {
			t.Errorf("%s:\ngot  %+v\nwant %+v", c.text, got, c.want)
		}
	}
}

func TestFilterOfATaskFileIsReportedWithItsPlace(t *testing.T) {
	_, err := ParseTaskFile([]byte(plainTask + "scope: 行业 =\n"))
	issues := wantError[*TaskFileError](t, err).Issues
	if len(issues) != 1 || issues[0].Line != 9 || issues[0].Fault != TaskFilter || issues[0].Filter.Column != 5 {
		t.Errorf("%+v", issues)
	}
}

// The examples of the documentation are read as they stand.
func TestExamplesOfTheDocumentation(t *testing.T) {
	for _, path := range []string{"../docs/task.md", "../docs/task.zh-CN.md"} {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		examples := regexp.MustCompile("(?s)```yaml\n(.*?)```").FindAllStringSubmatch(string(text), -1)
		if len(examples) < 9 {
			t.Errorf("%s: %d examples", path, len(examples))
		}
		var all string
		for _, e := range examples {
			if _, err := ParseTaskFile([]byte(withoutKeysOf(e[1]) + e[1])); err != nil {
				t.Errorf("%s: %v\n%s", path, err, e[1])
			}
			if e[1] != "take: {total: 100}\n" {
				all += e[1]
			}
		}
		if _, err := ParseTaskFile([]byte(all)); err != nil {
			t.Errorf("%s, all together: %v", path, err)
		}
		for _, f := range (&taskReader{file: new(TaskFile)}).fields() {
			if !strings.Contains(all, "\n"+f.key+":") && !strings.HasPrefix(all, f.key+":") {
				t.Errorf("%s has no example of %s", path, f.key)
			}
		}
	}
}

// withoutKeysOf is the plain task without the keys that an example has, and with as many seats as the examples.
func withoutKeysOf(example string) string {
	var kept string
	for line := range strings.Lines(plainTask + "seats: [{department: 市监局}, {department: 云栖县消防救援大队}, {department: 消防队}]\n") {
		key, _, _ := strings.Cut(line, ":")
		plainSeats := strings.HasPrefix(line, "seats: [{department: 市监局}, {department: 消防队}]")
		if !plainSeats && !strings.HasPrefix(example, key+":") && !strings.Contains(example, "\n"+key+":") {
			kept += line
		}
	}
	return kept
}

// Whatever a task file says, it is refused with its issues, or frozen, or refused with what a person must settle.
func FuzzTaskFile(f *testing.F) {
	f.Add(plainTask)
	for _, text := range []string{
		"scope: 风险等级 = 甲类\nyearly: 1", "batches: {size: 2}\nlots: {检查日期: [2026-11-24, 2026-11-25]}", "weight: [{filter: 风险等级 = 甲类, weight: 3}]",
		"groups: 2 of 2\nmonthly: 3\nalternates: 1\nrepeat: {last: 2, rule: forbid}\nleave: any", "experts: [{department: 市监局}]\nareas: 所属辖区\nseparate: true",
		"neighbours: [{department: 消防队, from: 卫健局}]\nstratify: [风险等级, 所属辖区]",
	} {
		f.Add(strings.Replace(plainTask, "take: {B: 1/4, A: 50%}", "take: {乙类: 1/4, 甲类: {ratio: 50%, round: down, min: 1}}", 1) + text + "\n")
	}
	f.Fuzz(func(t *testing.T, text string) {
		file, err := ParseTaskFile([]byte(text))
		if err != nil {
			wantError[*TaskFileError](t, err)
			return
		}
		c := countyFreezing()
		c.checks = []Check{{"91430001", "2026-11-02", "T-0", []string{"01", "11"}}}
		c.leave = []Leave{{"02", "2026-11-20", "2026-11-25", ""}}
		if c.task = file.Task; len(c.task.Seats) > 10 || c.task.Groups > 100 {
			return
		}
		frozen, err := c.freeze(1)
		if err != nil {
			wantError[*FreezeError](t, err)
			return
		}
		if err := frozen.Announcement.CheckLists(frozen.Lists); err != nil {
			t.Error(err)
		}
	})
}
