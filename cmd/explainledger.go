package cmd

import (
	"errors"
	"time"

	"yaohao/draw"
	"yaohao/registry"
)

// explainLedger words what is wrong with keys, checkpoints and the ledger's history.
func (a *app) explainLedger(err error) (problem, bool) {
	if e, ok := as[*registry.NoKeyError](err); ok {
		if e.Task != "" {
			return problem{Place: e.Task, Fact: a.say(msgNoKeyAnnounced), Next: a.say(msgNoKeyAnnouncedNext), Code: exitCannot}, true
		}
		return problem{Place: "yaohao.yaml", Fact: a.say(msgNoKey), Next: a.say(msgNoKeyNext), Code: exitCannot}, true
	}
	if e, ok := as[*checkpointFileError](err); ok {
		return problem{Place: e.path, Fact: a.say(msgNoCheckpointFile, e.office), Next: a.say(msgNoCheckpointFileNext), Code: exitDisagrees}, true
	}
	if e, ok := as[*registry.NoCheckpointError](err); ok && e.Size > e.Entries {
		return problem{Place: a.Database, Fact: a.say(msgNoEntry, e.Entries, e.Size), Next: a.say(msgNoEntryNext), Code: exitCannot}, true
	} else if ok {
		return problem{Place: a.Database, Fact: a.say(msgNoCheckpoint, e.Size), Next: a.say(msgNoCheckpointNext), Code: exitCannot}, true
	}
	if e, ok := as[*registry.OlderLedgerError](err); ok {
		return problem{Place: a.Database, Fact: a.say(msgOlderLedger, e.Entries, e.Checkpoint), Next: a.say(msgOlderLedgerNext), Code: exitDisagrees}, true
	}
	if errors.Is(err, registry.ErrOtherHistory) {
		return problem{Place: a.Database, Fact: a.say(msgOtherHistory), Next: a.say(msgOtherHistoryNext), Code: exitDisagrees}, true
	}
	if e, ok := as[*registry.ClockError](err); ok {
		fact := a.say(msgClock, e.Now.In(draw.Beijing()).Format(time.DateTime), e.Last.Format(time.DateTime))
		return problem{Place: a.Database, Fact: fact, Next: a.say(msgClockNext), Code: exitCannot}, true
	}
	return problem{}, false
}
