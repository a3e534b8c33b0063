package main

import (
	"bufio"
	"context"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"

	"blindspot/assess/form"
	"blindspot/questionnaires"

	"golang.org/x/term"
)

// program is what every command needs of the world around it.
type program struct {
	stdin    io.Reader
	lines    *bufio.Reader // stdin for plain text; what it has buffered must reach whoever reads next
	stdout   io.Writer
	stderr   io.Writer
	getenv   func(string) string
	now      func() time.Time
	command  string // how the program was called, for hints to be typed
	language string // "de" or "en"

	file string // the file under way, for the message on a bug
	own  string // the folder of the user's own questionnaires, as the command line says; may be empty
}

// calledAs returns what to type to call the program again: its name where the shell
// finds it by that, else the path.
func calledAs(path string) string {
	if _, err := exec.LookPath(filepath.Base(path)); err == nil {
		return filepath.Base(path)
	}
	return shellQuote(path)
}

// interruptible returns a context that ends when the user or the system wants the
// program to: then answers are saved and the terminal is restored. Everything else
// may end at once, as it does by itself.
func interruptible(ctx context.Context) (context.Context, context.CancelFunc) {
	return signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
}

// say chooses between the two languages of the program.
func (p *program) say(german, english string) string {
	if p.language == "de" {
		return german
	}
	return english
}

func (p *program) catalogue() questionnaires.Catalogue {
	return questionnaires.NewCatalogue(p.ownFolder())
}

// folderVariable names the folder of the user's own questionnaires for all calls.
const folderVariable = "BLINDSPOT_QUESTIONNAIRES"

// checkFolder refuses a folder in the environment that is not there: what is asked for
// by its id would be missing without a word.
func (p *program) checkFolder() error {
	folder := p.getenv(folderVariable)
	if p.own != "" || folder == "" {
		return nil
	}
	if info, err := os.Stat(folder); err == nil && info.IsDir() {
		return nil
	}
	return fail(p.say("Setzen Sie "+folderVariable+" auf einen Ordner, oder leeren Sie es.", "Set "+folderVariable+" to a folder, or empty it."),
		"%s: %s: %s", folderVariable, folder, p.say("den Ordner gibt es nicht", "there is no such folder"))
}

// ownFolder returns the one folder in which the user's own questionnaires are looked
// for: that of the command line, else of the environment, else the one in the user's
// configuration if there is one; "" for none.
func (p *program) ownFolder() string {
	if p.own != "" {
		return p.own
	}
	if folder := p.getenv(folderVariable); folder != "" {
		return folder
	}
	configuration, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	folder := filepath.Join(configuration, "blindspot", "questionnaires")
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return ""
	}
	return folder
}

// languageOf finds the language before the flags are parsed, because the help
// texts need it too: --lang wins over the locale, and English is the default.
func languageOf(args []string, getenv func(string) string) string {
	language := "en"
	if strings.HasPrefix(locale(getenv, "LC_MESSAGES"), "de") {
		language = "de"
	}
	for i, arg := range args {
		value, given := strings.CutPrefix(arg, "--lang=")
		if arg == "--lang" && i+1 < len(args) {
			value, given = args[i+1], true
		}
		if given && (value == "de" || value == "en") {
			language = value // the last one counts, as with all flags
		}
	}
	return language
}

// locale returns the locale of a category, by the order that POSIX gives.
func locale(getenv func(string) string, category string) string {
	for _, name := range []string{"LC_ALL", category, "LANG"} {
		if value := getenv(name); value != "" {
			return value
		}
	}
	return ""
}

// ascii reports whether the locale cannot show more than ASCII for certain.
func (p *program) ascii() bool {
	if runtime.GOOS == "windows" {
		return false
	}
	codeset := strings.ToLower(locale(p.getenv, "LC_CTYPE"))
	return !strings.Contains(codeset, "utf-8") && !strings.Contains(codeset, "utf8")
}

// color reports whether styling is welcome on a full screen.
func (p *program) color() bool { return p.getenv("NO_COLOR") == "" && p.getenv("TERM") != "dumb" }

// colorInLine reports whether styling is welcome among other lines. The old Windows
// console shows the codes instead of obeying them; full screens switch it over.
func (p *program) colorInLine() bool {
	return p.color() && (runtime.GOOS != "windows" || p.getenv("WT_SESSION") != "")
}

// isTerminal reports whether a stream is a terminal; /dev/null, though a device, is none.
func isTerminal(stream any) bool {
	file, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

// terminal is the terminal that full screens are shown on.
func (p *program) terminal() form.Terminal {
	return form.Terminal{In: p.stdin, Out: p.stdout, Color: p.color(), ASCII: p.ascii()}
}

// onTerminal reports whether somebody sits at the other end of stdin and stdout.
func (p *program) onTerminal() bool { return isTerminal(p.stdin) && isTerminal(p.stdout) }

// fullScreen reports whether an interview can take the whole screen.
func (p *program) fullScreen() bool {
	return p.onTerminal() && p.getenv("TERM") != "dumb" && p.getenv("ACCESSIBLE") == ""
}

// size is the size of the terminal on stdout in cells, or 80 by 24.
func (p *program) size() (width, height int) {
	if file, ok := p.stdout.(*os.File); ok {
		if width, height, err := term.GetSize(int(file.Fd())); err == nil && width > 0 && height > 0 {
			return width, height
		}
	}
	return 80, 24
}
