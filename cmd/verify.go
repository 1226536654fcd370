package cmd

import (
	"cmp"
	"crypto/x509"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"yaohao/draw"
	"yaohao/draw/evidence"

	"github.com/spf13/cobra"
)

type verifyOptions struct {
	Commitment string
	Authority  string // file with the certificate of a time-stamp authority
}

func (a *app) verifyCommand() *cobra.Command {
	var o verifyOptions
	c := &cobra.Command{
		Use: "verify " + a.say(msgArgFolder), Short: a.say(msgVerifyShort), Long: a.say(msgVerifyLong), Args: takes(msgArgFolder),
		RunE: func(c *cobra.Command, args []string) error { return a.runVerify(args[0], o) },
	}
	c.Flags().StringVar(&o.Commitment, "commitment", "", a.say(msgFlagCommitment))
	c.Flags().StringVar(&o.Authority, "tsa", "", a.say(msgFlagTSA))
	return c
}

// runVerify checks a dossier. It needs no workspace.
func (a *app) runVerify(folder string, o verifyOptions) error {
	published, err := o.published()
	if err != nil {
		return err
	}
	trusted, err := trustedAuthorities(o.Authority)
	if err != nil {
		return err
	}
	if err := checkFolder(folder); err != nil {
		return err
	}
	if hasSheets(folder) && !hasSums(folder) {
		return a.verifySheets(folder, published)
	}
	if within := filepath.Join(folder, "dossier"); !hasSums(folder) && hasSums(within) { // what run writes
		return &failure{folder, say(msgDossierWithin, within), say(msgDossierNext, within), exitCannot}
	}
	v, err := verifyFolder(folder, trusted)
	if err != nil {
		return err
	}
	v.published = published
	if a.JSON {
		if err := a.writeJSON(a.viewReport(folder, v)); err != nil {
			return err
		}
	} else {
		a.showReport(folder, v)
	}
	if !v.agrees() {
		return errDisagrees
	}
	return nil
}

// verifyFolder checks the draw of a dossier, then its evidence.
func verifyFolder(folder string, trusted *x509.CertPool) (verification, error) {
	dossier := os.DirFS(folder)
	report, err := draw.Verify(dossier)
	if e, ok := as[*fs.PathError](err); ok && e.Path == filepath.Base(e.Path) {
		return verification{}, &fs.PathError{Op: e.Op, Path: filepath.Join(folder, e.Path), Err: e.Err}
	}
	if err != nil {
		return verification{}, err
	}
	found, err := evidence.Check(dossier, report, trusted)
	_, closed := fs.Stat(dossier, draw.PseudonymsFile)
	return verification{Report: report, evidence: found, opened: closed == nil}, err
}

// published is the SHA-256 that the announcement must have; nil if none is given.
func (o verifyOptions) published() (*draw.Hash, error) {
	if o.Commitment == "" {
		return nil, nil
	}
	sum, ok := draw.ParseHash(strings.ToLower(strings.TrimSpace(o.Commitment)))
	if !ok {
		return nil, &usageError{say(msgFlagBadValue, "--commitment", o.Commitment), msgCommitmentNext}
	}
	return &sum, nil
}

// A verification is a report with the evidence beside the draw, held against what was published too.
type verification struct {
	*draw.Report
	evidence  *evidence.Evidence
	opened    bool // pseudonyms.txt is there
	published *draw.Hash
}

// isPublished says whether the announcement is the published one.
func (v verification) isPublished() draw.Answer {
	switch {
	case v.Commitment == draw.Hash{}: // it was not read
		return draw.NotShown
	case v.Commitment == *v.published:
		return draw.Yes
	}
	return draw.No
}

func (v verification) agrees() bool {
	return v.Report.Agrees() && v.evidence.Finding == nil && (v.published == nil || v.isPublished() == draw.Yes)
}

// finding is the first disagreement: another announcement than the published one comes before what is wrong with it.
func (v verification) finding() *draw.Finding {
	if v.published != nil && v.isPublished() == draw.No {
		return &draw.Finding{
			Place: draw.Place{File: draw.AnnouncementFile}, Fault: draw.FaultSum,
			Got: v.Commitment.String(), Want: v.published.String(), Against: draw.Place{File: "--commitment"},
		}
	}
	return cmp.Or(v.Finding, v.evidence.Finding)
}

