package draw

import (
	"errors"
	"io"
	"iter"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"pgregory.net/rapid"
)

const plainTargets = `摇号检查对象名录 v1
43010001 A 长沙 甲 有限公司
43010002 B 乙
43010002x A 乙
`

const plainInspectors = `摇号执法检查人员名录 v1
01 市监局 - 张三
02 市监局 特种设备,食品 -
03 环保局 废水 张三
`

const plainAvoidance = `摇号回避名单 v1
43010001 01
43010001 03
43010002x 01
`

func TestListsAreReadFieldByField(t *testing.T) {
	checkRows(t, Targets(strings.NewReader(plainTargets)), []Target{
		{"43010001", "A", "长沙 甲 有限公司"}, {"43010002", "B", "乙"}, {"43010002x", "A", "乙"},
	})
	checkRows(t, Inspectors(strings.NewReader(plainInspectors)), []Inspector{
		{"01", "市监局", nil, "张三"}, {"02", "市监局", []string{"特种设备", "食品"}, "-"}, {"03", "环保局", []string{"废水"}, "张三"},
	})
	checkRows(t, Avoidances(strings.NewReader(plainAvoidance)), []Avoidance{
		{"43010001", "01"}, {"43010001", "03"}, {"43010002x", "01"},
	})
}

func checkRows[T any](t *testing.T, rows iter.Seq2[T, error], want []T) {
	t.Helper()
	got, err := Collect(rows)
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, %v; want %v", got, err, want)
	}
}

// readBack reads a list and prints its rows.
var readBack = map[string]func(text string) (string, error){
	TargetsFile:    readBackWith(Targets, TargetsText),
	InspectorsFile: readBackWith(Inspectors, InspectorsText),
	AvoidanceFile:  readBackWith(Avoidances, AvoidanceText),

	WeightsFile:     readBackWith(Weights, WeightsText),
	AreasFile:       readBackWith(Areas, AreasText),
	ExcludedFile:    readBackWith(ExcludedTargets, ExcludedText),
	ExpertsFile:     readBackWith(Experts, ExpertsText),
	PreferencesFile: readBackWith(Preferences, PreferencesText),
	AbsencesFile:    readBackWith(Absences, AbsencesText),
	LimitsFile:      readBackWith(Limits, LimitsText),
}

func readBackWith[T any](read func(io.Reader) iter.Seq2[T, error], spell func([]T) (string, error)) func(string) (string, error) {
	return func(text string) (string, error) {
		rows, err := Collect(read(strings.NewReader(text)))
		if err != nil {
			return "", err
		}
		return spell(rows)
	}
}

func TestListsHaveOtherLegalSpellingsOnlyForOtherRows(t *testing.T) {
	for _, c := range []struct{ name, file, text string }{
		{"plain", TargetsFile, plainTargets},
		{"plain", InspectorsFile, plainInspectors},
		{"plain", AvoidanceFile, plainAvoidance},
		{"empty", TargetsFile, targetsVersion + "\n"},
		{"empty", InspectorsFile, inspectorsVersion + "\n"},
		{"empty", AvoidanceFile, avoidanceVersion + "\n"},
		{"id of 64 bytes", TargetsFile, targetsVersion + "\n" + strings.Repeat("x", 64) + " A -\n"},
		{"sorted by bytes, not by Unicode order of UTF-16", TargetsFile, targetsVersion + "\n豈x A 1\n\uffe5 A 1\n𠮷 A 1\n"},
		{"a prefix first", TargetsFile, targetsVersion + "\na A 1\na! A 1\nab A 1\n"},
		{"id as the version line", AvoidanceFile, avoidanceVersion + "\n" + avoidanceVersion + "\n"},
		{"id that begins with a combining mark", TargetsFile, targetsVersion + "\n1 A e\n\u0301 A -\n"},
		{"sorted by target, then inspector", AvoidanceFile, avoidanceVersion + "\na z\na! a\n"},
	} {
		t.Run(c.name+" "+c.file, func(t *testing.T) {
			if got, err := readBack[c.file](c.text); got != c.text {
				t.Errorf("prints back as %q, %v", got, err)
			}
		})
	}
}

