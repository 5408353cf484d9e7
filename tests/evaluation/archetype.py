"""The archetype of whole sites, on those labelled thought-leader or influencer with high or medium confidence.

The weights of the rule sets were set by hand with these sites in view, so the scored part is no unseen one here. A second figure mends that: weights
learned anew, four times, each time without the sites it is then tried on.
"""
import hashlib
import math
import os
from collections import Counter

from figures import share_right
from parts import site_of
from questions import read_table

SIDES = ("thought-leader", "influencer")
NO_SIDE = ("mixed", "neither", "unclear")
FOLDS = 4
ROUNDS = 400
STEP = 0.1
RIDGE = 0.3  # pulls every weight towards the one by hand's sign at equal size: few sites, many rules


def score(machine, table, data, mistakes):
    sites = data.folder("sites", "labels.csv")
    if not sites:
        table.absent("archetype", "the set sites is missing")
        return
    wanted, neither, doubtful, evidence = [], [], [], []
    told = Counter()
    for row in read_table(os.path.join(sites, "labels.csv"), ","):
        folder = os.path.join(sites, os.path.basename(row["folder"]))
        if not os.path.isdir(folder):
            continue
        verdict = machine.report(folder, "https://" + row["site"])["verdict"]
        pair = (site_of(row["site"]), (row["label"], verdict["archetype"]))
        told[pair[1]] += 1
        if mistakes and row["label"] != verdict["archetype"]:
            print(f"  {row['site']} is {row['label']} ({row['confidence']}), said {verdict['archetype']} {verdict['share']}: {row['why']}")
        if row["label"] == "neither":
            neither.append((pair[0], (True, verdict["archetype"] in NO_SIDE)))
        elif row["confidence"] == "low":
            doubtful.append(pair)
        else:
            wanted.append(pair)
            evidence.append((pair[0], row["label"], {term["rule"]: (term["value"] / 1e6, term["weight"]) for term in verdict["terms"]}))
    table.parts("archetype: T and I, high and medium", wanted, share_right, 0.95, "none; link counting .82-.87")
    for side in SIDES:
        table.parts(f"archetype: {side}", [pair for pair in wanted if pair[1][0] == side], share_right)
    table.parts("archetype: neither, given no side", neither, share_right)
    table.parts("archetype: T and I, low confidence", doubtful, share_right)
    table.share("archetype: weights learned elsewhere", *learned_elsewhere(evidence), 0.95)
    print_table(told)


def print_table(told):
    """How often each label was told as what."""
    names = SIDES + NO_SIDE
    print(f"  {'labelled':<16}" + "".join(f"{name:>16}" for name in names))
    for label in SIDES + ("neither",):
        print(f"  {label:<16}" + "".join(f"{told[label, name]:>16}" for name in names))


def fold_of(site):
    return int(hashlib.sha256(site.encode("utf-8")).hexdigest()[8:16], 16) % FOLDS


def axis(weights, values):
    """The rubric's axis over rules with data, -1 … 1."""
    total = sum(abs(weights[rule]) for rule in values)
    return sum(weights[rule] * (2 * value - 1) for rule, (value, _) in values.items()) / total if total else 0.0


def learn(rows, signs):
    """Logistic regression on 2v - 1 of every rule, by plain descent."""
    weights = dict(signs)
    for _ in range(ROUNDS):
        slope = {rule: RIDGE * (weights[rule] - sign) for rule, sign in signs.items()}
        for _, label, values in rows:
            truth = 1.0 if label == "thought-leader" else 0.0
            said = 1 / (1 + math.exp(-4 * axis(weights, values)))
            for rule, (value, _) in values.items():
                slope[rule] += (said - truth) * (2 * value - 1) / max(1, len(values))
        for rule in weights:
            weights[rule] -= STEP * slope[rule] / max(1, len(rows)) * 4
    return weights


def learned_elsewhere(evidence):
    signs = {rule: math.copysign(1.0, weight) for _, _, values in evidence for rule, (_, weight) in values.items() if weight}
    rows = [(site, label, {rule: term for rule, term in values.items() if rule in signs}) for site, label, values in evidence]
    right = 0
    for fold in range(FOLDS):
        weights = learn([row for row in rows if fold_of(row[0]) != fold], signs)
        for site, label, values in rows:
            if fold_of(site) == fold:
                right += (axis(weights, values) > 0) == (label == "thought-leader")
    return right, len(rows)
