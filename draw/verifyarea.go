package draw

import (
	"cmp"
	"io"
	"slices"
	"strings"
)

// checkDispatch reads which area the dossier is of.
func (v *verifier) checkDispatch() error {
	text, err := v.text(DispatchFile)
	if err != nil {
		return err
	}
	v.report.Area, err = ParseDispatch(text)
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

// checkAreaTargets reads the area list and the weights.
func (v *verifier) checkAreaTargets() error {
	a := v.report.Announcement
	strata := map[string]bool{}
	for _, s := range a.Strata {
		strata[s.Name] = true
	}
	var strange error
	line := 1
	number := slices.IndexFunc(a.AreaLists, func(l AreaList) bool { return l.Area == v.area.Area })
	err := readCommitted(v, TargetsFile, Targets, v.area.Commitment, a.place(keyAreaList, number), func(t Target) error {
		line++
		if !strata[t.Stratum] && strange == nil {
			strange = &Finding{Place: Place{TargetsFile, line}, Fault: FaultStratum, Got: t.Stratum}
		}
		return nil
	})
	if err = cmp.Or(err, strange); err != nil {
		return err
	}
	readWhole(v, WeightsFile, Weights, &v.lists.Weights)
	if err := v.wrong[WeightsFile]; err != nil {
		return err
	}
	v.report.Lists, v.report.AreaCount = Yes, v.area.Count
	return nil
}

// checkAreaResult holds the area's targets against the cut-offs of result.txt.
func (v *verifier) checkAreaResult() error {
	r := newDrawnLines(&Result{Announcement: v.report.Commitment, Key: v.key}, v.report.Announcement)
	if err := v.readSummed(ResultFile, r.read); err != nil {
		return err
	}
	if f := r.checkTakes(); f != nil {
		return f
	}
	if err := v.compareDrawn(r); err != nil {
		return err
	}
	v.report.Result = Yes
	return nil
}

// compareDrawn reads the area's targets once more. A line of result.txt that is wrong comes before a target whose line is missing.
func (v *verifier) compareDrawn(r *drawnLines) error {
	sample := NewSample(v.report.Announcement, v.key, v.lists.Weights)
	var wrong, missing *Finding
	line := 1
	err := v.readSummed(TargetsFile, func(f io.Reader) error {
		for t, err := range Targets(f) {
			if err != nil {
				return err
			}
			line++
			d := sample.drawnOf(t)
			switch stated, ok := r.byID[t.ID]; {
			case ok && (stated.Target != t || stated.Ticket != d.Ticket):
				if wrong == nil || stated.line < wrong.Line {
					wrong = &Finding{Place: Place{ResultFile, stated.line}, Fault: FaultResult}
				}
			case ok:
				v.report.AreaDrawn = append(v.report.AreaDrawn, stated.Drawn)
			case r.isDrawn(d) && missing == nil:
				missing = &Finding{Place: Place{TargetsFile, line}, Fault: FaultNotDrawn, Got: t.ID, Against: Place{File: ResultFile}}
			}
		}
		return nil
	})
	switch {
	case err != nil:
		return err
	case wrong != nil:
		return wrong
	case missing != nil:
		return missing
	}
	slices.SortFunc(v.report.AreaDrawn, compareDrawn)
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