func TestListsRefuseEveryOtherSpelling(t *testing.T) {
	for _, c := range []struct {
		name, file string
		text       string // after the version line, if it does not begin with one
		line       int
		fault      Fault
	}{
		{"empty file", TargetsFile, "", 1, FaultMissing},
		{"empty file", InspectorsFile, "", 1, FaultMissing},
		{"empty file", AvoidanceFile, "", 1, FaultMissing},
		{"other version", TargetsFile, "摇号检查对象名录 v2\n", 1, FaultVersion},
		{"other list", InspectorsFile, "摇号检查对象名录 v1\n", 1, FaultVersion},
		{"no version line", TargetsFile, "摇号\n", 1, FaultVersion},
		{"byte order mark", TargetsFile, "\ufeff摇号检查对象名录 v1\n", 1, FaultCharacter},
		{"version line without LF", AvoidanceFile, "摇号回避名单 v1", 1, FaultEnding},

		{"CRLF", TargetsFile, "1 A 甲\r\n", 2, FaultCharacter},
		{"NFD", TargetsFile, "1 A e\u0301\n", 2, FaultEncoding},
		{"broken UTF-8", InspectorsFile, "1 市监局 - \xff\n", 2, FaultEncoding},
		{"ideographic space", AvoidanceFile, "1\u30002\n", 2, FaultCharacter},
		{"empty line", TargetsFile, "1 A 甲\n\n2 A 乙\n", 3, FaultEmptyLine},
		{"empty line at the end", TargetsFile, "1 A 甲\n\n", 3, FaultEmptyLine},
		{"no LF at the end", TargetsFile, "1 A 甲", 2, FaultEnding},
		{"line of 4097 bytes", TargetsFile, "1 A " + strings.Repeat("x", 4093) + "\n", 2, FaultLong},
		{"line of 1 MB", TargetsFile, "1 A " + strings.Repeat("x", 1<<20) + "\n", 2, FaultLong},

		{"no stratum", TargetsFile, "1\n", 2, FaultWord},
		{"no name", TargetsFile, "1 A\n", 2, FaultText},
		{"empty name", TargetsFile, "1 A \n", 2, FaultText},
		{"two spaces after the id", TargetsFile, "1  A 甲\n", 2, FaultWord},
		{"two spaces before the name", TargetsFile, "1 A  甲\n", 2, FaultText},
		{"two spaces in the name", TargetsFile, "1 A 甲  乙\n", 2, FaultText},
		{"space at the end", TargetsFile, "1 A 甲 \n", 2, FaultText},
		{"space at the beginning", TargetsFile, " 1 A 甲\n", 2, FaultID},
		{"id of 65 bytes", TargetsFile, strings.Repeat("x", 65) + " A 甲\n", 2, FaultID},
		{"stratum of 129 bytes", TargetsFile, "1 " + strings.Repeat("x", 129) + " 甲\n", 2, FaultWord},
		{"name of 1001 bytes", TargetsFile, "1 A " + strings.Repeat("x", 1001) + "\n", 2, FaultText},
		{"look-alike in the id", TargetsFile, "４3 A 甲\n", 2, FaultID},
		{"look-alike in the stratum", TargetsFile, "43 Ａ 甲\n", 2, FaultWord},
		{"not sorted", TargetsFile, "2 A 甲\n1 A 乙\n3 A 丙\n", 3, FaultOrder},
		{"sorted as numbers", TargetsFile, "9 A 甲\n10 A 乙\n", 3, FaultOrder},
		{"id twice", TargetsFile, "1 A 甲\n1 B 乙\n", 3, FaultTwice},
		{"id twice, not together", TargetsFile, "1 A 甲\n2 A 乙\n1 A 甲\n", 4, FaultOrder},
		{"first wrong line of two", TargetsFile, "2 A 甲\n1 A 乙\n\n", 3, FaultOrder},

		{"no skills", InspectorsFile, "1 市监局 张三\n", 2, FaultText},
		{"empty skills", InspectorsFile, "1 市监局  张三\n", 2, FaultSkills},
		{"skills not sorted", InspectorsFile, "1 市监局 食品,特种设备 张三\n", 2, FaultSkills},
		{"skill twice", InspectorsFile, "1 市监局 食品,食品 张三\n", 2, FaultSkills},
		{"skill -", InspectorsFile, "1 市监局 -,食品 张三\n", 2, FaultSkills},
		{"comma at the end", InspectorsFile, "1 市监局 食品, 张三\n", 2, FaultSkills},
		{"comma at the beginning", InspectorsFile, "1 市监局 ,食品 张三\n", 2, FaultSkills},
		{"skill of 129 bytes", InspectorsFile, "1 市监局 " + strings.Repeat("x", 129) + " 张三\n", 2, FaultSkills},
		{"look-alike in the department", InspectorsFile, "1 ⾷品局 - 张三\n", 2, FaultWord},
		{"look-alike in a skill", InspectorsFile, "1 市监局 ⾷品 张三\n", 2, FaultSkills},
		{"id of 65 bytes", InspectorsFile, strings.Repeat("x", 65) + " 市监局 - 张三\n", 2, FaultID},
		{"department of 129 bytes", InspectorsFile, "1 " + strings.Repeat("x", 129) + " - 张三\n", 2, FaultWord},
		{"name of 1001 bytes", InspectorsFile, "1 市监局 - " + strings.Repeat("x", 1001) + "\n", 2, FaultText},
		{"id twice", InspectorsFile, "1 市监局 - 张三\n1 环保局 - 李四\n", 3, FaultTwice},
		{"not sorted", InspectorsFile, "2 市监局 - 张三\n1 环保局 - 李四\n", 3, FaultOrder},

		{"one id", AvoidanceFile, "1\n", 2, FaultID},
		{"three ids", AvoidanceFile, "1 2 3\n", 2, FaultID},
		{"two spaces", AvoidanceFile, "1  2\n", 2, FaultID},
		{"inspector id of 65 bytes", AvoidanceFile, "1 " + strings.Repeat("x", 65) + "\n", 2, FaultID},
		{"look-alike in an id", AvoidanceFile, "1 ２\n", 2, FaultID},
		{"pair twice", AvoidanceFile, "1 2\n1 2\n", 3, FaultTwice},
		{"inspectors not sorted", AvoidanceFile, "1 3\n1 2\n", 3, FaultOrder},
		{"targets not sorted", AvoidanceFile, "2 1\n1 2\n", 3, FaultOrder},
	} {
		t.Run(c.name+" "+c.file, func(t *testing.T) {
			text := c.text
			if text != "" && !strings.Contains(text, "摇号") {
				text = versionOf[c.file] + "\n" + text
			}
			_, err := readBack[c.file](text)
			checkFinding(t, err, Place{c.file, c.line}, c.fault)
		})
	}
}

