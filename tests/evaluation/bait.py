"""Engagement bait: the rule fires on the examples of bait and on none of the exempt ones.

The grey example, a keyword asked for and a guide promised, counts as exempt: it is a lead, and another rule says where it stays.
"""
import os

from lists import audited, items_of, read_rows


def score(machine, table, data, mistakes):
    folder = data.folder("text", os.path.join("engagement_bait", "phrases.tsv"))
    if not folder:
        table.absent("engagement bait", "the set text/engagement_bait is missing")
        return
    rows = read_rows(os.path.join(folder, "engagement_bait", "phrases.tsv"))
    texts = [row["example"] for row in rows]
    judged, read = audited(machine, texts, kind="post"), items_of(machine, texts, kind="post")
    if not any(judged):
        table.absent("engagement bait", "the program reads no list")
        return
    right = called = 0
    for row, answer, item in zip(rows, judged, read):
        wanted = row["polarity"] == "bait"
        rule = (answer or {}).get("rules", {}).get("base/engagement-bait", {})
        said = rule.get("num", 0) * 2 >= max(rule.get("den", 0), 1)
        call = any(one["kind"] == "engagement_bait" for one in (item or {}).get("calls_to_action", []))
        right += said == wanted
        called += call == wanted
        if mistakes and (said != wanted or call != wanted):
            print(f"  {row['polarity']}: the rule says {said}, the calls {call}: {row['example']}")
    table.share("engagement bait: by rule", right, len(rows), 1.0)
    table.share("engagement bait: by call to action", called, len(rows), 1.0)
