package cmd

import (
	"cmp"
	"fmt"

	"yaohao/registry"
)

// A doubtError is what nobody has accepted of what is most likely misspelt. An announcement cannot be taken back.
type doubtError struct{ leftOut registry.LeftOut }

func (e *doubtError) Error() string {
	return fmt.Sprintf("not accepted: %d values, %d people on leave", len(e.leftOut.Unmet), len(e.leftOut.Strangers))
}

// doubts name what task file and list of leave speak of and no registry has.
func (a *app) doubts(l registry.LeftOut) []string {
	var lines []string
	for _, v := range l.Unmet {
		lines = append(lines, a.say(msgUnmet, v.Column, v.Value, cmp.Or(a.few(v.Has), a.say(msgNone))))
	}
	for _, id := range l.Strangers {
		lines = append(lines, a.say(msgStranger, id))
	}
	return lines
}

func (a *app) warnDoubts(l registry.LeftOut) {
	for _, line := range a.doubts(l) {
		fmt.Fprintln(a.errOut, a.say(msgWarning)+line)
	}
}

// acceptDoubts lets them pass if they are accepted beforehand, or by a person at the terminal.
func (a *app) acceptDoubts(l registry.LeftOut, accepted bool) error {
	switch {
	case len(a.doubts(l)) == 0:
		return nil
	case accepted:
		a.warnDoubts(l)
		return nil
	case !a.hasPerson():
		return &doubtError{l}
	}
	a.warnDoubts(l)
	return a.agree(false, say(msgDoubtsAsk), &failure{fact: say(msgDoubtsStop), next: say(msgDoubtsNext), code: exitIssues})
}
