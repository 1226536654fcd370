package cmd

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"yaohao/draw"
	"yaohao/export"
	"yaohao/registry"
	"yaohao/registry/intake"
)

// explain words an error, and decides its exit code.
func (a *app) explain(err error) problem {
	for _, explain := range []func(error) (problem, bool){a.explainUsage, a.explainInput, a.explainState, a.explainDraw, a.explainSystem} {
		if p, ok := explain(err); ok {
			return p
		}
	}
	return problem{Fact: err.Error(), Code: exitCannot}
}

// as finds an error of type E in err.
func as[E error](err error) (E, bool) {
	var e E
	ok := errors.As(err, &e)
	return e, ok
}

func (a *app) explainUsage(err error) (problem, bool) {
	if e, ok := as[*usageError](err); ok {
		next := e.next
		if next == (message{}) {
			next = msgUsageNext
		}
		return problem{Fact: e.fact.in(a.Language), Next: a.say(next), Code: exitUsage}, true
	}
	if e, ok := as[*failure](err); ok {
		return problem{Place: e.place, Fact: e.fact.in(a.Language), Next: e.next.in(a.Language), Code: e.code}, true
	}
	if e, ok := as[*configError](err); ok {
		return problem{Place: "yaohao.yaml", Fact: a.say(msgConfig, e.err), Next: a.say(msgConfigNext), Code: exitUsage}, true
	}
	return problem{}, false
}

func (a *app) explainInput(err error) (problem, bool) {
	if e, ok := as[*taskFileError](err); ok {
		p := problem{Place: e.path, Fact: a.say(msgTaskFile, len(e.Issues)), Next: a.say(msgTaskFileNext), Code: exitIssues}
		for _, i := range e.Issues {
			p.List = append(p.List, a.taskIssue(i))
		}
		return p, true
	}
	if e, ok := as[*intake.FileError](err); ok {
		return a.fileProblem(e), true
	}
	if e, ok := as[*batchError](err); ok {
		return a.issuesProblem(e), true
	}
	if e, ok := as[*unacceptedError](err); ok {
		return a.unaccepted(e), true
	}
	if e, ok := as[*intake.UnknownFieldError](err); ok {
		return a.unknownField(e), true
	}
	if e, ok := as[*registry.FreezeError](err); ok {
		p := problem{Fact: a.say(msgFreeze, len(e.Issues)), Next: a.say(msgFreezeNext), Code: exitIssues}
		for _, i := range e.Issues {
			p.List = append(p.List, a.say(freezeNames[i.Fault], i.Value, i.Count, i.Want))
		}
		return p, true
	}
	if e, ok := as[*registry.UnknownPairsError](err); ok {
		p := problem{Fact: a.say(msgPairs), Next: a.say(msgPairsNext), Code: exitIssues}
		for _, pair := range e.Targets {
			p.List = append(p.List, a.say(msgPairTarget, pair.Target, pair.Inspector))
		}
		for _, pair := range e.Inspectors {
			p.List = append(p.List, a.say(msgPairInspector, pair.Inspector, pair.Target))
		}
		return p, true
	}
	return problem{}, false
}

func (a *app) fileProblem(e *intake.FileError) problem {
	p := problem{Place: e.File, Kind: string(e.Kind), Fact: a.say(fileNames[e.Kind]), Next: a.say(fileNext[e.Kind]), Code: exitIssues}
	for _, header := range e.Missing {
		if near := e.Nearest[header]; near != "" {
			p.List = append(p.List, a.say(msgMissingColumnNear, header, near))
		} else {
			p.List = append(p.List, a.say(msgMissingColumn, header))
		}
	}
	if e.Detail != "" {
		p.Fact += a.say(msgDetail, e.Detail)
	}
	return p
}

