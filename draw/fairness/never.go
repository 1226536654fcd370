package fairness

// A Never is a target or an inspector who can never be drawn, whatever the seed.
type Never struct {
	ID, Name  string
	Inspector bool // or an expert
	Expert    bool
	In        string // stratum or department; of one who is excluded the reason
	Reason    Reason
}

// A Reason says why.
type Reason string

const (
	ReasonExcluded Reason = "excluded"  // left out of the list
	ReasonTakeNone Reason = "take none" // of the stratum, none are taken
	ReasonNoSeat   Reason = "no seat"   // no seat is for the department
	ReasonNoFit    Reason = "no fit"    // no seat for the department is without skills that the inspector lacks
	ReasonLimit    Reason = "limit"     // a personal limit of no seat
	ReasonBarred   Reason = "barred"    // all targets that can be drawn must be avoided
	ReasonAbsent   Reason = "absent"    // absent on days of every check
)

// never returns who can never be drawn, in the order of the lists.
func (p *Pool) never() []Never {
	var all []Never
	for _, e := range p.excluded {
		all = append(all, Never{e.Target, e.Name, false, false, e.Reason, ReasonExcluded})
	}
	for n, t := range p.targets {
		if !p.drawable(n) {
			all = append(all, Never{t.ID, t.Name, false, false, t.Stratum, ReasonTakeNone})
		}
	}
	for n, i := range p.staff {
		group := p.groups[p.groupOf[n]]
		if group.never != "" {
			all = append(all, Never{i.ID, i.Name, true, group.expert, i.Department, group.never})
		}
	}
	return all
}
