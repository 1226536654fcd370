package cmd

import (
	"context"
	"slices"
	"strconv"

	"yaohao/registry"

	"github.com/spf13/cobra"
)

type avoidOptions struct {
	Rules       []string
	Years       int
	DryRun, Yes bool
}

func (a *app) registryAvoidCommand() *cobra.Command {
	var o avoidOptions
	c := &cobra.Command{
		Use: a.form("avoid", msgArgRule), Short: a.say(msgRegistryAvoidShort), Long: a.say(msgRegistryAvoidLong), Args: takes(),
		RunE: func(c *cobra.Command, _ []string) error { return a.runRegistryAvoid(c.Context(), o) },
	}
	c.Flags().StringArrayVar(&o.Rules, "rule", nil, a.say(msgFlagRule))
	c.Flags().IntVar(&o.Years, "years", 0, a.say(msgFlagYears))
	c.Flags().BoolVar(&o.DryRun, "dry-run", false, a.say(msgFlagDryRun))
	c.Flags().BoolVar(&o.Yes, "yes", false, a.say(msgFlagYes))
	return c
}

// avoiding checks the options.
func (o avoidOptions) avoiding() (registry.Avoiding, error) {
	ask := registry.Avoiding{Years: o.Years, DryRun: true}
	for _, text := range o.Rules {
		rule := registry.AvoidRule(text)
		if !slices.Contains(registry.AvoidRules(), rule) {
			return ask, &usageError{say(msgFlagBadValue, "--rule", text), msgBadRuleNext}
		}
		ask.Rules = append(ask.Rules, rule)
	}
	switch {
	case len(ask.Rules) == 0:
		return ask, &usageError{say(msgFlagRequired, "--rule"), message{}}
	case !slices.Contains(ask.Rules, registry.RuleSameTarget):
		return ask, nil
	case o.Years == 0:
		return ask, &usageError{say(msgFlagRequired, "--years"), message{}}
	case o.Years < 0 || o.Years > 100:
		return ask, &usageError{say(msgFlagBadValue, "--years", strconv.Itoa(o.Years)), message{}}
	}
	return ask, nil
}

// runRegistryAvoid shows what rules yield, then adds it if a person agrees.
func (a *app) runRegistryAvoid(ctx context.Context, o avoidOptions) error {
	ask, err := o.avoiding()
	if err != nil {
		return err
	}
	return a.withStore(ctx, func(s *registry.Store) error {
		y, err := s.Avoid(ctx, ask)
		if err != nil {
			return err
		}
		if err := a.showYield(y); err != nil {
			return err
		}
		added := len(y.Pairs) > 0 && !o.DryRun
		if added {
			n := len(y.Pairs)
			if err := a.agree(o.Yes, say(msgAvoidAsk, n), &failure{"", say(msgAvoidStop, n), say(msgAvoidNext), exitIssues}); err != nil {
				return err
			}
			ask.DryRun = false
			if y, err = s.Avoid(ctx, ask); err != nil {
				return err
			}
			a.print(msgAvoidAdded, len(y.Pairs))
		}
		if a.JSON {
			return a.writeJSON(viewYield(y, added))
		}
		return nil
	})
}

func (a *app) showYield(y *registry.Yield) error {
	if a.JSON {
		return nil
	}
	var rows [][]string
	for _, p := range y.Pairs {
		rows = append(rows, []string{p.Target, p.TargetName, p.Inspector + " " + p.InspectorName, p.Kind, p.Reason})
	}
	if len(rows) > 0 {
		header := []string{a.say(msgColID), a.say(msgColTarget), a.say(msgColPerson), a.say(msgColKind), a.say(msgColReason)}
		if err := writeTable(a.out, header, rows); err != nil {
			return err
		}
	}
	for _, u := range y.Unmatched {
		a.warn(msgUnmatched, u.Name, u.Inspector, u.Column, u.Text)
	}
	a.print(msgYielded, len(y.Pairs), y.Known)
	return nil
}

// yieldView is what rules yield in JSON.
type yieldView struct {
	Added     bool            `json:"added"`
	Pairs     []pairView      `json:"pairs"`
	Known     int             `json:"known"`
	Unmatched []unmatchedView `json:"unmatched"`
}

type pairView struct {
	Target    string `json:"target"`
	Inspector string `json:"inspector"`
	Kind      string `json:"kind"`
	Reason    string `json:"reason"`
}

type unmatchedView struct {
	Inspector string `json:"inspector"`
	Column    string `json:"column"`
	Text      string `json:"text"`
}

func viewYield(y *registry.Yield, added bool) yieldView {
	v := yieldView{added, []pairView{}, y.Known, []unmatchedView{}}
	for _, p := range y.Pairs {
		v.Pairs = append(v.Pairs, pairView{p.Target, p.Inspector, p.Kind, p.Reason})
	}
	for _, u := range y.Unmatched {
		v.Unmatched = append(v.Unmatched, unmatchedView{u.Inspector, u.Column, u.Text})
	}
	return v
}
