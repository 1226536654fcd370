package cmd

import (
	"context"
	"path/filepath"
	"strconv"
	"strings"

	"yaohao/draw"
	"yaohao/export"
	"yaohao/registry"

	"github.com/spf13/cobra"
)

func (a *app) exportDispatchCommand() *cobra.Command {
	var o exportOptions
	c := &cobra.Command{
		Use: a.form("dispatch", msgArgTask) + " --out " + a.say(msgArgFolder), Short: a.say(msgExportDispatchShort), Long: a.say(msgExportDispatchLong),
		Args: takes(msgArgTask),
		RunE: func(c *cobra.Command, args []string) error { return a.runExportDispatch(c.Context(), args[0], o) },
	}
	c.Flags().StringVar(&o.Out, "out", "", a.say(msgFlagOut))
	return c
}

func (a *app) runExportDispatch(ctx context.Context, task string, o exportOptions) error {
	if o.Out == "" {
		return &usageError{say(msgFlagRequired, "--out"), message{}}
	}
	return a.withStore(ctx, func(s *registry.Store) error {
		d, err := s.Standing(ctx, task)
		if err != nil {
			return err
		}
		if len(d.Announcement.AreaLists) == 0 {
			return &failure{task, say(msgNoAreas), say(msgNoAreasNext), exitCannot}
		}
		areas, files, err := dispatch(d)
		if err != nil {
			return err
		}
		if err := a.exportFolder(ctx, s, task, o.Out, files, msgDispatched); err != nil {
			return err
		}
		return a.showDispatch(d, o.Out, areas)
	})
}

// areaView is the dossier of an area.
type areaView struct {
	Area    string `json:"area"`
	Folder  string `json:"folder"` // in that of all areas
	Targets int    `json:"targets"`
	Drawn   int    `json:"drawn"`
}

// dispatch makes the dossiers of all areas, each in a folder.
func dispatch(d *registry.Drawing) ([]areaView, []export.File, error) {
	texts := d.Texts()
	lists, err := draw.SplitByArea(draw.Targets(strings.NewReader(texts[draw.TargetsFile])), draw.Areas(strings.NewReader(texts[draw.AreasFile])))
	if err != nil {
		return nil, nil, err
	}
	drawn, err := drawnByArea(d, texts[draw.AreasFile])
	if err != nil {
		return nil, nil, err
	}
	shared := map[string][]byte{} // the texts that are in all of them, once
	for name, text := range texts {
		shared[name] = []byte(text)
	}
	var names []string
	for _, l := range d.Announcement.AreaLists {
		names = append(names, l.Area)
	}
	var areas []areaView
	var files []export.File
	for k, folder := range export.FolderNames(names) {
		area := names[k]
		areas = append(areas, areaView{area, folder, d.Announcement.AreaLists[k].Count, drawn[area]})
		for name, text := range draw.Dispatch(texts, area, lists[area]) {
			data := shared[name]
			if name == draw.TargetsFile || data == nil {
				data = []byte(text)
			}
			files = append(files, export.File{Name: folder + "/" + name, Data: data})
		}
	}
	return areas, files, nil
}

// drawnByArea counts the drawn targets of each area.
func drawnByArea(d *registry.Drawing, areas string) (map[string]int, error) {
	isDrawn := map[string]bool{}
	for _, team := range d.Result.Teams {
		isDrawn[team.ID] = true
	}
	drawn := map[string]int{}
	for row, err := range draw.Areas(strings.NewReader(areas)) {
		if err != nil {
			return nil, err
		}
		if isDrawn[row.Target] {
			drawn[row.Area]++
		}
	}
	return drawn, nil
}

func (a *app) showDispatch(d *registry.Drawing, folder string, areas []areaView) error {
	if a.JSON {
		return a.writeJSON(dispatchView{d.Announcement.Task, folder, d.Result.Announcement.String(), areas})
	}
	var rows [][]string
	for _, area := range areas {
		rows = append(rows, []string{area.Area, strconv.Itoa(area.Targets), strconv.Itoa(area.Drawn), filepath.Join(folder, area.Folder)})
	}
	if err := writeTable(a.out, []string{a.say(msgColArea), a.say(msgColTargets), a.say(msgColDrawn), a.say(msgColFolder)}, rows); err != nil {
		return err
	}
	a.print(msgDispatchNext, d.Result.Announcement)
	return nil
}

type dispatchView struct {
	Task       string     `json:"task"`
	Folder     string     `json:"folder"`
	Commitment string     `json:"commitment"`
	Areas      []areaView `json:"areas"`
}
