package cmd

import (
	"slices"
	"strings"

	"yaohao/draw"
	"yaohao/registry"
)

// actWords are the kinds of acts after a draw in JSON.
var actWords = map[draw.ActKind]string{draw.ActSupplement: "supplement", draw.ActReplacement: "replacement", draw.ActVoid: "void"}

// actView is an act in JSON.
type actView struct {
	Kind     string `json:"kind"`
	Number   int    `json:"number"`
	Date     string `json:"date"`
	Reason   string `json:"reason"`
	Approval string `json:"approved_by"`
	Answers  string `json:"answers,omitempty"` // target

	Seat      int         `json:"seat,omitempty"`
	Expert    bool        `json:"expert,omitempty"`
	Replaced  *memberView `json:"replaced,omitempty"`
	Inspector *memberView `json:"inspector,omitempty"`

	Team *teamView `json:"team,omitempty"`
}

func viewAct(act draw.Act) actView {
	v := actView{
		Kind: actWords[act.Kind], Number: act.Number, Date: act.Date, Reason: act.Reason, Approval: act.Approval,
		Answers: act.Answers, Seat: act.Seat, Expert: act.Expert,
	}
	if act.Kind == draw.ActReplacement {
		led := !act.Expert && act.Seat == 1
		v.Replaced, v.Inspector = &viewMembers([]draw.Inspector{act.Replaced}, led)[0], &viewMembers([]draw.Inspector{act.Inspector}, led)[0]
	}
	if act.Kind != draw.ActVoid {
		team := viewTeam(0, act.Team)
		v.Team = &team
	}
	return v
}

func viewActs(acts []draw.Act) []actView {
	var views []actView
	for _, act := range acts {
		views = append(views, viewAct(act))
	}
	return views
}

// actLines say what was decided after a draw, one act a line.
func (a *app) actLines(d *registry.Drawing) []string {
	names := map[string]string{}
	if d.Result != nil {
		for _, team := range d.Result.Teams {
			names[team.ID] = team.Name
		}
	}
	var lines []string
	for _, act := range d.Acts {
		switch act.Kind {
		case draw.ActSupplement:
			names[act.ID] = act.Name
			line := a.say(msgSupplementLine, act.Number, a.named(names[act.Answers], act.Answers), a.named(act.Name, act.ID))
			if len(act.Members) > 0 {
				line += a.say(msgComma) + a.say(msgSupplementTeam, memberNames(slices.Concat(act.Members, act.Experts)))
			}
			lines = append(lines, line)
		case draw.ActReplacement:
			lines = append(lines, a.replacementLine(act))
		case draw.ActVoid:
			lines = append(lines, a.say(msgVoidLine, act.Number, act.Date, act.Reason, act.Approval))
		}
	}
	return lines
}

func (a *app) replacementLine(act draw.Act) string {
	return a.say(msgReplacementLine, act.Number, a.named(act.Team.Name, act.Answers), a.seatNumber(act.Seat, act.Expert),
		a.named(act.Replaced.Name, act.Replaced.ID), a.named(act.Inspector.Name, act.Inspector.ID), act.Reason)
}

func (a *app) seatNumber(seat int, expert bool) string {
	if expert {
		return a.say(msgExpertSeatNumber, seat)
	}
	return a.say(msgSeatNumber, seat)
}

// earlierLines name the attempts at a task that came to nothing, one a line.
func (a *app) earlierLines(attempts []draw.Earlier) []string {
	var lines []string
	for _, e := range attempts {
		if e.Reason == "" {
			lines = append(lines, a.say(msgEarlierInfeasible, e.Number))
		} else {
			lines = append(lines, a.say(msgEarlierVoid, e.Number, e.Reason))
		}
	}
	return lines
}

// attemptView is an attempt that came to nothing in JSON.
type attemptView struct {
	Number int    `json:"number"`
	Reason string `json:"void,omitempty"` // why it was voided; "" if it had no valid assignment
}

func viewEarlier(attempts []draw.Earlier) []attemptView {
	var views []attemptView
	for _, e := range attempts {
		views = append(views, attemptView(e))
	}
	return views
}

// countsView are counts in JSON.
type countsView struct {
	Announced    int `json:"announced"`
	Drawn        int `json:"drawn"`
	Infeasible   int `json:"infeasible"`
	Supplemented int `json:"supplemented"`
	Replaced     int `json:"replaced"`
	Voided       int `json:"voided"`
}

// counts says how often something was announced, drawn and changed.
func (a *app) counts(n registry.Counts) string {
	return a.say(msgCounts, n.Announced, n.Drawn, n.Infeasible, n.Supplemented, n.Replaced, n.Voided)
}

// actCounts counts acts by kind, those kinds only that there are.
func (a *app) actCounts(acts []draw.Act) string {
	var parts []string
	for _, kind := range []struct {
		kind draw.ActKind
		name message
	}{{draw.ActSupplement, msgCountSupplements}, {draw.ActReplacement, msgCountReplacements}, {draw.ActVoid, msgCountVoids}} {
		if n := countActs(acts, kind.kind); n > 0 {
			parts = append(parts, a.say(kind.name, n))
		}
	}
	return strings.Join(parts, a.say(msgComma))
}

// countActs is the number of acts of a kind.
func countActs(acts []draw.Act, kind draw.ActKind) int {
	n := 0
	for _, act := range acts {
		if act.Kind == kind {
			n++
		}
	}
	return n
}
