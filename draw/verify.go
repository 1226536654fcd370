package draw

import (
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"iter"
	"maps"
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
	Ceremony     *Ceremony // of a seed that witnesses made
	Drawn        *Result   // as computed; nil if it could not be, and for a dossier of one area
	Acts         []Act     // as computed
	Void         *Act      // the last of them, if it voids the draw
	Others       []string  // files in the folder that are no part of the dossier, and were not looked at

	// Of a dossier of one area, which shows less: Lists is about the area's list, and Result about the area's targets, given the cut-offs.
	Area      string // "" for a whole dossier
	AreaCount int    // targets of the area
	AreaDrawn []Drawn
}

// Agrees reports whether nothing disagreed.
func (r *Report) Agrees() bool { return r.Lists == Yes && r.Result == Yes }

// Verify checks the dossier in a folder as §11 says, a whole one or that of an area. It reads lists as streams: its memory is bounded by the
// size of the sample and of the lists of inspectors, pairs and weights. The error is one of reading files; a disagreement, a missing file too,
// is in the report.
func Verify(dossier fs.FS) (*Report, error) { return newVerifier(dossier).answer((*verifier).run) }

func newVerifier(dossier fs.FS) *verifier {
	v := &verifier{dossier: dossier, wrong: map[string]error{}, unknown: map[string]bool{}}
	v.report = Report{Lists: NotShown, Result: NotShown, Before: NotShown, Only: NotShown}
	return v
}

// answer does checks and reports what they found.
func (v *verifier) answer(check func(*verifier) error) (*Report, error) {
	err := check(v)
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
	kind    dossierKind
	present []string        // names in the folder
	sums    map[string]Hash // by file name, as SHA256SUMS says and the files have
	sumLine map[string]int

	announced string // announcement.txt

	key     Hash
	lists   Lists
	wrong   map[string]error // by file: what is wrong with a list that was read ahead
	unknown map[string]bool  // target ids of lists read ahead that were not found among the targets yet
	staff   map[string]bool  // ids of inspectors and experts
	drawn   []Drawn
	area    AreaList // that this is the dossier of
}

// run does the checks in their order and stops at the first that fails.
func (v *verifier) run() error {
	if err := v.readFolder(); err != nil {
		return err
	}
	checks := []func() error{v.checkNames, v.checkSums, v.checkAnnouncement, v.checkSeed, v.checkLists, v.checkResult, v.checkActs}
	if v.isArea() {
		checks = []func() error{
			v.checkNames, v.checkSums, v.checkDispatch, v.checkAnnouncement, v.checkSeed, v.checkArea, v.checkAreaTargets, v.checkAreaResult,
		}
	}
	return firstError(checks...)
}

// firstError does checks in order and returns the error of the first that fails.
func firstError(checks ...func() error) error {
	for _, check := range checks {
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
	case subject == SumsFile, isEvidence(subject):
	case v.report.Lists == Yes, subject == ResultFile, subject == SeedFile, subject == CeremonyFile, subject == ActsFile:
		v.report.Result = No
	default:
		v.report.Lists = No
	}
}

func (v *verifier) readFolder() error {
	entries, err := fs.ReadDir(v.dossier, ".")
	for _, e := range entries {
		v.present = append(v.present, e.Name())
	}
	v.kind = wholeDossier
	if v.isArea() {
		v.kind = areaDossier
	}
	return err
}

// isArea reports whether this is the dossier of an area.
func (v *verifier) isArea() bool { return slices.Contains(v.present, DispatchFile) }

func (v *verifier) checkNames() error {
	for _, name := range append([]string{SumsFile}, v.kind.required...) {
		if !slices.Contains(v.present, name) {
			return &Finding{Place: Place{File: name}, Fault: FaultMissing}
		}
	}
	return nil
}

// checkSums holds every file that SHA256SUMS names against it.
func (v *verifier) checkSums() error {
	var sums []sumLine
	err := v.read(SumsFile, func(f io.Reader) (err error) {
		sums, err = v.kind.readSums(f, v.present)
		return err
	})
	if err != nil {
		return err
	}
	v.sums, v.sumLine = map[string]Hash{}, map[string]int{SumsFile: 0}
	for n, s := range sums {
		v.sums[s.name], v.sumLine[s.name] = s.sum, n+1
		if !slices.Contains(v.present, s.name) {
			return &Finding{Place: Place{SumsFile, n + 1}, Fault: FaultMissing, Want: s.name, Against: Place{File: s.name}}
		}
	}
	for _, name := range v.present {
		if _, known := v.sumLine[name]; !known && !slices.Contains(v.kind.unsummed, name) {
			v.report.Others = append(v.report.Others, name)
		}
	}
	for n, s := range sums {
		if sum, err := v.sum(s.name); err != nil {
			return err
		} else if sum != s.sum {
			return &Finding{Place: Place{SumsFile, n + 1}, Fault: FaultSum, Got: s.sum.String(), Want: sum.String(), Against: Place{File: s.name}}
		}
	}
	return nil
}

