package cmd

import (
	"context"
	"strconv"

	"yaohao/draw"
	"yaohao/registry"

	"github.com/spf13/cobra"
)

// nameKeysNeeded is nameKeys where nothing can be done without a key.
func (a *app) nameKeysNeeded(s *registry.Store) error {
	if _, err := a.needKey(); err != nil {
		return err
	}
	return a.nameKeys(s)
}

func (a *app) logConsistencyCommand() *cobra.Command {
	var from, out string
	c := &cobra.Command{
		Use: a.form("consistency", msgArgSince, msgArgTextOut), Short: a.say(msgConsistencyShort), Long: a.say(msgConsistencyLong), Args: takes(),
		RunE: func(c *cobra.Command, _ []string) error { return a.runLogConsistency(c.Context(), from, out) },
	}
	c.Flags().StringVar(&from, "from", "", a.say(msgFlagSince))
	c.Flags().StringVar(&out, "out", "", a.say(msgFlagTextOut))
	return c
}

// runLogConsistency proves to a witness that the last checkpoint extends the one it has.
func (a *app) runLogConsistency(ctx context.Context, from, out string) error {
	if from == "" {
		return &usageError{say(msgFlagRequired, "--from"), message{}}
	}
	size, err := strconv.Atoi(from)
	if err != nil {
		c, _, err := a.openNamed(from)
		if err != nil {
			return err
		}
		size = c.Size
	}
	if size < 1 {
		return &usageError{say(msgFlagBadValue, "--from", from), msgSinceNext}
	}
	return a.withStore(ctx, func(s *registry.Store) error {
		if err := a.nameKeysNeeded(s); err != nil {
			return err
		}
		proof, err := s.Consistency(ctx, size)
		if err != nil {
			return err
		}
		if a.JSON {
			return a.writeJSON(map[string]any{"from": proof.From, "to": proof.To, "text": proof.Text()})
		}
		if err := a.writeOut(out, proof.Text()); err != nil {
			return err
		}
		if out != "" {
			a.print(msgConsistencyWritten, proof.From, proof.To, out)
		}
		return nil
	})
}

func (a *app) logProveCommand() *cobra.Command {
	var out string
	c := &cobra.Command{
		Use: a.form("prove", msgArgEntry, msgArgTextOut), Short: a.say(msgLogProveShort), Long: a.say(msgLogProveLong), Args: takes(msgArgEntry),
		RunE: func(c *cobra.Command, args []string) error { return a.runLogProve(c.Context(), args[0], out) },
	}
	c.Flags().StringVar(&out, "out", "", a.say(msgFlagTextOut))
	return c
}

// runLogProve proves that an entry is in the ledger of the last checkpoint.
func (a *app) runLogProve(ctx context.Context, entry, out string) error {
	seq, err := strconv.Atoi(entry)
	if err != nil || seq < 1 {
		return &usageError{say(msgBadEntry, entry), msgBadEntryNext}
	}
	return a.withStore(ctx, func(s *registry.Store) error {
		if err := a.nameKeysNeeded(s); err != nil {
			return err
		}
		text, err := s.Prove(ctx, seq)
		if err != nil {
			return err
		}
		if a.JSON {
			return a.writeJSON(map[string]any{"entry": seq, "text": text, "sha256": draw.HashOf(text).String()})
		}
		if err := a.writeOut(out, text); err != nil {
			return err
		}
		if out != "" {
			a.print(msgEntryProved, seq, out)
		}
		return nil
	})
}