func (a *app) taskIssue(i registry.TaskIssue) string {
	text := a.say(taskFaults[i.Fault], i.Key, i.Value, i.Want)
	if i.Fault == registry.TaskUnknownKey && i.Want != "" {
		text += a.say(msgDidYouMean, i.Want)
	}
	if i.Line == 0 {
		return text
	}
	return a.say(msgLine, i.Line) + text
}

func (a *app) rowIssue(i intake.Issue) string {
	return a.cell(i.Place) + a.say(msgColon) + a.issueText(i)
}

// issueText says what is wrong, without the place.
func (a *app) issueText(i intake.Issue) string {
	text := a.say(rowNames[i.Kind], i.Header, i.Value)
	if i.Kind == intake.MissingColumn && i.Value != "" {
		text += a.say(msgNearest, i.Value)
	}
	if i.Other != nil {
		text += a.say(msgFirstAt, a.cell(*i.Other))
	}
	return text
}

// cell names a cell or row as the person sees it.
func (a *app) cell(p intake.Place) string {
	switch {
	case p.Row == 0:
		return a.say(msgSheet, p.File, p.Sheet)
	case p.Sheet == "":
		return a.say(msgCellCSV, p.File, p.Row, p.Column)
	}
	return a.say(msgCell, p.File, p.Sheet, p.Row, p.Column)
}

// row names a row as the person sees it.
func (a *app) row(p intake.Place) string {
	if p.Sheet == "" {
		return a.say(msgRowCSV, p.File, p.Row)
	}
	return a.say(msgRow, p.File, p.Sheet, p.Row)
}

func (a *app) explainState(err error) (problem, bool) {
	if e, ok := as[*registry.UnknownTaskError](err); ok {
		return problem{Place: e.Task, Fact: a.say(msgUnknownTask), Next: a.say(msgUnknownTaskNext), Code: exitCannot}, true
	}
	if e, ok := as[*registry.TooEarlyError](err); ok {
		const layout = "2006-01-02 15:04"
		fact := a.say(msgTooEarly, e.Moment.Format(layout), e.Now.In(draw.Beijing()).Format(layout))
		return problem{Fact: fact, Next: a.say(msgTooEarlyNext), Code: exitCannot}, true
	}
	if e, ok := as[*registry.StateError](err); ok {
		return a.stateProblem(e), true
	}
	if e, ok := as[*registry.ResultError](err); ok {
		return problem{Place: e.Task, Fact: a.say(msgResultDiffers), Next: a.say(msgTampered), Code: exitDisagrees}, true
	}
	if e, ok := as[*registry.BrokenLedgerError](err); ok {
		return problem{Place: a.Database, Fact: a.say(msgLedgerBroken, e.Seq, e.Reason), Next: a.say(msgTampered), Code: exitDisagrees}, true
	}
	return problem{}, false
}

// stateProblem says why an act is not possible now. Where the rules forbid it, the attempt is in the ledger.
func (a *app) stateProblem(e *registry.StateError) problem {
	p := problem{Place: e.Task.Number, Code: exitCannot}
	switch {
	case e.State == registry.StatePlanned:
		p.Fact, p.Next = a.say(msgNotAnnounced), a.say(msgNotAnnouncedNext, e.Task.Number)
	case e.State == registry.StateAnnounced && e.Act == registry.ActExport:
		p.Fact, p.Next = a.say(msgNotDrawn, e.Number), a.say(msgNotDrawnNext, e.Task.Number)
	case e.State == registry.StateAnnounced:
		p.Fact, p.Next = a.say(msgIsAnnounced, e.Number), a.say(msgIsAnnouncedNext, e.Task.Number)
	case e.State == registry.StateInfeasible:
		p.Fact, p.Next = a.say(msgIsInfeasible, e.Number, e.Seed), a.say(msgIsInfeasibleNext)
	default:
		p.Fact, p.Next = a.say(msgIsDrawn, e.Number, e.Seed), a.say(msgIsDrawnNext)
	}
	return p
}

