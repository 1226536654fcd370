package draw

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func hashLine(c string) string { return c + zeros(63) }

// fullAnnouncement has every line that an announcement can have, but for 按比例分配, which goes with no 比例.
var fullAnnouncement = `摇号抽取公告 v1
抽取机关 某市双随机办公室
抽取编号 3
任务编号 2026-食品-04
任务名称 食品企业抽查
前次 1 作废 名录有误 重新核对
前次 2 无解
检查时间 2026-11-23 至 2026-12-04
抽查事项 食品生产监督检查
抽查依据 《食品安全法》第一百一十条
事项类别 重点
抽查事项 排污许可检查
抽查依据 《排污许可管理条例》第二十五条
事项类别 一般 至多 5/100
抽取方式 定向 行业=食品生产 且 区域=城东
名录库 1300 户
排除 40 户 本年度已抽查
排除 26 户 停业
检查对象名录 1234 条 ` + hashLine("a") + `
加权名单 2 条 ` + hashLine("1") + `
区域名单 1234 条 ` + hashLine("2") + `
分区 城东 1000 户 ` + hashLine("3") + `
分区 城西 234 户 ` + hashLine("4") + `
未列入名单 66 条 ` + hashLine("5") + `
例外列入 43010001 局长办公会 投诉集中
例外列入 43010002 局长办公会
执法检查人员名录 88 条 ` + hashLine("b") + `
专家名录 4 条 ` + hashLine("6") + `
回避名单 0 条 ` + hashLine("c") + `
尽量不派名单 7 条 ` + hashLine("7") + `
不能派出名单 8 条 ` + hashLine("8") + `
个人上限名单 9 条 ` + hashLine("9") + `
化名名单 92 条 ` + hashLine("d") + `
名录确认 检查对象名录 2026-11-01 登记科 张三
名录确认 执法检查人员名录 2026-11-02 人事科
名录确认 回避名单 2026-11-03 法规科
分层 A 共 1000 抽 37
比例 37/1000 进一 至少 1 至多 50
分层 B 共 234 抽 0
比例 0/1 舍去
批次 20 户 2026-11-23 至 2026-11-27
批次 17 户 2026-11-30 至 2026-12-04
另抽 检查日期 2026-11-24
另抽 检查日期 2026-11-25 至 2026-11-26
另抽 抽样品种 粮食 加工品
另抽 抽样品种 食用油
席位 市监局 组长 技能 食品
席位 环保局 技能 废气 废水
席位 市监局
专家席 院校 技能 食品
专家席 院校
相邻 环保局 水务局
相邻 市监局 环保局
编组 5 组
每人至多 3 席
递补 2 人
人员更换 批准指定
人员抽取 各部门分别
种子来源 录入 现场观众说出的数
种子时间 2026-11-20 10:00
台账公钥 ` + countyKey + `
台账见证 ` + notaryKey + `
台账见证 ` + pressKey + `
`

// Public keys of three names. Nobody signs with them here.
const (
	countyKey = "county.example/ledger+f008088a+Ad8dA1FFRgI+Y384G7OIPFm9un+1sXvtqdjFnmYHmVUL"
	notaryKey = "notary.example+1b8ab902+BFO80AZr4vfoRjhdq5BmdOK0AfIaK9ERnqof8ZlBzYbc"
	pressKey  = "press.example+db95300d+BHb+xaGLY4jORNQC7p7zgyM8MXYTYGQcS/Uslu7xM/I8"
)

func committed(n int, first byte) Commitment { return Commitment{n, Hash{0: first << 4}} }

