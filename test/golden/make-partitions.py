"""Writes test/golden/partitions.json: what igraph and scikit-learn say of how much two groupings agree.

    python3 -m venv .venv
    .venv/bin/pip install networkx==3.6.1 igraph==1.0.0 scikit-learn==1.8.0
    .venv/bin/python test/golden/make-partitions.py

Where both have an index they must agree, or this script stops. Groupings are drawn with random.Random(5); the karate
club's is NetworkX's Louvain with seed 0 and strengths, written down, for another version may find another.
"""

import json
import random
from pathlib import Path

import igraph as ig
import networkx as nx
import sklearn
from sklearn import metrics

assert (nx.__version__, ig.__version__, sklearn.__version__) == ("3.6.1", "1.0.0", "1.8.0")
HERE = Path(__file__).parent


def entry(name, a, b):
    nmi = metrics.normalized_mutual_info_score(a, b, average_method="arithmetic")
    ari = metrics.adjusted_rand_score(a, b)
    if len(set(a)) > 1 or len(set(b)) > 1:
        assert abs(nmi - ig.compare_communities(a, b, method="nmi")) < 1e-10, name
    if len(set(a)) != len(a) or len(set(b)) != len(b):
        assert abs(ari - ig.compare_communities(a, b, method="adjusted_rand")) < 1e-10, name
    return {
        "name": name,
        "first": a,
        "second": b,
        "nmi": nmi,
        "ami": metrics.adjusted_mutual_info_score(a, b, average_method="arithmetic"),
        "ari": ari,
        "vi": ig.compare_communities(a, b, method="vi"),
    }


def groupings():
    karate = nx.karate_club_graph()
    clubs = [int(karate.nodes[v]["club"] != "Mr. Hi") for v in karate]
    found = nx.community.louvain_communities(karate, seed=0)
    group = {v: g for g, members in enumerate(found) for v in members}
    yield "karate: Louvain and clubs", [group[v] for v in karate], clubs
    draw = random.Random(5)
    for n, k, l in [(2, 2, 2), (7, 3, 3), (20, 4, 2), (50, 5, 12), (100, 40, 40), (300, 7, 7), (300, 150, 3)]:
        yield f"{n} actors at random, {k} and {l} groups", *[
            [draw.randrange(groups) for _ in range(n)] for groups in (k, l)
        ]
    base = [draw.randrange(6) for _ in range(200)]
    yield "a tenth moved", base, [draw.randrange(6) if draw.random() < 0.1 else g for g in base]
    yield "one group and strangers", [0] * 9, list(range(9))
    yield "strangers and three groups", list(range(9)), [0, 0, 0, 1, 1, 1, 2, 2, 2]
    yield "one group and three", [0] * 9, [0, 0, 0, 1, 1, 1, 2, 2, 2]
    yield "renamed", [0, 1, 1, 2], [5, 3, 3, 9]


entries = [entry(*each) for each in groupings()]
sources = {"igraph": ig.__version__, "scikit-learn": sklearn.__version__, "networkx": nx.__version__}
text = json.dumps({"generated": "2026-11-22", "command": "python test/golden/make-partitions.py", "sources": sources, "entries": entries})
(HERE / "partitions.json").write_text(text.replace('{"name"', '\n  {"name"') + "\n")
