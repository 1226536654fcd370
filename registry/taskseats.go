package registry

import (
	"regexp"
	"slices"
	"strconv"

	"yaohao/draw"

	"go.yaml.in/yaml/v3"
)

// inspectorFields are the keys that say who goes.
func (r *taskReader) inspectorFields() []field {
	f := r.file
	fields := []field{
		{"seats", f.Content != draw.ContentTargets, r.seats},
		{"experts", false, r.seatList(&f.Experts)},
		{"neighbours", false, r.neighbours},
		{"groups", false, r.groups},
		{"maximum", false, r.number(&f.Maximum, 999_999)},
		{"monthly", false, r.number(&f.Monthly, 999_999)},
		{"alternates", false, r.number(&f.Alternates, 999_999)},
		{"replacement", false, r.replacement},
		{"pseudonyms", false, r.pseudonyms},
		{"separate", false, r.flag(&f.Separate)},
		{"repeat", false, r.repeat},
		{"leave", false, r.leave},
	}
	for k := range fields {
		fields[k].read = r.unless(draw.ContentTargets, fields[k].read)
	}
	return fields
}

func (r *taskReader) seats(key string, n *yaml.Node) {
	r.seatList(&r.file.Seats)(key, n)
	if count := len(r.file.Seats); count > 0 && count < draw.MinSeats {
		r.add(n, key, TaskSeats, strconv.Itoa(count), strconv.Itoa(draw.MinSeats))
	}
}

func (r *taskReader) seatList(to *[]draw.Seat) func(string, *yaml.Node) {
	return func(key string, n *yaml.Node) {
		r.each(key, n, func(key string, n *yaml.Node) {
			var seat draw.Seat
			count := 1
			r.mapping(key, n, []field{
				{"department", true, r.value(&seat.Department, draw.ValidWord, TaskWord)},
				{"count", false, r.number(&count, 20)},
				{"skills", false, r.skills(&seat.Skills)},
			})
			for range count {
				*to = append(*to, seat)
			}
		})
	}
}

func (r *taskReader) neighbours(key string, n *yaml.Node) {
	r.each(key, n, func(key string, n *yaml.Node) {
		var department string
		var from []string
		r.mapping(key, n, []field{
			{"department", true, r.value(&department, draw.ValidWord, TaskWord)},
			{"from", true, func(key string, n *yaml.Node) {
				r.each(key, n, func(key string, n *yaml.Node) {
					var neighbour string
					r.value(&neighbour, draw.ValidWord, TaskWord)(key, n)
					from = append(from, neighbour)
				})
			}},
		})
		for _, neighbour := range from {
			line := draw.Neighbour{Department: department, Neighbour: neighbour}
			if department == neighbour || slices.Contains(r.file.Neighbours, line) {
				r.add(n, key, TaskTwice, neighbour, "")
			}
			r.file.Neighbours = append(r.file.Neighbours, line)
		}
		r.later = append(r.later, func() { r.checkNeighbour(key, n, department) })
	})
}

// checkNeighbour demands a seat that a neighbour may take: any but the leader's.
func (r *taskReader) checkNeighbour(key string, n *yaml.Node, department string) {
	seats := r.file.Seats
	if department == "" || len(seats) == 0 {
		return
	}
	if !slices.ContainsFunc(seats[1:], func(s draw.Seat) bool { return s.Department == department }) {
		r.add(n, key, TaskNeighbour, department, "")
	}
}

var groupsForm = regexp.MustCompile(`^([1-9]\d{0,3}) of ([1-9]\d{0,3})$`)

// groups reads 5 of 3: five standing teams of three.
func (r *taskReader) groups(key string, n *yaml.Node) {
	m := groupsForm.FindStringSubmatch(n.Value)
	if m == nil {
		r.add(n, key, TaskGrouping, n.Value, "")
		return
	}
	r.file.Groups, _ = strconv.Atoi(m[1])
	r.later = append(r.later, func() {
		if seats := strconv.Itoa(len(r.file.Seats)); len(r.file.Seats) > 0 && m[2] != seats {
			r.add(n, key, TaskGroups, m[2], seats)
		}
	})
}

func (r *taskReader) repeat(key string, n *yaml.Node) {
	var rule string
	r.mapping(key, n, []field{
		{"last", true, r.number(&r.file.Repeat.Last, 999)},
		{"rule", true, r.choice(&rule, string(RepeatForbid), string(RepeatAvoid))},
	})
	r.file.Repeat.Rule = RepeatRule(rule)
}

func (r *taskReader) replacement(key string, n *yaml.Node) {
	var rule string
	r.choice(&rule, "next", "named")(key, n)
	r.file.Named = rule == "named"
}

func (r *taskReader) pseudonyms(key string, n *yaml.Node) {
	var text string
	r.choice(&text, "yes", "no")(key, n)
	r.file.Pseudonyms = text == "yes"
}

func (r *taskReader) leave(key string, n *yaml.Node) {
	var rule string
	r.choice(&rule, "full", "any")(key, n)
	r.file.LeaveAny = rule == "any"
}
