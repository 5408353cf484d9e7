"""Form kinds. Parsers number forms differently, so a labelled form is found again by its action and the names of its fields."""
import json
import os
from collections import Counter

from figures import bootstrap, f1

KINDS = {
    "join mailing list": "signup", "contact/comment": "contact", "search": "search", "login": "login", "registration": "registration",
    "password/login recovery": "recovery", "order/add to cart": "order", "other": "other",
}
TARGETS = {"signup": 0.90, "contact": 0.90}


def likeness(labelled, read):
    wanted, found = set(labelled["names"]), {field["name"] for field in read["fields"] if field.get("name")}
    names = len(wanted & found) / len(wanted | found) if wanted | found else 1.0
    action, other = (labelled["action"] or "").strip(), (read.get("action") or "").strip()
    same = 1.0 if action == other else 0.5 if action and other.endswith(action.split("/")[-1]) else 0.0
    return 2 * names + same


def match(labelled, read):
    """For each labelled form the form read that is most like it, each used once; None where there is none."""
    pairs = sorted(((-likeness(a, b), abs(i - j), i, j) for i, a in enumerate(labelled) for j, b in enumerate(read)))
    found, used = {}, set()
    for value, _, i, j in pairs:
        if value <= -1.0 and i not in found and j not in used:
            found[i] = read[j]
            used.add(j)
    return [found.get(i) for i in range(len(labelled))]


def score(machine, table, data, mistakes):
    folder = data.folder("forms", "labels.jsonl")
    if not folder:
        table.absent("forms", "the set forms is missing")
        return
    read = {os.path.basename(item["path"]): item["forms"] for item in machine.contents(os.path.join(folder, "html"))}
    grouped, lost = [], 0
    with open(os.path.join(folder, "labels.jsonl"), encoding="utf-8") as lines:
        for page in map(json.loads, lines):
            for labelled, form in zip(page["forms"], match(page["forms"], read.get(os.path.basename(page["file"]), []))):
                if not labelled["scored"]:
                    continue
                lost += form is None
                truth, said = KINDS.get(labelled["type"], labelled["type"]), form["kind"] if form else "not found"
                grouped.append((page["key"], (truth, said)))
                if mistakes and truth != said:
                    print(f"  {truth} said {said}: {page['file']} {labelled['action']} {labelled['names']}")
    report(table, grouped, lost)


def report(table, grouped, lost):
    pairs = [pair for _, pair in grouped]
    accuracy = lambda some: sum(a == b for a, b in some) / len(some)
    table.row("forms: accuracy", len(pairs), accuracy(pairs), bootstrap(grouped, accuracy), 0.89)
    for kind, n in sorted(Counter(truth for truth, _ in pairs).items()):
        figure = lambda some, wanted=kind: f1(some, wanted)
        table.row(f"forms: F1 {kind}", n, figure(pairs), bootstrap(grouped, figure), TARGETS.get(kind))
    if lost:
        table.absent("forms: labelled forms not found again", f"{lost}, counted as wrong")
