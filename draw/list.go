package draw

import (
	"cmp"
	"io"
	"iter"
	"slices"
	"strings"
)

// Version lines of the lists (§3).
const (
	targetsVersion    = "摇号检查对象名录 v1"
	inspectorsVersion = "摇号执法检查人员名录 v1"
	avoidanceVersion  = "摇号回避名单 v1"

	weightsVersion     = "摇号加权名单 v1"
	areasVersion       = "摇号区域名单 v1"
	excludedVersion    = "摇号未列入名单 v1"
	expertsVersion     = "摇号专家名录 v1"
	preferencesVersion = "摇号尽量不派名单 v1"
	absencesVersion    = "摇号不能派出名单 v1"
	limitsVersion      = "摇号个人上限名单 v1"
)

// A Target is a line of targets.txt: who may be inspected.
type Target struct {
	ID      string
	Stratum string
	Name    string
}

// An Inspector is a line of inspectors.txt: who may be sent.
type Inspector struct {
	ID         string
	Department string
	Skills     []string // sorted, no two equal
	Name       string   // "-" where withheld
}

// An Avoidance is a line of avoidance.txt: a target and an inspector, by id, who must not meet; or one of preferences.txt: who meet only
// if nothing else fits.
type Avoidance struct{ Target, Inspector string }

// A listRow spells itself. That proves nothing of a row whose fields hold a separator, so what is spelled is read back and compared.
type listRow[T any] interface {
	line() string
	equal(T) bool
}

func (t Target) line() string { return t.ID + " " + t.Stratum + " " + t.Name }

func (t Target) equal(other Target) bool { return t == other }

func (i Inspector) line() string {
	skills := absent
	if len(i.Skills) > 0 {
		skills = strings.Join(i.Skills, ",")
	}
	return i.ID + " " + i.Department + " " + skills + " " + i.Name
}

func (i Inspector) equal(other Inspector) bool {
	return i.ID == other.ID && i.Department == other.Department && slices.Equal(i.Skills, other.Skills) && i.Name == other.Name
}

func (a Avoidance) line() string { return a.Target + " " + a.Inspector }

func (a Avoidance) equal(other Avoidance) bool { return a == other }

// TargetsText returns targets.txt: sorted, in its one spelling. A row that cannot be spelled, or an id that stands twice, is a
// [Finding] without a line number whose Got is the row, or the first field of one that is too long.
func TargetsText(targets []Target) (string, error) {
	return listText(TargetsFile, targetsVersion, targets, parseTarget)
}

// InspectorsText returns inspectors.txt, as [TargetsText] does targets.txt.
func InspectorsText(inspectors []Inspector) (string, error) {
	return listText(InspectorsFile, inspectorsVersion, inspectors, parseInspector)
}

// AvoidanceText returns avoidance.txt, as [TargetsText] does targets.txt.
func AvoidanceText(pairs []Avoidance) (string, error) {
	return listText(AvoidanceFile, avoidanceVersion, pairs, parseAvoidance)
}

func listText[T listRow[T]](file, version string, rows []T, parse func(string) (T, string, *Finding)) (string, error) {
	text := make([]string, 0, len(rows))
	for _, row := range rows {
		s, f := rowText(row, parse)
		if f != nil {
			return "", f.at(Place{File: file})
		}
		text = append(text, s)
	}
	slices.Sort(text)
	var b strings.Builder
	b.WriteString(version + "\n")
	last := ""
	for _, s := range text {
		_, key, _ := parse(s)
		if key == last {
			return "", &Finding{Place: Place{File: file}, Fault: FaultTwice, Got: key}
		}
		last = key
		b.WriteString(s + "\n")
	}
	return b.String(), nil
}

// rowText spells a row, if it is read back as itself.
func rowText[T listRow[T]](row T, parse func(string) (T, string, *Finding)) (string, *Finding) {
	s := row.line()
	if len(s) > maxLine {
		first, _, _ := strings.Cut(s, " ")
		return "", &Finding{Fault: FaultLong, Got: first}
	}
	if fault := textFault(s); fault != "" {
		return "", &Finding{Fault: fault, Got: s}
	}
	read, _, f := parse(s)
	switch {
	case f != nil:
		return "", &Finding{Fault: f.Fault, Got: s}
	case !read.equal(row):
		return "", &Finding{Fault: FaultSpelling, Got: s}
	}
	return s, nil
}

// Targets reads targets.txt as a stream. It ends at the first error, a [Finding] or one of r. Rows share the memory of those around them: whoever
// keeps a few of many should clone their texts.
func Targets(r io.Reader) iter.Seq2[Target, error] {
	return readList(TargetsFile, targetsVersion, 0, r, parseTarget)
}

// Inspectors reads inspectors.txt, as [Targets] does targets.txt.
func Inspectors(r io.Reader) iter.Seq2[Inspector, error] {
	return readList(InspectorsFile, inspectorsVersion, 0, r, parseInspector)
}

// Avoidances reads avoidance.txt, as [Targets] does targets.txt.
func Avoidances(r io.Reader) iter.Seq2[Avoidance, error] {
	return readList(AvoidanceFile, avoidanceVersion, 0, r, parseAvoidance)
}

