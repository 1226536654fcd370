package draw

import (
	"crypto/sha256"
	"reflect"
	"slices"
	"strings"
)

// MinSeats is the least number of officers on a team (行政处罚法 §42).
const MinSeats = 2

// An Announcement (抽取公告) fixes everything but the seed. A field that was added to the first draws and has its zero value stands for
// a line that is not there; a commitment of no rows, for a list that is not announced.
type Announcement struct {
	Office   string    // 抽取机关
	Number   int       // 抽取编号, from 1
	Task     string    // 任务编号
	TaskName string    // 任务名称
	Earlier  []Earlier // 前次: earlier attempts at this task, ascending
	Content  Content   // 抽取内容
	From, To string    // first and last day of the checks, as 2026-11-23
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
	Pseudonyms  Commitment  // 化名名单
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
	Named       bool // 人员更换 批准指定: whoever cannot go is replaced by whom the person in charge names
	Separate    bool // 人员抽取 各部门分别
	Seed        SeedSource

	LedgerKey string   // 台账公钥: a vkey, as [ParseNoteKey] reads it; "" for none
	Witnesses []string // 台账见证: vkeys of witnesses of the ledger; only with a LedgerKey
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

// Equal reports whether two announcements say the same.
func (a *Announcement) Equal(other *Announcement) bool {
	x, y := *a, *other
	x.Seats, x.ExpertSeats, y.Seats, y.ExpertSeats = nil, nil, nil, nil // no skills may be nil or empty
	return slices.EqualFunc(a.Seats, other.Seats, Seat.equal) && slices.EqualFunc(a.ExpertSeats, other.ExpertSeats, Seat.equal) &&
		reflect.DeepEqual(x, y)
}

func (s Seat) equal(other Seat) bool {
	return s.Department == other.Department && slices.Equal(s.Skills, other.Skills)
}
