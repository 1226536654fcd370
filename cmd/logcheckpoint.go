package cmd

import (
	"context"
	"os"
	"strings"

	"yaohao/draw"
	"yaohao/draw/ledger"
	"yaohao/export"
	"yaohao/registry"

	"github.com/spf13/cobra"
)

type checkpointOptions struct{ Out, Page string }

func (a *app) logCheckpointCommand() *cobra.Command {
	var o checkpointOptions
	c := &cobra.Command{
		Use: a.form("checkpoint", msgArgTextOut), Short: a.say(msgCheckpointShort), Long: a.say(msgCheckpointLong), Args: takes(),
		RunE: func(c *cobra.Command, _ []string) error { return a.runLogCheckpoint(c.Context(), o) },
	}
	c.Flags().StringVar(&o.Out, "out", "", a.say(msgFlagTextOut))
	c.Flags().StringVar(&o.Page, "page", "", a.say(msgFlagCheckpointPage))
	return c
}

// runLogCheckpoint signs the ledger as it stands.
func (a *app) runLogCheckpoint(ctx context.Context, o checkpointOptions) error {
	key, err := a.needKey()
	if err != nil {
		return err
	}
	return a.withStore(ctx, func(s *registry.Store) error {
		signed, err := s.Checkpoint(ctx, key)
		if err != nil {
			return err
		}
		c, _, err := ledger.OpenCheckpoint(signed, key.NoteKey, nil)
		if err != nil {
			return err
		}
		if o.Page != "" {
			if err := a.writeCheckpointPage(o.Page, c, signed); err != nil {
				return err
			}
		}
		if a.JSON {
			return a.writeJSON(checkpointView{c.Origin, c.Size, c.Root.String(), signed, nil})
		}
		if err := a.writeOut(o.Out, signed); err != nil {
			return err
		}
		if o.Out != "" {
			a.print(msgCheckpointed, c.Size, o.Out)
		}
		return nil
	})
}

// checkpointView is a signed checkpoint in JSON.
type checkpointView struct {
	Origin   string         `json:"origin"`
	Entries  int            `json:"entries"`
	Root     string         `json:"root"`
	Text     string         `json:"text"`
	Cosigned []cosignedView `json:"cosigned,omitempty"`
}

// needKey reads the key of the office, which must be set.
func (a *app) needKey() (*ledger.PrivateKey, error) {
	key, ok, err := a.officeKey()
	if err == nil && !ok {
		return nil, &registry.NoKeyError{}
	}
	return key, err
}

// writeOut writes a text to a new file, or to the output if no file is given.
func (a *app) writeOut(path, text string) error {
	if path == "" {
		_, err := a.out.Write([]byte(text))
		return err
	}
	_, err := export.WriteNewFile(path, []byte(text))
	return err
}

// openNamed reads a file with a checkpoint that the office signed. What anybody but the witnesses of yaohao.yaml signed is left out.
func (a *app) openNamed(path string) (ledger.Checkpoint, []ledger.Cosignature, error) {
	key, err := a.needKey()
	if err != nil {
		return ledger.Checkpoint{}, nil, err
	}
	var witnesses []draw.NoteKey
	for _, vkey := range a.Witnesses {
		witness, _ := draw.ParseNoteKey(vkey)
		witnesses = append(witnesses, witness)
	}
	return openCheckpoint(path, key.NoteKey, witnesses)
}

// openCheckpoint reads a file with a signed checkpoint, and verifies the signatures by these keys.
func openCheckpoint(path string, office draw.NoteKey, witnesses []draw.NoteKey) (c ledger.Checkpoint, cosigned []ledger.Cosignature, err error) {
	text, err := readHanded(path)
	if err != nil {
		return c, nil, err
	}
	return readCheckpoint(path, text, office, witnesses)
}

// readHanded reads a text that people hand over: as a file, in a mail, as a code that they scan. Line ends of Windows, a byte order mark, and what blank lines there
// are at the end change nothing in it.
func readHanded(path string) (string, error) {
	data, err := os.ReadFile(path)
	text := strings.ReplaceAll(strings.TrimPrefix(string(data), "\ufeff"), "\r\n", "\n")
	return strings.TrimRight(text, "\r\n") + "\n", err
}

// readCheckpoint is openCheckpoint of a file that has been read.
func readCheckpoint(path, text string, office draw.NoteKey, witnesses []draw.NoteKey) (c ledger.Checkpoint, cosigned []ledger.Cosignature, err error) {
	note, err := ledger.Gather([]string{text}, office, witnesses)
	if err != nil {
		return c, nil, &checkpointFileError{path, office.Name, err}
	}
	return ledger.OpenCheckpoint(note, office, witnesses)
}

// A checkpointFileError says that a file is no checkpoint that an office signed.
type checkpointFileError struct {
	path, office string
	err          error
}

func (e *checkpointFileError) Error() string { return e.path + ": " + e.err.Error() }
