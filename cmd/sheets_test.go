package cmd_test

import (
	"bytes"
	"crypto/rand"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"yaohao/cmd"
	"yaohao/registry"

	"go.yaml.in/yaml/v3"
)

var update = flag.Bool("update", false, "write what the files of testdata/sheets give to expected.yaml")

// A sheetCase is a file of testdata/sheets with one trait, and what is to come of it.
type sheetCase struct {
	Kind    string   `yaml:"kind,omitempty"` // targets unless set
	Args    []string `yaml:"args,flow,omitempty"`
	Exit    int      `yaml:"exit"`
	Refused string   `yaml:"refused,omitempty"` // why the file cannot be read
	Missing []string `yaml:"missing,omitempty"` // columns
	Issues  []string `yaml:"issues,omitempty"`  // cell, kind, value, and the earlier cell in brackets
	Rows    []string `yaml:"rows,omitempty"`    // of the registry after the import
}

const sheetTable = "../testdata/sheets/expected.yaml"

// TestSheets imports each file of messy and broken into a workspace of its own.
func TestSheets(t *testing.T) {
	text, err := os.ReadFile(sheetTable)
	if err != nil {
		t.Fatal(err)
	}
	var table map[string]sheetCase
	if err := yaml.Unmarshal(text, &table); err != nil {
		t.Fatal(err)
	}
	sheets, err := filepath.Abs("../testdata/sheets")
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("YAOHAO_LANG", "en")
	checkSameFiles(t, sheets, table)
	for _, name := range slices.Sorted(maps.Keys(table)) {
		t.Run(name, func(t *testing.T) {
			want := table[name]
			got := importSheet(t, sheets, name, want)
			if !reflect.DeepEqual(got, want) && !*update {
				t.Errorf("got\n%s\nwant\n%s", spellCase(t, got), spellCase(t, want))
			}
			table[name] = got
		})
	}
	if *update {
		if err := os.WriteFile(sheetTable, []byte(sheetTableHead+spellCase(t, table)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

const sheetTableHead = `# What an import makes of each file of messy and broken. cmd/sheets_test.go holds the program against it; with -update it writes
# what the program gives: read every line that has changed.

`

// checkSameFiles: no file without its outcome, no outcome without its file.
func checkSameFiles(t *testing.T, sheets string, table map[string]sheetCase) {
	var files []string
	for _, folder := range []string{"messy", "broken"} {
		found, err := filepath.Glob(filepath.Join(sheets, folder, "*"))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range found {
			files = append(files, folder+"/"+filepath.Base(f))
		}
	}
	for _, f := range files {
		if _, known := table[f]; !known {
			t.Errorf("%s is not in the table", f)
		}
	}
	for f := range table {
		if !slices.Contains(files, f) {
			t.Errorf("%s is not a file", f)
		}
	}
	if len(files) < 40 {
		t.Errorf("only %d files", len(files))
	}
}

func spellCase(t *testing.T, v any) string {
	t.Helper()
	var b bytes.Buffer
	e := yaml.NewEncoder(&b)
	e.SetIndent(2)
	if err := e.Encode(v); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// importSheet runs the import of one file and gives what came of it. Pairs need somebody to keep apart: for them, the registries of
// the quick start are imported first.
func importSheet(t *testing.T, sheets, name string, c sheetCase) sheetCase {
	t.Helper()
	t.Chdir(t.TempDir())
	run := func(args ...string) (int, []byte) {
		var out bytes.Buffer
		exit := cmd.Execute(append(args, "--json"), &out, &out, clock, rand.Reader)
		return exit, out.Bytes()
	}
	must := func(args ...string) {
		if exit, out := run(args...); exit != 0 {
			t.Fatalf("%v: exit %d, %s", args, exit, out)
		}
	}
	kind := c.Kind
	if kind == "" {
		kind = "targets"
	}
	must("init")
	if kind == "avoidance" {
		must("import", "targets", filepath.Join(sheets, "targets.csv"))
		must("import", "inspectors", filepath.Join(sheets, "inspectors.csv"))
	}
	file := filepath.Join(sheets, name)
	if slices.Equal(c.Args, []string{"--accept-warnings"}) {
		if exit, out := run("import", kind, file); exit != 4 || len(registryRows(t, kind)) > 0 {
			t.Errorf("warnings that nobody accepted: exit %d, %s", exit, out)
		}
	}
	exit, out := run(append([]string{"import", kind, file}, c.Args...)...)
	got := sheetCase{Kind: c.Kind, Args: c.Args, Exit: exit, Rows: registryRows(t, kind)}
	got.read(t, out)
	return got
}

// sheetOutcome is what an import prints as JSON.
type sheetOutcome struct {
	Issues []sheetIssue
	Error  struct {
		Kind   string
		List   []string
		Issues []sheetIssue
	}
}

type sheetIssue struct {
	Kind, Sheet, Column, Value string
	Row                        int
	Other                      *sheetIssue
}

func (i sheetIssue) place() string {
	place := i.Sheet
	if place != "" && i.Row > 0 {
		place += "!"
	}
	if i.Row > 0 {
		place += fmt.Sprint(i.Column, i.Row)
	}
	return place
}

func (c *sheetCase) read(t *testing.T, out []byte) {
	t.Helper()
	var o sheetOutcome
	if err := json.Unmarshal(out, &o); err != nil {
		t.Fatalf("%v in %s", err, out)
	}
	c.Refused = o.Error.Kind
	if len(o.Error.Issues) == 0 {
		c.Missing = o.Error.List
	}
	for _, i := range append(o.Issues, o.Error.Issues...) {
		line := i.place() + " " + i.Kind
		if i.Value != "" {
			line += " " + visible(i.Value)
		}
		if i.Other != nil {
			line += " (" + i.Other.place() + ")"
		}
		c.Issues = append(c.Issues, line)
	}
}

// visible shortens a long value and shows what is invisible.
func visible(s string) string {
	if runes := []rune(s); len(runes) > 30 {
		s = string(runes[:30]) + "…"
	}
	return strings.ReplaceAll(s, "\u200b", "<ZWSP>")
}

// registryRows spells the rows of a registry: the values that are not blank.
func registryRows(t *testing.T, kind string) []string {
	t.Helper()
	s, err := registry.Open(t.Context(), "yaohao.db", clock, "test")
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	switch kind {
	case "inspectors":
		return spellRows(t)(s.Inspectors(t.Context()))
	case "avoidance":
		return spellRows(t)(s.Avoidance(t.Context()))
	}
	return spellRows(t)(s.Targets(t.Context()))
}

func spellRows(t *testing.T) func(rows any, err error) []string {
	return func(rows any, err error) []string {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		list := reflect.ValueOf(rows)
		for k := range list.Len() {
			var values []string
			row := list.Index(k)
			for f := range row.NumField() {
				if v := row.Field(f); !v.IsZero() {
					values = append(values, fmt.Sprint(v.Interface()))
				}
			}
			lines = append(lines, strings.Join(values, " | "))
		}
		return lines
	}
}