func (a *app) explainDraw(err error) (problem, bool) {
	if e, ok := as[*draw.Infeasible](err); ok {
		p := problem{Fact: a.say(msgInfeasible), Next: a.say(msgInfeasibleNext), Code: exitIssues}
		for _, s := range e.Shortages {
			p.List = append(p.List, a.shortage(s)...)
		}
		return p, true
	}
	if e, ok := as[*draw.Finding](err); ok {
		return problem{Fact: a.finding(e), Next: a.say(msgTampered), Code: exitDisagrees}, true
	}
	return problem{}, false
}

// shortage words a deficient set, then what would be enough.
func (a *app) shortage(s draw.Shortage) []string {
	var targets, inspectors []string
	for k, seat := range s.Seats {
		if k == 0 || s.Seats[k-1].Target.ID != seat.Target.ID {
			targets = append(targets, seat.Target.Name)
		}
	}
	for _, i := range s.Inspectors {
		inspectors = append(inspectors, i.Name)
	}
	lines := []string{a.say(msgShortage, s.Department, a.few(targets), len(s.Seats), a.few(inspectors), s.Fillable)}
	for _, r := range s.Relaxations {
		switch r.Kind {
		case draw.RelaxPair:
			lines = append(lines, a.say(relaxationNames[r.Kind], r.Target, r.Inspector))
		default:
			lines = append(lines, a.say(relaxationNames[r.Kind], s.Department, r.N))
		}
	}
	return lines
}

// few joins names, and counts those past the tenth.
func (a *app) few(names []string) string {
	const most = 10
	switch {
	case len(names) == 0:
		return a.say(msgNobody)
	case len(names) <= most:
		return strings.Join(names, a.say(msgListComma))
	}
	return strings.Join(names[:most], a.say(msgListComma)) + a.say(msgAndMore, len(names)-most)
}

// finding words what is wrong with a text of the protocol: place first.
func (a *app) finding(f *draw.Finding) string {
	place := f.File
	if f.Line > 0 {
		place = a.say(msgFileLine, f.File, f.Line)
	}
	text := place + a.say(msgColon) + a.say(faultNames[f.Fault])
	if f.Against != (draw.Place{}) {
		against := f.Against.File
		if f.Against.Line > 0 {
			against = a.say(msgFileLine, f.Against.File, f.Against.Line)
		}
		text += a.say(msgAgainst, against)
	}
	if f.Got != "" {
		text += a.say(msgGot, f.Got)
	}
	if f.Want != "" {
		text += a.say(msgWant, f.Want)
	}
	return text
}

func (a *app) explainSystem(err error) (problem, bool) {
	if errors.Is(err, context.Canceled) {
		return problem{Fact: a.say(msgInterrupted), Next: a.say(msgInterruptedNext), Code: exitCannot}, true
	}
	if e, ok := as[*export.OccupiedError](err); ok {
		return problem{Place: e.Folder, Fact: a.say(msgOccupied, e.File), Next: a.say(msgOccupiedNext), Code: exitCannot}, true
	}
	if e, ok := as[*registry.ForeignFileError](err); ok {
		return problem{Place: e.Path, Fact: a.say(msgForeign), Next: a.say(msgForeignNext), Code: exitCannot}, true
	}
	if e, ok := as[*fs.PathError](err); ok {
		return a.pathProblem(e), true
	}
	return problem{}, false
}

func (a *app) pathProblem(e *fs.PathError) problem {
	p := problem{Place: e.Path, Code: exitCannot}
	switch {
	case errors.Is(e, fs.ErrNotExist):
		p.Fact, p.Next = a.say(msgNotExist), a.say(msgCheckPath)
	case errors.Is(e, fs.ErrPermission):
		p.Fact, p.Next = a.say(msgNoPermission), a.say(msgNoPermissionNext)
	default:
		p.Fact, p.Next = a.say(msgCannotAccess, fmt.Sprint(e.Err)), a.say(msgCheckPath)
	}
	return p
}