// checkFolder returns an error unless there is a folder.
func checkFolder(folder string) error {
	info, err := os.Stat(folder)
	if err == nil && !info.IsDir() {
		return &failure{folder, say(msgNotFolder), say(msgNotFolderNext), exitCannot}
	}
	return err
}

func hasSums(folder string) bool {
	_, err := os.Stat(filepath.Join(folder, draw.SumsFile))
	return err == nil
}

// errDisagrees ends a verification that failed. The report has said why.
var errDisagrees = &failure{code: exitDisagrees}

// reportView is a report in JSON.
type reportView struct {
	Folder     string      `json:"folder"`
	Area       string      `json:"area,omitempty"`
	Agrees     bool        `json:"agrees"`
	Published  draw.Answer `json:"announcement_is_published,omitempty"` // with --commitment
	Lists      draw.Answer `json:"lists_are_announced"`
	Result     draw.Answer `json:"seed_gives_result"`
	Before     draw.Answer `json:"announced_before_seed"`
	Only       draw.Answer `json:"only_draw"`
	Number     int         `json:"number,omitempty"`
	Commitment string      `json:"commitment,omitempty"`
	Key        string      `json:"key,omitempty"`
	Seed       string      `json:"seed,omitempty"`
	SeedKind   string      `json:"seed_kind,omitempty"`

	SeedWarnings  []seedWarningView `json:"seed_warnings,omitempty"`
	SeedNotBefore string            `json:"seed_not_before,omitempty"` // the time before which it did not exist

	Evidence *evidenceView `json:"evidence,omitempty"`

	Finding      *findingView  `json:"finding,omitempty"`
	Supplements  int           `json:"supplements,omitempty"`
	Replacements int           `json:"replacements,omitempty"`
	Void         *actView      `json:"void,omitempty"`
	Earlier      []attemptView `json:"earlier_attempts,omitempty"`
	Others       []string      `json:"not_looked_at,omitempty"`
}

type findingView struct {
	File    string `json:"file"`
	Line    int    `json:"line,omitempty"`
	Against string `json:"against,omitempty"`
	Fault   string `json:"fault"`
	Text    string `json:"text"`
}

func (a *app) viewReport(folder string, r verification) reportView {
	v := reportView{
		Folder: folder, Area: r.Area, Agrees: r.agrees(), Lists: r.Lists, Result: r.Result, Before: r.Before, Only: r.Only, Seed: r.Seed,
		Supplements: countActs(r.Acts, draw.ActSupplement), Replacements: countActs(r.Acts, draw.ActReplacement), Others: r.Others,
	}
	if r.Void != nil {
		void := viewAct(*r.Void)
		v.Void = &void
	}
	if r.Announcement != nil {
		v.Number, v.Commitment, v.SeedKind = r.Announcement.Number, r.Commitment.String(), r.Announcement.Seed.Kind
		v.SeedWarnings = viewSeedWarnings(&r.Announcement.Seed, r.Ceremony)
		v.Earlier = viewEarlier(r.Announcement.Earlier)
		if r.Finding == nil {
			v.SeedNotBefore = notBefore(&r.Announcement.Seed)
		}
	}
	if r.Drawn != nil {
		v.Key = r.Drawn.Key.String()
	}
	if r.published != nil {
		v.Published = r.isPublished()
	}
	v.Evidence = viewEvidence(r)
	v.Finding = a.viewFinding(r.finding())
	return v
}

// viewFinding returns nil if there is none.
func (a *app) viewFinding(f *draw.Finding) *findingView {
	if f == nil {
		return nil
	}
	v := &findingView{File: f.File, Line: f.Line, Fault: string(f.Fault), Text: a.finding(f)}
	if f.Against != (draw.Place{}) {
		v.Against = f.Against.String()
	}
	return v
}

