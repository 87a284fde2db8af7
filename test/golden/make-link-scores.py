"""Writes test/golden/link-scores.json: link scores of all pairs of three networks.

    .venv/bin/pip install networkx==3.6.1 numpy==2.4.6
    .venv/bin/python test/golden/make-link-scores.py

Neighbors in common, Adamic and Adar, resource allocation, Jaccard, preferential attachment and personalised PageRank are
NetworkX's; no library at hand has L3, nor Katz cut off: these are counted here by matrices. Davis' women and events
are a two-mode network, of which the scores that neighbors in common make up between the sides are not asked.
"""

import json
from pathlib import Path

import networkx as nx
import numpy as np

assert nx.__version__ == "3.6.1"
HERE = Path(__file__).parent
BETA = 0.05
NAMES = ["commonNeighbors", "adamicAdar", "resourceAllocation", "jaccard", "l3", "katz", "pagerank", "preferentialAttachment"]


def l3(a, x, y):
    """Paths x - u - w - y with u other than y and w other than x, by the definition."""
    k = a.sum(axis=0)
    left = a[x] / np.sqrt(np.where(k > 0, k, 1))
    right = a[y] / np.sqrt(np.where(k > 0, k, 1))
    left[y] = right[x] = 0
    return left @ a @ right


def scores(graph):
    nodes = sorted(graph)
    a = nx.to_numpy_array(graph, nodelist=nodes, weight=None)
    powers = [np.linalg.matrix_power(a, length) for length in range(5)]
    walks = {
        x: nx.pagerank(graph, personalization={x: 1}, tol=1e-14, max_iter=5000, weight=None) for x in nodes
    }
    pairs = [(i, j) for i in range(len(nodes)) for j in range(i + 1, len(nodes))]
    ends = [(nodes[i], nodes[j]) for i, j in pairs]
    found = {name: [value for _, _, value in function(graph, ends)] for name, function in [
        ("adamicAdar", nx.adamic_adar_index),
        ("resourceAllocation", nx.resource_allocation_index),
        ("jaccard", nx.jaccard_coefficient),
        ("preferentialAttachment", nx.preferential_attachment),
    ]}
    found["commonNeighbors"] = [len(list(nx.common_neighbors(graph, x, y))) for x, y in ends]
    found["l3"] = [l3(a, i, j) for i, j in pairs]
    found["katz"] = [sum(BETA**length * powers[length][i, j] for length in range(1, 5)) for i, j in pairs]
    found["pagerank"] = [walks[x][y] + walks[y][x] for x, y in ends]
    return {
        "ids": [str(node) for node in nodes],
        "ties": [[str(x), str(y)] for x, y in graph.edges],
        "scores": {name: [float(f"{value:.12g}") for value in found[name]] for name in NAMES},
    }


karate = nx.karate_club_graph()
from_11 = nx.pagerank(karate, personalization={11: 1}, tol=1e-14, max_iter=5000, weight=None)
write = {
    "source": "NetworkX 3.6.1 and numpy; test/golden/make-link-scores.py",
    "generated": "2026-11-22",
    "beta": BETA,
    "pagerankFrom11": {str(v): float(f"{from_11[v]:.12g}") for v in (0, 11, 1)},
    "networks": {
        "karate": scores(karate),
        "florentine": scores(nx.florentine_families_graph()),
        "davis": scores(nx.davis_southern_women_graph()),
    },
}
(HERE / "link-scores.json").write_text(json.dumps(write) + "\n")
