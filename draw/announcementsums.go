package draw

import (
	"math/big"
	"slices"
)

// checkSums looks at what holds between well-formed lines of an announcement, in the order of §11, and returns the first that does not.
func (a *Announcement) checkSums() *Finding {
	for _, check := range []func() *Finding{
		a.checkRegistry, a.checkCaps, a.checkAreas, a.checkPseudonyms, a.checkContent, a.checkTakes, a.checkBatches, a.checkOptions, a.checkExperts, a.checkNeighbours,
		a.checkSeedSource,
	} {
		if f := check(); f != nil {
			return f
		}
	}
	return nil
}

// sumOf adds numbers of up to 15 digits, however many.
func sumOf[T any](all []T, n func(T) int) *big.Int {
	sum, next := new(big.Int), new(big.Int)
	for _, each := range all {
		sum.Add(sum, next.SetInt64(int64(n(each))))
	}
	return sum
}

func product(a *big.Int, b int) *big.Int { return new(big.Int).Mul(a, big.NewInt(int64(b))) }

func (a *Announcement) sumOfTakes() *big.Int {
	return sumOf(a.Strata, func(s Stratum) int { return s.Take })
}

func (a *Announcement) sumOfSizes() *big.Int {
	return sumOf(a.Strata, func(s Stratum) int { return s.Of })
}

// differs returns a finding if a number is not what a sum says.
func differs(n int, sum *big.Int, place Place) *Finding {
	if sum.Cmp(big.NewInt(int64(n))) == 0 {
		return nil
	}
	return &Finding{Place: place, Fault: FaultTotal, Got: big.NewInt(int64(n)).String(), Want: sum.String()}
}

// checkRegistry: the registry is the list of targets and all that was left out.
func (a *Announcement) checkRegistry() *Finding {
	if a.Method == nil {
		return nil
	}
	sum := sumOf(a.Method.Exclusions, func(e Exclusion) int { return e.Count })
	sum.Add(sum, big.NewInt(int64(a.Targets.Count)))
	return differs(a.Method.Registry, sum, a.place(keyRegistry, 0))
}

// checkCaps: what is drawn exceeds no item's cap.
func (a *Announcement) checkCaps() *Finding {
	take, of := a.sumOfTakes(), a.sumOfSizes()
	for k, item := range a.Items {
		if item.Class == ItemGeneral && product(take, item.Cap.Den).Cmp(product(of, item.Cap.Num)) > 0 {
			place := a.place(keyBasis, k)
			place.Line++
			return &Finding{Place: place, Fault: FaultCap, Got: take.String(), Want: item.Cap.String()}
		}
	}
	return nil
}

// checkAreas: areas are announced with their list, and have all targets.
func (a *Announcement) checkAreas() *Finding {
	switch {
	case len(a.AreaLists) == 0 && a.Areas.Count == 0:
		return nil
	case len(a.AreaLists) == 0:
		return &Finding{Place: a.place(keyAreas, 0), Fault: FaultAlone, Want: keyAreaList}
	case a.Areas.Count == 0:
		return &Finding{Place: a.place(keyAreaList, 0), Fault: FaultAlone, Want: keyAreas}
	}
	return differs(a.Targets.Count, sumOf(a.AreaLists, func(l AreaList) int { return l.Count }), a.place(keyAreaList, 0))
}

// checkContent: what is not drawn has no rules.
func (a *Announcement) checkContent() *Finding {
	wrong := false
	switch a.Content {
	case ContentTargets:
		wrong = len(a.Seats) > 0 || len(a.ExpertSeats) > 0 || len(a.Neighbours) > 0 || a.Groups > 0 || a.Maximum > 0 || a.Alternates > 0 ||
			a.Named || a.Separate ||
			a.Inspectors.Count > 0 || a.Experts.Count > 0 || a.Avoidance.Count > 0 || a.Preferences.Count > 0 || a.Absences.Count > 0 || a.Limits.Count > 0
	case ContentInspectors:
		wrong = slices.ContainsFunc(a.Strata, func(s Stratum) bool { return s.Take != s.Of })
	}
	if wrong {
		return &Finding{Place: a.place(keyContent, 0), Fault: FaultContent, Got: string(a.Content)}
	}
	return nil
}

