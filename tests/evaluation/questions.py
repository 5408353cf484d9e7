"""The fifteen questions: agreement with what both annotators say; not-applicable is left out."""
import csv
import os
from collections import defaultdict

DIMENSIONS = (("ownership", "O", 0.88), ("funnel", "F", 0.85), ("dependence", "D", 0.95))
WORDS = {"y": "yes", "n": "no", "a": "na"}


def read_table(path, delimiter="\t"):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def agreed(folder):
    """{page id: {question: yes | no}} where both annotators say the same and it applies."""
    first, second = ({row["id"]: row for row in read_table(os.path.join(folder, name))} for name in ("A.tsv", "B.tsv"))
    labels = {}
    for page, row in first.items():
        other = second.get(page, {})
        labels[page] = {q: WORDS[row[q]] for q in row if q[:1] in "OFD" and q[1:].isdigit() and row[q] == other.get(q) and row[q] in "yn"}
    return labels


def score(machine, table, data, mistakes):
    folder, sites = data.folder("questions", "index.tsv"), data.folder("sites", "labels.csv")
    if not folder or not sites:
        table.absent("questions", "the sets questions and sites are both needed")
        return
    address = {os.path.basename(row["folder"]): row["site"] for row in read_table(os.path.join(sites, "labels.csv"), ",")}
    pages = defaultdict(dict)
    for row in read_table(os.path.join(folder, "index.tsv")):
        pages[row["folder"]][row["page"]] = row["id"]
    labels, answers = agreed(folder), {}
    for site in sorted(pages):
        for item in machine.items(os.path.join(sites, site), "https://" + address[site]):
            if item["path"] in pages[site]:
                answers[pages[site][item["path"]]] = (f"{site}/{item['path']}", item["answers"])
    unread = [page for page in labels if page not in answers]
    if unread:
        table.absent("questions: pages not in the audit", ", ".join(sorted(unread)))
    count(table, labels, answers, mistakes)


def count(table, labels, answers, mistakes):
    tally = defaultdict(lambda: [0, 0])
    for page in sorted(labels):
        name, said = answers.get(page, (page, {}))
        for question, truth in labels[page].items():
            right = said.get(question) == truth
            tally[question][0] += right
            tally[question][1] += 1
            if mistakes and not right:
                print(f"  {question} {page} is {truth}, said {said.get(question)}: {name}")
    for dimension, letter, target in DIMENSIONS:
        own = [tally[q] for q in tally if q[0] == letter]
        table.share(f"questions: {dimension}", sum(t[0] for t in own), sum(t[1] for t in own), target)
    for question in sorted(tally):
        table.share(f"questions: {question}", *tally[question])
