package ledger

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"yaohao/draw"

	"pgregory.net/rapid"
)

func TestEntryHasOneSpelling(t *testing.T) {
	e := Entry{
		Seq: 2, Prev: draw.HashOf("x"), At: time.Date(2026, 11, 20, 1, 58, 12, 0, time.UTC), Actor: "张 三", Act: ActImport, Subject: "targets",
		Details: []Detail{{"方式", "合并"}, {"文件", "ab  c.xlsx"}},
	}
	want := `摇号台账 v1
序号 2
前项 2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881
时间 2026-11-20 09:58:12
经办 张 三
事项 导入
对象 targets
方式 合并
文件 ab  c.xlsx
`
	if e.Text() != want {
		t.Errorf("got\n%s", e.Text())
	}
	checkEntryReadBack(t, e)
	checkEntryReadBack(t, Entry{Seq: 1, At: time.Date(2026, 11, 20, 0, 0, 0, 0, draw.Beijing()), Act: ActFound})
}

func checkEntryReadBack(t rapid.TB, e Entry) {
	t.Helper()
	got, err := ParseEntry(e.Text())
	if err != nil {
		t.Fatalf("%+v: %v", e, err)
	}
	if !got.At.Equal(e.At) || got.Seq != e.Seq || got.Prev != e.Prev || got.Actor != e.Actor || got.Act != e.Act || got.Subject != e.Subject || !slices.Equal(got.Details, e.Details) {
		t.Fatalf("got %+v, want %+v", got, e)
	}
}

func TestEveryEntryIsReadBack(t *testing.T) {
	text := rapid.StringMatching(`[^\x00-\x1f\x7f-\x9f\x{2028}\x{2029}]{0,20}`)
	rapid.Check(t, func(t *rapid.T) {
		e := Entry{
			Seq:   rapid.IntRange(2, 1_000_000).Draw(t, "seq"),
			Prev:  draw.HashOf(text.Draw(t, "prev")),
			At:    time.Unix(rapid.Int64Range(0, 4_000_000_000).Draw(t, "at"), 0),
			Actor: text.Draw(t, "actor"), Act: ActTask, Subject: text.Draw(t, "subject"),
		}
		for _, value := range rapid.SliceOfN(text, 0, 4).Draw(t, "details") {
			e.Details = append(e.Details, Detail{"内容", value})
		}
		checkEntryReadBack(t, e)
	})
}

