package cmd

import (
	"context"
	"encoding/csv"
	"fmt"

	"yaohao/draw"
	"yaohao/registry"

	"github.com/spf13/cobra"
)

type replaceOptions struct {
	registry.ReplaceOrder
	Note string
}

func (a *app) replaceCommand() *cobra.Command {
	var o replaceOptions
	c := &cobra.Command{
		Use: a.form("replace", msgArgTask, msgArgInspector, msgArgWhy, msgArgApproval), Short: a.say(msgReplaceShort),
		Long: a.say(msgReplaceLong), Args: takes(msgArgTask),
		RunE: func(c *cobra.Command, args []string) error { return a.runReplace(c.Context(), args[0], o) },
	}
	c.Flags().StringVar(&o.Inspector, "inspector", "", a.say(msgFlagInspector))
	c.Flags().StringVar(&o.Target, "target", "", a.say(msgFlagOneTarget))
	c.Flags().StringVar(&o.Named, "name", "", a.say(msgFlagNamed))
	c.Flags().StringVar(&o.Reason, "reason", "", a.say(msgFlagReplaceReason))
	c.Flags().StringVar(&o.Note, "note", "", a.say(msgFlagReplaceNote))
	c.Flags().StringVar(&o.Approval, "approved-by", "", a.say(msgFlagApproval))
	return c
}

// replacementReasons are the words that --reason takes, each with what it means in acts.txt.
func replacementReasons() map[string]string {
	words := map[string]string{"reassigned": "岗位调整", "conflict": "工作冲突", "illness": "健康状况", "avoidance": reasonAvoidance}
	for _, word := range draw.ReplacementReasons() {
		words[word] = word
	}
	return words
}

// reasonAvoidance is that of an inspector who turns out to be kept from a target.
const reasonAvoidance = "回避"

// order checks the options.
func (o replaceOptions) order() (order registry.ReplaceOrder, err error) {
	for _, flag := range [][2]string{{"--inspector", o.Inspector}, {"--reason", o.Reason}, {"--approved-by", o.Approval}} {
		if err := checkText(flag[0], flag[1]); err != nil {
			return order, err
		}
	}
	reason, ok := replacementReasons()[o.Reason]
	if !ok {
		return order, &usageError{say(msgFlagBadValue, "--reason", o.Reason), msgReplaceReasonNext}
	}
	order = o.ReplaceOrder
	if order.Reason = reason; o.Note != "" {
		order.Reason += " " + o.Note
	}
	if !draw.ValidReplacementReason(order.Reason) {
		return order, &usageError{say(msgFlagBadValue, "--note", o.Note), msgTextNext}
	}
	return order, nil
}

func (a *app) runReplace(ctx context.Context, task string, o replaceOptions) error {
	order, err := o.order()
	if err != nil {
		return err
	}
	return a.withStore(ctx, func(s *registry.Store) error {
		acts, err := s.Replace(ctx, task, order)
		if err != nil {
			return at(task, err)
		}
		if a.JSON {
			return a.writeJSON(viewActs(acts))
		}
		for _, act := range acts {
			fmt.Fprintln(a.out, a.replacementLine(act))
			a.print(msgSupplementTeam, memberNames(act.Members))
			if len(act.Experts) > 0 {
				a.print(msgSupplementExpert, memberNames(act.Experts))
			}
		}
		if replacementReasons()[o.Reason] == reasonAvoidance {
			if err := a.adviseAvoidance(acts, o.Note); err != nil {
				return err
			}
		}
		a.print(msgSupplementSheets)
		return nil
	})
}

// adviseAvoidance says how the pairs come into the registry: a replacement does not put them there.
func (a *app) adviseAvoidance(acts []draw.Act, note string) error {
	a.print(msgReplaceAvoid)
	w := csv.NewWriter(a.out)
	rows := [][]string{{"统一社会信用代码", "执法证号", "回避事由"}}
	for _, act := range acts {
		rows = append(rows, []string{act.Answers, act.Replaced.ID, note})
	}
	return w.WriteAll(rows)
}

// explainReplace words why an inspector is not replaced.
func (a *app) explainReplace(err error) (problem, bool) {
	if e, ok := as[*registry.NamingError](err); ok {
		p := problem{Place: e.Task, Fact: a.say(msgMustNotName, e.Number), Next: a.say(msgMustNotNameNext), Code: exitUsage}
		if e.Must {
			p.Fact, p.Next = a.say(msgMustName, e.Number), a.say(msgMustNameNext)
		}
		return p, true
	}
	if e, ok := as[*registry.NoSeatError](err); ok {
		return a.noSeatProblem(e), true
	}
	if e, ok := as[*draw.NoReplacement](err); ok {
		p := problem{Next: a.say(msgNoReplacementNext), Code: exitIssues}
		why, seat := a.say(replacementFaults[e.Why]), a.seatNumber(e.Seat, e.Expert)
		switch {
		case e.Why == draw.NotStanding:
			p.Fact, p.Next = a.say(msgNotDrawnTarget, e.Target), a.say(msgNoSupplementNext)
		case e.Named != "":
			p.Fact, p.Next = a.say(msgCannotTake, e.Named, e.Target, seat, why), a.say(msgCannotTakeNext)
		default:
			p.Fact = a.say(msgNoReplacement, e.Target, seat, why)
		}
		return p, true
	}
	return problem{}, false
}

func (a *app) noSeatProblem(e *registry.NoSeatError) problem {
	p := problem{Place: e.Task, Next: a.say(msgNoSeatNext), Code: exitIssues}
	who := a.named(e.Inspector.Name, e.Inspector.ID)
	switch {
	case !e.Known:
		p.Fact, p.Next = a.say(msgNotAnnouncedInspector, e.Inspector.ID), a.say(msgNotAnnouncedInspectorNext)
	case e.Replaced > 0:
		p.Fact = a.say(msgReplacedBefore, who, e.Replaced)
	case e.Target != "":
		p.Fact = a.say(msgNotOnThatTeam, who, e.Target)
	default:
		p.Fact = a.say(msgOnNoTeam, who)
	}
	return p
}