var versionOf = map[string]string{
	TargetsFile: targetsVersion, InspectorsFile: inspectorsVersion, AvoidanceFile: avoidanceVersion,
	WeightsFile: weightsVersion, AreasFile: areasVersion, ExcludedFile: excludedVersion, ExpertsFile: expertsVersion,
	PreferencesFile: preferencesVersion, AbsencesFile: absencesVersion, LimitsFile: limitsVersion,
}

func TestRowsAreYieldedUpToTheFirstWrongLine(t *testing.T) {
	var ids []string
	for row, err := range Targets(strings.NewReader(targetsVersion + "\n1 A 甲\n2 A 乙\n2 A 丙\n3 A 丁\n")) {
		if err != nil {
			checkFinding(t, err, Place{TargetsFile, 4}, FaultTwice)
			continue
		}
		ids = append(ids, row.ID)
	}
	if !slices.Equal(ids, []string{"1", "2"}) {
		t.Errorf("got %v", ids)
	}
}

func TestReadingStopsWhenAskedTo(t *testing.T) {
	n := 0
	for range Targets(strings.NewReader(plainTargets)) {
		n++
		break
	}
	if n != 1 {
		t.Errorf("%d rows", n)
	}
}

func TestStreamStopsWhenAskedTo(t *testing.T) {
	n := 0
	for range Stream([]int{1, 2, 3}) {
		if n++; n == 2 {
			break
		}
	}
	if n != 2 {
		t.Errorf("%d rows", n)
	}
}

