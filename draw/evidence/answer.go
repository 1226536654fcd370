package evidence

import (
	"slices"
	"time"

	"yaohao/draw"
	"yaohao/draw/ledger"
)

// answer answers questions 3 and 4 of evidence without a finding.
func (c *checker) answer() {
	e := &c.found
	e.T, e.B = c.announcedBy(), noSeedBefore(c.report.Announcement.Seed)
	if known := c.seedBy(); !known.IsZero() && known.Before(e.B) {
		e.SeedKnown = known
	}
	if !e.T.IsZero() && e.T.Before(e.B) && e.SeedKnown.IsZero() {
		e.Before = draw.Yes
	}
	for _, s := range e.Drawn {
		if s.At.After(e.Until) {
			e.Until = s.At
		}
	}
	if e.Counts != nil && len(e.Drawn) > 0 {
		e.Only = draw.Yes
	}
}

// announcedBy is the earliest time at which somebody else had the announcement.
func (c *checker) announcedBy() time.Time {
	witnessed := c.found.Announced
	if stamp := c.found.Time; stamp != nil && stamp.Trusted {
		witnessed = append([]ledger.Cosignature{{At: stamp.At}}, witnessed...)
	}
	return earliest(witnessed)
}

// seedBy is the earliest time at which somebody else had the draw, and so its seed, in the ledger.
func (c *checker) seedBy() time.Time {
	if c.drawn == nil {
		return time.Time{}
	}
	witnessed := c.found.Drawn
	if c.announced != nil && c.announced.Size >= c.drawn.seq {
		witnessed = append(slices.Clone(witnessed), c.found.Announced...)
	}
	return earliest(witnessed)
}

// earliest is zero if there are none.
func earliest(all []ledger.Cosignature) (first time.Time) {
	for k, s := range all {
		if k == 0 || s.At.Before(first) {
			first = s.At
		}
	}
	return first
}

// noSeedBefore is the time before which a seed of this source did not exist: of a beacon it is public, of others the announcement says so, and people
// must have seen it. It is zero for a typed seed.
func noSeedBefore(source draw.SeedSource) time.Time {
	switch source.Kind {
	case draw.SeedBeacon:
		chain, _ := draw.ChainNamed(source.Beacon.Chain)
		return chain.TimeOf(source.Beacon.Round)
	case draw.SeedDice, draw.SeedCeremony:
		moment, _ := draw.ParseMoment(source.Moment)
		return moment
	case draw.SeedLottery:
		last := ""
		for _, l := range source.Lotteries {
			last = max(last, l.Date)
		}
		moment, _ := draw.ParseMoment(last + " 00:00")
		return moment
	}
	return time.Time{}
}