func TestEveryRuleIsReadFieldByField(t *testing.T) {
	want := &Announcement{
		Office: "某市双随机办公室", Number: 3, Task: "2026-食品-04", TaskName: "食品企业抽查", From: "2026-11-23", To: "2026-12-04",
		Earlier: []Earlier{{1, "名录有误 重新核对"}, {2, ""}},
		Items: []Item{
			{"食品生产监督检查", "《食品安全法》第一百一十条", ItemMajor, Ratio{}},
			{"排污许可检查", "《排污许可管理条例》第二十五条", ItemGeneral, Ratio{5, 100}},
		},
		Method:  &Method{"行业=食品生产 且 区域=城东", 1300, []Exclusion{{40, "本年度已抽查"}, {26, "停业"}}},
		Targets: committed(1234, 0xa), Weights: committed(2, 1), Areas: committed(1234, 2),
		AreaLists:  []AreaList{{"城东", committed(1000, 3)}, {"城西", committed(234, 4)}},
		Excluded:   committed(66, 5),
		Exceptions: []Exception{{"43010001", "局长办公会 投诉集中"}, {"43010002", "局长办公会"}},
		Inspectors: committed(88, 0xb), Experts: committed(4, 6), Avoidance: committed(0, 0xc),
		Preferences: committed(7, 7), Absences: committed(8, 8), Limits: committed(9, 9), Pseudonyms: committed(92, 0xd),
		Confirmed: []Confirmed{
			{"检查对象名录", "2026-11-01", "登记科 张三"}, {"执法检查人员名录", "2026-11-02", "人事科"}, {"回避名单", "2026-11-03", "法规科"},
		},
		Strata: []Stratum{
			{"A", 1000, 37, &TakeRule{Ratio{37, 1000}, RoundUp, 1, 50}}, {"B", 234, 0, &TakeRule{Ratio{0, 1}, RoundDown, -1, -1}},
		},
		Batches: []Batch{{20, Period{"2026-11-23", "2026-11-27"}}, {17, Period{"2026-11-30", "2026-12-04"}}},
		Options: []Option{
			{"检查日期", "2026-11-24"}, {"检查日期", "2026-11-25 至 2026-11-26"}, {"抽样品种", "粮食 加工品"}, {"抽样品种", "食用油"},
		},
		Seats:       []Seat{{"市监局", []string{"食品"}}, {"环保局", []string{"废气", "废水"}}, {"市监局", nil}},
		ExpertSeats: []Seat{{"院校", []string{"食品"}}, {"院校", nil}},
		Neighbours:  []Neighbour{{"环保局", "水务局"}, {"市监局", "环保局"}},
		Groups:      5, Maximum: 3, Alternates: 2, Named: true, Separate: true,
		Seed:      SeedSource{Kind: SeedTyped, Text: "现场观众说出的数", Moment: "2026-11-20 10:00"},
		LedgerKey: countyKey, Witnesses: []string{notaryKey, pressKey},
	}
	got, err := ParseAnnouncement(fullAnnouncement)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if got.Text() != fullAnnouncement {
		t.Errorf("prints back as\n%s", got.Text())
	}
}

// fullLine is the number of the line of fullAnnouncement that begins so.
func fullLine(t *testing.T, begin string) int {
	t.Helper()
	before, _, found := strings.Cut("\n"+fullAnnouncement, "\n"+begin)
	if !found {
		t.Fatalf("no line begins with %q", begin)
	}
	return 1 + strings.Count(before, "\n")
}

// Each line but the required ones may be left out by itself, if what it must go with is left out too.
func TestEveryRuleMayBeLeftOut(t *testing.T) {
	for _, without := range [][]string{
		{"前次 1"}, {"前次 2"}, {"前次 1", "前次 2"}, {"化名名单"}, {"人员更换"}, {"台账见证 n"}, {"台账公钥", "台账见证 n", "台账见证 p"},
		{"事项类别 重点"}, {"事项类别 一般"}, {"抽取方式", "名录库", "排除 40", "排除 26"}, {"加权名单"}, {"区域名单", "分区 城东", "分区 城西"},
		{"未列入名单"}, {"例外列入 43010001"}, {"例外列入 43010001", "例外列入 43010002"}, {"专家名录", "专家席 院校 技能", "专家席 院校\n", "化名名单"}, {"尽量不派名单"},
		{"不能派出名单"}, {"个人上限名单"}, {"名录确认 检"}, {"名录确认 执"}, {"名录确认 回"}, {"比例 37"}, {"比例 0"}, {"批次 20", "批次 17"},
		{"另抽 检查日期 2026-11-24", "另抽 检查日期 2026-11-25"}, {"另抽 抽样品种 粮", "另抽 抽样品种 食"}, {"专家席 院校\n"}, {"相邻 环保局"}, {"相邻 市监局"}, {"编组"}, {"递补"}, {"人员抽取"},
	} {
		t.Run(without[0], func(t *testing.T) {
			checkReadsBackAsItself(t, withoutLines(t, fullAnnouncement, without...))
		})
	}
}

func withoutLines(t *testing.T, text string, begin ...string) string {
	t.Helper()
	for _, b := range begin {
		before, after, found := strings.Cut("\n"+text, "\n"+b)
		if !found {
			t.Fatalf("no line begins with %q", b)
		}
		if !strings.HasSuffix(b, "\n") {
			_, after, _ = strings.Cut(after, "\n")
		}
		text = strings.TrimPrefix(before+"\n", "\n") + after
	}
	return text
}

func checkReadsBackAsItself(t *testing.T, text string) {
	t.Helper()
	a, err := ParseAnnouncement(text)
	if err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	if a.Text() != text {
		t.Errorf("prints back as\n%s", a.Text())
	}
}

