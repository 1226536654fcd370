package cmd

import (
	"context"
	"slices"
	"strings"

	"yaohao/registry"
	"yaohao/registry/headers"

	"github.com/spf13/cobra"
)

type listOptions struct {
	filterOptions
	Limit, Offset int
	Retired       bool
}

func (a *app) registryListCommand() *cobra.Command {
	var o listOptions
	c := &cobra.Command{
		Use: a.form("list", msgArgKind), Short: a.say(msgRegistryListShort), Args: takesKind(1, msgArgKind),
		RunE: func(c *cobra.Command, args []string) error { return a.runRegistryList(c.Context(), args[0], o) },
	}
	o.add(a, c)
	c.Flags().IntVar(&o.Limit, "limit", 100, a.say(msgFlagLimit))
	c.Flags().IntVar(&o.Offset, "offset", 0, a.say(msgFlagOffset))
	c.Flags().BoolVar(&o.Retired, "retired", false, a.say(msgFlagRetired))
	return c
}

func (a *app) runRegistryList(ctx context.Context, kindText string, o listOptions) error {
	kind, err := parseKind(kindText)
	if err != nil {
		return err
	}
	filter, err := o.filter()
	if err != nil {
		return err
	}
	filter.Retired = o.Retired
	return a.withStore(ctx, func(s *registry.Store) error {
		rows, err := s.Rows(ctx, kind, filter)
		if err != nil {
			return err
		}
		return a.showRows(kind, rows, o, filter.Where)
	})
}

// page cuts out the rows to show.
func (o listOptions) page(rows []registry.Row) []registry.Row {
	from := min(max(o.Offset, 0), len(rows))
	to := len(rows)
	if o.Limit > 0 {
		to = min(from+o.Limit, to)
	}
	return rows[from:to]
}

func (a *app) showRows(kind registry.Kind, rows []registry.Row, o listOptions, where *registry.Expression) error {
	page := o.page(rows)
	if a.JSON {
		return a.writeJSON(map[string]any{"registry": kind, "matched": len(rows), "offset": o.Offset, "rows": viewRows(page)})
	}
	if len(page) == 0 {
		a.print(msgListEmpty, a.say(registryNames[kind]), len(rows))
		return nil
	}
	columns := shownColumns(kind, where, rows)
	header := append(slices.Clone(columns), a.say(msgColTags))
	var table [][]string
	for _, r := range page {
		cells := make([]string, 0, len(header))
		for _, column := range columns {
			text, _ := r.Value(column)
			cells = append(cells, text)
		}
		table = append(table, append(cells, strings.Join(r.Tags, a.say(msgListComma))))
	}
	if err := writeTable(a.out, header, table); err != nil {
		return err
	}
	first := max(o.Offset, 0) + 1
	a.print(msgListShown, a.say(registryNames[kind]), len(rows), first, first+len(page)-1)
	return nil
}

// listColumns are those that a list shows; it shows those of its filter too.
var listColumns = map[registry.Kind][]string{
	registry.KindTargets:    {"统一社会信用代码", "企业名称", "所属辖区", "风险等级"},
	registry.KindInspectors: {"执法证号", "姓名", "工作单位", "业务专长", "执法证有效期", "是否专家"},
	registry.KindAvoidance:  {"统一社会信用代码", "执法证号", "回避类型", "回避事由"},
	registry.KindChecks:     registry.Columns(registry.KindChecks),
	registry.KindLeave:      registry.Columns(registry.KindLeave),
}

func shownColumns(kind registry.Kind, where *registry.Expression, rows []registry.Row) []string {
	columns := slices.Clone(listColumns[kind])
	if where == nil {
		return columns
	}
	known := registry.Headers(kind, rows)
	for _, name := range where.Columns() {
		if usual, ok := headers.Usual(string(kind), name); ok && !slices.Contains(known, name) {
			name = usual
		}
		if !slices.Contains(columns, name) {
			columns = append(columns, name)
		}
	}
	return columns
}
