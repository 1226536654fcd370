package draw

import (
	"io"
	"strings"
)

// lines reads a file of the protocol line by line and refuses what is no line (§2).
type lines struct {
	file string
	more func() (string, error) // as that of blocks
	text string                 // what was read and comes next
	err  error                  // that comes after it
	n    int                    // number of the line read last, from 1
}

func newLines(file string, r io.Reader) *lines { return &lines{file: file, more: newBlocks(r).next} }

// textLines reads a file that is in memory.
func textLines(file, text string) *lines { return &lines{file: file, text: text, err: io.EOF} }

// next returns the next line without its LF; io.EOF after the last; a [Finding] for what is no line.
func (l *lines) next() (string, error) {
	for l.text == "" {
		if l.err != nil {
			return "", l.err
		}
		l.text, l.err = l.more()
	}
	l.n++
	line, rest, ended := l.text, "", false
	if end := strings.IndexByte(l.text, '\n'); end >= 0 {
		line, rest, ended = l.text[:end], l.text[end+1:], true
	}
	l.text = rest
	switch {
	case len(line) > maxLine:
		return "", l.finding(FaultLong, "")
	case !ended && l.err != io.EOF:
		return "", l.err
	case !ended:
		return "", l.finding(FaultEnding, line)
	case line == "":
		return "", l.finding(FaultEmptyLine, "")
	}
	if fault := textFault(line); fault != "" {
		return "", l.finding(fault, line)
	}
	return line, nil
}

// version reads the first line, which must be want.
func (l *lines) version(want string) error {
	line, err := l.next()
	if err == io.EOF {
		return &Finding{Place: Place{l.file, 1}, Fault: FaultMissing, Want: want}
	}
	if err == nil && line != want {
		err = &Finding{Place: l.place(), Fault: FaultVersion, Got: line, Want: want}
	}
	return err
}

func (l *lines) place() Place { return Place{l.file, l.n} }

func (l *lines) finding(fault Fault, got string) *Finding {
	return &Finding{Place: l.place(), Fault: fault, Got: got}
}

// end returns a [Finding] if there is another line.
func (l *lines) end() error {
	switch extra, err := l.next(); err {
	case io.EOF:
		return nil
	case nil:
		return l.finding(FaultExcess, extra)
	default:
		return err
	}
}
