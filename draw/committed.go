package draw

import "slices"

// A committedList is a list whose count and SHA-256 a line of the announcement states.
type committedList struct {
	file, key string
	optional  bool // announced only if it has rows
	evidence  bool // may be announced and not there
	of        func(*Announcement) *Commitment
}

// committedLists are all of them, in the order of their lines, which is that of the checks (§11).
var committedLists = [...]committedList{
	{TargetsFile, keyTargets, false, false, func(a *Announcement) *Commitment { return &a.Targets }},
	{WeightsFile, keyWeights, true, false, func(a *Announcement) *Commitment { return &a.Weights }},
	{AreasFile, keyAreas, true, false, func(a *Announcement) *Commitment { return &a.Areas }},
	{ExcludedFile, keyExcluded, true, false, func(a *Announcement) *Commitment { return &a.Excluded }},
	{InspectorsFile, keyInspectors, false, false, func(a *Announcement) *Commitment { return &a.Inspectors }},
	{ExpertsFile, keyExperts, true, false, func(a *Announcement) *Commitment { return &a.Experts }},
	{AvoidanceFile, keyAvoidance, false, false, func(a *Announcement) *Commitment { return &a.Avoidance }},
	{PreferencesFile, keyPreferences, true, false, func(a *Announcement) *Commitment { return &a.Preferences }},
	{AbsencesFile, keyAbsences, true, false, func(a *Announcement) *Commitment { return &a.Absences }},
	{LimitsFile, keyLimits, true, false, func(a *Announcement) *Commitment { return &a.Limits }},
	{PseudonymsFile, keyPseudonyms, true, true, func(a *Announcement) *Commitment { return &a.Pseudonyms }},
}

// announced reports whether the announcement commits to the list.
func (l committedList) announced(a *Announcement) bool { return !l.optional || l.of(a).Count > 0 }

// committedTo returns the list that is in a file.
func committedTo(file string) committedList {
	return committedLists[slices.IndexFunc(committedLists[:], func(l committedList) bool { return l.file == file })]
}

// CommitTo makes the announcement commit to the texts of lists, by file name, and to no other lists.
func (a *Announcement) CommitTo(texts map[string]string) {
	for _, list := range committedLists {
		*list.of(a) = Commitment{}
		if text, ok := texts[list.file]; ok {
			*list.of(a) = list.commit(text)
		}
	}
}

// commit returns the commitment to the text of the list. pseudonyms.txt has the salt before its rows.
func (l committedList) commit(text string) Commitment {
	c := Commit(text)
	if l.file == PseudonymsFile {
		c.Count--
	}
	return c
}

// CheckLists holds the texts of lists, by file name, against the announcement: all that it commits to are there, and no others. The error is a
// [*Finding].
func (a *Announcement) CheckLists(texts map[string]string) error {
	for _, list := range committedLists {
		text, there := texts[list.file]
		announced, against := list.announced(a), Place{File: AnnouncementFile}
		switch sum := HashOf(text); {
		case announced && !there:
			return &Finding{Place: Place{File: list.file}, Fault: FaultMissing, Against: against}
		case there && !announced:
			return &Finding{Place: Place{File: list.file}, Fault: FaultExcess, Against: against}
		case there && sum != list.of(a).SHA256:
			return &Finding{Place: Place{File: list.file}, Fault: FaultSum, Got: sum.String(), Want: list.of(a).SHA256.String(), Against: against}
		}
	}
	return nil
}
