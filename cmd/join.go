package cmd

import (
	"cmp"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"yaohao/draw"
	"yaohao/export"

	"github.com/spf13/cobra"
)

type joinOptions struct{ Seed string }

func (a *app) joinCommand() *cobra.Command {
	var o joinOptions
	c := &cobra.Command{
		Use: a.form("join", msgArgFolder, msgArgParts), Short: a.say(msgJoinShort), Long: a.say(msgJoinLong), Args: takes(msgArgFolder, msgArgParts),
		RunE: func(c *cobra.Command, args []string) error { return a.runJoin(args[0], args[1:], o) },
	}
	c.Flags().StringVar(&o.Seed, "seed", "", a.say(msgFlagPartSeed))
	return c
}

// runJoin holds the parts of all departments against the result, and completes the dossier. It needs no workspace.
func (a *app) runJoin(folder string, files []string, o joinOptions) error {
	r, err := redrawInParts(folder, o.Seed)
	if err != nil {
		return err
	}
	parts, err := holdParts(r, files)
	if err != nil {
		return err
	}
	v := joinView{Folder: folder, Commitment: r.Commitment.String(), Agrees: true, Parts: []partAnswerView{}, Written: []string{}}
	for _, p := range parts {
		v.Parts = append(v.Parts, a.viewPart(p))
		v.Agrees = v.Agrees && p.answer == partAgrees
	}
	if v.Agrees {
		if v.Written, err = completeDossier(folder, r.Drawn); err != nil {
			return err
		}
		report, err := draw.Verify(os.DirFS(folder))
		if err != nil {
			return err
		}
		if v.Agrees = report.Agrees(); !v.Agrees {
			v.Finding = a.viewFinding(report.Finding)
		}
	}
	if err := a.showJoin(v); err != nil || v.Agrees {
		return err
	}
	return errDisagrees
}

// A partAnswer is what holding a part against the result gives.
type partAnswer string

const (
	partAgrees  partAnswer = "agrees"
	partDiffers partAnswer = "differs"
	partTwice   partAnswer = "twice"
	partMissing partAnswer = "missing"
)

type heldPart struct {
	department string // "" if the file does not say
	file       string
	answer     partAnswer
	finding    *draw.Finding // if it differs
}

// holdParts holds files against the result: first the parts that are there, in their order, then those that are missing.
func holdParts(r *draw.Report, files []string) ([]heldPart, error) {
	var parts []heldPart
	missing := r.Announcement.Departments()
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		p := heldPart{file: file, answer: partAgrees}
		p.department, err = r.Drawn.ComparePart(r.Announcement, string(text))
		k := slices.Index(missing, p.department)
		if f, differs := as[*draw.Finding](err); differs {
			p.answer, p.finding = partDiffers, f
			f.File = file
		} else if err != nil {
			return nil, err
		} else if k < 0 {
			p.answer = partTwice
		}
		if k >= 0 {
			missing = slices.Delete(missing, k, k+1)
		}
		parts = append(parts, p)
	}
	for _, department := range missing {
		parts = append(parts, heldPart{department: department, answer: partMissing})
	}
	return parts, nil
}

// completeDossier writes result.txt and SHA256SUMS where they are not there yet, and names what it wrote.
func completeDossier(folder string, result *draw.Result) ([]string, error) {
	written := []string{}
	write := func(name, text string) error {
		path := filepath.Join(folder, name)
		if _, err := os.Lstat(path); err == nil {
			return nil
		}
		written = append(written, name)
		_, err := export.WriteNewFile(path, []byte(text))
		return err
	}
	if err := write(draw.ResultFile, result.Text()); err != nil {
		return nil, err
	}
	texts, err := textsIn(folder)
	if err != nil {
		return nil, err
	}
	return written, write(draw.SumsFile, draw.SumsText(texts))
}

// textsIn are the text files of a folder by name.
func textsIn(folder string) (map[string]string, error) {
	names, err := fs.Glob(os.DirFS(folder), "*.txt")
	if err != nil {
		return nil, err
	}
	texts := map[string]string{}
	for _, name := range names {
		text, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			return nil, err
		}
		texts[name] = string(text)
	}
	return texts, nil
}

// joinView is what join found, in JSON.
type joinView struct {
	Folder     string           `json:"folder"`
	Commitment string           `json:"commitment"`
	Agrees     bool             `json:"agrees"`
	Parts      []partAnswerView `json:"parts"`
	Written    []string         `json:"written"`
	Finding    *findingView     `json:"finding,omitempty"` // of the whole dossier, once all parts agree
}

type partAnswerView struct {
	Department string       `json:"department,omitempty"`
	File       string       `json:"file,omitempty"`
	Answer     partAnswer   `json:"answer"`
	Finding    *findingView `json:"finding,omitempty"`
}

func (a *app) viewPart(p heldPart) partAnswerView {
	return partAnswerView{p.department, p.file, p.answer, a.viewFinding(p.finding)}
}

// showJoin says of each department whether its part is there and agrees, then what follows.
func (a *app) showJoin(v joinView) error {
	if a.JSON {
		return a.writeJSON(v)
	}
	for _, p := range v.Parts {
		switch p.Answer {
		case partAgrees:
			a.print(msgPartAgrees, p.Department, p.File)
		case partTwice:
			a.print(msgPartTwice, p.Department, p.File)
		case partMissing:
			a.print(msgPartMissing, p.Department)
		case partDiffers:
			a.print(msgPartDiffers, cmp.Or(p.Department, a.say(msgPartUnnamed)), p.Finding.Text)
		}
	}
	switch {
	case v.Finding != nil:
		a.print(msgDisagrees, v.Finding.Text)
		a.print(msgDisagreesNext)
		return nil
	case !v.Agrees:
		a.print(msgNotJoined)
		a.print(msgNotJoinedNext)
		return nil
	case len(v.Written) > 0:
		a.print(msgJoinWritten, v.Folder, strings.Join(v.Written, a.say(msgListComma)))
	}
	a.print(msgJoined, v.Commitment)
	return nil
}