// showReport answers the four questions, each with its evidence.
func (a *app) showReport(folder string, r verification) {
	a.print(msgReportTitle, folder)
	ann := r.Announcement
	if ann != nil {
		a.print(msgReportDraw, ann.Number, ann.Task, ann.TaskName, ann.Office)
		for _, line := range a.earlierLines(ann.Earlier) {
			a.print(msgReportEarlier, line)
		}
	}
	if r.Void != nil {
		a.print(msgReportVoid, r.Void.Date, r.Void.Reason, r.Void.Approval)
	}
	if r.published != nil {
		a.answer(msgQuestionPublished, r.isPublished(), a.say(msgEvidencePublished, r.published))
	}
	a.answer(msgQuestionLists, r.Lists, a.listsEvidence(r.Report))
	a.answer(msgQuestionResult, r.Result, a.resultEvidence(r.Report))
	a.answer(msgQuestionBefore, r.Before, a.beforeEvidence(r)...)
	a.answer(msgQuestionOnly, r.Only, a.onlyEvidence(r)...)
	a.showSigned(r)
	if ann != nil {
		a.showSeedWorth(&ann.Seed, r.Ceremony)
	}
	for _, name := range r.Others {
		a.print(msgOtherFile, raw(name))
	}
	if r.agrees() && r.Void != nil {
		a.print(msgAgreesVoid)
		return
	}
	if r.agrees() {
		a.print(msgAgrees)
		return
	}
	a.print(msgDisagrees, a.finding(r.finding()))
	a.print(msgDisagreesNext)
}

func (a *app) answer(question message, answer draw.Answer, shown ...string) {
	a.print(msgAnswer, a.say(question), a.say(answerNames[answer]))
	for _, line := range shown {
		if line != "" {
			a.print(msgEvidence, line)
		}
	}
}

func (a *app) listsEvidence(r *draw.Report) string {
	ann := r.Announcement
	switch {
	case r.Lists == draw.Yes && r.Area != "":
		return a.say(msgEvidenceArea, r.Area, r.AreaCount)
	case r.Lists == draw.Yes:
		return a.say(msgEvidenceLists, a.listCounts(ann))
	case r.Lists == draw.No:
		return a.finding(r.Finding)
	}
	return ""
}

// listCounts names the lists that were announced, the three that every draw has first, with the number of their rows.
func (a *app) listCounts(ann *draw.Announcement) string {
	parts := []string{
		a.say(msgCountTargets, ann.Targets.Count), a.say(msgCountInspectors, ann.Inspectors.Count), a.say(msgCountAvoidance, ann.Avoidance.Count),
	}
	for _, list := range []struct {
		name  message
		count int
	}{
		{msgCountWeights, ann.Weights.Count}, {msgCountAreas, ann.Areas.Count}, {msgCountExcluded, ann.Excluded.Count}, {msgCountExperts, ann.Experts.Count},
		{msgCountPreferences, ann.Preferences.Count}, {msgCountAbsences, ann.Absences.Count}, {msgCountLimits, ann.Limits.Count},
	} {
		if list.count > 0 {
			parts = append(parts, a.say(list.name, list.count))
		}
	}
	return strings.Join(parts, a.say(msgListComma))
}

func (a *app) resultEvidence(r *draw.Report) string {
	switch {
	case r.Result == draw.Yes && r.Area != "":
		return a.say(msgEvidenceCutOff, len(r.AreaDrawn))
	case r.Result == draw.Yes:
		return a.computed(r)
	case r.Result == draw.No:
		return a.finding(r.Finding)
	}
	return ""
}

// computed says what was computed anew: targets, seats of officers and experts, supplements.
func (a *app) computed(r *draw.Report) string {
	ann, teams := r.Announcement, len(r.Drawn.Teams)
	text := a.say(msgEvidenceResult, teams, teams*(len(ann.Seats)+len(ann.ExpertSeats)), r.Drawn.Key)
	if ann.Content == draw.ContentTargets {
		text = a.say(msgEvidenceDrawn, teams, r.Drawn.Key)
	}
	if len(r.Acts) > 0 {
		text += a.say(msgEvidenceActs, a.actCounts(r.Acts))
	}
	return text
}
