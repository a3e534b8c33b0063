package main

// What "batch --help" says.
const (
	batchHelpEnglish = `Scores all answers at once, to a table with one row for each: coverage, scores, levels, blind
spots. PATH is a folder with everything below it, a file, a pattern in quotes ("*.yaml"), or -
for standard input. Files end in .yaml, .yml or .json with the answers of one company, or in
.jsonl or .ndjson with those of one company a line; any of them may be packed with gzip or zstd
(.gz, .zst). Standard input is read as JSON Lines. Hidden files are passed over, and links to
folders.

A file that cannot be scored stops nothing: it is named on standard error, and has a row with its
error. Rows are sorted by path. Answers to several questionnaires get a table each: beside the first
one, under its name with the id of the questionnaire in it, or with -o FOLDER/ all of them there.
Questionnaires of your own are found in the folders given, or with --questionnaires.

Files appear whole, at the end, or not at all. With --resume an interrupted run can be continued.

With --watch it goes on and scores anew whenever answers change, until Ctrl-C: for a dashboard or a
spreadsheet that reads the table. The exit code is that of the last run then.

Exit codes: 0 all scored · 1 an error, rejected answers, or none at all · 2 wrong usage · 130 interrupted`

	batchHelpGerman = `Wertet alle Antworten auf einmal aus, zu einer Tabelle mit einer Zeile je Unternehmen: Abdeckung,
Punkte, Stufen, blinde Flecken. PFAD ist ein Ordner mit allem darunter, eine Datei, ein Muster in
Anführungszeichen ("*.yaml") oder - für die Standardeingabe. Dateien enden auf .yaml, .yml oder
.json mit den Antworten eines Unternehmens, oder auf .jsonl oder .ndjson mit denen eines
Unternehmens je Zeile; alle dürfen mit gzip oder zstd gepackt sein (.gz, .zst). Die Standardeingabe
wird als JSON Lines gelesen. Versteckte Dateien und Verknüpfungen zu Ordnern werden übergangen.

Was sich nicht auswerten lässt, hält nichts auf: Es wird abgelehnt, als Fehler genannt und hat eine
Zeile mit dem Grund. Die Zeilen sind nach Pfad sortiert. Antworten zu mehreren Fragebögen bekommen je
eine Tabelle: neben der ersten, mit der Kennung des Fragebogens im Namen, oder mit -o ORDNER/ alle
dort. Eigene Fragebögen werden in den genannten Ordnern gefunden, oder mit --questionnaires.

Dateien erscheinen ganz, am Ende, oder gar nicht. Mit --resume lässt sich ein unterbrochener Lauf fortsetzen.

Mit --watch läuft der Befehl weiter und wertet neu aus, sobald sich Antworten ändern, bis Strg-C: für
eine Übersicht oder eine Tabellenkalkulation, die die Tabelle liest. Der Rückgabewert ist dann der des
letzten Laufs.

Rückgabewerte: 0 alles ausgewertet · 1 Fehler, abgelehnte Antworten oder gar keine · 2 falscher Aufruf · 130 abgebrochen`

	batchExamplesEnglish = `  blindspot batch ./answers -o table.csv
  blindspot batch ./answers -o table.csv --summary cohort.html --benchmark region.benchmark.json
  blindspot batch ./answers --label state -o table.parquet
  blindspot batch answers.jsonl.gz -o tables/
  zcat answers.jsonl.gz | blindspot batch - --format jsonl | jq .overall
  blindspot batch ./answers -o table.csv --resume
  blindspot batch ./answers -o table.csv --summary cohort.html --watch`

	batchExamplesGerman = `  blindspot batch ./antworten -o tabelle.csv
  blindspot batch ./antworten -o tabelle.csv --summary gesamt.html --benchmark region.benchmark.json
  blindspot batch ./antworten --label bundesland -o tabelle.parquet
  blindspot batch antworten.jsonl.gz -o tabellen/
  zcat antworten.jsonl.gz | blindspot batch - --format jsonl | jq .overall
  blindspot batch ./antworten -o tabelle.csv --resume
  blindspot batch ./antworten -o tabelle.csv --summary gesamt.html --watch`
)
