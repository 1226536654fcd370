// Package draw is the yaohao protocol: what is announced, how a seed turns into tickets, which targets are drawn and which
// inspectors go there, and how anyone checks all of it. SPEC.md, in this folder, is the authority; section numbers (§) in this package
// are its sections.
//
// The package is pure: no files, no database, no clock, no randomness, no state. A draw is a function of an [Announcement], a seed
// and lists:
//
//	result, err := draw.Draw(announcement, seed, targets, lists)
//
// Texts have one spelling each. Every Parse function refuses any other, with a [Finding] that names the file, the line and the
// fault; printing what was parsed gives back the same bytes.
package draw

// Names of the files of a dossier (§1).
const (
	AnnouncementFile = "announcement.txt"
	SeedFile         = "seed.txt"
	TargetsFile      = "targets.txt"
	InspectorsFile   = "inspectors.txt"
	AvoidanceFile    = "avoidance.txt"
	ResultFile       = "result.txt"
	SumsFile         = "SHA256SUMS"

	// Those that only some draws have.
	WeightsFile     = "weights.txt"
	AreasFile       = "areas.txt"
	ExcludedFile    = "excluded.txt"
	ExpertsFile     = "experts.txt"
	PreferencesFile = "preferences.txt"
	AbsencesFile    = "absences.txt"
	LimitsFile      = "limits.txt"
	CeremonyFile    = "ceremony.txt"
	ActsFile        = "acts.txt"
	DispatchFile    = "dispatch.txt"

	// Evidence: what is missing shows nothing, and is no disagreement.
	PseudonymsFile = "pseudonyms.txt"
	AnnouncedFile  = "announced.txt"
	DrawnFile      = "drawn.txt"
	LedgerFile     = "ledger.txt"
	TimestampFile  = "timestamp.txt"
	SignatureFile  = "signature.txt" // which SHA256SUMS does not name
)
