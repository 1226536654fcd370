package registry

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"yaohao/draw"
	"yaohao/registry/headers"
)

// Column returns the value of a column of a target: one of the known ones by its usual header, or an attribute.
func (t Target) Column(header string) string {
	for _, v := range t.values() {
		if v.Header == header {
			return v.Text
		}
	}
	return t.Attributes[header]
}

// targetHeaders are all columns that targets have.
func targetHeaders(targets []Target) []string {
	has := map[string]bool{}
	for _, t := range targets {
		for header := range t.Attributes {
			has[header] = true
		}
	}
	known := Columns(KindTargets)
	for _, header := range known {
		delete(has, header)
	}
	return append(known, slices.Sorted(maps.Keys(has))...)
}

// freezeTargets picks the targets that may be drawn, and says how many are.
func (f *freezer) freezeTargets() {
	f.method.Registry = len(f.from.Targets)
	if len(f.from.Targets) == 0 {
		f.add(FreezeNoTargets, "", 0, "")
		return
	}
	known := targetHeaders(f.from.Targets)
	targets, ok := f.keepScope(f.from.Targets, known)
	if !ok {
		return // all else would be about targets that may be out of scope
	}
	if len(targets) > 0 {
		targets = f.keepYearly(targets)
	}
	if len(targets) == 0 {
		for _, v := range f.leftOut.Unmet {
			f.add(FreezeNoValue, v.Column+" = "+v.Value, 0, strings.Join(v.Has[:min(len(v.Has), 10)], "、"))
		}
		f.add(FreezeNobody, "", len(f.from.Targets), "")
		return
	}
	f.freezeWeights(targets, known)
	f.freezeAreas(targets, known)
	f.stratify(targets, known)
}

// column finds the header of a column by its name in the task: as it stands, or the usual one of its field. There may be no such column.
func (f *freezer) column(name string, known []string) string {
	switch {
	case slices.Contains(known, name):
		return name
	case name == f.task.Stratify && f.task.Usual != "":
		return f.task.Usual
	}
	if usual, ok := headers.Usual(string(KindTargets), name); ok {
		return usual
	}
	return name
}

// picker returns a test of targets by an expression; nil, with an issue, if it names a column that is not there.
func (f *freezer) picker(where string, known []string) *picker {
	e, err := ParseExpression(where) // it was parsed when the task was read
	if err != nil {
		return nil
	}
	p, err := newPicker(e, KindTargets, known)
	if unknown, ok := err.(*UnknownColumnError); ok {
		f.add(FreezeNoColumn, unknown.Column, 0, strings.Join(unknown.Known, "、"))
	}
	return p
}

func (f *freezer) row(t Target) Row {
	r := newRow(t)
	r.Tags = f.from.Tags[t.ID]
	return r
}

// settle makes an issue of what a picker could not compare.
func (f *freezer) settle(p *picker) {
	if w := p.wrong; w != nil {
		f.add(FreezeIncomparable, w.ID+" "+w.Column+" "+w.Text, w.Count, w.Value)
	}
}

// keepScope keeps the targets that the task's scope picks. ok is false, with an issue, if that cannot be told.
func (f *freezer) keepScope(targets []Target, known []string) (kept []Target, ok bool) {
	if f.task.Scope == "" {
		return targets, true
	}
	f.method.Filter = f.task.Scope
	p := f.picker(f.task.Scope, known)
	if p == nil {
		return nil, false
	}
	f.noteUnmet(p)
	for _, t := range sortedTargets(targets) {
		if p.picks(f.row(t)) {
			kept = append(kept, t)
		}
	}
	f.settle(p)
	f.exclude(len(targets)-len(kept), "不在抽取范围")
	return kept, true
}

// noteUnmet notes the values of a filter that no target of the registry has.
func (f *freezer) noteUnmet(p *picker) {
	rows := func(yield func(Row) bool) {
		for _, t := range f.from.Targets {
			if !yield(f.row(t)) {
				return
			}
		}
	}
	for _, v := range p.unmet(rows) {
		if !slices.ContainsFunc(f.leftOut.Unmet, func(w FilterValue) bool { return w.Column == v.Column && w.Value == v.Value }) {
			f.leftOut.Unmet = append(f.leftOut.Unmet, v)
		}
	}
}

// sortedTargets are targets by id, so that issues name the same first one whatever the order of rows.
func sortedTargets(targets []Target) []Target {
	sorted := slices.Clone(targets)
	slices.SortFunc(sorted, func(a, b Target) int { return strings.Compare(a.ID, b.ID) })
	return sorted
}

func (f *freezer) exclude(count int, reason string) {
	if count > 0 {
		f.method.Exclusions = append(f.method.Exclusions, draw.Exclusion{Count: count, Reason: reason})
	}
}

// reasonYearly is why a target is left out, in excluded.txt.
const reasonYearly = "年度次数"

