package draw

import (
	"errors"
	"maps"
)

// Shard starts an empty sample of the same draw, for a part of the targets. Samples may be filled at the same time, each by one goroutine;
// merged in any order, they are the sample of all targets together.
func (s *Sample) Shard() *Sample {
	shard := *s
	shard.tickets = NewTickets(s.key)
	shard.strata = make(map[string]*stratumSample, len(s.a.Strata))
	for k, stratum := range s.a.Strata {
		shard.strata[stratum.Name] = &stratumSample{Stratum: stratum, number: k, kept: newLowest(min(stratum.Of, stratum.Take+s.further))}
	}
	return &shard
}

// ErrOtherDraw says that two samples are not of the same strata, weights and key.
var ErrOtherDraw = errors.New("draw: samples of different draws cannot be merged")

// Merge adds what other has seen, targets that s has not; other remains as it is. The error is [ErrOtherDraw].
func (s *Sample) Merge(other *Sample) error {
	if !s.sameDraw(other) {
		return ErrOtherDraw
	}
	for name, stratum := range s.strata {
		stratum.seen += other.strata[name].seen
		for _, t := range other.strata[name].kept.held {
			if stratum.kept.mayKeep(t.Ticket) {
				stratum.kept.offer(t)
			}
		}
	}
	return nil
}

func (s *Sample) sameDraw(other *Sample) bool {
	if s.key != other.key || s.further != other.further || len(s.strata) != len(other.strata) || !maps.Equal(s.weights, other.weights) {
		return false
	}
	for name, stratum := range s.strata {
		same := other.strata[name]
		if same == nil || same.Of != stratum.Of || same.Take != stratum.Take {
			return false
		}
	}
	return true
}
