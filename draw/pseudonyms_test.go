package draw

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// testSalt is no secret.
var testSalt = Hash(slices.Repeat([]byte{0x11}, 32))

const plainPseudonyms = `摇号化名名单 v1
盐 1111111111111111111111111111111111111111111111111111111111111111
P2 0102 李 四
Pa 0101 张三
`

// hidden is a dossier whose lists name inspectors by pseudonym, before it is announced and drawn.
func (d dossier) hidden() dossier {
	d = maps.Clone(d)
	pseudonym := map[string]string{}
	var rows []Pseudonym
	hide := func(file, version string) {
		if d[file] == "" {
			return
		}
		people, err := Collect(Inspectors(strings.NewReader(strings.Replace(d[file], version, inspectorsVersion, 1))))
		if err != nil {
			panic(err)
		}
		for k, i := range people {
			pseudonym[i.ID] = PseudonymOf(testSalt, i.ID)
			rows = append(rows, Pseudonym{pseudonym[i.ID], i.ID, i.Name})
			people[k].ID, people[k].Name = pseudonym[i.ID], absent
		}
		text, _ := InspectorsText(people)
		d[file] = strings.Replace(text, inspectorsVersion, version, 1)
	}
	hide(InspectorsFile, inspectorsVersion)
	hide(ExpertsFile, expertsVersion)
	for _, file := range []string{AvoidanceFile, PreferencesFile, AbsencesFile, LimitsFile} {
		lines := linesOf(d[file])
		for k, line := range lines {
			words := strings.Split(line, " ")
			for w, word := range words {
				if p, ok := pseudonym[strings.TrimSuffix(word, "\n")]; ok {
					words[w] = strings.Replace(word, strings.TrimSuffix(word, "\n"), p, 1)
				}
			}
			lines[k] = strings.Join(words, " ")
		}
		if len(lines) > 1 {
			slices.Sort(lines[1:])
			d[file] = joinText(lines)
		}
	}
	d[PseudonymsFile] = PseudonymsText(testSalt, rows)
	delete(d, ActsFile)
	return d
}

// hiddenProvince is the draw of [province] with pseudonyms.
func hiddenProvince() dossier {
	d := province().hidden()
	d.commit()
	if !d.redraw() {
		panic("no result")
	}
	d.seal()
	return d
}

func TestPseudonymsAreReadFieldByField(t *testing.T) {
	salt, rows, err := ParsePseudonyms(plainPseudonyms)
	if err != nil || salt != testSalt || !slices.Equal(rows, []Pseudonym{{"P2", "0102", "李 四"}, {"Pa", "0101", "张三"}}) {
		t.Errorf("got %v, %v, %v", salt, rows, err)
	}
	slices.Reverse(rows)
	if got := PseudonymsText(salt, rows); got != plainPseudonyms {
		t.Errorf("prints back as\n%s", got)
	}
}

// The figure is that of sha256sum.
func TestPseudonymIsAHashOfSaltAndID(t *testing.T) {
	if got := PseudonymOf(testSalt, "0101"); got != "Pebae776ab5b8db9d" {
		t.Errorf("got %s", got)
	}
}

func TestPseudonymsRefuseEveryOtherSpelling(t *testing.T) {
	for _, c := range []struct {
		old, new string
		line     int
		fault    Fault
	}{
		{plainPseudonyms, "", 1, FaultMissing},
		{"v1", "v2", 1, FaultVersion},
		{"盐 ", "", 2, FaultSpelling},
		{"盐 1", "盐 ", 2, FaultHash},
		{"盐 1", "盐 A", 2, FaultHash},
		{"P2 0102 李 四\nPa 0101 张三\n", "", 3, FaultMissing},
		{"P2 0102 李 四\n", "P2 0102\n", 3, FaultText},
		{"P2 0102 李 四\n", "P2 0102 李  四\n", 3, FaultText},
		{"P2 0102", "P２ 0102", 3, FaultID},
		{"P2 0102", "P2 ０102", 3, FaultID},
		{"P2 0102", "P2  0102", 3, FaultID},
		{"P2", "Pb", 4, FaultOrder},
		{"P2", "Pa", 4, FaultTwice},
		{"张三\n", "张三\n\n", 5, FaultEmptyLine},
		{"张三\n", "张三", 4, FaultEnding},
	} {
		_, _, err := ParsePseudonyms(replaceOnce(t, plainPseudonyms, c.old, c.new))
		checkFinding(t, err, Place{PseudonymsFile, c.line}, c.fault)
	}
}

