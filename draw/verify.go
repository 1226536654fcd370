package draw

import (
	"cmp"
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"iter"
	"slices"
)

// An Answer is what a verifier can say to a question.
type Answer string

const (
	Yes      Answer = "yes"
	No       Answer = "no"
	NotShown Answer = "not shown" // the dossier has nothing that would show it, or another check failed first
)

// A Report answers the four questions about a dossier (§11).
type Report struct {
	Lists  Answer // are these the announced lists?
	Result Answer // does the seed give this result?
	Before Answer // was the announcement fixed before the seed existed?
	Only   Answer // is this the only draw?

	Finding      *Finding    // the first disagreement; nil if there is none
	Infeasible   *Infeasible // why the seed gives no result at all, where it gives none
	Announcement *Announcement
	Commitment   Hash // SHA-256 of announcement.txt
	Seed         string
	Drawn        *Result  // as computed; nil if it could not be
	Others       []string // files in the folder that are no part of the dossier, and were not looked at
}

// Agrees reports whether nothing disagreed.
func (r *Report) Agrees() bool { return r.Lists == Yes && r.Result == Yes }

// Verify checks the dossier in a folder as §11 says. It reads lists as streams: its memory is bounded by the size of the sample and of
// the two smaller lists. The error is one of reading files; a disagreement, a missing file too, is in the report.
func Verify(dossier fs.FS) (*Report, error) {
	v := &verifier{dossier: dossier, unknown: map[string]bool{}}
	v.report = Report{Lists: NotShown, Result: NotShown, Before: NotShown, Only: NotShown}
	err := v.run()
	var f *Finding
	if errors.As(err, &f) {
		v.report.Finding = f
		v.disagree(f)
		err = nil
	}
	return &v.report, err
}

type verifier struct {
	dossier fs.FS
	report  Report
	sums    map[string]Hash // by file name

	key        Hash
	drawn      []Drawn
	inspectors []Inspector
	avoidance  []Avoidance
	unknown    map[string]bool // target ids of pairs that were not found among the targets yet
}

// run does the checks in their order and stops at the first that fails.
func (v *verifier) run() error {
	for _, check := range []func() error{v.checkNames, v.checkSums, v.checkAnnouncement, v.checkSeed, v.checkLists, v.checkResult} {
		if err := check(); err != nil {
			return err
		}
	}
	return nil
}

// disagree answers no to the question that a finding concerns. A SHA256SUMS that is not well formed concerns neither.
func (v *verifier) disagree(f *Finding) {
	subject := f.File
	if f.File == SumsFile && f.Against.File != "" {
		subject = f.Against.File
	}
	switch {
	case subject == SumsFile:
	case v.report.Lists == Yes, subject == ResultFile, subject == SeedFile:
		v.report.Result = No
	default:
		v.report.Lists = No
	}
}

func (v *verifier) checkNames() error {
	entries, err := fs.ReadDir(v.dossier, ".")
	if err != nil {
		return err
	}
	present := map[string]bool{}
	for _, e := range entries {
		present[e.Name()] = true
		if e.Name() != SumsFile && !slices.Contains(summed[:], e.Name()) {
			v.report.Others = append(v.report.Others, e.Name())
		}
	}
	for _, name := range []string{SumsFile, AnnouncementFile, SeedFile, TargetsFile, InspectorsFile, AvoidanceFile, ResultFile} {
		if !present[name] {
			return &Finding{Place: Place{File: name}, Fault: FaultMissing}
		}
	}
	return nil
}

func (v *verifier) checkAnnouncement() error {
	text, err := v.text(AnnouncementFile)
	if err != nil {
		return err
	}
	v.report.Announcement, err = ParseAnnouncement(text)
	v.report.Commitment = v.sums[AnnouncementFile]
	return err
}

func (v *verifier) checkSeed() error {
	text, err := v.text(SeedFile)
	if err != nil {
		return err
	}
	v.report.Seed, err = ParseSeed(text)
	v.key = NewKey(v.report.Announcement.Text(), text)
	return err
}

// checkLists reads the three lists and draws the targets on the way. The pairs are read first, because their ids are looked
// for among the targets; what is wrong with them comes last, as the order of checks asks.
func (v *verifier) checkLists() error {
	pairsErr := v.readAvoidance()
	if err := v.readTargets(); err != nil {
		return err
	}
	if err := v.readInspectors(); err != nil {
		return err
	}
	if err := cmp.Or(pairsErr, v.checkPairs()); err != nil {
		return err
	}
	v.report.Lists = Yes
	return nil
}

// sum hashes a file of the dossier.
func (v *verifier) sum(name string) (sum Hash, err error) {
	h := sha256.New()
	err = v.read(name, func(f io.Reader) error {
		_, err := io.Copy(h, f)
		return err
	})
	h.Sum(sum[:0])
	return sum, err
}

