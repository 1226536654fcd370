package cmd

import (
	"context"
	"maps"
	"time"

	"yaohao/draw"
	"yaohao/draw/evidence"
	"yaohao/draw/ledger"
	"yaohao/export"
	"yaohao/registry"

	"github.com/spf13/cobra"
)

// A reader is for whom a dossier is written (draw/SPEC.md §1).
type reader string

const (
	forNotary reader = "notary" // all that there is
	forPublic reader = "public" // without what names inspectors, or shows the acts of other tasks
)

func parseReader(text string) (reader, error) {
	r := reader(text)
	if r != forNotary && r != forPublic {
		return "", &usageError{say(msgFlagBadValue, "--for", text), msgForNext}
	}
	return r, nil
}

// exportDossierCommand takes the number of an earlier attempt, too: its dossier says why it is void.
func (a *app) exportDossierCommand() *cobra.Command {
	var o dossierOptions
	c := a.exportVerb("dossier", msgExportDossierShort, func(ctx context.Context, s *registry.Store, task, folder string) error {
		r, d, err := o.drawing(ctx, s, task)
		if err != nil {
			return err
		}
		return a.exportDossier(ctx, s, d, folder, r)
	})
	c.Long = a.say(msgExportDossierLong)
	c.Flags().IntVar(&o.Number, "number", 0, a.say(msgFlagNumber))
	c.Flags().StringVar(&o.For, "for", string(forNotary), a.say(msgFlagFor))
	c.Flags().StringSliceVar(&o.Seal, "seal", nil, a.say(msgFlagSeal))
	write := c.RunE
	c.RunE = func(c *cobra.Command, args []string) error {
		out := c.Flag("out").Value.String()
		if len(o.Seal) == 0 || out == "" {
			return write(c, args)
		}
		return a.runSeal(c.Context(), args[0], out, o)
	}
	return c
}

type dossierOptions struct {
	Number int // of an earlier attempt; 0 for the last
	For    string
	Seal   []string // recipients, or files of them
}

// drawing finds the draw that a dossier is of.
func (o dossierOptions) drawing(ctx context.Context, s *registry.Store, task string) (r reader, d *registry.Drawing, err error) {
	if r, err = parseReader(o.For); err != nil {
		return r, nil, err
	}
	if o.Number != 0 {
		d, err = s.DrawnAs(ctx, task, o.Number)
	} else {
		d, err = s.Drawn(ctx, task)
	}
	return r, d, err
}

func (a *app) exportDossier(ctx context.Context, s *registry.Store, d *registry.Drawing, folder string, r reader) error {
	texts, err := a.dossierFor(ctx, s, d, r)
	if err != nil {
		return err
	}
	err = a.mindChanges(d, texts, a.exportFolder(ctx, s, d.Announcement.Task, folder, textFiles(texts), msgDossier))
	if void := d.Void(); void != nil && err == nil {
		a.warn(msgVoidDossier, d.Announcement.Number, void.Reason)
	}
	return err
}

// dossierFor is dossierTexts, unless this reader may not have them yet.
func (a *app) dossierFor(ctx context.Context, s *registry.Store, d *registry.Drawing, r reader) (map[string]string, error) {
	if err := a.checkReader(d.Announcement, r); err != nil {
		return nil, err
	}
	return a.dossierTexts(ctx, s, d, r)
}

// dossierTexts are the files of a dossier by name. With the key of the office, the ledger is signed first unless that was done after the last act.
func (a *app) dossierTexts(ctx context.Context, s *registry.Store, d *registry.Drawing, r reader) (map[string]string, error) {
	key, err := a.keyOf(d.Announcement)
	if err != nil {
		return nil, err
	}
	shown, err := ledgerFiles(ctx, s, d, key)
	if err != nil {
		return nil, err
	}
	texts := d.Texts()
	maps.Copy(texts, shown)
	if text, ok := d.Lists[draw.PseudonymsFile]; ok && r == forNotary {
		texts[draw.PseudonymsFile] = text
	}
	if r == forPublic {
		delete(texts, draw.LedgerFile)
	}
	stamp, err := timestampFile(ctx, s, &d.Frozen)
	if err != nil {
		return nil, err
	}
	if stamp != "" {
		texts[draw.TimestampFile] = stamp
	}
	sums := draw.SumsText(texts)
	texts[draw.SumsFile] = sums
	if key != nil {
		texts[draw.SignatureFile], err = evidence.SignatureText(sums, key)
	}
	return texts, err
}

// checkReader refuses a dossier for the public that names inspectors before their checks are done.
func (a *app) checkReader(ann *draw.Announcement, r reader) error {
	today := a.now().In(draw.Beijing()).Format(time.DateOnly)
	if r != forPublic || ann.Pseudonyms.Count > 0 || ann.Inspectors.Count == 0 || today > ann.To {
		return nil
	}
	return &failure{ann.Task, say(msgNamesPublic, ann.To), say(msgNamesPublicNext), exitCannot}
}

// keyOf is the office's key if it is the one that the announcement names; else nil, with a warning if the announcement names another.
func (a *app) keyOf(ann *draw.Announcement) (*ledger.PrivateKey, error) {
	if ann.LedgerKey == "" {
		return nil, nil
	}
	key, ok, err := a.officeKey()
	if err != nil {
		return nil, err
	}
	if !ok || key.NoteKey.String() != ann.LedgerKey {
		a.warn(msgOtherKey, ann.LedgerKey)
		return nil, nil
	}
	return key, nil
}

// ledgerFiles are the files of a dossier that prove its draw from the ledger; none if the announcement names no key.
func ledgerFiles(ctx context.Context, s *registry.Store, d *registry.Drawing, key *ledger.PrivateKey) (map[string]string, error) {
	if d.Announcement.LedgerKey == "" {
		return nil, nil
	}
	e, err := s.EvidenceOf(ctx, &d.Frozen)
	if err == nil && e.Drawn == "" && key != nil {
		if _, err := s.Checkpoint(ctx, key); err != nil {
			return nil, err
		}
		e, err = s.EvidenceOf(ctx, &d.Frozen)
	}
	if err != nil {
		return nil, err
	}
	files := map[string]string{draw.AnnouncedFile: e.Announced, draw.DrawnFile: e.Drawn, draw.LedgerFile: e.Ledger}
	maps.DeleteFunc(files, func(_, text string) bool { return text == "" })
	return files, nil
}

// mindChanges says of a folder that holds something else that this is so, most likely, because of what came after it was written.
func (a *app) mindChanges(d *registry.Drawing, texts map[string]string, err error) error {
	e, ok := as[*export.OccupiedError](err)
	if ok && len(d.Acts) == 0 && (d.Announcement.LedgerKey != "" || texts[draw.TimestampFile] != "") {
		return &failure{e.Folder, say(msgOccupied, e.File), say(msgOccupiedEvidence), exitCannot}
	}
	return a.mindActs(d, err)
}
