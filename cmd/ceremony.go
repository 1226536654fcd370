package cmd

import (
	"context"
	"fmt"
	"os"
	"strconv"
	"strings"

	"yaohao/draw"
	"yaohao/registry"

	"github.com/spf13/cobra"
	"golang.org/x/term"
)

// A ceremony (SPEC §5.4) has four verbs, in this order: commit, show, reveal, finish.

func (a *app) ceremonyCommand() *cobra.Command {
	c := a.group("ceremony", msgCeremonyShort,
		a.ceremonyVerb("commit", msgCeremonyCommitShort, msgFlagCommitmentFile, a.runCommit),
		a.ceremonyVerb("show", msgCeremonyShowShort, message{}, a.runShowCommitments),
		a.ceremonyVerb("reveal", msgCeremonyRevealShort, msgFlagSecretFile, a.runReveal),
		a.ceremonyVerb("finish", msgCeremonyFinishShort, message{}, func(ctx context.Context, task string, _ witnessFlags) error {
			return a.runDraw(ctx, task, drawOptions{})
		}))
	c.Long = a.say(msgCeremonyLong)
	return c
}

// witnessFlags say who brings what in a file. Without them everybody whose turn it is enters it, unseen, at the terminal.
type witnessFlags struct{ Witness, From string }

func (a *app) ceremonyVerb(name string, short, file message, run func(context.Context, string, witnessFlags) error) *cobra.Command {
	var f witnessFlags
	c := &cobra.Command{
		Use: name + " " + a.say(msgArgTask), Short: a.say(short), Args: takes(msgArgTask),
		RunE: func(c *cobra.Command, args []string) error { return run(c.Context(), args[0], f) },
	}
	if file != (message{}) {
		c.Flags().StringVar(&f.Witness, "witness", "", a.say(msgFlagWitness))
		c.Flags().StringVar(&f.From, "from", "", a.say(file))
	}
	return c
}

// A ceremonyStep reads what a witness brings, and records it.
type ceremonyStep struct {
	due    func(c *registry.Ceremony, k int) bool
	read   func(text string, c *registry.Ceremony, k int) error // of a file, or of what was entered
	ask    func(c *registry.Ceremony, k int) error
	nobody message
}

func (a *app) runCommit(ctx context.Context, task string, f witnessFlags) error {
	return a.withStore(ctx, func(s *registry.Store) error {
		record := func(c *registry.Ceremony, k int, sum draw.Hash) error {
			_, err := s.Commit(ctx, task, k, sum)
			if err == nil {
				a.print(msgCommitted, c.Names[k])
			}
			return err
		}
		return a.ceremonyStep(ctx, s, task, f, ceremonyStep{
			due: func(c *registry.Ceremony, k int) bool { return !c.Committed(k) },
			read: func(text string, c *registry.Ceremony, k int) error {
				digits, _, _ := strings.Cut(text, " ") // as sha256sum prints it
				sum, ok := draw.ParseHash(digits)
				if !ok {
					return &failure{f.From, say(msgNoCommitment), say(msgNoCommitmentNext, c.Announcement, k+1), exitUsage}
				}
				return record(c, k, sum)
			},
			ask: func(c *registry.Ceremony, k int) error {
				secret, err := a.newSecret(c.Names[k])
				if err != nil {
					return err
				}
				return record(c, k, draw.CommitmentTo(c.Announcement, k+1, secret))
			},
			nobody: msgAllCommitted,
		})
	})
}

func (a *app) runReveal(ctx context.Context, task string, f witnessFlags) error {
	return a.withStore(ctx, func(s *registry.Store) error {
		record := func(secret string, c *registry.Ceremony, k int) error {
			_, err := s.Reveal(ctx, task, k, secret)
			if err == nil {
				a.print(msgRevealed, c.Names[k], secret)
			}
			return err
		}
		return a.ceremonyStep(ctx, s, task, f, ceremonyStep{
			due:  func(c *registry.Ceremony, k int) bool { return c.Reveals[k] == "" },
			read: record,
			ask: func(c *registry.Ceremony, k int) error {
				for {
					secret, err := a.hidden(msgAskReveal, c.Names[k])
					if err != nil || secret == "" { // it is announced what an absent witness means
						return err
					}
					if wrong, ok := as[*registry.CeremonyError](c.CheckReveal(k, secret)); ok && wrong.Fault != registry.CeremonyNotShown {
						a.warn(msgOfWitness, wrong.Witness, a.say(ceremonyFaults[wrong.Fault]))
						continue
					}
					if err := record(secret, c, k); err != nil {
						return err
					}
					return nil
				}
			},
			nobody: msgAllRevealed,
		})
	})
}