// text reads a small file whole.
func (v *verifier) text(name string) (string, error) {
	var text []byte
	err := v.readSummed(name, func(f io.Reader) (err error) {
		text, err = io.ReadAll(f)
		return err
	})
	return string(text), err
}

// readSummed shows see a file, all of which it must read, and makes sure that these are the bytes that were held against SHA256SUMS.
func (v *verifier) readSummed(name string, see func(io.Reader) error) error {
	h := sha256.New()
	err := v.read(name, func(f io.Reader) error { return see(io.TeeReader(f, h)) })
	if err != nil {
		return err
	}
	if sum := Hash(h.Sum(nil)); sum != v.sums[name] {
		return &Finding{Place: Place{File: name}, Fault: FaultSum, Got: sum.String(), Want: v.sums[name].String(), Against: Place{File: SumsFile}}
	}
	return nil
}

func (v *verifier) read(name string, see func(io.Reader) error) error {
	f, err := v.dossier.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	return see(f)
}

// checkSums holds every file against SHA256SUMS.
func (v *verifier) checkSums() error {
	v.sums = map[string]Hash{}
	for _, name := range summed {
		var err error
		if v.sums[name], err = v.sum(name); err != nil {
			return err
		}
	}
	return v.read(SumsFile, func(f io.Reader) error { return compareSums(f, v.sums) })
}

// readCommitted shows every row of a list to see, then holds the list against the line of the announcement that commits to it.
func readCommitted[T any](v *verifier, file string, list func(io.Reader) iter.Seq2[T, error], c Commitment, line int, see func(T) error) error {
	count := 0
	err := v.readSummed(file, func(f io.Reader) error {
		for row, err := range list(f) {
			if err != nil {
				return err
			}
			if err := see(row); err != nil {
				return err
			}
			count++
		}
		return nil
	})
	against := Place{AnnouncementFile, line}
	switch {
	case err != nil:
		return err
	case v.sums[file] != c.SHA256:
		return &Finding{Place: Place{File: file}, Fault: FaultSum, Got: v.sums[file].String(), Want: c.SHA256.String(), Against: against}
	case count != c.Count:
		f := countFinding(FaultCount, count, c.Count).at(Place{File: file})
		f.Against = against
		return f
	}
	return nil
}

// readTargets draws the targets. A stratum that is not announced is reported only once the list is known to be the announced one.
func (v *verifier) readTargets() error {
	a := v.report.Announcement
	sample := NewSample(a, v.key)
	var strange error
	line := 1
	err := readCommitted(v, TargetsFile, Targets, a.Targets, a.targetsLine(), func(t Target) error {
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
	v.drawn, err = sample.Drawn()
	return err
}

func (v *verifier) readInspectors() error {
	a := v.report.Announcement
	return readCommitted(v, InspectorsFile, Inspectors, a.Inspectors, a.inspectorsLine(), func(i Inspector) error {
		v.inspectors = append(v.inspectors, i)
		return nil
	})
}

func (v *verifier) readAvoidance() error {
	a := v.report.Announcement
	return readCommitted(v, AvoidanceFile, Avoidances, a.Avoidance, a.avoidanceLine(), func(p Avoidance) error {
		v.avoidance = append(v.avoidance, p)
		v.unknown[p.Target] = true
		return nil
	})
}

// checkPairs looks for pairs of an id that is in no list.
func (v *verifier) checkPairs() error {
	inspectors := map[string]bool{}
	for _, i := range v.inspectors {
		inspectors[i.ID] = true
	}
	for n, p := range v.avoidance {
		place := Place{AvoidanceFile, n + 2}
		if v.unknown[p.Target] {
			return &Finding{Place: place, Fault: FaultUnknownID, Got: p.Target, Against: Place{File: TargetsFile}}
		}
		if !inspectors[p.Inspector] {
			return &Finding{Place: place, Fault: FaultUnknownID, Got: p.Inspector, Against: Place{File: InspectorsFile}}
		}
	}
	return nil
}

// checkResult computes the result and compares it with result.txt.
func (v *verifier) checkResult() error {
	assignment, err := Assign(v.report.Announcement, v.key, v.drawn, &Lists{Inspectors: v.inspectors, Avoidance: v.avoidance})
	if errors.As(err, &v.report.Infeasible) {
		return &Finding{Place: Place{ResultFile, 1}, Fault: FaultResult}
	}
	v.report.Drawn = &Result{v.report.Commitment, v.key, *assignment, v.report.Announcement.Batches}
	if err := v.readSummed(ResultFile, v.report.Drawn.compare); err != nil {
		return err
	}
	v.report.Result = Yes
	return nil
}
