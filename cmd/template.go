package cmd

import (
	"bytes"

	"yaohao/export"
	"yaohao/registry"

	"github.com/spf13/cobra"
)

// templates are blank workbooks to be filled in and imported.
var templates = map[registry.Kind]func() export.Table{
	registry.KindTargets:    export.TargetTemplate,
	registry.KindInspectors: export.InspectorTemplate,
	registry.KindAvoidance:  export.AvoidanceTemplate,
	registry.KindChecks:     export.CheckTemplate,
	registry.KindLeave:      export.LeaveTemplate,
}

func (a *app) templateCommand() *cobra.Command {
	var out string
	c := &cobra.Command{
		Use: a.form("template", msgArgKind, msgArgOutFile), Short: a.say(msgTemplateShort), Args: takesKind(1, msgArgKind),
		RunE: func(_ *cobra.Command, args []string) error { return a.runTemplate(args[0], out) },
	}
	c.Flags().StringVar(&out, "out", "", a.say(msgFlagOutFile))
	return c
}

func (a *app) runTemplate(kindText, out string) error {
	kind, err := parseKind(kindText)
	if err != nil {
		return err
	}
	if out == "" {
		return &usageError{say(msgFlagRequired, "--out"), message{}}
	}
	var b bytes.Buffer
	if err := export.WriteTable(&b, templates[kind]()); err != nil {
		return err
	}
	_, err = a.writeFile(out, b.Bytes())
	return err
}
