package draw

import (
	"slices"
	"strings"
	"testing"
)

// fullResult is a result put together by hand that has every line.
func fullResult() (*Announcement, *Result) {
	a := &Announcement{Seats: []Seat{{"甲局", nil}, {"乙局", nil}}, ExpertSeats: []Seat{{"院校", nil}}}
	i := func(id, department string) Inspector {
		return Inspector{ID: id, Department: department, Name: "名 " + id}
	}
	drawn := func(id string, first byte) Drawn {
		return Drawn{Target: Target{id, "A", "公司"}, Ticket: Ticket{first}, Options: []Option{{"到场", "上午 九时"}}}
	}
	groups := [][]Inspector{{i("1", "甲局"), i("3", "丙局")}, {i("2", "甲局"), i("4", "乙局")}}
	expert := []Inspector{i("9", "院校")}
	return a, &Result{Hash{0: 0xaa}, Hash{0: 0xbb}, Assignment{
		Opened: []Neighbour{{"乙局", "丙局"}},
		Groups: groups,
		Teams: []Team{
			{drawn("t1", 0x10), 2, groups[1], expert, nil},
			{drawn("t2", 0x20), 1, groups[0], expert, []Inspector{groups[0][1], expert[0]}},
		},
		Alternates:       []Alternates{{"甲局", []Inspector{i("5", "甲局"), i("1", "甲局")}}, {"乙局", nil}},
		ExpertAlternates: []Alternates{{"院校", []Inspector{i("8", "院校")}}},
	}, []Batch{{1, Period{"2026-11-23", "2026-11-24"}}, {1, Period{"2026-11-25", "2026-11-26"}}}}
}

var fullResultText = `摇号抽取结果 v1
公告 aa` + zeros(62) + `
密钥 bb` + zeros(62) + `
启用相邻 乙局 丙局
编组 1 1 1 甲局 名 1
编组 1 2 3 丙局 名 3
编组 2 1 2 甲局 名 2
编组 2 2 4 乙局 名 4
批次 1 2026-11-23 至 2026-11-24
抽中 1 10` + zeros(62) + ` t1 A 公司
另抽 1 到场 上午 九时
派组 1 2
席位 1 1 2 甲局 名 2
席位 1 2 4 乙局 名 4
专家席 1 1 9 院校 名 9
批次 2 2026-11-25 至 2026-11-26
抽中 2 20` + zeros(62) + ` t2 A 公司
另抽 2 到场 上午 九时
派组 2 1
席位 2 1 1 甲局 名 1
席位 2 2 3 丙局 名 3
专家席 2 1 9 院校 名 9
让步 2 3
让步 2 9
递补 甲局 1 5 名 5
递补 甲局 2 1 名 1
递补专家 院校 1 8 名 8
`

func TestEveryLineOfAResultIsSpelled(t *testing.T) {
	_, r := fullResult()
	if got := r.Text(); got != fullResultText {
		t.Errorf("got\n%s", got)
	}
	for line := range r.Lines() {
		if line == "" {
			t.Error("empty line")
		}
		break
	}
}

func TestPartHasTheLinesOfItsSeats(t *testing.T) {
	a, r := fullResult()
	want := `摇号抽取分结果 v1
公告 aa` + zeros(62) + `
密钥 bb` + zeros(62) + `
部门 乙局
启用相邻 乙局 丙局
编组 1 2 3 丙局 名 3
编组 2 2 4 乙局 名 4
席位 1 2 4 乙局 名 4
席位 2 2 3 丙局 名 3
`
	if got := r.Part(a, "乙局"); got != want {
		t.Errorf("got\n%s", got)
	}
}

// The parts, without their first lines, are together the lines of the result that concern seats.
func TestPartsMakeUpTheResult(t *testing.T) {
	a, r := fullResult()
	var inParts, inResult []string
	for _, department := range a.Departments() {
		inParts = append(inParts, linesOf(r.Part(a, department))[4:]...)
	}
	for _, line := range linesOf(r.Text())[3:] {
		switch key, _, _ := strings.Cut(line, " "); key {
		case keyBatch, keyDrawn, keyOption, keyGroup, keyYields:
		default:
			inResult = append(inResult, line)
		}
	}
	slices.Sort(inParts)
	slices.Sort(inResult)
	if !slices.Equal(inParts, inResult) {
		t.Errorf("in the parts\n%s\nin the result\n%s", inParts, inResult)
	}
}

func TestDepartmentsAreThoseWithASeat(t *testing.T) {
	a, _ := fullResult()
	if got := a.Departments(); !slices.Equal(got, []string{"甲局", "乙局", "院校"}) {
		t.Errorf("departments: %v", got)
	}
}

func TestPartThatDisagreesIsFound(t *testing.T) {
	a, r := fullResult()
	plain := r.Part(a, "甲局")
	for n := range linesOf(plain) {
		for _, c := range corruptions {
			lines := c.of(linesOf(plain), n)
			if lines == nil {
				continue
			}
			want := n + 1
			if c.name == "duplicate" {
				want++
			}
			_, err := r.ComparePart(a, strings.Join(lines, ""))
			f, ok := err.(*Finding)
			if !ok || f.Place != (Place{PartFile, want}) {
				t.Errorf("%s line %d: %v", c.name, n+1, err)
			}
		}
	}
	for text, line := range map[string]int{"": 1, linesOf(plain)[0]: 2, strings.Join(linesOf(plain)[:3], ""): 4, strings.Join(linesOf(plain)[:3], "") + "部门 丙局\n": 4} {
		_, err := r.ComparePart(a, text)
		if f, ok := err.(*Finding); !ok || f.Place != (Place{PartFile, line}) {
			t.Errorf("%q: %v", text, err)
		}
	}
}
