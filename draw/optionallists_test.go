package draw

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// plainOptional has a list of each kind that only some draws have.
var plainOptional = map[string]string{
	WeightsFile: weightsVersion + "\n43010001 2\n43010002 1000\n",
	AreasFile:   areasVersion + "\n43010001 城东\n43010002 城西\n",
	ExcludedFile: excludedVersion + "\n" +
		"43020001 停业 长沙 甲 有限公司\n43020002 本年度已抽查 乙\n",
	ExpertsFile:     expertsVersion + "\n90 院校 食品,饮料 周老师\n91 院校 - -\n",
	PreferencesFile: preferencesVersion + "\n43010001 01\n43010001 90\n",
	AbsencesFile: absencesVersion + "\n" +
		"01 2026-11-23 2026-11-23\n01 2026-11-23 2026-11-24\n90 2026-11-01 2026-12-31\n",
	LimitsFile: limitsVersion + "\n01 0\n02 " + fmt.Sprint(largestNumber) + "\n",
}

func TestOptionalListsAreReadFieldByField(t *testing.T) {
	read := func(file string) *strings.Reader { return strings.NewReader(plainOptional[file]) }
	checkRows(t, Weights(read(WeightsFile)), []Weight{{"43010001", 2}, {"43010002", 1000}})
	checkRows(t, Areas(read(AreasFile)), []Area{{"43010001", "城东"}, {"43010002", "城西"}})
	checkRows(t, ExcludedTargets(read(ExcludedFile)), []Excluded{{"43020001", "停业", "长沙 甲 有限公司"}, {"43020002", "本年度已抽查", "乙"}})
	checkRows(t, Experts(read(ExpertsFile)), []Inspector{{"90", "院校", []string{"食品", "饮料"}, "周老师"}, {"91", "院校", nil, "-"}})
	checkRows(t, Preferences(read(PreferencesFile)), []Avoidance{{"43010001", "01"}, {"43010001", "90"}})
	checkRows(t, Absences(read(AbsencesFile)), []Absence{
		{"01", "2026-11-23", "2026-11-23"}, {"01", "2026-11-23", "2026-11-24"}, {"90", "2026-11-01", "2026-12-31"},
	})
	checkRows(t, Limits(read(LimitsFile)), []Limit{{"01", 0}, {"02", largestNumber}})
}

func TestOptionalListsPrintBack(t *testing.T) {
	for file, text := range plainOptional {
		if got, err := readBack[file](text); got != text {
			t.Errorf("%s prints back as %q, %v", file, got, err)
		}
	}
}

