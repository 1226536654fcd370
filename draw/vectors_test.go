package draw

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A vector (testdata/vectors, in the txtar format) is a dossier and what a verifier must say about it: a comment of two lines, the verdict and a
// sentence that says what the case shows, then the files. The verdict is "agrees", or "disagrees" with the place; or "unsigned" with the place, where
// nothing is wrong but the signature of a beacon or of a time stamp. "agrees before", "agrees only" and "agrees before only" say which of the last two
// questions (§11) the evidence answers with yes, where no certificate is trusted; what is wrong with evidence by itself, package evidence finds. That of tickets.txtar is "tickets": it holds a key, and tickets with what they are of. "parts" is
// a dossier that agrees, with the parts of its departments as part-1.txt and so on, in the order in which seats first name them. Vectors are
// frozen: another program may rely on them.
// check.py --vectors runs the same ones.
type vector struct {
	verdict string
	files   dossier
}

// readVector refuses what is malformed, and a file that no vector has.
func readVector(text string) (*vector, error) {
	v := &vector{files: dossier{}}
	var comment []string
	file := ""
	for _, line := range linesOf(text) {
		if !strings.HasSuffix(line, "\n") {
			return nil, errors.New("no LF at the end")
		}
		if name, ok := fileMarker(line); ok {
			if _, twice := v.files[name]; twice {
				return nil, fmt.Errorf("%s stands there twice", name)
			}
			file = name
			v.files[file] = ""
		} else if file == "" {
			comment = append(comment, strings.TrimSuffix(line, "\n"))
		} else {
			v.files[file] += line
		}
	}
	if len(comment) != 2 || comment[1] == "" {
		return nil, fmt.Errorf("the comment is %q: want a verdict and a sentence", comment)
	}
	v.verdict = comment[0]
	return v, v.checkNames()
}

// fileMarker reads a line such as "-- seed.txt --".
func fileMarker(line string) (name string, ok bool) {
	name, isStart := strings.CutPrefix(line, "-- ")
	name, isEnd := strings.CutSuffix(name, " --\n")
	return name, isStart && isEnd
}

func (v *vector) checkNames() error {
	_, isArea := v.files[DispatchFile]
	known := wholeDossier
	if isArea {
		known = areaDossier
	}
	known.required = append([]string{SumsFile}, known.required...)
	known.optional = slices.Concat(known.optional, known.unsummed)
	if v.verdict == "parts" {
		known.optional = slices.Concat(known.optional, v.partNames())
	} else if v.verdict == "tickets" {
		known = dossierKind{required: []string{"key", "tickets"}}
	} else if word, place, _ := strings.Cut(v.verdict, " "); !v.agrees() && (place == "" || (word != "disagrees" && word != "unsigned")) {
		return fmt.Errorf("the verdict is %q", v.verdict)
	}
	for name := range v.files {
		if !known.has(name) {
			return fmt.Errorf("%s is no file of a vector", name)
		}
	}
	missing := slices.DeleteFunc(slices.Clone(known.required), func(name string) bool { _, ok := v.files[name]; return ok })
	if len(missing) > 1 {
		return fmt.Errorf("no %s", strings.Join(missing, ", "))
	}
	return nil
}

func (v *vector) agrees() bool {
	return slices.Contains([]string{agrees, "agrees before", "agrees only", "agrees before only"}, v.verdict)
}

// isInEvidence reports whether a disagreement at a place is one of step 6 (§11), which this package does not look at.
func (v *vector) isInEvidence(place string) bool {
	file, digits, _ := strings.Cut(place, ":")
	if file != AnnouncementFile || v.files[LedgerFile] == "" {
		return isEvidence(file) && place != SignatureFile
	}
	line, ok := parseNumber(digits)
	lines := linesOf(v.files[AnnouncementFile])
	return ok && 0 < line && line <= len(lines) && strings.HasPrefix(lines[line-1], keyEarlier+" ")
}

// partNames are the names that its parts have, without gaps.
func (v *vector) partNames() []string {
	var names []string
	for {
		name := fmt.Sprintf("part-%d.txt", len(names)+1)
		if _, ok := v.files[name]; !ok {
			return names
		}
		names = append(names, name)
	}
}

func TestVectors(t *testing.T) {
	paths, err := filepath.Glob("../testdata/vectors/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no vectors: %v", err)
	}
	verdicts := map[string]int{}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			v, err := readVector(string(text))
			if err != nil {
				t.Fatal(err)
			}
			verdict, _, _ := strings.Cut(v.verdict, " ")
			verdicts[verdict]++
			switch verdict {
			case "tickets":
				checkTickets(t, v.files["key"], v.files["tickets"])
			case "parts":
				checkPlace(t, v.files, agrees)
				checkParts(t, v)
			case agrees:
				checkPlace(t, v.files, agrees)
				checkDrawsAgain(t, v.files)
				checkOutcomes(t, v.files)
				checkActsAgain(t, v.files)
			default:
				_, place, _ := strings.Cut(v.verdict, " ")
				if v.isInEvidence(place) {
					place = agrees
				}
				checkPlace(t, v.files, place)
			}
		})
	}
	if verdicts[agrees] == 0 || verdicts["disagrees"] == 0 || verdicts["tickets"] == 0 || verdicts["parts"] == 0 {
		t.Errorf("some kind of vector is not there: %v", verdicts)
	}
}

