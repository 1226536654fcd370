// Bundle makes, from the sources of the check page, the two scripts that are built into yaohao:
//
//	go generate ./export/...
//
// The libraries that the scripts use lie in libraries/, so nothing is fetched.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

//go:generate go run .

func main() {
	if err := run(".."); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run writes everything that is generated in the folder of the page.
func run(folder string) error {
	if err := os.WriteFile(filepath.Join(folder, marksFile), []byte(marks()), 0o644); err != nil {
		return err
	}
	for _, s := range scripts {
		text, err := bundle(folder, s)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(folder, "built", s.name), text, 0o644); err != nil {
			return err
		}
	}
	return nil
}
