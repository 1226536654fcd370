package cmd

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"syscall"

	"yaohao/draw"
	"yaohao/draw/ledger"
	"yaohao/export"
	"yaohao/registry"
	"yaohao/registry/intake"

	"filippo.io/age"
)

// explain words an error, and decides its exit code.
func (a *app) explain(err error) problem {
	for _, explain := range []func(error) (problem, bool){a.explainUsage, a.explainInput, a.explainCeremony, a.explainState, a.explainDraw, a.explainReplace, a.explainRegistry, a.explainProof, a.explainSheets, a.explainFilter, a.explainLedger, a.explainSystem} {
		if p, ok := explain(err); ok {
			return placeIt(p, err)
		}
	}
	return placeIt(problem{Fact: err.Error(), Code: exitCannot}, err)
}

// placeIt gives a problem the place where its error arose, if it names none itself.
func placeIt(p problem, err error) problem {
	if e, ok := as[*placed](err); ok && p.Place == "" && p.Fact != "" {
		p.Place = e.place
	}
	return p
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
		issues := withoutConsequences(e.Issues)
		p := problem{Fact: a.say(msgFreeze, len(issues)), Next: a.say(msgFreezeNext), Code: exitIssues}
		for _, i := range issues {
			p.List = append(p.List, a.freezeIssue(i))
		}
		return p, true
	}
	if e, ok := as[*doubtError](err); ok {
		lines := a.doubts(e.leftOut)
		return problem{Fact: a.say(msgDoubts, len(lines)), List: lines, Next: a.say(msgDoubtsNext), Code: exitIssues}, true
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
	if e.Kind == intake.Damaged || e.Kind == intake.TooLarge {
		p.Fact += a.say(msgDetail, e.Detail)
	}
	return p
}

func (a *app) taskIssue(i registry.TaskIssue) string {
	if i.Fault == registry.TaskSyntax && i.Line == 0 {
		return a.say(msgNotYAML, i.Value)
	}
	key, want := any(i.Key), any(strings.ReplaceAll(i.Want, "、", a.say(msgListComma)))
	if i.Key == "" {
		key = say(msgTaskFileAll)
	}
	if i.Fault == registry.TaskShape {
		want = say(shapeNames[i.Want])
	}
	if i.Filter != nil {
		return a.say(msgLine, i.Line) + a.say(taskFaults[i.Fault], key) + a.expressionFault(i.Filter)
	}
	text := a.say(taskFaults[i.Fault], key, raw(i.Value), want)
	if i.Fault == registry.TaskUnknownKey && i.Want != "" {
		text += a.say(msgDidYouMean, i.Want)
	}
	if i.Line == 0 || (i.Fault == registry.TaskMissing && !strings.Contains(i.Key, ".")) { // it stands nowhere
		return text
	}
	return a.say(msgLine, i.Line) + text
}

// withoutConsequences leaves out what is so only because of another issue.
func withoutConsequences(issues []registry.FreezeIssue) []registry.FreezeIssue {
	return slices.DeleteFunc(slices.Clone(issues), func(i registry.FreezeIssue) bool {
		return (i.Fault == registry.FreezeNoSuch && i.Want == "") || (i.Fault == registry.FreezeNothing && len(issues) > 1)
	})
}

func (a *app) freezeIssue(i registry.FreezeIssue) string {
	want := any(strings.ReplaceAll(i.Want, "、", a.say(msgListComma)))
	switch {
	case i.Fault == registry.FreezeText:
		want = say(faultNames[draw.Fault(i.Want)])
	case i.Want == "":
		want = say(msgNone)
	}
	return a.say(freezeNames[i.Fault], raw(i.Value), i.Count, want)
}

func (a *app) rowIssue(i intake.Issue) string {
	return a.cell(i.Place) + a.say(msgColon) + a.issueText(i)
}