func TestEveryListOfPseudonymsReadsBackAsItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		salt := anyHash.Draw(t, "salt")
		var rows []Pseudonym
		for _, id := range sortedWords(anyWord, 1, 5).Draw(t, "pseudonyms") {
			rows = append(rows, Pseudonym{id, anyWord.Draw(t, "id"), anyText.Draw(t, "name")})
		}
		gotSalt, got, err := ParsePseudonyms(PseudonymsText(salt, rows))
		if err != nil || gotSalt != salt || !slices.Equal(got, rows) {
			t.Fatalf("%v: got %v, want %v", err, got, rows)
		}
	})
}

func FuzzPseudonyms(f *testing.F) {
	f.Add(plainPseudonyms)
	f.Fuzz(func(t *testing.T, text string) {
		salt, rows, err := ParsePseudonyms(text)
		if err != nil {
			checkFoundInFile(t, err, PseudonymsFile, text)
		} else if PseudonymsText(salt, rows) != text {
			t.Errorf("%q prints back as %q", text, PseudonymsText(salt, rows))
		}
	})
}

func TestPseudonymsHideAndOpen(t *testing.T) {
	d := hiddenProvince()
	checkPlace(t, d, agrees)
	for name, text := range d {
		if name != PseudonymsFile && (strings.Contains(text, "张三") || strings.Contains(text, " 0101")) {
			t.Errorf("%s names an inspector:\n%s", name, text)
		}
	}
	delete(d, PseudonymsFile)
	d.seal()
	checkPlace(t, d, agrees) // the public dossier
}

func TestCorruptedPseudonymsAreFound(t *testing.T) {
	plain := hiddenProvince()
	a, _ := ParseAnnouncement(plain[AnnouncementFile])
	eachCorruptionOf(t, plain, PseudonymsFile, func(t *testing.T, d dossier, kind string, line int) {
		d.seal()
		want := fmt.Sprintf("%s announcement.txt:%d", PseudonymsFile, a.line(keyPseudonyms, 0))
		var f *Finding
		if _, _, err := ParsePseudonyms(d[PseudonymsFile]); errors.As(err, &f) {
			want = f.Place.String()
		}
		checkPlace(t, d, want)
	})
}

// Each case announces pseudonyms that do not go with the lists.
func TestPseudonymsAreHeldAgainstTheLists(t *testing.T) {
	plain := hiddenProvince()
	salt, rows, _ := ParsePseudonyms(plain[PseudonymsFile])
	n := len(rows) - 1
	stranger := Pseudonym{PseudonymOf(salt, "0999"), "0999", "某人"}
	with := func(k int, row Pseudonym) string {
		changed := slices.Clone(rows)
		changed[k] = row
		return PseudonymsText(salt, changed)
	}
	lineOf := func(text, begin string) int {
		return 1 + slices.IndexFunc(linesOf(text), func(line string) bool { return strings.HasPrefix(line, begin) })
	}
	for name, c := range map[string]struct{ file, text, place string }{
		"another inspector behind a pseudonym": {PseudonymsFile, with(n, Pseudonym{rows[n].ID, "0999", "某人"}), fmt.Sprintf("pseudonyms.txt:%d", n+3)},
		"a stranger":                           {PseudonymsFile, with(n, stranger), fmt.Sprintf("pseudonyms.txt:%d", lineOf(with(n, stranger), stranger.ID))},
		"another salt":                         {PseudonymsFile, PseudonymsText(Hash{}, rows), "pseudonyms.txt:3"},
		"a name of an inspector":               {InspectorsFile, replaceLast(plain[InspectorsFile], " -\n", " 张三\n"), fmt.Sprintf("inspectors.txt:%d", len(linesOf(plain[InspectorsFile])))},
		"a name of an expert":                  {ExpertsFile, replaceLast(plain[ExpertsFile], " -\n", " 张三\n"), fmt.Sprintf("experts.txt:%d", len(linesOf(plain[ExpertsFile])))},
	} {
		t.Run(name, func(t *testing.T) {
			d := plain.with(c.file, c.text)
			d.commit()
			d.seal()
			checkPlace(t, d, c.place)
		})
	}
	all := plain.with(PseudonymsFile, with(n, stranger))
	a, _ := ParseAnnouncement(all[AnnouncementFile])
	a.CommitTo(all)
	a.Pseudonyms.Count--
	all[AnnouncementFile] = a.Text()
	all.seal()
	checkPlace(t, all, fmt.Sprintf("announcement.txt:%d", a.line(keyPseudonyms, 0)))
}

func replaceLast(text, old, new string) string {
	k := strings.LastIndex(text, old)
	return text[:k] + new + text[k+len(old):]
}
