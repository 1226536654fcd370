package draw

// A SeedWarning is what a program says about a seed with every output (§5.5).
type SeedWarning struct {
	Kind  SeedWarningKind
	N, Of int // of WarnFewBits: bits; of WarnAbsent: witnesses
}

// A SeedWarningKind says why a seed proves less.
type SeedWarningKind string

const (
	WarnTyped   SeedWarningKind = "typed"    // whoever entered it could have tried others first
	WarnFewBits SeedWarningKind = "few bits" // all seeds could have been tried beforehand
	WarnAbsent  SeedWarningKind = "absent"   // so many witnesses chose between revealing and not
)

// Warnings are what is to be said about a seed of this source; c is its ceremony, if it has one.
func (s *SeedSource) Warnings(c *Ceremony) []SeedWarning {
	switch bits := s.Bits(); {
	case s.Kind == SeedTyped:
		return []SeedWarning{{Kind: WarnTyped}}
	case bits >= 0 && bits < EnoughBits:
		return []SeedWarning{{Kind: WarnFewBits, N: bits}}
	case c != nil && c.Missing() > 0:
		return []SeedWarning{{Kind: WarnAbsent, N: c.Missing(), Of: len(c.Reveals)}}
	}
	return nil
}
