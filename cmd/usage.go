package cmd

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"golang.org/x/text/width"
)

// usage shows how to write a command. Cobra's own template lines columns up by bytes, which fails with Chinese.
func (a *app) usage(c *cobra.Command) error {
	var b strings.Builder
	form := c.CommandPath() + strings.TrimPrefix(c.Use, c.Name())
	if c.HasAvailableSubCommands() {
		form += " " + a.say(msgArgCommand)
	}
	b.WriteString(a.say(msgUsage) + "\n  " + form + "\n")
	var commands [][2]string
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() {
			commands = append(commands, [2]string{sub.Name(), sub.Short})
		}
	}
	writeColumns(&b, a.say(msgUsageCommands), commands)
	writeColumns(&b, a.say(msgUsageOptions), flagColumns(c.LocalFlags()))
	writeColumns(&b, a.say(msgUsageGeneral), flagColumns(c.InheritedFlags()))
	if len(commands) > 0 {
		b.WriteString("\n" + a.say(msgUsageMore, c.CommandPath()) + "\n")
	}
	_, err := fmt.Fprint(c.OutOrStdout(), b.String())
	return err
}

func flagColumns(flags *pflag.FlagSet) (rows [][2]string) {
	flags.VisitAll(func(f *pflag.Flag) {
		name, text := pflag.UnquoteUsage(f)
		left := "    --" + f.Name
		if f.Shorthand != "" {
			left = "-" + f.Shorthand + ", --" + f.Name
		}
		rows = append(rows, [2]string{strings.TrimRight(left+" "+name, " "), text})
	})
	return rows
}

// writeColumns writes a heading and two columns, if there is anything in them.
func writeColumns(b *strings.Builder, heading string, rows [][2]string) {
	if len(rows) == 0 {
		return
	}
	widest := 0
	for _, r := range rows {
		widest = max(widest, cells(r[0]))
	}
	b.WriteString("\n" + heading + "\n")
	for _, r := range rows {
		b.WriteString("  " + r[0] + strings.Repeat(" ", widest-cells(r[0])+3) + r[1] + "\n")
	}
}

// cells is how wide a text is on a terminal, where a Chinese character takes two cells.
func cells(s string) int {
	n := 0
	for _, r := range s {
		n++
		if k := width.LookupRune(r).Kind(); k == width.EastAsianWide || k == width.EastAsianFullwidth {
			n++
		}
	}
	return n
}
