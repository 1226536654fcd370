package cmd

import (
	"strings"

	"yaohao/registry"
)

// explainFilter words what can be wrong with a filter.
func (a *app) explainFilter(err error) (problem, bool) {
	if e, ok := as[*registry.ExpressionError](err); ok {
		return problem{Place: "--filter", Fact: a.expressionFault(e), Next: a.say(msgFilterNext), Code: exitUsage}, true
	}
	if e, ok := as[*registry.IncomparableError](err); ok {
		return problem{Fact: a.incomparable(e), Next: a.say(msgIncomparableNext), Code: exitIssues}, true
	}
	return problem{}, false
}

// expressionFault says what is wrong with the text of a filter, and shows where under the line.
func (a *app) expressionFault(e *registry.ExpressionError) string {
	fact := a.say(expressionFaults[e.Fault], e.Line, e.Column)
	if e.Got != "" {
		fact += a.say(msgGot, raw(e.Got))
	}
	source := raw(e.Source).String()
	before := raw([]rune(e.Source)[:e.Column-1]).String()
	return fact + "\n    " + source + "\n    " + strings.Repeat(" ", cells(before)) + "^"
}

func (a *app) incomparable(e *registry.IncomparableError) string {
	return a.say(msgIncomparable, e.Column, e.Count, raw(e.Value), e.ID, raw(e.Text))
}
