// Package export writes what leaves the bureau: the dossier of a draw, the record sheets that inspectors take along,
// spreadsheets that go back to whoever made them, with marks, and queries for the databases of others, as text. It opens no database. What it
// writes appears whole or not at all.
package export
