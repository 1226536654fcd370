package export

import (
	"bytes"
	"compress/flate"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	htmltemplate "html/template"
	"io"
	"slices"
	"strings"
)

//go:embed page/page.html page/page.css page/built
var page embed.FS

// A CheckPage is a page in HTML that redoes a draw in the browser of whoever opens it. The texts are what the office states; what the page
// says once it has checked is computed from the files of the dossier alone.
type CheckPage struct {
	Office         string
	Number         int // of the draw
	Task, TaskName string
	Of, Take       int // all targets, and those drawn
	Commitment     string
	Seed, Key      string
	SeedSource     string
	SeedMoment     string
	Dossier        []File
}

// WriteCheckPage writes the page as one file that needs nothing else: neither a network nor other files.
func WriteCheckPage(w io.Writer, p CheckPage) error {
	t, err := htmltemplate.ParseFS(page, "page/page.html")
	if err != nil {
		return err
	}
	parts, err := pageParts()
	if err != nil {
		return err
	}
	files, err := packAll(p.Dossier)
	if err != nil {
		return err
	}
	return t.Execute(w, struct {
		CheckPage
		pageScripts
		Files []packedFile
	}{p, parts, files})
}

// pageScripts are the parts that are the same for every dossier.
type pageScripts struct {
	Policy  string
	Style   htmltemplate.CSS
	Checker htmltemplate.HTML
	Script  htmltemplate.JS
}

func pageParts() (pageScripts, error) {
	var texts [3]string
	for i, name := range []string{"page/page.css", "page/built/checker.js", "page/built/page.js"} {
		b, err := page.ReadFile(name)
		if err != nil {
			return pageScripts{}, err
		}
		texts[i] = string(b)
	}
	return pageScripts{policy(texts[0], texts[2]), htmltemplate.CSS(texts[0]), htmltemplate.HTML(texts[1]), htmltemplate.JS(texts[2])}, nil
}

// policy is a Content-Security-Policy that lets the page run its own script and style, and its worker, and reach nothing at all.
func policy(style, script string) string {
	return fmt.Sprintf("default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; worker-src blob:; child-src blob:; base-uri 'none'; form-action 'none'",
		sum64(style), sum64(script))
}

func sum64(text string) string {
	sum := sha256.Sum256([]byte(text))
	return base64.StdEncoding.EncodeToString(sum[:])
}

// A packedFile is a file deflated, in base64.
type packedFile struct {
	Name string
	Size int
	Text htmltemplate.HTML
}

func packAll(files []File) ([]packedFile, error) {
	var packed []packedFile
	for _, f := range files {
		p, err := pack(f)
		if err != nil {
			return nil, err
		}
		packed = append(packed, p)
	}
	slices.SortFunc(packed, func(a, b packedFile) int { return strings.Compare(a.Name, b.Name) })
	return packed, nil
}

func pack(f File) (packedFile, error) {
	var b bytes.Buffer
	z, err := flate.NewWriter(&b, flate.BestCompression)
	if err != nil {
		return packedFile{}, err
	}
	if _, err := z.Write(f.Data); err != nil {
		return packedFile{}, err
	}
	if err := z.Close(); err != nil {
		return packedFile{}, err
	}
	return packedFile{f.Name, len(f.Data), htmltemplate.HTML(base64.StdEncoding.EncodeToString(b.Bytes()))}, nil
}
