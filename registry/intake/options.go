package intake

import (
	"fmt"
	"slices"

	"yaohao/registry/headers"
)

// Options are what a person adds to headers.yaml.
type Options struct {
	Headers []HeaderField // the first for a field is the one that is taken where a table has columns for several
}

// A HeaderField says that the column under a header is a field: its name in headers.yaml, or one of its headers there.
type HeaderField struct{ Header, Field string }

// An UnknownFieldError is an option that names no field of this kind of table.
type UnknownFieldError struct {
	HeaderField
	Known []string // names of the fields
	Usual []string // by field, its first header in headers.yaml
}

// Error is for developers.
func (e *UnknownFieldError) Error() string {
	return fmt.Sprintf("header %q: no field %q among %v", e.Header, e.Field, e.Known)
}

// add gives headers of a person precedence over those of headers.yaml.
func (l *layout) add(extra []HeaderField) error {
	for i, h := range slices.Backward(extra) {
		f := slices.Index(l.fields, h.Field)
		if p, known := l.known[headers.Fold(h.Field)]; f < 0 && known {
			f = int(p.field)
		}
		header := headers.Fold(h.Header)
		if f < 0 || header == "" {
			return &UnknownFieldError{HeaderField: h, Known: l.fields, Usual: l.usual()}
		}
		delete(l.ignored, header)
		l.known[header] = position{field(f), i - len(extra)}
	}
	return nil
}

// UsualTargetHeader is the first header of headers.yaml for the field of targets that a header names; empty if it names none, or is that
// one. The error is an *UnknownFieldError.
func UsualTargetHeader(o Options, header string) (string, error) {
	l := targetLayout()
	if err := l.add(o.Headers); err != nil {
		return "", err
	}
	p, known := l.known[headers.Fold(header)]
	if !known || l.headers[p.field][0] == header {
		return "", nil
	}
	return l.headers[p.field][0], nil
}

// usual are the first headers of all fields.
func (l *layout) usual() []string {
	var usual []string
	for _, headers := range l.headers {
		usual = append(usual, headers[0])
	}
	return usual
}
