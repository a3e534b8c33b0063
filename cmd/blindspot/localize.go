package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// localize gives cobra's own words the language of the program, and adds what its
// help pages lack: the exit codes, on the page that scripts' authors read first.
func (p *program) localize(root *cobra.Command) {
	root.CompletionOptions.HiddenDefaultCmd = true
	root.SetHelpCommand(&cobra.Command{
		Use:    "help",
		Short:  p.say("Hilfe zu einem Befehl", "Help on a command"),
		Hidden: true, // --help is what the texts teach; this is for fingers that are used to it
		RunE: func(_ *cobra.Command, args []string) error {
			cmd, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				return misuse("blindspot --help", p.say("unbekannter Befehl %q", "unknown command %q"), strings.Join(args, " "))
			}
			return cmd.Help()
		},
	})
	root.SetVersionTemplate("blindspot {{.Version}}\n")
	root.InitDefaultVersionFlag()
	root.Flags().Lookup("version").Usage = p.say("Version dieses Programms", "version of this program")
	template := root.UsageTemplate()
	if p.language == "de" {
		template = strings.NewReplacer(
			"Usage:", "Aufruf:",
			"Aliases:", "Auch:",
			"Examples:", "Beispiele:",
			"Available Commands:", "Befehle:",
			"Global Flags:", "Überall:",
			"Flags:", "Optionen:",
			"[flags]", "[Optionen]",
			"[command]", "[Befehl]",
			`Use "{{.CommandPath}} [Befehl] --help" for more information about a command.`, `Mehr zu einem Befehl: {{.CommandPath}} [Befehl] --help`,
			`Use "{{.CommandPath}} [command] --help" for more information about a command.`, `Mehr zu einem Befehl: {{.CommandPath}} BEFEHL --help`,
		).Replace(template)
	}
	template += `{{if not .HasParent}}
` + p.say(
		`Rückgabewerte: 0 fertig · 1 Fehler, oder Eingaben wurden abgelehnt · 2 falscher Aufruf ·
3 unterbrochen oder Eingabe zu Ende, Antworten gespeichert · 130 abgebrochen, Antworten gespeichert`,
		`Exit codes: 0 done · 1 error, or some input was rejected · 2 wrong usage ·
3 paused or input ended early, answers saved · 130 interrupted, answers saved`) + `
{{end}}`
	root.SetUsageTemplate(template)
	everyCommand(root, func(cmd *cobra.Command) {
		cmd.InitDefaultHelpFlag()
		if help := cmd.Flags().Lookup("help"); help != nil {
			help.Usage = p.say("Hilfe zu diesem Befehl", "help for this command")
		}
		cmd.DisableFlagsInUseLine = true
	})
}

func everyCommand(cmd *cobra.Command, do func(*cobra.Command)) {
	do(cmd)
	for _, child := range cmd.Commands() {
		everyCommand(child, do)
	}
}

// explainFlag says in the user's language what is wrong with a flag.
func (p *program) explainFlag(err error) error {
	var unknown *pflag.NotExistError
	var valueless *pflag.ValueRequiredError
	switch {
	case p.language != "de":
		return err
	case errors.As(err, &unknown):
		return fmt.Errorf("die Option %s gibt es nicht", dashed(unknown.GetSpecifiedName()))
	case errors.As(err, &valueless):
		return fmt.Errorf("die Option %s braucht einen Wert", dashed(valueless.GetSpecifiedName()))
	}
	return err
}

// dashed writes a flag as it is typed: one letter with one dash, a word with two.
func dashed(flag string) string {
	if len(flag) == 1 {
		return "-" + flag
	}
	return "--" + flag
}
