"""Disclosure of affiliation or sponsorship: recall over all sentences, precision over different ones, as the labels are.

Labels were given to clusters of sentences: some that disclose stand under `none`, some that do not stand in a marked cluster. Precision is a lower bound.
"""
import os
from collections import defaultdict

from figures import bootstrap
from lists import items_of, one_space, part_of, read_rows

SETS = (("video", "disclosure_youtube.tsv"), ("pin", "disclosure_pinterest.tsv"))


def recall(pairs):
    wanted = [said for label, said in pairs if label]
    return sum(wanted) / len(wanted) if wanted else 0.0


def precision(pairs):
    found = [label for label, said in pairs if said]
    return sum(found) / len(found) if found else 0.0


def score(machine, table, data, mistakes):
    for name, file in SETS:
        folder = data.folder("text", os.path.join("affiliate", file))
        if not folder:
            table.absent(f"disclosure: {name} sentences", "the set text/affiliate is missing")
            continue
        rows = read_rows(os.path.join(folder, "affiliate", file))
        texts = sorted({one_space(row["sentence"]) for row in rows})
        read = items_of(machine, texts, kind="post")
        if not any(read):
            table.absent(f"disclosure: {name} sentences", "the program reads no list of sentences")
            continue
        said = {text: bool(item and item["disclosures"]) for text, item in zip(texts, read)}
        for part in ("learned", "scored"):
            report(table, name, part, [row for row in rows if part_of(row["id"]) == part], said, mistakes)


def report(table, name, part, rows, said, mistakes):
    grouped, labels, group = [], defaultdict(bool), {}
    for row in rows:
        text = one_space(row["sentence"])
        grouped.append((row["id"], (row["label"] != "none", said[text])))
        labels[text] |= row["label"] != "none"
        group.setdefault(text, row["id"])
    different = [(group[text], (label, said[text])) for text, label in sorted(labels.items())]
    if mistakes and part == "learned":
        for text, label in sorted(labels.items()):
            if label != said[text]:
                print(f"  {'missed' if label else 'said, labelled none'}: {text}")
    pairs, unique = [pair for _, pair in grouped], [pair for _, pair in different]
    table.row(f"disclosure: {name} recall, {part}", sum(a for a, _ in pairs), recall(pairs), bootstrap(grouped, recall), 0.90)
    table.row(f"disclosure: {name} precision, {part}", sum(b for _, b in unique), precision(unique), bootstrap(different, precision), 0.80)
