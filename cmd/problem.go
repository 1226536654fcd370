package cmd

import (
	"fmt"
	"strconv"
	"strings"
)

// A problem is an error in the user's words: where, what, and what to do next.
type problem struct {
	Place   string         `json:"place,omitempty"`
	Kind    string         `json:"kind,omitempty"` // why a file cannot be read
	Fact    string         `json:"fact"`
	List    []string       `json:"list,omitempty"` // one line for each of several issues
	Groups  []problemGroup `json:"-"`              // the same by kind, for the terminal
	Issues  []issueView    `json:"issues,omitempty"`
	Mapping []columnView   `json:"mapping,omitempty"` // how the columns were read
	Next    string         `json:"next,omitempty"`
	Code    int            `json:"code"`
}

// mostLines of a list are shown on the terminal; JSON has them all.
const mostLines = 40

// text shows a problem on the terminal.
func (p problem) text(l language) string {
	if p.Fact == "" { // what was printed has said it
		return ""
	}
	var b strings.Builder
	b.WriteString(l.say(msgError))
	if p.Place != "" {
		b.WriteString(p.Place + l.say(msgColon))
	}
	b.WriteString(p.Fact + "\n")
	for _, g := range p.Groups {
		b.WriteString(g.text(l))
	}
	for k, line := range p.List {
		if len(p.Groups) > 0 {
			break
		}
		if k == mostLines {
			b.WriteString("  " + l.say(msgMoreLines, len(p.List)-k) + "\n")
			break
		}
		b.WriteString("  - " + line + "\n")
	}
	if p.Next != "" {
		b.WriteString(l.say(msgNext) + p.Next + "\n")
	}
	return b.String()
}

// A phrase is a message with its arguments, to be worded later.
type phrase struct {
	message message
	args    []any
}

func say(m message, args ...any) phrase { return phrase{m, args} }

func (p phrase) in(l language) string { return l.say(p.message, p.args...) }

// A placed error arose at a place that it does not name itself.
type placed struct {
	place string
	error
}

func (p *placed) Unwrap() error { return p.error }

// at says where an error arose, unless that is known.
func at(place string, err error) error {
	if _, known := as[*placed](err); known || err == nil {
		return err
	}
	return &placed{place, err}
}

// A raw is a text from a file. What cannot be seen in it is spelled out, so that it shows and does no harm on a terminal.
type raw string

func (r raw) String() string {
	var b strings.Builder
	for _, c := range string(r) {
		switch {
		case c == ' ' || strconv.IsPrint(c):
			b.WriteRune(c)
		default:
			b.WriteString(strings.Trim(strconv.QuoteRune(c), "'"))
		}
	}
	return b.String()
}

// A usageError is a command line that makes no sense.
type usageError struct {
	fact phrase
	next message // what to do; the help of the command if empty
}

func (e *usageError) Error() string { return e.fact.in(english) }

// A failure is an error of this package with a wording of its own.
type failure struct {
	place string
	fact  phrase
	next  phrase
	code  int
}

func (e *failure) Error() string { return fmt.Sprintf("%s: %s", e.place, e.fact.in(english)) }