// targetsOnly and inspectorsOnly are the two single draws.
var (
	targetsOnly = `摇号抽取公告 v1
抽取机关 甲
抽取编号 1
任务编号 1
任务名称 甲
抽取内容 检查对象
检查时间 2026-11-23 至 2026-12-04
抽查事项 甲
抽查依据 乙
检查对象名录 10 条 ` + zeros(64) + `
执法检查人员名录 0 条 ` + zeros(64) + `
回避名单 0 条 ` + zeros(64) + `
按比例分配 5 户
分层 A 共 3 抽 2
分层 B 共 3 抽 1
分层 C 共 4 抽 2
种子来源 录入 甲
种子时间 2026-11-20 10:00
`
	inspectorsOnly = strings.NewReplacer(
		"内容 检查对象", "内容 执法检查人员", "按比例分配 5 户\n", "", "共 3 抽 2", "共 3 抽 3", "共 3 抽 1", "共 3 抽 3", "共 4 抽 2", "共 4 抽 4", "种子来源", "席位 甲 组长\n席位 乙\n每人至多 1 席\n种子来源",
	).Replace(targetsOnly)
)

func TestRulesHaveOtherLegalSpellingsOnlyForOtherContent(t *testing.T) {
	checkReadsBackAsItself(t, targetsOnly)
	checkReadsBackAsItself(t, inspectorsOnly)
	for _, c := range []struct{ old, new string }{
		{"至多 5/100", "至多 37/1234"},
		{"至多 5/100", "至多 1/1"},
		{"至多 5/100", "至多 999999/1000000"},
		{"定向 行业=食品生产 且 区域=城东", "不定向"},
		{"定向 行业=食品生产 且 区域=城东", "定向 不定向"},
		{"本年度已抽查", "40 户 本年度"},
		{"分区 城西", "分区 户"},
		{"名录确认 执法检查人员名录 2026-11-02", "名录确认 执法检查人员名录 1999-01-01"},
		{"37/1000 进一 至少 1 至多 50", "1/30 取近 至少 37"},
		{"37/1000 进一 至少 1 至多 50", "1/1 舍去 至多 37"},
		{"37/1000 进一 至少 1 至多 50", "0/1000000 进一 至少 37 至多 37"},
		{"0/1 舍去", "1/1 进一 至少 0 至多 0"},
		{"另抽 抽样品种 粮食 加工品", "另抽 抽样品种 2026"},
		{"另抽 检查日期 2026-11-24", "另抽 检查日期 2026-11-23 至 2026-12-04"},
		{"专家席 院校 技能 食品", "专家席 组长 技能 食品"},
		{"相邻 环保局 水务局", "相邻 环保局 市监局"},
		{"每人至多 3 席", "每人至多 999999999999999 席"},
	} {
		t.Run(c.new, func(t *testing.T) { checkReadsBackAsItself(t, replaceOnce(t, fullAnnouncement, c.old, c.new)) })
	}
}

