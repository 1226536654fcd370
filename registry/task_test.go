package registry

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"yaohao/draw"
)

const plainTask = `number: T-1
name: 餐饮抽查
office: 某局
dates: {from: 2026-11-23, to: 2026-12-18}
items: [{name: 许可检查, basis: 食品安全法}]
take: {B: 1/4, A: 50%}
seats: [{department: 市监局}, {department: 消防队}]
seed: {source: 公证员, at: 2026-11-20 10:00}
`

// replaceLine puts another text in place of a line of the plain task, counted from 1.
func replaceLine(line int, text string) string {
	lines := strings.SplitAfter(plainTask, "\n")
	lines[line-1] = text
	return strings.Join(lines, "")
}

func TestTaskFileNeedsNoMoreThanThis(t *testing.T) {
	f, err := ParseTaskFile([]byte(plainTask))
	if err != nil {
		t.Fatal(err)
	}
	want := Task{
		Number: "T-1", Name: "餐饮抽查", Office: "某局", From: "2026-11-23", To: "2026-12-18",
		Items:    []draw.Item{{Name: "许可检查", Basis: "食品安全法"}},
		Stratify: "风险等级",
		Take:     []TakeRule{{Stratum: "A", Ratio: "50%"}, {Stratum: "B", Ratio: "1/4"}},
		Seats:    []draw.Seat{{Department: "市监局"}, {Department: "消防队"}},
		Seed:     draw.SeedSource{Kind: draw.SeedTyped, Text: "公证员", Moment: "2026-11-20 10:00"},
	}
	if !reflect.DeepEqual(f, &TaskFile{Task: want}) {
		t.Errorf("got %+v", f)
	}
}

func TestTaskFileMayHaveMore(t *testing.T) {
	f, err := ParseTaskFile([]byte(`# 注释
seed:
  at: "2026-11-20 10:00"
  source: 公证员 宣读
seats:
  - department: 市监局
    count: 2
    skills: [特种设备, 食品, 特种设备]
  - {department: 消防队, skills: 消防}
take:
  1: 5
  甲类: 2.5％
maximum: 3
stratify: 行业 类别
items:
  - {name: 甲, basis: &b 乙}
  - name: 丙
    basis: *b
dates: {to: 2026-12-18, from: 2026-12-18}
targets: 对象.xlsx
inspectors: [人员一.xlsx, 人员二.csv]
office: 某局
name: 餐饮 抽查
number: 007
`))
	if err != nil {
		t.Fatal(err)
	}
	skilled := draw.Seat{Department: "市监局", Skills: []string{"特种设备", "食品"}}
	want := Task{
		Number: "007", Name: "餐饮 抽查", Office: "某局", From: "2026-12-18", To: "2026-12-18",
		Items:    []draw.Item{{Name: "甲", Basis: "乙"}, {Name: "丙", Basis: "乙"}},
		Stratify: "行业 类别",
		Take:     []TakeRule{{Stratum: "1", Ratio: "5"}, {Stratum: "甲类", Ratio: "2.5％"}},
		Seats:    []draw.Seat{skilled, skilled, {Department: "消防队", Skills: []string{"消防"}}},
		Maximum:  3,
		Seed:     draw.SeedSource{Kind: draw.SeedTyped, Text: "公证员 宣读", Moment: "2026-11-20 10:00"},
	}
	if !reflect.DeepEqual(f, &TaskFile{Task: want, Targets: []string{"对象.xlsx"}, Inspectors: []string{"人员一.xlsx", "人员二.csv"}}) {
		t.Errorf("got %+v", f)
	}
}

