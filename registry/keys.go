package registry

// Keys are those that an announcement names, each as a vkey (draw/SPEC.md §12).
type Keys struct {
	Office    string   // with which the ledger and the dossiers are signed; "" if with none
	Witnesses []string // who cosign the ledger; only with a key of the office
}

// Name makes the announcements to come name these keys.
func (s *Store) Name(keys Keys) { s.keys = keys }
