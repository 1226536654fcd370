package cmd

import (
	"strconv"
	"strings"

	"yaohao/draw"
	"yaohao/registry"
)

// rulesView are the rules of a task in JSON, under the keys of a task file.
type rulesView struct {
	Office     string              `json:"office"`
	Draw       string              `json:"draw,omitempty"`
	Dates      periodView          `json:"dates"`
	Items      []itemView          `json:"items"`
	Scope      string              `json:"scope,omitempty"`
	Stratify   string              `json:"stratify"`
	Across     string              `json:"across,omitempty"`
	Take       map[string]string   `json:"take"`
	Total      int                 `json:"total,omitempty"`
	Weight     []weightView        `json:"weight,omitempty"`
	WeightBy   string              `json:"weight_column,omitempty"`
	Areas      string              `json:"areas,omitempty"`
	Yearly     int                 `json:"yearly,omitempty"`
	Exceptions []exceptionView     `json:"exceptions,omitempty"`
	Batches    *batchesView        `json:"batches,omitempty"`
	Lots       map[string][]string `json:"lots,omitempty"`
	Seats      []seatView          `json:"seats"`
	Experts    []seatView          `json:"experts,omitempty"`
	Neighbours []neighbourView     `json:"neighbours,omitempty"`
	Groups     int                 `json:"groups,omitempty"`
	Maximum    int                 `json:"maximum,omitempty"`
	Monthly    int                 `json:"monthly,omitempty"`
	Alternates int                 `json:"alternates,omitempty"`
	Replace    string              `json:"replacement,omitempty"`
	Pseudonyms bool                `json:"pseudonyms,omitempty"`
	Separate   bool                `json:"separate,omitempty"`
	Repeat     *repeatView         `json:"repeat,omitempty"`
	Leave      string              `json:"leave,omitempty"`
	Seed       map[string]string   `json:"seed"`
}

type itemView struct {
	Name  string `json:"name"`
	Basis string `json:"basis"`
	Class string `json:"class,omitempty"`
	Cap   string `json:"cap,omitempty"`
}

type seatView struct {
	Department string   `json:"department"`
	Skills     []string `json:"skills,omitempty"`
}

type periodView struct {
	From string `json:"from"`
	To   string `json:"to"`
}

type weightView struct {
	Filter string `json:"filter"`
	Weight int    `json:"weight"`
}

type exceptionView struct {
	Target   string `json:"target"`
	Approver string `json:"approver"`
	Reason   string `json:"reason"`
}

type batchesView struct {
	Number int          `json:"number,omitempty"`
	Size   int          `json:"size,omitempty"`
	Sizes  []int        `json:"sizes,omitempty"`
	Dates  []periodView `json:"dates,omitempty"`
}

type repeatView struct {
	Last int    `json:"last"`
	Rule string `json:"rule"`
}

// contentWords are the values of draw: in a task file.
var contentWords = map[draw.Content]string{draw.ContentTargets: "targets", draw.ContentInspectors: "inspectors"}

func viewRules(t registry.Task) rulesView {
	v := rulesView{
		Office: t.Office, Draw: contentWords[t.Content], Dates: periodView{t.From, t.To}, Scope: t.Scope, Stratify: t.Stratify, Across: t.Across,
		Take: map[string]string{}, Total: t.Total, WeightBy: t.WeightBy, Areas: t.Areas, Yearly: t.Yearly,
		Seats: viewSeats(t.Seats), Experts: viewSeats(t.Experts), Groups: t.Groups, Maximum: t.Maximum, Monthly: t.Monthly,
		Alternates: t.Alternates, Pseudonyms: t.Pseudonyms, Separate: t.Separate, Seed: map[string]string{"source": t.Seed.Text, "at": t.Seed.Moment},
	}
	for _, item := range t.Items {
		v.Items = append(v.Items, itemView{item.Name, item.Basis, string(item.Class), capText(item)})
	}
	for _, rule := range t.Take {
		v.Take[rule.Stratum] = takeText(rule)
	}
	for _, w := range t.Weights {
		v.Weight = append(v.Weight, weightView(w))
	}
	for _, e := range t.Exempt {
		v.Exceptions = append(v.Exceptions, exceptionView(e))
	}
	if b := t.Batches; !b.IsZero() {
		v.Batches = &batchesView{Number: b.Number, Size: b.Size, Sizes: b.Sizes}
		for _, p := range b.Periods {
			v.Batches.Dates = append(v.Batches.Dates, periodView(p))
		}
	}
	for _, lot := range t.Lots {
		if v.Lots == nil {
			v.Lots = map[string][]string{}
		}
		v.Lots[lot.What] = append(v.Lots[lot.What], lot.Text)
	}
	for _, n := range t.Neighbours {
		v.Neighbours = append(v.Neighbours, neighbourView(n))
	}
	if t.Repeat.Last > 0 {
		v.Repeat = &repeatView{t.Repeat.Last, string(t.Repeat.Rule)}
	}
	if t.Named {
		v.Replace = "named"
	}
	if t.LeaveAny {
		v.Leave = "any"
	}
	return v
}

func viewSeats(seats []draw.Seat) []seatView {
	var views []seatView
	for _, seat := range seats {
		views = append(views, seatView(seat))
	}
	return views
}

