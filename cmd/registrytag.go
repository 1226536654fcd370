package cmd

import (
	"context"

	"yaohao/draw"
	"yaohao/registry"

	"github.com/spf13/cobra"
)

type tagOptions struct {
	filterOptions
	File string
}

func (a *app) registryTagCommand() *cobra.Command {
	return a.tagVerb("tag", msgRegistryTagShort, false)
}

func (a *app) registryUntagCommand() *cobra.Command {
	return a.tagVerb("untag", msgRegistryUntagShort, true)
}

func (a *app) tagVerb(verb string, short message, remove bool) *cobra.Command {
	var o tagOptions
	c := &cobra.Command{
		Use: a.form(verb, msgArgKind, msgArgTag, msgArgMaybeIDs), Short: a.say(short), Args: takesKind(0, msgArgKind, msgArgTag),
		RunE: func(c *cobra.Command, args []string) error {
			return a.runRegistryTag(c.Context(), args[0], registry.Tagging{Tag: args[1], IDs: args[2:], Remove: remove}, o)
		},
	}
	o.add(a, c)
	c.Flags().StringVar(&o.File, "file", "", a.say(msgFlagTagFile))
	return c
}

func (a *app) runRegistryTag(ctx context.Context, kindText string, t registry.Tagging, o tagOptions) error {
	kind, err := parseKind(kindText)
	if err != nil {
		return err
	}
	if !draw.ValidWord(t.Tag) {
		return &usageError{say(msgBadTag, t.Tag), message{}}
	}
	if err := o.fill(kind, &t); err != nil {
		return err
	}
	return a.withStore(ctx, func(s *registry.Store) error {
		n, err := s.Tag(ctx, kind, t)
		if err != nil {
			return err
		}
		if a.JSON {
			return a.writeJSON(map[string]any{"tag": t.Tag, "changed": n})
		}
		done := msgTagged
		if t.Remove {
			done = msgUntagged
		}
		a.print(done, t.Tag, a.say(registryNames[kind]), n)
		return nil
	})
}

// fill says which rows to tag: those that are named, those of a file, or those that a filter picks; one way at a time.
func (o tagOptions) fill(kind registry.Kind, t *registry.Tagging) error {
	ways := 0
	for _, given := range []bool{len(t.IDs) > 0, o.File != "", o.Filter != ""} {
		if given {
			ways++
		}
	}
	if ways != 1 {
		return &usageError{say(msgTagWays), message{}}
	}
	var err error
	t.IDs = rowIDs(kind, t.IDs)
	switch {
	case o.File != "":
		t.IDs, t.Files, err = readIDs(kind, o.File)
	case len(t.IDs) == 0:
		t.IDs = nil
		t.Filter, err = o.filter()
	}
	return err
}
