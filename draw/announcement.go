package draw

import (
	"crypto/sha256"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Keywords of the lines of the announcement, in their order (§4).
const (
	announcementVersion = "摇号抽取公告 v1"
	keyOffice           = "抽取机关"
	keyNumber           = "抽取编号"
	keyTask             = "任务编号"
	keyTaskName         = "任务名称"
	keyDates            = "检查时间"
	keyItem             = "抽查事项"
	keyBasis            = "抽查依据"
	keyTargets          = "检查对象名录"
	keyInspectors       = "执法检查人员名录"
	keyAvoidance        = "回避名单"
	keyStratum          = "分层"
	keySeat             = "席位"
	keyMaximum          = "每人至多"
	keySeedSource       = "种子来源"
	keySeedMoment       = "种子时间"
	wordLeader          = "组长"
	wordSkills          = "技能"
)

// SeedTyped is the kind of a seed that an operator enters as a text. It is the only kind of version 1.
const SeedTyped = "录入"

// MinSeats is the least number of officers on a team (行政处罚法 §42).
const MinSeats = 2

// An Announcement (抽取公告) fixes everything but the seed. A field that was added to the first draws and has its zero value stands for
// a line that is not there; a commitment of no rows, for a list that is not announced.
type Announcement struct {
	Office   string  // 抽取机关
	Number   int     // 抽取编号, from 1
	Task     string  // 任务编号
	TaskName string  // 任务名称
	Content  Content // 抽取内容
	From, To string  // first and last day of the checks, as 2026-11-23
	Items    []Item
	Method   *Method // 抽取方式; nil if not stated

	Targets     Commitment
	Weights     Commitment
	Areas       Commitment
	AreaLists   []AreaList // 分区, sorted by area; there exactly if Areas is
	Excluded    Commitment
	Exceptions  []Exception // 例外列入, sorted by target
	Inspectors  Commitment
	Experts     Commitment
	Avoidance   Commitment
	Preferences Commitment
	Absences    Commitment
	Limits      Commitment
	Confirmed   []Confirmed // 名录确认

	Proportional int       // 按比例分配: the targets that the strata share by size; 0 if they do not
	Strata       []Stratum // sorted by name
	Batches      []Batch   // 批次
	Options      []Option  // 另抽; those of one What stand together

	Seats       []Seat // of each team; the first is the leader's; none if only targets are drawn
	ExpertSeats []Seat // 专家席
	Neighbours  []Neighbour
	Groups      int  // 编组: number of standing teams; 0 for none
	Maximum     int  // 每人至多: most seats of one inspector; 0 if only targets are drawn
	Alternates  int  // 递补: alternates of each department; 0 for none
	Separate    bool // 人员抽取 各部门分别
	Seed        SeedSource
}

// Content (抽取内容) says what is drawn.
type Content string

const (
	ContentBoth       Content = ""
	ContentTargets    Content = "检查对象"
	ContentInspectors Content = "执法检查人员"
)

// An Item (抽查事项) is what is checked, and on what legal basis.
type Item struct {
	Name, Basis string
	Class       ItemClass
	Cap         Ratio // of ItemGeneral
}

// An ItemClass (事项类别) says whether an item has a cap.
type ItemClass string

const (
	ItemMajor   ItemClass = "重点" // no cap
	ItemGeneral ItemClass = "一般" // all drawn targets together are at most the Cap of all targets
)

// A Method (抽取方式) says of which registry the targets are what part.
type Method struct {
	Filter     string // which part; "" for the whole (不定向)
	Registry   int    // targets in the registry before anything was left out
	Exclusions []Exclusion
}

// An Exclusion (排除) says how many targets were left out, at least 1, and why.
type Exclusion struct {
	Count  int
	Reason string
}

// An AreaList (分区) binds the targets of one area, as a list of their own.
type AreaList struct {
	Area string
	Commitment
}

// An Exception (例外列入) is a target that would have been left out but for a decision: who approved it, and why.
type Exception struct{ Target, Reason string }

// Confirmed (名录确认) says who vouches that a registry is current, since when.
type Confirmed struct {
	List string // keyword of its list: 检查对象名录, 执法检查人员名录 or 回避名单
	Date string
	By   string
}

// A Commitment binds a list by its number of rows and the SHA-256 of its text.
type Commitment struct {
	Count  int
	SHA256 Hash
}

// A Batch (批次) is so many of the drawn targets, in ticket order, that are checked in these days.
type Batch struct {
	Size int
	Period
}

// A Period is a first and a last day, as 2026-11-23.
type Period struct{ From, To string }

// Meets reports whether two periods have a day in common.
func (p Period) Meets(other Period) bool { return p.From <= other.To && other.From <= p.To }

// An Option (另抽) is one of several things of the same kind, What, of which each drawn target gets one by lot.
type Option struct{ What, Text string }

// A Neighbour (相邻) says that the inspectors of a neighbouring department may help out.
type Neighbour struct{ Department, Neighbour string }

// A Seat (席位) is a place on a team for one inspector of a department who has all the skills.
type Seat struct {
	Department string
	Skills     []string // sorted, no two equal
}

// A SeedSource says which seed will be used, before there is one.
type SeedSource struct {
	Kind   string // SeedTyped
	Text   string // description
	Moment string // from when the seed is known, as 2026-11-20 10:00 in Beijing time
}

// Commit returns the commitment to the text of a list.
func Commit(list string) Commitment {
	return Commitment{Count: strings.Count(list, "\n") - 1, SHA256: sha256.Sum256([]byte(list))}
}

// Take is the number of targets that will be drawn.
func (a *Announcement) Take() int {
	n := 0
	for _, s := range a.Strata {
		n += s.Take
	}
	return n
}

// Text spells the announcement. What it returns can be parsed only if the fields are in range: build an announcement, then parse its text.
func (a *Announcement) Text() string {
	var b strings.Builder
	put := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	put("%s", announcementVersion)
	put("%s %s", keyOffice, a.Office)
	put("%s %d", keyNumber, a.Number)
	put("%s %s", keyTask, a.Task)
	put("%s %s", keyTaskName, a.TaskName)
	put("%s %s 至 %s", keyDates, a.From, a.To)
	for _, item := range a.Items {
		put("%s %s", keyItem, item.Name)
		put("%s %s", keyBasis, item.Basis)
	}
	put("%s %s", keyTargets, a.Targets)
	put("%s %s", keyInspectors, a.Inspectors)
	put("%s %s", keyAvoidance, a.Avoidance)
	for _, s := range a.Strata {
		put("%s %s 共 %d 抽 %d", keyStratum, s.Name, s.Of, s.Take)
	}
	for k, seat := range a.Seats {
		put("%s %s", keySeat, seat.line(k == 0))
	}
	put("%s %d 席", keyMaximum, a.Maximum)
	put("%s %s %s", keySeedSource, a.Seed.Kind, a.Seed.Text)
	put("%s %s", keySeedMoment, a.Seed.Moment)
	return b.String()
}

func (c Commitment) String() string { return fmt.Sprintf("%d 条 %s", c.Count, c.SHA256) }

func (s Seat) line(leader bool) string {
	words := []string{s.Department}
	if leader {
		words = append(words, wordLeader)
	}
	if len(s.Skills) > 0 {
		words = append(append(words, wordSkills), s.Skills...)
	}
	return strings.Join(words, " ")
}

// Lines of the announcement that commit to something, for the place of a finding.

func (a *Announcement) targetsLine() int    { return 7 + 2*len(a.Items) }
func (a *Announcement) inspectorsLine() int { return a.targetsLine() + 1 }
func (a *Announcement) avoidanceLine() int  { return a.targetsLine() + 2 }
func (a *Announcement) stratumLine(k int) int {
	return a.targetsLine() + 3 + k
}

// ParseAnnouncement reads the text of an announcement, or returns a [Finding] for the first line that is wrong.
func ParseAnnouncement(text string) (*Announcement, error) {
	p := &announcementParser{lines: newLines(AnnouncementFile, strings.NewReader(text))}
	if err := p.lines.version(announcementVersion); err != nil {
		return nil, err
	}
	p.advance()
	a := p.announcement()
	if p.err == nil && !p.ended {
		p.err = p.lines.finding(FaultExcess, p.line)
	}
	if p.err != nil {
		return nil, p.err
	}
	return a, nil
}

// announcementParser walks through the lines with one line in hand. After the first error it does nothing more.
type announcementParser struct {
	lines *lines
	line  string
	ended bool
	err   error
}

func (p *announcementParser) announcement() *Announcement {
	a := new(Announcement)
	a.Office = p.text(keyOffice)
	a.Number = p.number(keyNumber, "", 1)
	a.Task = p.id(keyTask)
	a.TaskName = p.text(keyTaskName)
	a.From, a.To = p.dates()
	for first := true; first || p.at(keyItem); first = false {
		a.Items = append(a.Items, Item{Name: p.text(keyItem), Basis: p.text(keyBasis)})
	}
	a.Targets = p.commitment(keyTargets)
	a.Inspectors = p.commitment(keyInspectors)
	a.Avoidance = p.commitment(keyAvoidance)
	for first := true; first || p.at(keyStratum); first = false {
		a.Strata = append(a.Strata, p.stratum(a.Strata))
	}
	for k := 0; k < MinSeats || p.at(keySeat); k++ {
		a.Seats = append(a.Seats, p.seat(k == 0))
	}
	a.Maximum = p.number(keyMaximum, " 席", 1)
	a.Seed = p.seedSource()
	return a
}

// advance takes the next line in hand.
func (p *announcementParser) advance() {
	line, err := p.lines.next()
	switch {
	case err == io.EOF:
		p.line, p.ended = "", true
	case err != nil:
		p.err = err
	default:
		p.line = line
	}
}

func (p *announcementParser) at(key string) bool {
	return p.err == nil && !p.ended && strings.HasPrefix(p.line, key+" ")
}

// value returns what follows key on the line in hand. Its caller parses it, then advances.
func (p *announcementParser) value(key string) (string, bool) {
	if p.err != nil {
		return "", false
	}
	if p.ended {
		p.err = &Finding{Place: Place{AnnouncementFile, p.lines.n + 1}, Fault: FaultMissing, Want: key}
		return "", false
	}
	value, ok := strings.CutPrefix(p.line, key+" ")
	if !ok {
		p.err = &Finding{Place: p.lines.place(), Fault: FaultSpelling, Got: p.line, Want: key}
	}
	return value, ok
}

// take parses the value of a line and advances. parse returns what is wrong with the value, or "".
func (p *announcementParser) take(key string, parse func(value string) Fault) {
	value, ok := p.value(key)
	if !ok {
		return
	}
	if fault := parse(value); fault != "" {
		p.err = p.lines.finding(fault, value)
		return
	}
	p.advance()
}

// unless returns fault if ok is false.
func unless(ok bool, fault Fault) Fault {
	if ok {
		return ""
	}
	return fault
}

func (p *announcementParser) text(key string) (s string) {
	p.take(key, func(v string) Fault { s = v; return unless(fieldText(v), FaultText) })
	return s
}

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

func (p *announcementParser) dates() (from, to string) {
	p.take(keyDates, func(v string) Fault {
		var ok bool
		from, to, ok = strings.Cut(v, " 至 ")
		return unless(ok && ValidDate(from) && ValidDate(to) && from <= to, FaultDate)
	})
	return from, to
}

func (p *announcementParser) commitment(key string) (c Commitment) {
	p.take(key, func(v string) Fault {
		count, hash, hasUnit := strings.Cut(v, " 条 ")
		var isNumber, isHash bool
		c.Count, isNumber = parseNumber(count)
		c.SHA256, isHash = ParseHash(hash)
		return unless(hasUnit && isNumber && isHash, FaultSpelling)
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

func (p *announcementParser) seat(leader bool) (s Seat) {
	p.take(keySeat, func(v string) Fault {
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

func (p *announcementParser) seedSource() (s SeedSource) {
	p.take(keySeedSource, func(v string) Fault {
		s.Kind, s.Text, _ = strings.Cut(v, " ")
		if s.Kind != SeedTyped {
			return FaultSeedKind
		}
		return unless(fieldText(s.Text), FaultText)
	})
	p.take(keySeedMoment, func(v string) Fault {
		s.Moment = v
		_, ok := ParseMoment(v)
		return unless(ok, FaultMoment)
	})
	return s
}
