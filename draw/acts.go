package draw

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// Keywords of acts.txt (§10).
const (
	actsVersion   = "摇号后续事项 v1"
	keySupplement = "补抽"
	keyReason     = "事由"
	keyApproval   = "批准"
)

// An Act is what was decided after the draw: a supplement (补抽), which puts a target in for one that turned out closed or moved.
type Act struct {
	Number   int    // from 1
	Date     string // not before that of the act before
	Answers  string // id of the target that is answered
	Reason   string // 事由
	Approval string // 批准: by whom
	Team            // the target that is put in, and who goes there
}

// ActsText spells acts.txt.
func ActsText(acts []Act) string {
	lines := []string{actsVersion}
	for _, act := range acts {
		lines = append(lines, act.lines()...)
	}
	return joinLines(slices.Values(lines))
}

func (a Act) lines() []string {
	lines := []string{
		fmt.Sprintf("%s %d %s %s", keySupplement, a.Number, a.Date, a.Answers),
		keyReason + " " + a.Reason,
		keyApproval + " " + a.Approval,
		fmt.Sprintf("%s %s %s", keyDrawn, a.Ticket, a.Target.line()),
	}
	for k, i := range a.Members {
		lines = append(lines, actSeatLine(keySeat, k+1, i))
	}
	for k, i := range a.Experts {
		lines = append(lines, actSeatLine(keyExpertSeat, k+1, i))
	}
	return lines
}

func actSeatLine(key string, seat int, i Inspector) string {
	return fmt.Sprintf("%s %d %s %s %s", key, seat, i.ID, i.Department, i.Name)
}

// ParseActs reads acts.txt, or returns a [Finding] for the first line that is wrong. Whether the acts are those that follow from the draw
// is not looked at; skills, check days and options are not in the file.
func ParseActs(r io.Reader) ([]Act, error) {
	p := &actsParser{keyedLines{lines: newLines(ActsFile, r)}}
	p.version(actsVersion)
	var acts []Act
	for first := true; first || p.at(keySupplement); first = false {
		acts = append(acts, p.act(acts))
	}
	if err := p.end(); err != nil {
		return nil, err
	}
	return acts, nil
}

type actsParser struct{ keyedLines }

func (p *actsParser) act(before []Act) (a Act) {
	p.take(keySupplement, func(v string) Fault {
		fields := append(strings.SplitN(v, " ", 3), "", "")
		number, ok := parseNumber(fields[0])
		a.Number, a.Date, a.Answers = number, fields[1], fields[2]
		switch {
		case !ok:
			return FaultNumber
		case number != len(before)+1:
			return FaultOrder
		case !ValidDate(a.Date):
			return FaultDate
		case len(before) > 0 && a.Date < before[len(before)-1].Date:
			return FaultOrder
		}
		return unless(fieldUnspaced(a.Answers, MaxID), FaultID)
	})
	a.Reason = p.text(keyReason)
	a.Approval = p.text(keyApproval)
	p.take(keyDrawn, func(v string) (fault Fault) {
		a.Drawn, fault = parseDrawn(v)
		return fault
	})
	for p.at(keySeat) {
		a.Members = append(a.Members, p.seat(keySeat, len(a.Members)+1))
	}
	for p.at(keyExpertSeat) {
		a.Experts = append(a.Experts, p.seat(keyExpertSeat, len(a.Experts)+1))
	}
	return a
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

func (p *actsParser) seat(key string, number int) (i Inspector) {
	p.take(key, func(v string) Fault {
		fields := append(strings.SplitN(v, " ", 4), "", "", "")
		n, ok := parseNumber(fields[0])
		i = Inspector{ID: fields[1], Department: fields[2], Name: fields[3]}
		switch {
		case !ok:
			return FaultNumber
		case n != number:
			return FaultOrder
		case !fieldUnspaced(i.ID, MaxID):
			return FaultID
		case !fieldUnspaced(i.Department, MaxWord):
			return FaultWord
		}
		return unless(fieldText(i.Name), FaultText)
	})
	return i
}
