package draw

import (
	"errors"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// largestNumber has 15 digits, or is the largest int.
const largestNumber = int(min(int64(999_999_999_999_999), math.MaxInt))

const plainAnnouncement = `摇号抽取公告 v1
抽取机关 某市市场监督管理局
抽取编号 12
任务编号 2026-食品-03
任务名称 食品生产企业 双随机抽查
检查时间 2026-11-23 至 2026-12-04
抽查事项 食品生产监督检查
抽查依据 《食品安全法》第一百一十条
抽查事项 排污许可检查
抽查依据 《排污许可管理条例》第二十五条
检查对象名录 1234 条 a000000000000000000000000000000000000000000000000000000000000001
执法检查人员名录 88 条 b000000000000000000000000000000000000000000000000000000000000002
回避名单 0 条 c000000000000000000000000000000000000000000000000000000000000003
分层 A 共 1000 抽 37
分层 B 共 234 抽 0
席位 市监局 组长 技能 食品
席位 市监局
席位 环保局 技能 废气 废水
每人至多 3 席
种子来源 录入 现场观众 说出的数
种子时间 2026-11-20 10:00
`

func TestAnnouncementIsReadFieldByField(t *testing.T) {
	want := &Announcement{
		Office:     "某市市场监督管理局",
		Number:     12,
		Task:       "2026-食品-03",
		TaskName:   "食品生产企业 双随机抽查",
		From:       "2026-11-23",
		To:         "2026-12-04",
		Items:      []Item{{Name: "食品生产监督检查", Basis: "《食品安全法》第一百一十条"}, {Name: "排污许可检查", Basis: "《排污许可管理条例》第二十五条"}},
		Targets:    Commitment{1234, Hash{0: 0xa0, 31: 1}},
		Inspectors: Commitment{88, Hash{0: 0xb0, 31: 2}},
		Avoidance:  Commitment{0, Hash{0: 0xc0, 31: 3}},
		Strata:     []Stratum{{"A", 1000, 37, nil}, {"B", 234, 0, nil}},
		Seats:      []Seat{{"市监局", []string{"食品"}}, {"市监局", nil}, {"环保局", []string{"废气", "废水"}}},
		Maximum:    3,
		Seed:       SeedSource{Kind: SeedTyped, Text: "现场观众 说出的数", Moment: "2026-11-20 10:00"},
	}
	got, err := ParseAnnouncement(plainAnnouncement)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if got.Text() != plainAnnouncement {
		t.Errorf("prints back as\n%s", got.Text())
	}
	if got.Take() != 37 {
		t.Errorf("Take() = %d, want 37", got.Take())
	}
}

// But for the first two, each of these announcements has a text that is well formed and says something else.
func TestAnnouncementThatReadsAsAnotherIsNotEqual(t *testing.T) {
	for name, change := range map[string]func(*Announcement){
		"nothing":                       func(a *Announcement) {},
		"no skills, but a list of them": func(a *Announcement) { a.Seats[1].Skills = []string{} },
		"basis with another item":       func(a *Announcement) { a.Items[1].Basis = "甲\n抽查事项 乙\n抽查依据 丙" },
		"skill in a department":         func(a *Announcement) { a.Seats[1].Department = "市监局 技能 食品" },
		"two skills in one":             func(a *Announcement) { a.Seats[2].Skills = []string{"废气 废水"} },
		"seat in a department":          func(a *Announcement) { a.Seats[1].Department = "市监局\n席位 市监局" },
		"stratum in a stratum":          func(a *Announcement) { a.Strata[1].Name = "B 共 2 抽 1\n分层 C" },
		"kind of seed with its text":    func(a *Announcement) { a.Seed.Kind = "录入 观众" },
	} {
		t.Run(name, func(t *testing.T) {
			a, err := ParseAnnouncement(plainAnnouncement)
			if err != nil {
				t.Fatal(err)
			}
			change(a)
			read, err := ParseAnnouncement(a.Text())
			if err != nil {
				t.Fatal(err)
			}
			if same := name == "nothing" || strings.HasPrefix(name, "no skills"); read.Equal(a) != same {
				t.Errorf("equal: %v; the text is\n%s", !same, a.Text())
			}
		})
	}
}

// Each case replaces old by new in plainAnnouncement, once.
func TestAnnouncementHasOtherLegalSpellingsOnlyForOtherContent(t *testing.T) {
	for _, c := range []struct{ name, old, new string }{
		{"15 digits", "抽取编号 12", "抽取编号 999999999999999"},
		{"leap day", "2026-11-23 至", "2024-02-29 至"},
		{"one day", "至 2026-12-04", "至 2026-11-23"},
		{"one item", "抽查事项 排污许可检查\n抽查依据 《排污许可管理条例》第二十五条\n", ""},
		{"the same item twice", "抽查事项 排污许可检查\n", "抽查事项 食品生产监督检查\n"},
		{"empty list", "名录 1234 条", "名录 0 条"},
		{"one stratum", "分层 B 共 234 抽 0\n", ""},
		{"whole stratum", "抽 37", "抽 1000"},
		{"stratum named like a unit", "分层 B", "分层 共"},
		{"two seats", "席位 环保局 技能 废气 废水\n", ""},
		{"department named 组长", "席位 环保局 技能", "席位 组长 技能"},
		{"leader's department named 组长", "席位 市监局 组长", "席位 组长 组长"},
		{"department named 技能", "席位 市监局\n", "席位 技能\n"},
		{"skill named 技能", "废气 废水", "废气 技能"},
		{"skill named 组长", "废气 废水", "废气 组长"},
		{"same seat twice", "席位 市监局\n", "席位 市监局\n席位 市监局\n"},
		{"id of 64 bytes", "2026-食品-03", strings.Repeat("x", 64)},
		{"text of 1000 bytes", "某市市场监督管理局", strings.Repeat("x", 1000)},
		{"word of 128 bytes", "分层 B", "分层 " + strings.Repeat("x", 128)},
		{"line of 4096 bytes", "废气 废水", skillsOfBytes(4096 - len("席位 环保局 技能 "))},
		{"office named like a keyword", "某市市场监督管理局", "抽取机关 某市"},
		{"last minute of the day", "10:00", "23:59"},
		{"moment in the year 1000", "2026-11-20 10:00", "1000-01-01 00:00"},
		{"precomposed letter", "双随机", "\u00e9"},
		{"8 combining marks", "双随机", "x" + strings.Repeat("\u0301", 8)},
		{"outside the BMP", "某市", "𠮷"},
		{"look-alikes in a text", "某市", "Ａ１⾷\ue000"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := replaceOnce(t, plainAnnouncement, c.old, c.new)
			a, err := ParseAnnouncement(text)
			if err != nil {
				t.Fatal(err)
			}
			if a.Text() != text {
				t.Errorf("prints back as\n%s", a.Text())
			}
		})
	}
}

