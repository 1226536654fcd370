package draw

import (
	"io"
	"iter"
	"strconv"
	"strings"
)

// The lists that only some draws have (§3). Each has at least one row.

// A Weight is a line of weights.txt: a target with n tickets, from 2 to 1000.
type Weight struct {
	Target string
	N      int
}

// An Area is a line of areas.txt: the area of a target.
type Area struct{ Target, Area string }

// An Excluded is a line of excluded.txt: a target that was left out, and why.
type Excluded struct{ Target, Reason, Name string }

// An Absence is a line of absences.txt: days, the first and the last, on which an inspector cannot be sent.
type Absence struct{ Inspector, From, To string }

// A Limit is a line of limits.txt: an inspector with a maximum of their own.
type Limit struct {
	Inspector string
	N         int
}

func (w Weight) line() string   { return w.Target + " " + strconv.Itoa(w.N) }
func (a Area) line() string     { return a.Target + " " + a.Area }
func (e Excluded) line() string { return e.Target + " " + e.Reason + " " + e.Name }
func (a Absence) line() string  { return a.Inspector + " " + a.From + " " + a.To }
func (l Limit) line() string    { return l.Inspector + " " + strconv.Itoa(l.N) }

func (w Weight) equal(other Weight) bool     { return w == other }
func (a Area) equal(other Area) bool         { return a == other }
func (e Excluded) equal(other Excluded) bool { return e == other }
func (a Absence) equal(other Absence) bool   { return a == other }
func (l Limit) equal(other Limit) bool       { return l == other }

// WeightsText returns weights.txt, as [TargetsText] does targets.txt.
func WeightsText(weights []Weight) (string, error) {
	return listText(WeightsFile, weightsVersion, weights, parseWeight)
}

// AreasText returns areas.txt, as [TargetsText] does targets.txt.
func AreasText(areas []Area) (string, error) {
	return listText(AreasFile, areasVersion, areas, parseArea)
}

// ExcludedText returns excluded.txt, as [TargetsText] does targets.txt.
func ExcludedText(excluded []Excluded) (string, error) {
	return listText(ExcludedFile, excludedVersion, excluded, parseExcluded)
}

// ExpertsText returns experts.txt, as [TargetsText] does targets.txt.
func ExpertsText(experts []Inspector) (string, error) {
	return listText(ExpertsFile, expertsVersion, experts, parseInspector)
}

// PreferencesText returns preferences.txt, as [TargetsText] does targets.txt.
func PreferencesText(pairs []Avoidance) (string, error) {
	return listText(PreferencesFile, preferencesVersion, pairs, parseAvoidance)
}

// AbsencesText returns absences.txt, as [TargetsText] does targets.txt.
func AbsencesText(absences []Absence) (string, error) {
	return listText(AbsencesFile, absencesVersion, absences, parseAbsence)
}

// LimitsText returns limits.txt, as [TargetsText] does targets.txt.
func LimitsText(limits []Limit) (string, error) {
	return listText(LimitsFile, limitsVersion, limits, parseLimit)
}

// Weights reads weights.txt, as [Targets] does targets.txt.
func Weights(r io.Reader) iter.Seq2[Weight, error] {
	return readList(WeightsFile, weightsVersion, 1, r, parseWeight)
}

// Areas reads areas.txt, as [Targets] does targets.txt.
func Areas(r io.Reader) iter.Seq2[Area, error] {
	return readList(AreasFile, areasVersion, 1, r, parseArea)
}

// ExcludedTargets reads excluded.txt, as [Targets] does targets.txt.
func ExcludedTargets(r io.Reader) iter.Seq2[Excluded, error] {
	return readList(ExcludedFile, excludedVersion, 1, r, parseExcluded)
}

// Experts reads experts.txt, as [Targets] does targets.txt.
func Experts(r io.Reader) iter.Seq2[Inspector, error] {
	return readList(ExpertsFile, expertsVersion, 1, r, parseInspector)
}

// Preferences reads preferences.txt, as [Targets] does targets.txt.
func Preferences(r io.Reader) iter.Seq2[Avoidance, error] {
	return readList(PreferencesFile, preferencesVersion, 1, r, parseAvoidance)
}

// Absences reads absences.txt, as [Targets] does targets.txt.
func Absences(r io.Reader) iter.Seq2[Absence, error] {
	return readList(AbsencesFile, absencesVersion, 1, r, parseAbsence)
}

// Limits reads limits.txt, as [Targets] does targets.txt.
func Limits(r io.Reader) iter.Seq2[Limit, error] {
	return readList(LimitsFile, limitsVersion, 1, r, parseLimit)
}

// Least and most tickets of a target with a weight.
const (
	minWeight = 2
	MaxWeight = 1000
)

func parseWeight(line string) (Weight, string, *Finding) {
	id, n, f := parseCounted(line)
	if f == nil && (n < minWeight || n > MaxWeight) {
		f = &Finding{Fault: FaultRange, Got: strconv.Itoa(n)}
	}
	return Weight{id, n}, id, f
}

func parseLimit(line string) (Limit, string, *Finding) {
	id, n, f := parseCounted(line)
	return Limit{id, n}, id, f
}

// parseCounted reads an id and a number.
func parseCounted(line string) (id string, n int, f *Finding) {
	id, digits, _ := strings.Cut(line, " ")
	n, ok := parseNumber(digits)
	switch {
	case !fieldUnspaced(id, MaxID):
		return "", 0, &Finding{Fault: FaultID, Got: id}
	case !ok:
		return "", 0, &Finding{Fault: FaultNumber, Got: digits}
	}
	return id, n, nil
}

func parseArea(line string) (Area, string, *Finding) {
	id, area := cutSpace(line)
	switch {
	case !fieldUnspaced(id, MaxID):
		return Area{}, "", &Finding{Fault: FaultID, Got: id}
	case !fieldUnspaced(area, MaxWord):
		return Area{}, "", &Finding{Fault: FaultWord, Got: area}
	}
	return Area{id, area}, id, nil
}

// parseExcluded reads a line that has the form of one of targets.txt.
func parseExcluded(line string) (Excluded, string, *Finding) {
	t, id, f := parseTarget(line)
	return Excluded{t.ID, t.Stratum, t.Name}, id, f
}

func parseAbsence(line string) (Absence, string, *Finding) {
	id, days, _ := strings.Cut(line, " ")
	from, to, _ := strings.Cut(days, " ")
	switch {
	case !fieldUnspaced(id, MaxID):
		return Absence{}, "", &Finding{Fault: FaultID, Got: id}
	case !ValidDate(from) || !ValidDate(to) || from > to:
		return Absence{}, "", &Finding{Fault: FaultDate, Got: days}
	}
	return Absence{id, from, to}, line, nil
}
