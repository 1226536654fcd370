package registry

import (
	"context"
	"database/sql"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"yaohao/draw"
	"yaohao/draw/ledger"
)

// A BackwardsError says that the clock stands before the last act of a draw.
type BackwardsError struct{ Task, Last, Today string }

func (e *BackwardsError) Error() string {
	return fmt.Sprintf("task %s: the last act is of %s, today is %s", e.Task, e.Last, e.Today)
}

// decide stores what compute decides after the draw of a task: all of these acts or none. They get the date of today, and the reason and approval given.
// They are returned opened. The errors are those of [Store.Drawn], a [*StateError] if the draw is void, a [*BackwardsError], and those of compute.
func (s *Store) decide(ctx context.Context, task string, act ledger.Act, reason, approval string,
	compute func(d *Drawing, later *draw.Later) ([]draw.Act, error)) (acts []draw.Act, err error) {
	err = s.transaction(ctx, func(tx *sql.Tx) error {
		d, err := standing(ctx, tx, task, act)
		if err != nil {
			return err
		}
		if _, err := audit(ctx, tx); err != nil {
			return err
		}
		later, err := d.now(1)
		if err != nil {
			return err
		}
		if acts, err = compute(d, later); err != nil {
			return err
		}
		today := s.clock().In(draw.Beijing()).Format(time.DateOnly)
		if n := len(d.Acts); n > 0 && today < d.Acts[n-1].Date {
			return &BackwardsError{task, d.Acts[n-1].Date, today}
		}
		for k := range acts {
			acts[k].Date, acts[k].Reason, acts[k].Approval = today, reason, approval
			d.Acts = append(d.Acts, acts[k])
			if err := s.storeAct(ctx, tx, d); err != nil {
				return err
			}
		}
		acts = d.people().acts(acts)
		return nil
	})
	return acts, err
}

// standing is the draw of a task, unless it is void.
func standing(ctx context.Context, tx *sql.Tx, task string, act ledger.Act) (*Drawing, error) {
	t, err := taskStatus(ctx, tx, task)
	if err != nil {
		return nil, err
	}
	if t.State != StateDrawn {
		return nil, &StateError{t, act}
	}
	return drawing(ctx, tx, t)
}

// later starts after the draw, with up to n supplements in reserve.
func (d *Drawing) later(n int) (*draw.Later, error) {
	lists, err := draw.ParseLists(d.Lists)
	if err != nil {
		return nil, err
	}
	targets := draw.Targets(strings.NewReader(d.Lists[draw.TargetsFile]))
	reserve, err := draw.Reserve(d.Announcement, d.Result.Key, targets, lists.Weights, n)
	if err != nil {
		return nil, err
	}
	return draw.NewLater(d.Announcement, d.Result, reserve, lists), nil
}

// now starts after the acts that there are, with up to n supplements in reserve.
func (d *Drawing) now(n int) (*draw.Later, error) {
	later, err := d.later(len(d.Acts) + n)
	if err == nil && len(d.Acts) > 0 {
		_, err = later.Read(draw.ActsText(d.Acts))
	}
	return later, err
}

// storeAct stores the last act of a draw, with the text of all.
func (s *Store) storeAct(ctx context.Context, tx *sql.Tx, d *Drawing) error {
	act, text := d.Acts[len(d.Acts)-1], draw.ActsText(d.Acts)
	number := d.Announcement.Number
	details := append(actDetails(number, act), ledger.Detail{Key: ledger.DetailResult, Value: draw.HashOf(text).String()})
	entry, err := s.append(ctx, tx, ledger.Act(act.Kind), d.Announcement.Task, details)
	if err != nil {
		return err
	}
	if _, err = tx.ExecContext(ctx, `INSERT INTO act (draw, number, text, entry) VALUES (?, ?, ?, ?)`, number, act.Number, text, entry); err != nil {
		return err
	}
	if act.Kind == draw.ActVoid {
		_, err = tx.ExecContext(ctx, `INSERT INTO void (number, entry) VALUES (?, ?)`, number, entry)
	}
	return err
}

// Keys of the details of acts after a draw.
const (
	detailReason   = "事由"
	detailApproval = "批准"
)

// actDetails say in the ledger what was decided, why and by whose approval.
func actDetails(number int, act draw.Act) []ledger.Detail {
	details := []ledger.Detail{{Key: ledger.DetailNumber, Value: strconv.Itoa(number)}}
	add := func(key, value string) { details = append(details, ledger.Detail{Key: key, Value: value}) }
	switch act.Kind {
	case draw.ActSupplement:
		add("补抽", strconv.Itoa(act.Number))
		add("原对象", act.Answers)
		add("补抽对象", act.ID)
	case draw.ActReplacement:
		add("更换", strconv.Itoa(act.Number))
		add("检查对象", act.Answers)
		add(SeatWord(act.Expert), strconv.Itoa(act.Seat))
		add("原人员", act.Replaced.ID)
		add("接替人员", act.Inspector.ID)
	}
	add(detailReason, act.Reason)
	add(detailApproval, act.Approval)
	return details
}

// SeatWord is what a seat of an officer, or of an expert, is called in the ledger and in acts.txt.
func SeatWord(expert bool) string {
	if expert {
		return "专家席"
	}
	return "席位"
}

// everything is after each entry of the ledger.
const everything = math.MaxInt64

// loadActs reads the acts of a draw that have a ledger entry before a number. They are computed anew and must be those that are stored, and that the
// ledger records; the error is a [*ResultError] if they are not.
func (d *Drawing) loadActs(ctx context.Context, tx *sql.Tx, before int) error {
	var text, entry string
	err := tx.QueryRowContext(ctx, `SELECT a.text, l.text FROM act AS a JOIN ledger AS l ON l.seq = a.entry
		WHERE a.draw = ? AND a.entry < ? ORDER BY a.number DESC LIMIT 1`, d.Announcement.Number, before).Scan(&text, &entry)
	if err == sql.ErrNoRows {
		return nil
	}
	if err != nil {
		return err
	}
	if e, _ := ledger.ParseEntry(entry); e.Detail(ledger.DetailResult) != draw.HashOf(text).String() {
		return &ResultError{d.Announcement.Task}
	}
	later, err := d.later(draw.CountActs(text))
	if err != nil {
		return err
	}
	if d.Acts, err = later.Read(text); err != nil {
		return &ResultError{d.Announcement.Task}
	}
	return nil
}

// Teams are those that stand after all acts: of the drawn targets in their order, without those that a supplement has answered, then of the
// supplements. There are none if the draw is void.
func (d *Drawing) Teams() []draw.Team {
	if d.Void() != nil {
		return nil
	}
	teams := slices.Clone(d.Result.Teams)
	for _, act := range d.Acts {
		k := slices.IndexFunc(teams, func(t draw.Team) bool { return t.ID == act.Answers })
		if act.Kind == draw.ActReplacement {
			teams[k] = act.Team
			continue
		}
		teams = append(slices.Delete(teams, k, k+1), act.Team)
	}
	return teams
}
