package draw

import (
	"io"
	"strings"
)

// keyedLines walks through lines that each begin with a keyword, with one line in hand. After the first error it does nothing more.
type keyedLines struct {
	lines *lines
	line  string
	ended bool
	err   error
}

// version reads the first line, which must be want, and takes the second in hand.
func (p *keyedLines) version(want string) {
	if p.err = p.lines.version(want); p.err == nil {
		p.advance()
	}
}

// end returns the first error, or a [Finding] if there is another line.
func (p *keyedLines) end() error {
	if p.err == nil && !p.ended {
		p.err = p.lines.finding(FaultExcess, p.line)
	}
	return p.err
}

// advance takes the next line in hand.
func (p *keyedLines) advance() {
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

func (p *keyedLines) at(key string) bool {
	return p.err == nil && !p.ended && strings.HasPrefix(p.line, key+" ")
}

// value returns what follows key on the line in hand. Its caller parses it, then advances.
func (p *keyedLines) value(key string) (string, bool) {
	if p.err != nil {
		return "", false
	}
	if p.ended {
		p.err = &Finding{Place: Place{p.lines.file, p.lines.n + 1}, Fault: FaultMissing, Want: key}
		return "", false
	}
	value, ok := strings.CutPrefix(p.line, key+" ")
	if !ok {
		p.err = &Finding{Place: p.lines.place(), Fault: FaultSpelling, Got: p.line, Want: key}
	}
	return value, ok
}

// take parses the value of a line and advances. parse returns what is wrong with the value, or "".
func (p *keyedLines) take(key string, parse func(value string) Fault) {
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

func (p *keyedLines) text(key string) (s string) {
	p.take(key, func(v string) Fault { s = v; return unless(fieldText(v), FaultText) })
	return s
}

// expect reads lines that must be these.
func (p *keyedLines) expect(want []string) {
	for _, line := range want {
		switch {
		case p.err != nil:
		case p.ended:
			p.err = &Finding{Place: Place{p.lines.file, p.lines.n + 1}, Fault: FaultMissing, Want: line}
		case p.line != line:
			p.err = &Finding{Place: p.lines.place(), Fault: FaultResult, Got: p.line, Want: line}
		default:
			p.advance()
		}
	}
}
