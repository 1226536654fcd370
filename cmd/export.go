package cmd

import (
	"bytes"
	"context"
	"fmt"

	"yaohao/draw"
	"yaohao/export"
	"yaohao/registry"

	"github.com/spf13/cobra"
)

type exportOptions struct{ Out string }

func (a *app) exportCommand() *cobra.Command {
	return a.group("export", msgExportShort,
		a.exportVerb("announcement", msgExportAnnouncementShort, a.exportAnnouncement),
		a.exportDossierCommand(),
		a.exportDispatchCommand(),
		a.exportVerb("sheets", msgExportSheetsShort, ofStanding(a.exportSheets)),
		a.exportPageCommand(),
		a.exportSQLCommand())
}

// An exporter writes files of a task into a folder.
type exporter func(ctx context.Context, s *registry.Store, task, folder string) error

// ofStanding makes an exporter of a function that needs the draw of the task, and is of no use once it is void.
func ofStanding(export func(context.Context, *registry.Store, *registry.Drawing, string) error) exporter {
	return func(ctx context.Context, s *registry.Store, task, folder string) error {
		d, err := s.Standing(ctx, task)
		if err != nil {
			return err
		}
		return export(ctx, s, d, folder)
	}
}

func (a *app) exportVerb(name string, short message, export exporter) *cobra.Command {
	var o exportOptions
	use := name + " " + a.say(msgArgTask) + " --out " + a.say(msgArgFolder)
	c := &cobra.Command{Use: use, Short: a.say(short), Args: takes(msgArgTask)}
	c.Flags().StringVar(&o.Out, "out", "", a.say(msgFlagOut))
	c.RunE = func(c *cobra.Command, args []string) error {
		if o.Out == "" {
			return &usageError{say(msgFlagRequired, "--out"), message{}}
		}
		return a.withStore(c.Context(), func(s *registry.Store) error {
			if err := export(c.Context(), s, args[0], o.Out); err != nil {
				return err
			}
			if a.JSON {
				return a.writeJSON(map[string]string{"task": args[0], "folder": o.Out})
			}
			return nil
		})
	}
	return c
}

// exportAnnouncement writes what is to be published before the seed exists: the announcement, and the lists that it commits to.
func (a *app) exportAnnouncement(ctx context.Context, s *registry.Store, task, folder string) error {
	f, err := s.Announced(ctx, task)
	if err != nil {
		return err
	}
	return a.exportFolder(ctx, s, task, folder, textFiles(f.Texts()), msgAnnouncement)
}

// textFiles are texts by file name.
func textFiles(texts map[string]string) []export.File {
	var files []export.File
	for name, text := range texts {
		files = append(files, export.File{Name: name, Data: []byte(text)})
	}
	return files
}

func (a *app) exportSheets(ctx context.Context, s *registry.Store, d *registry.Drawing, folder string) error {
	sheets, err := recordSheets(ctx, s, d)
	if err != nil {
		return err
	}
	files, err := a.signSheets(d, sheets)
	if err != nil {
		return err
	}
	for first := 0; first < len(sheets); first += export.MaxSheets {
		last := min(first+export.MaxSheets, len(sheets))
		var b bytes.Buffer
		if err := export.WriteRecordSheets(&b, sheets[first:last]); err != nil {
			return err
		}
		files = append(files, export.File{Name: fmt.Sprintf("检查记录表-%04d-%04d.xlsx", first+1, last), Data: b.Bytes()})
	}
	return a.mindActs(d, a.exportFolder(ctx, s, d.Announcement.Task, folder, files, msgSheets))
}

// mindActs says of a folder that holds something else that this is so, most likely, because something was decided after it was written.
func (a *app) mindActs(d *registry.Drawing, err error) error {
	e, ok := as[*export.OccupiedError](err)
	if !ok || len(d.Acts) == 0 {
		return err
	}
	return &failure{e.Folder, say(msgOccupied, e.File), say(msgOccupiedActs, a.actCounts(d.Acts)), exitCannot}
}

// exportFolder writes a folder, and records it unless the same was there already.
func (a *app) exportFolder(ctx context.Context, s *registry.Store, task, folder string, files []export.File, what message) error {
	written, err := export.WriteFolder(folder, files)
	if err != nil {
		return err
	}
	if err := s.RecordExport(ctx, task, what.zh, folder, written); err != nil {
		return err
	}
	if !written {
		a.print(msgExportedAlready, a.say(what), folder)
		return nil
	}
	a.print(msgExported, a.say(what), folder, len(files))
	return nil
}

// recordSheets fills in a record sheet for every drawn target, then for every one that a supplement put in, as it stood in the registry when the draw was announced.
func recordSheets(ctx context.Context, s *registry.Store, d *registry.Drawing) ([]export.RecordSheet, error) {
	d, err := d.Opened()
	if err != nil {
		return nil, err
	}
	ann := d.Announcement
	var items []export.Item
	for _, item := range ann.Items {
		items = append(items, export.Item{Name: item.Name, Basis: item.Basis})
	}
	var sheets []export.RecordSheet
	for _, o := range occasions(d) {
		team, answers := o.team, ""
		if o.supplement > 0 {
			answers = chinese.say(msgNamed, o.answers.Name, o.answers.ID)
		}
		target, err := s.TargetAt(ctx, ann.Number, team.ID)
		if err != nil {
			return nil, fmt.Errorf("target %s: %w", team.ID, err)
		}
		sheets = append(sheets, export.RecordSheet{
			Office: ann.Office, Task: ann.Task, TaskName: ann.TaskName, Draw: ann.Number, Commitment: d.Result.Announcement.String(),
			SeedNotes: seedNotes(d),
			Rank:      o.rank, Supplement: o.supplement, Answers: answers, From: team.Period.From, To: team.Period.To,
			Replaced: sheetReplacements(o.replaced), Batch: o.batch, Group: o.first.Group, Lots: sheetLots(o.first),
			Name: team.Name, Code: team.ID, Address: target.Address, Person: target.Person, Phone: target.Phone, Stratum: team.Stratum,
			Items: items, Team: sheetMembers(team),
		})
	}
	return sheets, nil
}

// sheetMembers are the officers, the leader first, then the experts.
func sheetMembers(team draw.Team) []export.Member {
	var members []export.Member
	for k, m := range team.Members {
		members = append(members, export.Member{Name: m.Name, Certificate: m.ID, Department: m.Department, Leader: k == 0})
	}
	for _, m := range team.Experts {
		members = append(members, export.Member{Name: m.Name, Certificate: m.ID, Department: m.Department, Expert: true})
	}
	return members
}
