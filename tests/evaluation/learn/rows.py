"""The learned part as rows for the learners, tab-separated: rows.py DATA titles | rows.py DATA forms READ MARKS.

titles: set, site, target, label, title. forms: site, true kind, kind its service decides or -, marks; READ is what `freehold read --to jsonl` says of the
pages, MARKS what print-form-marks says of that.
"""
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

import clickbait
import forms
from parts import is_scored


def print_titles(data):
    for name in clickbait.SETS:
        for row in clickbait.rows_of(data, name):
            if not is_scored(row["site"]):
                print(name, " ".join(row["site"].split()), row["mean"], row["label"], row["text"], sep="\t")


def print_forms(data, read, marks):
    with open(read, encoding="utf-8") as lines:
        pages = forms.pages_of(lines)
    with open(marks, encoding="utf-8") as lines:
        seen = {(path, int(number)): (decided, said.strip()) for path, number, decided, said in (line.split("\t") for line in lines)}
    for row in forms.rows_of(data, pages):
        if row["form"] is None or is_scored(row["site"]):
            continue
        print(row["site"], row["truth"], *seen[row["page"], row["form"]], sep="\t")


if __name__ == "__main__":
    print_titles(sys.argv[1]) if sys.argv[2] == "titles" else print_forms(sys.argv[1], *sys.argv[3:])
