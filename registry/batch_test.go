package registry

import (
	"reflect"
	"slices"
	"testing"
)

func (o *office) targetIDs() []string {
	o.t.Helper()
	rows, err := o.Targets(o.t.Context())
	o.check(err)
	var all []string
	for _, r := range rows {
		all = append(all, r.ID)
	}
	return all
}

func TestMergeAddsAndUpdates(t *testing.T) {
	o := newOffice(t)
	if sum := o.importTargets(ModeMerge, Target{ID: "b", Name: "乙"}, Target{ID: "a", Name: "甲"}); sum != (Summary{Added: 2}) {
		t.Errorf("first import: %+v", sum)
	}
	sum := o.importTargets(ModeMerge, Target{ID: "c", Name: "丙"}, Target{ID: "b", Name: "乙", Phone: "110"}, Target{ID: "a", Name: "甲"})
	if sum != (Summary{Added: 1, Updated: 1, Unchanged: 1}) {
		t.Errorf("second import: %+v", sum)
	}
	got, err := o.Targets(t.Context())
	want := []Target{{ID: "a", Name: "甲"}, {ID: "b", Name: "乙", Phone: "110"}, {ID: "c", Name: "丙"}}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestReplaceRetiresWhatTheFilesDoNotHave(t *testing.T) {
	o := newOffice(t)
	o.importTargets(ModeMerge, Target{ID: "a"}, Target{ID: "b"}, Target{ID: "c"})
	if sum := o.importTargets(ModeReplace, Target{ID: "b"}, Target{ID: "d"}); sum != (Summary{Added: 1, Retired: 2, Unchanged: 1}) {
		t.Errorf("replaced: %+v", sum)
	}
	if got := o.targetIDs(); !slices.Equal(got, []string{"b", "d"}) {
		t.Errorf("left: %v", got)
	}
	if sum := o.importTargets(ModeMerge, Target{ID: "a"}); sum != (Summary{Added: 1}) {
		t.Errorf("back again: %+v", sum)
	}
	if got := o.targetIDs(); !slices.Equal(got, []string{"a", "b", "d"}) {
		t.Errorf("left: %v", got)
	}
	if sum := o.importTargets(ModeReplace); sum != (Summary{Retired: 3}) || o.targetIDs() != nil {
		t.Errorf("replaced by nothing: %+v, %v", sum, o.targetIDs())
	}
}

func TestImportIsInTheLedger(t *testing.T) {
	o := newOffice(t)
	o.importTargets(ModeReplace, Target{ID: "a"}, Target{ID: "b"})
	if want := "导入 检查对象名录库 方式=替换 文件=aa 对象.xlsx 变动=新增 2 更新 0 停用 0 未变 0"; o.lastEntry() != want {
		t.Errorf("got %s", o.lastEntry())
	}
}

func TestImportThatChangesNothingIsNotRecorded(t *testing.T) {
	o := newCounty(t)
	before := o.strings(`SELECT (SELECT count(*) FROM ledger) || ' ' || (SELECT count(*) FROM batch) || ' ' || (SELECT count(*) FROM registry_row)`)
	for _, sum := range []Summary{
		o.importTargets(ModeReplace, reversed(countyTargets())...),
		o.importTargets(ModeMerge, countyTargets()...),
		o.importTargets(ModeMerge),
		o.importInspectors(ModeReplace, reversed(countyInspectors())...),
		o.importPairs(ModeReplace, reversed(countyPairs())...),
	} {
		if sum.Changes() {
			t.Errorf("changed: %+v", sum)
		}
	}
	if after := o.strings(`SELECT (SELECT count(*) FROM ledger) || ' ' || (SELECT count(*) FROM batch) || ' ' || (SELECT count(*) FROM registry_row)`); !slices.Equal(after, before) {
		t.Errorf("entries, batches and rows: %v, before %v", after, before)
	}
}

func TestRowsComeBackWhole(t *testing.T) {
	o := newOffice(t)
	target := Target{"91<&>", "甲 \"乙\"", "一路", "王", "110", "城关所", "A", map[string]string{"行业": "餐饮", "<b>": "é\u2028", "": "-"}}
	o.importTargets(ModeMerge, target)
	if got, err := o.Targets(t.Context()); err != nil || !reflect.DeepEqual(got, []Target{target}) {
		t.Errorf("got %+v, %v", got, err)
	}
	inspector := Inspector{"01", "张三", "市监局", "科长", "110", []string{"特种设备", "食品"}, "2026-12-31", true, "在岗", map[string]string{"性别": "女"}}
	o.importInspectors(ModeMerge, inspector)
	if got, err := o.Inspectors(t.Context()); err != nil || !reflect.DeepEqual(got, []Inspector{inspector}) {
		t.Errorf("got %+v, %v", got, err)
	}
	pair := Avoidance{"91<&>", "01", "亲属", "配偶"}
	o.importPairs(ModeMerge, pair)
	if got, err := o.Avoidance(t.Context()); err != nil || !reflect.DeepEqual(got, []Avoidance{pair}) {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestRegistriesAreSeparate(t *testing.T) {
	o := newOffice(t)
	o.importTargets(ModeMerge, Target{ID: "1"})
	o.importInspectors(ModeReplace, Inspector{ID: "1"})
	o.importPairs(ModeReplace, Avoidance{Target: "1", Inspector: "1"})
	o.importInspectors(ModeReplace, Inspector{ID: "2"})
	if got := o.targetIDs(); !slices.Equal(got, []string{"1"}) {
		t.Errorf("targets: %v", got)
	}
}

func TestImportWithAnIDTwiceChangesNothing(t *testing.T) {
	o := newOffice(t)
	_, err := o.ImportTargets(t.Context(), Import[Target]{Rows: []Target{{ID: "a", Name: "甲"}, {ID: "b"}, {ID: "a", Name: "乙"}}, Mode: ModeMerge})
	if err == nil || o.targetIDs() != nil || len(o.entries()) != 1 {
		t.Errorf("error %v, targets %v, %d entries", err, o.targetIDs(), len(o.entries()))
	}
}

func TestUnknownPairsAreRefusedWhole(t *testing.T) {
	o := newCounty(t)
	entries := len(o.entries())
	pairs := []Avoidance{{Target: "91430002", Inspector: "01"}, {Target: "9", Inspector: "01"}, {Target: "91430002", Inspector: "9", Kind: "亲属"}, {Target: "8", Inspector: "8"}}
	_, err := o.ImportAvoidance(t.Context(), Import[Avoidance]{Rows: pairs, Mode: ModeMerge})
	e := wantError[*UnknownPairsError](t, err)
	if !slices.Equal(e.Targets, []Avoidance{pairs[1], pairs[3]}) || !slices.Equal(e.Inspectors, []Avoidance{pairs[2], pairs[3]}) {
		t.Errorf("got %+v", e)
	}
	if rows, _ := o.Avoidance(t.Context()); len(rows) != len(countyPairs()) || len(o.entries()) != entries {
		t.Errorf("%d pairs, %d entries", len(rows), len(o.entries()))
	}
}

func TestPairOfSomebodyRetiredIsUnknown(t *testing.T) {
	o := newCounty(t)
	o.importTargets(ModeReplace, countyTargets()[1:]...)
	_, err := o.ImportAvoidance(t.Context(), Import[Avoidance]{Rows: countyPairs(), Mode: ModeMerge})
	if e := wantError[*UnknownPairsError](t, err); len(e.Targets) != 1 || len(e.Inspectors) != 0 {
		t.Errorf("got %+v", e)
	}
}

func TestCheckPairsTellsTargetsFromInspectors(t *testing.T) {
	targets, inspectors := []Target{{ID: "1"}}, []Inspector{{ID: "2"}}
	if err := CheckPairs([]Avoidance{{Target: "1", Inspector: "2"}}, targets, inspectors); err != nil {
		t.Error(err)
	}
	e := wantError[*UnknownPairsError](t, CheckPairs([]Avoidance{{Target: "2", Inspector: "1"}}, targets, inspectors))
	if len(e.Targets) != 1 || len(e.Inspectors) != 1 {
		t.Errorf("got %+v", e)
	}
}

func TestTargetIsFoundAsItStoodWhenAnnounced(t *testing.T) {
	o := newCounty(t)
	first := o.announce("T-1").Announcement.Number
	changed := countyTargets()
	changed[0].Address = "二路"
	changed[9].Name = "改名饭店"
	o.importTargets(ModeReplace, changed[:9]...)
	other := countyTask()
	other.Number = "T-2"
	o.addTask(other)
	second := o.announce("T-2").Announcement.Number
	o.importTargets(ModeReplace, Target{ID: "91430000", Address: "三路"})

	for _, c := range []struct {
		number  int
		id      string
		address string
	}{{first, "91430000", "一路"}, {first, "91430009", "一路"}, {second, "91430000", "二路"}, {second, "91430001", "一路"}} {
		got, err := o.TargetAt(t.Context(), c.number, c.id)
		if err != nil || got.ID != c.id || got.Address != c.address {
			t.Errorf("%s in number %d: %+v, %v", c.id, c.number, got, err)
		}
	}
	for _, c := range []struct {
		number int
		id     string
	}{{second, "91430009"}, {first, "unknown"}, {3, "91430000"}} {
		if got, err := o.TargetAt(t.Context(), c.number, c.id); err == nil {
			t.Errorf("%s in number %d: %+v", c.id, c.number, got)
		}
	}
}

func TestImportTellsOfEachRowItStores(t *testing.T) {
	s, _ := newStore(t)
	rows := benchTargets(5)
	told := func(rows []Target, dry bool) (all []int) {
		_, err := s.ImportTargets(t.Context(), Import[Target]{Rows: rows, Mode: ModeMerge, DryRun: dry, Stored: func(done, of int) { all = append(all, done, of) }})
		if err != nil {
			t.Fatal(err)
		}
		return all
	}
	for _, c := range []struct{ got, want []int }{
		{told(rows[:2], true), nil}, {told(rows[:2], false), []int{1, 2, 2, 2}}, {told(rows, false), []int{1, 3, 2, 3, 3, 3}}, {told(rows, false), nil},
	} {
		if !slices.Equal(c.got, c.want) {
			t.Errorf("told %v, want %v", c.got, c.want)
		}
	}
}