func capText(item draw.Item) string {
	if item.Class != draw.ItemGeneral {
		return ""
	}
	return item.Cap.String()
}

// takeText is how many of a stratum to take, in the words of an announcement.
func takeText(rule registry.TakeRule) string {
	words := []string{rule.Ratio}
	if rule.Rounding != "" {
		words = append(words, string(rule.Rounding))
	}
	if rule.Least > 0 {
		words = append(words, "至少 "+strconv.Itoa(rule.Least))
	}
	if rule.Most > 0 {
		words = append(words, "至多 "+strconv.Itoa(rule.Most))
	}
	return strings.Join(words, " ")
}

// A ruleTable has the rules of a task as rows for a person. A rule that is not used has no row.
type ruleTable struct {
	app  *app
	rows [][]string
}

func (t *ruleTable) text(m message, value string) {
	if value != "" {
		t.rows = append(t.rows, []string{t.app.say(m), value})
	}
}

func (t *ruleTable) number(m message, value int) {
	if value > 0 {
		t.text(m, strconv.Itoa(value))
	}
}

func (a *app) taskRows(s registry.TaskStatus) [][]string {
	t, task := &ruleTable{app: a}, s.Task
	t.text(msgColTask, task.Number)
	t.text(msgColName, task.Name)
	t.text(msgColState, a.say(stateNames[s.State]))
	t.text(msgRuleVoid, s.Reason)
	t.text(msgColNumber, numberOrDash(s.Number))
	t.text(msgRuleOffice, task.Office)
	t.text(msgRuleContent, string(task.Content))
	t.text(msgRuleDates, a.say(msgFromTo, task.From, task.To))
	for _, item := range task.Items {
		t.text(msgRuleItem, item.Name)
		t.text(msgRuleBasis, item.Basis)
		t.text(msgRuleClass, strings.TrimSpace(string(item.Class)+" "+capText(item)))
	}
	t.targetRules(task)
	t.inspectorRules(task)
	t.text(msgRuleSeed, task.Seed.Text)
	t.text(msgRuleMoment, task.Seed.Moment)
	t.text(msgSeed, s.Seed)
	return t.rows
}

func (t *ruleTable) targetRules(task registry.Task) {
	t.text(msgRuleScope, task.Scope)
	by := task.Stratify
	if task.Across != "" {
		by += "/" + task.Across
	}
	for _, rule := range task.Take {
		t.text(msgRuleTake, by+" "+rule.Stratum+": "+takeText(rule))
	}
	t.number(msgRuleTotal, task.Total)
	for _, w := range task.Weights {
		t.text(msgRuleWeight, w.Filter+": "+strconv.Itoa(w.Weight))
	}
	t.text(msgRuleWeight, task.WeightBy)
	t.text(msgRuleAreas, task.Areas)
	t.number(msgRuleYearly, task.Yearly)
	for _, e := range task.Exempt {
		t.text(msgRuleException, e.Target+" "+e.Approver+t.app.say(msgColon)+e.Reason)
	}
	t.batches(task.Batches)
	for _, lot := range task.Lots {
		t.text(msgRuleLot, lot.What+" "+lot.Text)
	}
}

func (t *ruleTable) batches(b registry.Batching) {
	a := t.app
	switch {
	case b.Number > 0:
		t.text(msgRuleBatches, a.say(msgBatchNumber, b.Number))
	case b.Size > 0:
		t.text(msgRuleBatches, a.say(msgBatchSize, b.Size))
	}
	for k, p := range b.Periods {
		size := ""
		if len(b.Sizes) > 0 && b.Sizes[k] > 0 {
			size = strconv.Itoa(b.Sizes[k]) + " "
		}
		t.text(msgRuleBatches, size+a.say(msgFromTo, p.From, p.To))
	}
}

func (t *ruleTable) inspectorRules(task registry.Task) {
	a := t.app
	for k, seat := range task.Seats {
		t.text(msgRuleSeat, a.seatName(k+1, seat))
	}
	for _, seat := range task.Experts {
		t.text(msgRuleExpert, a.seatName(0, seat))
	}
	for _, n := range task.Neighbours {
		t.text(msgRuleNeighbour, n.Department+" "+n.Neighbour)
	}
	t.number(msgRuleGroups, task.Groups)
	switch {
	case task.Maximum > 0:
		t.number(msgRuleMaximum, task.Maximum)
	case task.Content != draw.ContentTargets:
		t.text(msgRuleMaximum, a.say(msgNoLimit))
	}
	t.number(msgRuleMonthly, task.Monthly)
	t.number(msgRuleAlternates, task.Alternates)
	if task.Named {
		t.text(msgRuleReplacement, a.say(msgReplacementNamed))
	}
	if task.Pseudonyms {
		t.text(msgRulePseudonyms, a.say(msgYes))
	}
	if task.Separate {
		t.text(msgRuleSeparate, a.say(msgYes))
	}
	if task.Repeat.Last > 0 {
		t.text(msgRuleRepeat, a.say(repeatNames[task.Repeat.Rule], task.Repeat.Last))
	}
	if task.LeaveAny {
		t.text(msgRuleLeave, a.say(msgLeaveAny))
	}
}
