"""Calls to action: the first call of a sentence is its kind. Macro F1 over all labels, `none` among them."""
import os

from figures import f1
from lists import items_of, read_rows
from parts import is_scored


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
    grouped = []
    for row, item in zip(rows, read):
        said = said_of(item)
        grouped.append((row["video_id"], (row["label"], said)))
        if mistakes and said != row["label"] and not is_scored(row["video_id"]):
            print(f"  {row['label']} said {said}: {row['sentence']}")
    table.parts("calls to action: macro F1", grouped, macro, 0.85)
    for label in sorted({label for _, (label, _) in grouped}):
        table.parts(f"calls: F1 {label}", grouped, lambda some, wanted=label: f1(some, wanted))
