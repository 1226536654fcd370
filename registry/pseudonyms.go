package registry

import (
	"cmp"
	"errors"
	"slices"

	"yaohao/draw"
)

// errNoSalt says that a task asks for pseudonyms and Announce was given no salt: anybody could try certificate numbers.
var errNoSalt = errors.New("pseudonyms need a random salt")

// takePseudonyms names the inspectors of all lists by pseudonym, and returns who they are.
func (f *freezer) takePseudonyms() []draw.Pseudonym {
	var rows []draw.Pseudonym
	l, salt := &f.lists, f.from.Salt
	for _, staff := range []*[]draw.Inspector{&l.Inspectors, &l.Experts} {
		*staff = slices.Clone(*staff)
		for k, i := range *staff {
			row := draw.Pseudonym{ID: draw.PseudonymOf(salt, i.ID), Inspector: i.ID, Name: i.Name}
			(*staff)[k].ID, (*staff)[k].Name = row.ID, "-"
			rows = append(rows, row)
		}
	}
	renameIn(l, func(id string) string { return draw.PseudonymOf(salt, id) })
	return rows
}

// renameIn changes the ids of inspectors in the lists that are about them.
func renameIn(l *draw.Lists, rename func(string) string) {
	l.Avoidance, l.Preferences = slices.Clone(l.Avoidance), slices.Clone(l.Preferences)
	l.Absences, l.Limits = slices.Clone(l.Absences), slices.Clone(l.Limits)
	for k := range l.Avoidance {
		l.Avoidance[k].Inspector = rename(l.Avoidance[k].Inspector)
	}
	for k := range l.Preferences {
		l.Preferences[k].Inspector = rename(l.Preferences[k].Inspector)
	}
	for k := range l.Absences {
		l.Absences[k].Inspector = rename(l.Absences[k].Inspector)
	}
	for k := range l.Limits {
		l.Limits[k].Inspector = rename(l.Limits[k].Inspector)
	}
}

// putPseudonyms adds pseudonyms.txt, if its text is read back as these rows.
func putPseudonyms(f *Frozen, salt draw.Hash, rows []draw.Pseudonym) error {
	if len(rows) == 0 {
		return nil
	}
	text := draw.PseudonymsText(salt, rows)
	_, read, err := draw.ParsePseudonyms(text)
	if err != nil {
		return err
	}
	slices.SortFunc(rows, func(a, b draw.Pseudonym) int { return cmp.Compare(a.ID, b.ID) })
	if !slices.Equal(read, rows) {
		return &draw.Finding{Place: draw.Place{File: draw.PseudonymsFile}, Fault: draw.FaultSpelling}
	}
	f.Lists[draw.PseudonymsFile] = text
	return nil
}

// Salt is that of the pseudonyms of an announcement; zero if it has none.
func (f *Frozen) Salt() draw.Hash {
	salt, _, _ := draw.ParsePseudonyms(f.Lists[draw.PseudonymsFile])
	return salt
}

// pseudonymOf is how the lists name an inspector.
func (f *Frozen) pseudonymOf(inspector string) string {
	if f.Announcement.Pseudonyms.Count == 0 || inspector == "" {
		return inspector
	}
	return draw.PseudonymOf(f.Salt(), inspector)
}

// people are those whom an announcement names by pseudonym.
type people map[string]draw.Pseudonym

// people are none if the announcement has no pseudonyms.
func (f *Frozen) people() people {
	_, rows, _ := draw.ParsePseudonyms(f.Lists[draw.PseudonymsFile])
	who := people{}
	for _, row := range rows {
		who[row.ID] = row
	}
	return who
}

func (p people) id(id string) string {
	if row, ok := p[id]; ok {
		return row.Inspector
	}
	return id
}

func (p people) inspector(i draw.Inspector) draw.Inspector {
	if row, ok := p[i.ID]; ok {
		i.ID, i.Name = row.Inspector, row.Name
	}
	return i
}

func (p people) inspectors(all []draw.Inspector) []draw.Inspector {
	opened := slices.Clone(all)
	for k, i := range opened {
		opened[k] = p.inspector(i)
	}
	return opened
}

func (p people) team(t draw.Team) draw.Team {
	t.Members, t.Experts, t.Yields = p.inspectors(t.Members), p.inspectors(t.Experts), p.inspectors(t.Yields)
	return t
}

func (p people) acts(all []draw.Act) []draw.Act {
	opened := slices.Clone(all)
	for k, act := range opened {
		act.Replaced, act.Inspector, act.Team = p.inspector(act.Replaced), p.inspector(act.Inspector), p.team(act.Team)
		opened[k] = act
	}
	return opened
}

func (p people) alternates(all []draw.Alternates) []draw.Alternates {
	opened := slices.Clone(all)
	for k := range opened {
		opened[k].Inspectors = p.inspectors(opened[k].Inspectors)
	}
	return opened
}

// shortages names those of whom there are too few.
func (p people) shortages(e *draw.Infeasible) *draw.Infeasible {
	opened := &draw.Infeasible{Shortages: slices.Clone(e.Shortages)}
	for k := range opened.Shortages {
		s := &opened.Shortages[k]
		s.Inspectors, s.Obstacles = p.inspectors(s.Inspectors), slices.Clone(s.Obstacles)
		for o := range s.Obstacles {
			s.Obstacles[o].Inspector = p.inspector(s.Obstacles[o].Inspector)
			s.Obstacles[o].Absence.Inspector = p.id(s.Obstacles[o].Absence.Inspector)
		}
		s.Relaxations = slices.Clone(s.Relaxations)
		for r := range s.Relaxations {
			s.Relaxations[r].Inspector = p.inspector(s.Relaxations[r].Inspector)
			s.Relaxations[r].Absence.Inspector = p.id(s.Relaxations[r].Absence.Inspector)
		}
	}
	return opened
}

// Opened is the announcement with the inspectors themselves in its lists, for the office: these are not the lists that it commits to.
func (f *Frozen) Opened() (*Frozen, error) {
	who := f.people()
	if len(who) == 0 {
		return f, nil
	}
	l, err := draw.ParseLists(f.Lists)
	if err != nil {
		return nil, err
	}
	l.Inspectors, l.Experts = who.inspectors(l.Inspectors), who.inspectors(l.Experts)
	renameIn(l, who.id)
	opened := *f
	opened.Lists = map[string]string{}
	for file, text := range f.Lists {
		if file != draw.PseudonymsFile {
			opened.Lists[file] = text
		}
	}
	return &opened, opened.putStaff(l)
}

// Opened is the draw as the office sees it: inspectors by id and name, not by pseudonym. Its texts are not those of the dossier.
func (d *Drawing) Opened() (*Drawing, error) {
	who := d.people()
	if len(who) == 0 {
		return d, nil
	}
	f, err := d.Frozen.Opened()
	if err != nil {
		return nil, err
	}
	opened, result := *d, *d.Result
	opened.Frozen, opened.Result, opened.Acts = *f, &result, who.acts(d.Acts)
	result.Teams = slices.Clone(result.Teams)
	for k, team := range result.Teams {
		result.Teams[k] = who.team(team)
	}
	result.Groups = slices.Clone(result.Groups)
	for k, group := range result.Groups {
		result.Groups[k] = who.inspectors(group)
	}
	result.Alternates, result.ExpertAlternates = who.alternates(result.Alternates), who.alternates(result.ExpertAlternates)
	return &opened, nil
}
