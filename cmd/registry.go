package cmd

import (
	"slices"

	"yaohao/registry"

	"github.com/spf13/cobra"
)

func (a *app) registryCommand() *cobra.Command {
	return a.group("registry", msgRegistryShort,
		a.registryListCommand(), a.registryShowCommand(), a.registryHistoryCommand(), a.registryDiffCommand(),
		a.registryRetireCommand(), a.registryTagCommand(), a.registryUntagCommand(), a.registryAvoidCommand(),
		a.registryExportCommand(), a.registryConfirmCommand())
}

// takesKind returns a check of the arguments: the names that must be there, of which the first is the registry, and at most so many; any
// number if most is 0.
func takesKind(most int, names ...message) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		switch {
		case len(args) < len(names):
			return &usageError{say(msgMissingArgument, say(names[len(args)]), c.CommandPath()), message{}}
		case most > 0 && len(args) > most:
			return &usageError{say(msgExtraArgument, args[most], c.CommandPath()), message{}}
		}
		return nil
	}
}

// form is how the arguments of a verb are written.
func (a *app) form(verb string, names ...message) string {
	for _, name := range names {
		verb += " " + a.say(name)
	}
	return verb
}

// parseKind reads the argument KIND.
func parseKind(text string) (registry.Kind, error) {
	kind := registry.Kind(text)
	if !slices.Contains(registry.Kinds(), kind) {
		return "", &usageError{say(msgBadKind, text), msgBadKindNext}
	}
	return kind, nil
}

// filterOptions are the flag that picks rows.
type filterOptions struct{ Filter string }

func (o *filterOptions) add(a *app, c *cobra.Command) {
	c.Flags().StringVar(&o.Filter, "filter", "", a.say(msgFlagFilter))
}

func (o filterOptions) filter() (f registry.Filter, err error) {
	if o.Filter != "" {
		f.Where, err = registry.ParseExpression(o.Filter)
	}
	return f, err
}

// rowView is a row in JSON.
type rowView struct {
	ID      string            `json:"id"`
	Name    string            `json:"name,omitempty"`
	Fields  map[string]string `json:"fields"`
	Tags    []string          `json:"tags,omitempty"`
	Retired bool              `json:"retired,omitempty"`
}

func viewRow(r registry.Row) rowView {
	v := rowView{r.ID, r.Name, map[string]string{}, r.Tags, r.Retired}
	for _, value := range r.Values {
		if value.Text != "" {
			v.Fields[value.Header] = value.Text
		}
	}
	return v
}

func viewRows(rows []registry.Row) []rowView {
	views := []rowView{}
	for _, r := range rows {
		views = append(views, viewRow(r))
	}
	return views
}
