"""The archetype of whole sites, on those labelled thought-leader or influencer with high or medium confidence."""
import os

from questions import read_table


def score(machine, table, data, mistakes):
    sites = data.folder("sites", "labels.csv")
    if not sites:
        table.absent("archetype", "the set sites is missing")
        return
    wanted, others, sure = [0, 0], [0, 0], [0, 0]
    sides = {"thought-leader": [0, 0], "influencer": [0, 0]}
    for row in read_table(os.path.join(sites, "labels.csv"), ","):
        folder = os.path.join(sites, os.path.basename(row["folder"]))
        if not os.path.isdir(folder):
            continue
        verdict = machine.report(folder, "https://" + row["site"])["verdict"]
        right = verdict["archetype"] == row["label"]
        if mistakes and not right:
            print(f"  {row['site']} is {row['label']} ({row['confidence']}), said {verdict['archetype']} {verdict['share']}: {row['why']}")
        if row["label"] == "neither" or row["confidence"] == "low":
            others[0] += right
            others[1] += 1
            continue
        for tally in (wanted, sides[row["label"]]) + ((sure,) if row["confidence"] == "high" else ()):
            tally[0] += right
            tally[1] += 1
    table.share("archetype: T and I, high and medium", *wanted, 0.95)
    table.share("archetype: T and I, high", *sure)
    for side, tally in sides.items():
        table.share(f"archetype: {side}", *tally)
    table.share("archetype: neither, and low confidence", *others)
