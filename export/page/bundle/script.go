package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// A script is one that the page runs, with the folders of the libraries in it: their licences go with every copy.
type script struct {
	name      string
	libraries []string
}

// scripts are the checker, which runs in a worker, and the page itself.
var scripts = [...]script{{"checker.js", []string{"noble-hashes", "noble-curves", "fflate"}}, {"page.js", nil}}

// bundle makes one script of a source and all that it imports. It sets one name, and is legible and not minified, so that anyone can read
// what a page does.
func bundle(folder string, s script) ([]byte, error) {
	folder, err := filepath.Abs(folder)
	if err != nil {
		return nil, err
	}
	banner, err := licences(folder, s.libraries)
	if err != nil {
		return nil, err
	}
	result := api.Build(api.BuildOptions{
		AbsWorkingDir: folder,
		EntryPoints:   []string{filepath.Join(folder, "src", s.name)},
		Bundle:        true,
		Alias:         map[string]string{"@noble/hashes": filepath.Join(folder, "libraries", "noble-hashes")}, // as noble-curves names it
		Format:        api.FormatIIFE,
		GlobalName:    "yaohao" + strings.ToUpper(s.name[:1]) + strings.TrimSuffix(s.name[1:], ".js"),
		Target:        api.ES2018,
		Charset:       api.CharsetUTF8,
		LegalComments: api.LegalCommentsNone, // the banner has the whole licences
		Banner:        map[string]string{"js": banner},
		Write:         false,
	})
	if len(result.Errors) > 0 {
		return nil, fmt.Errorf("%s", strings.Join(api.FormatMessages(result.Errors, api.FormatMessagesOptions{}), "\n"))
	}
	return result.OutputFiles[0].Contents, nil
}

// licences is a comment with the licences of libraries.
func licences(folder string, libraries []string) (string, error) {
	var b strings.Builder
	b.WriteString("/* Made by go generate ./export/... from export/page/src.")
	for _, name := range libraries {
		text, err := os.ReadFile(filepath.Join(folder, "libraries", name, "LICENSE"))
		if err != nil {
			return "", err
		}
		fmt.Fprintf(&b, " Parts are of %s:\n\n%s\n", name, strings.TrimSpace(string(text)))
	}
	b.WriteString(" */")
	return b.String(), nil
}
