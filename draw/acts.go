package draw

import (
	"fmt"
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

// CountActs returns a number of acts that a text of acts.txt does not exceed.
func CountActs(text string) int { return strings.Count(text, keySupplement+" ") }

// Read reads acts.txt and computes each act. It returns them all, or a [Finding] for the first line that is wrong or not the computed one.
func (s *Supplements) Read(text string) ([]Act, error) {
	p := &actsParser{keyedLines{lines: newLines(ActsFile, strings.NewReader(text))}, s}
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

type actsParser struct {
	keyedLines
	supplements *Supplements
}

// act reads the lines of an act. What the first one says determines all but the reason and the approval.
func (p *actsParser) act(before []Act) (a Act) {
	p.take(keySupplement, func(v string) Fault {
		fields := append(strings.SplitN(v, " ", 3), "", "")
		number, ok := parseNumber(fields[0])
		date, answers := fields[1], fields[2]
		switch {
		case !ok:
			return FaultNumber
		case number != len(before)+1:
			return FaultOrder
		case !ValidDate(date):
			return FaultDate
		case len(before) > 0 && date < before[len(before)-1].Date:
			return FaultOrder
		case !fieldUnspaced(answers, MaxID):
			return FaultID
		}
		var err error
		a, err = p.supplements.Next(answers)
		a.Date = date
		return unless(err == nil, FaultAct)
	})
	a.Reason = p.text(keyReason)
	a.Approval = p.text(keyApproval)
	if p.err == nil {
		p.expect(a.lines()[3:])
	}
	return a
}
