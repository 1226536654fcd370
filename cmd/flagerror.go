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
	case errors.As(err, &unknown):
		return &usageError{say(msgUnknownFlag, dashed(unknown.GetSpecifiedName()), c.CommandPath()), message{}}
	case errors.As(err, &noValue):
		return &usageError{say(msgFlagNeedsValue, dashed(noValue.GetSpecifiedName())), message{}}
	case errors.As(err, &bad):
		return &usageError{say(msgFlagBadValue, dashed(bad.GetFlag().Name), bad.GetValue()), message{}}
	}
	return &usageError{say(msgFlagSyntax, err.Error()), message{}}
}

func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + strings.TrimLeft(name, "-")
}
