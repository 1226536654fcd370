package cmd

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"yaohao/draw"
	"yaohao/export"

	"github.com/spf13/cobra"
)

type partOptions struct{ Department, Seed, Out string }

func (a *app) partCommand() *cobra.Command {
	var o partOptions
	c := &cobra.Command{
		Use: a.form("part", msgArgFolder, msgArgDepartment), Short: a.say(msgPartShort), Long: a.say(msgPartLong), Args: takes(msgArgFolder),
		RunE: func(c *cobra.Command, args []string) error { return a.runPart(args[0], o) },
	}
	c.Flags().StringVar(&o.Department, "department", "", a.say(msgFlagDepartment))
	c.Flags().StringVar(&o.Seed, "seed", "", a.say(msgFlagPartSeed))
	c.Flags().StringVar(&o.Out, "out", "", a.say(msgFlagPartOut))
	return c
}

// runPart computes the part of the result for which a department vouches. It needs no workspace.
func (a *app) runPart(folder string, o partOptions) error {
	if o.Department == "" {
		return &usageError{say(msgFlagRequired, "--department"), message{}}
	}
	r, err := redrawInParts(folder, o.Seed)
	if err != nil {
		return err
	}
	departments := r.Announcement.Departments()
	if !slices.Contains(departments, o.Department) {
		list := strings.Join(departments, a.say(msgListComma))
		return &usageError{say(msgNoSuchDepartment, o.Department, list), msgNoSuchDepartmentNext}
	}
	text := r.Drawn.Part(r.Announcement, o.Department)
	switch {
	case o.Out != "":
		if _, err := a.writeFile(o.Out, []byte(text)); err != nil {
			return err
		}
		a.print(msgPartWritten, o.Department, r.Announcement.Number, r.Commitment)
		return nil
	case a.JSON:
		return a.writeJSON(partView{o.Department, r.Announcement.Number, r.Commitment.String(), text})
	}
	_, err = a.out.Write([]byte(text))
	return err
}

// partView is a part in JSON.
type partView struct {
	Department string `json:"department"`
	Number     int    `json:"number"`
	Commitment string `json:"commitment"`
	Text       string `json:"text"`
}

// redrawInParts computes the result of a folder whose announcement has each department draw its own seats. The seed may be given, or stand in the folder.
func redrawInParts(folder, seed string) (*draw.Report, error) {
	if err := checkFolder(folder); err != nil {
		return nil, err
	}
	if _, err := os.Stat(filepath.Join(folder, draw.DispatchFile)); err == nil {
		return nil, &failure{folder, say(msgPartOfArea), say(msgPartOfAreaNext), exitCannot}
	}
	if err := putSeed(folder, seed); err != nil {
		return nil, err
	}
	r, err := draw.Redraw(os.DirFS(folder))
	switch {
	case err != nil:
		return nil, err
	case r.Infeasible != nil:
		return nil, at(folder, r.Infeasible)
	case r.Finding != nil:
		return nil, &redrawError{folder, r.Finding}
	case !r.Announcement.Separate:
		return nil, notSeparate(folder)
	}
	return r, nil
}

// putSeed writes seed.txt beside an announcement, if a seed is given: a clerk's editor would end the line otherwise than the protocol does. One that the
// announcement cannot have is not written, as it would stand in the way of the right one.
func putSeed(folder, seed string) error {
	if seed == "" {
		return nil
	}
	if err := checkSeed(seed); err != nil {
		return err
	}
	text, err := os.ReadFile(filepath.Join(folder, draw.AnnouncementFile))
	if err != nil {
		return nil // which is reported as what is missing
	}
	a, err := draw.ParseAnnouncement(string(text))
	switch {
	case err != nil:
		return nil // as what is wrong
	case !a.Separate:
		return notSeparate(folder)
	}
	if wrong, ok := as[*draw.Finding](a.Seed.CheckSeed(seed)); ok {
		return badSeed(wrong)
	}
	_, err = export.WriteNewFile(filepath.Join(folder, draw.SeedFile), []byte(draw.SeedText(seed)))
	if _, other := as[*export.OccupiedError](err); other {
		return &failure{folder, say(msgOtherSeed), say(msgOtherSeedNext), exitDisagrees}
	}
	return err
}

func notSeparate(folder string) error {
	return &failure{folder, say(msgNotSeparate), say(msgNotSeparateNext), exitCannot}
}

// A redrawError says why the files in a folder give no result.
type redrawError struct {
	folder  string
	finding *draw.Finding
}

func (e *redrawError) Error() string { return e.folder + ": " + e.finding.Error() }

// redrawProblem tells files that are not there yet from those that are wrong.
func (a *app) redrawProblem(e *redrawError) problem {
	f := e.finding
	p := problem{Place: e.folder, Fact: a.finding(f), Next: a.say(msgRedrawNext), Code: exitDisagrees}
	if f.Fault == draw.FaultMissing && f.Line == 0 {
		p.Next, p.Code = a.say(msgRedrawMissingNext), exitCannot
		if f.File == draw.SeedFile {
			p.Next = a.say(msgRedrawSeedNext)
		}
	}
	return p
}
