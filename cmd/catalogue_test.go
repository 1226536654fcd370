package cmd

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"yaohao/draw"
	"yaohao/draw/ledger"
	"yaohao/export"
	"yaohao/registry"
	"yaohao/registry/intake"
)

// parseFolder parses the files of a package, without its tests.
func parseFolder(t *testing.T, folder string) []*ast.File {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var all []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, f)
	}
	return all
}

// catalogue has every message of the package by its name: that of its variable, or of its table and key.
func catalogue(t *testing.T) map[string]message {
	t.Helper()
	all := map[string]message{}
	for _, f := range parseFolder(t, ".") {
		for _, d := range f.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.VAR {
				continue
			}
			for _, s := range g.Specs {
				spec := s.(*ast.ValueSpec)
				for n, value := range spec.Values {
					addMessages(t, all, spec.Names[n].Name, value)
				}
			}
		}
	}
	return all
}

// addMessages adds the messages of a variable that is one, or a table of them.
func addMessages(t *testing.T, all map[string]message, name string, value ast.Expr) {
	t.Helper()
	lit, ok := value.(*ast.CompositeLit)
	if !ok {
		return
	}
	if isNamed(lit.Type, "message") {
		all[name] = messageOf(t, name, lit)
		return
	}
	if m, ok := lit.Type.(*ast.MapType); ok && isNamed(m.Value, "message") {
		for _, e := range lit.Elts {
			pair := e.(*ast.KeyValueExpr)
			entry := fmt.Sprintf("%s[%s]", name, exprName(pair.Key))
			if _, twice := all[entry]; twice {
				t.Errorf("%s twice", entry)
			}
			all[entry] = messageOf(t, entry, pair.Value.(*ast.CompositeLit))
		}
	}
}

func isNamed(x ast.Expr, name string) bool {
	id, ok := x.(*ast.Ident)
	return ok && id.Name == name
}

func exprName(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.Ident:
		return x.Name
	case *ast.SelectorExpr:
		return x.Sel.Name
	case *ast.BasicLit:
		return x.Value
	}
	return fmt.Sprintf("%T", x)
}

func messageOf(t *testing.T, name string, lit *ast.CompositeLit) message {
	t.Helper()
	var texts [2]string
	if len(lit.Elts) != len(texts) {
		t.Fatalf("%s has %d texts", name, len(lit.Elts))
	}
	for n, e := range lit.Elts {
		text, ok := e.(*ast.BasicLit)
		if !ok {
			t.Fatalf("%s is not written out", name)
		}
		var err error
		if texts[n], err = strconv.Unquote(text.Value); err != nil {
			t.Fatal(err)
		}
	}
	return message{texts[0], texts[1]}
}

func TestEveryMessageIsInBothLanguages(t *testing.T) {
	all := catalogue(t)
	if len(all) < 100 {
		t.Fatalf("found %d messages only", len(all))
	}
	for name, m := range all {
		if name != "msgBlank" && (m.zh == "" || m.en == "") {
			t.Errorf("%s: %q, %q", name, m.zh, m.en)
		}
		if strings.ContainsAny(m.en, "，。；：（）“”") {
			t.Errorf("%s: Chinese punctuation in %q", name, m.en)
		}
	}
}

// verbs are the arguments that a format takes, by number, each with its verb. %q counts as %s: one language may need the quotes.
func verbs(t *testing.T, name, format string) map[int]string {
	t.Helper()
	found := map[int]string{}
	next := 1
	for rest := format; ; {
		_, after, more := strings.Cut(rest, "%")
		if !more {
			return found
		}
		if rest = strings.TrimPrefix(after, "%"); rest != after {
			continue
		}
		if number, after, numbered := strings.Cut(strings.TrimPrefix(rest, "["), "]"); numbered && strings.HasPrefix(rest, "[") {
			n, err := strconv.Atoi(number)
			if err != nil {
				t.Errorf("%s: %q", name, format)
			}
			next, rest = n, after
		}
		verb := rest[:min(1, len(rest))]
		if !slices.Contains([]string{"s", "q", "d", "v"}, verb) {
			t.Errorf("%s: verb %q in %q", name, verb, format)
		}
		if verb == "q" {
			verb = "s"
		}
		found[next] = verb
		next++
	}
}