// keepYearly leaves out the targets that were checked as often as a calendar year allows, but for those that somebody has exempted.
func (f *freezer) keepYearly(targets []Target) []Target {
	year := f.task.From[:len("2026")]
	checked := map[string]int{}
	for _, c := range f.from.Checks {
		if strings.HasPrefix(c.Date, year) {
			checked[c.Target]++
		}
	}
	exempt := map[string]Exemption{}
	for _, e := range f.task.Exempt {
		exempt[e.Target] = e
	}
	var kept []Target
	for _, t := range targets {
		e, isExempt := exempt[t.ID]
		switch {
		case f.task.Yearly == 0 || checked[t.ID] < f.task.Yearly:
			kept = append(kept, t)
		case isExempt:
			kept = append(kept, t)
			f.exceptions = append(f.exceptions, draw.Exception{Target: t.ID, Reason: e.Approver + " 批准：" + e.Reason})
			delete(exempt, t.ID)
		default:
			f.leftOut.Targets = append(f.leftOut.Targets, draw.Excluded{Target: t.ID, Reason: reasonYearly, Name: t.Name})
		}
	}
	for _, id := range slices.Sorted(maps.Keys(exempt)) {
		fault := FreezeNoException
		if slices.ContainsFunc(f.from.Targets, func(t Target) bool { return t.ID == id }) {
			fault = FreezeException
		}
		f.add(fault, id, 0, "")
	}
	slices.SortFunc(f.exceptions, func(a, b draw.Exception) int { return strings.Compare(a.Target, b.Target) })
	slices.SortFunc(f.leftOut.Targets, func(a, b draw.Excluded) int { return strings.Compare(a.Target, b.Target) })
	f.exclude(len(f.leftOut.Targets), fmt.Sprintf("%s年已检查满%d次", year, f.task.Yearly))
	return kept
}

// freezeWeights gives targets the weights of the first rule that holds for them, or of a column.
func (f *freezer) freezeWeights(targets []Target, known []string) {
	if f.task.WeightBy != "" {
		f.weighByColumn(targets, known)
	}
	var rules []*picker
	for _, rule := range f.task.Weights {
		p := f.picker(rule.Filter, known)
		if p == nil {
			return
		}
		f.noteUnmet(p)
		rules = append(rules, p)
	}
	if len(rules) == 0 {
		return
	}
	for _, t := range sortedTargets(targets) {
		row := f.row(t)
		k := slices.IndexFunc(rules, func(p *picker) bool { return p.picks(row) })
		if k >= 0 {
			f.weigh(t, f.task.Weights[k].Weight)
		}
	}
	for _, p := range rules {
		f.settle(p)
	}
}

// weigh gives a target its weight; one of 1 is not written.
func (f *freezer) weigh(t Target, weight int) {
	if weight > 1 {
		f.weights = append(f.weights, draw.Weight{Target: t.ID, N: weight})
	}
}

// weighByColumn reads whole numbers; a blank is 1.
func (f *freezer) weighByColumn(targets []Target, known []string) {
	column := f.column(f.task.WeightBy, known)
	if !slices.Contains(known, column) {
		f.add(FreezeNoColumn, f.task.WeightBy, 0, strings.Join(known, "、"))
		return
	}
	wrong := map[string]string{}
	for _, t := range targets {
		text := t.Column(column)
		weight, err := strconv.Atoi(cmp.Or(text, "1"))
		if err != nil || weight < 1 || weight > draw.MaxWeight {
			wrong[t.ID] = text
			continue
		}
		f.weigh(t, weight)
	}
	if len(wrong) > 0 {
		first := slices.Min(slices.Collect(maps.Keys(wrong)))
		f.add(FreezeWeight, first, len(wrong), wrong[first])
	}
}

func (f *freezer) freezeAreas(targets []Target, known []string) {
	if f.task.Areas == "" {
		return
	}
	column := f.column(f.task.Areas, known)
	var without []string
	for _, t := range targets {
		area := t.Column(column)
		if area == "" {
			without = append(without, t.ID)
		}
		f.areas = append(f.areas, draw.Area{Target: t.ID, Area: area})
	}
	switch {
	case len(without) == len(targets):
		f.add(FreezeNoColumn, f.task.Areas, 0, strings.Join(columns(targets), "、"))
	case len(without) > 0:
		f.add(FreezeNoArea, slices.Min(without), len(without), f.task.Areas)
	}
}

// wholeStratum is the name of the only stratum where targets are not split.
const wholeStratum = "全部"

