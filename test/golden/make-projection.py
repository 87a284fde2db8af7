"""Writes test/golden/davis.json: the Davis southern women network and its projections, from NetworkX.

    python3 -m venv .venv
    .venv/bin/pip install networkx==3.6.1
    .venv/bin/python test/golden/make-projection.py

The attendance is `networkx.davis_southern_women_graph()`: 18 women at 14 events, after Davis, Gardner & Gardner, Deep
South (1941), table 1. `count` is `weighted_projected_graph` (events shared), `newman` is
`collaboration_weighted_projected_graph` (Newman 2001: the sum of 1 / (k - 1)).
"""

import json
from pathlib import Path

import networkx as nx
from networkx.algorithms import bipartite

assert nx.__version__ == "3.6.1"
graph = nx.davis_southern_women_graph()
women = graph.graph["top"]


def weights(projection):
    return sorted([*sorted((a, b)), weight] for a, b, weight in projection.edges(data="weight"))


golden = {
    "source": "NetworkX 3.6.1: davis_southern_women_graph, bipartite projections; test/golden/make-projection.py",
    "generated": "2026-11-22",
    "participations": sorted([woman, event] for woman in women for event in graph[woman]),
    "count": weights(bipartite.weighted_projected_graph(graph, women)),
    "newman": weights(bipartite.collaboration_weighted_projected_graph(graph, women)),
}
lines = ",\n".join(f" {json.dumps(key)}: {json.dumps(value)}" for key, value in golden.items())
(Path(__file__).parent / "davis.json").write_text("{\n" + lines + "\n}\n")
