// Command linkonly links what blindspot links and prints a line: the least that
// any program with these libraries takes to start.
package main

import (
	"fmt"

	_ "blindspot/assess/form/background"

	_ "github.com/charmbracelet/bubbletea"
	_ "github.com/charmbracelet/huh"
	_ "github.com/charmbracelet/lipgloss"
	_ "github.com/gofrs/flock"
	_ "github.com/spf13/cobra"
	_ "golang.org/x/term"
	_ "gopkg.in/yaml.v3"
)

func main() { fmt.Println("linked") }
