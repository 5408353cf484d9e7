"""Form kinds. Parsers number forms differently, so a labelled form is found again by its action and the names of its fields."""
import json
import os

from figures import f1, share_right
from parts import is_scored, site_of

KINDS = {
    "join mailing list": "signup", "contact/comment": "contact", "search": "search", "login": "login", "registration": "registration",
    "password/login recovery": "recovery", "order/add to cart": "order", "other": "other",
}
TARGETS = {"signup": 0.90, "contact": 0.90}
PUBLISHED = {"signup": "Formasaurus .88", "contact": "Formasaurus .89", "order": "Formasaurus .77"}


def likeness(labelled, read):
    wanted, found = set(labelled["names"]), {field["name"] for field in read["fields"] if field.get("name")}
    names = len(wanted & found) / len(wanted | found) if wanted | found else 1.0
    action, other = (labelled["action"] or "").strip(), (read.get("action") or "").strip()
    same = 1.0 if action == other else 0.5 if action and other.endswith(action.split("/")[-1]) else 0.0
    return 2 * names + same


def match(labelled, read):
    """For each labelled form the number of the form read that is most like it, each used once; None where there is none."""
    pairs = sorted(((-likeness(a, b), abs(i - j), i, j) for i, a in enumerate(labelled) for j, b in enumerate(read)))
    found, used = {}, set()
    for value, _, i, j in pairs:
        if value <= -1.0 and i not in found and j not in used:
            found[i] = j
            used.add(j)
    return [found.get(i) for i in range(len(labelled))]


def folder_of(root):
    for place in ("forms", "forms/forms", "."):
        if os.path.isfile(os.path.join(root, place, "labels.jsonl")):
            return os.path.join(root, place)
    return None


def pages_of(lines):
    """What was read, by file name."""
    items = (json.loads(line) for line in lines if line.strip())
    return {os.path.basename(item["path"]): item for item in items if "path" in item}


def rows_of(root, pages):
    """[{site, truth, page, form}] of all scored forms; form is its number among the forms read, None where it is not found again."""
    rows = []
    with open(os.path.join(folder_of(root), "labels.jsonl"), encoding="utf-8") as lines:
        for page in map(json.loads, lines):
            name = os.path.basename(page["file"])
            found = match(page["forms"], pages[name]["forms"] if name in pages else [])
            rows.extend({"site": site_of(page["url"]), "truth": KINDS.get(labelled["type"], labelled["type"]), "page": name, "form": number}
                        for labelled, number in zip(page["forms"], found) if labelled["scored"])
    return rows


def score(machine, table, data, mistakes):
    folder = folder_of(data.root)
    if not folder:
        table.absent("forms", "the set forms is missing")
        return
    pages = {os.path.basename(item["path"]): item for item in machine.contents(os.path.join(folder, "html"))}
    grouped, lost = [], 0
    for row in rows_of(data.root, pages):
        form = None if row["form"] is None else pages[row["page"]]["forms"][row["form"]]
        said = form["kind"] if form else "not found"
        lost += form is None
        grouped.append((row["site"], (row["truth"], said)))
        if mistakes and row["truth"] != said and not is_scored(row["site"]):
            print(f"  {row['truth']} said {said}: {row['page']} {form and form['action']} {form and [field['name'] for field in form['fields']]}")
    table.parts("forms: accuracy", grouped, share_right, 0.89, "Formasaurus .890")
    for kind in sorted(set(truth for _, (truth, _) in grouped)):
        figure = lambda some, wanted=kind: f1(some, wanted)
        table.parts(f"forms: F1 {kind}", grouped, figure, TARGETS.get(kind), PUBLISHED.get(kind))
    if lost:
        table.absent("forms: labelled, not found again", f"{lost}, counted as wrong")
