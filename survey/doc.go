// Package survey turns the tables that survey tools export into answers: CSV with one
// row for each respondent, as Google Forms, Microsoft Forms and LimeSurvey write it.
//
// An [Export] reads the table. A mapping file says what each column holds; a
// [MappingFile] reads it strictly, and [Propose] writes a first one from the titles of
// the columns and the texts of the questionnaire. An [Importer] then makes answers of
// the rows.
//
// Nothing is guessed. The proposal puts in force only what matches exactly; what is
// merely alike stands there as a comment. A cell that the mapping does not know is a
// [Problem] with its line and column, and its row is not imported. An empty cell is an
// open question, never "don't know" and never a zero.
//
// The package opens no files, and knows no respondents: names and addresses are
// proposed to be left out. Lists of items, the relevance of a question and evidence
// have no place in such a table.
package survey
