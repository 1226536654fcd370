package draw

import (
	"bufio"
	"cmp"
	"crypto/sha256"
	"errors"
	"hash"
)

// checkLists checks the lists, which were read before.
func (v *verifier) checkLists() error {
	err := firstError(
		v.checkTargets, v.checkWeights, v.checkAreas, v.checkExcluded, v.checkInspectors, v.checkExperts,
		v.checkAvoidance, v.checkPreferences, v.checkAbsences, v.checkLimits, v.checkPseudonyms,
	)
	if err == nil {
		v.report.Lists = Yes
	}
	return err
}

// readTargets draws the targets, and those that acts may put in. Beside them it reads the lists whose rows are held against theirs.
func (v *verifier) readTargets() {
	v.expectTargets()
	v.sample = newSample(v.announcement, v.key, v.lists.Weights, CountActs(v.text(ActsFile)))
	v.areas, v.excluded = v.openAreas(), v.openExcluded()
	targets := readRows(v, TargetsFile, Targets)
	for t, ok := targets.next(); ok; t, ok = targets.next() {
		delete(v.unknown, t.ID)
		var f *Finding
		if err := v.sample.Add(t); v.strange == nil && errors.As(err, &f) {
			v.strange = f.at(Place{TargetsFile, targets.line})
		}
		v.areas.see(t)
		v.excluded.see(t)
	}
	v.areas.end()
	v.excluded.end()
}

// expectTargets notes the ids that must be found among the targets.
func (v *verifier) expectTargets() {
	for _, w := range v.lists.Weights {
		v.unknown[w.Target] = true
	}
	for _, e := range v.announcement.Exceptions {
		v.unknown[e.Target] = true
	}
	for _, pairs := range [][]Avoidance{v.lists.Avoidance, v.lists.Preferences} {
		for _, p := range pairs {
			v.unknown[p.Target] = true
		}
	}
}

// checkTargets reports a stratum that is not announced only once the list is known to be the announced one.
func (v *verifier) checkTargets() (err error) {
	if err = cmp.Or(v.checkList(TargetsFile), v.strange); err != nil {
		return err
	}
	if v.drawn, err = v.sample.Drawn(); err != nil {
		return err
	}
	a := v.report.Announcement
	for k, e := range a.Exceptions {
		if v.unknown[e.Target] {
			return unknownID(a.place(keyException, k), e.Target, TargetsFile)
		}
	}
	return nil
}

func unknownID(place Place, id, list string) *Finding {
	return &Finding{Place: place, Fault: FaultUnknownID, Got: id, Against: Place{File: list}}
}

func (v *verifier) checkAreas() error {
	if v.areas == nil {
		return nil
	}
	if err := v.checkList(AreasFile); err != nil {
		return err
	}
	if f := v.areas.apart; f != nil {
		return f
	}
	return v.areas.sums.compare(v.report.Announcement)
}

// An areaReading reads areas.txt beside the targets. That of a dossier without areas is nil.
type areaReading struct {
	rows *rowsAhead[Area]
	pairing
	sums *areaSums
}

func (v *verifier) openAreas() *areaReading {
	rows := readRows(v, AreasFile, Areas)
	if rows == nil {
		return nil
	}
	return &areaReading{rows, pairing{next: rows.next, line: 1}, newAreaSums(v.announcement.AreaLists)}
}

func (r *areaReading) see(t Target) {
	if r == nil {
		return
	}
	if area, ok := r.areaOf(t); ok {
		r.sums.add(t, area, r.line)
	}
}

// end reads what is left when there are no targets any more.
func (r *areaReading) end() {
	if r == nil {
		return
	}
	r.pairing.end()
	r.rows.end()
}

// areaSums are the areas with the hashes of their lists, as far as they were read.
type areaSums struct {
	areas   map[string]*areaSum
	strange error // the first row whose area is not announced
}

type areaSum struct {
	count int
	hash  hash.Hash
	text  *bufio.Writer // into the hash
}

func newAreaSums(lists []AreaList) *areaSums {
	s := &areaSums{areas: map[string]*areaSum{}}
	for _, l := range lists {
		h := sha256.New()
		s.areas[l.Area] = &areaSum{0, h, bufio.NewWriter(h)}
		s.areas[l.Area].text.WriteString(targetsVersion + "\n")
	}
	return s
}

// add takes a target whose area is on a line of areas.txt.
func (s *areaSums) add(t Target, area string, line int) {
	switch sum := s.areas[area]; {
	case sum != nil:
		sum.count++
		for _, part := range [...]string{t.ID, " ", t.Stratum, " ", t.Name, "\n"} {
			sum.text.WriteString(part)
		}
	case s.strange == nil:
		s.strange = &Finding{Place: Place{AreasFile, line}, Fault: FaultArea, Got: area}
	}
}

