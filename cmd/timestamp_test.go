package cmd

import (
	"testing"
	"time"

	"yaohao/draw/evidence"
)

func TestFirstTimestampIsTheEarliestThatCanBeVerified(t *testing.T) {
	stamp := func(name string, second int, unverified bool) keptStamp {
		s := &evidence.Timestamp{At: time.Unix(int64(second), 0)}
		if unverified {
			s.Unverified = &evidence.UnsupportedSignatureError{Algorithm: "SM2"}
		}
		return keptStamp{name, s}
	}
	early, late := stamp("early", 10, false), stamp("late", 20, false)
	sm2, sm2Late := stamp("SM2", 5, true), stamp("SM2, late", 15, true)
	for _, c := range []struct {
		want string
		all  []keptStamp
	}{
		{"late", []keptStamp{late}},
		{"early", []keptStamp{early, late}},
		{"early", []keptStamp{late, early}},
		{"early", []keptStamp{sm2, late, sm2Late, early}},
		{"early", []keptStamp{early, sm2}},
		{"SM2", []keptStamp{sm2Late, sm2}},
	} {
		if got := first(c.all).text; got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
}
