// The weighted means of every section and of the whole for a file of JSON Lines, as a
// good query in DuckDB computes them: the answers are read as a struct of known keys,
// each as text, for asking a JSON value for its parts takes four times as long; and
// each question's points come from a CASE.
import { execFileSync } from "node:child_process";
import { DuckDBInstance } from "@duckdb/node-api";

const [program, lines] = process.argv.slice(2);
const model = JSON.parse(execFileSync(program, ["questionnaires", "show", "core", "--format", "json"], { maxBuffer: 1 << 26 }));

const text = (value) => `'${value.replaceAll("'", "''")}'`;
const sections = model.sections.map((section) => ({
  weight: section.weight,
  questions: section.questions.filter((question) => question.states?.length),
}));
const questions = sections.flatMap((section) => section.questions);
const points = ({ id, states }) => {
  const answer = `answers."${id}"`;
  const state = `CASE WHEN ${answer}[1] = '{' THEN split_part(${answer}, '"', 4) ELSE ${answer} END`;
  const cases = states.map((state) => `WHEN ${text(state.id)} THEN ${state.points / 4}`).join(" ");
  return `CASE WHEN ${answer} IS NULL OR ${answer} LIKE '{"not-applicable"%' THEN NULL ELSE CASE ${state} ${cases} ELSE 0 END END AS "${id}"`;
};
const sum = (list, of) => list.map(of).join(" + ");
const score = ({ questions }) =>
  `100 * (${sum(questions, ({ id, weight }) => `${weight} * coalesce("${id}", 0)`)})` +
  ` / nullif(${sum(questions, ({ id, weight }) => `CASE WHEN "${id}" IS NULL THEN 0 ELSE ${weight} END`)}, 0)`;
const answers = `STRUCT(${questions.map(({ id }) => `"${id}" VARCHAR`).join(", ")})`;

const query = `
  COPY (
    WITH earned AS (SELECT organization, ${questions.map(points).join(", ")}
      FROM read_json(${text(lines)}, format = 'newline_delimited', columns = {organization: 'VARCHAR', answers: ${text(answers)}})),
    scored AS (SELECT organization, ${sections.map((section, i) => `${score(section)} AS s${i}`).join(", ")} FROM earned)
    SELECT *, (${sections.map(({ weight }, i) => `${weight} * coalesce(s${i}, 0)`).join(" + ")})
      / nullif(${sections.map(({ weight }, i) => `CASE WHEN s${i} IS NULL THEN 0 ELSE ${weight} END`).join(" + ")}, 0) AS overall
    FROM scored
  ) TO '/dev/null' (FORMAT csv)`;

const connection = await (await DuckDBInstance.create(":memory:", { threads: "2" })).connect();
await connection.run(query);
