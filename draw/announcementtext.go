package draw

import (
	"fmt"
	"strconv"
	"strings"
)

// Keywords of the lines of the announcement, in their order (§4).
const (
	announcementVersion = "摇号抽取公告 v1"
	keyOffice           = "抽取机关"
	keyNumber           = "抽取编号"
	keyTask             = "任务编号"
	keyTaskName         = "任务名称"
	keyEarlier          = "前次"
	keyContent          = "抽取内容"
	keyDates            = "检查时间"
	keyItem             = "抽查事项"
	keyBasis            = "抽查依据"
	keyItemClass        = "事项类别"
	keyMethod           = "抽取方式"
	keyRegistry         = "名录库"
	keyExclusion        = "排除"
	keyTargets          = "检查对象名录"
	keyWeights          = "加权名单"
	keyAreas            = "区域名单"
	keyAreaList         = "分区"
	keyExcluded         = "未列入名单"
	keyException        = "例外列入"
	keyInspectors       = "执法检查人员名录"
	keyExperts          = "专家名录"
	keyAvoidance        = "回避名单"
	keyPreferences      = "尽量不派名单"
	keyAbsences         = "不能派出名单"
	keyLimits           = "个人上限名单"
	keyPseudonyms       = "化名名单"
	keyConfirmed        = "名录确认"
	keyProportional     = "按比例分配"
	keyStratum          = "分层"
	keyTakeRule         = "比例"
	keyBatch            = "批次"
	keyOption           = "另抽"
	keySeat             = "席位"
	keyExpertSeat       = "专家席"
	keyNeighbour        = "相邻"
	keyGroups           = "编组"
	keyMaximum          = "每人至多"
	keyAlternates       = "递补"
	keyReplacing        = "人员更换"
	keySeparate         = "人员抽取"
	keySeedSource       = "种子来源"
	keySeedLottery      = "种子彩票"
	keySeedWitness      = "种子见证"
	keySeedMoment       = "种子时间"
	keyLedgerKey        = "台账公钥"
	keyLedgerWitness    = "台账见证"

	wordWhole    = "不定向"
	wordFilter   = "定向"
	wordLeader   = "组长"
	wordSkills   = "技能"
	wordCap      = "至多"
	wordLeast    = "至少"
	wordMost     = "至多"
	wordNamed    = "批准指定"
	wordSeparate = "各部门分别"
	wordDay      = "检查日期" // the What of options that are days
)

// Text spells the announcement. Fields that are out of range, or hold a separator, give a text that is no announcement or another one: who
// builds an announcement parses its text, and asks whether what was read is Equal.
func (a *Announcement) Text() string {
	var b strings.Builder
	b.WriteString(announcementVersion + "\n")
	a.lines(func(key, value string) { b.WriteString(key + " " + value + "\n") })
	return b.String()
}

// line returns the number of a line, for the place of a finding: number n, from 0, of those with a keyword.
func (a *Announcement) line(key string, n int) int {
	line, found := 1, 0
	a.lines(func(k, _ string) {
		line++
		if k == key {
			if n == 0 {
				found = line
			}
			n--
		}
	})
	return found
}

func (a *Announcement) place(key string, n int) Place {
	return Place{AnnouncementFile, a.line(key, n)}
}

// lines shows put each line after the first: its keyword, and what follows.
func (a *Announcement) lines(put func(key, value string)) {
	a.headLines(put)
	a.listLines(put)
	a.targetLines(put)
	a.inspectorLines(put)
	a.Seed.lines(put)
	a.ledgerLines(put)
}

