package cmd

import (
	"strings"

	"yaohao/export"
	"yaohao/registry"
)

// explainRegistry words what can be wrong with questions about a registry.
func (a *app) explainRegistry(err error) (problem, bool) {
	if e, ok := as[*registry.UnknownRowsError](err); ok {
		return problem{Fact: a.say(msgUnknownRows, a.say(registryNames[e.Kind]), len(e.IDs)), List: e.IDs, Next: a.say(msgUnknownRowsNext, e.Kind), Code: exitIssues}, true
	}
	if e, ok := as[*registry.UnknownColumnError](err); ok {
		known := strings.Join(e.Known, a.say(msgListComma))
		return problem{Fact: a.say(msgUnknownColumn, e.Column), Next: a.say(msgUnknownColumnNext, known), Code: exitUsage}, true
	}
	if e, ok := as[*registry.PointError](err); ok {
		next := a.say(msgPointNext)
		if e.Last > 0 {
			next = a.say(msgPointLastNext, e.Last)
		}
		return problem{Fact: a.say(msgPoint, e.Text), Next: next, Code: exitUsage}, true
	}
	if e, ok := as[*export.TableSizeError](err); ok {
		return problem{Fact: a.say(msgTableSize, e.Row, e.Header), Next: a.say(msgTableSizeNext), Code: exitCannot}, true
	}
	return problem{}, false
}
