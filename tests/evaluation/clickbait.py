"""Clickbait in posts, headlines and Spanish teasers. Each row is audited as an item of a content inventory; half of the rule's strength fires."""
import json
import os
import tempfile

from figures import f1
from parts import is_scored, text_key

RULE = "base/clickbait-title"
# set: file, its columns of site and mean judgement (none: the text itself, the label), how a row is published, the F1 to reach, the best published
SETS = {
    "post": ("posts_webis17.tsv", None, "mean", {"kind": "post"}, 0.66, None),
    "headline": ("headlines_chakraborty2016.tsv", None, None, {"kind": "article"}, 0.98, "accuracy .983"),
    "teaser": ("teasers_ta1c_es.tsv", "outlet", None, {"kind": "post"}, 0.70, ".84"),
}


def folder_of(root):
    for place in ("text/clickbait", "text/text/clickbait", "clickbait", "."):
        if os.path.isfile(os.path.join(root, place, SETS["post"][0])):
            return os.path.join(root, place)
    return None


def rows_of(root, name):
    """[{site, text, label, mean}], or nothing where the set is missing."""
    folder, (file, site, mean, *_) = folder_of(root), SETS[name]
    if not folder or not os.path.isfile(os.path.join(folder, file)):
        return []
    with open(os.path.join(folder, file), encoding="utf-8") as lines:
        head = next(lines).rstrip("\n").split("\t")
        raw = [dict(zip(head, line.rstrip("\n").split("\t"))) for line in lines]
    return [{"site": row[site] if site else text_key(row["text"]), "text": row["text"], "label": int(row["label"]), "mean": float(row[mean or "label"])}
            for row in raw]


def strengths(machine, rows, said):
    """The strength of each row's title, 0 … 1; 0 where the rule says nothing."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "inventory.jsonl")
        with open(path, "w", encoding="utf-8") as out:
            for number, row in enumerate(rows):
                out.write(json.dumps({"id": str(number), "title": row["text"], **said}, ensure_ascii=False) + "\n")
        found = {item["id"].rsplit(":", 1)[-1]: item["rules"].get(RULE) for item in machine.items(path)}
    answers = [found.get(str(number)) for number in range(len(rows))]
    return [answer["num"] / answer["den"] if answer and answer["den"] else 0.0 for answer in answers], sum(answer is None for answer in answers)


def error(pairs):
    return sum((mean - strength) ** 2 for mean, strength in pairs) / len(pairs)


def score(machine, table, data, mistakes):
    for name, (file, _, mean, said, target, published) in SETS.items():
        rows = rows_of(data.root, name)
        if not rows:
            table.absent(f"clickbait: {name}s", f"there is no {file}")
            continue
        values, silent = strengths(machine, rows, said)
        if silent == len(rows):
            table.absent(f"clickbait: {name}s", "the program judged none of them")
            continue
        fired = [(row["site"], (row["label"], int(value >= 0.5))) for row, value in zip(rows, values)]
        table.parts(f"clickbait: {name}s F1", fired, lambda pairs: f1(pairs, 1), target, published)
        if mean:
            table.parts(f"clickbait: {name}s MSE", [(row["site"], (row["mean"], value)) for row, value in zip(rows, values)], error, -0.033, "MSE .033")
        if silent:
            table.absent(f"clickbait: {name}s without an answer", f"{silent}, counted as not fired")
        if mistakes:
            for row, value in zip(rows, values):
                if not is_scored(row["site"]) and (value >= 0.5) != bool(row["label"]):
                    print(f"  {row['label']} ({row['mean']}) said {value:.3f}: {row['text']}")
