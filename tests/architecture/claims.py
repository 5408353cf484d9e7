"""The table of plugins/README.md: question and claim, and which rules and members of report.json carry it.

    python3 tests/architecture/claims.py          checks; prints each fault
    python3 tests/architecture/claims.py --write  puts the table into plugins/README.md
"""
import json
import pathlib
import sys
import tomllib

ROOT = pathlib.Path(__file__).resolve().parents[2]
README = ROOT / "plugins" / "README.md"
BEGIN = "## Who carries what\n"


def front_matter(page):
    """Of rules/<stem>.md: what stands between its two lines of +++."""
    return tomllib.loads(page.read_text(encoding="utf-8").split("+++\n", 2)[1])


def rules():
    pages = sorted(ROOT.glob("plugins/*/rules/*.md"))
    return {f"{page.parent.parent.name}/{page.stem}": front_matter(page) for page in pages}


def members(schema, node, path):
    """The nodes that a path of member names leads to, through references, lists and choices."""
    if "$ref" in node:
        yield from members(schema, schema["$defs"][node["$ref"].rsplit("/", 1)[-1]], path)
        return
    if not path:
        yield node
        return
    for inner in [node.get("items"), *node.get("anyOf", []), *node.get("oneOf", [])]:
        if isinstance(inner, dict):
            yield from members(schema, inner, path)
    if path[0] in node.get("properties", {}):
        yield from members(schema, node["properties"][path[0]], path[1:])


def row(name, says, carried, parts):
    return f"| {name} | {says} | {' · '.join(f'`{one}`' for one in carried)} | {' · '.join(f'`{one}`' for one in parts)} |\n"


def table(said, all_rules, asked):
    out = BEGIN + "\n| | what is asked or claimed | rules | members of `report.json` |\n|---|---|---|---|\n"
    for question in asked:
        answering = [rule for rule, front in all_rules.items() if front.get("question") == question["id"]]
        out += row(question["id"], question["text"], answering, said["question_parts"])
    for claim in said["claim"]:
        showing = [rule for rule, front in all_rules.items() if claim["number"] in front.get("claims", [])]
        out += row(claim["number"], claim["says"], showing, claim["parts"])
    return out


def faults(said, all_rules, asked):
    schema = json.loads((ROOT / "host/report/schema/report.schema.json").read_text(encoding="utf-8"))
    parts = [("question_parts", part) for part in said["question_parts"]]
    parts += [(f"claim {claim['number']}", part) for claim in said["claim"] for part in claim["parts"]]
    for name, part in parts:
        if not any(members(schema, schema, part.split("."))):
            yield f"plugins/claims.toml: {name} names {part}, which report.schema.json does not have"
    if [claim["number"] for claim in said["claim"]] != list(range(1, 17)):
        yield "plugins/claims.toml: the claims are not numbered 1 to 16"
    carried = {number for front in all_rules.values() for number in front.get("claims", [])}
    for claim in said["claim"]:
        if claim["number"] not in carried:
            yield f"plugins/claims.toml: no rule shows anything of claim {claim['number']}; name it in the front matter of one that does"
    answered = {front.get("question") for front in all_rules.values()}
    for question in asked:
        if question["id"] not in answered:
            yield f"plugins/base/rule-set.toml: no rule answers {question['id']}"
    for rule, front in all_rules.items():
        if not front.get("claims"):
            yield f"plugins/{rule.replace('/', '/rules/')}.md: shows nothing of any claim; say claims = [...] in its front matter"
        elif front["claims"] != sorted(set(front["claims"])):
            yield f"plugins/{rule.replace('/', '/rules/')}.md: its claims are not in order, each once"


def main():
    said = tomllib.loads((ROOT / "plugins/claims.toml").read_text(encoding="utf-8"))
    asked = tomllib.loads((ROOT / "plugins/base/rule-set.toml").read_text(encoding="utf-8"))["rule-set"]["question"]
    all_rules = rules()
    prose, _, committed = README.read_text(encoding="utf-8").partition(BEGIN)
    made = table(said, all_rules, asked)
    if sys.argv[1:] == ["--write"]:
        README.write_text(prose + made, encoding="utf-8")
        return
    for fault in faults(said, all_rules, asked):
        print(fault)
    if BEGIN + committed != made:
        print("plugins/README.md: the table is not what is made of plugins/claims.toml and the rules' pages; run python3 tests/architecture/claims.py --write")


main()