func (v *verifier) checkAnnouncement() error {
	if err := v.readAnnouncement(); err != nil {
		return err
	}
	return v.checkAnnounced(v.report.Announcement)
}

// checkAnnounced holds the files that only some draws have against the announcement.
func (v *verifier) checkAnnounced(a *Announcement) error {
	for _, list := range committedLists {
		if v.sumLine[list.file] == 0 && list.optional && !list.evidence && list.announced(a) && v.kind.has(list.file) {
			return &Finding{Place: a.place(list.key, 0), Fault: FaultMissing, Want: list.file, Against: Place{File: SumsFile}}
		}
	}
	hasCeremony := a.Seed.Kind == SeedCeremony
	if hasCeremony && v.sumLine[CeremonyFile] == 0 {
		return &Finding{Place: a.place(keySeedSource, 0), Fault: FaultMissing, Want: CeremonyFile, Against: Place{File: SumsFile}}
	}
	announced := v.announcedEvidence(a)
	announced[CeremonyFile] = hasCeremony
	for _, list := range committedLists {
		announced[list.file] = list.announced(a)
	}
	for _, name := range slices.Sorted(maps.Keys(announced)) {
		if line := v.sumLine[name]; line > 0 && !announced[name] {
			return &Finding{Place: Place{SumsFile, line}, Fault: FaultExcess, Got: name, Against: Place{File: name}}
		}
	}
	return v.checkSignature(a)
}

func (v *verifier) readAnnouncement() error {
	text, err := v.text(AnnouncementFile)
	if err != nil {
		return err
	}
	a, err := ParseAnnouncement(text)
	v.announced, v.report.Announcement = text, a
	v.report.Commitment = v.sums[AnnouncementFile]
	return err
}

func (v *verifier) checkSeed() error {
	text, err := v.text(SeedFile)
	if err != nil {
		return err
	}
	if v.report.Seed, err = ParseSeed(text); err != nil {
		return err
	}
	v.key = NewKey(v.announced, text)
	source := &v.report.Announcement.Seed
	if err := source.CheckSeed(v.report.Seed); err != nil || source.Kind != SeedCeremony {
		return err
	}
	return v.checkCeremony()
}

// checkCeremony reads what the witnesses committed to and revealed, and holds the seed against it.
func (v *verifier) checkCeremony() error {
	text, err := v.text(CeremonyFile)
	if err != nil {
		return err
	}
	v.report.Ceremony, err = v.report.Announcement.Seed.Ceremony.Read(text, v.report.Commitment)
	if err != nil {
		return err
	}
	if want := CeremonySeed(text); v.report.Seed != want {
		return &Finding{Place: Place{SeedFile, 1}, Fault: FaultSum, Got: v.report.Seed, Want: want, Against: Place{File: CeremonyFile}}
	}
	return nil
}

// checkResult computes the result and compares it with result.txt.
func (v *verifier) checkResult() error {
	if err := v.computeResult(); err != nil {
		return err
	}
	return v.readSummed(ResultFile, v.report.Drawn.compare)
}

func (v *verifier) computeResult() error {
	assignment, err := Assign(v.report.Announcement, v.key, v.drawn, &v.lists)
	if errors.As(err, &v.report.Infeasible) {
		return &Finding{Place: Place{ResultFile, 1}, Fault: FaultResult}
	}
	if err != nil {
		return err
	}
	v.report.Drawn = &Result{v.report.Commitment, v.key, *assignment, v.report.Announcement.Batches}
	return nil
}

// checkActs computes each act after the draw, if there are any, and compares it with acts.txt.
func (v *verifier) checkActs() error {
	if v.sumLine[ActsFile] > 0 {
		acts, err := v.text(ActsFile)
		if err != nil {
			return err
		}
		if v.report.Acts, err = v.computeActs(acts); err != nil {
			return err
		}
		if last := &v.report.Acts[len(v.report.Acts)-1]; last.Kind == ActVoid {
			v.report.Void = last
		}
	}
	v.report.Result = Yes
	return nil
}

// computeActs reads the targets once more, for those that were next in line.
func (v *verifier) computeActs(acts string) ([]Act, error) {
	a := v.report.Announcement
	var reserve []Drawn
	err := v.readSummed(TargetsFile, func(f io.Reader) (err error) {
		reserve, err = Reserve(a, v.key, Targets(f), v.lists.Weights, CountActs(acts))
		return err
	})
	if err != nil {
		return nil, err
	}
	return NewLater(a, v.report.Drawn, reserve, &v.lists).Read(acts)
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

// readCommitted shows every row of a list to see, then holds the list against the line of the announcement that commits to it.
func readCommitted[T any](v *verifier, file string, list func(io.Reader) iter.Seq2[T, error], c Commitment, against Place, see func(T) error) error {
	count := 0
	err := v.readSummed(file, func(f io.Reader) error {
		for row, err := range list(f) {
			if err != nil {
				return err
			}
			see(row)
			count++
		}
		return nil
	})
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
