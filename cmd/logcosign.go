package cmd

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"yaohao/draw"
	"yaohao/draw/ledger"
	"yaohao/export"

	"github.com/spf13/cobra"
)

type cosignOptions struct {
	Office, Key, State, Proof, Out string
	First                          bool
}

func (a *app) logCosignCommand() *cobra.Command {
	var o cosignOptions
	c := &cobra.Command{
		Use: a.form("cosign", msgArgCheckpoint, msgArgCosign), Short: a.say(msgCosignShort), Long: a.say(msgCosignLong), Args: takes(msgArgCheckpoint),
		RunE: func(_ *cobra.Command, args []string) error { return a.runLogCosign(args[0], o) },
	}
	c.Flags().StringVar(&o.Office, "office", "", a.say(msgFlagOffice))
	c.Flags().StringVar(&o.Key, "key", "", a.say(msgFlagCosignKey))
	c.Flags().StringVar(&o.State, "state", "", a.say(msgFlagState))
	c.Flags().StringVar(&o.Proof, "proof", "", a.say(msgFlagProof))
	c.Flags().StringVar(&o.Out, "out", "", a.say(msgFlagCosignOut))
	c.Flags().BoolVar(&o.First, "first", false, a.say(msgFlagFirst))
	return c
}

// runLogCosign is what a witness does, on a machine of its own and without a workspace: it signs a checkpoint that extends the last one it has seen.
func (a *app) runLogCosign(path string, o cosignOptions) error {
	office, key, err := o.keys()
	if err != nil {
		return err
	}
	var c ledger.Checkpoint
	var signed string
	at := a.now()
	err = o.alone(func() error {
		c, signed, err = o.cosign(path, office, key, at)
		return err
	})
	if err != nil {
		return err
	}
	if a.JSON {
		by := ledger.Cosignature{Name: key.Name, At: at}
		return a.writeJSON(checkpointView{c.Origin, c.Size, c.Root.String(), signed, viewCosigners([]ledger.Cosignature{by})})
	}
	if err := a.writeOut(o.Out, signed); err != nil {
		return err
	}
	if o.Out != "" {
		a.print(msgCosigned, c.Origin, c.Size, o.Out)
	}
	return nil
}

// alone runs cosign while no other run has the same state: two at once could each find that theirs extends it.
func (o cosignOptions) alone(cosign func() error) error {
	if _, err := os.Stat(filepath.Dir(o.State)); err != nil {
		return err
	}
	lock := o.State + ".lock"
	f, err := os.OpenFile(lock, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	switch {
	case errors.Is(err, fs.ErrExist):
		return &failure{lock, say(msgCosignBusy), say(msgCosignBusyNext), exitCannot}
	case err != nil:
		return err
	}
	return errors.Join(cosign(), f.Close(), os.Remove(lock))
}

// cosign checks a checkpoint and signs it. The file is read once, as it may be another's to change. What has been seen is kept before it is signed: a crash
// between the two can lose a signature, and never give one to a second history.
func (o cosignOptions) cosign(path string, office draw.NoteKey, key *ledger.PrivateKey, at time.Time) (c ledger.Checkpoint, signed string, err error) {
	text, err := readHanded(path)
	if err != nil {
		return c, "", err
	}
	if c, _, err = readCheckpoint(path, text, office, nil); err != nil {
		return c, "", err
	}
	if err := o.checkExtends(c, office); err != nil {
		return c, "", err
	}
	if err := export.ReplaceFile(o.State, []byte(text)); err != nil {
		return c, "", err
	}
	signed, err = ledger.Cosign(text, office, key, at)
	return c, signed, err
}

// keys reads the key of the office, and that of the witness.
func (o cosignOptions) keys() (office draw.NoteKey, key *ledger.PrivateKey, err error) {
	for _, flag := range [][2]string{{"--office", o.Office}, {"--key", o.Key}, {"--state", o.State}} {
		if flag[1] == "" {
			return office, nil, &usageError{say(msgFlagRequired, flag[0]), message{}}
		}
	}
	office, ok := draw.ParseNoteKey(o.Office)
	if !ok || office.Type != draw.KeySigner {
		return office, nil, &usageError{say(msgFlagBadValue, "--office", o.Office), msgOfficeNext}
	}
	if key, err = readKey(o.Key); err != nil {
		return office, nil, err
	}
	if key.Type != draw.KeyWitness {
		return office, nil, &failure{o.Key, say(msgKeyNotWitness), say(msgKeyNotWitnessNext), exitCannot}
	}
	return office, key, nil
}

// checkExtends returns an error unless a checkpoint extends the last one that the witness has seen.
func (o cosignOptions) checkExtends(c ledger.Checkpoint, office draw.NoteKey) error {
	last, _, err := openCheckpoint(o.State, office, nil)
	switch {
	case errors.Is(err, fs.ErrNotExist) && o.First:
		return nil
	case errors.Is(err, fs.ErrNotExist):
		return &failure{o.State, say(msgNoState), say(msgNoStateNext), exitCannot}
	case err != nil:
		return err
	case o.First:
		return &failure{o.State, say(msgStateThere, last.Size), say(msgStateThereNext), exitUsage}
	case c == last:
		return nil
	case c.Size < last.Size:
		return &failure{o.State, say(msgCosignOlder, c.Size, last.Size), say(msgCosignKeepBoth), exitDisagrees}
	case c.Size == last.Size:
		return &failure{o.State, say(msgCosignOther, c.Size), say(msgCosignKeepBoth), exitDisagrees}
	case o.Proof == "":
		return &failure{o.State, say(msgNoProof, last.Size, c.Size), say(msgNoProofNext, last.Size), exitUsage}
	}
	return o.checkProof(last, c)
}

func (o cosignOptions) checkProof(last, c ledger.Checkpoint) error {
	text, err := readHanded(o.Proof)
	if err != nil {
		return err
	}
	proof, err := ledger.ParseConsistency(text)
	if f, ok := as[*draw.Finding](err); ok {
		f.File = o.Proof
		return &failure{f.Place.String(), say(msgProofBroken), say(msgNoProofNext, last.Size), exitDisagrees}
	}
	if err != nil {
		return err
	}
	if proof.From != last.Size || proof.To != c.Size {
		return &failure{o.Proof, say(msgProofOther, proof.From, proof.To, last.Size, c.Size), say(msgNoProofNext, last.Size), exitUsage}
	}
	if err := proof.Check(last, c); err != nil {
		return &failure{o.Proof, say(msgProofFails, last.Size, c.Size), say(msgCosignKeepBoth), exitDisagrees}
	}
	return nil
}
