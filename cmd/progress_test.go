package cmd

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"time"
)

// screen plays what a terminal shows of its last line.
func screen(t *testing.T, written string) string {
	t.Helper()
	if strings.Contains(written, "\n") {
		t.Errorf("more than a line: %q", written)
	}
	var cells []rune
	at := 0
	for _, r := range written {
		if r == '\r' {
			at = 0
			continue
		}
		for _, half := range []rune{r, 0}[:min(1+int(r/0x1100), 2)] {
			cells = append(cells[:at:at], append([]rune{half}, cells[min(at+1, len(cells)):]...)...)
			at++
		}
	}
	if len(cells) > 79 {
		t.Errorf("%d cells wide", len(cells))
	}
	return strings.TrimRight(strings.ReplaceAll(string(cells), "\x00", ""), " ")
}

func TestProgressIsOneLineThatGoesAway(t *testing.T) {
	var out bytes.Buffer
	p := &progress{line: terminalLine{out: &out}, words: chinese.say(msgReading), bytes: true}
	tell := p.reading(120_000_000)
	for range 3 {
		tell(1.0 / 4)
		time.Sleep(110 * time.Millisecond) // the bar is not drawn more often
	}
	if got := screen(t, out.String()); !strings.HasPrefix(got, "读取文件  75% [") || !strings.Contains(got, "(90/120 MB") {
		t.Errorf("shown: %q", got)
	}
	for range 11 { // more than all of it
		tell(1.0 / 10)
	}
	p.end()
	if got := screen(t, out.String()); got != "" {
		t.Errorf("left behind: %q", got)
	}
}

func TestLongerTextLeavesNothingBehindAShorterOne(t *testing.T) {
	var out bytes.Buffer
	l := terminalLine{out: &out}
	for _, text := range []string{"读取文件 [10s]", "\r                \r", "\r读取 [9s]"} {
		if n, err := l.Write([]byte(text)); n != len(text) || err != nil {
			t.Errorf("%q: %d, %v", text, n, err)
		}
	}
	if got := screen(t, out.String()); got != "读取 [9s]" {
		t.Errorf("%q", got)
	}
}

func TestShortWorkShowsNothing(t *testing.T) {
	var out bytes.Buffer
	p := &progress{line: terminalLine{out: &out, from: time.Now().Add(time.Hour)}, words: "x"}
	for k := range 1000 {
		p.storing(k+1, 1000)
	}
	p.end()
	if out.Len() > 0 {
		t.Errorf("%q", out.String())
	}
}

func TestNoProgressWithoutATerminal(t *testing.T) {
	file, err := os.Create(t.TempDir() + "/errors")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for name, a := range map[string]*app{
		"buffer": {errOut: new(bytes.Buffer)}, "file": {errOut: file}, "json": {settings: settings{JSON: true}, errOut: os.Stderr},
	} {
		p := a.progress(msgReading, true)
		if p != nil {
			t.Errorf("%s: %v", name, p)
		}
		if p.reading(1) != nil {
			t.Errorf("%s: a reader to tell", name)
		}
		p.storing(1, 2)
		p.end()
	}
}
