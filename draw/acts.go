package draw

import (
	"fmt"
	"slices"
	"strings"
)

// Keywords of acts.txt (§10).
const (
	actsVersion = "摇号后续事项 v1"
	keyReason   = "事由"
	keyApproval = "批准"
)

// An ActKind is what was decided after the draw.
type ActKind string

const (
	ActSupplement  ActKind = "补抽" // a target is put in for one that turned out closed or moved
	ActReplacement ActKind = "更换" // an inspector goes in place of one who cannot
	ActVoid        ActKind = "作废" // the draw counts no more
)

// An Act is one thing that was decided after the draw (后续事项).
type Act struct {
	Kind     ActKind
	Number   int    // from 1
	Date     string // not before that of the act before
	Reason   string // 事由; of a replacement, its first field is one of [ReplacementReasons]
	Approval string // 批准: by whom

	Answers string // id of the target that a supplement answers, or whose team a replacement changes

	// Of a replacement.
	Seat                int       // from 1
	Expert              bool      // Seat is one of 专家席
	Replaced, Inspector Inspector // who had the seat, and who has it now

	Team // of a supplement: the target that is put in, and who goes there; of a replacement: as it is from now on
}

// ReplacementReasons are what the reason of a replacement begins with.
func ReplacementReasons() []string {
	return []string{"岗位调整", "工作冲突", "健康状况", "回避"}
}

// ValidReplacementReason reports whether a text may be the reason of a replacement.
func ValidReplacementReason(s string) bool {
	first, _, _ := strings.Cut(s, " ")
	return ValidText(s) && slices.Contains(ReplacementReasons(), first)
}

// ActsText spells acts.txt.
func ActsText(acts []Act) string {
	lines := []string{actsVersion}
	for _, act := range acts {
		lines = append(lines, act.head(), keyReason+" "+act.Reason, keyApproval+" "+act.Approval)
		lines = append(lines, act.tail()...)
	}
	return joinLines(slices.Values(lines))
}

// head is the first line of an act.
func (a Act) head() string {
	line := fmt.Sprintf("%s %d %s", a.Kind, a.Number, a.Date)
	switch a.Kind {
	case ActSupplement:
		line += " " + a.Answers
	case ActReplacement:
		line += fmt.Sprintf(" %s %s %d", a.Answers, a.seatKey(), a.Seat)
	}
	return line
}

// seatKey is the keyword of the seat of a replacement.
func (a Act) seatKey() string {
	if a.Expert {
		return keyExpertSeat
	}
	return keySeat
}

// tail are the lines after the approval.
func (a Act) tail() []string {
	switch a.Kind {
	case ActReplacement:
		return []string{actSeatLine(a.seatKey(), a.Seat, a.Inspector)}
	case ActVoid:
		return nil
	}
	lines := []string{fmt.Sprintf("%s %s %s", keyDrawn, a.Ticket, a.Target.line())}
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

// CountActs returns a number of supplements that a text of acts.txt does not exceed.
func CountActs(text string) int { return strings.Count(text, string(ActSupplement)+" ") }
