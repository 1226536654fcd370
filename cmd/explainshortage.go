package cmd

import (
	"strconv"
	"strings"

	"yaohao/draw"
)

// shortage words a deficient set, then what keeps whom from it, then what would be enough.
func (a *app) shortage(s draw.Shortage) []string {
	places, people := a.few(a.competing(s)), a.few(a.candidates(s))
	lines := []string{a.say(shortageNames[s.Kind], s.Department, places, len(s.Seats), people, s.Fillable)}
	if people == "" {
		lines = []string{a.say(msgShortageNobody, s.Department, places, len(s.Seats))}
	}
	for _, o := range s.Obstacles {
		lines = append(lines, a.say(obstacleNames[o.Kind], a.named(o.Inspector.Name, o.Inspector.ID), o.Seats, a.obstacle(o)))
	}
	for _, r := range s.Relaxations {
		lines = append(lines, a.relaxation(s, r))
	}
	return lines
}

// competing names the targets, or the standing teams, whose seats compete; each once.
func (a *app) competing(s draw.Shortage) []string {
	var names []string
	for k, seat := range s.Seats {
		switch {
		case k > 0 && s.Seats[k-1].Target.ID == seat.Target.ID && s.Seats[k-1].Group == seat.Group:
		case seat.Group > 0:
			names = append(names, a.say(msgGroupNumber, strconv.Itoa(seat.Group)))
		default:
			names = append(names, seat.Target.Name)
		}
	}
	return names
}

// candidates names the inspectors, or the standing teams, who can take any of the seats.
func (a *app) candidates(s draw.Shortage) []string {
	var names []string
	for _, i := range s.Inspectors {
		names = append(names, i.Name)
	}
	for _, g := range s.Groups {
		names = append(names, a.say(msgGroupNumber, strconv.Itoa(g)))
	}
	return names
}

// obstacle says what the obstacle is about.
func (a *app) obstacle(o draw.Obstacle) string {
	switch o.Kind {
	case draw.ObstacleSkills:
		return strings.Join(o.Skills, a.say(msgListComma))
	case draw.ObstacleAbsence:
		return a.say(msgFromTo, o.Absence.From, o.Absence.To)
	case draw.ObstacleAvoidance:
		if o.Seats > 1 {
			return a.say(msgAndOthers, o.First.Target.Name)
		}
		return o.First.Target.Name
	}
	return strconv.Itoa(o.N)
}

func (a *app) relaxation(s draw.Shortage, r draw.Relaxation) string {
	name := relaxationNames[r.Kind]
	inspector := a.named(r.Inspector.Name, r.Inspector.ID)
	switch r.Kind {
	case draw.RelaxPair:
		return a.say(name, a.named(r.Target.Name, r.Target.ID), inspector)
	case draw.RelaxLimit:
		return a.say(name, inspector, r.N)
	case draw.RelaxAbsence:
		return a.say(name, inspector, a.say(msgFromTo, r.Absence.From, r.Absence.To))
	case draw.RelaxInspectors:
		if s.Kind == draw.ShortExperts {
			name = msgRelaxExperts
		}
		return a.say(name, r.Department, r.N)
	case draw.RelaxGroups:
		return a.say(name, r.N)
	}
	if s.Kind == draw.ShortMatching {
		return a.say(name, a.say(msgGroups), r.N)
	}
	return a.say(name, s.Department, r.N)
}

// named tells those of one name apart.
func (a *app) named(name, id string) string { return a.say(msgNamed, name, id) }

// few joins names, and counts those past the tenth.
func (a *app) few(names []string) string {
	const most = 10
	if len(names) <= most {
		return strings.Join(names, a.say(msgListComma))
	}
	return strings.Join(names[:most], a.say(msgListComma)) + a.say(msgAndMore, len(names)-most)
}
