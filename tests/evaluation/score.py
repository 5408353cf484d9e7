"""Scores the built program against a folder of labelled sets; one row a figure. See README.md."""
import argparse
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import affiliate
import archetype
import articles
import bait
import clickbait
import conformance
import cta
import disclosure
import forms
import links
import questions
from figures import Table
from machine import Machine

# In the order of the table that is printed.
SETS = {
    "forms": forms.score,
    "clickbait": clickbait.score,
    "disclosure": disclosure.score,
    "affiliate": affiliate.score,
    "cta": cta.score,
    "bait": bait.score,
    "articles": articles.score,
    "links": links.score,
    "questions": questions.score,
    "archetype": archetype.score,
    "conformance": conformance.score,
}


class Data:
    """Where the sets lie: DATA/<set> or DATA/<set>/<set>, told by a file each one has."""

    def __init__(self, root):
        self.root = root

    def folder(self, name, sign):
        for place in (name, os.path.join(name, name), os.path.join("text", name), "."):
            folder = os.path.join(self.root, place)
            if os.path.isfile(os.path.join(folder, sign)):
                return folder
        return None


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("data", metavar="DATA")
    options.add_argument("--program", required=True)
    options.add_argument("--only", choices=sorted(SETS), action="append", help="this set; may be given several times")
    options.add_argument("--mistakes", action="store_true", help="also print every wrong answer")
    given = options.parse_args()
    machine, table, data = Machine(given.program), Table(), Data(given.data)
    for name, score in SETS.items():
        if not given.only or name in given.only:
            score(machine, table, data, given.mistakes)


if __name__ == "__main__":
    main()
