package draw

import (
	"slices"
	"strings"
)

// Read reads acts.txt and computes each act. It returns them all, or a [Finding] for the first line that is wrong or not the computed one.
func (s *Later) Read(text string) ([]Act, error) {
	p := &actsParser{keyedLines{lines: textLines(ActsFile, text)}, s, nil}
	p.version(actsVersion)
	for first := true; first || p.atAct(); first = false {
		act := p.act()
		p.acts = append(p.acts, act)
	}
	if err := p.end(); err != nil {
		return nil, err
	}
	return p.acts, nil
}

type actsParser struct {
	keyedLines
	later *Later
	acts  []Act // that were read
}

// atAct reports whether another act follows.
func (p *actsParser) atAct() bool { return p.later.void == 0 && p.kind() != "" }

// kind is that of the act that begins with the line in hand, or "".
func (p *actsParser) kind() ActKind {
	for _, kind := range []ActKind{ActSupplement, ActReplacement, ActVoid} {
		if p.at(string(kind)) {
			return kind
		}
	}
	return ""
}

func (p *actsParser) act() Act {
	switch p.kind() {
	case ActReplacement:
		return p.replacement()
	case ActVoid:
		return p.voiding()
	}
	return p.supplement()
}

// head reads the first line of an act and returns its date; parse reads what follows the date.
func (p *actsParser) head(kind ActKind, parse func(rest []string) Fault) (date string) {
	p.take(string(kind), func(v string) Fault {
		fields := append(strings.Split(v, " "), "")
		number, ok := parseNumber(fields[0])
		date = fields[1]
		switch {
		case !ok:
			return FaultNumber
		case number != len(p.acts)+1:
			return FaultOrder
		case !ValidDate(date):
			return FaultDate
		case len(p.acts) > 0 && date < p.acts[len(p.acts)-1].Date:
			return FaultOrder
		}
		return parse(fields[2 : len(fields)-1])
	})
	return date
}

// supplement reads the lines of one. The first says all but the reason and the approval.
func (p *actsParser) supplement() (a Act) {
	date := p.head(ActSupplement, func(rest []string) Fault {
		if len(rest) != 1 || !fieldUnspaced(rest[0], MaxID) {
			return FaultID
		}
		var err error
		a, err = p.later.Supplement(rest[0])
		return unless(err == nil, FaultAct)
	})
	a.Date, a.Reason, a.Approval = date, p.text(keyReason), p.text(keyApproval)
	if p.err == nil {
		p.expect(a.tail())
	}
	return a
}

func (p *actsParser) voiding() (a Act) {
	date := p.head(ActVoid, func(rest []string) Fault {
		var err error
		a, err = p.later.Void()
		return unless(len(rest) == 0 && err == nil, FaultSpelling)
	})
	a.Date, a.Reason, a.Approval = date, p.text(keyReason), p.text(keyApproval)
	return a
}

// replacement reads the lines of one. Where the announcement lets an inspector be named, the last line says who.
func (p *actsParser) replacement() (a Act) {
	date := p.head(ActReplacement, func(rest []string) (fault Fault) {
		if a, fault = parseReplacement(rest); fault != "" {
			return fault
		}
		if p.later.a.Named {
			return unless(p.later.hasSeat(a), FaultAct)
		}
		var err error
		a, err = p.later.Replace(a.Answers, a.Seat, a.Expert, "")
		return unless(err == nil, FaultAct)
	})
	reason, approval := p.replacementReason(), p.text(keyApproval)
	if p.err == nil && p.later.a.Named {
		a = p.named(a)
	} else if p.err == nil {
		p.expect(a.tail())
	}
	a.Date, a.Reason, a.Approval = date, reason, approval
	return a
}

// parseReplacement reads a target and a seat.
func parseReplacement(words []string) (a Act, fault Fault) {
	if len(words) != 3 || (words[1] != keySeat && words[1] != keyExpertSeat) {
		return a, FaultSpelling
	}
	seat, ok := parseNumber(words[2])
	switch {
	case !fieldUnspaced(words[0], MaxID):
		return a, FaultID
	case !ok || seat < 1:
		return a, FaultNumber
	}
	return Act{Kind: ActReplacement, Answers: words[0], Seat: seat, Expert: words[1] == keyExpertSeat}, ""
}

func (p *actsParser) replacementReason() (s string) {
	p.take(keyReason, func(v string) Fault {
		s = v
		first, _, _ := strings.Cut(v, " ")
		switch {
		case !fieldText(v):
			return FaultText
		case !slices.Contains(ReplacementReasons(), first):
			return FaultReason
		}
		return ""
	})
	return s
}

// named reads the last line of a replacement, and makes the replacement that it names.
func (p *actsParser) named(asked Act) (a Act) {
	p.take(asked.seatKey(), func(v string) Fault {
		fields := append(strings.SplitN(v, " ", 3), "", "")
		if !fieldUnspaced(fields[1], MaxID) {
			return FaultID
		}
		var err error
		if a, err = p.later.Replace(asked.Answers, asked.Seat, asked.Expert, fields[1]); err != nil {
			return FaultCannotTake
		}
		return unless(a.tail()[0] == asked.seatKey()+" "+v, FaultResult)
	})
	return a
}