func TestBothLanguagesTakeTheSameArguments(t *testing.T) {
	for name, m := range catalogue(t) {
		if zh, en := verbs(t, name, m.zh), verbs(t, name, m.en); !maps.Equal(zh, en) {
			t.Errorf("%s takes %v in Chinese, %v in English", name, zh, en)
		}
	}
}

func TestMessagesAreWordedWithTheArgumentsTheyTake(t *testing.T) {
	for name, m := range catalogue(t) {
		var args []any
		taken := verbs(t, name, m.zh)
		for n := 1; n <= slices.Max(append(slices.Collect(maps.Keys(taken)), 0)); n++ {
			if taken[n] == "d" {
				args = append(args, 7)
			} else {
				args = append(args, "x%")
			}
		}
		for _, l := range []language{chinese, english} {
			if m != msgBlank {
				checkWording(t, name, l.say(m, args...))
			}
			if len(args) == 0 && strings.Contains(l.say(m), "%") {
				t.Errorf("%s takes no arguments and has a %%: %q", name, l.say(m))
			}
		}
	}
}

func checkWording(t *testing.T, name, text string) {
	t.Helper()
	if text == "" || strings.Contains(text, "%!") {
		t.Errorf("%s: %q", name, text)
	}
}

// Calls that word a message have its arguments after it. Vet does not see this, since a message is no constant.
func TestCallsGiveMessagesTheArgumentsTheyTake(t *testing.T) {
	all := catalogue(t)
	calls := 0
	for _, f := range parseFolder(t, ".") {
		ast.Inspect(f, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 || call.Ellipsis.IsValid() {
				return true
			}
			if !slices.Contains([]string{"say", "print", "warn"}, exprName(call.Fun)) {
				return true
			}
			name := exprName(call.Args[0])
			m, ok := all[name]
			if !ok {
				return true
			}
			calls++
			if want := verbs(t, name, m.zh); len(call.Args)-1 != len(want) {
				t.Errorf("%s is given %d arguments and takes %d", name, len(call.Args)-1, len(want))
			}
			return true
		})
	}
	if calls < 50 {
		t.Errorf("found %d calls only", calls)
	}
}

// constantsOf are the values of all constants of a string type in a package.
func constantsOf(t *testing.T, folder, typeName string) []string {
	t.Helper()
	var all []string
	for _, f := range parseFolder(t, folder) {
		for _, d := range f.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.CONST {
				continue
			}
			for _, s := range g.Specs {
				spec := s.(*ast.ValueSpec)
				if !isNamed(spec.Type, typeName) {
					continue
				}
				for _, v := range spec.Values {
					value, err := strconv.Unquote(v.(*ast.BasicLit).Value)
					if err != nil {
						t.Fatal(err)
					}
					all = append(all, value)
				}
			}
		}
	}
	if len(all) == 0 {
		t.Fatalf("no constant of type %s", typeName)
	}
	return all
}

// checkTable demands an entry of a table for each constant of its type.
func checkTable[K ~string](t *testing.T, folder, typeName string, table map[K]message) []K {
	t.Helper()
	var all []K
	for _, value := range constantsOf(t, filepath.Join("..", folder), typeName) {
		if _, ok := table[K(value)]; !ok {
			t.Errorf("no message for %s %q", typeName, value)
		}
		all = append(all, K(value))
	}
	if len(table) != len(all) {
		t.Errorf("%d messages for %d constants of type %s", len(table), len(all), typeName)
	}
	return all
}

