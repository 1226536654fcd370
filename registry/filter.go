package registry

import (
	"fmt"
	"slices"
	"strings"
)

// A Filter picks rows of a registry. The conditions on one column are alternatives; those on different columns, and tags, must all hold.
type Filter struct {
	Where   []Condition
	Tags    []string
	Retired bool // retired rows instead of current ones
}

// A Condition is one on a column: its text, or one of the values that the text lists, is Value; or contains it.
type Condition struct {
	Column   string
	Contains bool
	Value    string
}

// ParseCondition reads 列=值 or 列~包含.
func ParseCondition(text string) (Condition, bool) {
	k := strings.IndexAny(text, "=~")
	if k <= 0 {
		return Condition{}, false
	}
	return Condition{text[:k], text[k] == '~', text[k+1:]}, true
}

// String spells the condition as ParseCondition reads it.
func (c Condition) String() string {
	if c.Contains {
		return c.Column + "~" + c.Value
	}
	return c.Column + "=" + c.Value
}

func (c Condition) holds(text string) bool {
	if c.Contains {
		return strings.Contains(text, c.Value)
	}
	return text == c.Value || slices.Contains(listed(text), c.Value)
}

// listed splits a text that lists values, by any of the signs that people put between them.
func listed(text string) []string {
	var values []string
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune("，,、；;", r) }) {
		if part = strings.TrimSpace(part); part != "" {
			values = append(values, part)
		}
	}
	return values
}

// An UnknownColumnError names a column that no row of a registry has.
type UnknownColumnError struct {
	Column string
	Known  []string
}

func (e *UnknownColumnError) Error() string {
	return fmt.Sprintf("no column %s among %v", e.Column, e.Known)
}

// apply returns the rows that a filter picks. The error is an [*UnknownColumnError].
func (f Filter) apply(kind Kind, rows []Row) ([]Row, error) {
	if err := f.checkColumns(kind, rows); err != nil {
		return nil, err
	}
	return slices.DeleteFunc(rows, func(r Row) bool { return !f.picks(r) }), nil
}

func (f Filter) picks(r Row) bool {
	for _, tag := range f.Tags {
		if !slices.Contains(r.Tags, tag) {
			return false
		}
	}
	held := map[string]bool{}
	for _, c := range f.Where {
		text, _ := r.Value(c.Column)
		held[c.Column] = held[c.Column] || c.holds(text)
	}
	for _, holds := range held {
		if !holds {
			return false
		}
	}
	return true
}

func (f Filter) checkColumns(kind Kind, rows []Row) error {
	if len(f.Where) == 0 {
		return nil
	}
	known := Headers(kind, rows)
	for _, c := range f.Where {
		if !slices.Contains(known, c.Column) {
			return &UnknownColumnError{c.Column, known}
		}
	}
	return nil
}

// Headers returns the headers of all columns that rows of a registry have: the known ones in their usual order, then the others sorted.
func Headers(kind Kind, rows []Row) []string {
	headers := Columns(kind)
	known := len(headers)
	seen := map[string]bool{}
	for _, r := range rows {
		for _, v := range r.Values[known:] {
			if !seen[v.Header] {
				seen[v.Header] = true
				headers = append(headers, v.Header)
			}
		}
	}
	slices.Sort(headers[known:])
	return headers
}