func TestOtherSpellingsOfAnEntryAreRefused(t *testing.T) {
	plain := Entry{Seq: 2, Prev: draw.HashOf("x"), At: time.Date(2026, 11, 20, 0, 0, 0, 0, draw.Beijing()), Actor: "a", Act: ActTask, Subject: "T", Details: []Detail{{"名称", "n"}}}.Text()
	for _, change := range []struct {
		old, new string
		line     int
	}{
		{plain, "", 1},
		{"摇号台账 v1\n", "", 1},
		{"v1", "v2", 1},
		{"序号 2", "序号 02", 2},
		{"序号 2", "序号 two", 2},
		{"序号 2", "序号 -2", 2},
		{"序号 2", "序号 0", 2},
		{"序号 2", "序号 1000000000000000", 2},
		{"序号 2\n", "", 2},
		{"序号 2", "序号 2\n序号 2", 3},
		{"前项 2d", "前项 2D", 3},
		{"前项 2d", "前项 ", 3},
		{"时间 2026-11-20 00:00:00", "时间 2026-11-20 0:00:00", 4},
		{"时间 2026-11-20 00:00:00", "时间 2026-11-31 00:00:00", 4},
		{"时间 2026-11-20 00:00:00", "时间 2026-11-20 24:00:00", 4},
		{"时间 2026-11-20 00:00:00", "时间 0999-11-20 00:00:00", 4},
		{"时间 2026-11-20 00:00:00", "时间 2026-11-20 00:00:00.5", 4},
		{"经办 a\n事项 任务\n", "事项 任务\n经办 a\n", 5},
		{"经办 a", "经办", 5},
		{"经办 a", "经办 a\x85", 5},
		{"事项 任务", "事项 任务\t", 6},
		{"事项 任务", "事项 ", 6},
		{"序号 2", "序号 1", 3}, // the first follows nothing
		{"名称 n", "名称 " + strings.Repeat("n", 4096-len("名称 ")), 0},
		{"名称 n", "名称 " + strings.Repeat("n", 4097-len("名称 ")), 8},
		{"经办 a", "经办 ", 0},
		{"名称 n", "名称 ", 0},
		{"名称 n", "名称 n\n名称 n", 0},
		{"对象 T\n名称 n\n", "名称 n\n对象 T\n", 8},
		{"对象 T", "对象 T\u2028", 7},
		{"对象 T", "对象 \xff", 7},
		{"名称 n\n", "名称 n", 8},
		{"名称 n\n", "名称\n", 8},
		{"名称 n\n", " n\n", 8},
		{"名称 n\n", "名称 n\n\n", 9},
		{"名称 n\n", "名称 n\n经办 b\n", 9},
		{"名称 n\n", "名称 n\n摇号台账 v1\n", 9},
		{"名称 n\n", "名\x7f n\n", 8},
		{"对象 T\n", "对象 \n", 7},
		{"对象 T\n名称 n\n", "", 0}, // nothing is missing
		{"经办 a\n事项 任务\n对象 T\n名称 n\n", "", 5},
		{"\n", "\r\n", 1},
	} {
		text := strings.ReplaceAll(plain, change.old, change.new)
		checkLine(t, fmt.Sprintf("%q", text), change.line, func() error { _, err := ParseEntry(text); return err }())
	}
}

// checkLine makes sure that err is a finding for this line; 0 is for no error.
func checkLine(t *testing.T, what string, line int, err error) {
	t.Helper()
	var f *draw.Finding
	switch errors.As(err, &f); {
	case line == 0 && err != nil:
		t.Errorf("%s: %v", what, err)
	case line > 0 && (f == nil || f.File != "" || f.Line != line):
		t.Errorf("%s: %v, want line %d", what, err, line)
	}
}

func TestPlacesOfLinesOfAnEntry(t *testing.T) {
	e := Entry{Seq: 1, Act: ActAnnounce, Subject: "T-1", Details: []Detail{{DetailNumber, "7"}, {DetailAnnouncement, "a"}, {DetailNumber, "8"}}}
	for _, e := range []Entry{e, {Seq: 1, Act: ActAnnounce, Details: e.Details}, {}} {
		lines := strings.Split(e.Text(), "\n")
		if e.Lines() != len(lines)-1 {
			t.Errorf("%d lines of %q", e.Lines(), lines)
		}
		for _, key := range append(keywords(), DetailNumber, DetailAnnouncement, DetailResult) {
			want := slices.IndexFunc(lines, func(line string) bool { return strings.HasPrefix(line, key+" ") }) + 1
			if e.Line(key) != want {
				t.Errorf("%s of %q is on line %d", key, lines, e.Line(key))
			}
		}
	}
	if e.Detail(DetailNumber) != "7" || e.Detail(DetailResult) != "" {
		t.Error("another detail")
	}
}

func TestFreeTextIsFree(t *testing.T) {
	for text, want := range map[string]string{
		"":                              "",
		"张三  b":                         "张三  b",
		"a\nb\x85c\u2028d\xffe\x7f":     "a\ufffdb\ufffdc\ufffdd\ufffde\ufffd",
		strings.Repeat("a", 4001):       strings.Repeat("a", 4000),
		"a" + strings.Repeat("三", 1400): "a" + strings.Repeat("三", 1333),
	} {
		if got := Free(text); got != want || freeFault(got) != "" {
			t.Errorf("%q: %q", text, got)
		}
	}
}
