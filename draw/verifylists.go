package draw

import (
	"cmp"
	"crypto/sha256"
	"errors"
	"hash"
	"io"
	"iter"
)

// checkLists reads all lists and draws the targets on the way. Those that a draw needs whole are read first, because it needs the weights, and
// because ids are looked for among the targets; what is wrong with them comes in its turn.
func (v *verifier) checkLists() error {
	v.readAhead()
	err := firstError(
		v.checkTargets, v.checkWeights, v.checkAreas, v.checkExcluded, v.checkInspectors, v.checkExperts,
		v.checkAvoidance, v.checkPreferences, v.checkAbsences, v.checkLimits, v.checkPseudonyms,
	)
	if err == nil {
		v.report.Lists = Yes
	}
	return err
}

func (v *verifier) readAhead() {
	readWhole(v, WeightsFile, Weights, &v.lists.Weights)
	readWhole(v, InspectorsFile, Inspectors, &v.lists.Inspectors)
	readWhole(v, ExpertsFile, Experts, &v.lists.Experts)
	readWhole(v, AvoidanceFile, Avoidances, &v.lists.Avoidance)
	readWhole(v, PreferencesFile, Preferences, &v.lists.Preferences)
	readWhole(v, AbsencesFile, Absences, &v.lists.Absences)
	readWhole(v, LimitsFile, Limits, &v.lists.Limits)
	for _, w := range v.lists.Weights {
		v.unknown[w.Target] = true
	}
	for _, e := range v.report.Announcement.Exceptions {
		v.unknown[e.Target] = true
	}
	for _, pairs := range [][]Avoidance{v.lists.Avoidance, v.lists.Preferences} {
		for _, p := range pairs {
			v.unknown[p.Target] = true
		}
	}
}

// readWhole reads a list, if it is announced, and notes what is wrong with it.
func readWhole[T any](v *verifier, file string, read func(io.Reader) iter.Seq2[T, error], rows *[]T) {
	v.wrong[file] = readAnnounced(v, file, read, func(row T) error {
		*rows = append(*rows, row)
		return nil
	})
}

// readAnnounced is [readCommitted] of a list that may not be announced.
func readAnnounced[T any](v *verifier, file string, read func(io.Reader) iter.Seq2[T, error], see func(T) error) error {
	a, list := v.report.Announcement, committedTo(file)
	if !list.announced(a) {
		return nil
	}
	return readCommitted(v, file, read, *list.of(a), a.place(list.key, 0), see)
}

// checkTargets draws the targets. A stratum that is not announced is reported only once the list is known to be the announced one.
func (v *verifier) checkTargets() error {
	a := v.report.Announcement
	sample := NewSample(a, v.key, v.lists.Weights)
	var strange error
	line := 1
	err := readAnnounced(v, TargetsFile, Targets, func(t Target) error {
		line++
		delete(v.unknown, t.ID)
		var f *Finding
		if err := sample.Add(t); strange == nil && errors.As(err, &f) {
			strange = f.at(Place{TargetsFile, line})
		}
		return nil
	})
	if err = cmp.Or(err, strange); err != nil {
		return err
	}
	if v.drawn, err = sample.Drawn(); err != nil {
		return err
	}
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

// checkAreas reads areas.txt, then beside it the targets once more.
func (v *verifier) checkAreas() error {
	a := v.report.Announcement
	if !committedTo(AreasFile).announced(a) {
		return nil
	}
	if err := readAnnounced(v, AreasFile, Areas, func(Area) error { return nil }); err != nil {
		return err
	}
	found := newAreaSums(a.AreaLists)
	err := v.readSummed(TargetsFile, func(targets io.Reader) error {
		return v.readSummed(AreasFile, func(areas io.Reader) error {
			return alongside(Targets(targets), Areas(areas), found.add)
		})
	})
	if err != nil {
		return err
	}
	return found.compare(a)
}

// areaSums are the areas with the hashes of their lists, as far as they were read.
type areaSums struct {
	areas   map[string]*areaSum
	line    int // of areas.txt
	strange error
}

type areaSum struct {
	count int
	hash  hash.Hash
}

func newAreaSums(lists []AreaList) *areaSums {
	s := &areaSums{areas: map[string]*areaSum{}, line: 1}
	for _, l := range lists {
		h := sha256.New()
		io.WriteString(h, targetsVersion+"\n")
		s.areas[l.Area] = &areaSum{0, h}
	}
	return s
}

func (s *areaSums) add(t Target, area string) error {
	s.line++
	switch sum := s.areas[area]; {
	case sum != nil:
		sum.count++
		io.WriteString(sum.hash, t.line()+"\n")
	case s.strange == nil:
		s.strange = &Finding{Place: Place{AreasFile, s.line}, Fault: FaultArea, Got: area}
	}
	return nil
}

func (s *areaSums) compare(a *Announcement) error {
	if s.strange != nil {
		return s.strange
	}
	for k, l := range a.AreaLists {
		place := a.place(keyAreaList, k)
		sum := Hash(s.areas[l.Area].hash.Sum(nil))
		switch count := s.areas[l.Area].count; {
		case count != l.Count || count == 0:
			return countFinding(FaultCount, count, l.Count).at(place)
		case sum != l.SHA256:
			return &Finding{Place: place, Fault: FaultSum, Got: sum.String(), Want: l.SHA256.String()}
		}
	}
	return nil
}

// checkExcluded reads excluded.txt, then beside it the targets once more: nobody is in both.
func (v *verifier) checkExcluded() error {
	if !committedTo(ExcludedFile).announced(v.report.Announcement) {
		return nil
	}
	if err := readAnnounced(v, ExcludedFile, ExcludedTargets, func(Excluded) error { return nil }); err != nil {
		return err
	}
	return v.readSummed(TargetsFile, func(targets io.Reader) error {
		return v.readSummed(ExcludedFile, func(excluded io.Reader) error {
			return apart(Targets(targets), ExcludedTargets(excluded))
		})
	})
}

// apart returns a [Finding] for the first row of excluded.txt whose id is a target's. It reads both to their end.
func apart(targets iter.Seq2[Target, error], excluded iter.Seq2[Excluded, error]) error {
	next, stop := iter.Pull2(targets)
	defer stop()
	t, err, more := next()
	line := 1
	for row, rowErr := range excluded {
		line++
		for ; more && err == nil && t.ID < row.Target; t, err, more = next() {
		}
		switch {
		case cmp.Or(err, rowErr) != nil:
			return cmp.Or(err, rowErr)
		case more && t.ID == row.Target:
			return &Finding{Place: Place{ExcludedFile, line}, Fault: FaultExcluded, Got: row.Target, Against: Place{File: TargetsFile}}
		}
	}
	for ; more && err == nil; _, err, more = next() {
	}
	return err
}

func (v *verifier) checkWeights() error {
	if err := v.wrong[WeightsFile]; err != nil {
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
	return cmp.Or(v.wrong[InspectorsFile], v.checkWithheld(InspectorsFile, v.lists.Inspectors))
}

func (v *verifier) checkExperts() error {
	if err := v.wrong[ExpertsFile]; err != nil {
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
	if err := v.wrong[file]; err != nil {
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
	if err := v.wrong[file]; err != nil {
		return err
	}
	for n, row := range rows {
		if !v.staff[id(row)] {
			return unknownID(Place{file, n + 2}, id(row), InspectorsFile)
		}
	}
	return nil
}
