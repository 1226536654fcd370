package cmd_test

import (
	"crypto/rand"
	"database/sql"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"yaohao/cmd"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"yaohao": func() { os.Exit(cmd.Execute(os.Args[1:], os.Stdout, os.Stderr, clock, rand.Reader)) },
	})
}

// clock tells the time that a script has set in NOW, or half an hour after the moment of the quick start's seed.
func clock() time.Time {
	text := os.Getenv("NOW")
	if text == "" {
		text = "2026-11-20 10:30"
	}
	t, err := time.ParseInLocation("2006-01-02 15:04", text, time.FixedZone("", 8*60*60))
	if err != nil {
		panic(err)
	}
	return t
}

// TestScripts runs testdata/script: one behaviour a file, named after it. Scripts have these commands beside those of testscript:
//
//	exits CODE PROGRAM ARG…    run a program that must end with this exit code
//	edit EXPRESSION FILE       change the lines of a file: s/regexp/replacement/ or /regexp/d, several with ; between
//	sql DATABASE STATEMENT     change a database as another program would
//	copydir FROM TO            copy a folder and what is in it
//	samedir A B                fail unless two folders hold the same files
//	holds FOLDER NAME…         fail unless a folder holds just these names
func TestScripts(t *testing.T) {
	data, err := filepath.Abs("../testdata")
	if err != nil {
		t.Fatal(err)
	}
	const scripts = "../testdata/script"
	if os.Getenv("CI") != "" {
		needPrograms(t, scripts)
	}
	testscript.Run(t, testscript.Params{
		Dir: scripts,
		Setup: func(e *testscript.Env) error {
			e.Setenv("DATA", data)
			e.Setenv("YAOHAO_LANG", "en")
			e.Setenv("YAOHAO_OPERATOR", "clerk")
			return nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"exits": scriptExits, "edit": scriptEdit, "copydir": scriptCopyDir, "samedir": scriptSameDir, "holds": scriptHolds,
			"sql": scriptSQL,
		},
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
	})
}

// needPrograms fails if a program is missing without which a script would leave something out.
func needPrograms(t *testing.T, scripts string) {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(scripts, "*.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, condition := range regexp.MustCompile(`\[!?exec:(\S+)\]`).FindAllSubmatch(text, -1) {
			if _, err := exec.LookPath(string(condition[1])); err != nil {
				t.Fatalf("%s: %v", path, err)
			}
		}
	}
}

func scriptExits(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit code %d, not %d", got, want)
	}
}

func scriptEdit(ts *testscript.TestScript, _ bool, args []string) {
	path := ts.MkAbs(args[1])
	lines := strings.SplitAfter(ts.ReadFile(path), "\n")
	for _, e := range strings.Split(args[0], ";") {
		lines = edit(ts, e, lines)
	}
	ts.Check(os.WriteFile(path, []byte(strings.Join(lines, "")), 0o644))
}

// edit applies one expression; one that changes nothing is a mistake in the script.
func edit(ts *testscript.TestScript, expression string, lines []string) []string {
	part := strings.Split(expression, "/")
	pattern := regexp.MustCompile(part[1])
	var edited []string
	for _, line := range lines {
		switch {
		case part[0] == "s":
			at := pattern.FindStringIndex(line)
			if at != nil {
				line = line[:at[0]] + strings.ReplaceAll(part[2], `\n`, "\n") + line[at[1]:]
			}
			edited = append(edited, line)
		case !pattern.MatchString(line):
			edited = append(edited, line)
		}
	}
	if strings.Join(edited, "") == strings.Join(lines, "") {
		ts.Fatalf("%s changes nothing", expression)
	}
	return edited
}

func scriptCopyDir(ts *testscript.TestScript, _ bool, args []string) {
	from, to := ts.MkAbs(args[0]), ts.MkAbs(args[1])
	ts.Check(filepath.WalkDir(from, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, _ := filepath.Rel(from, path)
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if err := os.MkdirAll(filepath.Dir(filepath.Join(to, rel)), 0o755); err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(to, rel), data, 0o644)
	}))
}

func scriptSameDir(ts *testscript.TestScript, _ bool, args []string) {
	a, b := readDir(ts, args[0]), readDir(ts, args[1])
	for name, data := range a {
		if b[name] != data {
			ts.Fatalf("%s differs", name)
		}
	}
	if len(a) != len(b) || len(a) == 0 {
		ts.Fatalf("%d files and %d", len(a), len(b))
	}
}

// scriptSQL runs statements in a database without the PRAGMAs of this program. One that changes nothing is a mistake in the script.
func scriptSQL(ts *testscript.TestScript, neg bool, args []string) {
	db, err := sql.Open("sqlite", ts.MkAbs(args[0]))
	ts.Check(err)
	defer db.Close()
	result, err := db.Exec(args[1])
	if neg {
		if err == nil {
			ts.Fatalf("%s is let", args[1])
		}
		ts.Logf("%v", err)
		return
	}
	ts.Check(err)
	if n, err := result.RowsAffected(); err != nil || n == 0 && !strings.Contains(args[1], "TRIGGER") {
		ts.Fatalf("%s changes nothing", args[1])
	}
}

func scriptHolds(ts *testscript.TestScript, _ bool, args []string) {
	entries, err := os.ReadDir(ts.MkAbs(args[0]))
	ts.Check(err)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if !slices.Equal(names, args[1:]) {
		ts.Fatalf("%s holds %q", args[0], names)
	}
}

// readDir returns the files of a folder by their path in it.
func readDir(ts *testscript.TestScript, folder string) map[string]string {
	files := map[string]string{}
	root := ts.MkAbs(folder)
	ts.Check(filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, _ := filepath.Rel(root, path)
		data, err := os.ReadFile(path)
		files[rel] = string(data)
		return err
	}))
	return files
}
