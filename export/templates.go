package export

// templateColumn is a column of a workbook to be filled in, and what to say about it.
type templateColumn struct {
	header   string
	required bool
	hint     string
	choices  []string
}

// template makes a blank workbook.
func template(sheet string, columns []templateColumn) Table {
	t := Table{Sheet: sheet, Hints: &TableHints{templateHints, [][]string{{templateColumnName, templateRequired, templateHow}}}}
	for _, c := range columns {
		header, need := c.header, templateOptional
		if c.required {
			header, need = "*"+c.header, templateRequired
		}
		t.Columns = append(t.Columns, TableColumn{header, c.choices})
		t.Hints.Rows = append(t.Hints.Rows, []string{c.header, need, c.hint})
	}
	return t
}

// TargetTemplate is a blank workbook for targets (检查对象名录库).
func TargetTemplate() Table { return template(templateTargets, targetColumns) }

// InspectorTemplate is a blank workbook for inspectors (执法检查人员名录库).
func InspectorTemplate() Table { return template(templateInspectors, inspectorColumns) }

// CheckTemplate is a blank workbook for earlier checks (检查记录).
func CheckTemplate() Table { return template(templateChecks, checkColumns) }

// LeaveTemplate is a blank workbook for leave of inspectors (请假名单).
func LeaveTemplate() Table { return template(templateLeave, leaveColumns) }

// AvoidanceTemplate is a blank workbook for pairs that must not meet (回避名单).
func AvoidanceTemplate() Table { return template(templateAvoidance, avoidanceColumns) }
