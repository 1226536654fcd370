package export_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"yaohao/export"

	"github.com/dop251/goja"
)

// pageTexts are the texts of the page by their keys, each in Chinese and English.
func pageTexts(t *testing.T) map[string][]string {
	t.Helper()
	source, err := os.ReadFile("page/src/texts.js")
	if err != nil {
		t.Fatal(err)
	}
	v, err := goja.New().RunString(strings.ReplaceAll(string(source), "export ", "") + "\nJSON.stringify(texts)")
	if err != nil {
		t.Fatal(err)
	}
	var texts map[string][]string
	if err := json.Unmarshal([]byte(v.String()), &texts); err != nil {
		t.Fatal(err)
	}
	return texts
}

func TestTextsOfThePageAreInBothLanguages(t *testing.T) {
	placeholder := regexp.MustCompile(`\{\d\}`)
	for key, both := range pageTexts(t) {
		if len(both) != 2 || both[0] == "" || both[1] == "" {
			t.Errorf("%s: %q", key, both)
			continue
		}
		zh, en := placeholder.FindAllString(both[0], -1), placeholder.FindAllString(both[1], -1)
		slices.Sort(zh)
		slices.Sort(en)
		if !slices.Equal(slices.Compact(zh), slices.Compact(en)) {
			t.Errorf("%s: %v, %v", key, zh, en)
		}
		if strings.ContainsAny(both[1], "，。；：（）“”") {
			t.Errorf("%s: Chinese punctuation in %q", key, both[1])
		}
	}
}

// Every text that the page asks for is there, and every text is asked for somewhere.
func TestTextsOfThePageAreThoseItAsksFor(t *testing.T) {
	texts := pageTexts(t)
	var sources strings.Builder
	paths, err := filepath.Glob("page/src/*.js")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range append(paths, "page/page.html") {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if filepath.Base(path) != "texts.js" {
			sources.Write(text)
		}
	}
	asked := regexp.MustCompile(`\bt\(\s*'([a-zA-Z]+)'|data-text="([a-zA-Z]+)"|(?:new Disagreement|fail)\([^;]*?'((?:wrong|not|un|no|missing|named|line|other|another)[a-zA-Z]*)'`)
	for _, m := range asked.FindAllStringSubmatch(sources.String(), -1) {
		key := m[1] + m[2] + m[3]
		if _, ok := texts[key]; !ok && key != "question" && key != "step" { // the beginnings of keys
			t.Errorf("no text %s", key)
		}
	}
	for key := range texts {
		name := strings.TrimPrefix(strings.TrimPrefix(key, "question"), "step")
		if !strings.Contains(sources.String(), "'"+key+"'") && !strings.Contains(sources.String(), `"`+key+`"`) &&
			(name == "" || !strings.Contains(sources.String(), "'"+name+"'") && !strings.Contains(sources.String(), "'"+strings.ToLower(name[:1])+name[1:]+"'")) {
			t.Errorf("nothing asks for %s", key)
		}
	}
}

// What stands on the page before the check is done can be said in the language of the reader, too.
func TestLabelsOfThePageAreTexts(t *testing.T) {
	var b bytes.Buffer
	if err := export.WriteCheckPage(&b, export.CheckPage{}); err != nil {
		t.Fatal(err)
	}
	_, body, _ := strings.Cut(b.String(), "</header>")
	body, _, _ = strings.Cut(body, `id="checker"`)
	labels := regexp.MustCompile(`<[^>]*>[^<]*\p{Han}`).FindAllString(body, -1)
	if len(labels) < 20 {
		t.Fatalf("%d labels", len(labels))
	}
	for _, label := range labels {
		if !strings.Contains(label, "data-text=") {
			t.Errorf("only in Chinese: %s", label)
		}
	}
}

// Whatever a dossier or an office is called, it never becomes markup, and the scripts stay within their elements.
func TestPageEscapesWhatItIsGiven(t *testing.T) {
	const evil = `</script><script>alert(1)</script>`
	var b bytes.Buffer
	p := export.CheckPage{Office: evil, TaskName: evil, Seed: evil, Dossier: []export.File{{Name: "seed.txt", Data: []byte(evil)}}}
	if err := export.WriteCheckPage(&b, p); err != nil {
		t.Fatal(err)
	}
	page := b.String()
	if strings.Contains(page, "<script>alert") {
		t.Error("what was given became a script")
	}
	if got := strings.Count(page, "</script>"); got != 3 { // one file, the checker and the page
		t.Errorf("%d scripts end", got)
	}
	for _, name := range []string{"checker.js", "page.js"} {
		script, err := os.ReadFile(filepath.Join("page", "built", name))
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(page, string(script)) {
			t.Errorf("%s is not in the page as it is", name)
		}
		if strings.Contains(string(script), "</script") || strings.Contains(string(script), "<!--") {
			t.Errorf("%s would end its element", name)
		}
	}
}