// checkTakes: each stratum takes what its rule says.
func (a *Announcement) checkTakes() *Finding {
	if a.Proportional > 0 {
		return a.checkShares()
	}
	for k, s := range a.Strata {
		if s.Rule != nil && s.Rule.Take(s.Of) != s.Take {
			place := a.place(keyStratum, k)
			place.Line++
			return countFinding(FaultTake, s.Take, s.Rule.Take(s.Of)).at(place)
		}
	}
	return nil
}

func (a *Announcement) checkShares() *Finding {
	if of := a.sumOfSizes(); of.Cmp(big.NewInt(int64(a.Proportional))) < 0 {
		return &Finding{Place: a.place(keyProportional, 0), Fault: FaultRange, Got: big.NewInt(int64(a.Proportional)).String(), Want: of.String()}
	}
	sizes := make([]int, len(a.Strata))
	for k, s := range a.Strata {
		sizes[k] = s.Of
	}
	for k, share := range Proportional(a.Proportional, sizes) {
		if a.Strata[k].Take != share {
			return countFinding(FaultTake, a.Strata[k].Take, share).at(a.place(keyStratum, k))
		}
	}
	return nil
}

// checkBatches: every drawn target is in one.
func (a *Announcement) checkBatches() *Finding {
	if len(a.Batches) == 0 {
		return nil
	}
	place := a.place(keyBatch, 0)
	take, sum := a.sumOfTakes(), sumOf(a.Batches, func(b Batch) int { return b.Size })
	if take.Cmp(sum) != 0 {
		return &Finding{Place: place, Fault: FaultTotal, Got: sum.String(), Want: take.String()}
	}
	return nil
}

// checkOptions: a lot has something to choose from.
func (a *Announcement) checkOptions() *Finding {
	for k, o := range a.Options {
		same := func(n int) bool { return n >= 0 && n < len(a.Options) && a.Options[n].What == o.What }
		if !same(k-1) && !same(k+1) {
			return &Finding{Place: a.place(keyOption, k), Fault: FaultAlone, Got: o.What}
		}
	}
	return nil
}

// checkExperts: experts and their seats are announced together.
func (a *Announcement) checkExperts() *Finding {
	switch {
	case len(a.ExpertSeats) > 0 && a.Experts.Count == 0:
		return &Finding{Place: a.place(keyExpertSeat, 0), Fault: FaultAlone, Want: keyExperts}
	case len(a.ExpertSeats) == 0 && a.Experts.Count > 0:
		return &Finding{Place: a.place(keyExperts, 0), Fault: FaultAlone, Want: keyExpertSeat}
	}
	return nil
}

// checkNeighbours: who has a neighbour has a seat that the neighbour may take.
func (a *Announcement) checkNeighbours() *Finding {
	seated := map[string]bool{}
	for k, seat := range a.Seats {
		seated[seat.Department] = seated[seat.Department] || k > 0
	}
	for k, n := range a.Neighbours {
		if !seated[n.Department] {
			return &Finding{Place: a.place(keyNeighbour, k), Fault: FaultAlone, Got: n.Department, Want: keySeat}
		}
	}
	return nil
}

// checkPseudonyms: everybody who may be sent has a pseudonym, or nobody.
func (a *Announcement) checkPseudonyms() *Finding {
	if a.Pseudonyms.Count == 0 {
		return nil
	}
	staff := sumOf([]Commitment{a.Inspectors, a.Experts}, func(c Commitment) int { return c.Count })
	return differs(a.Pseudonyms.Count, staff, a.place(keyPseudonyms, 0))
}
