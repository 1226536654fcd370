package cmd

import (
	"errors"
	"io/fs"
	"os"
	"strings"

	"yaohao/draw"
	"yaohao/draw/ledger"
	"yaohao/registry"

	"github.com/spf13/cobra"
)

type keyOptions struct {
	Name    string
	Out     string
	Witness bool

	Recipient bool // to unseal what was sealed to it
}

func (a *app) keyCommand() *cobra.Command {
	var o keyOptions
	made := &cobra.Command{
		Use: a.form("new", msgArgKeyName, msgArgKeyFile), Short: a.say(msgKeyNewShort), Long: a.say(msgKeyNewLong), Args: takes(),
		RunE: func(*cobra.Command, []string) error { return a.runKeyNew(o) },
	}
	made.Flags().StringVar(&o.Name, "name", "", a.say(msgFlagKeyName))
	made.Flags().StringVar(&o.Out, "out", "", a.say(msgFlagKeyOut))
	made.Flags().BoolVar(&o.Recipient, "recipient", false, a.say(msgFlagKeyRecipient))
	made.Flags().BoolVar(&o.Witness, "witness", false, a.say(msgFlagKeyWitness))
	return a.group("key", msgKeyShort, made, &cobra.Command{
		Use: "show " + a.say(msgArgFile), Short: a.say(msgKeyShowShort), Args: takes(msgArgFile),
		RunE: func(_ *cobra.Command, args []string) error { return a.runKeyShow(args[0]) },
	})
}

// runKeyNew makes a key. It never writes over a file: a key that is lost cannot be made again.
func (a *app) runKeyNew(o keyOptions) error {
	if o.Recipient {
		return a.runRecipientNew(o)
	}
	for _, flag := range [][2]string{{"--name", o.Name}, {"--out", o.Out}} {
		if flag[1] == "" {
			return &usageError{say(msgFlagRequired, flag[0]), message{}}
		}
	}
	kind := draw.KeySigner
	if o.Witness {
		kind = draw.KeyWitness
	}
	secret, public, err := ledger.GenerateKey(a.random, o.Name, kind)
	if _, ok := as[*ledger.KeyError](err); ok {
		return &failure{"--name", say(msgKeyName, raw(o.Name)), say(msgKeyNameNext), exitUsage}
	}
	if err != nil {
		return err
	}
	if err := writeSecret(o.Out, secret+"\n"); err != nil {
		return err
	}
	return a.showKey(o.Out, public, o.Witness)
}

// writeSecret writes a file that only its owner may read. One that is there is left alone.
func writeSecret(path, text string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return &failure{path, say(msgKeyThere), say(msgKeyThereNext), exitCannot}
	}
	if err != nil {
		return err
	}
	_, err = f.WriteString(text)
	return errors.Join(err, f.Sync(), f.Close())
}

func (a *app) runKeyShow(path string) error {
	if recipient, ok := readRecipientKey(path); ok {
		return a.showRecipient(path, recipient)
	}
	key, err := readKey(path)
	if err != nil {
		return err
	}
	return a.showKey(path, key.NoteKey.String(), key.Type == draw.KeyWitness)
}

// showKey says what of the key is public, and what to do with it.
func (a *app) showKey(path, public string, isWitness bool) error {
	if a.JSON {
		return a.writeJSON(map[string]any{"file": path, "key": public, "witness": isWitness})
	}
	if isWitness {
		a.print(msgKeyOfWitness, path, public)
	} else {
		a.print(msgKeyOfOffice, path, public)
	}
	return nil
}

// readKey reads a file that key new made.
func readKey(path string) (*ledger.PrivateKey, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	key, err := ledger.ParsePrivateKey(strings.TrimSpace(string(text)))
	if err != nil {
		return nil, &failure{path, say(msgKeyBroken), say(msgKeyBrokenNext), exitCannot}
	}
	return key, nil
}

// officeKey reads the key of the office. ok is false if none is set.
func (a *app) officeKey() (key *ledger.PrivateKey, ok bool, err error) {
	if a.Key == "" {
		return nil, false, nil
	}
	key, err = readKey(a.Key)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, false, &failure{a.Key, say(msgKeyMissing), say(msgKeyMissingNext), exitCannot}
	}
	if err != nil {
		return nil, false, err
	}
	if key.Type != draw.KeySigner {
		return nil, false, &failure{a.Key, say(msgKeyNotOffice), say(msgKeyBrokenNext), exitCannot}
	}
	return key, true, nil
}

// nameKeys makes announcements name the keys that are set.
func (a *app) nameKeys(s *registry.Store) error {
	key, ok, err := a.officeKey()
	if err == nil && ok {
		for _, text := range a.Witnesses {
			if w, _ := draw.ParseNoteKey(text); w.Key == key.NoteKey.Key || w.Name == key.Name {
				return &failure{"yaohao.yaml", say(msgWitnessIsOffice, w.Name), say(msgBadWitnessNext), exitUsage}
			}
		}
		s.Name(registry.Keys{Office: key.NoteKey.String(), Witnesses: a.Witnesses})
	}
	return err
}

// checkWitnesses looks at the keys of witnesses that yaohao.yaml names.
func (s settings) checkWitnesses() error {
	names, keys := map[string]bool{}, map[[32]byte]bool{}
	for _, text := range s.Witnesses {
		key, ok := draw.ParseNoteKey(text)
		switch {
		case !ok || key.Type != draw.KeyWitness:
			return &failure{"yaohao.yaml", say(msgBadWitness, raw(text)), say(msgBadWitnessNext), exitUsage}
		case names[key.Name]:
			return &failure{"yaohao.yaml", say(msgWitnessTwice, key.Name), say(msgBadWitnessNext), exitUsage}
		case keys[key.Key]:
			return &failure{"yaohao.yaml", say(msgWitnessSameKey, key.Name), say(msgBadWitnessNext), exitUsage}
		}
		names[key.Name], keys[key.Key] = true, true
	}
	if len(s.Witnesses) > 0 && s.Key == "" {
		return &failure{"yaohao.yaml", say(msgWitnessesAlone), say(msgWitnessesAloneNext), exitUsage}
	}
	return nil
}
