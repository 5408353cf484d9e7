"""Disclosure of affiliation or sponsorship: recall over all sentences, precision over different ones, as the labels are.

Labels were given to clusters of sentences: some that disclose stand under `none`, some that do not stand in a marked cluster. Precision is a lower bound.
"""
import os
from collections import defaultdict

from figures import precision, recall
from lists import items_of, one_space, read_rows
from parts import is_scored

SETS = (("video", "disclosure_youtube.tsv"), ("pin", "disclosure_pinterest.tsv"))


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
        report(table, name, rows, said, mistakes)


def report(table, name, rows, said, mistakes):
    grouped, labels, group = [], defaultdict(bool), {}
    for row in rows:
        text = one_space(row["sentence"])
        grouped.append((row["id"], (row["label"] != "none", said[text])))
        labels[text] |= row["label"] != "none"
        # A sentence that stands in both parts was seen: it counts where it may be learned from.
        if text not in group or is_scored(group[text]):
            group[text] = row["id"]
    different = [(group[text], (label, said[text])) for text, label in sorted(labels.items())]
    if mistakes:
        for text, label in sorted(labels.items()):
            if label != said[text] and not is_scored(group[text]):
                print(f"  {'missed' if label else 'said, labelled none'}: {text}")
    table.parts(f"disclosure: {name} recall", grouped, recall, 0.90)
    table.parts(f"disclosure: {name} precision", different, precision, 0.80)
