package registry

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"yaohao/draw"
	"yaohao/draw/ledger"

	"golang.org/x/text/unicode/norm"
)

// An AvoidRule yields avoidance pairs from what the workspace knows.
type AvoidRule string

const (
	RuleSameTarget     AvoidRule = "same-target"     // who was drawn to inspect the target in past years
	RuleFormerEmployer AvoidRule = "former-employer" // who worked there
	RuleShareholding   AvoidRule = "shareholding"    // who holds shares of it
	RuleRelative       AvoidRule = "relative"        // whose relative runs it or works there
)

// AvoidRules are all of them.
func AvoidRules() []AvoidRule {
	return []AvoidRule{RuleSameTarget, RuleFormerEmployer, RuleShareholding, RuleRelative}
}

// columnRules are the rules that read a column of the inspector registry, which names targets or gives their ids.
var columnRules = map[AvoidRule]struct{ column, kind string }{
	RuleFormerEmployer: {"曾任职单位", "曾任职"},
	RuleShareholding:   {"持股单位", "持股"},
	RuleRelative:       {"亲属单位", "亲属"},
}

// An Avoiding asks rules for pairs.
type Avoiding struct {
	Rules  []AvoidRule
	Years  int  // that RuleSameTarget looks back
	DryRun bool // yield, and change nothing
}

// A Yield is what rules give.
type Yield struct {
	Pairs     []YieldedPair // that are not in the registry, by target, then inspector
	Known     int           // pairs that are
	Unmatched []Unmatched
}

// A YieldedPair is an avoidance pair with the names that people know.
type YieldedPair struct {
	Avoidance
	TargetName, InspectorName string
}

// An Unmatched text of the inspector registry is neither the id nor the name of a target.
type Unmatched struct {
	Inspector, Name string
	Column, Text    string
}

// Avoid adds the pairs that rules yield to the avoidance registry, as a batch.
func (s *Store) Avoid(ctx context.Context, a Avoiding) (*Yield, error) {
	var y *Yield
	err := s.transaction(ctx, func(tx *sql.Tx) error {
		w, err := s.readYielder(ctx, tx)
		if err != nil {
			return err
		}
		for _, rule := range a.Rules {
			if err := w.apply(ctx, tx, rule, s.clock().In(draw.Beijing()).AddDate(-a.Years, 0, 0).Format(time.DateOnly)); err != nil {
				return err
			}
		}
		if y = w.yield(); a.DryRun || len(y.Pairs) == 0 {
			return nil
		}
		return s.writeYield(ctx, tx, a, y)
	})
	return y, err
}

func (s *Store) writeYield(ctx context.Context, tx *sql.Tx, a Avoiding, y *Yield) error {
	var rows []changedRow
	for _, p := range y.Pairs {
		rows = append(rows, changedRow{p.key(), p.Avoidance})
	}
	details := []ledger.Detail{{Key: "方式", Value: modeWords[ModeMerge]}}
	for _, rule := range a.Rules {
		text := string(rule)
		if rule == RuleSameTarget {
			text += fmt.Sprintf(" 近 %d 年", a.Years)
		}
		details = append(details, ledger.Detail{Key: "规则", Value: text})
	}
	details = append(details, ledger.Detail{Key: "变动", Value: fmt.Sprintf("新增 %d 更新 0 停用 0 未变 %d", len(rows), y.Known)})
	return s.writeBatch(ctx, tx, KindAvoidance, rows, details, nil)
}

// A yielder collects the pairs of rules.
type yielder struct {
	targets    map[string]Target   // by id
	named      map[string][]string // ids by folded name
	inspectors []Inspector
	known      map[string]string // rows of the avoidance registry by key
	pairs      map[string]*Avoidance
	unmatched  []Unmatched
}

func (s *Store) readYielder(ctx context.Context, tx *sql.Tx) (*yielder, error) {
	y := &yielder{targets: map[string]Target{}, named: map[string][]string{}, pairs: map[string]*Avoidance{}}
	targets, err := currentRows[Target](ctx, tx, KindTargets)
	if err != nil {
		return nil, err
	}
	for _, t := range targets {
		y.targets[t.ID] = t
		y.named[foldName(t.Name)] = append(y.named[foldName(t.Name)], t.ID)
	}
	if y.inspectors, err = currentRows[Inspector](ctx, tx, KindInspectors); err != nil {
		return nil, err
	}
	y.known, err = current(ctx, tx, KindAvoidance)
	return y, err
}

