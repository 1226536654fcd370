// Package intake turns spreadsheets into rows of the registries, and says what is wrong with them.
//
// It reads workbooks (.xlsx, .xls of Excel 97–2003 and of WPS, the XML of Excel 2003) and CSV files (with commas, tabs or semicolons, in
// UTF-8, GB18030 or UTF-16), told apart by their bytes and never by the ending of their name. What it promises:
//
//   - All or nothing. Rows come back only if every file is whole and no row has an error. A damaged file is a *FileError; else
//     everything that a person must settle, in all files together, is one *Issues.
//   - No value is guessed. A number that has lost digits, a formula that failed, a code that became a date, two columns of one
//     name, two rows of one id: each is an error with its place. What may be right as it is, such as a wrong check digit or two targets
//     of one name, is a warning: the rows come back, and a person decides.
//   - Nothing is left out in silence. Sample rows, hints, totals, footers, repeated headers, hidden sheets and sheets that are no tables are
//     notes with their places; a column under a blank header is a warning; a sheet that looks like a table and lacks a column is an error.
//   - Only spelling is unified: text is in Unicode Normalization Form C, without blanks at its edges, and with one space for each run of
//     blanks inside; ids have half-width letters and digits and no blanks, and a note where they stand otherwise. Everything else
//     stays as it stands in the file. Ids and names are compared with full-width signs as half-width ones, and without blanks.
//   - A target without code has an id that is made of its name and address (derivedID), the same in each import, and a warning.
//   - Hostile input costs bounded time and memory, and never a panic.
//
// A file goes through four steps: bytes to tables (source.go, and a file for each format), the header row to columns
// (filereading.go, headers.go), a row under its header to a record (skip.go, record.go), a record to what the registry keeps
// (targets.go, inspectors.go, avoidance.go, checks.go, leave.go). A further format is a function that gives tables, and a case in source.go. Which headers are
// understood is data: headers.yaml, and Options for what a person adds.
//
// Unpacking, and turning bytes into rows, run a little ahead in goroutines of their own (ahead.go). All rows are held until the last is read; what
// that costs in time and memory is measured in registry/DESIGN.md, under Speed and size.
package intake
