package draw

import (
	"iter"
	"strings"
)

// The dossier of one area (§11).

const (
	dispatchVersion = "摇号分发 v1"
	keyArea         = "区域"
)

// DispatchText spells dispatch.txt.
func DispatchText(area string) string {
	return dispatchVersion + "\n" + keyArea + " " + area + "\n"
}

// ParseDispatch reads dispatch.txt, or returns a [Finding].
func ParseDispatch(text string) (area string, err error) {
	p := &keyedLines{lines: textLines(DispatchFile, text)}
	p.version(dispatchVersion)
	p.take(keyArea, func(v string) Fault {
		area = v
		return unless(fieldUnspaced(v, MaxWord), FaultWord)
	})
	return area, p.end()
}

// SplitByArea returns the area lists: for each area a text like targets.txt of its targets (§4.3). Both streams are in the order of their
// files; areas has the targets' ids one by one, or there is a [Finding].
func SplitByArea(targets iter.Seq2[Target, error], areas iter.Seq2[Area, error]) (map[string]string, error) {
	next, stop := iter.Pull2(areas)
	defer stop()
	var wrong error // with areas
	p := pairing{line: 1, next: func() (Area, bool) {
		row, err, ok := next()
		wrong = err
		return row, ok && err == nil
	}}
	texts := map[string]*strings.Builder{}
	for t, err := range targets {
		if err != nil {
			return nil, err
		}
		area, ok := p.areaOf(t)
		if !ok {
			break
		}
		text := texts[area]
		if text == nil {
			text = new(strings.Builder)
			text.WriteString(targetsVersion + "\n")
			texts[area] = text
		}
		text.WriteString(t.line() + "\n")
	}
	if p.end(); wrong != nil {
		return nil, wrong
	}
	if p.apart != nil {
		return nil, p.apart
	}
	lists := make(map[string]string, len(texts))
	for area, text := range texts {
		lists[area] = text.String()
	}
	return lists, nil
}

// A pairing goes through areas.txt beside the targets: it has their ids, line by line.
type pairing struct {
	next  func() (Area, bool) // row of areas.txt
	line  int                 // of either
	apart *Finding            // the first line of areas.txt where it is not so
}

// areaOf returns the area of the next target; false from the line on where areas.txt has another id.
func (p *pairing) areaOf(t Target) (area string, ok bool) {
	if p.apart != nil {
		return "", false
	}
	p.line++
	row, ok := p.next()
	switch {
	case !ok:
		p.apart = &Finding{Place: Place{AreasFile, p.line}, Fault: FaultMissing, Want: t.ID, Against: Place{TargetsFile, p.line}}
	case row.Target != t.ID:
		p.apart = &Finding{Place: Place{AreasFile, p.line}, Fault: FaultUnknownID, Got: row.Target, Want: t.ID, Against: Place{TargetsFile, p.line}}
	}
	return row.Area, p.apart == nil
}

// end looks for a row after that of the last target.
func (p *pairing) end() {
	if p.apart != nil {
		return
	}
	if row, ok := p.next(); ok {
		p.apart = &Finding{Place: Place{AreasFile, p.line + 1}, Fault: FaultUnknownID, Got: row.Target, Against: Place{TargetsFile, p.line + 1}}
	}
}

// Dispatch returns the texts of the dossier of an area, by file name, from those of the whole dossier and the area's list.
func Dispatch(texts map[string]string, area, list string) map[string]string {
	dispatched := map[string]string{DispatchFile: DispatchText(area), TargetsFile: list}
	for _, name := range []string{AnnouncementFile, SeedFile, WeightsFile, CeremonyFile, ResultFile} {
		if text, ok := texts[name]; ok {
			dispatched[name] = text
		}
	}
	dispatched[SumsFile] = SumsText(dispatched)
	return dispatched
}