func TestEveryConstantHasAMessage(t *testing.T) {
	checkTable(t, "draw", "Fault", faultNames)
	checkTable(t, "draw", "Answer", answerNames)
	checkTable(t, "draw", "RelaxationKind", relaxationNames)
	checkTable(t, "draw", "ShortageKind", shortageNames)
	checkTable(t, "draw", "ObstacleKind", obstacleNames)
	checkTable(t, "draw/fairness", "Untested", untestedNames)
	checkTable(t, "draw/fairness", "Reason", reasonNames)
	checkTable(t, "registry", "State", stateNames)
	checkTable(t, "registry", "Kind", registryNames)
	checkTable(t, "registry", "RepeatRule", repeatNames)
	checkTable(t, "registry/intake", "Kind", kindNames)
	checkTable(t, "registry", "FreezeFault", freezeNames)
	checkTable(t, "registry", "TaskFault", taskFaults)
	checkTable(t, "registry", "ExpressionFault", expressionFaults)
	checkTable(t, "registry", "LedgerFault", ledgerFaults)
	checkTable(t, "draw", "NoReplacementReason", replacementFaults)
	checkTable(t, "registry/intake", "Kind", rowNames)
	checkTable(t, "registry/intake", "FileKind", fileNames)
	checkTable(t, "registry/intake", "FileKind", fileNext)
}

// bothLanguages calls check with an app of each language.
func bothLanguages(check func(a *app)) {
	for _, l := range []language{chinese, english} {
		check(&app{settings: settings{Language: l, Database: "yaohao.db"}})
	}
}

func TestEveryIssueIsWorded(t *testing.T) {
	bothLanguages(func(a *app) {
		for _, fault := range checkTable(t, "registry", "TaskFault", taskFaults) {
			for _, want := range []string{"", "list", "mapping", "value", "20"} {
				if fault == registry.TaskShape && shapeNames[want] == (message{}) {
					continue
				}
				for _, key := range []string{"", "seats[1].count"} {
					checkWording(t, string(fault), a.taskIssue(registry.TaskIssue{Line: 3, Key: key, Fault: fault, Value: "100%", Want: want}))
					checkWording(t, string(fault), a.taskIssue(registry.TaskIssue{Key: key, Fault: fault, Value: "100%", Want: want}))
				}
			}
		}
		for _, fault := range checkTable(t, "registry", "FreezeFault", freezeNames) {
			for _, want := range []string{"", string(draw.FaultText), "甲、乙", "100%"} {
				if fault == registry.FreezeText && want != string(draw.FaultText) {
					continue
				}
				checkWording(t, string(fault), a.freezeIssue(registry.FreezeIssue{Fault: fault, Value: "甲%", Count: 3, Want: want}))
			}
		}
		place := intake.Place{File: "a%s.xlsx", Sheet: "表%d", Row: 3, Column: "C"}
		for _, kind := range checkTable(t, "registry/intake", "Kind", rowNames) {
			checkWording(t, string(kind), a.rowIssue(intake.Issue{Place: place, Header: "名称", Kind: kind, Value: "100%", Other: &place}))
			checkWording(t, string(kind), a.rowIssue(intake.Issue{Place: intake.Place{File: "a.csv", Row: 3, Column: "C"}, Kind: kind}))
		}
	})
}

