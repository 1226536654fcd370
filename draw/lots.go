package draw

// DayOptions is the What of options that are the days of the check.
const DayOptions = wordDay

// GiveDays gives the drawn targets, in ticket order, the days of their batch, or those of all checks (§4.5).
func (a *Announcement) GiveDays(drawn []Drawn) {
	batches, left := a.Batches, 0
	days := Period{a.From, a.To}
	for k := range drawn {
		if left == 0 && len(batches) > 0 {
			days, left = batches[0].Period, batches[0].Size
			batches = batches[1:]
		}
		drawn[k].Period = days
		left--
	}
}

// giveOptions gives each drawn target one option of each kind by lot (§7), and the days of one that is a day.
func (a *Announcement) giveOptions(drawn []Drawn, tickets *Tickets) {
	for first := 0; first < len(a.Options); {
		what := a.Options[first].What
		end := first
		for end < len(a.Options) && a.Options[end].What == what {
			end++
		}
		for k := range drawn {
			chosen := a.Options[first+tickets.chooseOption(drawn[k].ID, what, end-first)]
			drawn[k].Options = append(drawn[k].Options, chosen)
			if what == wordDay {
				drawn[k].Period, _ = chosen.days()
			}
		}
		first = end
	}
}

// chooseOption returns the number, from 0, of the lot with the smallest ticket.
func (t *Tickets) chooseOption(target, what string, n int) int {
	chosen, least := 0, t.Option(target, what, 1)
	for k := 2; k <= n; k++ {
		if next := t.Option(target, what, k); next.Compare(least) < 0 {
			chosen, least = k-1, next
		}
	}
	return chosen
}

// CheckDays returns the periods of which each drawn target gets one as the days of its check (§4).
func (a *Announcement) CheckDays() []Period {
	var days []Period
	for _, o := range a.Options {
		if o.What == wordDay {
			period, _ := o.days()
			days = append(days, period)
		}
	}
	if len(days) > 0 {
		return days
	}
	for _, b := range a.Batches {
		days = append(days, b.Period)
	}
	if len(days) > 0 {
		return days
	}
	return []Period{{a.From, a.To}}
}
