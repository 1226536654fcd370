package draw

// ParseAnnouncement reads the text of an announcement. It returns a [Finding] for the first line that is wrong, or if all are well formed for
// the first sum that does not come out (§11).
func ParseAnnouncement(text string) (*Announcement, error) {
	p := &announcementParser{keyedLines{lines: textLines(AnnouncementFile, text)}, map[string]bool{}}
	p.version(announcementVersion)
	a := p.announcement()
	if err := p.end(); err != nil {
		return nil, err
	}
	if f := a.checkSums(); f != nil {
		return nil, f
	}
	return a, nil
}

type announcementParser struct {
	keyedLines
	seen map[string]bool // what must not come twice
}

func (p *announcementParser) announcement() *Announcement {
	a := new(Announcement)
	a.Office = p.text(keyOffice)
	a.Number = p.number(keyNumber, "", 1)
	a.Task = p.id(keyTask)
	a.TaskName = p.text(keyTaskName)
	for p.at(keyEarlier) {
		a.Earlier = append(a.Earlier, p.earlier(a))
	}
	a.Content = p.content()
	a.From, a.To = p.dates()
	for first := true; first || p.at(keyItem); first = false {
		a.Items = append(a.Items, p.item())
	}
	a.Method = p.method()
	p.committed(a)
	for p.at(keyConfirmed) {
		a.Confirmed = append(a.Confirmed, p.confirmed(a.Confirmed))
	}
	p.targets(a)
	p.inspectors(a)
	a.Seed = p.seedSource()
	p.ledgerKeys(a)
	return a
}

// committed reads the lines that commit to lists.
func (p *announcementParser) committed(a *Announcement) {
	for _, list := range committedLists {
		switch {
		case !list.optional:
			*list.of(a) = p.commitment(list.key, 0)
		case p.at(list.key):
			*list.of(a) = p.commitment(list.key, 1)
		}
		switch list.key {
		case keyAreas:
			for p.at(keyAreaList) {
				a.AreaLists = append(a.AreaLists, p.areaList(a.AreaLists))
			}
		case keyExcluded:
			for p.at(keyException) {
				a.Exceptions = append(a.Exceptions, p.exception(a.Exceptions))
			}
		}
	}
}

// targets reads the lines that say which targets are drawn, and what they get beside inspectors.
func (p *announcementParser) targets(a *Announcement) {
	if p.at(keyProportional) {
		a.Proportional = p.number(keyProportional, " 户", 1)
	}
	for first := true; first || p.at(keyStratum); first = false {
		s := p.stratum(a.Strata)
		if a.Proportional == 0 && p.at(keyTakeRule) {
			s.Rule = p.takeRule()
		}
		a.Strata = append(a.Strata, s)
	}
	days := Period{a.From, a.To}
	for p.at(keyBatch) {
		a.Batches = append(a.Batches, p.batch(days))
	}
	for p.at(keyOption) {
		a.Options = append(a.Options, p.option(a.Options, days))
	}
}

// inspectors reads the lines that say which inspectors are drawn. Where only targets are, none must be there.
func (p *announcementParser) inspectors(a *Announcement) {
	seats := MinSeats
	if a.Content == ContentTargets {
		seats = 0
	}
	for k := 0; k < seats || p.at(keySeat); k++ {
		a.Seats = append(a.Seats, p.seat(keySeat, k == 0))
	}
	for p.at(keyExpertSeat) {
		a.ExpertSeats = append(a.ExpertSeats, p.seat(keyExpertSeat, false))
	}
	for p.at(keyNeighbour) {
		a.Neighbours = append(a.Neighbours, p.neighbour())
	}
	if p.at(keyGroups) {
		a.Groups = p.number(keyGroups, " 组", 1)
	}
	if a.Content != ContentTargets || p.at(keyMaximum) {
		a.Maximum = p.number(keyMaximum, " 席", 1)
	}
	if p.at(keyAlternates) {
		a.Alternates = p.number(keyAlternates, " 人", 1)
	}
	if p.at(keyReplacing) {
		p.take(keyReplacing, func(v string) Fault { return unless(v == wordNamed, FaultSpelling) })
		a.Named = true
	}
	if p.at(keySeparate) {
		p.take(keySeparate, func(v string) Fault { return unless(v == wordSeparate, FaultSpelling) })
		a.Separate = true
	}
}