func TestTaskFileSaysEverythingThatIsWrong(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []TaskIssue
	}{
		{"not closed", replaceLine(3, "office: [某局\n"), []TaskIssue{{3, "", TaskSyntax, "did not find expected ',' or ']'", "", nil}}},
		{"not closed on the first line", "number: [T-1\nname: 任务\n", []TaskIssue{{2, "", TaskSyntax, "did not find expected ',' or ']'", "", nil}}},
		{"indented", replaceLine(2, "  name: 任务\n"), []TaskIssue{{2, "", TaskSyntax, "mapping values are not allowed in this context", "", nil}}},
		{"tab", replaceLine(4, "dates:\n\tfrom: 2026-11-23\n"), []TaskIssue{{5, "", TaskSyntax, "found character that cannot start any token", "", nil}}},
		{"GB18030", replaceLine(2, "name: \xb2\xcd\xd2\xfb\n"), []TaskIssue{{0, "", TaskSyntax, "invalid leading UTF-8 octet", "", nil}}},
		{"unknown alias", replaceLine(2, "name: *x\n"), []TaskIssue{{0, "", TaskSyntax, "unknown anchor 'x' referenced", "", nil}}},
		{"two documents", plainTask + "---\n" + plainTask, []TaskIssue{{9, "", TaskSyntax, "a second document", "", nil}}},
		{"rubbish after the end", plainTask + "...\noffice: [\n", []TaskIssue{{10, "", TaskSyntax, "did not find expected <document start>", "", nil}}},

		{"list", "- number: T-1\n", []TaskIssue{{1, "", TaskShape, "", "mapping", nil}}},
		{"text", "T-1\n", []TaskIssue{{1, "", TaskShape, "T-1", "mapping", nil}}},
		{"empty", "", missing(0)},
		{"comments only", "# 任务\n", missing(0)},
		{"empty mapping", "\n{}\n", missing(2)},

		{"mistyped key", replaceLine(1, "numbre: T-1\n"), []TaskIssue{{1, "", TaskUnknownKey, "numbre", "number", nil}, {1, "number", TaskMissing, "", "", nil}}},
		{"key in Chinese", plainTask + "任务编号: T-1\n", []TaskIssue{{9, "", TaskUnknownKey, "任务编号", "", nil}}},
		{"merge key", plainTask + "<<: {number: T-2}\n", []TaskIssue{{9, "", TaskUnknownKey, "<<", "", nil}}},
		{"list as a key", plainTask + "? [a]\n: b\n", []TaskIssue{{9, "", TaskUnknownKey, "", "", nil}}},
		{"key twice", plainTask + "number: T-2\n", []TaskIssue{{9, "", TaskTwice, "number", "", nil}}},
		{"key twice, the second time wrong", plainTask + "take: 5\n", []TaskIssue{{9, "", TaskTwice, "take", "", nil}}},

		{"blank", replaceLine(1, "number:\n"), []TaskIssue{{1, "number", TaskID, "", "", nil}}},
		{"null", replaceLine(2, "name: ~\n"), []TaskIssue{{2, "name", TaskMissing, "", "", nil}}},
		{"null in words", plainTask + "stratify: null\n", []TaskIssue{{9, "stratify", TaskMissing, "", "", nil}}},
		{"null in a list", plainTask + "targets: [a.csv, ~]\n", []TaskIssue{{9, "targets[2]", TaskMissing, "", "", nil}}},
		{"number with a space", replaceLine(1, "number: T 1\n"), []TaskIssue{{1, "number", TaskID, "T 1", "", nil}}},
		{"number of 65 bytes", replaceLine(1, "number: "+strings.Repeat("x", 65)+"\n"), []TaskIssue{{1, "number", TaskID, strings.Repeat("x", 65), "", nil}}},
		{"list for a value", replaceLine(1, "number: [T-1]\n"), []TaskIssue{{1, "number", TaskShape, "", "value", nil}}},
		{"two lines", replaceLine(2, "name: |\n  甲\n  乙\n"), []TaskIssue{{2, "name", TaskText, "甲\n乙\n", "", nil}}},
		{"two blanks", replaceLine(2, "name: 甲  乙\n"), []TaskIssue{{2, "name", TaskText, "甲  乙", "", nil}}},
		{"not NFC", replaceLine(2, "name: e\u0301\n"), []TaskIssue{{2, "name", TaskText, "e\u0301", "", nil}}},
		{"control character", replaceLine(2, `name: "甲\t乙"`+"\n"), []TaskIssue{{2, "name", TaskText, "甲\t乙", "", nil}}},

		{"dates as text", replaceLine(4, "dates: 2026-11-23\n"), []TaskIssue{{4, "dates", TaskShape, "2026-11-23", "mapping", nil}}},
		{"no last day", replaceLine(4, "dates: {from: 2026-11-23}\n"), []TaskIssue{{4, "dates.to", TaskMissing, "", "", nil}}},
		{"no such day", replaceLine(4, "dates: {from: 2026-11-31, to: 2026-12-18}\n"), []TaskIssue{{4, "dates.from", TaskDate, "2026-11-31", "", nil}}},
		{"day in another form", replaceLine(4, "dates: {from: 2026/11/23, to: 2026-12-1}\n"), []TaskIssue{
			{4, "dates.from", TaskDate, "2026/11/23", "", nil}, {4, "dates.to", TaskDate, "2026-12-1", "", nil},
		}},
		{"last day first", replaceLine(4, "dates:\n  from: 2026-12-18\n  to: 2026-11-23\n"), []TaskIssue{{5, "dates", TaskDates, "2026-11-23", "2026-12-18", nil}}},

		{"items empty", replaceLine(5, "items: []\n"), []TaskIssue{{5, "items", TaskShape, "", "list", nil}}},
		{"item as text", replaceLine(5, "items: 许可检查\n"), []TaskIssue{{5, "items", TaskShape, "许可检查", "mapping", nil}}},
		{"item without basis", replaceLine(5, "items:\n  - {name: 甲, basis: 乙}\n  - name: 丙\n"), []TaskIssue{{7, "items[2].basis", TaskMissing, "", "", nil}}},

		{"take as text", replaceLine(6, "take: 5%\n"), []TaskIssue{{6, "take", TaskShape, "5%", "mapping", nil}}},
		{"take nothing", replaceLine(6, "take: {}\n"), []TaskIssue{{6, "take", TaskShape, "", "mapping", nil}}},
		{"stratum twice", replaceLine(6, "take:\n  A: 1\n  B: 1\n  A: 2\n"), []TaskIssue{{9, "take", TaskTwice, "A", "", nil}}},
		{"stratum with a space", replaceLine(6, "take: {A B: 1}\n"), []TaskIssue{{6, "take", TaskWord, "A B", "", nil}}},
		{"not a ratio", replaceLine(6, "take: {A: 1.5, B: half, C: [1]}\n"), []TaskIssue{
			{6, "take.A", TaskRatio, "1.5", "", nil}, {6, "take.B", TaskRatio, "half", "", nil}, {6, "take.C", TaskRatio, "", "", nil},
		}},
		{"more than everything", replaceLine(6, "take: {A: 101%, B: 3/2}\n"), []TaskIssue{
			{6, "take.A", TaskTooMuch, "101%", "", nil}, {6, "take.B", TaskTooMuch, "3/2", "", nil},
		}},

		{"one officer", replaceLine(7, "seats: {department: 市监局}\n"), []TaskIssue{{7, "seats", TaskShape, "", "list", nil}}},
		{"one seat", replaceLine(7, "seats:\n  - department: 市监局\n"), []TaskIssue{{8, "seats", TaskSeats, "1", "2", nil}}},
		{"seats as texts", replaceLine(7, "seats: [市监局, 消防队]\n"), []TaskIssue{
			{7, "seats[1]", TaskShape, "市监局", "mapping", nil}, {7, "seats[2]", TaskShape, "消防队", "mapping", nil},
		}},
		{"no department", replaceLine(7, "seats:\n  - count: 2\n"), []TaskIssue{{8, "seats[1].department", TaskMissing, "", "", nil}}},
		{"department with a space", replaceLine(7, "seats: [{department: 市监 局, count: 2}]\n"), []TaskIssue{{7, "seats[1].department", TaskWord, "市监 局", "", nil}}},
		{"count of none", replaceLine(7, "seats: [{department: 市监局, count: 0}, {department: 消防队}]\n"), []TaskIssue{{7, "seats[1].count", TaskNumber, "0", "20", nil}}},
		{"count too high", replaceLine(7, "seats: [{department: 市监局, count: 21}, {department: 消防队}]\n"), []TaskIssue{{7, "seats[1].count", TaskNumber, "21", "20", nil}}},
		{"skill with a comma", replaceLine(7, "seats: [{department: 市监局, count: 2, skills: ['食品,药品', 药品, '-']}]\n"), []TaskIssue{
			{7, "seats[1].skills[1]", TaskSkill, "食品,药品", "", nil}, {7, "seats[1].skills[3]", TaskSkill, "-", "", nil},
		}},

		{"maximum of none", plainTask + "maximum: 0\n", []TaskIssue{{9, "maximum", TaskNumber, "0", "999999", nil}}},
		{"maximum in words", plainTask + "maximum: 八\n", []TaskIssue{{9, "maximum", TaskNumber, "八", "999999", nil}}},
		{"maximum too high", plainTask + "maximum: 1000000\n", []TaskIssue{{9, "maximum", TaskNumber, "1000000", "999999", nil}}},
		{"no limit", plainTask + "maximum: [1]\n", []TaskIssue{{9, "maximum", TaskNumber, "", "999999", nil}}},

		{"file that is none", plainTask + "targets: {a: b}\n", []TaskIssue{{9, "targets", TaskShape, "", "list", nil}}},
		{"file without a name", plainTask + "targets: [a.xlsx, '']\n", []TaskIssue{{9, "targets[2]", TaskText, "", "", nil}}},
		{"no file", plainTask + "avoidance: []\n", []TaskIssue{{9, "avoidance", TaskShape, "", "list", nil}}},

		{"seed without moment", replaceLine(8, "seed: {source: 公证员}\n"), []TaskIssue{{8, "seed.at", TaskMissing, "", "", nil}}},
		{"moment without time", replaceLine(8, "seed: {source: 公证员, at: 2026-11-20}\n"), []TaskIssue{{8, "seed.at", TaskMoment, "2026-11-20", "", nil}}},
		{"moment after midnight", replaceLine(8, "seed: {source: 公证员, at: 2026-11-20 24:00}\n"), []TaskIssue{{8, "seed.at", TaskMoment, "2026-11-20 24:00", "", nil}}},

		{"several, in the order of lines", "seed: {source: 公证员, at: 明天}\nnumber: T 1\nseats: [{departmant: 市监局, count: 2}]\ndates: {from: 2026-11-23}\n" +
			"name: 任务\noffice: 某局\nitems: [{name: 甲, basis: 乙}]\ntake: {A: 0.1}\n", []TaskIssue{
			{1, "seed.at", TaskMoment, "明天", "", nil},
			{2, "number", TaskID, "T 1", "", nil},
			{3, "seats[1]", TaskUnknownKey, "departmant", "department", nil},
			{3, "seats[1].department", TaskMissing, "", "", nil},
			{4, "dates.to", TaskMissing, "", "", nil},
			{8, "take.A", TaskRatio, "0.1", "", nil},
		}},
		{"wrong behind an alias", "number: &x T 1\n" + strings.SplitN(replaceLine(2, "name: *x\n"), "\n", 2)[1], []TaskIssue{{1, "number", TaskID, "T 1", "", nil}}},
		{"alias to itself", plainTask + "targets: &x [*x]\n", []TaskIssue{{9, "targets[1]", TaskShape, "", "value", nil}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := ParseTaskFile([]byte(c.text))
			e, ok := err.(*TaskFileError)
			if !ok {
				t.Fatalf("got error %v", err)
			}
			if !slices.Equal(e.Issues, c.want) {
				t.Errorf("got  %+v\nwant %+v", e.Issues, c.want)
			}
		})
	}
}

