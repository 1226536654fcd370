package cmd

// The exit codes. README.md shows the same table.
const (
	exitDone      = 0 // done, and agrees
	exitCannot    = 1 // could not run
	exitUsage     = 2 // wrong usage
	exitDisagrees = 3 // ran, and disagrees: a verification failed
	exitIssues    = 4 // ran, and found issues in the input that a person must settle
)
