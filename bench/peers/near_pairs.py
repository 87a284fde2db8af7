"""Pairs that every side scores: the source of each tie with the target of the next, each pair once, in order."""

MOST = 100_000


def near_pairs(told):
    with open(told["el"]) as file:
        ties = [tuple(map(int, line.split())) for line, _ in zip(file, range(MOST + 1))]
    ends = [(source, target) for (source, _), (_, target) in zip(ties, ties[1:]) if source != target]
    return sorted({(min(pair), max(pair)) for pair in ends})
