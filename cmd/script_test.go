package cmd_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"yaohao/cmd"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"yaohao": func() { os.Exit(cmd.Execute(os.Args[1:], os.Stdout, os.Stderr, clock)) },
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

// TestScripts runs testdata/script: one behaviour a file, named after it.
func TestScripts(t *testing.T) {
	data, err := filepath.Abs("../testdata")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "../testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("DATA", data)
			e.Setenv("YAOHAO_LANG", "en")
			e.Setenv("YAOHAO_OPERATOR", "clerk")
			return nil
		},
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
	})
}