func TestRulesRefuseEveryOtherSpelling(t *testing.T) {
	for _, c := range []struct {
		line     string // that it is found in begins so
		old, new string
		fault    Fault
	}{
		{"前次 1", "前次 1 作废", "前次 0 作废", FaultNumber},
		{"前次 1", "前次 1 作废", "前次 01 作废", FaultNumber},
		{"前次 1", "前次 1 作废 名录有误 重新核对", "前次 1 作废", FaultText},
		{"前次 1", "前次 1 作废 名录有误 重新核对", "前次 1", FaultSpelling},
		{"前次 1", "前次 1 作废", "前次 1 撤销", FaultSpelling},
		{"前次 2", "前次 2 无解", "前次 2 无解 人员不足", FaultSpelling},
		{"前次 2", "前次 2 无解", "前次 2  无解", FaultSpelling},
		{"前次 2", "前次 2 无解", "前次 1 无解", FaultTwice},
		{"前次 2", "前次 1 作废", "前次 2 作废", FaultTwice},
		{"前次 2", "前次 2 无解", "前次 3 无解", FaultRange},
		{"前次 2", "前次 2 无解", "前次 4 无解", FaultRange},
		{"人员更换", "批准指定", "指定", FaultSpelling},
		{"化名名单", "化名名单 92 条", "化名名单 0 条", FaultRange},
		{"台账公钥", countyKey, "", FaultKey},
		{"台账公钥", countyKey, notaryKey, FaultKey},
		{"台账见证 n", notaryKey, countyKey, FaultKey},
		{"台账公钥", countyKey, countyKey + "=", FaultKey},
		{"台账公钥", countyKey, countyKey[:len(countyKey)-1], FaultKey},
		{"台账公钥", countyKey, countyKey + " 县", FaultKey},
		{"台账公钥", "ledger+f008088a", "ledger+f008088b", FaultKey},
		{"台账公钥", "ledger+f008088a", "ledger+F008088A", FaultKey},
		{"台账公钥", "county", "count", FaultKey},
		{"台账见证 n", "台账公钥 " + countyKey + "\n", "", FaultExcess},
		{"台账见证 p", "台账见证 " + pressKey, "台账公钥 " + countyKey, FaultExcess},
		{"事项类别 重点", "事项类别 重点", "事项类别 重大", FaultSpelling},
		{"事项类别 重点", "事项类别 重点", "事项类别 重点 至多 5/100", FaultSpelling},
		{"抽查事项 排污", "事项类别 重点\n", "事项类别 重点\n事项类别 重点\n", FaultSpelling},
		{"事项类别 一般", "一般 至多 5/100", "一般", FaultRatio},
		{"事项类别 一般", "至多 5/100", "至多 0/100", FaultRatio},
		{"事项类别 一般", "至多 5/100", "至多 101/100", FaultRatio},
		{"事项类别 一般", "至多 5/100", "至多 5/1000001", FaultRatio},
		{"事项类别 一般", "至多 5/100", "至多 05/100", FaultRatio},
		{"事项类别 一般", "至多 5/100", "至多 5%", FaultRatio},
		{"事项类别 一般", "至多 5/100", "至多 5 / 100", FaultRatio},
		{"事项类别 一般", "至多 5/100", "至多 5/100 户", FaultRatio},
		{"抽取方式", "定向 行业=食品生产 且 区域=城东", "定向", FaultText},
		{"抽取方式", "定向 行业=食品生产 且 区域=城东", "不定向 行业=食品生产", FaultText},
		{"抽取方式", "定向 行业=食品生产 且 区域=城东", "随便", FaultText},
		{"名录库", "名录库 1300 户\n", "", FaultSpelling},
		{"抽取方式", "抽取方式 定向 行业=食品生产 且 区域=城东\n", "", FaultSpelling},
		{"名录库", "名录库 1300 户", "名录库 1300", FaultNumber},
		{"排除 40", "排除 40 户", "排除 0 户", FaultNumber},
		{"排除 40", "排除 40 户 本年度已抽查", "排除 40 户", FaultNumber},
		{"排除 40", "本年度已抽查", "本年度  已抽查", FaultText},
		{"加权名单", "加权名单 2 条", "加权名单 0 条", FaultRange},
		{"专家名录", "专家名录 4 条", "专家名录 0 条", FaultRange},
		{"区域名单", "区域名单 1234 条", "区域名单 1234 户", FaultSpelling},
		{"分区 城东", "分区 城东 1000 户", "分区 城东 1000 条", FaultSpelling},
		{"分区 城东", "分区 城东 1000 户", "分区  1000 户", FaultWord},
		{"分区 城西", "分区 城西", "分区 城东", FaultTwice},
		{"分区 城西", "分区 城西", "分区 东城", FaultOrder},
		{"例外列入 43010001", "43010001 局长办公会 投诉集中", "43010001", FaultText},
		{"例外列入 43010002", "43010002", "43010001", FaultTwice},
		{"例外列入 43010002", "43010002", "4301", FaultOrder},
		{"例外列入 43010001", "43010001", "４3010001", FaultID},
		{"名录确认 检", "名录确认 检查对象名录", "名录确认 专家名录", FaultSpelling},
		{"名录确认 检", "2026-11-01", "2026-11-31", FaultDate},
		{"名录确认 检", "2026-11-01 登记科 张三", "2026-11-01", FaultText},
		{"名录确认 执", "名录确认 执法检查人员名录", "名录确认 检查对象名录", FaultTwice},
		{"名录确认 回", "名录确认 回避名单", "名录确认 检查对象名录", FaultOrder},
		{"比例 37", "37/1000", "37/0", FaultRatio},
		{"比例 0", "0/1 舍去", "0/0 舍去", FaultRatio},
		{"比例 37", "37/1000", "3.7%", FaultRatio},
		{"比例 37", "进一", "四舍五入", FaultSpelling},
		{"比例 37", " 进一 至少 1 至多 50", "", FaultSpelling},
		{"比例 37", "至少 1 至多 50", "至多 50 至少 1", FaultSpelling},
		{"比例 37", "至少 1 至多 50", "至少 1 至少 1", FaultSpelling},
		{"比例 37", "至少 1 至多 50", "至少 51 至多 50", FaultRange},
		{"比例 37", "至少 1 至多 50", "至少 01 至多 50", FaultNumber},
		{"比例 37", "至少 1 至多 50", "至少", FaultSpelling},
		{"分层 B", "比例 37/1000 进一 至少 1 至多 50\n", "比例 37/1000 进一\n比例 37/1000 进一\n", FaultSpelling},
		{"批次 20", "批次 20 户", "批次 0 户", FaultNumber},
		{"批次 20", "批次 20 户 2026-11-23", "批次 20 户 2026-11-22", FaultDate},
		{"批次 20", "批次 20 户 2026-11-23", "批次 20 户 2026-11-28", FaultDate},
		{"批次 17", "2026-11-30 至 2026-12-04", "2026-11-30 至 2026-12-05", FaultDate},
		{"批次 17", "2026-11-30 至 2026-12-04", "2026-11-30", FaultDate},
		{"另抽 检查日期 2026-11-25", "2026-11-25 至 2026-11-26", "2026-11-25 至 2026-11-25", FaultDate},
		{"另抽 检查日期 2026-11-25", "2026-11-25 至 2026-11-26", "2026-11-24", FaultTwice},
		{"另抽 检查日期 2026-11-24", "另抽 检查日期 2026-11-24", "另抽 检查日期 2026-11-22", FaultDate},
		{"另抽 检查日期 2026-11-24", "另抽 检查日期 2026-11-24", "另抽 检查日期 星期二", FaultDate},
		{"另抽 抽样品种 食用油", "另抽 抽样品种 食用油", "另抽 检查日期 2026-11-27", FaultOrder},
		{"另抽 抽样品种 食用油", "另抽 抽样品种 食用油", "另抽 抽样品种 粮食 加工品", FaultTwice},
		{"另抽 抽样品种 食用油", "另抽 抽样品种 食用油", "另抽 抽样品种", FaultText},
		{"专家席 院校 技能", "专家席 院校 技能 食品", "专家席 院校 组长 技能 食品", FaultSpelling},
		{"专家席 院校\n", "专家席 院校\n", "专家席 院校 技能\n", FaultSkills},
		{"相邻 环保局", "相邻 环保局 水务局", "相邻 环保局 环保局", FaultSpelling},
		{"相邻 环保局", "相邻 环保局 水务局", "相邻 环保局", FaultWord},
		{"相邻 市监局", "相邻 市监局 环保局", "相邻 环保局 水务局", FaultTwice},
		{"编组", "编组 5 组", "编组 0 组", FaultNumber},
		{"递补", "递补 2 人", "递补 0 人", FaultNumber},
		{"递补", "递补 2 人", "递补 2 户", FaultNumber},
		{"人员抽取", "各部门分别", "各部门", FaultSpelling},
	} {
		t.Run(c.line+": "+c.new, func(t *testing.T) {
			place := Place{AnnouncementFile, fullLine(t, c.line)}
			if c.fault == FaultExcess && c.new == "" {
				place.Line--
			}
			_, err := ParseAnnouncement(replaceOnce(t, fullAnnouncement, c.old, c.new))
			checkFinding(t, err, place, c.fault)
		})
	}
}

