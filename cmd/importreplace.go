package cmd

import (
	"context"

	"yaohao/registry"
)

// importAgreed imports a batch. One that replaces a registry, and would retire rows, needs a yes first.
func importAgreed[T any](ctx context.Context, a *app, s *registry.Store, in registry.Import[T], yes bool, name message, store store[T]) (registry.Summary, error) {
	if in.Mode == registry.ModeReplace && !in.DryRun {
		trial := in
		trial.DryRun = true
		sum, err := store(s, ctx, trial)
		if err != nil {
			return sum, err
		}
		if err := a.agreeReplace(sum.Retired, yes, name); err != nil {
			return sum, err
		}
	}
	sum, err := storeShown(ctx, a, s, in, store)
	switch {
	case err != nil || in.DryRun:
	case sum.SameFiles > 0:
		a.print(msgSameFiles, a.say(name), sum.SameFiles)
	case sum.Retired > 0:
		err = a.warnDangling(ctx, s)
	}
	return sum, err
}

func (a *app) agreeReplace(n int, yes bool, name message) error {
	if n == 0 {
		return nil
	}
	return a.agree(yes, say(msgReplaceAsk, n, a.say(name)), &failure{"", say(msgReplaceStop, n, a.say(name)), say(msgReplaceNext), exitIssues})
}

// storeShown stores a batch, and shows how far it has come.
func storeShown[T any](ctx context.Context, a *app, s *registry.Store, in registry.Import[T], store store[T]) (registry.Summary, error) {
	p := a.progress(msgStoring, false)
	defer p.end()
	in.Stored = p.storing
	return store(s, ctx, in)
}
