package cmd

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// flagError words what the flag parser found.
func (a *app) flagError(c *cobra.Command, err error) error {
	var (
		unknown *pflag.NotExistError
		noValue *pflag.ValueRequiredError
		bad     *pflag.InvalidValueError
	)
	switch {
	case errors.As(err, &unknown) && c.HasSubCommands() && c.Flags().NArg() > 0: // a misspelt command comes before its options
		return unknownCommand(c, c.Flags().Arg(0))
	case errors.As(err, &unknown):
		return unknownFlag(c, unknown.GetSpecifiedName())
	case errors.As(err, &noValue):
		return &usageError{say(msgFlagNeedsValue, dashed(noValue.GetSpecifiedName())), message{}}
	case errors.As(err, &bad):
		return &usageError{say(msgFlagBadValue, dashed(bad.GetFlag().Name), bad.GetValue()), message{}}
	}
	return &usageError{say(msgFlagSyntax, err.Error()), message{}}
}

func unknownFlag(c *cobra.Command, name string) error {
	flags := &cobra.Command{SuggestionsMinimumDistance: 2} // commands have suggestions, flags have not
	c.Flags().VisitAll(func(f *pflag.Flag) {
		flags.AddCommand(&cobra.Command{Use: f.Name, Run: func(*cobra.Command, []string) {}})
	})
	if near := flags.SuggestionsFor(name); len(name) > 1 && len(near) > 0 {
		return &usageError{say(msgUnknownFlagNear, dashed(name), c.CommandPath(), near[0]), message{}}
	}
	return &usageError{say(msgUnknownFlag, dashed(name), c.CommandPath()), message{}}
}

func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + strings.TrimLeft(name, "-")
}