func TestOptionalListsRefuseEveryOtherSpelling(t *testing.T) {
	for file := range plainOptional {
		_, err := readBack[file](versionOf[file] + "\n")
		checkFinding(t, err, Place{file, 2}, FaultMissing)
		_, err = readBack[file](plainTargets)
		checkFinding(t, err, Place{file, 1}, FaultVersion)
	}
	for _, c := range []struct {
		name, file, rows string
		line             int
		fault            Fault
	}{
		{"one ticket", WeightsFile, "1 1\n", 2, FaultRange},
		{"1001 tickets", WeightsFile, "1 1001\n", 2, FaultRange},
		{"no number", WeightsFile, "1\n", 2, FaultNumber},
		{"leading zero", WeightsFile, "1 02\n", 2, FaultNumber},
		{"three fields", WeightsFile, "1 2 3\n", 2, FaultNumber},
		{"no id", WeightsFile, " 2\n", 2, FaultID},
		{"id twice", WeightsFile, "1 2\n1 3\n", 3, FaultTwice},
		{"not sorted", WeightsFile, "2 2\n1 2\n", 3, FaultOrder},
		{"no area", AreasFile, "1\n", 2, FaultWord},
		{"two areas", AreasFile, "1 城东 城西\n", 2, FaultWord},
		{"area of 129 bytes", AreasFile, "1 " + strings.Repeat("x", 129) + "\n", 2, FaultWord},
		{"id of 65 bytes", AreasFile, strings.Repeat("x", 65) + " 城东\n", 2, FaultID},
		{"id twice", AreasFile, "1 城东\n1 城西\n", 3, FaultTwice},
		{"no reason", ExcludedFile, "1  甲\n", 2, FaultWord},
		{"no name", ExcludedFile, "1 停业\n", 2, FaultText},
		{"id twice", ExcludedFile, "1 停业 甲\n1 停业 乙\n", 3, FaultTwice},
		{"no skills", ExpertsFile, "90 院校 周老师\n", 2, FaultText},
		{"not sorted", ExpertsFile, "91 院校 - -\n90 院校 - -\n", 3, FaultOrder},
		{"three ids", PreferencesFile, "1 2 3\n", 2, FaultID},
		{"pair twice", PreferencesFile, "1 2\n1 2\n", 3, FaultTwice},
		{"one day", AbsencesFile, "1 2026-11-23\n", 2, FaultDate},
		{"day that does not exist", AbsencesFile, "1 2026-11-23 2026-11-31\n", 2, FaultDate},
		{"last day before the first", AbsencesFile, "1 2026-11-23 2026-11-22\n", 2, FaultDate},
		{"three days", AbsencesFile, "1 2026-11-23 2026-11-24 2026-11-25\n", 2, FaultDate},
		{"look-alike", AbsencesFile, "１ 2026-11-23 2026-11-24\n", 2, FaultID},
		{"absence twice", AbsencesFile, "1 2026-11-23 2026-11-24\n1 2026-11-23 2026-11-24\n", 3, FaultTwice},
		{"days not sorted", AbsencesFile, "1 2026-11-24 2026-11-24\n1 2026-11-23 2026-11-24\n", 3, FaultOrder},
		{"minus", LimitsFile, "1 -1\n", 2, FaultNumber},
		{"no number", LimitsFile, "1 \n", 2, FaultNumber},
		{"id twice", LimitsFile, "1 2\n1 3\n", 3, FaultTwice},
	} {
		t.Run(c.name+" "+c.file, func(t *testing.T) {
			_, err := readBack[c.file](versionOf[c.file] + "\n" + c.rows)
			checkFinding(t, err, Place{c.file, c.line}, c.fault)
		})
	}
}

func TestParseListsReadsWhatIsThere(t *testing.T) {
	lists, err := ParseLists(plainOptional)
	if err != nil || len(lists.Weights) != 2 || len(lists.Experts) != 2 || len(lists.Preferences) != 2 || len(lists.Absences) != 3 || len(lists.Limits) != 2 {
		t.Errorf("got %+v, %v", lists, err)
	}
	if none, err := ParseLists(nil); err != nil || !reflect.DeepEqual(none, &Lists{}) {
		t.Errorf("got %+v, %v", none, err)
	}
	for file := range plainOptional {
		_, err := ParseLists(map[string]string{file: versionOf[file] + "\nx\n"})
		var f *Finding
		wanted := file != AreasFile && file != ExcludedFile // which a draw does not need
		if errors.As(err, &f) != wanted || wanted && f.File != file {
			t.Errorf("%s: %v", file, err)
		}
	}
}

func TestEveryOptionalListReadsBackAsItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ids := sortedWords(anyWord, 1, 5).Draw(t, "ids")
		var weights []Weight
		var areas []Area
		var excluded []Excluded
		var absences []Absence
		var limits []Limit
		for _, id := range ids {
			weights = append(weights, Weight{id, rapid.IntRange(2, 1000).Draw(t, "n")})
			areas = append(areas, Area{id, anyWord.Draw(t, "area")})
			excluded = append(excluded, Excluded{id, anyWord.Draw(t, "reason"), anyText.Draw(t, "name")})
			absences = append(absences, Absence{id, "2026-11-23", "2026-12-01"}, Absence{id, "2026-11-24", "2026-11-24"})
			limits = append(limits, Limit{id, rapid.IntRange(0, largestNumber).Draw(t, "n")})
		}
		checkReadsBack(t, weights, WeightsText, Weights, func(w Weight) string { return w.Target })
		checkReadsBack(t, areas, AreasText, Areas, func(a Area) string { return a.Target })
		checkReadsBack(t, excluded, ExcludedText, ExcludedTargets, func(e Excluded) string { return e.Target })
		checkReadsBack(t, absences, AbsencesText, Absences, Absence.line)
		checkReadsBack(t, limits, LimitsText, Limits, func(l Limit) string { return l.Inspector })
	})
}
