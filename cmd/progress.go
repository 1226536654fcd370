package cmd

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// unhurried is how long a piece of work may take before a person wants to see that it goes on.
const unhurried = 500 * time.Millisecond

// A progress is a line on the terminal that says how far a long piece of work has come, and is gone when the work is done. Where there is
// no terminal it is nil, which shows nothing.
type progress struct {
	line  terminalLine
	words string
	bytes bool // what is counted; else rows
	all   int64
	done  float64
	shown float64 // of done
	bar   *progressbar.ProgressBar
}

// progress begins a piece of work. A terminal too narrow for the line gets none.
func (a *app) progress(words message, bytes bool) *progress {
	f, ok := a.errOut.(*os.File)
	if !ok || a.JSON || !isTerminal(f) {
		return nil
	}
	if columns, _, err := term.GetSize(int(f.Fd())); err == nil && columns < 80 {
		return nil
	}
	return &progress{line: terminalLine{out: f, from: time.Now().Add(unhurried)}, words: a.say(words), bytes: bytes}
}

// reading adds a file of so many bytes to the work, and returns what is to be told of each further share of it that is done.
func (p *progress) reading(size int64) func(share float64) {
	if p == nil {
		return nil
	}
	p.all += size
	return func(share float64) { p.to(p.done + share*float64(size)) }
}

// storing is to be told of each row.
func (p *progress) storing(done, all int) {
	if p != nil {
		p.all = int64(all)
		p.to(float64(done))
	}
}

// to moves the bar. It never fills: the disk may want its time after the last row.
func (p *progress) to(done float64) {
	p.done = done
	if done-p.shown < float64(p.all)/500 {
		return
	}
	p.shown = done
	if p.bar == nil {
		p.bar = p.start()
	}
	_ = p.bar.Set64(min(int64(done), p.all-1)) // a terminal that is gone is no reason to stop
}

// start makes the bar. It is ASCII, because other signs have two widths on Chinese terminals.
func (p *progress) start() *progressbar.ProgressBar {
	return progressbar.NewOptions64(p.all,
		progressbar.OptionSetWriter(&p.line),
		progressbar.OptionSetDescription(p.words),
		progressbar.OptionSetWidth(20),
		progressbar.OptionSetTheme(progressbar.ThemeASCII),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionShowCount(),
		progressbar.OptionShowTotalBytes(true),
		progressbar.OptionShowBytes(p.bytes),
		progressbar.OptionSetPredictTime(false))
}

// end leaves no trace.
func (p *progress) end() {
	if p != nil {
		p.line.erase()
	}
}

// A terminalLine is the last line of a terminal, written over and over: on Windows the bar would leave the ends of longer texts standing.
type terminalLine struct {
	out   io.Writer
	from  time.Time // what is written before is not shown
	width int       // of the longest text so far
}

func (l *terminalLine) Write(b []byte) (int, error) {
	if text := strings.Trim(string(b), "\r "); text != "" && time.Now().After(l.from) {
		l.show(text)
	}
	return len(b), nil
}

func (l *terminalLine) show(text string) {
	width := cells(text)
	l.width = max(l.width, width)
	fmt.Fprint(l.out, "\r"+text+strings.Repeat(" ", l.width-width))
}

func (l *terminalLine) erase() {
	if l.width > 0 {
		fmt.Fprint(l.out, "\r"+strings.Repeat(" ", l.width)+"\r")
	}
}
