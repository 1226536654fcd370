package draw

import (
	"slices"
	"strings"
)

// The kinds of lines of an announcement, each read with what must be seen in it alone, or in it and the lines before it.

func (p *announcementParser) id(key string) (s string) {
	p.take(key, func(v string) Fault { s = v; return unless(fieldUnspaced(v, MaxID), FaultID) })
	return s
}

func (p *announcementParser) number(key, unit string, least int) (n int) {
	p.take(key, func(v string) Fault {
		digits, hasUnit := strings.CutSuffix(v, unit)
		var ok bool
		n, ok = parseNumber(digits)
		return unless(hasUnit && ok && n >= least, FaultNumber)
	})
	return n
}

func (p *announcementParser) content() (c Content) {
	if p.at(keyContent) {
		p.take(keyContent, func(v string) Fault {
			c = Content(v)
			return unless(c == ContentTargets || c == ContentInspectors, FaultSpelling)
		})
	}
	return c
}

func (p *announcementParser) dates() (from, to string) {
	p.take(keyDates, func(v string) Fault {
		days, ok := parsePeriod(v)
		from, to = days.From, days.To
		return unless(ok, FaultDate)
	})
	return from, to
}

// parsePeriod reads two dates, the second not before the first.
func parsePeriod(s string) (p Period, ok bool) {
	p.From, p.To, ok = strings.Cut(s, " 至 ")
	return p, ok && ValidDate(p.From) && ValidDate(p.To) && p.From <= p.To
}

// covers reports whether all days of another period lie within this one.
func (p Period) covers(other Period) bool { return p.From <= other.From && other.To <= p.To }

func (p *announcementParser) item() (i Item) {
	i.Name = p.text(keyItem)
	i.Basis = p.text(keyBasis)
	if p.at(keyItemClass) {
		p.take(keyItemClass, func(v string) Fault {
			class, limit, isCapped := strings.Cut(v, " "+wordCap+" ")
			i.Class = ItemClass(class)
			if i.Class != ItemGeneral {
				return unless(i.Class == ItemMajor && !isCapped, FaultSpelling)
			}
			var ok bool
			i.Cap, ok = parseRatio(limit, 1)
			return unless(ok, FaultRatio)
		})
	}
	return i
}

// MaxDenominator is the largest denominator of a ratio (§4.2).
const MaxDenominator = 1_000_000

// parseRatio reads a fraction of at most one.
func parseRatio(s string, least int) (Ratio, bool) {
	left, right, _ := strings.Cut(s, "/")
	num, isNum := parseNumber(left)
	den, isDen := parseNumber(right)
	return Ratio{num, den}, isNum && isDen && least <= num && max(num, 1) <= den && den <= MaxDenominator
}

func (p *announcementParser) method() *Method {
	if !p.at(keyMethod) {
		return nil
	}
	m := new(Method)
	p.take(keyMethod, func(v string) Fault {
		if v == wordWhole {
			return ""
		}
		filter, ok := strings.CutPrefix(v, wordFilter+" ")
		m.Filter = filter
		return unless(ok && fieldText(filter), FaultText)
	})
	m.Registry = p.number(keyRegistry, " 户", 0)
	for p.at(keyExclusion) {
		m.Exclusions = append(m.Exclusions, p.exclusion())
	}
	return m
}

func (p *announcementParser) exclusion() (e Exclusion) {
	p.take(keyExclusion, func(v string) Fault {
		n, reason, _ := strings.Cut(v, " 户 ")
		var ok bool
		e.Count, ok = parseNumber(n)
		e.Reason = reason
		if !ok || e.Count < 1 {
			return FaultNumber
		}
		return unless(fieldText(reason), FaultText)
	})
	return e
}

func (p *announcementParser) commitment(key string, least int) (c Commitment) {
	p.take(key, func(v string) (fault Fault) {
		c, fault = parseCommitment(v, " 条 ", least)
		return fault
	})
	return c
}

// parseCommitment reads a number of rows, with its unit, and a hash.
func parseCommitment(s, unit string, least int) (c Commitment, fault Fault) {
	count, hash, hasUnit := strings.Cut(s, unit)
	var isNumber, isHash bool
	c.Count, isNumber = parseNumber(count)
	c.SHA256, isHash = ParseHash(hash)
	if !hasUnit || !isNumber || !isHash {
		return c, FaultSpelling
	}
	return c, unless(c.Count >= least, FaultRange)
}

func (p *announcementParser) areaList(before []AreaList) (l AreaList) {
	p.take(keyAreaList, func(v string) (fault Fault) {
		area, committed, _ := strings.Cut(v, " ")
		l.Area = area
		switch l.Commitment, fault = parseCommitment(committed, " 户 ", 0); {
		case !fieldUnspaced(area, MaxWord):
			return FaultWord
		case fault != "":
			return fault
		case len(before) > 0 && area <= before[len(before)-1].Area:
			return orderFault(area, before[len(before)-1].Area)
		}
		return ""
	})
	return l
}

func (p *announcementParser) exception(before []Exception) (e Exception) {
	p.take(keyException, func(v string) Fault {
		e.Target, e.Reason, _ = strings.Cut(v, " ")
		switch {
		case !fieldUnspaced(e.Target, MaxID):
			return FaultID
		case !fieldText(e.Reason):
			return FaultText
		case len(before) > 0 && e.Target <= before[len(before)-1].Target:
			return orderFault(e.Target, before[len(before)-1].Target)
		}
		return ""
	})
	return e
}

// confirmable are the lists that somebody may vouch for, in the order of the lines.
var confirmable = []string{keyTargets, keyInspectors, keyAvoidance}