// issueText says what is wrong, without the place.
func (a *app) issueText(i intake.Issue) string {
	text := a.say(rowNames[i.Kind], raw(i.Header), raw(i.Value))
	if i.Kind == intake.MissingColumn && i.Value != "" {
		text += a.say(msgNearest, raw(i.Value))
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
	if e, ok := as[*registry.KnownSeedError](err); ok {
		fact := a.say(msgKnownSeed, e.Number, e.Last, e.Now.In(draw.Beijing()).Format("2006-01-02 15:04"), e.Moment)
		return problem{Place: e.Task, Fact: fact, Next: a.say(msgKnownSeedNext, e.Task), Code: exitCannot}, true
	}
	if e, ok := as[*registry.NoDrawError](err); ok {
		return problem{Place: e.Task, Fact: a.say(msgNoDraw, e.Number), Next: a.say(msgNoDrawNext, e.Task), Code: exitCannot}, true
	}
	if e, ok := as[*registry.StateError](err); ok {
		return a.stateProblem(e), true
	}
	if e, ok := as[*registry.ResultError](err); ok {
		return problem{Place: e.Task, Fact: a.say(msgResultDiffers), Next: a.say(msgTampered), Code: exitDisagrees}, true
	}
	if e, ok := as[*registry.BrokenLedgerError](err); ok {
		return problem{Place: a.Database, Fact: a.say(msgLedgerBroken, e.Seq, a.say(ledgerFaults[e.Fault])), Next: a.say(msgTampered), Code: exitDisagrees}, true
	}
	return problem{}, false
}

// stateProblem says why an act is not possible now. Where the rules forbid it, the attempt is in the ledger.
func (a *app) stateProblem(e *registry.StateError) problem {
	p := problem{Place: e.Task.Number, Code: exitCannot}
	needsDraw := slices.Contains([]ledger.Act{ledger.ActExport, ledger.ActSupplement, ledger.ActReplace, ledger.ActVoid}, e.Act)
	switch {
	case e.State == registry.StatePlanned:
		p.Fact, p.Next = a.say(msgNotAnnounced), a.say(msgNotAnnouncedNext, e.Task.Number)
	case e.State == registry.StateVoid:
		p.Fact, p.Next = a.say(msgIsVoid, e.Number, e.Reason), a.say(msgIsVoidNext, e.Task.Number)
		if e.Act == ledger.ActExport && e.Seed != "" {
			p.Next = a.say(msgIsVoidExportNext, e.Task.Number)
		}
	case e.State == registry.StateInfeasible && needsDraw:
		p.Fact, p.Next = a.say(msgHasNoResult, e.Number), a.say(msgIsInfeasibleNext)
	case e.State == registry.StateAnnounced && needsDraw:
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
	if e, ok := as[*draw.NoSupplement](err); ok {
		why := a.say(msgNotDrawnTarget, e.Answers)
		switch e.Why {
		case draw.NoneLeft:
			why = a.say(msgNoneLeft, e.Stratum)
		case draw.NobodyFits:
			why = a.say(msgNobodyFits, e.Seat)
		}
		return problem{Fact: a.say(msgNoSupplement, why), Next: a.say(msgNoSupplementNext), Code: exitIssues}, true
	}
	if e, ok := as[*registry.BackwardsError](err); ok {
		return problem{Place: e.Task, Fact: a.say(msgBackwards, e.Last, e.Today), Next: a.say(msgBackwardsNext), Code: exitCannot}, true
	}
	if e, ok := as[*redrawError](err); ok {
		return a.redrawProblem(e), true
	}
	if e, ok := as[*draw.Finding](err); ok {
		return problem{Fact: a.finding(e), Next: a.say(msgTampered), Code: exitDisagrees}, true
	}
	return problem{}, false
}

// finding words what is wrong with a text of the protocol: place first.
func (a *app) finding(f *draw.Finding) string {
	if f.File == draw.SumsFile && f.Fault == draw.FaultSum { // it is most likely the other file that was changed
		return a.say(msgFindingSum, f.Against.File, a.fileLine(f.Place), f.Want, f.Got)
	}
	fault := faultNames[f.Fault]
	switch {
	case f.Fault == draw.FaultMissing && f.Line == 0:
		fault = msgFindingFile
	case f.Fault == draw.FaultExcess && f.Line == 0:
		fault = msgFindingNoList
	}
	text := a.fileLine(f.Place) + a.say(msgColon) + a.say(fault)
	if f.Against != (draw.Place{}) {
		text += a.say(msgAgainst, a.fileLine(f.Against))
	}
	if f.Got != "" {
		text += a.say(msgGot, raw(f.Got))
	}
	if f.Want != "" {
		text += a.say(msgWant, raw(f.Want))
	}
	return text
}

func (a *app) fileLine(p draw.Place) string {
	if p.Line == 0 {
		return p.File
	}
	return a.say(msgFileLine, p.File, p.Line)
}

func (a *app) explainSystem(err error) (problem, bool) {
	if errors.Is(err, context.Canceled) {
		return problem{Fact: a.say(msgInterrupted), Next: a.say(msgInterruptedNext), Code: exitCannot}, true
	}
	if e, ok := as[*export.OccupiedError](err); ok && e.Folder == "" {
		return problem{Place: e.File, Fact: a.say(msgOccupiedFile), Next: a.say(msgOccupiedFileNext), Code: exitCannot}, true
	} else if ok {
		return problem{Place: e.Folder, Fact: a.say(msgOccupied, e.File), Next: a.say(msgOccupiedNext), Code: exitCannot}, true
	}
	if e, ok := as[*export.SealError](err); ok {
		p := problem{Fact: a.say(msgNotSealed, e.Err.Error()), Next: a.say(msgNotSealedNext), Code: exitCannot}
		if e.Name != "" {
			p.Fact = a.say(msgNotSealedFile, raw(e.Name), e.Err.Error())
		}
		return p, true
	}
	if _, ok := as[*age.NoIdentityMatchError](err); ok {
		return problem{Fact: a.say(msgNotForYou), Next: a.say(msgNotForYouNext), Code: exitCannot}, true
	}
	if errors.Is(err, registry.ErrBusy) {
		return problem{Place: a.Database, Fact: a.say(msgBusy), Next: a.say(msgBusyNext), Code: exitCannot}, true
	}
	if errors.Is(err, registry.ErrReadOnly) {
		return problem{Place: a.Database, Fact: a.say(msgReadOnly), Next: a.say(msgReadOnlyNext), Code: exitCannot}, true
	}
	if errors.Is(err, registry.ErrFull) {
		return problem{Place: a.Database, Fact: a.say(msgDiskFull), Next: a.say(msgDiskFullNext), Code: exitCannot}, true
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
	case errors.Is(e, syscall.EISDIR):
		p.Fact, p.Next = a.say(msgIsFolder), a.say(msgCheckPath)
	case errors.Is(e, syscall.ENOTDIR):
		p.Fact, p.Next = a.say(msgNotInFolder), a.say(msgCheckPath)
	case errors.Is(e, fs.ErrPermission):
		p.Fact, p.Next = a.say(msgNoPermission), a.say(msgNoPermissionNext)
	default:
		p.Fact, p.Next = a.say(msgCannotAccess, fmt.Sprint(e.Err)), a.say(msgCheckPath)
	}
	return p
}
