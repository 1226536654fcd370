package ledger

import (
	"encoding/base64"
	"strconv"
	"strings"

	"yaohao/draw"

	"golang.org/x/mod/sumdb/tlog"
)

// maxLine is the most bytes of a line (§2).
const maxLine = 4096

// lines walks through a text line by line. Its errors are [*draw.Finding]s without a file.
type lines struct {
	rest string
	n    int // number of the line read last, from 1
}

// ended reports whether there is no other line.
func (l *lines) ended() bool { return l.rest == "" }

// at reports whether the next line begins with a keyword.
func (l *lines) at(key string) bool { return strings.HasPrefix(l.rest, key+" ") }

// next returns the next line without its LF.
func (l *lines) next() (string, error) {
	l.n++
	line, rest, ok := strings.Cut(l.rest, "\n")
	if !ok && line == "" {
		return "", l.finding(draw.FaultMissing, "")
	}
	if !ok {
		return "", l.finding(draw.FaultEnding, line)
	}
	l.rest = rest
	if len(line) > maxLine {
		return "", l.finding(draw.FaultLong, "")
	}
	return line, nil
}

// parse reads the next line. see returns what is wrong with it, or "".
func (l *lines) parse(see func(line string) draw.Fault) error {
	line, err := l.next()
	if err != nil {
		return err
	}
	if fault := see(line); fault != "" {
		return l.finding(fault, line)
	}
	return nil
}

// keyed reads a line that begins with a keyword. see returns what is wrong with what follows it, or "".
func (l *lines) keyed(key string, see func(value string) draw.Fault) error {
	return l.parse(func(line string) draw.Fault {
		value, ok := strings.CutPrefix(line, key+" ")
		if !ok {
			return draw.FaultSpelling
		}
		return see(value)
	})
}

// count reads a line of a keyword and a number.
func (l *lines) count(key string) (n int, err error) {
	err = l.keyed(key, func(v string) draw.Fault {
		var ok bool
		n, ok = number(v)
		return unless(ok, draw.FaultNumber)
	})
	return n, err
}

// exactly reads a line that must be this one.
func (l *lines) exactly(want string, fault draw.Fault) error {
	line, err := l.next()
	if err != nil {
		return err
	}
	if line != want {
		return &draw.Finding{Place: draw.Place{Line: l.n}, Fault: fault, Got: line, Want: want}
	}
	return nil
}

// hash reads a line that is the hash of a node of the tree.
func (l *lines) hash() (h tlog.Hash, err error) {
	err = l.parse(func(line string) draw.Fault {
		b, ok := decode(line)
		if !ok || len(b) != len(h) {
			return draw.FaultHash
		}
		h = tlog.Hash(b)
		return ""
	})
	return h, err
}

// end returns an error if there is another line.
func (l *lines) end() error {
	if l.ended() {
		return nil
	}
	line, err := l.next()
	if err != nil {
		return err
	}
	return l.finding(draw.FaultExcess, line)
}

func (l *lines) finding(fault draw.Fault, got string) *draw.Finding {
	return findingAt(l.n, fault, got)
}

func findingAt(line int, fault draw.Fault, got string) *draw.Finding {
	return &draw.Finding{Place: draw.Place{Line: line}, Fault: fault, Got: got}
}

// unless returns fault if ok is false.
func unless(ok bool, fault draw.Fault) draw.Fault {
	if ok {
		return ""
	}
	return fault
}

// number reads an n of §2.
func number(s string) (int, bool) {
	n, err := strconv.Atoi(s)
	return n, err == nil && n >= 0 && len(s) <= 15 && strconv.Itoa(n) == s
}

// decode reads base64 in its one spelling. (The decoder of the library skips CR.)
func decode(s string) ([]byte, bool) {
	b, err := base64.StdEncoding.Strict().DecodeString(s)
	return b, err == nil && encode(b) == s
}

func encode(b []byte) string { return base64.StdEncoding.EncodeToString(b) }
