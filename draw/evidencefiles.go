package draw

import "slices"

// isEvidence reports whether a file bears on neither of the first two questions (§11).
func isEvidence(name string) bool {
	return slices.Contains([]string{AnnouncedFile, DrawnFile, LedgerFile, TimestampFile, SignatureFile}, name)
}

// announcedEvidence says of those that SHA256SUMS may name whether they go with the announcement, and with each other.
func (v *verifier) announcedEvidence(a *Announcement) map[string]bool {
	hasKey := a.LedgerKey != ""
	return map[string]bool{AnnouncedFile: hasKey, DrawnFile: hasKey, LedgerFile: hasKey && v.sumLine[DrawnFile] > 0, TimestampFile: true}
}

// checkSignature looks for a signature without a key.
func (v *verifier) checkSignature(a *Announcement) error {
	if a.LedgerKey != "" || !slices.Contains(v.kind.unsummed, SignatureFile) || !slices.Contains(v.present, SignatureFile) {
		return nil
	}
	return &Finding{Place: Place{File: SignatureFile}, Fault: FaultExcess, Want: keyLedgerKey}
}
