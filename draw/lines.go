package draw

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// lines reads a file of the protocol line by line and refuses what is no line (§2).
type lines struct {
	file string
	r    *bufio.Reader
	n    int // number of the line read last, from 1
}

func newLines(file string, r io.Reader) *lines {
	return &lines{file: file, r: bufio.NewReaderSize(r, maxLine+2)}
}

// next returns the next line without its LF; io.EOF after the last; a [Finding] for what is no line.
func (l *lines) next() (string, error) {
	raw, err := l.r.ReadSlice('\n')
	if err == io.EOF && len(raw) == 0 {
		return "", io.EOF
	}
	l.n++
	switch {
	case errors.Is(err, bufio.ErrBufferFull):
		return "", l.finding(FaultLong, "")
	case err == io.EOF:
		return "", l.finding(FaultEnding, string(raw))
	case err != nil:
		return "", err
	}
	line := string(bytes.TrimSuffix(raw, []byte("\n")))
	switch {
	case line == "":
		return "", l.finding(FaultEmptyLine, "")
	case len(line) > maxLine:
		return "", l.finding(FaultLong, "")
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
