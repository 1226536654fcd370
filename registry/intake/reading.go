package intake

import "yaohao/registry/headers"

// A Reading is what files gave. Where a person has to settle something first, it has no rows.
type Reading[T any] struct {
	Rows     []T
	Warnings []Issue  // to be accepted by a person
	Notes    []Issue  // for information
	Mapping  []Column // of each table that has a header row, in the order of the files
	Unused   []string // headers of the options that no table has

	seen *seenSet
}

// Named gives the index of the first row that has a name, and for inspectors a department, and the cell of the name. Names are compared
// as for DuplicateName.
func (r *Reading[T]) Named(name, department string) (k int, at Place, ok bool) {
	key := name
	if department != "" {
		key += departmentMark + department
	}
	o, ok := r.seen.places[r.seen.hash(DuplicateName, foldKey(key))]
	if !ok {
		return 0, Place{}, false
	}
	return int(o.index), r.seen.place(o), true
}

// A Column says what became of a column.
type Column struct {
	Place         // of the cell with the header
	Header string // as it stands in the file
	Field  string // its name in headers.yaml; empty if the column is none
	Usual  string // the first header of that field in headers.yaml
	Kept   bool   // as an attribute, by its header
}

// columns lists what becomes of the columns of a table.
func (r *record) columns() []Column {
	var columns []Column
	for i, c := range r.header.columns {
		if c.role == outsideTable {
			continue
		}
		column := Column{Place: r.place(r.header.row, i), Header: c.header.text, Kept: c.role == attributeColumn}
		if c.role == fieldColumn {
			column.Field, column.Usual = r.in.layout.fields[c.field], r.in.layout.headers[c.field][0]
		}
		columns = append(columns, column)
	}
	return columns
}

// unused are the headers of options that no table has.
func (in *intake) unused(o Options) []string {
	met := map[string]bool{}
	for _, c := range in.mapping {
		met[headers.Fold(c.Header)] = true
	}
	var unused []string
	for _, h := range o.Headers {
		if !met[headers.Fold(h.Header)] {
			unused = append(unused, h.Header)
		}
	}
	return unused
}