// stratify puts the targets into strata, by one column or two crossed.
func (f *freezer) stratify(targets []Target, known []string) {
	counts := map[string]int{}
	by := []string{f.task.Stratify, f.task.Across}
	if f.task.Across == "" {
		by = by[:1]
	}
	without := make([][]string, len(by))
	for _, t := range targets {
		var parts []string
		for k, name := range by {
			value := wholeStratum
			if name != "" {
				value = t.Column(f.column(name, known))
			}
			if value == "" {
				without[k] = append(without[k], t.ID)
				continue
			}
			parts = append(parts, value)
		}
		if len(parts) == len(by) {
			stratum := strings.Join(parts, "/")
			counts[stratum]++
			f.targets = append(f.targets, draw.Target{ID: t.ID, Stratum: stratum, Name: t.Name})
		}
	}
	for k, name := range by {
		switch {
		case len(without[k]) == len(targets):
			f.add(FreezeNoColumn, name, 0, strings.Join(columns(targets), "、"))
			return
		case len(without[k]) > 0:
			f.add(FreezeNoStratum, slices.Min(without[k]), len(without[k]), name)
		}
	}
	f.freezeStrata(counts)
}

// columns are those by which targets can be split: what any of them has.
func columns(targets []Target) []string {
	has := map[string]bool{}
	for _, t := range targets {
		for header := range t.Attributes {
			has[header] = true
		}
		for _, header := range []string{"风险等级", "所属辖区"} {
			if t.Column(header) != "" {
				has[header] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(has))
}

// freezeStrata turns rules into whole numbers.
func (f *freezer) freezeStrata(counts map[string]int) {
	names := slices.Sorted(maps.Keys(counts))
	switch {
	case f.task.Content == draw.ContentInspectors:
		for _, name := range names {
			f.strata = append(f.strata, draw.Stratum{Name: name, Of: counts[name], Take: counts[name]})
		}
	case f.task.Total > 0:
		f.shareTotal(names, counts)
	default:
		f.takeByRules(names, counts)
	}
	for _, name := range names {
		if !draw.ValidWord(name) || strings.Count(name, "/") > 1 && f.task.Across != "" { // there can be no rule for it
			f.add(FreezeText, name, counts[name], string(draw.FaultWord))
		}
	}
	if f.taken() == 0 {
		f.add(FreezeNothing, "", 0, "")
	}
	f.checkCaps()
}

func (f *freezer) takeByRules(names []string, counts map[string]int) {
	ruled := map[string]bool{}
	for _, rule := range f.task.Take {
		ruled[rule.Stratum] = true
		s := rule.stratum(counts[rule.Stratum])
		switch {
		case s.Of == 0:
			f.add(FreezeNoSuch, rule.Stratum, 0, strings.Join(names, "、"))
			continue
		case s.Take > s.Of:
			f.add(FreezeTooMany, rule.Stratum, s.Of, rule.Ratio)
			s.Take = s.Of // the seats are checked for what there is
		}
		f.strata = append(f.strata, s)
	}
	for _, name := range names {
		if !ruled[name] && draw.ValidWord(name) {
			f.add(FreezeNoRule, name, counts[name], cmp.Or(f.task.Across, f.task.Stratify))
		}
	}
}

// stratum applies the rule to a stratum of so many. More than these can only be a count.
func (r TakeRule) stratum(of int) draw.Stratum {
	s := draw.Stratum{Name: r.Stratum, Of: of}
	ratio, _ := ParseRatio(r.Ratio) // it was parsed when the task was read
	share, ok := ratio.Share()
	if !ok {
		s.Take = ratio.count
		return s
	}
	s.Rule = &draw.TakeRule{Ratio: share, Rounding: cmp.Or(r.Rounding, draw.RoundUp), Least: cmp.Or(r.Least, -1), Most: cmp.Or(r.Most, -1)}
	s.Take = s.Rule.Take(of)
	return s
}

// shareTotal shares a number of targets among the strata by size.
func (f *freezer) shareTotal(names []string, counts map[string]int) {
	var sizes []int
	all := 0
	for _, name := range names {
		sizes = append(sizes, counts[name])
		all += counts[name]
	}
	if f.task.Total > all {
		f.add(FreezeTotal, "", all, strconv.Itoa(f.task.Total))
	}
	for k, take := range draw.Proportional(min(f.task.Total, all), sizes) {
		f.strata = append(f.strata, draw.Stratum{Name: names[k], Of: sizes[k], Take: take})
	}
}

// checkCaps looks for items of which more would be drawn than they allow.
func (f *freezer) checkCaps() {
	of, take := 0, f.taken()
	for _, s := range f.strata {
		of += s.Of
	}
	for _, item := range f.task.Items {
		if item.Class != draw.ItemGeneral {
			continue
		}
		limit := draw.TakeRule{Ratio: item.Cap, Rounding: draw.RoundDown, Least: -1, Most: -1}
		if most := limit.Take(of); take > most {
			f.add(FreezeCap, item.Name, take, fmt.Sprintf("%d（%s）", most, item.Cap))
		}
	}
}
