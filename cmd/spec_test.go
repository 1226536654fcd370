package cmd_test

import (
	"bytes"
	"crypto/rand"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"yaohao/cmd"
	"yaohao/draw"
)

// TestFiguresOfTheSpecAreReal draws the quick start and looks for every hash of SPEC.md in what it gives.
func TestFiguresOfTheSpecAreReal(t *testing.T) {
	spec, err := os.ReadFile("../draw/SPEC.md")
	if err != nil {
		t.Fatal(err)
	}
	dossier := quickStart(t)
	result := dossier[draw.ResultFile]
	key, _ := draw.ParseHash(regexp.MustCompile(`密钥 (\S+)`).FindStringSubmatch(result)[1])
	tickets := draw.NewTickets(key)
	real := result + dossier[draw.SumsFile]
	pair := regexp.MustCompile(`%s pair (\S+) (\S+)'`).FindStringSubmatch(string(spec))
	real += tickets.Pair(pair[1], pair[2]).String()
	for _, chain := range draw.Chains() {
		real += " " + chain.Hash.String()
	}

	hashes := regexp.MustCompile(`\b[0-9a-f]{64}\b`).FindAllString(string(spec), -1)
	if len(hashes) < 15 {
		t.Fatalf("only %d figures", len(hashes))
	}
	for _, h := range hashes {
		if !strings.Contains(real, h) {
			t.Errorf("%s is not a figure of the quick start", h)
		}
	}
	for _, line := range regexp.MustCompile(`(?m)^    ([0-9a-f]{64} \S{15,18})$`).FindAllStringSubmatch(string(spec), -1) {
		if !strings.Contains(result, line[1]+" A ") {
			t.Errorf("%s is not in the result", line[1])
		}
	}
}

// quickStart runs the command of the README in a new folder and returns the files of the dossier by name.
func quickStart(t *testing.T) map[string]string {
	t.Helper()
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	command := regexp.MustCompile(`go run \. run (\S+) --seed "([^"]+)"`).FindSubmatch(readme)
	folder := t.TempDir()
	var out, errOut bytes.Buffer
	code := cmd.Execute([]string{
		"run", filepath.Join("..", string(command[1])), "--seed", string(command[2]),
		"--db", filepath.Join(folder, "yaohao.db"), "--out", filepath.Join(folder, "out"),
	}, &out, &errOut, clock, rand.Reader)
	if code != 0 {
		t.Fatalf("exit %d: %s", code, errOut.String())
	}
	files := map[string]string{}
	entries, err := os.ReadDir(filepath.Join(folder, "out", "dossier"))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(folder, "out", "dossier", e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		files[e.Name()] = string(data)
	}
	return files
}
