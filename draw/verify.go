package draw

import (
	"errors"
	"io/fs"
	"maps"
	"slices"
	"strings"
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

// Verify checks the dossier in a folder as §11 says, a whole one or that of an area. It reads each file once, and the lists of targets as streams: its
// memory is bounded by the size of the sample, the result, and the lists of inspectors, pairs and weights. The error is one of reading files; a
// disagreement, a missing file too, is in the report.
func Verify(dossier fs.FS) (*Report, error) { return newVerifier(dossier).answer((*verifier).run) }

func newVerifier(dossier fs.FS) *verifier {
	v := &verifier{dossier: dossier, unknown: map[string]bool{}}
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
	present []string // names in the folder
	sumLine map[string]int

	files        map[string]*reading // all that were read, by name
	announcement *Announcement       // as it was read; nil if it is malformed
	malformed    error

	key      Hash
	lists    Lists
	unknown  map[string]bool // target ids of other lists that were not found among the targets
	strange  error           // the first target whose stratum is not announced
	sample   *Sample
	areas    *areaReading
	excluded *excludedReading
	staff    map[string]bool // ids of inspectors and experts
	drawn    []Drawn

	salt       Hash // of pseudonyms.txt
	pseudonyms []Pseudonym

	area      AreaList    // that this is the dossier of
	areaDrawn *drawnLines // of result.txt
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

// checkSums reads every file that SHA256SUMS names and holds it against the sum.
func (v *verifier) checkSums() error {
	sums, err := v.readSums()
	if err != nil {
		return err
	}
	var names []string
	v.sumLine = map[string]int{SumsFile: 0}
	for n, s := range sums {
		names = append(names, s.name)
		v.sumLine[s.name] = n + 1
		if !slices.Contains(v.present, s.name) {
			return &Finding{Place: Place{SumsFile, n + 1}, Fault: FaultMissing, Want: s.name, Against: Place{File: s.name}}
		}
	}
	for _, name := range v.present {
		if _, known := v.sumLine[name]; !known && !slices.Contains(v.kind.unsummed, name) {
			v.report.Others = append(v.report.Others, name)
		}
	}
	v.readFiles(names)
	for n, s := range sums {
		if file := v.files[s.name]; file.err != nil {
			return file.err
		} else if file.sum != s.sum {
			return &Finding{Place: Place{SumsFile, n + 1}, Fault: FaultSum, Got: s.sum.String(), Want: file.sum.String(), Against: Place{File: s.name}}
		}
	}
	return nil
}

func (v *verifier) readSums() ([]sumLine, error) {
	f, err := v.dossier.Open(SumsFile)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return v.kind.readSums(f, v.present)
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
	v.report.Announcement, v.report.Commitment = v.announcement, v.files[AnnouncementFile].sum
	return v.malformed
}

func (v *verifier) checkSeed() (err error) {
	if v.report.Seed, err = ParseSeed(v.text(SeedFile)); err != nil {
		return err
	}
	source := &v.report.Announcement.Seed
	if err := source.CheckSeed(v.report.Seed); err != nil || source.Kind != SeedCeremony {
		return err
	}
	return v.checkCeremony()
}

// checkCeremony reads what the witnesses committed to and revealed, and holds the seed against it.
func (v *verifier) checkCeremony() (err error) {
	text := v.text(CeremonyFile)
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
	return v.compareResult()
}

func (v *verifier) compareResult() error {
	return v.report.Drawn.compare(strings.NewReader(v.text(ResultFile)))
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
func (v *verifier) checkActs() (err error) {
	if v.sumLine[ActsFile] > 0 {
		later := NewLater(v.report.Announcement, v.report.Drawn, v.sample.next(), &v.lists)
		if v.report.Acts, err = later.Read(v.text(ActsFile)); err != nil {
			return err
		}
		if last := &v.report.Acts[len(v.report.Acts)-1]; last.Kind == ActVoid {
			v.report.Void = last
		}
	}
	v.report.Result = Yes
	return nil
}
