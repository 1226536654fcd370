package draw

import (
	"io/fs"
	"slices"
)

// Redraw computes the result from the announcement, the seed and the lists in a folder, which it checks as [Verify] does. If result.txt is there,
// it must be the computed one. SHA256SUMS, acts.txt and evidence but pseudonyms.txt are not looked at. So each department draws its own seats (§9) before there is a whole dossier.
//
// Result is [NotShown] if there is no result.txt; Drawn is there all the same if there is no Finding.
func Redraw(folder fs.FS) (*Report, error) { return newVerifier(folder).answer((*verifier).redraw) }

func (v *verifier) redraw() error {
	if err := v.readFolder(); err != nil {
		return err
	}
	v.kind = wholeDossier
	return firstError(v.checkSources, v.readSources, v.readAnnouncement, v.checkListsThere, v.checkSeed, v.checkLists, v.computeResult, v.compareIfThere)
}

// checkSources looks for the files that every draw is computed from.
func (v *verifier) checkSources() error {
	for _, name := range v.kind.required {
		if name != ResultFile && !slices.Contains(v.present, name) {
			return &Finding{Place: Place{File: name}, Fault: FaultMissing}
		}
	}
	return nil
}

// readSources reads what SHA256SUMS would name.
func (v *verifier) readSources() error {
	names := slices.DeleteFunc(slices.Clone(v.present), func(name string) bool {
		return !v.kind.has(name) || name == ActsFile || isEvidence(name)
	})
	v.readFiles(names)
	for _, name := range names {
		if err := v.files[name].err; err != nil {
			return err
		}
	}
	return nil
}

// checkListsThere returns a [Finding] if a list is announced and not there, or there and not announced.
func (v *verifier) checkListsThere() error {
	for _, list := range committedLists {
		_, there := v.files[list.file]
		switch announced := list.announced(v.report.Announcement); {
		case announced && !there && !list.evidence:
			return &Finding{Place: Place{File: list.file}, Fault: FaultMissing, Against: v.report.Announcement.place(list.key, 0)}
		case there && !announced:
			return &Finding{Place: Place{File: list.file}, Fault: FaultExcess, Against: Place{File: AnnouncementFile}}
		}
	}
	_, there := v.files[CeremonyFile]
	switch announced := v.report.Announcement.Seed.Kind == SeedCeremony; {
	case announced && !there:
		return &Finding{Place: Place{File: CeremonyFile}, Fault: FaultMissing, Against: v.report.Announcement.place(keySeedSource, 0)}
	case there && !announced:
		return &Finding{Place: Place{File: CeremonyFile}, Fault: FaultExcess, Against: Place{File: AnnouncementFile}}
	}
	return nil
}

func (v *verifier) compareIfThere() error {
	if _, there := v.files[ResultFile]; !there {
		return nil
	}
	if err := v.compareResult(); err != nil {
		return err
	}
	v.report.Result = Yes
	return nil
}