func TestParseListsNamesTheListThatIsWrong(t *testing.T) {
	_, err := ParseLists(map[string]string{InspectorsFile: plainInspectors + "x", AvoidanceFile: plainAvoidance})
	checkFinding(t, err, Place{InspectorsFile, 5}, FaultEnding)
	_, err = ParseLists(map[string]string{InspectorsFile: plainInspectors, AvoidanceFile: plainAvoidance + "x"})
	checkFinding(t, err, Place{AvoidanceFile, 5}, FaultEnding)
}

func TestReadErrorIsNoFinding(t *testing.T) {
	broken := errors.New("disk broken")
	r := io.MultiReader(strings.NewReader(targetsVersion+"\n1 A 甲\n2 A"), iotest.ErrReader(broken))
	rows, err := Collect(Targets(r))
	if !errors.Is(err, broken) || rows != nil {
		t.Errorf("got %v, %v", rows, err)
	}
}

func TestPrintingSortsRows(t *testing.T) {
	got, err := TargetsText([]Target{{"b", "A", "1"}, {"a!", "A", "2"}, {"𠮷", "A", "3"}, {"\uffe5", "A", "4"}, {"a", "A", "5"}})
	if want := targetsVersion + "\na A 5\na! A 2\nb A 1\n\uffe5 A 4\n𠮷 A 3\n"; got != want || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestPrintingRefusesRowsThatCannotBeSpelled(t *testing.T) {
	targets := func(rows ...Target) error { _, err := TargetsText(rows); return err }
	inspectors := func(rows ...Inspector) error { _, err := InspectorsText(rows); return err }
	avoidance := func(rows ...Avoidance) error { _, err := AvoidanceText(rows); return err }
	for _, c := range []struct {
		name  string
		err   error
		file  string
		fault Fault
	}{
		{"id twice", targets(Target{"1", "A", "甲"}, Target{"2", "A", "乙"}, Target{"1", "B", "丙"}), TargetsFile, FaultTwice},
		{"no id", targets(Target{"", "A", "甲"}), TargetsFile, FaultID},
		{"no name", targets(Target{"1", "A", ""}), TargetsFile, FaultText},
		{"line break in the name", targets(Target{"1", "A", "甲\n2 A 乙"}), TargetsFile, FaultCharacter},
		{"NFD", targets(Target{"1", "A", "e\u0301"}), TargetsFile, FaultEncoding},
		{"skills not sorted", inspectors(Inspector{"1", "市监局", []string{"b", "a"}, "-"}), InspectorsFile, FaultSkills},
		{"inspector twice", inspectors(Inspector{"1", "市监局", nil, "-"}, Inspector{"1", "环保局", nil, "-"}), InspectorsFile, FaultTwice},
		{"pair twice", avoidance(Avoidance{"1", "2"}, Avoidance{"1", "2"}), AvoidanceFile, FaultTwice},
		{"space in an id of a pair", avoidance(Avoidance{"1 2", "3"}), AvoidanceFile, FaultID},
		{"line of 4097 bytes", inspectors(Inspector{"1", "市监局", longSkills(4097 - len("1 市监局  -")), "-"}), InspectorsFile, FaultLong},
		{"space in an id that reads as a stratum", targets(Target{"a b", "A", "x"}), TargetsFile, FaultSpelling},
		{"space in a stratum that reads as a name", targets(Target{"a", "A b", "x"}), TargetsFile, FaultSpelling},
		{"space in an id that reads as a department", inspectors(Inspector{"1 A", "-", []string{"b"}, "-"}), InspectorsFile, FaultSpelling},
		{"space in a department that reads as skills", inspectors(Inspector{"1", "A b", nil, "-"}), InspectorsFile, FaultSpelling},
		{"comma in a skill", inspectors(Inspector{"1", "A", []string{"x,y"}, "-"}), InspectorsFile, FaultSpelling},
		{"space in a skill", inspectors(Inspector{"1", "A", []string{"x y"}, "-"}), InspectorsFile, FaultSpelling},
		{"skill -", inspectors(Inspector{"1", "A", []string{"-"}, "-"}), InspectorsFile, FaultSpelling},
		{"empty id of a pair", avoidance(Avoidance{"", "1"}), AvoidanceFile, FaultID},
	} {
		t.Run(c.name, func(t *testing.T) { checkFinding(t, c.err, Place{File: c.file}, c.fault) })
	}
}

func TestPrintingTakesWhatCanBeRead(t *testing.T) {
	for name, row := range map[string]Inspector{
		"line of 4096 bytes":            {"1", "市监局", longSkills(4096 - len("1 市监局  -")), "-"},
		"no skills, but a list of them": {"1", "市监局", []string{}, "-"},
	} {
		text, err := InspectorsText([]Inspector{row})
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		rows, err := Collect(Inspectors(strings.NewReader(text)))
		if err != nil || len(rows) != 1 || !slices.Equal(rows[0].Skills, row.Skills) {
			t.Errorf("%s: %v, %v", name, rows, err)
		}
	}
}

// longSkills returns sorted skills that take n bytes, separators included.
func longSkills(n int) []string { return strings.Split(skillsOfBytes(n), " ") }

func TestEveryListReadsBackAsItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		targets := anyTargets().Draw(t, "targets")
		inspectors := anyInspectors().Draw(t, "inspectors")
		avoidance := anyAvoidance().Draw(t, "avoidance")
		checkReadsBack(t, targets, TargetsText, Targets, func(r Target) string { return r.ID })
		checkReadsBack(t, inspectors, InspectorsText, Inspectors, func(r Inspector) string { return r.ID })
		checkReadsBack(t, avoidance, AvoidanceText, Avoidances, func(r Avoidance) string { return r.Target + " " + r.Inspector })
	})
}