// foldName is how names are compared: without blanks, full-width signs as half-width ones.
func foldName(name string) string {
	return strings.Join(strings.Fields(norm.NFKC.String(name)), "")
}

func (y *yielder) apply(ctx context.Context, tx *sql.Tx, rule AvoidRule, since string) error {
	if rule == RuleSameTarget {
		return y.sameTarget(ctx, tx, since)
	}
	for _, i := range y.inspectors {
		y.column(i, columnRules[rule].column, columnRules[rule].kind)
	}
	return nil
}

// column reads one column of an inspector. A name that several targets have keeps him from all of them.
func (y *yielder) column(i Inspector, column, kind string) {
	for _, text := range Listed(i.Attributes[column]) {
		matches := y.named[foldName(text)]
		if _, isID := y.targets[text]; isID {
			matches = []string{text}
		}
		if len(matches) == 0 {
			y.unmatched = append(y.unmatched, Unmatched{i.ID, i.Name, column, text})
		}
		for _, id := range matches {
			y.add(Avoidance{id, i.ID, kind, column + "：" + text})
		}
	}
}

// sameTarget goes through the draws whose checks began since a day. They are computed anew.
func (y *yielder) sameTarget(ctx context.Context, tx *sql.Tx, since string) error {
	draws, err := pastDraws(ctx, tx, everything)
	if err != nil {
		return err
	}
	current := map[string]bool{}
	for _, i := range y.inspectors {
		current[i.ID] = true
	}
	for _, d := range draws {
		a := d.Announcement
		if a.From < since {
			continue
		}
		if err := d.compute(ctx, tx, everything); err != nil {
			return err
		}
		reason := fmt.Sprintf("抽取编号 %d，任务 %s，%s 起检查", a.Number, a.Task, a.From)
		for _, team := range d.Teams() {
			for _, m := range team.Members {
				if _, isCurrent := y.targets[team.ID]; isCurrent && current[m.ID] {
					y.add(Avoidance{team.ID, m.ID, "检查过同一对象", reason})
				}
			}
		}
	}
	return nil
}

// pastDraws are those that have a result, and were not voided, before an entry of the ledger; not yet computed.
func pastDraws(ctx context.Context, tx *sql.Tx, before int) ([]*Drawing, error) {
	seeds, err := textsByID(ctx, tx, `SELECT number, seed FROM draw
		WHERE result IS NOT NULL AND entry < ?1 AND number NOT IN (SELECT number FROM void WHERE entry < ?1)`, before)
	if err != nil {
		return nil, err
	}
	var draws []*Drawing
	for text, seed := range seeds {
		number, err := strconv.Atoi(text)
		if err != nil {
			return nil, err
		}
		f, err := loadFrozen(ctx, tx, number)
		if err != nil {
			return nil, err
		}
		draws = append(draws, &Drawing{Frozen: *f, Seed: seed})
	}
	slices.SortFunc(draws, func(a, b *Drawing) int { return a.Announcement.Number - b.Announcement.Number })
	return draws, nil
}

// compute gives a past draw its result, and its acts before an entry of the ledger.
func (d *Drawing) compute(ctx context.Context, tx *sql.Tx, before int) (err error) {
	if d.Result, err = d.draw(d.Seed); err != nil {
		return err
	}
	if err := d.loadActs(ctx, tx, before); err != nil {
		return err
	}
	opened, err := d.Opened()
	if err == nil {
		*d = *opened
	}
	return err
}

// add joins the kinds and reasons of a pair that is yielded more than once.
func (y *yielder) add(a Avoidance) {
	before, twice := y.pairs[a.key()]
	if !twice {
		y.pairs[a.key()] = &a
		return
	}
	if !slices.Contains(Listed(before.Kind), a.Kind) {
		before.Kind += "、" + a.Kind
	}
	if !slices.Contains(strings.Split(before.Reason, "；"), a.Reason) {
		before.Reason += "；" + a.Reason
	}
}

func (y *yielder) yield() *Yield {
	names := map[string]string{}
	for _, i := range y.inspectors {
		names[i.ID] = i.Name
	}
	result := &Yield{Unmatched: y.unmatched}
	for key, a := range y.pairs {
		if _, known := y.known[key]; known {
			result.Known++
			continue
		}
		result.Pairs = append(result.Pairs, YieldedPair{*a, y.targets[a.Target].Name, names[a.Inspector]})
	}
	slices.SortFunc(result.Pairs, func(a, b YieldedPair) int { return strings.Compare(a.key(), b.key()) })
	return result
}
