package cmd

import (
	"bytes"
	"context"
	"os"
	"strings"

	"yaohao/draw"
	"yaohao/export"
	"yaohao/registry"

	"filippo.io/age"
	"github.com/spf13/cobra"
)

// runSeal writes a dossier that only its recipients can read.
func (a *app) runSeal(ctx context.Context, task, path string, o dossierOptions) error {
	recipients, err := readRecipients(o.Seal)
	if err != nil {
		return err
	}
	return a.withStore(ctx, func(s *registry.Store) error {
		r, d, err := o.drawing(ctx, s, task)
		if err != nil {
			return err
		}
		texts, err := a.dossierFor(ctx, s, d, r)
		if err != nil {
			return err
		}
		sealed, err := export.Seal(textFiles(texts), recipients)
		if err != nil {
			return err
		}
		if _, err := export.WriteNewFile(path, sealed); err != nil {
			return err
		}
		sum := draw.HashOf(string(sealed))
		if err := s.RecordSealed(ctx, task, msgSealed.zh, path, sum); err != nil {
			return err
		}
		if a.JSON {
			return a.writeJSON(map[string]any{"task": task, "file": path, "recipients": len(recipients), "sha256": sum.String()})
		}
		a.print(msgSealedTo, path, len(recipients), sum)
		return nil
	})
}

// readRecipients reads public keys, and files of them.
func readRecipients(words []string) ([]age.Recipient, error) {
	var all []age.Recipient
	for _, word := range words {
		text := word
		if !strings.HasPrefix(word, "age1") {
			file, err := os.ReadFile(word)
			if err != nil {
				return nil, err
			}
			text = string(file)
		}
		some, err := age.ParseRecipients(strings.NewReader(text))
		if err != nil {
			return nil, &failure{"--seal", say(msgBadRecipient, raw(word)), say(msgBadRecipientNext), exitUsage}
		}
		all = append(all, some...)
	}
	return all, nil
}

// runRecipientNew makes a key to which dossiers can be sealed.
func (a *app) runRecipientNew(o keyOptions) error {
	if o.Out == "" {
		return &usageError{say(msgFlagRequired, "--out"), message{}}
	}
	identity, err := age.GenerateX25519Identity()
	if err != nil {
		return err
	}
	if err := writeSecret(o.Out, identity.String()+"\n"); err != nil {
		return err
	}
	return a.showRecipient(o.Out, identity.Recipient())
}

// readRecipientKey reads the public key of a file that runRecipientNew made. ok is false of any other file.
func readRecipientKey(path string) (public *age.X25519Recipient, ok bool) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, false
	}
	identity, err := age.ParseX25519Identity(strings.TrimSpace(string(text)))
	if err != nil {
		return nil, false
	}
	return identity.Recipient(), true
}

// showRecipient says what of the key is public, and what to do with it.
func (a *app) showRecipient(path string, public *age.X25519Recipient) error {
	if a.JSON {
		return a.writeJSON(map[string]any{"file": path, "recipient": public.String()})
	}
	a.print(msgKeyOfReader, path, public)
	return nil
}

func (a *app) unsealCommand() *cobra.Command {
	var identity, out string
	c := &cobra.Command{
		Use: a.form("unseal", msgArgSealed, msgArgIdentity) + " --out " + a.say(msgArgFolder), Short: a.say(msgUnsealShort), Args: takes(msgArgSealed),
		RunE: func(_ *cobra.Command, args []string) error { return a.runUnseal(args[0], identity, out) },
	}
	c.Flags().StringVar(&identity, "identity", "", a.say(msgFlagIdentity))
	c.Flags().StringVar(&out, "out", "", a.say(msgFlagOut))
	return c
}

// runUnseal writes the dossier in a sealed file into a folder. It needs no workspace.
func (a *app) runUnseal(path, identity, out string) error {
	for _, flag := range [][2]string{{"--identity", identity}, {"--out", out}} {
		if flag[1] == "" {
			return &usageError{say(msgFlagRequired, flag[0]), message{}}
		}
	}
	key, err := os.ReadFile(identity)
	if err != nil {
		return err
	}
	identities, err := age.ParseIdentities(bytes.NewReader(key))
	if err != nil {
		return &failure{identity, say(msgBadIdentity), say(msgBadIdentityNext), exitCannot}
	}
	sealed, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	files, err := export.Unseal(bytes.NewReader(sealed), draw.DossierFiles(), identities)
	if err != nil {
		return at(path, err)
	}
	sum := draw.HashOf(string(sealed))
	if _, err := export.WriteFolder(out, files); err != nil {
		return err
	}
	if a.JSON {
		return a.writeJSON(map[string]any{"file": path, "folder": out, "files": len(files), "sha256": sum.String()})
	}
	a.print(msgUnsealed, out, len(files), sum, out)
	return nil
}