// checkReadsBack prints shuffled rows and reads them: they come back sorted.
func checkReadsBack[T any](t *rapid.T, rows []T, spell func([]T) (string, error), read func(io.Reader) iter.Seq2[T, error], key func(T) string) {
	text, err := spell(rapid.Permutation(rows).Draw(t, "order"))
	if err != nil {
		t.Fatal(err)
	}
	got, err := Collect(read(strings.NewReader(text)))
	if err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	want := slices.SortedFunc(slices.Values(rows), func(a, b T) int { return strings.Compare(key(a), key(b)) })
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("got  %v\nwant %v", got, want)
	}
	if c := Commit(text); c.Count != len(rows) {
		t.Fatalf("committed to %d rows of %d", c.Count, len(rows))
	}
}

func anyTargets() *rapid.Generator[[]Target] {
	row := rapid.Custom(func(t *rapid.T) Target {
		return Target{anyWord.Draw(t, "id"), anyWord.Draw(t, "stratum"), anyText.Draw(t, "name")}
	})
	return rapid.SliceOfDistinct(row, func(r Target) string { return r.ID })
}

func anyInspectors() *rapid.Generator[[]Inspector] {
	row := rapid.Custom(func(t *rapid.T) Inspector {
		return Inspector{anyWord.Draw(t, "id"), anyWord.Draw(t, "department"), sortedWords(anySkill, 0, 3).Draw(t, "skills"), anyText.Draw(t, "name")}
	})
	return rapid.SliceOfDistinct(row, func(r Inspector) string { return r.ID })
}

func anyAvoidance() *rapid.Generator[[]Avoidance] {
	row := rapid.Custom(func(t *rapid.T) Avoidance { return Avoidance{anyWord.Draw(t, "target"), anyWord.Draw(t, "inspector")} })
	return rapid.SliceOfDistinct(row, func(r Avoidance) Avoidance { return r })
}

func FuzzLists(f *testing.F) {
	files := []string{
		TargetsFile, InspectorsFile, AvoidanceFile, WeightsFile, AreasFile, ExcludedFile, ExpertsFile, PreferencesFile, AbsencesFile, LimitsFile,
	}
	for n, text := range []string{plainTargets, plainInspectors, plainAvoidance} {
		f.Add(uint(n), text)
	}
	for n, file := range files[3:] {
		f.Add(uint(n+3), plainOptional[file])
	}
	f.Fuzz(func(t *testing.T, n uint, text string) {
		file := files[n%uint(len(files))]
		switch got, err := readBack[file](text); {
		case err != nil:
			checkFoundInFile(t, err, file, text)
		case got != text:
			t.Errorf("%q prints back as %q", text, got)
		}
	})
}
