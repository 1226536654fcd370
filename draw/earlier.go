package draw

import (
	"fmt"
	"strings"
)

// An Earlier (前次) is an earlier attempt at the task of an announcement.
type Earlier struct {
	Number int    // its 抽取编号
	Reason string // why it was voided (作废); "" if it had no valid assignment (无解)
}

const (
	wordVoid       = "作废"
	wordInfeasible = "无解"
)

func (e Earlier) String() string {
	if e.Reason == "" {
		return fmt.Sprintf("%d %s", e.Number, wordInfeasible)
	}
	return fmt.Sprintf("%d %s %s", e.Number, wordVoid, e.Reason)
}

// earlier reads a line 前次 of an announcement of which the lines before are read.
func (p *announcementParser) earlier(a *Announcement) (e Earlier) {
	p.take(keyEarlier, func(v string) Fault {
		fields := append(strings.SplitN(v, " ", 3), "", "")
		var ok bool
		e.Number, ok = parseNumber(fields[0])
		e.Reason = fields[2]
		last := 0
		if len(a.Earlier) > 0 {
			last = a.Earlier[len(a.Earlier)-1].Number
		}
		switch {
		case !ok || e.Number < 1:
			return FaultNumber
		case v != fmt.Sprintf("%d %s", e.Number, wordInfeasible) && fields[1] != wordVoid:
			return FaultSpelling
		case fields[1] == wordVoid && !fieldText(e.Reason):
			return FaultText
		case e.Number <= last:
			return orderFault(fmt.Sprint(e.Number), fmt.Sprint(last))
		}
		return unless(e.Number < a.Number, FaultRange)
	})
	return e
}
