"""Links inside the main text of article pages: precision, recall and F1 of in_text, on links of two words and more.

A labelled link is found again by its text and address: of several with both alike the first is the first. One that was not
read counts as not in the text.
"""
import csv
import os
from collections import defaultdict
from urllib.parse import unquote, urljoin, urlsplit

from articles import contents, pages
from figures import f1, precision, recall
from parts import is_scored

TARGET = 0.85


def line(text):
    return " ".join(text.split())


def address(base, href):
    """Whole and comparable: resolved, escapes and the slash at the end aside."""
    try:
        return unquote(urljoin(base or "", href.strip())).rstrip("/")
    except ValueError:
        return href.strip()


def labelled(folder):
    """The rows of each page: (in article, href, text)."""
    by_page = defaultdict(list)
    with open(os.path.join(folder, "links.tsv"), encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            by_page[row["page"]].append((row["in_article"] == "1", row["href"], line(row["text"])))
    return by_page


def answers(rows, item):
    """For each labelled row whether the program says that the link is in the text; None where it was not read."""
    base, by_text = item.get("url"), defaultdict(list)
    for link in item.get("links", []):
        by_text[line(link["text"])].append((address(base, link["url"]), link["in_text"]))
    said = []
    for _, href, text in rows:
        same_text, wanted = by_text[text], address(base, href)
        tail = urlsplit(wanted).path.rsplit("/", 1)[-1]
        fits = (lambda url: url == wanted, lambda url: tail != "" and tail in url, lambda url: True)
        at = next((i for fit in fits for i, (url, _) in enumerate(same_text) if fit(url)), None)
        said.append(None if at is None else same_text.pop(at)[1])
    return said


def score(machine, table, data, mistakes):
    folder = data.folder("articles", "links.tsv")
    if not folder:
        table.absent("links in the text", "the set articles is missing")
        return
    read, rows, grouped, lost = contents(machine, folder), labelled(folder), [], 0
    for name, site in pages(folder):
        for (truth, href, text), answer in zip(rows[name], answers(rows[name], read.get(name, {}))):
            lost += answer is None
            grouped.append((site, (truth, bool(answer))))
            if mistakes and truth != bool(answer) and not is_scored(site):
                print(f"  {'missed' if truth else 'too much'}: {name[:12]} {site} {href[:80]} {text[:80]}")
    table.parts("links in the text: precision", grouped, precision)
    table.parts("links in the text: recall", grouped, recall)
    table.parts("links in the text: F1", grouped, lambda some: f1(some, True), TARGET)
    if lost:
        table.absent("links in the text: not found", f"{lost}, counted as not in the text")
