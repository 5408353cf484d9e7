"""Calls to action: the first call of a sentence is its kind. Macro F1 over all labels, `none` among them."""
import os

from figures import bootstrap, f1
from lists import items_of, part_of, read_rows


def said_of(item):
    if item is None:
        return "not read"
    return item["calls_to_action"][0]["kind"] if item["calls_to_action"] else "none"


def macro(pairs):
    labels = sorted({label for label, _ in pairs})
    return sum(f1(pairs, label) for label in labels) / len(labels)


def score(machine, table, data, mistakes):
    folder = data.folder("text", os.path.join("cta", "video_sentences.tsv"))
    if not folder:
        table.absent("calls to action", "the set text/cta is missing")
        return
    rows = read_rows(os.path.join(folder, "cta", "video_sentences.tsv"))
    read = items_of(machine, [row["sentence"] for row in rows], kind="video")
    if not any(read):
        table.absent("calls to action", "the program reads no list of sentences")
        return
    parts = {"learned": [], "scored": []}
    for row, item in zip(rows, read):
        said = said_of(item)
        parts[part_of(row["video_id"])].append((row["video_id"], (row["label"], said)))
        if mistakes and said != row["label"] and part_of(row["video_id"]) == "learned":
            print(f"  {row['label']} said {said}: {row['sentence']}")
    for part, grouped in parts.items():
        report(table, part, grouped)


def report(table, part, grouped):
    pairs = [pair for _, pair in grouped]
    table.row(f"calls to action: macro F1, {part}", len(pairs), macro(pairs), bootstrap(grouped, macro), 0.85)
    for label in sorted({label for label, _ in pairs}):
        figure = lambda some, wanted=label: f1(some, wanted)
        table.row(f"calls to action: F1 {label}, {part}", sum(a == label for a, _ in pairs), figure(pairs), bootstrap(grouped, figure))
