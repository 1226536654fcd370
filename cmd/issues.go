package cmd

import (
	"fmt"
	"strings"

	"yaohao/registry/intake"
)

// issueView is an issue in JSON.
type issueView struct {
	Severity intake.Severity `json:"severity"`
	Kind     intake.Kind     `json:"kind"`
	placeView
	Header string     `json:"header,omitempty"`
	Value  string     `json:"value,omitempty"`
	Other  *placeView `json:"other,omitempty"`
	Text   string     `json:"text"`
}

type placeView struct {
	File   string `json:"file"`
	Sheet  string `json:"sheet,omitempty"`
	Row    int    `json:"row,omitempty"`
	Column string `json:"column,omitempty"`
}

func (a *app) viewIssues(issues []intake.Issue) []issueView {
	var views []issueView
	for _, i := range issues {
		v := issueView{Severity: i.Severity, Kind: i.Kind, placeView: placeView(i.Place), Header: i.Header, Value: i.Value, Text: a.rowIssue(i)}
		if i.Other != nil {
			v.Other = (*placeView)(i.Other)
		}
		views = append(views, v)
	}
	return views
}

// A problemGroup is a part of a problem: all of one kind.
type problemGroup struct {
	Title string
	Lines []string // the first ones
	Count int
}

// firstCells of each kind of issue are shown on the terminal; JSON has them all.
const firstCells = 5

func (a *app) groups(issues []intake.Issue) []problemGroup {
	var groups []problemGroup
	for _, g := range intake.GroupByKind(issues) {
		p := problemGroup{Title: a.say(msgGroup, a.say(severityNames[g.Severity]), a.say(kindNames[g.Kind]), len(g.Issues)), Count: len(g.Issues)}
		for _, i := range g.Issues[:min(len(g.Issues), firstCells)] {
			p.Lines = append(p.Lines, a.rowIssue(i))
		}
		groups = append(groups, p)
	}
	return groups
}

// text shows a group on the terminal.
func (g problemGroup) text(l language) string {
	var b strings.Builder
	b.WriteString("  " + g.Title + "\n")
	for _, line := range g.Lines {
		b.WriteString("    - " + line + "\n")
	}
	if more := g.Count - len(g.Lines); more > 0 {
		b.WriteString("    " + l.say(msgMoreLines, more) + "\n")
	}
	return b.String()
}

// issuesProblem words errors, with the warnings that came with them.
func (a *app) issuesProblem(e *batchError) problem {
	var errors, warnings []intake.Issue
	for _, i := range e.List {
		switch i.Severity {
		case intake.Error:
			errors = append(errors, i)
		case intake.Warning:
			warnings = append(warnings, i)
		}
	}
	p := problem{Fact: a.say(msgRowIssues, len(errors)), Next: a.say(msgRowIssuesNext), Code: exitIssues}
	if len(warnings) > 0 {
		p.Fact = a.say(msgRowIssuesBoth, len(errors), len(warnings))
	}
	p.Groups, p.Issues, p.Mapping = a.groups(append(errors, warnings...)), a.viewIssues(e.List), viewColumns(e.mapping)
	for _, i := range append(errors, warnings...) {
		p.List = append(p.List, a.rowIssue(i))
	}
	return p
}

// showNotes tells which rows and sheets are left out, and which ids are spelled otherwise.
func (a *app) showNotes(notes []intake.Issue) {
	if a.JSON {
		return
	}
	for _, g := range a.groups(notes) {
		fmt.Fprint(a.out, g.text(a.Language))
	}
}