// Lines that are well formed by themselves, but stand where another one should.
func TestRulesStandInTheirPlace(t *testing.T) {
	lines := linesOf(fullAnnouncement)
	for n := 1; n+1 < len(lines); n++ {
		key, _, _ := strings.Cut(lines[n], " ")
		next, _, _ := strings.Cut(lines[n+1], " ")
		if key == next || key == keyTakeRule { // which goes with the stratum that then comes before it
			continue
		}
		swapped := strings.Join(lines[:n], "") + lines[n+1] + lines[n] + strings.Join(lines[n+2:], "")
		_, err := ParseAnnouncement(swapped)
		if f, ok := err.(*Finding); !ok || f.Line < n+1 || f.Line > n+2 {
			t.Errorf("%s after %s: %v", key, next, err)
		}
	}
}

func TestContentIsOneOfTwo(t *testing.T) {
	for _, text := range []string{"抽取内容 全部", "抽取内容"} {
		_, err := ParseAnnouncement(replaceOnce(t, targetsOnly, "抽取内容 检查对象", text))
		checkFinding(t, err, Place{AnnouncementFile, 6}, FaultSpelling)
	}
}

func TestSharedStrataHaveNoRatio(t *testing.T) {
	_, err := ParseAnnouncement(replaceOnce(t, targetsOnly, "分层 B", "比例 1/2 进一\n分层 B"))
	checkFinding(t, err, Place{AnnouncementFile, 15}, FaultSpelling)
	_, err = ParseAnnouncement(replaceOnce(t, targetsOnly, "分配 5 户", "分配 0 户"))
	checkFinding(t, err, Place{AnnouncementFile, 13}, FaultNumber)
}

