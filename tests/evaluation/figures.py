"""Figures and their 95 % intervals. Deterministic: the bootstrap has a fixed seed."""
import math
import random
from collections import defaultdict

Z = 1.959964
ROUNDS = 400


def wilson(right, total):
    """Interval of a share."""
    if total == 0:
        return (0.0, 1.0)
    p = right / total
    centre = (p + Z * Z / (2 * total)) / (1 + Z * Z / total)
    half = Z * math.sqrt(p * (1 - p) / total + Z * Z / (4 * total * total)) / (1 + Z * Z / total)
    return (max(0.0, centre - half), min(1.0, centre + half))


def f1(pairs, wanted):
    """pairs: (label, answer). F1 of the class `wanted`."""
    hit = sum(1 for label, answer in pairs if label == wanted and answer == wanted)
    said = sum(1 for _, answer in pairs if answer == wanted)
    true = sum(1 for label, _ in pairs if label == wanted)
    return 2 * hit / (said + true) if said + true else 0.0


def bootstrap(grouped, figure):
    """Interval of figure(pairs) when whole groups (pages, sites) are drawn again. grouped: [(group, pair)]."""
    groups = defaultdict(list)
    for group, pair in grouped:
        groups[group].append(pair)
    keys = sorted(groups)
    draw = random.Random(20)
    values = []
    for _ in range(ROUNDS):
        pairs = []
        for _ in keys:
            pairs.extend(groups[keys[draw.randrange(len(keys))]])
        values.append(figure(pairs))
    values.sort()
    return (values[int(ROUNDS * 0.025)], values[int(ROUNDS * 0.975) - 1])


class Table:
    """One row a figure."""

    def __init__(self):
        print(f"{'set':<44} {'n':>6}  {'figure':>6}  {'95 %':<13} target")

    def row(self, name, n, value, interval, target=None):
        aim = "" if target is None else f">= {target:.2f} {'met' if value >= target else 'missed'}"
        print(f"{name:<44} {n:>6}  {value:>6.3f}  {interval[0]:.3f}-{interval[1]:.3f}   {aim}".rstrip(), flush=True)

    def share(self, name, right, total, target=None):
        if total == 0:
            self.absent(name, "no labelled answers")
            return
        self.row(name, total, right / total, wilson(right, total), target)

    def absent(self, name, why):
        print(f"{name:<44} not measured: {why}", flush=True)
