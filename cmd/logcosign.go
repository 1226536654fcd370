package cmd

import (
	"errors"
	"io/fs"
	"os"

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

// runLogCosign is what a witness does, on a machine of its own and without a workspace: it signs a checkpoint that extends the last one it has seen. What it has
// seen is kept before it signs: a crash between the two can lose a signature, and never give one to a second history.
func (a *app) runLogCosign(path string, o cosignOptions) error {
	office, key, err := o.keys()
	if err != nil {
		return err
	}
	c, _, err := openCheckpoint(path, office, nil)
	if err != nil {
		return err
	}
	if err := o.checkExtends(c, office); err != nil {
		return err
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := export.ReplaceFile(o.State, text); err != nil {
		return err
	}
	signed, err := ledger.Cosign(string(text), office, key, a.now())
	if err != nil {
		return err
	}
	if a.JSON {
		at := ledger.Cosignature{Name: key.Name, At: a.now().In(draw.Beijing())}
		return a.writeJSON(checkpointView{c.Origin, c.Size, c.Root.String(), signed, viewCosigned([]ledger.Cosignature{at})})
	}
	if err := a.writeOut(o.Out, signed); err != nil {
		return err
	}
	if o.Out != "" {
		a.print(msgCosigned, c.Origin, c.Size, o.Out)
	}
	return nil
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
	text, err := os.ReadFile(o.Proof)
	if err != nil {
		return err
	}
	proof, err := ledger.ParseConsistency(string(text))
	if f, ok := as[*draw.Finding](err); ok {
		f.File = o.Proof
		return &failure{f.Place.String(), say(msgProofBroken), say(msgNoProofNext, last.Size), exitDisagrees}
	}
	if err != nil {
		return err
	}
	if err := proof.Check(last, c); err != nil {
		return &failure{o.Proof, say(msgProofFails, last.Size, c.Size), say(msgCosignKeepBoth), exitDisagrees}
	}
	return nil
}
