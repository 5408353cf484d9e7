"""Main text of article pages: F1 over runs of four words, as the article extraction benchmark of scrapinghub defines it.

Precision and recall are means over pages, so that long articles weigh no more than short ones.
"""
import json
import os
import re
from collections import Counter

from parts import is_scored
from parts import site_of as registrable

TARGET = 0.96
RUN = 4
WORD = re.compile(r"\w+")
META = re.compile(rb"<(?:link|meta)\b[^>]*>", re.I)
ADDRESS = re.compile(rb"""\b(?:href|content)\s*=\s*["']?(https?://[^\s"'>]+)""", re.I)


def site_of(source, name):
    """Where the page says that it was published: its canonical address or og:url; without either its own name."""
    for sign in (b"canonical", b"og:url"):
        for element in META.findall(source):
            found = ADDRESS.search(element)
            if sign in element.lower() and found:
                return registrable(found.group(1).decode("utf-8", "replace"))
    return name


def runs(text):
    words = WORD.findall(text or "")
    return Counter(tuple(words[i:i + RUN]) for i in range(max(1, len(words) - RUN + 1)))


def overlap(truth, said):
    """(hits, too many, missed), each as a share of all."""
    hits = sum((truth & said).values())
    extra, missed = sum(said.values()) - hits, sum(truth.values()) - hits
    total = hits + extra + missed
    return (hits / total, extra / total, missed / total)


def mean_f1(shares):
    precision = mean(1.0 if extra == missed == 0 else hit / (hit + extra) for hit, extra, missed in shares if hit + extra > 0)
    recall = mean(1.0 if extra == missed == 0 else hit / (hit + missed) for hit, extra, missed in shares if hit + missed > 0)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def mean(values):
    values = list(values)
    return sum(values) / len(values) if values else 0.0


def pages(folder):
    """Name and site of each page."""
    for file in sorted(os.listdir(os.path.join(folder, "pages"))):
        name = os.path.splitext(file)[0]
        with open(os.path.join(folder, "pages", file), "rb") as page:
            yield name, site_of(page.read(), name)


def contents(machine, folder):
    """The items read, by the name of their page."""
    read = machine.contents(os.path.join(folder, "pages"))
    return {os.path.splitext(os.path.basename(item["path"]))[0]: item for item in read}


def score(machine, table, data, mistakes):
    folder = data.folder("articles", "truth.json")
    if not folder:
        table.absent("main text", "the set articles is missing")
        return
    with open(os.path.join(folder, "truth.json"), encoding="utf-8") as file:
        truth = json.load(file)
    read, grouped = contents(machine, folder), []
    for name, site in pages(folder):
        shares = overlap(runs(truth[name].get("articleBody")), runs(read.get(name, {}).get("text")))
        grouped.append((site, shares))
        if mistakes and not is_scored(site) and shares[0] < 0.9:
            print(f"  {shares[0]:.2f} right, {shares[1]:.2f} too much, {shares[2]:.2f} missed: {name} {site}")
    table.parts("main text: F1 of runs of four", grouped, mean_f1, TARGET, ".974, readability.js .949")