func TestEveryFindingIsWorded(t *testing.T) {
	bothLanguages(func(a *app) {
		for _, fault := range checkTable(t, "draw", "Fault", faultNames) {
			for _, file := range []string{draw.TargetsFile, draw.SumsFile} {
				checkWording(t, string(fault), a.finding(&draw.Finding{Place: draw.Place{File: file, Line: 3}, Fault: fault}))
				checkWording(t, string(fault), a.finding(&draw.Finding{
					Place: draw.Place{File: file}, Fault: fault, Got: "100%", Want: "50%", Against: draw.Place{File: draw.AnnouncementFile, Line: 9},
				}))
			}
		}
		for _, kind := range checkTable(t, "draw", "ShortageKind", shortageNames) {
			s := draw.Shortage{
				Kind: kind, Department: "市监局", Seats: []draw.TeamSeat{{Target: draw.Target{Name: "甲%"}, Seat: 1}, {Group: 2, Seat: 1}},
				Inspectors: []draw.Inspector{{ID: "1", Name: "张三"}}, Fillable: 1, Unfilled: 1,
			}
			for _, obstacle := range checkTable(t, "draw", "ObstacleKind", obstacleNames) {
				s.Obstacles = append(s.Obstacles, draw.Obstacle{Kind: obstacle, Skills: []string{"食品"}, N: 2})
			}
			for _, relaxation := range checkTable(t, "draw", "RelaxationKind", relaxationNames) {
				s.Relaxations = append(s.Relaxations, draw.Relaxation{Kind: relaxation, N: 2, Department: "市监局"})
			}
			for _, line := range append(a.shortage(s), a.shortage(draw.Shortage{Kind: kind, Seats: s.Seats})...) {
				checkWording(t, string(kind), line)
			}
		}
	})
}

