package cmd_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A sourcePackage has the parsed files of a package, without its tests, and all that they import. Files of every system are among them.
type sourcePackage struct {
	files   []*ast.File
	imports map[string]bool
}

// sourcePackages are the packages of the program, by their folder; "." is main.
func sourcePackages(t *testing.T) map[string]*sourcePackage {
	t.Helper()
	all := map[string]*sourcePackage{}
	err := filepath.WalkDir("..", func(file string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && (e.Name() == "testdata" || (strings.HasPrefix(e.Name(), ".") && e.Name() != "..")):
			return fs.SkipDir
		case !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go"):
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			return err
		}
		folder := path.Join(".", strings.TrimPrefix(filepath.ToSlash(filepath.Dir(file)), ".."))
		folder = strings.TrimPrefix(folder, "/")
		if all[folder] == nil {
			all[folder] = &sourcePackage{imports: map[string]bool{}}
		}
		all[folder].files = append(all[folder].files, f)
		for _, i := range f.Imports {
			name, err := strconv.Unquote(i.Path.Value)
			if err != nil {
				return err
			}
			all[folder].imports[name] = true
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// ours are the packages of the program that each of them may import.
var ours = map[string][]string{
	".":                  {"cmd"},
	"cmd":                {"draw", "draw/evidence", "draw/fairness", "draw/ledger", "export", "registry", "registry/headers", "registry/intake"},
	"draw":               {},
	"draw/evidence":      {"draw", "draw/ledger"},
	"draw/fairness":      {"draw"},
	"draw/ledger":        {"draw"},
	"export":             {},
	"export/page/bundle": {}, // makes the scripts of the check page; no part of yaohao
	"registry":           {"draw", "draw/ledger", "registry/headers"},
	"registry/headers":   {},
	"registry/intake":    {"draw", "registry", "registry/headers"},
}

func TestPackagesImportOnlyWhatIsBelowThem(t *testing.T) {
	all := sourcePackages(t)
	if got, want := slices.Sorted(maps.Keys(all)), slices.Sorted(maps.Keys(ours)); !slices.Equal(got, want) {
		t.Fatalf("packages %v, want %v", got, want)
	}
	for folder, p := range all {
		for name := range p.imports {
			if below, ok := strings.CutPrefix(name, "yaohao/"); (ok || name == "yaohao") && !slices.Contains(ours[folder], below) {
				t.Errorf("%s imports %s", folder, name)
			}
		}
	}
}

// drawImports are all that the protocol is made of. A line more here wants a reason: nothing that reads files, clocks or chance.
var drawImports = []string{
	"bufio", "bytes", "cmp", "container/heap", "crypto/sha256", "encoding", "encoding/binary", "encoding/hex", "errors", "fmt", "hash", "io", "io/fs", "iter", "maps",
	"math", "math/big", "math/bits", "reflect", "slices", "sort", "strconv", "strings", "time", "unicode", "unicode/utf8", "golang.org/x/text/unicode/norm",
	"encoding/base64",                      // keys of the ledger (SPEC §12)
	"github.com/cloudflare/circl/sign/bls", // the signatures of beacons, verified offline (SPEC §5.3)
}

// fairnessImports are what the statistics of simulated draws need beside that.
var fairnessImports = append([]string{"math", "gonum.org/v1/gonum/integrate/quad", "gonum.org/v1/gonum/mathext", "yaohao/draw"}, drawImports...)

// ledgerImports are what the tree, and the signatures of checkpoints, need beside that.
var ledgerImports = append([]string{
	"crypto/ed25519", "golang.org/x/mod/sumdb/note", "golang.org/x/mod/sumdb/tlog", "yaohao/draw",
}, drawImports...)

// evidenceImports are what the certificates and signatures of time stamps need beside that. Package x509 knows no clock but the one it is given, and no roots.
var evidenceImports = append([]string{"crypto/x509", "crypto/x509/pkix", "encoding/asn1", "github.com/digitorus/pkcs7", "yaohao/draw/ledger"}, ledgerImports...)

func TestProtocolIsPure(t *testing.T) {
	all := sourcePackages(t)
	t.Run("draw", func(t *testing.T) { checkPure(t, all["draw"], drawImports) })
	t.Run("draw/fairness", func(t *testing.T) { checkPure(t, all["draw/fairness"], fairnessImports) })
	t.Run("draw/evidence", func(t *testing.T) { checkPure(t, all["draw/evidence"], evidenceImports) })
	t.Run("draw/ledger", func(t *testing.T) { checkPure(t, all["draw/ledger"], ledgerImports) })
}

func checkPure(t *testing.T, p *sourcePackage, imports []string) {
	t.Helper()
	for name := range p.imports {
		if !slices.Contains(imports, name) {
			t.Errorf("imports %s", name)
		}
	}
	clocks := []string{"Now", "Since", "Until", "After", "AfterFunc", "Tick", "Sleep", "NewTimer", "NewTicker", "Local", "LoadLocation"}
	for _, f := range p.files {
		ast.Inspect(f, func(n ast.Node) bool {
			if s, ok := n.(*ast.SelectorExpr); ok && slices.Contains(clocks, s.Sel.Name) && isIdent(s.X, "time") {
				t.Errorf("uses time.%s", s.Sel.Name)
			}
			if _, ok := n.(*ast.GoStmt); ok {
				t.Error("starts a goroutine")
			}
			return true
		})
	}
}

func isIdent(x ast.Expr, name string) bool {
	id, ok := x.(*ast.Ident)
	return ok && id.Name == name
}

func TestOnlyTheRegistryKnowsTheDatabase(t *testing.T) {
	for folder, p := range sourcePackages(t) {
		for name := range p.imports {
			if folder != "registry" && (strings.HasPrefix(name, "modernc.org/") || strings.HasPrefix(name, "database/")) {
				t.Errorf("%s imports %s", folder, name)
			}
		}
	}
}

// No package is on the network, starts programs or has a source of chance, but for what cobra and viper do, and for the beacon that cmd fetches
// when it is asked to.
func TestNothingReachesOutOrIsLeftToChance(t *testing.T) {
	for folder, p := range sourcePackages(t) {
		for name := range p.imports {
			for _, never := range []string{"net", "os/exec", "plugin", "unsafe", "math/rand", "math/rand/v2", "crypto/rand"} {
				switch {
				case folder == "cmd" && name == "net/http": // the round of a beacon, where --fetch asks for it
					continue
				case folder == "." && name == "crypto/rand": // main hands it in, for keys and salts
					continue
				}
				if name == never || strings.HasPrefix(name, "net/") && name != "net/url" {
					t.Errorf("%s imports %s", folder, name)
				}
			}
		}
	}
}

// The variables of a package are tables: none is ever set, or handed out to be set.
func TestVariablesOfPackagesAreNeverSet(t *testing.T) {
	for folder, p := range sourcePackages(t) {
		variables := packageVariables(p.files)
		for _, f := range p.files {
			ast.Inspect(f, func(n ast.Node) bool {
				for _, x := range setBy(n) {
					if name := rootIdent(x); variables[name] {
						t.Errorf("%s sets %s", folder, name)
					}
				}
				return true
			})
		}
	}
}

func packageVariables(files []*ast.File) map[string]bool {
	names := map[string]bool{}
	for _, f := range files {
		for _, d := range f.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.VAR {
				continue
			}
			for _, s := range g.Specs {
				for _, name := range s.(*ast.ValueSpec).Names {
					names[name.Name] = true
				}
			}
		}
	}
	return names
}

// setBy returns what a node sets, or takes the address of.
func setBy(n ast.Node) []ast.Expr {
	switch n := n.(type) {
	case *ast.AssignStmt:
		if n.Tok != token.DEFINE {
			return n.Lhs
		}
	case *ast.IncDecStmt:
		return []ast.Expr{n.X}
	case *ast.UnaryExpr:
		if n.Op == token.AND {
			return []ast.Expr{n.X}
		}
	case *ast.CallExpr:
		if isIdent(n.Fun, "delete") || isIdent(n.Fun, "clear") || isIdent(n.Fun, "copy") {
			return n.Args[:1]
		}
	}
	return nil
}

// rootIdent is the variable that an expression such as x.f[1] is a part of.
func rootIdent(x ast.Expr) string {
	for {
		switch y := x.(type) {
		case *ast.Ident:
			return y.Name
		case *ast.IndexExpr:
			x = y.X
		case *ast.SelectorExpr:
			x = y.X
		case *ast.StarExpr:
			x = y.X
		case *ast.ParenExpr:
			x = y.X
		default:
			return ""
		}
	}
}
