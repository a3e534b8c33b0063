// Command linkonly links what blindspot links and prints a line: the least that
// any program with these libraries takes to start.
package main

import (
	"fmt"

	_ "blindspot/assess/form/background"

	_ "github.com/charmbracelet/bubbletea"
	_ "github.com/charmbracelet/huh"
	_ "github.com/charmbracelet/lipgloss"
	_ "github.com/fsnotify/fsnotify"
	_ "github.com/gofrs/flock"
	_ "github.com/klauspost/compress/zstd"
	_ "github.com/parquet-go/parquet-go"
	_ "github.com/spf13/cobra"
	_ "golang.org/x/term"
	_ "gonum.org/v1/gonum/mat"
	_ "gonum.org/v1/gonum/stat"
	_ "gopkg.in/yaml.v3"
)

func main() { fmt.Println("linked") }
