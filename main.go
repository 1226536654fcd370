// Yaohao (摇号) draws whom to inspect and who inspects, so that nobody can bend the draw and anyone can redo it.
package main

import (
	"crypto/rand"
	"os"
	"time"

	"yaohao/cmd"
)

func main() {
	os.Exit(cmd.Execute(os.Args[1:], os.Stdout, os.Stderr, time.Now, rand.Reader))
}