// checkDrawsAgain draws from announcement, seed and lists alone, if they are all there.
func checkDrawsAgain(t *testing.T, d dossier) {
	t.Helper()
	if d[DispatchFile] != "" {
		return
	}
	result, err := drawAlone(d, asItIs)
	if err != nil {
		t.Fatal(err)
	}
	if got := result.Text(); got != d[ResultFile] {
		t.Errorf("drew\n%s\nwant\n%s", got, d[ResultFile])
	}
}

// checkActsAgain computes the acts from the targets that they answer.
func checkActsAgain(t *testing.T, d dossier) {
	t.Helper()
	if d[ActsFile] == "" {
		return
	}
	acts, err := d.later(CountActs(d[ActsFile])).Read(d[ActsFile])
	if err != nil || ActsText(acts) != d[ActsFile] {
		t.Errorf("computed %v\n%s", err, ActsText(acts))
	}
}

// checkParts draws, and holds the part of each department against the vector's.
func checkParts(t *testing.T, v *vector) {
	t.Helper()
	a, err := ParseAnnouncement(v.files[AnnouncementFile])
	if err != nil {
		t.Fatal(err)
	}
	result, err := drawAlone(v.files, asItIs)
	if err != nil {
		t.Fatal(err)
	}
	names := v.partNames()
	if len(names) != len(a.Departments()) {
		t.Fatalf("%d parts, and departments %v", len(names), a.Departments())
	}
	for k, department := range a.Departments() {
		part := v.files[names[k]]
		if got := result.Part(a, department); got != part {
			t.Errorf("part of %s\n%s\nwant\n%s", department, got, part)
		}
		if got, err := result.ComparePart(a, part); err != nil || got != department {
			t.Errorf("%s: read as the part of %q, %v", names[k], got, err)
		}
	}
}

func checkTickets(t *testing.T, key, list string) {
	t.Helper()
	h, ok := ParseHash(strings.TrimSuffix(key, "\n"))
	if !ok || list == "" {
		t.Fatalf("key %q, tickets %q", key, list)
	}
	tickets := NewTickets(h)
	for _, line := range linesOf(list) {
		words := strings.Split(strings.TrimSuffix(line, "\n"), " ")
		var got Ticket
		switch {
		case len(words) == 3 && words[1] == "target":
			got = tickets.Target(words[2])
		case len(words) == 4 && words[1] == "pair":
			got = tickets.Pair(words[2], words[3])
		case len(words) == 4 && words[1] == "target":
			got = tickets.Further(words[2], numberIn(t, words[3]))
		case len(words) == 5 && words[1] == "option":
			got = tickets.Option(words[2], words[3], numberIn(t, words[4]))
		case len(words) == 4 && words[1] == "group":
			got = tickets.Group(numberIn(t, words[2]), words[3])
		case len(words) == 4 && words[1] == "match":
			got = tickets.Match(words[2], numberIn(t, words[3]))
		case len(words) == 3 && words[1] == "alternate":
			got = tickets.Alternate(words[2])
		default:
			t.Fatalf("malformed line %q", line)
		}
		if got.String() != words[0] {
			t.Errorf("ticket of %q: %s", words[1:], got)
		}
	}
}

func numberIn(t *testing.T, word string) int {
	t.Helper()
	n, ok := parseNumber(word)
	if !ok {
		t.Fatalf("%q is no number", word)
	}
	return n
}

func TestMalformedVectorsAreRefused(t *testing.T) {
	const comment, files = "agrees\nA sentence.\n", "-- announcement.txt --\n-- avoidance.txt --\n-- inspectors.txt --\n-- result.txt --\n-- seed.txt --\n-- targets.txt --\n"
	if v, err := readVector(comment + files); err != nil || len(v.files) != 6 {
		t.Fatal(err)
	}
	for _, text := range []string{
		"",
		comment,
		files,
		"agrees\n" + files,
		"agrees\n\n" + files,
		comment + "More.\n" + files,
		"perhaps\nA sentence.\n" + files,
		comment + files + "-- seed.txt --\n",
		comment + files + "-- notes.txt --\n",
		comment + files + "no LF",
		"tickets\nA sentence.\n" + files,
	} {
		if _, err := readVector(text); err == nil {
			t.Errorf("%q was not refused", text)
		}
	}
}
