package draw

import (
	"cmp"
	"io"
	"slices"
	"strings"
)

// checkDispatch reads which area the dossier is of.
func (v *verifier) checkDispatch() (err error) {
	v.report.Area, err = ParseDispatch(v.text(DispatchFile))
	return err
}

// checkArea finds the area in the announcement.
func (v *verifier) checkArea() error {
	for _, l := range v.report.Announcement.AreaLists {
		if l.Area == v.report.Area {
			v.area = l
			return nil
		}
	}
	return &Finding{Place: Place{DispatchFile, 2}, Fault: FaultArea, Got: v.report.Area}
}

// readAreaTargets holds the area's targets against the lines 抽中 of result.txt.
func (v *verifier) readAreaTargets() {
	r := newDrawnLines(&Result{Announcement: v.files[AnnouncementFile].sum, Key: v.key}, v.announcement)
	r.malformed = r.read(strings.NewReader(v.text(ResultFile)))
	v.areaDrawn = r
	sample := NewSample(v.announcement, v.key, v.lists.Weights)
	targets := readRows(v, TargetsFile, Targets)
	for t, ok := targets.next(); ok; t, ok = targets.next() {
		if _, announced := r.taken[t.Stratum]; !announced && v.strange == nil {
			v.strange = &Finding{Place: Place{TargetsFile, targets.line}, Fault: FaultStratum, Got: t.Stratum}
		}
		r.see(sample.drawnOf(t), targets.line)
	}
}

// checkAreaTargets checks the area list and the weights.
func (v *verifier) checkAreaTargets() error {
	a := v.report.Announcement
	number := slices.IndexFunc(a.AreaLists, func(l AreaList) bool { return l.Area == v.area.Area })
	err := v.checkCommitted(TargetsFile, v.area.Commitment, a.place(keyAreaList, number))
	if err = cmp.Or(err, v.strange); err != nil {
		return err
	}
	if err := v.checkList(WeightsFile); err != nil {
		return err
	}
	v.report.Lists, v.report.AreaCount = Yes, v.area.Count
	return nil
}

// checkAreaResult reports what is wrong with result.txt: by itself, then for the area's targets, of which a line that is wrong comes before a
// target whose line is missing.
func (v *verifier) checkAreaResult() error {
	r := v.areaDrawn
	if r.malformed != nil {
		return r.malformed
	}
	if f := r.checkTakes(); f != nil {
		return f
	}
	v.report.AreaDrawn = r.agreed
	if f := cmp.Or(r.wrong, r.missing); f != nil {
		return f
	}
	slices.SortFunc(v.report.AreaDrawn, compareDrawn)
	v.report.Result = Yes
	return nil
}

// drawnLines are the lines 抽中 of a result, looked at by themselves.
type drawnLines struct {
	result *Result // that the first lines name
	a      *Announcement
	byID   map[string]drawnLine
	last   map[string]Drawn // by stratum: the cut-off
	taken  map[string]int   // by stratum
	before Drawn            // of the line before

	malformed error // the first line that is wrong by itself

	// What the area's targets show.
	agreed  []Drawn
	wrong   *Finding // the first line that is not as its target should have it
	missing *Finding // the first target that has no line and should
}

type drawnLine struct {
	Drawn
	line int
}

func newDrawnLines(result *Result, a *Announcement) *drawnLines {
	r := &drawnLines{result: result, a: a, byID: map[string]drawnLine{}, last: map[string]Drawn{}, taken: map[string]int{}}
	for _, s := range a.Strata {
		r.taken[s.Name] = 0
	}
	return r
}

// read reads result.txt and returns a [Finding] for the first line that is wrong.
func (r *drawnLines) read(file io.Reader) error {
	l := newLines(ResultFile, file)
	head := r.result.headLines(resultVersion)
	for {
		line, err := l.next()
		switch {
		case err == io.EOF && l.n < len(head):
			return &Finding{Place: Place{ResultFile, l.n + 1}, Fault: FaultMissing, Want: head[l.n]}
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		case l.n <= len(head) && line != head[l.n-1]:
			return &Finding{Place: l.place(), Fault: FaultResult, Got: line, Want: head[l.n-1]}
		}
		if value, ok := strings.CutPrefix(line, keyDrawn+" "); ok {
			if fault := r.add(value, l.n); fault != "" {
				return l.finding(fault, line)
			}
		}
	}
}

// see holds a target, on a line of targets.txt, against its line.
func (r *drawnLines) see(d Drawn, line int) {
	switch stated, ok := r.byID[d.ID]; {
	case ok && (stated.Target != d.Target || stated.Ticket != d.Ticket):
		if r.wrong == nil || stated.line < r.wrong.Line {
			r.wrong = &Finding{Place: Place{ResultFile, stated.line}, Fault: FaultResult}
		}
	case ok:
		r.agreed = append(r.agreed, stated.Drawn)
	case r.isDrawn(d) && r.missing == nil:
		r.missing = &Finding{Place: Place{TargetsFile, line}, Fault: FaultNotDrawn, Got: d.ID, Against: Place{File: ResultFile}}
	}
}

// add takes what a line 抽中 says.
func (r *drawnLines) add(value string, line int) Fault {
	digits, rest, _ := strings.Cut(value, " ")
	rank, ok := parseNumber(digits)
	d, fault := parseDrawn(rest)
	_, announced := r.taken[d.Stratum]
	_, twice := r.byID[d.ID]
	switch {
	case !ok:
		return FaultNumber
	case fault != "":
		return fault
	case rank != len(r.byID)+1:
		return FaultOrder
	case !announced:
		return FaultStratum
	case twice:
		return FaultTwice
	case rank > 1 && compareDrawn(d, r.before) <= 0:
		return FaultOrder
	}
	r.before = d
	r.byID[d.ID] = drawnLine{d, line}
	r.last[d.Stratum] = d
	r.taken[d.Stratum]++
	return ""
}

// checkTakes returns a [Finding] for the first stratum of which not as many were drawn as announced.
func (r *drawnLines) checkTakes() *Finding {
	for k, s := range r.a.Strata {
		if n := r.taken[s.Name]; n != s.Take {
			f := countFinding(FaultStratumCount, n, s.Take).at(r.a.place(keyStratum, k))
			f.Against = Place{File: ResultFile}
			return f
		}
	}
	return nil
}

// isDrawn reports whether a target is not above the cut-off of its stratum.
func (r *drawnLines) isDrawn(d Drawn) bool {
	last, any := r.last[d.Stratum]
	return any && compareDrawn(d, last) <= 0
}

// parseDrawn reads a ticket and a target.
func parseDrawn(s string) (Drawn, Fault) {
	digits, rest, _ := strings.Cut(s, " ")
	ticket, ok := ParseHash(digits)
	if !ok {
		return Drawn{}, FaultHash
	}
	target, _, f := parseTarget(rest)
	if f != nil {
		return Drawn{}, f.Fault
	}
	return Drawn{Target: target, Ticket: ticket}, ""
}