// Sums are looked at once all lines are well formed, in the order of §11.
func TestSumsMustComeOut(t *testing.T) {
	for _, c := range []struct {
		line     string // that it is found in begins so
		old, new string
		fault    Fault
	}{
		{"名录库", "名录库 1300", "名录库 1299", FaultTotal},
		{"名录库", "排除 26 户", "排除 27 户", FaultTotal},
		{"名录库", "名录 1234 条 a", "名录 1235 条 a", FaultTotal},
		{"事项类别 一般", "至多 5/100", "至多 2/100", FaultCap},
		{"事项类别 一般", "至多 5/100", "至多 36/1234", FaultCap},
		{"事项类别 一般", "至多 5/100", "至多 29983/1000000", FaultCap},
		{"分区 城东", "分区 城东 1000", "分区 城东 1001", FaultTotal},
		{"区域名单", "分区 城东 1000 户 " + hashLine("3") + "\n分区 城西 234 户 " + hashLine("4") + "\n", "", FaultAlone},
		{"化名名单", "化名名单 92", "化名名单 91", FaultTotal},
		{"化名名单", "化名名单 92", "化名名单 88", FaultTotal},
		{"化名名单", "专家名录 4", "专家名录 5", FaultTotal},
		{"比例 37", "37/1000 进一 至少 1 至多 50", "36001/1000000 舍去", FaultTake},
		{"比例 37", "37/1000 进一 至少 1 至多 50", "37/1000 进一 至少 38", FaultTake},
		{"比例 37", "37/1000 进一 至少 1 至多 50", "37/1000 进一 至多 36", FaultTake},
		{"比例 0", "0/1 舍去", "1/1000 进一", FaultTake},
		{"批次 20", "批次 17 户", "批次 18 户", FaultTotal},
		{"另抽 检查日期 2026-11-24", "另抽 检查日期 2026-11-25 至 2026-11-26\n", "", FaultAlone},
		{"另抽 检查日期 2026-11-25", "另抽 抽样品种 粮食 加工品\n", "", FaultAlone}, // where 食用油 then stands
		{"专家名录", "专家席 院校 技能 食品\n专家席 院校\n", "", FaultAlone},
		{"相邻 环保局", "席位 环保局 技能 废气 废水\n", "席位 市监局\n", FaultAlone},
	} {
		t.Run(c.new, func(t *testing.T) {
			place := fullLine(t, c.line)
			if strings.HasPrefix(c.line, "另抽 检查日期 2026-11-25") {
				place++
			}
			_, err := ParseAnnouncement(replaceOnce(t, fullAnnouncement, c.old, c.new))
			checkFinding(t, err, Place{AnnouncementFile, place}, c.fault)
		})
	}
	_, err := ParseAnnouncement(withoutLines(t, fullAnnouncement, "区域名单"))
	checkFinding(t, err, Place{AnnouncementFile, fullLine(t, "分区") - 1}, FaultAlone)
	_, err = ParseAnnouncement(withoutLines(t, fullAnnouncement, "专家名录", "化名名单"))
	checkFinding(t, err, Place{AnnouncementFile, fullLine(t, "专家席") - 2}, FaultAlone)
	leader := strings.NewReplacer("席位 市监局\n", "席位 环保局\n").Replace(fullAnnouncement)
	_, err = ParseAnnouncement(leader)
	checkFinding(t, err, Place{AnnouncementFile, fullLine(t, "相邻 市监局")}, FaultAlone)
}

func TestSharesMustComeOut(t *testing.T) {
	for _, c := range []struct {
		old, new string
		line     int
		fault    Fault
	}{
		{"分配 5 户", "分配 11 户", 13, FaultRange},
		{"共 3 抽 2\n分层 B 共 3 抽 1", "共 3 抽 1\n分层 B 共 3 抽 2", 14, FaultTake}, // of equal remainders the first by name
		{"共 3 抽 1\n分层 C 共 4 抽 2", "共 3 抽 2\n分层 C 共 4 抽 1", 15, FaultTake},
		{"分层 C 共 4 抽 2", "分层 C 共 4 抽 3", 16, FaultTake},
		{"分配 5 户", "分配 4 户", 14, FaultTake},
	} {
		_, err := ParseAnnouncement(replaceOnce(t, targetsOnly, c.old, c.new))
		checkFinding(t, err, Place{AnnouncementFile, c.line}, c.fault)
	}
}

func TestSingleDrawsHaveNoRulesOfTheOther(t *testing.T) {
	list := func(key string) string { return key + " 1 条 " + zeros(64) + "\n" }
	for _, c := range []struct{ old, new string }{
		{"执法检查人员名录 0", "执法检查人员名录 1"},
		{"回避名单 0", "回避名单 1"},
		{"回避名单", list("专家名录") + "回避名单"},
		{"按比例", list("尽量不派名单") + "按比例"},
		{"按比例", list("不能派出名单") + "按比例"},
		{"按比例", list("个人上限名单") + "按比例"},
		{"种子来源", "席位 甲 组长\n席位 乙\n种子来源"},
		{"种子来源", "席位 甲 组长\n种子来源"},
		{"种子来源", "专家席 甲\n种子来源"},
		{"种子来源", "相邻 甲 乙\n种子来源"},
		{"种子来源", "编组 1 组\n种子来源"},
		{"种子来源", "每人至多 1 席\n种子来源"},
		{"种子来源", "递补 1 人\n种子来源"},
		{"种子来源", "人员更换 批准指定\n种子来源"},
		{"种子来源", "人员抽取 各部门分别\n种子来源"},
	} {
		_, err := ParseAnnouncement(replaceOnce(t, targetsOnly, c.old, c.new))
		checkFinding(t, err, Place{AnnouncementFile, 6}, FaultContent)
	}
	_, err := ParseAnnouncement(replaceOnce(t, inspectorsOnly, "共 4 抽 4", "共 4 抽 3"))
	checkFinding(t, err, Place{AnnouncementFile, 6}, FaultContent)
}