// readList yields the rows of a list, of which there are at least so many. parse returns a row and its sorting key.
func readList[T any](file, version string, least int, r io.Reader, parse func(string) (T, string, *Finding)) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var zero T
		l := newLines(file, r)
		if err := l.version(version); err != nil {
			yield(zero, err)
			return
		}
		last := ""
		for {
			line, err := l.next()
			if err == io.EOF && l.n <= least {
				err = &Finding{Place: Place{file, l.n + 1}, Fault: FaultMissing}
			}
			if err == io.EOF {
				return
			}
			if err != nil {
				yield(zero, err)
				return
			}
			row, key, f := parse(line)
			if f == nil && key <= last {
				f = &Finding{Fault: orderFault(key, last), Got: key}
			}
			if f != nil {
				f.Place = l.place()
				yield(zero, f)
				return
			}
			last = key
			if !yield(row, nil) {
				return
			}
		}
	}
}

// orderFault says why key must not follow last.
func orderFault(key, last string) Fault {
	if key == last {
		return FaultTwice
	}
	return FaultOrder
}

func parseTarget(line string) (Target, string, *Finding) {
	id, rest := cutSpace(line)
	stratum, name := cutSpace(rest)
	switch {
	case !fieldUnspaced(id, MaxID):
		return Target{}, "", &Finding{Fault: FaultID, Got: id}
	case !fieldUnspaced(stratum, MaxWord):
		return Target{}, "", &Finding{Fault: FaultWord, Got: stratum}
	case !fieldText(name):
		return Target{}, "", &Finding{Fault: FaultText, Got: name}
	}
	return Target{id, stratum, name}, id, nil
}

func parseInspector(line string) (Inspector, string, *Finding) {
	fields := append(strings.SplitN(line, " ", 4), "", "", "")
	id, department, skills, name := fields[0], fields[1], fields[2], fields[3]
	switch {
	case !fieldUnspaced(id, MaxID):
		return Inspector{}, "", &Finding{Fault: FaultID, Got: id}
	case !fieldUnspaced(department, MaxWord):
		return Inspector{}, "", &Finding{Fault: FaultWord, Got: department}
	case !fieldText(name):
		return Inspector{}, "", &Finding{Fault: FaultText, Got: name}
	}
	row := Inspector{ID: id, Department: department, Name: name}
	if skills != absent {
		row.Skills = strings.Split(skills, ",")
		if !validSkills(row.Skills) {
			return Inspector{}, "", &Finding{Fault: FaultSkills, Got: skills}
		}
	}
	return row, id, nil
}

func parseAvoidance(line string) (Avoidance, string, *Finding) {
	target, inspector, _ := strings.Cut(line, " ")
	for _, id := range []string{target, inspector} {
		if !fieldUnspaced(id, MaxID) {
			return Avoidance{}, "", &Finding{Fault: FaultID, Got: id}
		}
	}
	return Avoidance{target, inspector}, line, nil
}

// validSkills reports whether skills are one or more, each well formed, sorted, no two equal.
func validSkills(skills []string) bool {
	for k, s := range skills {
		if !fieldUnspaced(s, MaxWord) || s == absent || strings.Contains(s, ",") || (k > 0 && s <= skills[k-1]) {
			return false
		}
	}
	return len(skills) > 0
}

// Collect gathers a stream into a slice, or returns its first error.
func Collect[T any](rows iter.Seq2[T, error]) ([]T, error) {
	var all []T
	for row, err := range rows {
		if err != nil {
			return nil, err
		}
		all = append(all, row)
	}
	return all, nil
}

// Stream is the reverse of [Collect].
func Stream[T any](rows []T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, row := range rows {
			if !yield(row, nil) {
				return
			}
		}
	}
}

// Lists are what a draw needs beside the stream of targets, each in the order of its list.
type Lists struct {
	Weights     []Weight
	Inspectors  []Inspector
	Experts     []Inspector
	Avoidance   []Avoidance
	Preferences []Avoidance
	Absences    []Absence
	Limits      []Limit
}

// ParseLists reads the lists that a draw needs whole from their texts, by file name. A list that is not there has no rows.
func ParseLists(texts map[string]string) (*Lists, error) {
	lists := new(Lists)
	return lists, cmp.Or(
		collectText(&lists.Weights, texts, WeightsFile, Weights),
		collectText(&lists.Inspectors, texts, InspectorsFile, Inspectors),
		collectText(&lists.Experts, texts, ExpertsFile, Experts),
		collectText(&lists.Avoidance, texts, AvoidanceFile, Avoidances),
		collectText(&lists.Preferences, texts, PreferencesFile, Preferences),
		collectText(&lists.Absences, texts, AbsencesFile, Absences),
		collectText(&lists.Limits, texts, LimitsFile, Limits),
	)
}

func collectText[T any](rows *[]T, texts map[string]string, file string, read func(io.Reader) iter.Seq2[T, error]) (err error) {
	if text, ok := texts[file]; ok {
		*rows, err = Collect(read(strings.NewReader(text)))
	}
	return err
}