func (p *announcementParser) confirmed(before []Confirmed) (c Confirmed) {
	p.take(keyConfirmed, func(v string) Fault {
		fields := append(strings.SplitN(v, " ", 3), "", "")
		c = Confirmed{fields[0], fields[1], fields[2]}
		place, last := slices.Index(confirmable, c.List), -1
		if len(before) > 0 {
			last = slices.Index(confirmable, before[len(before)-1].List)
		}
		switch {
		case place < 0:
			return FaultSpelling
		case !ValidDate(c.Date):
			return FaultDate
		case !fieldText(c.By):
			return FaultText
		case place == last:
			return FaultTwice
		}
		return unless(place > last, FaultOrder)
	})
	return c
}

func (p *announcementParser) stratum(before []Stratum) (s Stratum) {
	p.take(keyStratum, func(v string) Fault {
		f := strings.Split(v, " ")
		if len(f) != 5 || f[1] != "共" || f[3] != "抽" || !fieldUnspaced(f[0], MaxWord) {
			return FaultSpelling
		}
		of, isOf := parseNumber(f[2])
		take, isTake := parseNumber(f[4])
		s = Stratum{Name: f[0], Of: of, Take: take}
		switch {
		case !isOf || !isTake:
			return FaultNumber
		case of < 1 || take > of:
			return FaultRange
		case len(before) > 0 && s.Name <= before[len(before)-1].Name:
			return orderFault(s.Name, before[len(before)-1].Name)
		}
		return ""
	})
	return s
}

func (p *announcementParser) takeRule() *TakeRule {
	r := &TakeRule{Least: -1, Most: -1}
	p.take(keyTakeRule, func(v string) Fault {
		words := strings.Split(v, " ")
		var ok bool
		if r.Ratio, ok = parseRatio(words[0], 0); !ok {
			return FaultRatio
		}
		if words = words[1:]; len(words) == 0 || !slices.Contains([]Rounding{RoundUp, RoundDown, RoundNearest}, Rounding(words[0])) {
			return FaultSpelling
		}
		r.Rounding, words = Rounding(words[0]), words[1:]
		bound := func(word string) (n int, ok bool) {
			if len(words) < 2 || words[0] != word {
				return -1, true
			}
			n, ok = parseNumber(words[1])
			words = words[2:]
			return n, ok
		}
		least, isLeast := bound(wordLeast)
		most, isMost := bound(wordMost)
		r.Least, r.Most = least, most
		switch {
		case len(words) > 0:
			return FaultSpelling
		case !isLeast || !isMost:
			return FaultNumber
		}
		return unless(least < 0 || most < 0 || least <= most, FaultRange)
	})
	return r
}

func (p *announcementParser) batch(within Period) (b Batch) {
	p.take(keyBatch, func(v string) Fault {
		n, days, _ := strings.Cut(v, " 户 ")
		var isNumber, isPeriod bool
		b.Size, isNumber = parseNumber(n)
		b.Period, isPeriod = parsePeriod(days)
		if !isNumber || b.Size < 1 {
			return FaultNumber
		}
		return unless(isPeriod && within.covers(b.Period), FaultDate)
	})
	return b
}

func (p *announcementParser) option(before []Option, within Period) (o Option) {
	p.take(keyOption, func(v string) Fault {
		o.What, o.Text, _ = strings.Cut(v, " ")
		follows := len(before) > 0 && before[len(before)-1].What == o.What
		switch {
		case !fieldUnspaced(o.What, MaxWord):
			return FaultWord
		case !fieldText(o.Text):
			return FaultText
		case p.again(o.What + " " + o.Text):
			return FaultTwice
		case p.again(o.What) && !follows:
			return FaultOrder
		case o.What == wordDay:
			days, ok := o.days()
			return unless(ok && within.covers(days), FaultDate)
		}
		return ""
	})
	return o
}

// again reports whether a value of this kind of line was there before.
func (p *announcementParser) again(value string) bool {
	key, _, _ := strings.Cut(p.line, " ")
	value = key + " " + value
	defer func() { p.seen[value] = true }()
	return p.seen[value]
}

// days reads the days of an option that is a day, or the first and the last of several.
func (o Option) days() (Period, bool) {
	if ValidDate(o.Text) {
		return Period{o.Text, o.Text}, true
	}
	days, ok := parsePeriod(o.Text)
	return days, ok && days.From < days.To
}

func (p *announcementParser) seat(key string, leader bool) (s Seat) {
	p.take(key, func(v string) Fault {
		words := strings.Split(v, " ")
		s.Department, words = words[0], words[1:]
		if leader != (len(words) > 0 && words[0] == wordLeader) {
			return FaultSpelling
		}
		if leader {
			words = words[1:]
		}
		if !fieldUnspaced(s.Department, MaxWord) {
			return FaultWord
		}
		if len(words) == 0 {
			return ""
		}
		s.Skills = slices.Clone(words[1:])
		return unless(words[0] == wordSkills && validSkills(s.Skills), FaultSkills)
	})
	return s
}

func (p *announcementParser) neighbour() (n Neighbour) {
	p.take(keyNeighbour, func(v string) Fault {
		n.Department, n.Neighbour, _ = strings.Cut(v, " ")
		switch {
		case !fieldUnspaced(n.Department, MaxWord) || !fieldUnspaced(n.Neighbour, MaxWord):
			return FaultWord
		case n.Department == n.Neighbour:
			return FaultSpelling
		}
		return unless(!p.again(v), FaultTwice)
	})
	return n
}
