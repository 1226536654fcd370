package registry

import (
	"errors"
	"flag"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"yaohao/draw"

	"pgregory.net/rapid"
)

// A life is a workspace under any acts in any order, and what it must hold after them: two tasks, each with one of three sets of rules,
// and avoidance pairs under which some seeds may have no valid assignment.
type life struct {
	*office
	pairs     string // none, plain or barred
	announced int
	entries   int
	tasks     map[string]*taskLife
}

type taskLife struct {
	state  State
	rules  int    // of the task as it is
	moment string // of its seed
	last   string // rules, moment and pairs of the last announcement
	known  string // moment of the seed of the last announcement
	number int
	seed   string
	result string
	void   bool // the last announcement

	attempts int
}

func TestAnyLifeKeepsTheRules(t *testing.T) {
	if checks := flag.Lookup("rapid.checks").Value; checks.String() == "100" { // a life makes a workspace, so try fewer unless told how many
		checks.Set("25")
		defer checks.Set("100")
	}
	folder, lives := t.TempDir(), 0
	rapid.Check(t, func(r *rapid.T) {
		lives++
		o := newOfficeAt(t, filepath.Join(folder, fmt.Sprint(lives)))
		defer o.Close()
		o.importTargets(ModeReplace, countyTargets()...)
		o.importInspectors(ModeReplace, countyInspectors()...)
		l := &life{office: o, pairs: "none", entries: 3, tasks: map[string]*taskLife{}}
		r.Repeat(map[string]func(*rapid.T){
			"avoid":    l.avoid,
			"edit":     l.edit,
			"announce": l.announceAny,
			"draw":     l.drawAny,
			"void":     l.voidAny,
			"wait":     l.wait,
			"":         l.checkStates,
		})
		l.checkRecords(r)
	})
}

var anyTask = rapid.SampledFrom([]string{"T-1", "T-2"})

func (l *life) avoid(r *rapid.T) {
	pairs := map[string][]Avoidance{"none": nil, "plain": countyPairs(), "barred": barredPairs()}
	now := rapid.SampledFrom([]string{"none", "plain", "barred"}).Draw(r, "pairs")
	if l.importPairs(ModeReplace, pairs[now]...).Changes() != (now != l.pairs) {
		r.Fatalf("from %s to %s", l.pairs, now)
	}
	if now != l.pairs {
		l.pairs = now
		l.entries++
	}
}

func (l *life) edit(r *rapid.T) {
	number, rules := anyTask.Draw(r, "task"), rapid.IntRange(3, 5).Draw(r, "maximum")
	moment := rapid.SampledFrom([]string{"2026-11-20 09:30", "2026-11-20 10:30", "2026-11-20 11:00", "2026-11-20 12:00", "2026-11-20 13:00"}).Draw(r, "moment")
	task := countyTask()
	task.Number, task.Maximum, task.Seed.Moment = number, rules, moment
	_, err := l.AddTask(l.t.Context(), task)
	switch before := l.tasks[number]; {
	case before == nil:
		l.expect(r, err, nil, 1)
		l.tasks[number] = &taskLife{state: StatePlanned, rules: rules, moment: moment}
	case before.rules == rules && before.moment == moment:
		l.expect(r, err, nil, 0)
	case before.state == StateAnnounced || before.state == StateDrawn:
		l.expect(r, err, &StateError{}, 1)
	default:
		l.expect(r, err, nil, 1)
		before.state, before.rules, before.moment = StatePlanned, rules, moment
	}
}

func (l *life) announceAny(r *rapid.T) {
	number := anyTask.Draw(r, "task")
	f, err := l.Announce(l.t.Context(), number, draw.Hash{})
	task := l.tasks[number]
	if task == nil {
		l.expect(r, err, &UnknownTaskError{}, 0)
		return
	}
	now := fmt.Sprint(task.rules, task.moment, l.pairs)
	if task.state == StateAnnounced || task.state == StateDrawn || (task.last == now && !task.void) {
		l.expect(r, err, &StateError{}, 1)
		return
	}
	if task.number > 0 && (task.moment <= task.known || task.moment <= l.minute()) {
		l.expect(r, err, &KnownSeedError{}, 0)
		return
	}
	l.expect(r, err, nil, 1)
	l.announced++
	if f.Announcement.Number != l.announced {
		r.Fatalf("number %d, want %d", f.Announcement.Number, l.announced)
	}
	if len(f.Announcement.Earlier) != task.attempts {
		r.Fatalf("前次 %v, want %d", f.Announcement.Earlier, task.attempts)
	}
	task.state, task.last, task.known, task.number, task.seed, task.void = StateAnnounced, now, task.moment, l.announced, "", false
	task.attempts++
}

