package cmd

import (
	"slices"
	"strings"

	"yaohao/draw"
	"yaohao/registry/intake"
)

// columnView is what became of a column, in JSON.
type columnView struct {
	File   string `json:"file"`
	Sheet  string `json:"sheet,omitempty"`
	Row    int    `json:"row"`
	Column string `json:"column"`
	Header string `json:"header"`
	Field  string `json:"field,omitempty"`
	Kept   bool   `json:"kept,omitempty"` // by its header
}

func viewColumns(columns []intake.Column) []columnView {
	views := []columnView{}
	for _, c := range columns {
		views = append(views, columnView{c.File, c.Sheet, c.Row, c.Column, c.Header, c.Field, c.Kept})
	}
	return views
}

// showMapping prints which column became which field, for each table.
func (a *app) showMapping(columns []intake.Column) {
	for table := range tables(columns) {
		var fields, kept, dropped []string
		for _, c := range table {
			header := raw(c.Header).String()
			switch {
			case c.Kept:
				kept = append(kept, header)
			case c.Field == "":
				dropped = append(dropped, header)
			case c.Header == c.Usual:
				fields = append(fields, header+" → "+c.Field)
			default:
				fields = append(fields, header+" → "+a.say(msgFieldName, c.Field, c.Usual))
			}
		}
		a.print(msgMappingTable, a.row(table[0].Place))
		a.printList(msgMappingFields, fields)
		a.printList(msgMappingKept, kept)
		a.printList(msgMappingDropped, dropped)
	}
}

func (a *app) printList(m message, texts []string) {
	if len(texts) > 0 {
		a.print(m, strings.Join(texts, a.say(msgListComma)))
	}
}

// tables splits columns where a table ends.
func tables(columns []intake.Column) func(func([]intake.Column) bool) {
	return func(yield func([]intake.Column) bool) {
		for len(columns) > 0 {
			first := columns[0].Place
			end := slices.IndexFunc(columns, func(c intake.Column) bool {
				return c.File != first.File || c.Sheet != first.Sheet
			})
			if end < 0 {
				end = len(columns)
			}
			if !yield(columns[:end]) {
				return
			}
			columns = columns[end:]
		}
	}
}

// ledgerColumns spells the mapping for the ledger: a text for each table that is not like one before.
func ledgerColumns(columns []intake.Column) []string {
	var texts []string
	for table := range tables(columns) {
		line := ""
		for _, c := range table {
			if c.Field == "" {
				continue
			}
			pair := c.Header + " → " + c.Field
			if len(line)+len(pair) >= draw.MaxText-len("；") {
				texts, line = append(texts, line), ""
			}
			if line != "" {
				line += "；"
			}
			line += pair
		}
		if !slices.Contains(texts, line) {
			texts = append(texts, line)
		}
	}
	return texts
}