// skillsOfBytes returns sorted skills, separated by spaces, of so many bytes.
func skillsOfBytes(n int) string {
	var b strings.Builder
	for b.Len() < n-MaxWord {
		fmt.Fprintf(&b, "%04d%s ", b.Len(), strings.Repeat("-", 60))
	}
	return b.String() + "x" + strings.Repeat("-", n-b.Len()-1)
}

func TestAnnouncementRefusesEveryOtherSpelling(t *testing.T) {
	for _, c := range []struct {
		name     string
		old, new string
		line     int
		fault    Fault
	}{
		{"CRLF in the first line", "公告 v1\n", "公告 v1\r\n", 1, FaultCharacter},
		{"CRLF in the last line", "10:00\n", "10:00\r\n", 21, FaultCharacter},
		{"CR alone", "督管理局\n", "督管理局\r", 2, FaultCharacter},
		{"byte order mark", "摇号抽取公告", "\ufeff摇号抽取公告", 1, FaultCharacter},
		{"NFD", "双随机", "e\u0301", 5, FaultEncoding},
		{"compatibility ideograph", "某市", "\uf900", 2, FaultEncoding},
		{"broken UTF-8", "某市", "\xe6\x9f", 2, FaultEncoding},
		{"GB18030", "某市", "\xc4\xb3\xca\xd0", 2, FaultEncoding},
		{"surrogate", "某市", "\xed\xa0\x80", 2, FaultEncoding},
		{"9 combining marks", "双随机", "x" + strings.Repeat("\u0301", 9), 5, FaultCharacter},
		{"replacement character", "某市", "\ufffd", 2, FaultCharacter},
		{"tab", "抽取机关 ", "抽取机关\t", 2, FaultCharacter},
		{"ideographic space", "企业 双", "企业\u3000双", 5, FaultCharacter},
		{"no-break space", "企业 双", "企业\u00a0双", 5, FaultCharacter},
		{"zero width space", "双随机", "双\u200b随机", 5, FaultCharacter},
		{"NUL", "双随机", "双\x00随机", 5, FaultCharacter},
		{"two spaces after the keyword", "抽取机关 ", "抽取机关  ", 2, FaultText},
		{"two spaces inside a text", "企业 双", "企业  双", 5, FaultText},
		{"space at the end of a text", "督管理局\n", "督管理局 \n", 2, FaultText},
		{"space at the end of a number", "抽取编号 12\n", "抽取编号 12 \n", 3, FaultNumber},
		{"space at the end of the version", "公告 v1\n", "公告 v1 \n", 1, FaultVersion},
		{"space before the keyword", "抽取编号", " 抽取编号", 3, FaultSpelling},
		{"empty line", "任务编号", "\n任务编号", 4, FaultEmptyLine},
		{"empty line at the end", "10:00\n", "10:00\n\n", 22, FaultEmptyLine},
		{"line of 4097 bytes", "废气 废水", skillsOfBytes(4097 - len("席位 环保局 技能 ")), 18, FaultLong},
		{"line of 1 MB", "某市", strings.Repeat("x", 1<<20), 2, FaultLong},
		{"no LF at the end", "10:00\n", "10:00", 21, FaultEnding},
		{"text after the end", "10:00\n", "10:00\nx", 22, FaultEnding},
		{"line after the end", "10:00\n", "10:00\n种子时间 2026-11-20 10:00\n", 22, FaultExcess},

		{"empty file", plainAnnouncement, "", 1, FaultMissing},
		{"LF alone", plainAnnouncement, "\n", 1, FaultEmptyLine},
		{"first line alone", plainAnnouncement, announcementVersion + "\n", 2, FaultMissing},
		{"other version", "v1", "v2", 1, FaultVersion},
		{"last line missing", "种子时间 2026-11-20 10:00\n", "", 21, FaultMissing},
		{"line missing", "任务编号 2026-食品-03\n", "", 4, FaultSpelling},
		{"line twice", "抽取编号 12\n", "抽取编号 12\n抽取编号 12\n", 4, FaultSpelling},
		{"lines exchanged", "抽取编号 12\n任务编号 2026-食品-03\n", "任务编号 2026-食品-03\n抽取编号 12\n", 3, FaultSpelling},
		{"keyword without value", "抽取机关 某市市场监督管理局", "抽取机关", 2, FaultSpelling},
		{"keyword and a space", "抽取机关 某市市场监督管理局", "抽取机关 ", 2, FaultText},
		{"other keyword", "抽取机关", "抽取单位", 2, FaultSpelling},

		{"text of 1001 bytes", "某市市场监督管理局", strings.Repeat("x", 1001), 2, FaultText},
		{"id of 65 bytes", "2026-食品-03", strings.Repeat("x", 65), 4, FaultID},
		{"id with a space", "2026-食品-03", "2026 03", 4, FaultID},
		{"look-alike in an id", "2026-食品-03", "２026-食品-03", 4, FaultID},
		{"look-alike in a stratum", "分层 B", "分层 Ｂ", 15, FaultSpelling},
		{"look-alike in a department", "席位 环保局", "席位 环保\ue000", 18, FaultWord},
		{"look-alike in a skill", "技能 食品", "技能 ⾷品", 16, FaultSkills},

		{"number 0", "抽取编号 12", "抽取编号 0", 3, FaultNumber},
		{"16 digits", "抽取编号 12", "抽取编号 1000000000000000", 3, FaultNumber},
		{"leading zero", "抽取编号 12", "抽取编号 012", 3, FaultNumber},
		{"sign", "抽取编号 12", "抽取编号 +12", 3, FaultNumber},
		{"fullwidth digits", "抽取编号 12", "抽取编号 １２", 3, FaultNumber},
		{"letter between digits", "抽取编号 12", "抽取编号 1x2", 3, FaultNumber},
		{"underscore between digits", "抽取编号 12", "抽取编号 1_2", 3, FaultNumber},

		{"day that does not exist", "2026-11-23", "2026-11-31", 6, FaultDate},
		{"leap day of a common year", "2026-11-23", "2026-02-29", 6, FaultDate},
		{"month 13", "2026-12-04", "2026-13-04", 6, FaultDate},
		{"date without zeros", "2026-12-04", "2026-12-4", 6, FaultDate},
		{"date with slashes", "2026-12-04", "2026/12/04", 6, FaultDate},
		{"year 999", "2026-11-23", "0999-11-23", 6, FaultDate},
		{"last day before the first", "2026-12-04", "2026-11-22", 6, FaultDate},
		{"one date", " 至 2026-12-04", "", 6, FaultDate},
		{"three dates", "2026-12-04", "2026-12-04 至 2026-12-05", 6, FaultDate},
		{"dates without spaces", " 至 ", "至", 6, FaultDate},

		{"item without basis", "抽查依据 《食品安全法》第一百一十条\n", "", 8, FaultSpelling},
		{"basis without item", "抽查事项 排污许可检查\n", "", 9, FaultSpelling},
		{"no item", "抽查事项 食品生产监督检查\n抽查依据 《食品安全法》第一百一十条\n抽查事项 排污许可检查\n抽查依据 《排污许可管理条例》第二十五条\n", "", 7, FaultSpelling},

		{"uppercase hash", "条 a0", "条 A0", 11, FaultSpelling},
		{"63 digits of hash", "条 a0", "条 a", 11, FaultSpelling},
		{"65 digits of hash", "条 a0", "条 a00", 11, FaultSpelling},
		{"letter g in a hash", "条 b0", "条 g0", 12, FaultSpelling},
		{"count without unit", "88 条 b", "88 b", 12, FaultSpelling},
		{"count with leading zero", "0 条 c", "00 条 c", 13, FaultSpelling},
		{"count of 16 digits", "0 条 c", "1000000000000000 条 c", 13, FaultSpelling},

		{"no stratum", "分层 A 共 1000 抽 37\n分层 B 共 234 抽 0\n", "", 14, FaultSpelling},
		{"strata not sorted", "分层 B", "分层 9", 15, FaultOrder},
		{"stratum twice", "分层 B", "分层 A", 15, FaultTwice},
		{"共 0", "共 234", "共 0", 15, FaultRange},
		{"抽 more than 共", "抽 37", "抽 1001", 14, FaultRange},
		{"共 with leading zero", "共 1000", "共 01000", 14, FaultNumber},
		{"抽 of 16 digits", "抽 37", "抽 1000000000000000", 14, FaultNumber},
		{"percentage", "抽 37", "抽 5%", 14, FaultNumber},
		{"stratum with a unit", "抽 37", "抽 37 家", 14, FaultSpelling},
		{"other word than 共", "共 1000", "有 1000", 14, FaultSpelling},
		{"other word than 抽", "抽 37", "取 37", 14, FaultSpelling},
		{"抽 before 共", "分层 A 共 1000 抽 37", "分层 A 抽 37 共 1000", 14, FaultSpelling},
		{"two spaces in a stratum", "分层 A ", "分层 A  ", 14, FaultSpelling},
		{"stratum of 129 bytes", "分层 A", "分层 " + strings.Repeat("A", 129), 14, FaultSpelling},

		{"no 组长", "席位 市监局 组长", "席位 市监局", 16, FaultSpelling},
		{"second 组长", "席位 市监局\n", "席位 市监局 组长\n", 17, FaultSpelling},
		{"组长 in the third seat", "席位 环保局 技能", "席位 环保局 组长 技能", 18, FaultSpelling},
		{"组长 twice in one seat", "组长 技能", "组长 组长 技能", 16, FaultSkills},
		{"组长 after the skills, so no leader", "组长 技能 食品", "技能 食品 组长", 16, FaultSpelling},
		{"one seat", "席位 市监局\n席位 环保局 技能 废气 废水\n", "", 17, FaultSpelling},
		{"no seats", "席位 市监局 组长 技能 食品\n席位 市监局\n席位 环保局 技能 废气 废水\n", "", 16, FaultSpelling},
		{"技能 without skills", "技能 食品", "技能", 16, FaultSkills},
		{"技能 and a space", "技能 食品", "技能 ", 16, FaultSkills},
		{"skills without 技能", "技能 食品", "食品", 16, FaultSkills},
		{"skills not sorted", "废气 废水", "废水 废气", 18, FaultSkills},
		{"skill twice", "废气 废水", "废水 废水", 18, FaultSkills},
		{"skills with two spaces", "废气 废水", "废气  废水", 18, FaultSkills},
		{"skills with a comma", "废气 废水", "废气,废水", 18, FaultSkills},
		{"skill -", "技能 食品", "技能 -", 16, FaultSkills},
		{"skill of 129 bytes", "技能 食品", "技能 " + strings.Repeat("x", 129), 16, FaultSkills},
		{"department of 129 bytes", "席位 环保局", "席位 " + strings.Repeat("x", 129), 18, FaultWord},
		{"two spaces before the department", "席位 环保局", "席位  环保局", 18, FaultWord},

		{"maximum 0", "至多 3 席", "至多 0 席", 19, FaultNumber},
		{"maximum without unit", "至多 3 席", "至多 3", 19, FaultNumber},
		{"maximum with two spaces", "至多 3 席", "至多 3  席", 19, FaultNumber},

		{"unknown kind of seed", "录入", "彩票", 20, FaultSeedKind},
		{"seed without description", "录入 现场观众 说出的数", "录入", 20, FaultText},
		{"24:00", "10:00", "24:00", 21, FaultMoment},
		{"seconds", "10:00", "10:00:00", 21, FaultMoment},
		{"hour without zero", "10:00", "9:00", 21, FaultMoment},
		{"moment without time", "11-20 10:00", "11-20", 21, FaultMoment},
		{"moment on a day that does not exist", "11-20 10:00", "11-31 10:00", 21, FaultMoment},
		{"moment with T", "11-20 10:00", "11-20T10:00", 21, FaultMoment},
		{"moment in the year 999", "2026-11-20 10:00", "0999-11-20 10:00", 21, FaultMoment},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := ParseAnnouncement(replaceOnce(t, plainAnnouncement, c.old, c.new))
			checkFinding(t, err, Place{AnnouncementFile, c.line}, c.fault)
		})
	}
}

