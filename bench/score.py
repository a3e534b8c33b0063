"""What somebody would write in an afternoon: the weighted means of every section for
a folder of answers files, with PyYAML's C loader on two processes, as CSV."""
import csv
import json
import multiprocessing
import os
import subprocess
import sys

import yaml


def load_questionnaire(program):
    model = json.loads(subprocess.check_output([program, "questionnaires", "show", "core", "--format", "json"]))
    sections = []
    for section in model["sections"]:
        questions = []
        for question in section["questions"]:
            points = {state["id"]: state["points"] for state in question.get("states", [])}
            if points:
                questions.append((question["id"], question["weight"], points))
        sections.append((section["id"], section["weight"], questions))
    return sections


def score(path):
    with open(path, encoding="utf-8") as file:
        document = yaml.load(file, Loader=yaml.CSafeLoader)
    row, total, weights = [document.get("organization", "")], 0.0, 0.0
    for _, section_weight, questions in SECTIONS:
        reached = possible = 0.0
        for identity, weight, points in questions:
            answer = document["answers"].get(identity)
            if answer is None:
                continue
            if isinstance(answer, dict):
                if "not-applicable" in answer:
                    continue
                answer = answer.get("state")
            reached += weight * points.get(answer, 0) / 4
            possible += weight
        row.append(100 * reached / possible if possible else "")
        if possible:
            total += section_weight * 100 * reached / possible
            weights += section_weight
    return [*row, total / weights if weights else ""]


def main():
    folder, out = sys.argv[2], csv.writer(open(os.devnull, "w", encoding="utf-8"))
    paths = [os.path.join(folder, name) for name in sorted(os.listdir(folder))]
    with multiprocessing.Pool(2) as pool:
        out.writerows(pool.imap(score, paths, chunksize=256))


SECTIONS = load_questionnaire(sys.argv[1])
if __name__ == "__main__":
    main()
