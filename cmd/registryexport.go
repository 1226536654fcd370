package cmd

import (
	"bytes"
	"context"
	"reflect"

	"yaohao/export"
	"yaohao/registry"

	"github.com/spf13/cobra"
)

type registryExportOptions struct {
	filterOptions
	Out string
}

func (a *app) registryExportCommand() *cobra.Command {
	var o registryExportOptions
	c := &cobra.Command{
		Use: a.form("export", msgArgKind, msgArgOutFile), Short: a.say(msgRegistryExportShort), Args: takesKind(1, msgArgKind),
		RunE: func(c *cobra.Command, args []string) error { return a.runRegistryExport(c.Context(), args[0], o) },
	}
	o.add(a, c)
	c.Flags().StringVar(&o.Out, "out", "", a.say(msgFlagOutFile))
	return c
}

func (a *app) runRegistryExport(ctx context.Context, kindText string, o registryExportOptions) error {
	kind, err := parseKind(kindText)
	if err != nil {
		return err
	}
	if o.Out == "" {
		return &usageError{say(msgFlagRequired, "--out"), message{}}
	}
	filter, err := o.filter()
	if err != nil {
		return err
	}
	return a.withStore(ctx, func(s *registry.Store) error {
		rows, err := s.Rows(ctx, kind, filter)
		if err != nil {
			return err
		}
		if err := a.exportRows(ctx, s, kind, rows, o.Out); err != nil {
			return err
		}
		if kind == registry.KindAvoidance {
			return a.warnDangling(ctx, s)
		}
		return nil
	})
}

func (a *app) exportRows(ctx context.Context, s *registry.Store, kind registry.Kind, rows []registry.Row, path string) error {
	var b bytes.Buffer
	if err := export.WriteTable(&b, rowTable(kind, rows)); err != nil {
		return err
	}
	written, err := a.writeFile(path, b.Bytes())
	if err != nil {
		return err
	}
	if back, _ := readBack(kind, path, b.Bytes()); !sameRows(rows, back) {
		a.warn(msgNotReadBack, path)
	}
	if !written {
		return nil
	}
	return s.RecordExport(ctx, string(kind), registryNames[kind].zh, path, true)
}

// writeFile writes a new file and says so.
func (a *app) writeFile(path string, data []byte) (written bool, err error) {
	written, err = export.WriteNewFile(path, data)
	switch {
	case err != nil:
	case a.JSON:
		err = a.writeJSON(map[string]any{"file": path, "written": written})
	case written:
		a.print(msgWorkbook, path)
	default:
		a.print(msgWorkbookAlready, path)
	}
	return written, err
}

// rowTable puts rows under all the headers that they have.
func rowTable(kind registry.Kind, rows []registry.Row) export.Table {
	t := export.Table{Sheet: registryNames[kind].zh}
	headers := registry.Headers(kind, rows)
	for _, h := range headers {
		t.Columns = append(t.Columns, export.TableColumn{Header: h})
	}
	for _, r := range rows {
		texts := make(map[string]string, len(r.Values))
		for _, v := range r.Values {
			texts[v.Header] = v.Text
		}
		cells := make([]string, len(headers))
		for k, h := range headers {
			cells[k] = texts[h]
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

// sameRows compares rows by their values alone.
func sameRows(a, b []registry.Row) bool {
	if len(a) != len(b) {
		return false
	}
	for k := range a {
		if a[k].ID != b[k].ID || !reflect.DeepEqual(a[k].Values, b[k].Values) {
			return false
		}
	}
	return true
}