// More numbers of 15 digits than 64 bits can add: the sum is 2^64 more than the number announced.
func TestSumsOfManyLargeNumbersComeOut(t *testing.T) {
	exclusions := strings.Repeat("排除 999999999999999 户 甲\n", 18447)
	text := replaceOnce(t, targetsOnly, "检查对象名录 10", "抽取方式 不定向\n名录库 255926290429947 户\n"+exclusions+"检查对象名录 10")
	_, err := ParseAnnouncement(text)
	checkFinding(t, err, Place{AnnouncementFile, 11}, FaultTotal)
}

func TestCommitToCommitsToTheListsThatAreThere(t *testing.T) {
	a := &Announcement{Weights: Commitment{Count: 1}}
	a.CommitTo(map[string]string{TargetsFile: targetsVersion + "\n1 A 甲\n", LimitsFile: limitsVersion + "\n1 2\n3 4\n"})
	if a.Targets.Count != 1 || a.Limits != Commit(limitsVersion+"\n1 2\n3 4\n") || a.Weights != (Commitment{}) {
		t.Errorf("got %+v", a)
	}
}

// Generators of the optional lines, such that all sums come out.

// drawTakes gives some strata a rule, or shares among all.
func drawTakes(t *rapid.T, a *Announcement) {
	if rapid.Bool().Draw(t, "share") {
		sizes := mapped(a.Strata, func(s Stratum) int { return s.Of })
		sum := 0
		for _, size := range sizes {
			sum += size
		}
		a.Proportional = rapid.IntRange(1, sum).Draw(t, "proportional")
		for k, take := range Proportional(a.Proportional, sizes) {
			a.Strata[k].Take = take
		}
		return
	}
	for k := range a.Strata {
		if rapid.Bool().Draw(t, "rule") {
			a.Strata[k].Rule = anyTakeRule(t)
			a.Strata[k].Take = a.Strata[k].Rule.Take(a.Strata[k].Of)
		}
	}
}

func anyTakeRule(t *rapid.T) *TakeRule {
	den := rapid.IntRange(1, 1_000_000).Draw(t, "denominator")
	least := rapid.IntRange(-1, 10).Draw(t, "least")
	most := -1
	if rapid.Bool().Draw(t, "limited") {
		most = max(least, 0) + rapid.IntRange(0, 1000).Draw(t, "most")
	}
	rounding := rapid.SampledFrom([]Rounding{RoundUp, RoundDown, RoundNearest}).Draw(t, "rounding")
	return &TakeRule{Ratio{rapid.IntRange(0, den).Draw(t, "numerator"), den}, rounding, least, most}
}

func anyItem(t *rapid.T, a *Announcement) Item {
	i := Item{Name: anyText.Draw(t, "item"), Basis: anyText.Draw(t, "basis")}
	switch i.Class = rapid.SampledFrom([]ItemClass{"", ItemMajor, ItemGeneral}).Draw(t, "class"); i.Class {
	case ItemGeneral:
		den := rapid.IntRange(1, 1_000_000).Draw(t, "denominator")
		of := 0
		for _, s := range a.Strata {
			of += s.Of
		}
		least := (a.Take()*den + of - 1) / of
		i.Cap = Ratio{rapid.IntRange(max(1, least), den).Draw(t, "numerator"), den}
	}
	return i
}

func anySeats(t *rapid.T, least int) []Seat {
	var seats []Seat
	for range rapid.IntRange(least, 4).Draw(t, "seats") {
		seats = append(seats, Seat{anyWord.Draw(t, "department"), sortedWords(anySkill, 0, 3).Draw(t, "skills")})
	}
	return seats
}

