package cmd

import (
	"bytes"
	"context"
	"fmt"

	"yaohao/export"
	"yaohao/registry"

	"github.com/spf13/cobra"
)

func (a *app) exportPageCommand() *cobra.Command {
	var out string
	c := &cobra.Command{
		Use: a.form("page", msgArgTask, msgArgOutPage), Short: a.say(msgExportPageShort), Long: a.say(msgExportPageLong), Args: takes(msgArgTask),
	}
	c.Flags().StringVar(&out, "out", "", a.say(msgFlagOutPage))
	c.RunE = func(c *cobra.Command, args []string) error {
		return a.withStore(c.Context(), func(s *registry.Store) error {
			d, err := s.Drawn(c.Context(), args[0])
			if err != nil {
				return err
			}
			return a.exportPage(c.Context(), s, d, out)
		})
	}
	return c
}

// exportPage writes the page with which anyone redoes a draw in a browser, and records it unless it was there already.
func (a *app) exportPage(ctx context.Context, s *registry.Store, d *registry.Drawing, path string) error {
	ann := d.Announcement
	if path == "" {
		path = fmt.Sprintf("摇号复核-%d.html", ann.Number)
	}
	texts, err := a.dossierTexts(ctx, s, d, forPublic)
	if err != nil {
		return err
	}
	if a.checkReader(ann, forPublic) != nil {
		a.warn(msgNamesPage, ann.To)
	}
	var b bytes.Buffer
	if err := export.WriteCheckPage(&b, checkPage(d, texts)); err != nil {
		return err
	}
	written, err := export.WriteNewFile(path, b.Bytes())
	if err != nil {
		return err
	}
	if err := s.RecordExport(ctx, ann.Task, msgPage.zh, path, written); err != nil {
		return err
	}
	switch {
	case a.JSON:
		return a.writeJSON(map[string]any{"task": ann.Task, "file": path, "bytes": b.Len(), "written": written})
	case written:
		a.print(msgPageWritten, path, b.Len())
	default:
		a.print(msgPageAlready, path)
	}
	return nil
}

// checkPage is the page of a draw, with the files of its public dossier.
func checkPage(d *registry.Drawing, texts map[string]string) export.CheckPage {
	ann := d.Announcement
	return export.CheckPage{
		Office: ann.Office, Number: ann.Number, Task: ann.Task, TaskName: ann.TaskName,
		Of: ann.Targets.Count, Take: ann.Take(),
		Commitment: d.Result.Announcement.String(), Key: d.Result.Key.String(),
		Seed: d.Seed, SeedSource: ann.Seed.Kind + "：" + ann.Seed.Text, SeedMoment: ann.Seed.Moment,
		Dossier: textFiles(texts),
	}
}
