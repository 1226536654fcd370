package cmd

import (
	"strings"
	"time"

	"yaohao/draw"
	"yaohao/registry"
)

// seedWarningView is a warning about a seed in JSON.
type seedWarningView struct {
	Kind draw.SeedWarningKind `json:"kind"`
	N    int                  `json:"n,omitempty"`  // bits, or witnesses who are absent
	Of   int                  `json:"of,omitempty"` // witnesses
}

// viewSeedWarnings are the warnings that stay on every output of a draw.
func viewSeedWarnings(source *draw.SeedSource, c *draw.Ceremony) []seedWarningView {
	var views []seedWarningView
	for _, w := range source.Warnings(c) {
		views = append(views, seedWarningView(w))
	}
	return views
}

func (a *app) seedWarning(w draw.SeedWarning) string {
	switch w.Kind {
	case draw.WarnFewBits:
		return a.say(msgFewBits, w.N, draw.EnoughBits)
	case draw.WarnAbsent:
		return a.say(msgNotRevealed, w.N, w.Of)
	}
	return a.say(msgTypedSeed)
}

// showSeedWarnings prints them.
func (a *app) showSeedWarnings(source *draw.SeedSource, c *draw.Ceremony) {
	for _, w := range source.Warnings(c) {
		a.print(msgPlain, a.seedWarning(w))
	}
}

// showSeedWorth says where a seed comes from and what it is worth.
func (a *app) showSeedWorth(source *draw.SeedSource, c *draw.Ceremony) {
	switch source.Kind {
	case draw.SeedDice:
		a.print(msgWorthDice, source.Dice.Count, source.Dice.Faces, source.Text)
	case draw.SeedLottery:
		a.print(msgWorthLottery)
		for _, l := range source.Lotteries {
			a.print(msgWorthDrawn, l.String())
		}
	case draw.SeedBeacon:
		a.print(msgWorthBeacon, source.Beacon.Chain, source.Beacon.Round)
	case draw.SeedCeremony:
		a.print(msgWorthCeremony, len(source.Ceremony.Names))
		for _, name := range source.Ceremony.Names {
			a.print(msgWorthDrawn, name)
		}
	}
	a.showSeedWarnings(source, c)
}

// notBefore is the time, in Beijing, before which a seed did not exist; "" if it does not show it.
func notBefore(source *draw.SeedSource) string {
	chain, ok := draw.ChainNamed(source.Beacon.Chain)
	if !ok {
		return ""
	}
	return chain.TimeOf(source.Beacon.Round).Format(time.DateTime)
}

// seedEvidence is what the seed itself shows about when it came to be; "" if nothing.
func (a *app) seedEvidence(source *draw.SeedSource) string {
	switch source.Kind {
	case draw.SeedBeacon:
		return a.say(msgEvidenceRound, source.Beacon.Round, notBefore(source))
	case draw.SeedCeremony:
		return a.say(msgEvidenceCeremony)
	}
	return ""
}

// ceremonyOf reads the ceremony of a draw; nil if its seed is of another kind.
func ceremonyOf(d *registry.Drawing) *draw.Ceremony {
	if d.Ceremony == "" {
		return nil
	}
	c, err := d.Announcement.Seed.Ceremony.Read(d.Ceremony, d.Result.Announcement)
	if err != nil {
		return nil
	}
	return c
}

// seedNotes are the warnings for a record sheet, which is in Chinese.
func seedNotes(d *registry.Drawing) string {
	a := &app{settings: settings{Language: chinese}}
	var notes []string
	for _, w := range d.Announcement.Seed.Warnings(ceremonyOf(d)) {
		notes = append(notes, strings.TrimPrefix(a.seedWarning(w), "注意："))
	}
	return strings.Join(notes, "；")
}
