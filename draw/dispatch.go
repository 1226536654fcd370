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
	p := &keyedLines{lines: newLines(DispatchFile, strings.NewReader(text))}
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
	texts := map[string]*strings.Builder{}
	err := alongside(targets, areas, func(t Target, area string) error {
		text := texts[area]
		if text == nil {
			text = new(strings.Builder)
			text.WriteString(targetsVersion + "\n")
			texts[area] = text
		}
		text.WriteString(t.line() + "\n")
		return nil
	})
	if err != nil {
		return nil, err
	}
	lists := make(map[string]string, len(texts))
	for area, text := range texts {
		lists[area] = text.String()
	}
	return lists, nil
}

// alongside shows see each target with its area.
func alongside(targets iter.Seq2[Target, error], areas iter.Seq2[Area, error], see func(t Target, area string) error) error {
	next, stop := iter.Pull2(targets)
	defer stop()
	line := 1
	for row, err := range areas {
		line++
		if err != nil {
			return err
		}
		t, err, ok := next()
		if err != nil {
			return err
		}
		if !ok || t.ID != row.Target {
			return &Finding{Place: Place{AreasFile, line}, Fault: FaultUnknownID, Got: row.Target, Want: t.ID, Against: Place{TargetsFile, line}}
		}
		if err := see(t, row.Area); err != nil {
			return err
		}
	}
	if t, err, ok := next(); err != nil {
		return err
	} else if ok {
		return &Finding{Place: Place{AreasFile, line + 1}, Fault: FaultMissing, Want: t.ID, Against: Place{TargetsFile, line + 1}}
	}
	return nil
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
