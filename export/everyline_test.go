package export_test

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"yaohao/draw"
	"yaohao/draw/evidence"
)

// damage is a way to change one line of a file.
type damage struct {
	name string
	to   func(line string) string
}

var damages = []damage{
	{"changed", func(line string) string { return strings.TrimSuffix(line, "\n") + "x\n" }},
	{"left out", func(string) string { return "" }},
	{"doubled", func(line string) string { return line + line }},
}

// Every change of a single line of any file, in a notary's dossier and in a public one with all that there can be, is found by the verifier in Go, by the page's and by the one in Python, and
// all three name the same place: with SHA256SUMS as it was, and with SHA256SUMS made anew, as somebody would who has not the office's key.
func TestEveryLineOfADossierIsHeldByThreeVerifiers(t *testing.T) {
	for _, name := range []string{"notary", "public"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, dossier := readVector(t, filepath.Join(vectors, name+".txtar"))
			cases := damagedDossiers(dossier)
			page := newChecker(t)
			folder := t.TempDir()
			for k, c := range cases {
				want := verdictInGo(t, c.files)
				if !strings.HasPrefix(want, "disagrees ") {
					t.Errorf("%s: %s in Go", c.what, want)
					continue
				}
				if got := page.verify(t, c.files); got != want {
					t.Errorf("%s: %s on the page, %s in Go", c.what, got, want)
				}
				writeVector(t, filepath.Join(folder, fmt.Sprintf("%05d.txtar", k)), want, c)
			}
			checkInPython(t, folder)
		})
	}
}

// A damagedDossier differs from a good one in one line, and maybe in SHA256SUMS.
type damagedDossier struct {
	what  string
	files map[string][]byte
}

// damagedDossiers are all of one change. With SHA256SUMS made anew, a line in three is changed in one way, the first and the last of each file among them: signatures take the page a while.
func damagedDossiers(dossier map[string][]byte) (all []damagedDossier) {
	for _, file := range slices.Sorted(maps.Keys(dossier)) {
		lines := slices.Collect(strings.Lines(string(dossier[file])))
		for n := range lines {
			for k, damage := range damages {
				files := maps.Clone(dossier)
				files[file] = []byte(strings.Join(lines[:n], "") + damage.to(lines[n]) + strings.Join(lines[n+1:], ""))
				what := fmt.Sprintf("%s:%d %s", file, n+1, damage.name)
				all = append(all, damagedDossier{what, files})
				isSummed := file != draw.SumsFile && file != draw.SignatureFile
				if isSummed && (k == 0 && (n == 0 || n == len(lines)-1) || (3*n+k)%10 == 0) {
					all = append(all, damagedDossier{what + ", with new sums", withNewSums(files)})
				}
			}
		}
	}
	return all
}

func withNewSums(files map[string][]byte) map[string][]byte {
	texts := map[string]string{}
	for name, data := range files {
		texts[name] = string(data)
	}
	anew := maps.Clone(files)
	anew[draw.SumsFile] = []byte(draw.SumsText(texts))
	return anew
}

func verdictInGo(t *testing.T, files map[string][]byte) string {
	t.Helper()
	folder := fstest.MapFS{}
	for name, data := range files {
		folder[name] = &fstest.MapFile{Data: data}
	}
	report, err := draw.Verify(folder)
	if err != nil {
		t.Fatal(err)
	}
	found, err := evidence.Check(folder, report, nil)
	if err != nil {
		t.Fatal(err)
	}
	f := report.Finding
	if f == nil {
		f = found.Finding
	}
	switch {
	case f == nil:
		return "agrees"
	case f.Line == 0 && f.Against != (draw.Place{}):
		return fmt.Sprint("disagrees ", f.Place, " ", f.Against)
	}
	return "disagrees " + f.Place.String()
}

func writeVector(t *testing.T, path, verdict string, c damagedDossier) {
	t.Helper()
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s\n%s\n", verdict, c.what)
	for _, name := range slices.Sorted(maps.Keys(c.files)) {
		fmt.Fprintf(&b, "-- %s --\n%s", name, c.files[name])
	}
	if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// checkInPython runs the checker in Python over a folder of vectors.
func checkInPython(t *testing.T, folder string) {
	t.Helper()
	if _, err := exec.LookPath("python3"); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal(err)
		}
		t.Log("no python3: the third verifier was not asked")
		return
	}
	if out, err := exec.Command("python3", filepath.Join(vectors, "check.py"), "--vectors", folder).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
