"""Figures and their 95 % intervals. Deterministic: the bootstrap has a fixed seed."""
import math
import random
from collections import defaultdict

from parts import is_scored

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


def precision(pairs):
    """Of (label, answer) pairs that are true or not."""
    said = [truth for truth, answer in pairs if answer]
    return sum(said) / len(said) if said else 0.0


def recall(pairs):
    true = [answer for truth, answer in pairs if truth]
    return sum(true) / len(true) if true else 0.0


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
    """One row a figure: over all rows, over those that may be learned from, and over those of sites nothing was learned from, with its 95 % interval.

    The target is met or missed on the scored part; where a set has no parts, on all of it.
    """

    def __init__(self):
        print(f"{'':<36} {'all':>20} {'learned part':>13} {'scored part':>28}")
        print(f"{'figure':<36} {'n':>6} {'':>6} {'95 %':<11} {'n':>6} {'':>5} {'n':>6} {'':>6} {'95 %':<11}  target, best published")

    def parts(self, name, grouped, figure, target=None, published=None):
        """grouped: [(site, pair)], figure(pairs): a number."""
        if not grouped:
            self.absent(name, "no labelled rows")
            return
        learned = [pair for site, pair in grouped if not is_scored(site)]
        scored = [(site, pair) for site, pair in grouped if is_scored(site)]
        whole = figure([pair for _, pair in grouped])
        line = f"{name:<36} {len(grouped):>6} {whole:>6.3f} {interval(bootstrap(grouped, figure))} "
        line += f"{len(learned):>6} {figure(learned):>5.3f} " if learned else " " * 13
        unseen = figure([pair for _, pair in scored]) if scored else None
        line += f"{len(scored):>6} {unseen:>6.3f} {interval(bootstrap(scored, figure))}" if scored else " " * 25
        print((line + aim(whole if unseen is None else unseen, target, published)).rstrip(), flush=True)

    def share(self, name, right, total, target=None, published=None):
        """Of a set without parts."""
        if total == 0:
            self.absent(name, "no labelled answers")
            return
        line = f"{name:<36} {total:>6} {right / total:>6.3f} {interval(wilson(right, total))}" + " " * 39
        print((line + aim(right / total, target, published)).rstrip(), flush=True)

    def absent(self, name, why):
        print(f"{name:<36} not measured: {why}", flush=True)


def interval(ends):
    return f"{ends[0]:.3f}-{ends[1]:.3f}"


def aim(value, target, published):
    """met or missed; lower is better where the target is negative."""
    said = ""
    if target is not None:
        met = value <= -target if target < 0 else value >= target
        digits = 2 if abs(target) >= 0.1 else 3
        said = f"  {'<=' if target < 0 else '>='} {abs(target):.{digits}f} {'met' if met else 'missed'}"
    return said + (f"  best {published}" if published else "")


def share_right(pairs):
    """Of (label, answer) pairs."""
    return sum(label == answer for label, answer in pairs) / len(pairs) if pairs else 0.0
