package export_test

import (
	"html"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"yaohao/export"

	"rsc.io/qr"
)

// aNote is a signed checkpoint in form, with an em dash and the characters of base64.
const aNote = "county.example/draws\n6\nbgMWYgsPGUexuaWhbZ1+507FBg+q6Ybj+LCuqJcPxRY=\n\n" +
	"— county.example/draws d3VKePzwCnVf2qv4lM0gLFwZ+SEQDSumaskKfGHxFiookwah6+byKS82x8oEK0LEUqJWGS9In59kjpjRJaIMTbuQZgU=\n"

func checkpointPage(t *testing.T, p export.CheckpointPage) string {
	t.Helper()
	var b strings.Builder
	if err := export.WriteCheckpointPage(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// between is what stands between two texts, which are there once.
func between(t *testing.T, text, before, after string) string {
	t.Helper()
	_, rest, found := strings.Cut(text, before)
	inside, _, closed := strings.Cut(rest, after)
	if !found || !closed || strings.Count(text, before) != 1 {
		t.Fatalf("no %s … %s in %s", before, after, text)
	}
	return inside
}

func TestCodeOfACheckpointPageHasTheModulesOfTheNote(t *testing.T) {
	page := checkpointPage(t, export.CheckpointPage{Language: "zh", Note: aNote})
	want, err := qr.Encode(aNote, qr.M)
	if err != nil {
		t.Fatal(err)
	}
	side := want.Size + 8
	if viewBox := between(t, page, `<svg viewBox="`, `"`); viewBox != "0 0 "+strconv.Itoa(side)+" "+strconv.Itoa(side) {
		t.Errorf("%s, want %d", viewBox, side)
	}
	path := between(t, page, `<path d="`, `"`)
	run := regexp.MustCompile(`M(\d+) (\d+)h(\d+)v1h-(\d+)z`)
	black := map[[2]int]bool{}
	for _, m := range run.FindAllStringSubmatch(path, -1) {
		x, _ := strconv.Atoi(m[1])
		y, _ := strconv.Atoi(m[2])
		n, _ := strconv.Atoi(m[3])
		if m[3] != m[4] {
			t.Errorf("%s is no rectangle", m[0])
		}
		for k := range n {
			black[[2]int{x + k, y}] = true
		}
	}
	if rest := run.ReplaceAllString(path, ""); rest != "" {
		t.Errorf("%q is drawn, too", rest)
	}
	for y := range side {
		for x := range side {
			if black[[2]int{x, y}] != want.Black(x-4, y-4) {
				t.Fatalf("the module in row %d, column %d is another", y, x)
			}
		}
	}
}

func TestCheckpointPageSaysWhatItIsGiven(t *testing.T) {
	const sharp = `<script>alert("1")</script> & 'x'`
	page := checkpointPage(t, export.CheckpointPage{
		Language: "en", Title: "Checkpoint " + sharp, Purpose: "Keep " + sharp, CodeLabel: "Code " + sharp, Signers: []string{"Operator " + sharp}, Note: sharp + "\n" + aNote,
		Facts: []export.CheckpointFact{{Name: "Ledger " + sharp, Value: "county " + sharp}},
	})
	if strings.Contains(page, "<script") {
		t.Errorf("a text became code: %s", page)
	}
	if note := html.UnescapeString(between(t, page, "<pre>", "</pre>")); note != sharp+"\n"+aNote {
		t.Errorf("the note is %q", note)
	}
	shown := html.UnescapeString(page)
	for _, text := range []string{`lang="en"`, "<h1>Checkpoint " + sharp, "<p>Keep " + sharp, "<th>Ledger " + sharp, "<td>county " + sharp, `aria-label="Code ` + sharp, "<th>Operator " + sharp} {
		if !strings.Contains(shown, text) {
			t.Errorf("%s is missing", text)
		}
	}
	if regexp.MustCompile(`(src|href)=|url\(`).MatchString(page) {
		t.Error("the page needs something else")
	}
}

func TestNoteThatIsTooLongForACode(t *testing.T) {
	var b strings.Builder
	if err := export.WriteCheckpointPage(&b, export.CheckpointPage{Note: strings.Repeat("x", 2400)}); err == nil || b.Len() > 0 {
		t.Errorf("error %v, %d bytes", err, b.Len())
	}
}
