package cmd

import (
	"context"
	"strings"
	"time"

	"yaohao/draw"
	"yaohao/registry"

	"github.com/spf13/cobra"
)

type confirmOptions struct{ By, Note string }

func (a *app) registryConfirmCommand() *cobra.Command {
	var o confirmOptions
	c := &cobra.Command{
		Use: a.form("confirm", msgArgKind, msgArgBy), Short: a.say(msgRegistryConfirmShort), Args: takesKind(1, msgArgKind),
		RunE: func(c *cobra.Command, args []string) error { return a.runRegistryConfirm(c.Context(), args[0], o) },
	}
	c.Flags().StringVar(&o.By, "by", "", a.say(msgFlagBy))
	c.Flags().StringVar(&o.Note, "note", "", a.say(msgFlagNote))
	return c
}

func (a *app) runRegistryConfirm(ctx context.Context, kindText string, o confirmOptions) error {
	kind, err := parseKind(kindText)
	if err != nil {
		return err
	}
	if err := checkText("--by", o.By); err != nil {
		return err
	}
	if o.Note != "" {
		if err := checkText("--note", o.Note); err != nil {
			return err
		}
	}
	return a.withStore(ctx, func(s *registry.Store) error {
		if err := s.Confirm(ctx, kind, o.By, o.Note); err != nil {
			return err
		}
		if a.JSON {
			return a.writeJSON(map[string]any{"registry": kind, "by": o.By})
		}
		a.print(msgConfirmed, o.By, a.say(registryNames[kind]))
		return nil
	})
}

// confirmationView is a confirmation in JSON.
type confirmationView struct {
	Registry string `json:"registry"`
	Standing string `json:"standing"`
	By       string `json:"by,omitempty"`
	At       string `json:"at,omitempty"`
	Note     string `json:"note,omitempty"`
}

func viewConfirmations(all []registry.Confirmation) []confirmationView {
	views := []confirmationView{}
	for _, c := range all {
		v := confirmationView{Registry: string(c.Kind), Standing: string(c.Standing), By: c.Name, Note: c.Note}
		if c.Name != "" {
			v.At = c.At.In(draw.Beijing()).Format(time.DateTime)
		}
		views = append(views, v)
	}
	return views
}

// showConfirmations says who vouches for the registries, and warns of those for which nobody does.
func (a *app) showConfirmations(all []registry.Confirmation) {
	var nobody []string
	for _, c := range all {
		kind, at := a.say(registryNames[c.Kind]), c.At.In(draw.Beijing()).Format(time.DateTime)
		switch c.Standing {
		case registry.StandingConfirmed:
			a.print(msgStandingConfirmed, kind, c.Name, at)
		case registry.StandingNone:
			nobody = append(nobody, kind)
		case registry.StandingChanged:
			a.warn(msgStandingChanged, kind, c.Kind, c.Name, at)
		case registry.StandingOld:
			a.warn(msgStandingOld, kind, c.Kind, c.Name, at)
		}
	}
	if len(nobody) > 0 {
		a.warn(msgStandingNone, strings.Join(nobody, a.say(msgListComma)))
	}
}
