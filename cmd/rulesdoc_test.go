package cmd_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestDocumentedRulesAreShown looks for every vector and script that docs/rules.md names. Each row names at least one of both.
func TestDocumentedRulesAreShown(t *testing.T) {
	text, err := os.ReadFile("../docs/rules.md")
	if err != nil {
		t.Fatal(err)
	}
	rows := 0
	for _, line := range strings.Split(string(text), "\n") {
		cells := strings.Split(line, " | ")
		if !strings.HasPrefix(line, "| ") || strings.HasSuffix(line, "| vectors | scripts |") {
			continue
		}
		if len(cells) < 4 {
			t.Errorf("%q has %d cells", line, len(cells))
			continue
		}
		rows++
		vectors, scripts := cells[len(cells)-2], cells[len(cells)-1]
		checkNamed(t, line, vectors, "../testdata/vectors")
		checkNamed(t, line, scripts, "../testdata/script")
	}
	if rows < 60 {
		t.Errorf("%d rows of rules", rows)
	}
}

// quoted is a name in a cell of a table.
var quoted = regexp.MustCompile("`([^`]*)`")

func checkNamed(t *testing.T, row, cell, folder string) {
	t.Helper()
	names := quoted.FindAllStringSubmatch(cell, -1)
	if len(names) == 0 {
		t.Errorf("nothing of %s in %q", folder, row)
	}
	for _, name := range names {
		if _, err := os.Stat(filepath.Join(folder, name[1]+".txtar")); err != nil {
			t.Error(err)
		}
	}
}