// missing are the issues of a task file without any key.
func missing(line int) []TaskIssue {
	var all []TaskIssue
	for _, key := range []string{"number", "name", "office", "dates", "items", "take", "seats", "seed"} {
		all = append(all, TaskIssue{line, key, TaskMissing, "", "", nil})
	}
	return all
}

func TestMistypedKeyIsMetWithTheNearest(t *testing.T) {
	for mistyped, want := range map[string]string{
		"Number": "number", "numbers": "number", "names": "name", "ofice": "office", "target": "targets", "tagets": "targets",
		"inspecters": "inspectors", "avoidence": "avoidance", "date": "dates", "item": "items", "stratum": "stratify",
		"takes": "take", "seat": "seats", "max": "maximum", "seeds": "seed",
		"": "", "名称": "", "x": "", "department": "", "source": "",
	} {
		_, err := ParseTaskFile([]byte(plainTask + `"` + mistyped + `": 1` + "\n"))
		got := wantError[*TaskFileError](t, err).Issues[0]
		if got.Fault != TaskUnknownKey || got.Want != want {
			t.Errorf("%s: got %+v, want the nearest to be %q", mistyped, got, want)
		}
	}
}

func TestTaskFileWithMarkOfByteOrderAndCRLF(t *testing.T) {
	if _, err := ParseTaskFile([]byte("\ufeff" + strings.ReplaceAll(plainTask, "\n", "\r\n"))); err != nil {
		t.Error(err)
	}
}
