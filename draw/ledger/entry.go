package ledger

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"yaohao/draw"
)

// An Act is a kind of ledger entry.
type Act string

const (
	ActFound      Act = "建立" // the workspace begins
	ActImport     Act = "导入" // a batch changes a registry
	ActTask       Act = "任务" // a task is added, or its rules changed
	ActAnnounce   Act = "公告"
	ActDraw       Act = "抽取"
	ActInfeasible Act = "无解" // a seed to which no valid assignment exists; nothing was drawn
	ActSupplement Act = "补抽" // a target is put in for one that was drawn
	ActReplace    Act = "更换" // an inspector goes for one who cannot
	ActVoid       Act = "作废" // a draw, or an announcement, is given up
	ActRefuse     Act = "拒绝" // an attempt that the rules forbid
	ActExport     Act = "导出"
	ActRetire     Act = "停用" // rows are taken out of a registry
	ActConfirm    Act = "确认" // somebody vouches for a registry
	ActTag        Act = "标签" // rows get a tag
	ActUntag      Act = "去标签"
	ActCommit     Act = "承诺"   // of a witness of the seed
	ActShow       Act = "公示承诺" // all commitments are shown
	ActReveal     Act = "揭示"
	ActCheckpoint Act = "检查点" // a checkpoint of the ledger is signed
	ActCosign     Act = "见证"  // a witness has cosigned one
	ActTimestamp  Act = "时间戳" // a time stamp of an announcement is kept
)

// Keys of the details that verifiers read (§12).
const (
	DetailNumber       = "抽取编号"
	DetailAnnouncement = "公告" // SHA-256 of announcement.txt
	DetailResult       = "结果" // SHA-256 of result.txt, or of acts.txt
)

// An Entry of the ledger is a text. It holds the hash of the entry before it, so that none can be changed, removed or slipped in without changing all that
// follow.
type Entry struct {
	Seq     int       // from 1
	Prev    draw.Hash // of the entry before; zero for the first
	At      time.Time // to the second; spelled in Beijing time
	Actor   string
	Act     Act
	Subject string // "" for none
	Details []Detail
}

// A Detail is one more line of an entry. Key has no space and is not empty.
type Detail struct{ Key, Value string }

const (
	entryVersion = "摇号台账 v1"
	entryTime    = "2006-01-02 15:04:05"
)

// Keywords of lines of an entry, for [Entry.Line] and [Entry.Value].
const (
	KeyAct     = "事项"
	KeySubject = "对象"
)

const (
	keyVersion = "摇号台账"
	keySeq     = "序号"
	keyPrev    = "前项"
	keyAt      = "时间"
	keyActor   = "经办"
)

// keywords begin the lines of an entry that are no details.
func keywords() []string {
	return []string{keyVersion, keySeq, keyPrev, keyAt, keyActor, KeyAct, KeySubject}
}

// Text spells the entry.
func (e Entry) Text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s %d\n%s %s\n%s %s\n%s %s\n%s %s\n", entryVersion, keySeq, e.Seq, keyPrev, e.Prev,
		keyAt, e.At.In(draw.Beijing()).Format(entryTime), keyActor, e.Actor, KeyAct, e.Act)
	if e.Subject != "" {
		fmt.Fprintf(&b, "%s %s\n", KeySubject, e.Subject)
	}
	for _, d := range e.Details {
		fmt.Fprintf(&b, "%s %s\n", d.Key, d.Value)
	}
	return b.String()
}

// Detail returns the value of the first detail with this key, or "".
func (e Entry) Detail(key string) string {
	if k := e.detail(key); k >= 0 {
		return e.Details[k].Value
	}
	return ""
}

// Value returns what stands on the line of [KeyAct], of [KeySubject], or of the first detail with this key; ok says whether there is such a line.
func (e Entry) Value(key string) (value string, ok bool) {
	switch key {
	case KeyAct:
		return string(e.Act), true
	case KeySubject:
		return e.Subject, e.Subject != ""
	}
	return e.Detail(key), e.detail(key) >= 0
}

func (e Entry) detail(key string) int {
	return slices.IndexFunc(e.Details, func(d Detail) bool { return d.Key == key })
}

