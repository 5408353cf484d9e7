"""The fifteen questions: agreement with what both annotators say; not-applicable is left out."""
import csv
import os
from collections import defaultdict

from figures import share_right
from parts import site_of

DIMENSIONS = (("ownership", "O", 0.88, ".70"), ("funnel", "F", 0.85, ".70"), ("dependence", "D", 0.95, ".89"))
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
                answers[pages[site][item["path"]]] = (site_of(address[site]), f"{site}/{item['path']}", item["answers"])
    unread = [page for page in labels if page not in answers]
    if unread:
        table.absent("questions: pages not in the audit", ", ".join(sorted(unread)))
    count(table, labels, answers, mistakes)


def count(table, labels, answers, mistakes):
    grouped = defaultdict(list)
    for page in sorted(labels):
        site, name, said = answers.get(page, ("", page, {}))
        for question, truth in labels[page].items():
            grouped[question].append((site, (truth, said.get(question))))
            if mistakes and said.get(question) != truth:
                print(f"  {question} {page} is {truth}, said {said.get(question)}: {name}")
    for dimension, letter, target, common in DIMENSIONS:
        own = [pair for question in grouped if question[0] == letter for pair in grouped[question]]
        table.parts(f"questions: {dimension}", own, share_right, target, f"none; the commoner answer {common}")
    for question in sorted(grouped):
        table.parts(f"questions: {question}", grouped[question], share_right)
