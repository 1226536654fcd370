package cmd

import "yaohao/draw"

// proofView is a proof in JSON.
type proofView struct {
	Task       string `json:"task"`
	TaskName   string `json:"task_name"`
	Office     string `json:"office"`
	Number     int    `json:"number"`
	Commitment string `json:"commitment"`
	Seed       string `json:"seed"`
	Key        string `json:"key"`

	ID       string   `json:"id"`
	Name     string   `json:"name"`
	Standing standing `json:"standing"`
	Drawn    bool     `json:"drawn"`
	Void     *actView `json:"void,omitempty"`
	Excluded string   `json:"excluded,omitempty"` // why

	Stratum   *proofStratum `json:"stratum,omitempty"`
	Exception string        `json:"exception,omitempty"`
	Ticket    string        `json:"ticket,omitempty"`  // the smallest
	Tickets   []string      `json:"tickets,omitempty"` // all, by number
	CutOff    *cutOffView   `json:"cut_off,omitempty"`
	Position  int           `json:"position,omitempty"` // in its stratum, from 1
	Rank      int           `json:"rank,omitempty"`     // in the whole result, from 1
	Batch     int           `json:"batch,omitempty"`
	Team      *teamView     `json:"team,omitempty"` // as it stands after all acts
	Acts      []actView     `json:"acts,omitempty"`

	Warnings   []seedWarningView `json:"seed_warnings,omitempty"`
	Conclusion string            `json:"conclusion"`
	Check      []handView        `json:"check_by_hand"`
	Ledger     string            `json:"ledger_proof,omitempty"` // drawn.txt
}

type proofStratum struct {
	Name string `json:"name"`
	Of   int    `json:"of"`
	Take int    `json:"take"`
}

type cutOffView struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	Ticket string `json:"ticket"`
}

type handView struct {
	What  string   `json:"what"`
	Lines []string `json:"lines"`
}

func (a *app) viewProof(p *proof) proofView {
	ann := p.d.Announcement
	v := proofView{
		Task: ann.Task, TaskName: ann.TaskName, Office: ann.Office, Number: ann.Number,
		Commitment: p.d.Result.Announcement.String(), Seed: p.d.Seed, Key: p.d.Result.Key.String(),
		ID: p.id, Name: p.name, Standing: p.standing(), Ledger: p.drawn,
		Warnings: viewSeedWarnings(&ann.Seed, ceremonyOf(p.d)),
	}
	if void := p.d.Void(); void != nil {
		view := viewAct(*void)
		v.Void = &view
	}
	for _, step := range a.handCheck(p) {
		v.Check = append(v.Check, handView{step.what, step.lines})
	}
	if p.excluded != nil {
		v.Excluded = p.excluded.Reason
		return v
	}
	v.addOutcome(p.outcome)
	if o := p.check; o != nil {
		team := o.team
		team.Options, team.Group = o.first.Options, o.first.Group
		view := viewTeam(o.rank, team)
		v.Team, v.Batch = &view, o.batch
	}
	for _, k := range p.acts {
		v.Acts = append(v.Acts, viewAct(p.d.Acts[k]))
	}
	return v
}

func (v *proofView) addOutcome(o *draw.Outcome) {
	v.Drawn, v.Rank, v.Ticket, v.Position, v.Exception = o.Rank > 0, o.Rank, o.Ticket().String(), o.Position, o.Exception
	v.Stratum = &proofStratum{o.Stratum.Name, o.Stratum.Of, o.Stratum.Take}
	for _, ticket := range o.Tickets {
		v.Tickets = append(v.Tickets, ticket.String())
	}
	if c := o.CutOff; c != nil {
		v.CutOff = &cutOffView{c.Target.ID, c.Target.Name, c.Ticket.String()}
	}
}
