// Package headers knows which header names which column of a registry: headers.yaml, as data.
package headers

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"

	"go.yaml.in/yaml/v3"
	"golang.org/x/text/unicode/norm"
)

//go:embed headers.yaml
var headersYAML []byte

// Longest is the most bytes a header may have to be compared; a longer text is compared as it stands.
const Longest = 256

// Fold is how headers are compared: without blanks, full-width signs as half-width ones, and without the asterisk that marks a
// column that must be filled.
func Fold(header string) string {
	if len(header) > Longest || !strings.ContainsFunc(header, foldable) {
		return header
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '*' {
			return -1
		}
		return r
	}, norm.NFKC.String(header))
}

// foldable reports whether folding may drop or change a character: not one of visible ASCII or common Chinese, as most headers have.
func foldable(r rune) bool { return r <= ' ' || r == '*' || r > '~' && r < 0x4E00 || r > 0x9FFF }

// Table returns the headers of each field of a registry, the one to print first.
func Table(registry string) map[string][]string {
	var fields map[string][]string
	decode(registry, &fields)
	return fields
}

// Ignored returns the headers of columns that no registry keeps.
func Ignored() []string {
	var list []string
	decode("ignored", &list)
	return list
}

func decode(name string, into any) {
	var tables map[string]yaml.Node
	err := yaml.Unmarshal(headersYAML, &tables)
	if node := tables[name]; err == nil {
		err = node.Decode(into)
	}
	if err != nil {
		panic("headers.yaml: " + err.Error())
	}
}

// Usual returns the header that is printed for a field of a registry, given any header of that field.
func Usual(registry, header string) (usual string, ok bool) {
	usual, ok = usualHeaders()[registry][Fold(header)]
	return usual, ok
}

// usualHeaders has, by registry and folded header, the header that is printed.
var usualHeaders = sync.OnceValue(func() map[string]map[string]string {
	var tables map[string]yaml.Node
	if err := yaml.Unmarshal(headersYAML, &tables); err != nil {
		panic("headers.yaml: " + err.Error())
	}
	all := map[string]map[string]string{}
	for registry, node := range tables {
		if node.Kind != yaml.MappingNode { // what is ignored
			continue
		}
		all[registry] = map[string]string{}
		for _, list := range Table(registry) {
			for _, h := range list {
				all[registry][Fold(h)] = list[0]
			}
		}
	}
	return all
})