// minute is the time by the clock, as a moment.
func (l *life) minute() string { return l.now.Format("2006-01-02 15:04") }

func (l *life) wait(*rapid.T) { l.now = l.now.Add(30 * time.Minute) }

func (l *life) voidAny(r *rapid.T) {
	number := anyTask.Draw(r, "task")
	err := l.Void(l.t.Context(), number, VoidOrder{"名单有误", "王局长"})
	switch task := l.tasks[number]; {
	case task == nil:
		l.expect(r, err, &UnknownTaskError{}, 0)
	case task.state != StateAnnounced && task.state != StateDrawn:
		l.expect(r, err, &StateError{}, 0)
	default:
		l.expect(r, err, nil, 1)
		task.state, task.void = StateVoid, true
	}
}

func (l *life) drawAny(r *rapid.T) {
	number, seed := anyTask.Draw(r, "task"), rapid.StringMatching(`[0-9]{1,3}`).Draw(r, "seed")
	d, err := l.Draw(l.t.Context(), number, seed)
	task := l.tasks[number]
	switch {
	case task == nil:
		l.expect(r, err, &UnknownTaskError{}, 0)
	case task.state == StatePlanned:
		l.expect(r, err, &StateError{}, 0)
	case task.state != StateAnnounced:
		l.expect(r, err, &StateError{}, 1)
	case task.known > l.minute():
		l.expect(r, err, &TooEarlyError{}, 1)
	default:
		f, loadErr := l.Announced(l.t.Context(), number)
		if loadErr != nil {
			r.Fatal(loadErr)
		}
		want, drawErr := f.draw(seed)
		task.seed = seed
		if drawErr != nil {
			l.expect(r, err, &draw.Infeasible{}, 1)
			task.state = StateInfeasible
			return
		}
		l.expect(r, err, nil, 1)
		task.state, task.result = StateDrawn, want.Text()
		if d.Result.Text() != task.result {
			r.Fatal("another result")
		}
	}
}

// expect demands an error of the type of want, or none, and so many new ledger entries.
func (l *life) expect(r *rapid.T, err, want error, entries int) {
	r.Helper()
	l.entries += entries
	if (err == nil) != (want == nil) {
		r.Fatalf("got error %v, want a %T", err, want)
	}
	var ok bool
	switch want.(type) {
	case nil:
		ok = true
	case *StateError:
		ok = errors.As(err, new(*StateError))
	case *TooEarlyError:
		ok = errors.As(err, new(*TooEarlyError))
	case *KnownSeedError:
		ok = errors.As(err, new(*KnownSeedError))
	case *UnknownTaskError:
		ok = errors.As(err, new(*UnknownTaskError))
	case *draw.Infeasible:
		ok = errors.As(err, new(*draw.Infeasible))
	}
	if !ok {
		r.Fatalf("got error %v, want a %T", err, want)
	}
}

// checkStates holds after every act.
func (l *life) checkStates(r *rapid.T) {
	all, err := l.Tasks(l.t.Context())
	if err != nil || len(all) != len(l.tasks) {
		r.Fatalf("%d tasks, want %d: %v", len(all), len(l.tasks), err)
	}
	for _, got := range all {
		want := l.tasks[got.Task.Number]
		if got.State != want.state || got.Number != want.number || got.Seed != want.seed || got.Task.Maximum != want.rules {
			r.Fatalf("got %+v, want %+v", got, want)
		}
	}
}

// checkRecords holds at the end: every act that counts is in the ledger, every draw is what it was when it was made.
func (l *life) checkRecords(r *rapid.T) {
	entries, err := l.Ledger(l.t.Context())
	if err != nil || len(entries) != l.entries {
		r.Fatalf("%d entries, want %d: %v", len(entries), l.entries, err)
	}
	if _, err := l.Audit(l.t.Context()); err != nil {
		r.Fatal(err)
	}
	for number, task := range l.tasks {
		if task.result == "" || (task.state != StateDrawn && task.state != StateVoid) || task.seed == "" {
			continue
		}
		d, err := l.Drawn(l.t.Context(), number)
		if err != nil || d.Result.Text() != task.result || d.Seed != task.seed {
			r.Fatalf("%s: the draw is not what it was: %v", number, err)
		}
	}
}
