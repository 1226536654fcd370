package evidence

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"yaohao/draw"
)

// verdict is what a verifier says of a dossier, in the words of the vectors.
func verdict(t testing.TB, f files) string {
	t.Helper()
	folder := f.folder()
	report, err := draw.Verify(folder)
	if err != nil {
		t.Fatal(err)
	}
	found, err := Check(folder, report, nil)
	if err != nil {
		t.Fatal(err)
	}
	if report.Finding != nil && found.Finding != nil {
		t.Fatalf("two findings: %v, %v", report.Finding, found.Finding)
	}
	if found.Finding != nil && (!report.Agrees() || found.Before != draw.NotShown || found.Only != draw.NotShown) {
		t.Fatalf("%+v answers all the same: %+v", found.Finding, found)
	}
	wrong := report.Finding
	if wrong == nil {
		wrong = found.Finding
	}
	if wrong != nil {
		if wrong.Line == 0 && wrong.Against != (draw.Place{}) {
			return fmt.Sprint("disagrees ", wrong.Place, " ", wrong.Against)
		}
		return "disagrees " + wrong.Place.String()
	}
	says := "agrees"
	if found.Before == draw.Yes {
		says += " before"
	}
	if found.Only == draw.Yes {
		says += " only"
	}
	return says
}

// The vectors are those of package draw (see there), with what evidence adds to the verdict: "agrees", then "before" if question 3 is answered with yes, then "only" if
// question 4 is. No certificate is trusted. "unsigned" may also be about the signature of a time stamp.
func TestVectors(t *testing.T) {
	paths, err := filepath.Glob("../../testdata/vectors/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no vectors: %v", err)
	}
	seen := map[string]int{}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			want, f := readVector(t, path)
			switch word, place, _ := strings.Cut(want, " "); word {
			case "tickets":
				return
			case "parts":
				want = "agrees"
			case "unsigned":
				want = "disagrees " + place
			}
			seen[want]++
			if got := verdict(t, f); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
	for _, want := range []string{"agrees", "agrees before", "agrees only", "agrees before only"} {
		if seen[want] == 0 {
			t.Errorf("no vector %s", want)
		}
	}
}
