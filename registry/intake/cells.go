package intake

// Cells calls visit for each value of all visible sheets of a file, as it is understood: the place, the column counted from 0, and the
// text. The error is a *FileError.
func Cells(src Source, visit func(at Place, col int, text string)) error {
	tables, err := open(src)
	if err != nil {
		return src.blame(err)
	}
	for _, t := range tables {
		err := t.rows(func(r row) {
			for _, c := range r.cells {
				visit(Place{File: src.Name, Sheet: t.name, Row: r.number, Column: columnLetters(c.col)}, c.col, c.text)
			}
		})
		if err != nil {
			return src.blame(err)
		}
	}
	return nil
}
