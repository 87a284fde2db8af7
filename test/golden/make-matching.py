"""Writes test/golden/matching.json: the best b-matchings of seeded two-sided instances, from SciPy and NetworkX.

    python3 -m venv .venv
    .venv/bin/pip install networkx==3.6.1 scipy==1.17.1 numpy==2.4.6
    .venv/bin/python test/golden/make-matching.py

The value is that of the linear program (SciPy, HiGHS), whose matrix is totally unimodular, and of a minimum-cost flow
(NetworkX, network simplex) over the same pairs; this script stops where they differ. Where everybody has one place it is also
that of SciPy's linear_sum_assignment.
"""

import json
import os
import random

import networkx as nx
import numpy as np
import scipy
from scipy.optimize import linear_sum_assignment, linprog
from scipy.sparse import lil_matrix

HERE = os.path.dirname(os.path.abspath(__file__))


def instance(seed, left, right, density, most_supply, most_demand, first, further):
    draw = random.Random(seed)
    pairs = [(i, j, draw.randrange(0, 12)) for i in range(left) for j in range(right) if draw.random() < density]
    supply = [draw.randrange(0, most_supply + 1) for _ in range(left)] if most_supply > 1 else [1] * left
    demand = [draw.randrange(0, most_demand + 1) for _ in range(right)] if most_demand > 1 else [1] * right
    return {"left": left, "right": right, "pairs": pairs, "supply": supply, "demand": demand,
            "first": first, "further": further}


def by_program(case):
    """Variables: pairs, then first and further places of the left."""
    pairs, left, right = case["pairs"], case["left"], case["right"]
    m = len(pairs)
    value = np.array([w for _, _, w in pairs] + [case["first"]] * left + [case["further"]] * left, dtype=float)
    balance = lil_matrix((left, m + 2 * left))
    full = lil_matrix((right, m + 2 * left))
    for e, (i, j, _) in enumerate(pairs):
        balance[i, e] = 1
        full[j, e] = 1
    for i in range(left):
        balance[i, m + i] = -1
        balance[i, m + left + i] = -1
    bounds = [(0, 1)] * m + [(0, min(1, s)) for s in case["supply"]] + [(0, max(0, s - 1)) for s in case["supply"]]
    found = linprog(-value, A_ub=full.tocsr(), b_ub=case["demand"], A_eq=balance.tocsr(), b_eq=np.zeros(left),
                    bounds=bounds, method="highs")
    assert found.status == 0
    return round(-found.fun)


def by_flow(case):
    graph = nx.MultiDiGraph()
    graph.add_node("s")
    graph.add_node("t")
    for i, places in enumerate(case["supply"]):
        graph.add_edge("s", ("l", i), capacity=min(1, places), weight=-case["first"])
        graph.add_edge("s", ("l", i), capacity=max(0, places - 1), weight=-case["further"])
    for i, j, w in case["pairs"]:
        graph.add_edge(("l", i), ("r", j), capacity=1, weight=-w)
    for j, places in enumerate(case["demand"]):
        graph.add_edge(("r", j), "t", capacity=places, weight=0)
    graph.add_edge("t", "s", capacity=10**6, weight=0)
    cost, _ = nx.network_simplex(graph)
    return -cost


def by_assignment(case):
    table = np.zeros((case["left"], case["right"]))
    for i, j, w in case["pairs"]:
        table[i, j] = w + case["first"]
    rows, columns = linear_sum_assignment(table, maximize=True)
    return round(table[rows, columns].sum())


SHAPES = [
    (8, 6, 0.5, 1, 1, 0, 0), (10, 10, 0.3, 1, 1, 1000, 0), (12, 5, 0.4, 1, 4, 1000, 0), (20, 8, 0.3, 1, 6, 0, 0),
    (9, 9, 0.6, 3, 3, 100000, 500), (15, 10, 0.3, 2, 5, 100000, 500), (30, 12, 0.2, 3, 6, 0, 0), (40, 30, 0.15, 1, 3, 5000, 0),
    (60, 25, 0.2, 2, 4, 10**7, 5000), (6, 4, 0.0, 2, 2, 10, 1),
]

cases = []
for number, shape in enumerate(SHAPES * 3):
    case = instance(number, *shape)
    best = by_program(case)
    assert best == by_flow(case), (number, best, by_flow(case))
    if max(case["supply"]) == max(case["demand"]) == 1:
        assert best == by_assignment(case), number
    cases.append({**case, "best": best})

with open(os.path.join(HERE, "matching.json"), "w") as out:
    json.dump({"source": {"scipy": scipy.__version__, "networkx": nx.__version__, "numpy": np.__version__},
               "command": "python test/golden/make-matching.py", "cases": cases}, out)
    out.write("\n")
print(len(cases), sum(len(case["pairs"]) for case in cases))