// drawLists announces some of the lists that do not speak of inspectors, and where the targets came from.
func drawLists(t *rapid.T, a *Announcement) {
	maybe := func(c *Commitment) {
		if rapid.Bool().Draw(t, "announced") {
			*c = Commitment{rapid.IntRange(1, 1000).Draw(t, "count"), anyHash.Draw(t, "hash")}
		}
	}
	maybe(&a.Weights)
	maybe(&a.Excluded)
	a.Targets.Count = 0
	for _, area := range sortedWords(anyWord, 0, 3).Draw(t, "areas") {
		l := AreaList{area, anyCommitment.Draw(t, "area")}
		a.AreaLists = append(a.AreaLists, l)
		a.Targets.Count += l.Count
	}
	for len(a.AreaLists) > 0 && a.Areas.Count == 0 {
		maybe(&a.Areas)
	}
	if a.AreaLists == nil || a.Targets.Count > largestNumber || a.Targets.Count < 0 {
		a.AreaLists, a.Areas = nil, Commitment{}
		a.Targets.Count = rapid.IntRange(0, 1_000_000).Draw(t, "targets")
	}
	if rapid.Bool().Draw(t, "method") && a.Targets.Count < largestNumber-10_000 {
		a.Method = &Method{Registry: a.Targets.Count}
		if rapid.Bool().Draw(t, "filtered") {
			a.Method.Filter = anyText.Draw(t, "filter")
		}
		for range rapid.IntRange(0, 2).Draw(t, "exclusions") {
			e := Exclusion{rapid.IntRange(1, 1000).Draw(t, "excluded"), anyText.Draw(t, "reason")}
			a.Method.Exclusions = append(a.Method.Exclusions, e)
			a.Method.Registry += e.Count
		}
	}
	for _, id := range sortedWords(anyWord, 0, 2).Draw(t, "exceptions") {
		a.Exceptions = append(a.Exceptions, Exception{id, anyText.Draw(t, "reason")})
	}
	for _, list := range confirmable {
		if rapid.Bool().Draw(t, "confirmed") {
			a.Confirmed = append(a.Confirmed, Confirmed{list, "2026-11-01", anyText.Draw(t, "by")})
		}
	}
}

func drawLots(t *rapid.T, a *Announcement) {
	if n := a.Take(); n > 0 && rapid.Bool().Draw(t, "batches") {
		first := rapid.IntRange(1, n).Draw(t, "first batch")
		a.Batches = append(a.Batches, Batch{first, Period{a.From, a.To}})
		if first < n {
			a.Batches = append(a.Batches, Batch{n - first, Period{a.To, a.To}})
		}
	}
	for _, what := range rapid.SliceOfNDistinct(anyWord, 0, 2, rapid.ID).Draw(t, "lots") {
		for _, text := range rapid.SliceOfNDistinct(anyText, 2, 3, rapid.ID).Draw(t, "lot") {
			a.Options = append(a.Options, Option{what, text})
		}
	}
	if a.From < a.To && rapid.Bool().Draw(t, "days") {
		a.Options = append(a.Options, Option{wordDay, a.From}, Option{wordDay, a.From + " 至 " + a.To})
	}
}

func drawInspectorRules(t *rapid.T, a *Announcement) {
	for _, list := range []*Commitment{&a.Preferences, &a.Absences, &a.Limits} {
		if rapid.Bool().Draw(t, "announced") {
			*list = Commitment{rapid.IntRange(1, 1000).Draw(t, "count"), anyHash.Draw(t, "hash")}
		}
	}
	if a.ExpertSeats = anySeats(t, 0); a.ExpertSeats != nil {
		a.Experts = Commitment{1, anyHash.Draw(t, "experts")}
	}
	for _, n := range rapid.SliceOfNDistinct(anyWord, 0, 2, rapid.ID).Draw(t, "neighbours") {
		if seat := a.Seats[len(a.Seats)-1]; seat.Department != n {
			a.Neighbours = append(a.Neighbours, Neighbour{seat.Department, n})
		}
	}
	a.Groups = rapid.IntRange(0, 3).Draw(t, "groups")
	a.Alternates = rapid.IntRange(0, 3).Draw(t, "alternates")
	a.Named = rapid.Bool().Draw(t, "named")
	a.Separate = rapid.Bool().Draw(t, "separate")
	if staff := a.Inspectors.Count + a.Experts.Count; staff > 0 && staff <= largestNumber && rapid.Bool().Draw(t, "pseudonyms") {
		a.Pseudonyms = Commitment{staff, anyHash.Draw(t, "hash")}
	}
}

func (a *Announcement) takesAll() bool {
	return !slices.ContainsFunc(a.Strata, func(s Stratum) bool { return s.Take != s.Of })
}

func drawAttempts(t *rapid.T, a *Announcement) {
	numbers := rapid.SliceOfNDistinct(rapid.IntRange(1, max(1, a.Number-1)), 0, min(3, a.Number-1), rapid.ID).Draw(t, "attempts")
	slices.Sort(numbers)
	for _, n := range numbers {
		e := Earlier{Number: n}
		if rapid.Bool().Draw(t, "void") {
			e.Reason = anyText.Draw(t, "reason")
		}
		a.Earlier = append(a.Earlier, e)
	}
}

func drawKeys(t *rapid.T, a *Announcement) {
	name := anyWord.Filter(func(s string) bool { return !strings.Contains(s, "+") })
	for k, name := range rapid.SliceOfNDistinct(name, 0, 3, rapid.ID).Draw(t, "keys") {
		key := NoteKey{Name: name, Type: KeyWitness, Key: anyHash.Draw(t, "key")}
		if k == 0 {
			key.Type = KeySigner
		}
		key.Hash = key.hash()
		if k == 0 {
			a.LedgerKey = key.String()
		} else {
			a.Witnesses = append(a.Witnesses, key.String())
		}
	}
}