// headLines are those up to 排除.
func (a *Announcement) headLines(put func(key, value string)) {
	put(keyOffice, a.Office)
	put(keyNumber, strconv.Itoa(a.Number))
	put(keyTask, a.Task)
	put(keyTaskName, a.TaskName)
	for _, e := range a.Earlier {
		put(keyEarlier, e.String())
	}
	if a.Content != ContentBoth {
		put(keyContent, string(a.Content))
	}
	put(keyDates, Period{a.From, a.To}.String())
	for _, item := range a.Items {
		put(keyItem, item.Name)
		put(keyBasis, item.Basis)
		switch item.Class {
		case "":
		case ItemGeneral:
			put(keyItemClass, fmt.Sprintf("%s %s %s", item.Class, wordCap, item.Cap))
		default:
			put(keyItemClass, string(item.Class))
		}
	}
	if a.Method != nil {
		a.Method.lines(put)
	}
}

func (m *Method) lines(put func(key, value string)) {
	if m.Filter == "" {
		put(keyMethod, wordWhole)
	} else {
		put(keyMethod, wordFilter+" "+m.Filter)
	}
	put(keyRegistry, fmt.Sprintf("%d 户", m.Registry))
	for _, e := range m.Exclusions {
		put(keyExclusion, fmt.Sprintf("%d 户 %s", e.Count, e.Reason))
	}
}

// listLines are those that commit to lists, and 名录确认.
func (a *Announcement) listLines(put func(key, value string)) {
	for _, list := range committedLists {
		if list.announced(a) {
			put(list.key, list.of(a).String())
		}
		switch list.key {
		case keyAreas:
			for _, l := range a.AreaLists {
				put(keyAreaList, fmt.Sprintf("%s %d 户 %s", l.Area, l.Count, l.SHA256))
			}
		case keyExcluded:
			for _, e := range a.Exceptions {
				put(keyException, e.Target+" "+e.Reason)
			}
		}
	}
	for _, c := range a.Confirmed {
		put(keyConfirmed, c.List+" "+c.Date+" "+c.By)
	}
}

// targetLines say which targets are drawn, and what they get beside inspectors.
func (a *Announcement) targetLines(put func(key, value string)) {
	if a.Proportional > 0 {
		put(keyProportional, fmt.Sprintf("%d 户", a.Proportional))
	}
	for _, s := range a.Strata {
		put(keyStratum, fmt.Sprintf("%s 共 %d 抽 %d", s.Name, s.Of, s.Take))
		if s.Rule != nil {
			put(keyTakeRule, s.Rule.String())
		}
	}
	for _, b := range a.Batches {
		put(keyBatch, fmt.Sprintf("%d 户 %s", b.Size, b.Period))
	}
	for _, o := range a.Options {
		put(keyOption, o.What+" "+o.Text)
	}
}

// inspectorLines say which inspectors are drawn.
func (a *Announcement) inspectorLines(put func(key, value string)) {
	for k, seat := range a.Seats {
		put(keySeat, seat.line(k == 0))
	}
	for _, seat := range a.ExpertSeats {
		put(keyExpertSeat, seat.line(false))
	}
	for _, n := range a.Neighbours {
		put(keyNeighbour, n.Department+" "+n.Neighbour)
	}
	if a.Groups > 0 {
		put(keyGroups, fmt.Sprintf("%d 组", a.Groups))
	}
	if a.Content != ContentTargets || a.Maximum > 0 {
		put(keyMaximum, fmt.Sprintf("%d 席", a.Maximum))
	}
	if a.Alternates > 0 {
		put(keyAlternates, fmt.Sprintf("%d 人", a.Alternates))
	}
	if a.Named {
		put(keyReplacing, wordNamed)
	}
	if a.Separate {
		put(keySeparate, wordSeparate)
	}
}

func (c Commitment) String() string { return fmt.Sprintf("%d 条 %s", c.Count, c.SHA256) }

func (p Period) String() string { return p.From + " 至 " + p.To }

func (r Ratio) String() string { return fmt.Sprintf("%d/%d", r.Num, r.Den) }

func (r TakeRule) String() string {
	s := r.Ratio.String() + " " + string(r.Rounding)
	if r.Least >= 0 {
		s += fmt.Sprintf(" %s %d", wordLeast, r.Least)
	}
	if r.Most >= 0 {
		s += fmt.Sprintf(" %s %d", wordMost, r.Most)
	}
	return s
}

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
