// Package intake turns spreadsheets into rows of the registries, and says what is wrong with them.
//
// It reads workbooks (.xlsx, .xls of Excel 97–2003 and of WPS, the XML of Excel 2003) and CSV files (with commas, tabs or semicolons, in
// UTF-8, GB18030 or UTF-16), told apart by their bytes and never by the ending of their name. What it promises:
//
//   - All or nothing. Rows come back only if every file is whole and every row is sound. A damaged file is a *FileError; else
//     everything that a person must settle, in all files together, is one *Issues.
//   - No value is guessed. A number that has lost digits, a formula that failed, a code that became a date, two columns of one
//     name, two rows of one id: each is an issue with its place.
//   - Only spelling is unified: text is in Unicode Normalization Form C, without blanks at its edges, and with one space for each run of
//     blanks inside; the letters and digits of ids are half-width. Everything else stays as it stands in the file.
//   - Hostile input costs bounded time and memory, and never a panic.
//
// A file goes through four steps: bytes to tables (source.go, and a file for each format), the header row to columns (headers.go), a row
// under its header to a record (record.go), a record to what the registry keeps (targets.go, inspectors.go, avoidance.go). A
// further format is a function that gives tables, and a case in source.go. Which headers are understood is data: headers.yaml.
package intake
