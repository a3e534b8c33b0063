package main

import (
	"strings"

	"github.com/spf13/cobra"
)

// localize gives cobra's own words the language of the program, and adds what its
// help pages lack: the exit codes, on the page that scripts' authors read first.
func (p *program) localize(root *cobra.Command) {
	root.CompletionOptions.HiddenDefaultCmd = true
	root.SetHelpCommand(&cobra.Command{Hidden: true, Use: "no-help-command"})
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
