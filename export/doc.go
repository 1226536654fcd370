// Package export writes what leaves the bureau: the dossier of a draw, and the record sheets that inspectors take along. It knows nothing of
// databases. What it writes appears whole or not at all.
package export
