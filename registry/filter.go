package registry

import (
	"cmp"
	"fmt"
	"iter"
	"maps"
	"math/big"
	"slices"
	"strings"

	"yaohao/registry/headers"
)

// A Filter picks rows of a registry.
type Filter struct {
	Where   *Expression // nil for all
	Retired bool        // retired rows instead of current ones
}

// Listed splits a text that lists values, by any of the signs that people put between them.
func Listed(text string) []string {
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

// An IncomparableError says that rows have a text where an expression asks for a larger or smaller number or day.
type IncomparableError struct {
	Column, Value string // of the expression
	ID, Text      string // the first row, and what it has
	Count         int    // of the rows
}

func (e *IncomparableError) Error() string {
	return fmt.Sprintf("%d rows, the first %s, have in %s what cannot be compared with %s: %q", e.Count, e.ID, e.Column, e.Value, e.Text)
}

// apply returns the rows that a filter picks. The error is an [*UnknownColumnError] or an [*IncomparableError].
func (f Filter) apply(kind Kind, rows []Row) ([]Row, error) {
	if f.Where == nil {
		return rows, nil
	}
	p, err := newPicker(f.Where, kind, Headers(kind, rows))
	if err != nil {
		return nil, err
	}
	rows = slices.DeleteFunc(rows, func(r Row) bool { return !p.picks(r) })
	return rows, p.err()
}

// A picker holds rows of one registry against an expression.
type picker struct {
	where   *Expression
	columns map[string]string // header of the registry, by the name in the expression
	wrong   *IncomparableError
}

// newPicker finds the columns of an expression among known headers: as they stand, or by another header of the same field. The error is an
// [*UnknownColumnError].
func newPicker(where *Expression, kind Kind, known []string) (*picker, error) {
	p := &picker{where: where, columns: map[string]string{}}
	for _, name := range where.Columns() {
		header := name
		if !slices.Contains(known, header) {
			header, _ = headers.Usual(string(kind), name)
		}
		if !slices.Contains(known, header) {
			return nil, &UnknownColumnError{name, known}
		}
		p.columns[name] = header
	}
	return p, nil
}

// err is an [*IncomparableError] if rows could not be compared.
func (p *picker) err() error {
	if p.wrong == nil {
		return nil
	}
	return p.wrong
}

// picks reports whether the expression holds for a row. What stands behind an and that fails, or an or that holds, is not looked at.
func (p *picker) picks(r Row) bool { return p.holds(p.where.root, r) }

func (p *picker) holds(n *node, r Row) bool {
	holds := func(part *node) bool { return p.holds(part, r) }
	switch n.op {
	case opAnd:
		return !slices.ContainsFunc(n.parts, func(part *node) bool { return !holds(part) })
	case opOr:
		return slices.ContainsFunc(n.parts, holds)
	case opNot:
		return !holds(n.parts[0])
	}
	if n.column == TagColumn {
		return n.holdsTags(r.Tags)
	}
	text, _ := r.Value(p.columns[n.column])
	if n.isOrder() {
		return p.holdsOrder(n, r.ID, text)
	}
	return n.holdsText(text)
}

func (n *node) holdsTags(tags []string) bool {
	equal := func(tag string) bool {
		return slices.ContainsFunc(n.values, func(l literal) bool { return l.text == tag })
	}
	switch n.op {
	case opContains:
		return slices.ContainsFunc(tags, func(tag string) bool { return strings.Contains(tag, n.values[0].text) })
	case opUnequal:
		return !slices.ContainsFunc(tags, equal)
	default:
		return slices.ContainsFunc(tags, equal)
	}
}

func (n *node) holdsText(text string) bool {
	switch n.op {
	case opContains:
		return strings.Contains(text, n.values[0].text)
	case opUnequal:
		return !n.values[0].isIn(text)
	default:
		return slices.ContainsFunc(n.values, func(l literal) bool { return l.isIn(text) })
	}
}

// isIn reports whether a cell has the value, or lists it.
func (l literal) isIn(text string) bool {
	return l.equals(text) || slices.ContainsFunc(Listed(text), l.equals)
}

func (l literal) equals(text string) bool {
	if text == l.text {
		return true
	}
	switch {
	case l.number != nil:
		n, ok := parseDecimal(text)
		return ok && n.Cmp(l.number) == 0
	case l.day != "":
		day, ok := ParseDay(text)
		return ok && day == l.day
	}
	return false
}

// holdsOrder compares a cell with a number or a day, or else by the order of characters. A blank is neither more nor less than
// anything.
func (p *picker) holdsOrder(n *node, id, text string) bool {
	if text == "" {
		return false
	}
	order, ok := n.values[0].order(text)
	if !ok {
		p.incomparable(n, id, text)
		return false
	}
	switch n.op {
	case opLess:
		return order < 0
	case opAtMost:
		return order <= 0
	case opMore:
		return order > 0
	default:
		return order >= 0
	}
}

// order says whether a text is less than the value (negative), the same, or more.
func (l literal) order(text string) (order int, ok bool) {
	switch {
	case l.number != nil:
		var n *big.Rat
		if n, ok = parseDecimal(text); ok {
			order = n.Cmp(l.number)
		}
		return order, ok
	case l.day != "":
		day, ok := ParseDay(text)
		return strings.Compare(day, l.day), ok
	}
	return strings.Compare(text, l.text), true
}

// unmet are the values that the expression compares cells or tags with, and that no row has. Those of an order are none.
func (p *picker) unmet(rows iter.Seq[Row]) []FilterValue {
	cells := map[string]map[string]int{} // by column: how many rows have a text
	for r := range rows {
		for _, name := range append(p.where.Columns(), TagColumn) {
			texts := r.Tags
			if name != TagColumn {
				text, _ := r.Value(p.columns[name])
				texts = []string{text}
			}
			if cells[name] == nil {
				cells[name] = map[string]int{}
			}
			for _, text := range texts {
				cells[name][text]++
			}
		}
	}
	var unmet []FilterValue
	p.where.root.eachComparison(func(n *node) {
		if n.isOrder() {
			return
		}
		for _, l := range n.values {
			if l.text != "" && !n.meets(l, cells[n.column]) {
				unmet = append(unmet, FilterValue{n.column, l.text, mostFrequent(cells[n.column])})
			}
		}
	})
	return unmet
}

// meets reports whether a value of a comparison is in any of the texts.
func (n *node) meets(l literal, texts map[string]int) bool {
	for text := range texts {
		if l.isIn(text) || n.op == opContains && strings.Contains(text, l.text) {
			return true
		}
	}
	return false
}

// mostFrequent are the texts, the most frequent first, without the blank one.
func mostFrequent(texts map[string]int) []string {
	return slices.DeleteFunc(slices.SortedFunc(maps.Keys(texts), func(a, b string) int {
		return cmp.Or(cmp.Compare(texts[b], texts[a]), strings.Compare(a, b))
	}), func(text string) bool { return text == "" })
}

func (p *picker) incomparable(n *node, id, text string) {
	if p.wrong == nil {
		p.wrong = &IncomparableError{Column: n.column, Value: n.values[0].text, ID: id, Text: text}
	}
	p.wrong.Count++
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
