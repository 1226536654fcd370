package draw

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A vector (testdata/vectors, in the txtar format) is a dossier and what a verifier must say about it: a comment of two lines, the verdict and a
// sentence that says what the case shows, then the files. The verdict is "agrees", or "disagrees" with the place. That of tickets.txtar is
// "tickets": it holds a key, and tickets with what they are of. Vectors are frozen: another program may rely on them.
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
	known := county()
	if v.verdict == "tickets" {
		known = dossier{"key": "", "tickets": ""}
	} else if _, isPlace := strings.CutPrefix(v.verdict, "disagrees "); v.verdict != agrees && !isPlace {
		return fmt.Errorf("the verdict is %q", v.verdict)
	}
	for name := range v.files {
		if _, ok := known[name]; !ok {
			return fmt.Errorf("%s is no file of a vector", name)
		}
	}
	if len(v.files) < len(known)-1 {
		return fmt.Errorf("%d files", len(v.files))
	}
	return nil
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
			case agrees:
				checkPlace(t, v.files, agrees)
				checkDrawsAgain(t, v.files)
			default:
				checkPlace(t, v.files, strings.TrimPrefix(v.verdict, "disagrees "))
			}
		})
	}
	if verdicts[agrees] == 0 || verdicts["disagrees"] == 0 || verdicts["tickets"] == 0 {
		t.Errorf("some kind of vector is not there: %v", verdicts)
	}
}

// checkDrawsAgain draws from announcement, seed and lists alone.
func checkDrawsAgain(t *testing.T, d dossier) {
	t.Helper()
	result, err := drawAlone(d, asItIs)
	if err != nil {
		t.Fatal(err)
	}
	if got := result.Text(); got != d[ResultFile] {
		t.Errorf("drew\n%s\nwant\n%s", got, d[ResultFile])
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
		default:
			t.Fatalf("malformed line %q", line)
		}
		if got.String() != words[0] {
			t.Errorf("ticket of %q: %s", words[1:], got)
		}
	}
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
