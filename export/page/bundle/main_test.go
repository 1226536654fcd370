package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// What is committed is what the sources give.
func TestScriptsAreWhatTheSourcesGive(t *testing.T) {
	const folder = ".."
	for _, s := range scripts {
		want, err := bundle(folder, s)
		if err != nil {
			t.Fatal(err)
		}
		compare(t, filepath.Join(folder, "built", s.name), want)
	}
	compare(t, filepath.Join(folder, marksFile), []byte(marks()))
}

func compare(t *testing.T, path string, want []byte) {
	t.Helper()
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is stale: run go generate ./export/...", path)
	}
}
