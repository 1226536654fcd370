package draw

import (
	"cmp"
	"crypto/sha256"
	"io"
	"iter"
	"slices"
)

// A reading is what was found in a file of the dossier. It is read once: what is checked is what was hashed.
type reading struct {
	done  bool
	sum   Hash   // of the whole file, whatever was looked at
	text  string // if it is no list
	count int    // rows, if it is one
	wrong error  // the first line that is wrong by itself; its turn comes with the check of the file
	err   error  // that kept the file from being read
}

// read reads a file to its end. see, which is shown it, may stop before, at a line that is wrong.
func (v *verifier) read(name string, see func(io.Reader) error) {
	r := v.files[name]
	r.done = true
	f, err := v.dossier.Open(name)
	if err != nil {
		r.err = err
		return
	}
	defer f.Close()
	h := sha256.New()
	file := &brokenOff{r: io.TeeReader(f, h)}
	r.wrong = see(file)
	io.Copy(io.Discard, file)
	r.err = file.err
	h.Sum(r.sum[:0])
}

// A brokenOff reader remembers the error that it broke off with, if it did.
type brokenOff struct {
	r   io.Reader
	err error
}

func (b *brokenOff) Read(p []byte) (int, error) {
	n, err := b.r.Read(p)
	if err != io.EOF {
		b.err = cmp.Or(b.err, err)
	}
	return n, err
}

// readFiles reads files, each once, and hashes also what cannot be looked at because the announcement is wrong. What else is wrong is found when the
// checks come to it.
func (v *verifier) readFiles(names []string) {
	v.files = make(map[string]*reading, len(names))
	for _, name := range names {
		v.files[name] = new(reading)
		if !isList(name) {
			v.readText(name)
		}
	}
	v.announcement, v.malformed = ParseAnnouncement(v.text(AnnouncementFile))
	v.key = NewKey(v.text(AnnouncementFile), v.text(SeedFile))
	if v.malformed == nil {
		v.readLists()
	}
	for _, name := range names {
		if !v.files[name].done {
			v.read(name, func(io.Reader) error { return nil })
		}
	}
}

func (v *verifier) readText(name string) {
	v.read(name, func(f io.Reader) error {
		text, err := io.ReadAll(f)
		v.files[name].text = string(text)
		return err
	})
}

// text returns a file that is no list; "" if it is not there.
func (v *verifier) text(name string) string {
	if r := v.files[name]; r != nil {
		return r.text
	}
	return ""
}

// readLists reads first the lists that a draw needs whole, because it needs the weights, and because ids are looked for among the targets.
func (v *verifier) readLists() {
	readWhole(v, WeightsFile, Weights, &v.lists.Weights)
	readWhole(v, InspectorsFile, Inspectors, &v.lists.Inspectors)
	readWhole(v, ExpertsFile, Experts, &v.lists.Experts)
	readWhole(v, AvoidanceFile, Avoidances, &v.lists.Avoidance)
	readWhole(v, PreferencesFile, Preferences, &v.lists.Preferences)
	readWhole(v, AbsencesFile, Absences, &v.lists.Absences)
	readWhole(v, LimitsFile, Limits, &v.lists.Limits)
	readWhole(v, PseudonymsFile, func(r io.Reader) iter.Seq2[Pseudonym, error] { return pseudonymRows(r, &v.salt) }, &v.pseudonyms)
	if v.kind.has(DispatchFile) {
		v.readAreaTargets()
	} else {
		v.readTargets()
	}
}

// readWhole keeps the rows of a list, if it is there.
func readWhole[T any](v *verifier, file string, list func(io.Reader) iter.Seq2[T, error], rows *[]T) {
	if v.files[file] == nil {
		return
	}
	v.read(file, func(f io.Reader) (err error) {
		*rows, err = Collect(list(f))
		v.files[file].count = len(*rows)
		return err
	})
}

func isList(file string) bool {
	return slices.ContainsFunc(committedLists[:], func(l committedList) bool { return l.file == file })
}

// checkList holds a list, if it is announced, against the announcement.
func (v *verifier) checkList(file string) error {
	a, list := v.report.Announcement, committedTo(file)
	if !list.announced(a) {
		return nil
	}
	return v.checkCommitted(file, *list.of(a), a.place(list.key, 0))
}

// checkCommitted holds a list against the line of the announcement that commits to it.
func (v *verifier) checkCommitted(file string, c Commitment, against Place) error {
	switch r := v.files[file]; {
	case r.wrong != nil:
		return r.wrong
	case r.sum != c.SHA256:
		return &Finding{Place: Place{File: file}, Fault: FaultSum, Got: r.sum.String(), Want: c.SHA256.String(), Against: against}
	case r.count != c.Count:
		f := countFinding(FaultCount, r.count, c.Count).at(Place{File: file})
		f.Against = against
		return f
	}
	return nil
}
