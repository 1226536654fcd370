// Package evidence checks what a dossier has beside the draw itself, and answers the two questions that package draw leaves open: was the announcement fixed before
// the seed existed, and is this the only draw? draw/SPEC.md §11 (step 6), §12 and §13 are the authority.
//
//	report, err := draw.Verify(dossier)
//	found, err := evidence.Check(dossier, report, trusted)
//	if found.Before == draw.Yes {
//		fmt.Println("announced by", found.T, "- no seed before", found.B)
//	}
//
// The files are signature.txt (the office signed SHA256SUMS), announced.txt and drawn.txt (announcement and result are in the ledger that witnesses hold), ledger.txt
// (the ledger itself) and timestamp.txt (RFC 3161). One that is not there shows nothing; what is wrong with one is a disagreement with its place, in the one order of §11.
//
// The package is pure, as package draw is: it reads the folder that it is given and no other file, no clock, and no certificates but those that it is handed.
package evidence
