package cmd

import (
	"fmt"

	"yaohao/registry/intake"
)

// An unacceptedError is warnings that nobody has accepted.
type unacceptedError struct{ warnings []intake.Issue }

func (e *unacceptedError) Error() string {
	return fmt.Sprintf("%d warnings not accepted", len(e.warnings))
}

// errUnaccepted is the same where the output has shown them.
var errUnaccepted = &failure{code: exitIssues}

func (a *app) unaccepted(e *unacceptedError) problem {
	p := problem{
		Fact: a.say(msgUnaccepted, len(e.warnings)), Next: a.say(msgUnacceptedNext), Code: exitIssues,
		Groups: a.groups(e.warnings), Issues: a.viewIssues(e.warnings),
	}
	for _, i := range e.warnings {
		p.List = append(p.List, a.rowIssue(i))
	}
	return p
}

// accept lets warnings pass if they are accepted beforehand, or by a person at the terminal.
func (a *app) accept(warnings []intake.Issue, accepted bool) error {
	switch {
	case len(warnings) == 0:
		return nil
	case !accepted && (!a.interactive || a.JSON):
		return &unacceptedError{warnings}
	}
	if !a.JSON {
		a.warn(msgWarnings, len(warnings))
		for _, g := range a.groups(warnings) {
			fmt.Fprint(a.errOut, g.text(a.Language))
		}
	}
	if accepted || a.ask(say(msgContinue)) {
		return nil
	}
	return &failure{fact: say(msgNotContinued), next: say(msgRowIssuesNext), code: exitIssues}
}
