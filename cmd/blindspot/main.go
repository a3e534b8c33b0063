// Command blindspot lets a company see how ready it is for digitalization, and
// what it does not see.
package main

import (
	"context"
	"os"
	"runtime/debug"
)

func main() {
	// Most runs are over before collecting garbage pays: a fifth of a report's time.
	debug.SetGCPercent(400)
	os.Exit(int(run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr)))
}