// replaceOnce fails if there is not exactly one place to replace: a case must say where.
func replaceOnce(t *testing.T, text, old, new string) string {
	t.Helper()
	if n := strings.Count(text, old); n != 1 {
		t.Fatalf("%q stands there %d times", old, n)
	}
	return strings.Replace(text, old, new, 1)
}

func checkFinding(t *testing.T, err error, place Place, fault Fault) {
	t.Helper()
	var f *Finding
	if !errors.As(err, &f) {
		t.Fatalf("got %v, want %s: %s", err, place, fault)
	}
	if f.Place != place || f.Fault != fault {
		t.Errorf("got %s: %s, want %s: %s", f.Place, f.Fault, place, fault)
	}
}

func TestEveryAnnouncementReadsBackAsItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := anyAnnouncement().Draw(t, "announcement")
		got, err := ParseAnnouncement(a.Text())
		if err != nil {
			t.Fatalf("%v in\n%s", err, a.Text())
		}
		if !reflect.DeepEqual(got, a) {
			t.Fatalf("got  %+v\nwant %+v", got, a)
		}
	})
}

// Generators of fields: few enough characters that spaces, minus, comma and keywords meet often.
var (
	anyWord  = rapid.StringMatching(`[a-c一-三\-,]{1,6}|共|抽|组长|技能|席|至|条|[𠮷é]`)
	anySkill = anyWord.Filter(ValidSkill)
	anyText  = rapid.StringMatching(`[a-c一-三\-,]{1,4}( ([a-c一-三]{1,3}|共|席|至 |条)){0,3}`).Filter(ValidText)
	anyHash  = rapid.Custom(func(t *rapid.T) (h Hash) {
		copy(h[:], rapid.SliceOfN(rapid.Byte(), len(h), len(h)).Draw(t, "hash"))
		return h
	})
	anyCommitment = rapid.Custom(func(t *rapid.T) Commitment {
		return Commitment{rapid.IntRange(0, largestNumber).Draw(t, "count"), anyHash.Draw(t, "hash")}
	})
)

