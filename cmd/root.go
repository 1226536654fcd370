// Package cmd is the command line: one file a verb, each with its flags, its options and what it runs. Messages and exit codes are decided
// here and nowhere else.
package cmd

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"runtime/debug"
	"strings"
	"time"

	"yaohao/registry"

	"github.com/mattn/go-isatty"
	"github.com/spf13/cobra"
)

// Execute runs the command line args and returns the exit code. now is the clock of every act, random the source of keys and salts.
func Execute(args []string, out, errOut io.Writer, now func() time.Time, random io.Reader) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	s, err := loadSettings(args)
	a := &app{settings: s, in: os.Stdin, interactive: isTerminal(os.Stdin) && isTerminal(os.Stderr), out: out, errOut: errOut, now: now, random: random}
	if err != nil {
		return a.fail(err)
	}
	root := a.rootCommand()
	root.SetArgs(args)
	root.SetOut(out)
	root.SetErr(errOut)
	if err := root.ExecuteContext(ctx); err != nil {
		return a.fail(err)
	}
	return exitDone
}

// An app is what the verbs share: settings, streams and a clock.
type app struct {
	settings
	in          io.Reader
	interactive bool // somebody at a terminal can be asked, and see the question
	out, errOut io.Writer
	now         func() time.Time
	random      io.Reader
}

func isTerminal(f *os.File) bool { return isatty.IsTerminal(f.Fd()) || isatty.IsCygwinTerminal(f.Fd()) }

func (a *app) say(m message, args ...any) string { return a.Language.say(m, args...) }

// print writes a line for the user, unless the output is JSON.
func (a *app) print(m message, args ...any) {
	if !a.JSON {
		fmt.Fprintln(a.out, a.say(m, args...))
	}
}

// warn writes a line beside the output.
func (a *app) warn(m message, args ...any) {
	fmt.Fprintln(a.errOut, a.say(msgWarning)+a.say(m, args...))
}

// fail shows an error and returns its exit code.
func (a *app) fail(err error) int {
	p := a.explain(err)
	if a.JSON && p.Fact != "" {
		a.writeJSON(map[string]problem{"error": p})
	} else {
		fmt.Fprint(a.errOut, p.text(a.Language))
	}
	return p.Code
}

// openStore opens the workspace.
func (a *app) openStore(ctx context.Context) (*registry.Store, error) {
	if info, err := os.Stat(a.Database); err == nil && info.IsDir() {
		return nil, &failure{a.Database, say(msgIsFolder), say(msgDatabaseNext), exitCannot}
	}
	s, err := registry.Open(ctx, a.Database, a.now, a.Operator)
	if errors.Is(err, os.ErrNotExist) {
		return nil, &failure{a.Database, say(msgNoWorkspace), say(msgNoWorkspaceNext), exitCannot}
	}
	return s, at(a.Database, err)
}

// createStore makes a workspace, or opens the one that is there.
func (a *app) createStore(ctx context.Context) (s *registry.Store, made bool, err error) {
	s, err = registry.Create(ctx, a.Database, a.now, a.Operator)
	switch {
	case errors.Is(err, os.ErrExist):
		s, err = a.openStore(ctx)
		return s, false, err
	case errors.Is(err, os.ErrNotExist):
		err = &failure{filepath.Dir(a.Database), say(msgNoFolder), say(msgNoFolderNext), exitCannot}
	}
	return s, true, at(a.Database, err)
}

// withStore opens the workspace for one act.
func (a *app) withStore(ctx context.Context, act func(*registry.Store) error) error {
	s, err := a.openStore(ctx)
	if err != nil {
		return err
	}
	return errors.Join(act(s), s.Close())
}

func (a *app) rootCommand() *cobra.Command {
	root := a.group("yaohao", msgRootShort,
		a.initCommand(), a.templateCommand(), a.importCommand(), a.registryCommand(), a.taskCommand(), a.announceCommand(), a.timestampCommand(), a.drawCommand(), a.ceremonyCommand(), a.supplementCommand(), a.replaceCommand(), a.voidCommand(),
		a.exportCommand(), a.proveCommand(), a.unsealCommand(), a.verifyCommand(), a.partCommand(), a.joinCommand(), a.runCommand(), a.simulateCommand(), a.logCommand(), a.keyCommand())
	root.Long = a.say(msgRootLong)
	root.SilenceErrors, root.SilenceUsage = true, true
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetUsageFunc(a.usage)
	root.Version = version()
	root.SetVersionTemplate("yaohao {{.Version}}\n")
	root.Flags().Bool("version", false, a.say(msgFlagVersion))
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error { return a.flagError(c, err) })
	root.PersistentFlags().BoolP("help", "h", false, a.say(msgFlagHelp))
	addSettings(root.PersistentFlags(), a.Language)
	root.SetHelpCommand(a.helpCommand())
	return root
}

// version is what the Go toolchain recorded of the source: a release, or the commit.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "-"
	}
	return info.Main.Version + " " + info.GoVersion
}

// group makes a command that only holds others.
func (a *app) group(use string, short message, verbs ...*cobra.Command) *cobra.Command {
	c := &cobra.Command{Use: use, Short: a.say(short), Args: cobra.ArbitraryArgs}
	c.RunE = func(c *cobra.Command, args []string) error {
		if len(args) == 0 {
			return c.Help()
		}
		return unknownCommand(c, args[0])
	}
	c.SuggestionsMinimumDistance = 2
	c.AddCommand(verbs...)
	return c
}

func unknownCommand(c *cobra.Command, name string) error {
	if near := c.SuggestionsFor(name); len(near) > 0 {
		return &usageError{say(msgUnknownCommandNear, name, c.CommandPath(), near[0]), message{}}
	}
	return &usageError{say(msgUnknownCommand, name, c.CommandPath()), message{}}
}

func (a *app) helpCommand() *cobra.Command {
	return &cobra.Command{
		Use: "help", Short: a.say(msgHelpShort),
		RunE: func(c *cobra.Command, args []string) error {
			target, rest, err := c.Root().Find(args)
			switch {
			case err != nil:
				return unknownCommand(c.Root(), strings.Join(args, " "))
			case len(rest) > 0:
				return unknownCommand(target, rest[0])
			}
			return target.Help()
		},
	}
}

// takes returns a check that there is an argument for each name, or any number for a last one that ends in "…". Cobra would report it in its own words.
func takes(names ...message) cobra.PositionalArgs {
	more := len(names) > 0 && strings.HasSuffix(names[len(names)-1].zh, "…")
	return func(c *cobra.Command, args []string) error {
		switch {
		case len(args) < len(names):
			return &usageError{say(msgMissingArgument, say(names[len(args)]), c.CommandPath()), message{}}
		case len(args) > len(names) && !more:
			return &usageError{say(msgExtraArgument, args[len(names)], c.CommandPath()), message{}}
		}
		return nil
	}
}
