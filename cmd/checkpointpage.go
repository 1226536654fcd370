package cmd

import (
	"bytes"
	"strconv"

	"yaohao/draw/ledger"
	"yaohao/export"
)

// writeCheckpointPage writes a signed checkpoint as a page to print.
func (a *app) writeCheckpointPage(path string, c ledger.Checkpoint, signed string) error {
	page := export.CheckpointPage{
		Language: map[language]string{chinese: "zh", english: "en"}[a.Language],
		Title:    a.say(msgCheckpointTitle), Purpose: a.say(msgPagePurpose), CodeLabel: a.say(msgPageCode), Note: signed,
		Facts: []export.CheckpointFact{
			{Name: a.say(msgPageOrigin), Value: c.Origin},
			{Name: a.say(msgPageEntries), Value: strconv.Itoa(c.Size)},
			{Name: a.say(msgPageRoot), Value: c.Root.String()},
			{Name: a.say(msgPageTime), Value: moment(a.now())},
		},
		Signers: []string{a.say(msgPageOperator), a.say(msgPageWitness), a.say(msgPageDate)},
	}
	var b bytes.Buffer
	if err := export.WriteCheckpointPage(&b, page); err != nil {
		return err
	}
	if _, err := export.WriteNewFile(path, b.Bytes()); err != nil {
		return err
	}
	a.print(msgCheckpointPaged, path)
	return nil
}