// sortedWords generates words, sorted and all different; nil for none.
func sortedWords(word *rapid.Generator[string], least, most int) *rapid.Generator[[]string] {
	return rapid.Custom(func(t *rapid.T) []string {
		words := rapid.SliceOfNDistinct(word, least, most, rapid.ID).Draw(t, "words")
		if len(words) == 0 {
			return nil
		}
		slices.Sort(words)
		return words
	})
}

func anyAnnouncement() *rapid.Generator[*Announcement] {
	return rapid.Custom(func(t *rapid.T) *Announcement {
		dates := []string{"1000-01-01", "2024-02-29", "2026-11-23", "9999-12-31"}
		from := rapid.IntRange(0, 3).Draw(t, "from")
		a := &Announcement{
			Office:     anyText.Draw(t, "office"),
			Number:     rapid.IntRange(1, largestNumber).Draw(t, "number"),
			Task:       anyWord.Draw(t, "task"),
			TaskName:   anyText.Draw(t, "task name"),
			From:       dates[from],
			To:         dates[rapid.IntRange(from, 3).Draw(t, "to")],
			Targets:    anyCommitment.Draw(t, "targets"),
			Inspectors: anyCommitment.Draw(t, "inspectors"),
			Avoidance:  anyCommitment.Draw(t, "avoidance"),
			Maximum:    rapid.IntRange(1, largestNumber).Draw(t, "maximum"),
			Seed:       anySource(t),
		}
		for _, name := range sortedWords(anyWord, 1, 4).Draw(t, "strata") {
			of := rapid.IntRange(1, 1000).Draw(t, "of")
			a.Strata = append(a.Strata, Stratum{Name: name, Of: of, Take: rapid.IntRange(0, of).Draw(t, "take")})
		}
		drawTakes(t, a)
		for range rapid.IntRange(1, 3).Draw(t, "items") {
			a.Items = append(a.Items, anyItem(t, a))
		}
		a.Seats = anySeats(t, 2)
		drawAttempts(t, a)
		drawKeys(t, a)
		drawLists(t, a)
		drawLots(t, a)
		switch rapid.SampledFrom([]Content{ContentBoth, ContentTargets, ContentInspectors}).Draw(t, "content") {
		case ContentTargets:
			a.Content, a.Seats, a.Maximum, a.Inspectors.Count, a.Avoidance.Count = ContentTargets, nil, 0, 0, 0
		case ContentInspectors:
			if a.takesAll() {
				a.Content = ContentInspectors
			}
			fallthrough
		default:
			drawInspectorRules(t, a)
		}
		return a
	})
}

func FuzzAnnouncement(f *testing.F) {
	f.Add(plainAnnouncement)
	f.Add(fullAnnouncement)
	f.Add(strings.Replace(plainAnnouncement, "\n", "\r\n", 1))
	f.Fuzz(func(t *testing.T, text string) {
		a, err := ParseAnnouncement(text)
		if err != nil {
			checkFoundInFile(t, err, AnnouncementFile, text)
			return
		}
		if a.Text() != text {
			t.Errorf("%q prints back as %q", text, a.Text())
		}
	})
}

// checkFoundInFile checks that the place of a finding is a line of the text, or the one that is missing after the last.
func checkFoundInFile(t *testing.T, err error, file, text string) {
	t.Helper()
	var f *Finding
	if !errors.As(err, &f) || f.File != file || f.Line < 1 || f.Line > strings.Count(text, "\n")+1 || f.Fault == "" {
		t.Errorf("%q has the finding %v", text, err)
	}
}