// ceremonyStep takes what one witness brings in a file, or what all whose turn it is enter at the terminal. It ends with how far all have come.
func (a *app) ceremonyStep(ctx context.Context, s *registry.Store, task string, f witnessFlags, step ceremonyStep) error {
	c, err := s.Ceremony(ctx, task)
	if err != nil {
		return at(task, err)
	}
	if (f.Witness == "") != (f.From == "") {
		return &usageError{say(msgWitnessAndFile), message{}}
	}
	if f.From != "" {
		text, err := readOneLine(f.From)
		if err != nil {
			return err
		}
		k := witnessNamed(c, f.Witness)
		if k < 0 {
			return &failure{"--witness", say(msgNoWitness, f.Witness), say(msgNoWitnessNext, strings.Join(c.Names, "、")), exitUsage}
		}
		if err := step.read(text, c, k); err != nil {
			return at(task, err)
		}
		return a.ceremonyView(ctx, s, task)
	}
	asked := false
	for k := range c.Names {
		if step.due(c, k) {
			asked = true
			if err := step.ask(c, k); err != nil {
				return at(task, err)
			}
		}
	}
	if !asked {
		a.print(step.nobody)
	}
	return a.ceremonyView(ctx, s, task)
}

// witnessNamed returns the number, from 0, of a witness given by number or name; -1 if there is none.
func witnessNamed(c *registry.Ceremony, witness string) int {
	for k, name := range c.Names {
		if witness == name || witness == strconv.Itoa(k+1) {
			return k
		}
	}
	return -1
}

// readOneLine reads a file of one line, such as sha256sum or an editor leaves it.
func readOneLine(path string) (string, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	line := strings.TrimRight(string(text), "\r\n")
	if strings.ContainsAny(line, "\r\n") || line == "" {
		return "", &failure{path, say(msgNotOneLine), say(msgNotOneLineNext), exitUsage}
	}
	return line, nil
}

var errNoTerminal = &failure{"", say(msgNoTerminal), say(msgNoTerminalNext), exitUsage}

// hidden asks for a line that nobody sees.
func (a *app) hidden(prompt message, args ...any) (string, error) {
	f, ok := a.in.(*os.File)
	if !ok || !isTerminal(f) || a.JSON {
		return "", errNoTerminal
	}
	fmt.Fprint(a.errOut, a.say(prompt, args...))
	line, err := term.ReadPassword(int(f.Fd()))
	fmt.Fprintln(a.errOut)
	return string(line), ended(err)
}

// newSecret asks for a secret twice, until it is one.
func (a *app) newSecret(name string) (string, error) {
	for {
		secret, err := a.hidden(msgAskSecret, name)
		if err != nil {
			return "", err
		}
		if !draw.ValidSecret(secret) {
			a.warn(msgOfWitness, name, a.say(ceremonyFaults[registry.CeremonySecret]))
			continue
		}
		again, err := a.hidden(msgAskSecretAgain, name)
		if err != nil || again == secret {
			return secret, err
		}
		a.warn(msgSecretsDiffer)
	}
}

func (a *app) runShowCommitments(ctx context.Context, task string, _ witnessFlags) error {
	return a.withStore(ctx, func(s *registry.Store) error {
		if _, err := s.ShowCommitments(ctx, task); err != nil {
			return at(task, err)
		}
		return a.ceremonyView(ctx, s, task)
	})
}

// ceremonyView shows how far all have come. Commitments are shown only when all are there: until then a witness might make theirs fit.
func (a *app) ceremonyView(ctx context.Context, s *registry.Store, task string) error {
	c, err := s.Ceremony(ctx, task)
	if err != nil {
		return err
	}
	type witnessView struct {
		Name       string `json:"name"`
		Committed  bool   `json:"committed"`
		Commitment string `json:"commitment,omitempty"`
		Reveal     string `json:"reveal,omitempty"`
	}
	var views []witnessView
	var rows [][]string
	for k, name := range c.Names {
		v := witnessView{Name: name, Committed: c.Committed(k), Reveal: c.Reveals[k]}
		state := msgNotCommitted
		if v.Committed {
			state = msgHasCommitted
		}
		shown := a.say(state)
		if c.Shown {
			v.Commitment = c.Commitments[k].String()
			shown = v.Commitment
		}
		views = append(views, v)
		rows = append(rows, []string{strconv.Itoa(k + 1), name, shown, c.Reveals[k]})
	}
	if a.JSON {
		return a.writeJSON(map[string]any{"task": task, "number": c.Number, "announcement": c.Announcement.String(), "shown": c.Shown, "witnesses": views})
	}
	header := []string{a.say(msgColRank), a.say(msgColWitness), a.say(msgColCommitment), a.say(msgColReveal)}
	return writeTable(a.out, header, rows)
}

// explainCeremony words what is wrong with a seed that is given, or with an act of a ceremony.
func (a *app) explainCeremony(err error) (problem, bool) {
	if e, ok := as[*registry.CeremonyError](err); ok {
		code := exitCannot
		if e.Fault == registry.CeremonyMismatch || e.Fault == registry.CeremonySecret {
			code = exitUsage
		}
		fact := a.say(ceremonyFaults[e.Fault])
		if e.Witness != "" {
			fact = a.say(msgOfWitness, e.Witness, fact)
		}
		return problem{Place: e.Task, Fact: fact, Next: a.say(ceremonyNext[e.Fault], e.Task), Code: code}, true
	}
	if e, ok := as[*registry.SeedError](err); ok {
		fact := a.say(msgSeedBad, a.say(faultNames[e.Finding.Fault]))
		return problem{Place: e.Task, Fact: fact, Next: a.say(seedNext[e.Source.Kind]), Code: exitUsage}, true
	}
	return problem{}, false
}
