// Package export writes what leaves the bureau: the dossier of a draw, the record sheets that inspectors take along, and
// spreadsheets that go back to whoever made them, with marks. It knows nothing of databases. What it writes appears whole or not at all.
package export
