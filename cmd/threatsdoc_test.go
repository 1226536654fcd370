package cmd_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestDocumentedThreatsAreCarriedOut holds the scripts that docs/threats.md names against those that there are.
func TestDocumentedThreatsAreCarriedOut(t *testing.T) {
	text, err := os.ReadFile("../docs/threats.md")
	if err != nil {
		t.Fatal(err)
	}
	var named, there []string
	for _, line := range strings.Split(string(text), "\n") {
		if !strings.HasPrefix(line, "| ") || strings.HasSuffix(line, "| script |") {
			continue
		}
		cells := strings.Split(strings.TrimSuffix(line, " |"), " | ")
		names := quoted.FindAllStringSubmatch(cells[len(cells)-1], -1)
		if len(cells) != 4 || len(names) != 1 {
			t.Errorf("%q has %d cells, and names %d scripts", line, len(cells), len(names))
			continue
		}
		named = append(named, names[0][1])
	}
	paths, err := filepath.Glob("../testdata/script/threat_*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		there = append(there, strings.TrimSuffix(filepath.Base(path), ".txtar"))
	}
	slices.Sort(named)
	slices.Sort(there)
	for _, name := range named {
		if !slices.Contains(there, name) {
			t.Errorf("%s is named, and there is no such script", name)
		}
	}
	for _, name := range there {
		if !slices.Contains(named, name) {
			t.Errorf("%s is not named", name)
		}
	}
	if len(slices.Compact(named)) < 29 {
		t.Errorf("%d rows of threats", len(named))
	}
}
