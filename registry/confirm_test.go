package registry

import "testing"

func TestConfirmations(t *testing.T) {
	s, clock := newStore(t)
	check := func(step string, want Standing, details string) {
		t.Helper()
		all, err := s.Confirmations(t.Context())
		if err != nil || len(all) != 1 || all[0].Standing != want {
			t.Errorf("%s: got %+v, %v", step, all, err)
			return
		}
		got := ""
		for _, d := range confirmationDetails(all) {
			got += d.Value
		}
		if got != details {
			t.Errorf("%s: the ledger would say %q", step, got)
		}
	}
	if all, err := s.Confirmations(t.Context()); len(all) != 0 || err != nil {
		t.Errorf("an empty workspace: %+v, %v", all, err)
	}
	importTargets(t, s, ModeMerge, "a", "A")
	check("imported", StandingNone, "")
	if err := s.Confirm(t.Context(), KindTargets, "王科长", "核对过"); err != nil {
		t.Fatal(err)
	}
	check("confirmed in the same second", StandingConfirmed, "targets 王科长 2026-03-01 09:00:00")
	clock.set(t, "2026-03-31 09:00")
	check("30 days later", StandingConfirmed, "targets 王科长 2026-03-01 09:00:00")
	clock.set(t, "2026-03-31 09:01")
	check("a minute more", StandingOld, "targets 王科长 2026-03-01 09:00:00 已超过三十日")
	if err := s.Confirm(t.Context(), KindTargets, "李", ""); err != nil {
		t.Fatal(err)
	}
	importTargets(t, s, ModeMerge, "a", "A")
	check("the same imported again", StandingConfirmed, "targets 李 2026-03-31 09:01:00")
	importTargets(t, s, ModeMerge, "bb", "B")
	check("changed", StandingChanged, "targets 李 2026-03-31 09:01:00 此后有变动")
}
