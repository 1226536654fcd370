package cmd

import (
	"crypto/x509"
	"os"
	"strings"
	"time"

	"yaohao/draw"
	"yaohao/draw/evidence"
	"yaohao/draw/ledger"
)

// trustedAuthorities reads the certificate of a time-stamp authority, or of who vouches for it; nil if no file is named.
func trustedAuthorities(path string) (*x509.CertPool, error) {
	if path == "" {
		return nil, nil
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	pool := x509.NewCertPool()
	if !pool.AppendCertsFromPEM(text) {
		return nil, &failure{path, say(msgNoCertificate), say(msgNoCertificateNext), exitCannot}
	}
	return pool, nil
}

// moment is a time in Beijing, to the second.
func moment(t time.Time) string { return t.In(draw.Beijing()).Format(time.DateTime) }

// cosigners names witnesses and when each of them signed.
func (a *app) cosigners(by []ledger.Cosignature) string {
	var names []string
	for _, c := range by {
		names = append(names, a.say(msgCosigner, c.Name, moment(c.At)))
	}
	return strings.Join(names, a.say(msgListComma))
}

// beforeEvidence is what is shown about question 3, a line each.
func (a *app) beforeEvidence(r verification) []string {
	ann, e := r.Announcement, r.evidence
	if ann == nil {
		return nil
	}
	var lines []string
	if e.Before != draw.Yes {
		lines = append(lines, a.say(msgEvidenceBefore, r.Commitment, ann.Seed.Moment))
	}
	if len(e.Announced) > 0 {
		lines = append(lines, a.say(msgEvidenceAnnounced, a.cosigners(e.Announced)))
	}
	if e.Time != nil {
		lines = append(lines, a.stamped(e.Time))
	}
	switch {
	case e.T.IsZero():
	case e.B.IsZero():
		lines = append(lines, a.say(msgEvidenceNoBirth))
	case !e.SeedKnown.IsZero():
		lines = append(lines, a.say(msgEvidenceSeedKnown, moment(e.SeedKnown), moment(e.B)))
	case e.Before == draw.Yes && ann.Seed.Kind == draw.SeedBeacon:
		lines = append(lines, a.say(msgEvidenceOrder, moment(e.T), moment(e.B)))
	case e.Before == draw.Yes:
		lines = append(lines, a.say(msgEvidenceOrder, moment(e.T), moment(e.B)), a.say(msgEvidenceWatched, moment(e.B)))
	default:
		lines = append(lines, a.say(msgEvidenceLate, moment(e.T), moment(e.B)))
	}
	if shows := a.seedEvidence(&ann.Seed); shows != "" && r.finding() == nil {
		lines = append(lines, shows)
	}
	return lines
}

// stamped says what a time stamp shows.
func (a *app) stamped(s *evidence.Timestamp) string {
	switch {
	case s.Unverified != nil:
		return a.say(msgStampUnverified, moment(s.At), s.Unverified.Algorithm)
	case !s.Trusted:
		return a.say(msgStampUntrusted, moment(s.At), raw(s.Authority))
	}
	return a.say(msgStampTrusted, moment(s.At), raw(s.Authority))
}

// onlyEvidence is what is shown about question 4, a line each.
func (a *app) onlyEvidence(r verification) []string {
	e := r.evidence
	var lines []string
	if n := e.Counts; n != nil {
		lines = append(lines, a.say(msgEvidenceLedger, n.Draws, n.Replacements, n.Voids))
	}
	switch {
	case e.Only == draw.Yes:
		lines = append(lines, a.say(msgEvidenceUntil, moment(e.Until), a.cosigners(e.Drawn)))
	case len(e.Drawn) > 0:
		lines = append(lines, a.say(msgEvidenceDrawnBy, a.cosigners(e.Drawn)))
	case e.Counts != nil:
		lines = append(lines, a.say(msgEvidenceUnseen))
	default:
		lines = append(lines, a.say(msgEvidenceOnly))
	}
	return lines
}

// showSigned says by whom the dossier is signed, and whether its inspectors are named.
func (a *app) showSigned(r verification) {
	ann := r.Announcement
	if ann == nil || r.finding() != nil || r.Area != "" {
		return
	}
	switch {
	case r.evidence.Signed:
		a.print(msgSigned, ann.LedgerKey)
	case ann.LedgerKey != "":
		a.print(msgUnsigned, ann.LedgerKey)
	}
	switch {
	case ann.Pseudonyms.Count == 0:
	case r.opened:
		a.print(msgPseudonymsOpened, ann.Pseudonyms.Count)
	default:
		a.print(msgPseudonymsClosed, ann.Pseudonyms.Count)
	}
}

// evidenceView is what a dossier shows beside its draw, in JSON. Times are in Beijing time.
type evidenceView struct {
	Key        string          `json:"key,omitempty"` // that the announcement names
	Signed     bool            `json:"signed"`
	Announced  []cosignedView  `json:"announcement_cosigned,omitempty"`
	Drawn      []cosignedView  `json:"draw_cosigned,omitempty"`
	Timestamp  *timestampView  `json:"timestamp,omitempty"`
	Existed    string          `json:"announcement_existed_at,omitempty"`
	NoSeed     string          `json:"no_seed_before,omitempty"`
	Until      string          `json:"ledger_cosigned_until,omitempty"`
	Counts     *evidenceCounts `json:"ledger,omitempty"`
	Pseudonyms string          `json:"pseudonyms,omitempty"` // opened or withheld
}

type evidenceCounts struct {
	Draws        int `json:"draws"`
	Replacements int `json:"replacements"`
	Voids        int `json:"voids"`
}

type cosignedView struct {
	Name string `json:"name"`
	At   string `json:"at"`
}

type timestampView struct {
	At         string `json:"at"`
	Authority  string `json:"authority,omitempty"`
	Trusted    bool   `json:"trusted"`
	Unverified string `json:"unverified,omitempty"` // the algorithm
}

func viewTimestamp(s *evidence.Timestamp) *timestampView {
	v := &timestampView{At: moment(s.At), Authority: s.Authority, Trusted: s.Trusted}
	if s.Unverified != nil {
		v.Unverified = s.Unverified.Algorithm
	}
	return v
}

func viewCosigners(by []ledger.Cosignature) []cosignedView {
	var views []cosignedView
	for _, c := range by {
		views = append(views, cosignedView{c.Name, moment(c.At)})
	}
	return views
}

// viewEvidence returns nil if nothing was read of what the announcement allows.
func viewEvidence(r verification) *evidenceView {
	ann, e := r.Announcement, r.evidence
	if ann == nil || r.Finding != nil || r.Area != "" {
		return nil
	}
	v := &evidenceView{Key: ann.LedgerKey, Signed: e.Signed, Announced: viewCosigners(e.Announced), Drawn: viewCosigners(e.Drawn)}
	for _, at := range []struct {
		time time.Time
		text *string
	}{{e.T, &v.Existed}, {e.B, &v.NoSeed}, {e.Until, &v.Until}} {
		if !at.time.IsZero() {
			*at.text = moment(at.time)
		}
	}
	if e.Time != nil {
		v.Timestamp = viewTimestamp(e.Time)
	}
	if e.Counts != nil {
		v.Counts = (*evidenceCounts)(e.Counts)
	}
	if ann.Pseudonyms.Count > 0 {
		v.Pseudonyms = "withheld"
		if r.opened {
			v.Pseudonyms = "opened"
		}
	}
	return v
}