// shownErrors are errors that a user may meet, and the exit code of each.
func shownErrors() map[error]int {
	status := func(state registry.State) registry.TaskStatus {
		return registry.TaskStatus{Task: registry.Task{Number: "T%1"}, State: state, Number: 1, Seed: "100%"}
	}
	pair := []registry.Avoidance{{Target: "1%", Inspector: "2"}}
	taskIssue := []registry.TaskIssue{{Fault: registry.TaskMissing, Key: "number"}}
	errs := map[error]int{
		&registry.UnknownTaskError{Task: "T-1"}:                                                                exitCannot,
		&registry.TooEarlyError{}:                                                                              exitCannot,
		&registry.ResultError{Task: "T-1"}:                                                                     exitDisagrees,
		&registry.BrokenLedgerError{Seq: 3, Fault: registry.LedgerGap}:                                         exitDisagrees,
		&registry.ClockError{}:                                                                                 exitCannot,
		&registry.ForeignFileError{Path: "x.db"}:                                                               exitCannot,
		&registry.UnknownPairsError{Targets: pair, Inspectors: pair}:                                           exitIssues,
		&registry.FreezeError{Issues: []registry.FreezeIssue{{Fault: registry.FreezeNoTargets}}}:               exitIssues,
		&taskFileError{"x.yaml", &registry.TaskFileError{Issues: taskIssue}}:                                   exitIssues,
		&batchError{Issues: &intake.Issues{List: []intake.Issue{{Kind: intake.MissingID}}}}:                    exitIssues,
		&draw.Infeasible{Shortages: []draw.Shortage{{}}}:                                                       exitIssues,
		&redrawError{"a%", &draw.Finding{Fault: draw.FaultSum}}:                                                exitDisagrees,
		&redrawError{"a%", &draw.Finding{Place: draw.Place{File: draw.SeedFile}, Fault: draw.FaultMissing}}:    exitCannot,
		&redrawError{"a%", &draw.Finding{Place: draw.Place{File: draw.TargetsFile}, Fault: draw.FaultMissing}}: exitCannot,
		&draw.Finding{Fault: draw.FaultSum}:                                                                    exitDisagrees,
		&os.PathError{Op: "open", Path: "x", Err: os.ErrNotExist}:                                              exitCannot,
		&os.PathError{Op: "open", Path: "x", Err: os.ErrPermission}:                                            exitCannot,
		&os.PathError{Op: "open", Path: "x", Err: os.ErrInvalid}:                                               exitCannot,
		&usageError{fact: say(msgFlagRequired, "--out")}:                                                       exitUsage,
		&configError{os.ErrInvalid}:                                                                            exitUsage,
		&registry.UnknownRowsError{Kind: registry.KindTargets, IDs: []string{"9%"}}:                            exitIssues,
		&registry.UnknownColumnError{Column: "颜色%", Known: []string{"行业"}}:                                     exitUsage,
		&registry.ExpressionError{Fault: registry.ExpressionValue, Line: 1, Column: 3, Source: "甲%", Got: "%"}: exitUsage,
		&registry.IncomparableError{Column: "颜色%", Value: "5", ID: "1", Text: "%", Count: 1}:                   exitIssues,
		&draw.NoSupplement{Answers: "1%", Why: draw.NotDrawn}:                                                  exitIssues,
		&draw.NoSupplement{Why: draw.NoneLeft, Stratum: "A%"}:                                                  exitIssues,
		&draw.NoSupplement{Why: draw.NobodyFits, Seat: 2}:                                                      exitIssues,
		&registry.BackwardsError{Task: "T%", Last: "2026-11-24", Today: "2026-11-23"}:                          exitCannot,
		&registry.PointError{Text: "9%", Last: 3}:                                                              exitUsage,
		&registry.PointError{Text: "昨天"}:                                                                       exitUsage,
		&export.TableSizeError{Row: 2, Header: "备注%"}:                                                          exitCannot,
		&registry.KnownSeedError{Task: "T%", Number: 1, Moment: "2026-11-23 10:00", Last: "2026-11-23 10:00"}:  exitCannot,
		&registry.NoDrawError{Task: "T%", Number: 9}:                                                           exitCannot,
		&registry.NamingError{Task: "T%", Number: 1}:                                                           exitUsage,
		&registry.NamingError{Task: "T%", Number: 1, Must: true}:                                               exitUsage,
		&registry.NoSeatError{Task: "T%", Inspector: draw.Inspector{ID: "1%"}}:                                 exitIssues,
		&registry.NoSeatError{Task: "T%", Inspector: draw.Inspector{ID: "1%"}, Known: true}:                    exitIssues,
		&registry.NoSeatError{Task: "T%", Known: true, Target: "9%"}:                                           exitIssues,
		&registry.NoSeatError{Task: "T%", Known: true, Replaced: 2}:                                            exitIssues,
		&draw.NoReplacement{Target: "9%", Why: draw.NotStanding}:                                               exitIssues,
		&draw.NoReplacement{Target: "9%", Seat: 1, Why: draw.NobodyCanTake}:                                    exitIssues,
		&draw.NoReplacement{Target: "9%", Seat: 1, Expert: true, Named: "1%", Why: draw.IsAbsent}:              exitIssues,
		os.ErrInvalid: exitCannot,
	}
	for _, state := range []registry.State{registry.StatePlanned, registry.StateAnnounced, registry.StateDrawn, registry.StateInfeasible, registry.StateVoid} {
		for _, act := range []ledger.Act{ledger.ActTask, ledger.ActAnnounce, ledger.ActDraw, ledger.ActExport, ledger.ActSupplement, ledger.ActReplace, ledger.ActVoid} {
			errs[&registry.StateError{TaskStatus: status(state), Act: act}] = exitCannot
		}
	}
	return errs
}

func TestEveryErrorIsWordedAndHasItsExitCode(t *testing.T) {
	bothLanguages(func(a *app) {
		for err, code := range shownErrors() {
			p := a.explain(err)
			name := fmt.Sprintf("%T %v", err, err)
			checkWording(t, name, p.text(a.Language))
			if p.Code != code {
				t.Errorf("%s: exit code %d, want %d", name, p.Code, code)
			}
		}
		for _, kind := range checkTable(t, "registry/intake", "FileKind", fileNames) {
			p := a.explain(&intake.FileError{File: "a%.xlsx", Kind: kind, Detail: "100%", Missing: []string{"名称", "编号"}, Nearest: map[string]string{"名称": "名字"}})
			checkWording(t, string(kind), p.text(a.Language))
			if p.Code != exitIssues {
				t.Errorf("%s: exit code %d", kind, p.Code)
			}
		}
	})
}