// sum ends the list of the area.
func (s *areaSum) sum() Hash {
	s.text.Flush()
	return Hash(s.hash.Sum(nil))
}

func (s *areaSums) compare(a *Announcement) error {
	if s.strange != nil {
		return s.strange
	}
	for k, l := range a.AreaLists {
		place := a.place(keyAreaList, k)
		sum := s.areas[l.Area].sum()
		switch count := s.areas[l.Area].count; {
		case count != l.Count || count == 0:
			return countFinding(FaultCount, count, l.Count).at(place)
		case sum != l.SHA256:
			return &Finding{Place: place, Fault: FaultSum, Got: sum.String(), Want: l.SHA256.String()}
		}
	}
	return nil
}

// checkExcluded makes sure that nobody is both in excluded.txt and a target.
func (v *verifier) checkExcluded() error {
	if v.excluded == nil {
		return nil
	}
	if err := v.checkList(ExcludedFile); err != nil {
		return err
	}
	if f := v.excluded.both; f != nil {
		return f
	}
	return nil
}

// An excludedReading reads excluded.txt beside the targets. That of a dossier without it is nil.
type excludedReading struct {
	rows *rowsAhead[Excluded]
	row  Excluded // in hand
	more bool     // there is a row in hand
	both *Finding // the first row whose id is a target's
}

func (v *verifier) openExcluded() *excludedReading {
	rows := readRows(v, ExcludedFile, ExcludedTargets)
	if rows == nil {
		return nil
	}
	r := &excludedReading{rows: rows}
	r.advance()
	return r
}

func (r *excludedReading) advance() { r.row, r.more = r.rows.next() }

func (r *excludedReading) see(t Target) {
	if r == nil {
		return
	}
	for r.more && r.row.Target < t.ID {
		r.advance()
	}
	if r.more && r.row.Target == t.ID && r.both == nil {
		r.both = &Finding{Place: Place{ExcludedFile, r.rows.line}, Fault: FaultExcluded, Got: t.ID, Against: Place{File: TargetsFile}}
	}
}

// end reads what is left when there are no targets any more.
func (r *excludedReading) end() {
	if r != nil {
		r.rows.end()
	}
}

func (v *verifier) checkWeights() error {
	if err := v.checkList(WeightsFile); err != nil {
		return err
	}
	for n, w := range v.lists.Weights {
		if v.unknown[w.Target] {
			return unknownID(Place{WeightsFile, n + 2}, w.Target, TargetsFile)
		}
	}
	return nil
}

func (v *verifier) checkInspectors() error {
	v.staff = map[string]bool{}
	for _, i := range v.lists.Inspectors {
		v.staff[i.ID] = true
	}
	return cmp.Or(v.checkList(InspectorsFile), v.checkWithheld(InspectorsFile, v.lists.Inspectors))
}

func (v *verifier) checkExperts() error {
	if err := v.checkList(ExpertsFile); err != nil {
		return err
	}
	for n, e := range v.lists.Experts {
		if v.staff[e.ID] {
			return &Finding{Place: Place{ExpertsFile, n + 2}, Fault: FaultTwice, Got: e.ID, Against: Place{File: InspectorsFile}}
		}
	}
	for _, e := range v.lists.Experts {
		v.staff[e.ID] = true
	}
	return v.checkWithheld(ExpertsFile, v.lists.Experts)
}

func (v *verifier) checkAvoidance() error { return v.checkPairs(AvoidanceFile, v.lists.Avoidance) }
func (v *verifier) checkPreferences() error {
	return v.checkPairs(PreferencesFile, v.lists.Preferences)
}

func (v *verifier) checkPairs(file string, pairs []Avoidance) error {
	if err := v.checkList(file); err != nil {
		return err
	}
	for n, p := range pairs {
		if v.unknown[p.Target] {
			return unknownID(Place{file, n + 2}, p.Target, TargetsFile)
		}
		if !v.staff[p.Inspector] {
			return unknownID(Place{file, n + 2}, p.Inspector, InspectorsFile)
		}
	}
	return nil
}

func (v *verifier) checkAbsences() error {
	return checkStaff(v, AbsencesFile, v.lists.Absences, func(a Absence) string { return a.Inspector })
}

func (v *verifier) checkLimits() error {
	return checkStaff(v, LimitsFile, v.lists.Limits, func(l Limit) string { return l.Inspector })
}

// checkStaff looks for rows of an inspector who is in no list.
func checkStaff[T any](v *verifier, file string, rows []T, id func(T) string) error {
	if err := v.checkList(file); err != nil {
		return err
	}
	for n, row := range rows {
		if !v.staff[id(row)] {
			return unknownID(Place{file, n + 2}, id(row), InspectorsFile)
		}
	}
	return nil
}
