package export_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/dop251/goja"
)

const vectors = "../testdata/vectors"

// checker is the checker of the page in an interpreter, as the page has it.
type checker struct {
	vm *goja.Runtime
}

func newChecker(t *testing.T) *checker {
	t.Helper()
	text, err := os.ReadFile("page/built/checker.js")
	if err != nil {
		t.Fatal(err)
	}
	c := &checker{goja.New()}
	c.run(t, string(text))
	return c
}

func (c *checker) run(t *testing.T, script string) string {
	t.Helper()
	v, err := c.vm.RunString(script)
	if err != nil {
		t.Fatal(err)
	}
	return v.String()
}

// verify is the verdict on a dossier: "disagrees" with the place, or "agrees" with those of questions 3 and 4 that are answered with yes.
func (c *checker) verify(t *testing.T, files map[string][]byte) string {
	t.Helper()
	c.run(t, "var files = new Map()")
	for name, data := range files {
		c.set(t, name, data)
	}
	return c.run(t, `
		var found = yaohaoChecker.verify(files), problem = found.disagreement, shown = found.evidence || {};
		problem ? "disagrees " + problem.place : "agrees" + (shown.before ? " before" : "") + (shown.only ? " only" : "")`)
}

func (c *checker) set(t *testing.T, name string, data []byte) {
	t.Helper()
	if err := c.vm.Set("file", c.vm.NewArrayBuffer(data)); err != nil {
		t.Fatal(err)
	}
	c.run(t, fmt.Sprintf("files.set(%q, new Uint8Array(file))", name))
}

// readVector reads the comment and the files of a vector, byte for byte.
func readVector(t *testing.T, path string) (comment string, files map[string][]byte) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	files = map[string][]byte{}
	heads := regexp.MustCompile(`(?m)^-- (\S+) --\n`).FindAllSubmatchIndex(data, -1)
	for i, h := range heads {
		end := len(data)
		if i+1 < len(heads) {
			end = heads[i+1][0]
		}
		files[string(data[h[2]:h[3]])] = data[h[1]:end]
	}
	return string(data[:heads[0][0]]), files
}

// The checker of the page gives the verdict, and the place, of every vector.
func TestCheckerAgreesWithTheVectors(t *testing.T) {
	c := newChecker(t)
	paths, err := filepath.Glob(filepath.Join(vectors, "*.txtar"))
	if err != nil || len(paths) < 150 {
		t.Fatal("vectors are missing", err)
	}
	for _, path := range paths {
		comment, files := readVector(t, path)
		want, _, _ := strings.Cut(comment, "\n")
		want = strings.Replace(want, "unsigned", "disagrees", 1) // this checker verifies the signatures of beacons and time stamps
		if want == "parts" {
			want = "agrees" // a dossier with the parts of its departments beside it, which are no files of it
		}
		t.Run(filepath.Base(path), func(t *testing.T) {
			if want == "tickets" {
				c.compareTickets(t, files)
			} else if got := c.verify(t, files); got != want {
				t.Errorf("%s, want %s", got, want)
			}
		})
	}
}

func (c *checker) compareTickets(t *testing.T, files map[string][]byte) {
	t.Helper()
	c.run(t, fmt.Sprintf("var tickets = new yaohaoChecker.Tickets(%q)", bytes.TrimSpace(files["key"])))
	for line := range strings.Lines(string(files["tickets"])) {
		want, label, _ := strings.Cut(strings.TrimSpace(line), " ")
		if got := c.run(t, fmt.Sprintf("tickets.of(%q)", label)); got != want {
			t.Errorf("%s: %s, want %s", label, got, want)
		}
	}
}
