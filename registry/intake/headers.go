package intake

import (
	"slices"

	"yaohao/registry/headers"
)

// headerRows is among how many rows with values, from the top of a sheet, the header row must be.
const headerRows = 10

// A field is something that a registry keeps of a row: an index into a layout. Those that a table must have come first.
type field int

// A layout is what headers.yaml says of one kind of table.
type layout struct {
	fields   []string            // their names
	headers  [][]string          // by field, the one to print first
	known    map[string]position // by folded header
	ignored  map[string]bool     // by folded header
	required int                 // so many fields, from the first, a table must have
	codeless bool                // a table may do without the first, the id
}

// A position is where a header stands in headers.yaml.
type position struct {
	field field
	rank  int
}

func newLayout(table string, required int, fields []string) *layout {
	lists := headers.Table(table)
	l := &layout{known: map[string]position{}, ignored: map[string]bool{}, fields: fields, required: required}
	for _, header := range headers.Ignored() {
		l.ignored[headers.Fold(header)] = true
	}
	for i, name := range fields {
		l.headers = append(l.headers, lists[name])
		for rank, header := range lists[name] {
			l.known[headers.Fold(header)] = position{field(i), rank}
		}
	}
	return l
}

// A role says what becomes of the values of a column.
type role uint8

const (
	outsideTable role = iota // no header
	ignoredColumn
	fieldColumn
	attributeColumn // kept by its header
)

type column struct {
	header cell
	role   role
	field  field
}

// A header is the header row of a table.
type header struct {
	row     int
	width   int      // as in row
	columns []column // by their index
	fields  []int    // index of the column of each field; -1 if there is none
	twice   [][2]int // indexes of columns with the same header: the later one, which is ignored, and the first
}

// match reads a row as a header row. The result misses required fields if it is none.
func (l *layout) match(r row) *header {
	h := &header{row: r.number, width: r.width, fields: make([]int, len(l.headers))}
	for f := range h.fields {
		h.fields[f] = -1
	}
	first := map[string]int{}
	ranks := make([]int, len(l.headers))
	for _, c := range r.cells {
		h.columns = append(h.columns, make([]column, c.col-len(h.columns)+1)...)
		folded := headers.Fold(c.text)
		col := column{header: c, role: attributeColumn}
		p, isKnown := l.known[folded]
		if l.ignored[folded] {
			col.role = ignoredColumn
		} else if i, twice := first[folded]; twice {
			col.role = ignoredColumn
			h.twice = append(h.twice, [2]int{c.col, i})
		} else if first[folded] = c.col; isKnown {
			old := h.fields[p.field]
			if old < 0 || p.rank < ranks[p.field] {
				col.role, col.field = fieldColumn, p.field
				h.fields[p.field], ranks[p.field] = c.col, p.rank
				if old >= 0 {
					h.columns[old].role = attributeColumn
				}
			}
		}
		h.columns[c.col] = col
	}
	return h
}

// matchBelow reads a row as the lower one of a header of two rows: where it is blank, the row above has the header of the column. It
// gives nil if the row is not directly below.
func (l *layout) matchBelow(above *header, r row) *header {
	if above == nil || r.number != above.row+1 {
		return nil
	}
	own := map[int]bool{}
	for _, c := range r.cells {
		own[c.col] = true
	}
	cells := slices.Clone(r.cells)
	for col, c := range above.columns {
		if c.header.text != "" && !own[col] {
			cells = append(cells, c.header)
		}
	}
	slices.SortFunc(cells, func(a, b cell) int { return a.col - b.col })
	return l.match(row{r.number, max(r.width, above.width), cells})
}

// fills reports whether a row has a known header, such as 序号 in a cell of two rows, where the header row below is blank. Else it is a title.
func (h *header) fills(below *header) bool {
	for col, c := range h.columns {
		if c.role != outsideTable && c.role != attributeColumn && (col >= len(below.columns) || below.columns[col].role == outsideTable) {
			return true
		}
	}
	return false
}

// completes reports whether a row directly below a header row is a part of it: one with the headers below a group, such as 联系人 and
// 联系电话 below 联系方式. Such a row has known headers, and nothing in the columns that a row must have a value in.
func (l *layout) completes(h *header, r row) bool {
	known := false
	for _, c := range r.cells {
		_, isKnown := l.known[headers.Fold(c.text)]
		known = known || isKnown
		if c.col < len(h.columns) && h.columns[c.col].role == fieldColumn && h.columns[c.col].field < field(l.required) {
			return false
		}
	}
	return known && r.number == h.row+1
}

// missing are the required fields that a row, read as a header row, has no column for.
func (l *layout) missing(h *header) []field {
	var missing []field
	for f := range field(l.required) {
		if h.fields[f] < 0 {
			missing = append(missing, f)
		}
	}
	return missing
}

// lacksOnlyIDs reports whether a row can be the header row of a table for which ids are made up: one that has another column beside
// the name, and none that could be a misspelt one of ids.
func (l *layout) lacksOnlyIDs(h *header) bool {
	missing := l.missing(h)
	return l.codeless && len(missing) == 1 && missing[0] == 0 && h.known() > 1 && nearest(l.headers[0], h.unknown()) == ""
}

// resembles reports whether a row that lacks required fields is a header row all the same.
func (l *layout) resembles(h *header) bool { return h.known() > 1 && len(l.missing(h)) < l.required }

// known counts the fields that have a column.
func (h *header) known() int {
	n := 0
	for _, col := range h.fields {
		if col >= 0 {
			n++
		}
	}
	return n
}

// again reports whether a row is the header row once more, as at the top of each printed page.
func (h *header) again(r row) bool {
	same := 0
	for _, c := range r.cells {
		if c.col >= len(h.columns) || h.columns[c.col].header.text != c.text {
			return false
		}
		if h.columns[c.col].role == fieldColumn {
			same++
		}
	}
	return same > 1 && same == h.known()
}

// unknown are the headers that are not in headers.yaml.
func (h *header) unknown() []string {
	var texts []string
	for _, c := range h.columns {
		if c.role == attributeColumn && len(c.header.text) <= headers.Longest {
			texts = append(texts, c.header.text)
		}
	}
	return texts
}

// names reports whether a text is a header of a field.
func (l *layout) names(f field, text string) bool {
	p, ok := l.known[headers.Fold(text)]
	return ok && p.field == f
}