// Line returns the line of the entry, from 1, on which a keyword (序号, 事项, …) or the first detail with this key stands; 0 if there is none.
func (e Entry) Line(key string) int {
	if k := slices.Index(keywords(), key); k >= 0 {
		if key == KeySubject && e.Subject == "" {
			return 0
		}
		return k + 1
	}
	if k := e.detail(key); k >= 0 {
		return e.Lines() - len(e.Details) + k + 1
	}
	return 0
}

// Lines is the number of its lines.
func (e Entry) Lines() int {
	n := len(keywords()) + len(e.Details)
	if e.Subject == "" {
		n--
	}
	return n
}

// ParseEntry reads the text of an entry. It refuses any but its one spelling, with a [*draw.Finding] for the first wrong line.
func ParseEntry(text string) (Entry, error) {
	l := &lines{rest: text}
	e, err := l.entry(func() bool { return !l.ended() })
	if err != nil {
		return e, err
	}
	return e, l.end()
}

// entry reads the lines of an entry. more says whether what comes next is, by its place, a line of this entry that it may have or not.
func (l *lines) entry(more func() bool) (e Entry, err error) {
	if err := l.exactly(entryVersion, draw.FaultVersion); err != nil {
		return e, err
	}
	for k, read := range []func(string) draw.Fault{e.readSeq, e.readPrev, e.readAt, e.readActor, e.readAct} {
		if err := l.keyed(keywords()[k+1], read); err != nil {
			return e, err
		}
	}
	if more() && l.at(KeySubject) {
		err = l.keyed(KeySubject, e.readSubject)
	}
	for err == nil && more() {
		err = l.parse(e.readDetail)
	}
	return e, err
}

func (e *Entry) readSeq(v string) draw.Fault {
	var ok bool
	e.Seq, ok = number(v)
	return unless(ok && e.Seq > 0, draw.FaultNumber)
}

func (e *Entry) readPrev(v string) draw.Fault {
	var ok bool
	e.Prev, ok = draw.ParseHash(v)
	return cmp.Or(unless(ok, draw.FaultHash), unless(e.Seq > 1 || e.Prev == draw.Hash{}, draw.FaultChain))
}

func (e *Entry) readAt(v string) draw.Fault {
	var err error
	e.At, err = time.ParseInLocation(entryTime, v, draw.Beijing())
	return unless(err == nil && e.At.Format(entryTime) == v && e.At.Year() >= 1000, draw.FaultMoment)
}

func (e *Entry) readActor(v string) draw.Fault {
	e.Actor = v
	return freeFault(v)
}

func (e *Entry) readAct(v string) draw.Fault {
	e.Act = Act(v)
	return cmp.Or(unless(v != "", draw.FaultSpelling), freeFault(v))
}

func (e *Entry) readSubject(v string) draw.Fault {
	e.Subject = v
	return cmp.Or(unless(v != "", draw.FaultSpelling), freeFault(v))
}

func (e *Entry) readDetail(line string) draw.Fault {
	key, value, ok := strings.Cut(line, " ")
	e.Details = append(e.Details, Detail{key, value})
	return cmp.Or(unless(ok && key != "" && !slices.Contains(keywords(), key), draw.FaultSpelling), freeFault(line))
}

// freeFault returns what keeps a value from being free text (§12), or "".
func freeFault(v string) draw.Fault {
	switch {
	case !utf8.ValidString(v):
		return draw.FaultEncoding
	case strings.ContainsFunc(v, notFree):
		return draw.FaultCharacter
	}
	return ""
}

// Free makes free text of a value: what may not stand there, as a line break in the name of a file, becomes U+FFFD, and what is far too long for a line is cut.
func Free(s string) string {
	s = strings.Map(func(r rune) rune {
		if notFree(r) {
			return utf8.RuneError
		}
		return r
	}, s)
	for s = s[:min(len(s), maxFree)]; !utf8.ValidString(s); s = s[:len(s)-1] {
	}
	return s
}

// maxFree leaves room for a keyword on the line.
const maxFree = maxLine - 96

// notFree reports whether r may stand in no value of an entry: a control, or what some take for the end of a line.
func notFree(r rune) bool { return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' }
