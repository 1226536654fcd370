package evidence

import (
	"time"

	"yaohao/draw"
	"yaohao/draw/ledger"
)

// answer answers questions 3 and 4 of evidence without a finding.
func (c *checker) answer() {
	e := &c.found
	e.T, e.B = c.announcedBy(), noSeedBefore(c.report.Announcement.Seed)
	if !e.T.IsZero() && !e.B.IsZero() && e.T.Before(e.B) {
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
func (c *checker) announcedBy() (first time.Time) {
	witnessed := c.found.Announced
	if stamp := c.found.Time; stamp != nil && stamp.Trusted {
		witnessed = append([]ledger.Cosignature{{At: stamp.At}}, witnessed...)
	}
	for k, s := range witnessed {
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
