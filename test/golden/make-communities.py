"""Writes test/golden/communities.json: modularity that igraph reaches on the fixtures.

    python3 -m venv .venv
    .venv/bin/pip install igraph==1.0.0
    .venv/bin/python test/golden/make-communities.py

`optimum` is exact, by integer programming (community_optimal_modularity), for the fixtures whose ties are undirected and
that are small enough; `reached` is the best of 50 seeds of community_leiden, run until it is stable, directions ignored.
Strengths count, parallel ties add, an undirected self-tie is an arc of twice its strength.
"""

import json
import random
from pathlib import Path

import igraph as ig

assert ig.__version__ == "1.0.0"
HERE = Path(__file__).parent
EXACT = ["karate", "karate-weighted", "florentine", "kite", "f-disc", "f-dir", "f-w", "f-multi", "f-loop", "mixed-small"]
MORE = ["mixed-loops", "mixed-weighted", "random-directed-weighted", "random-disconnected"]


def load(name):
    told = json.loads((HERE.parent / "fixtures" / f"{name}.json").read_text())
    ids = [actor["id"] for actor in told["actors"]]
    at = {id: i for i, id in enumerate(ids)}
    graph = ig.Graph(n=len(ids), edges=[(at[tie["source"]], at[tie["target"]]) for tie in told["ties"]])
    graph.es["strength"] = [tie.get("strength", 1) for tie in told["ties"]]
    return graph


def leiden(graph, resolution):
    best = None
    for seed in range(50):
        random.seed(seed)
        found = graph.community_leiden(
            objective_function="modularity", weights="strength", resolution=resolution, n_iterations=-1
        )
        value = graph.modularity(found.membership, weights="strength", resolution=resolution)
        best = value if best is None else max(best, value)
    return best


entries = []
for name in EXACT + MORE:
    graph = load(name)
    for resolution in [0.5, 1, 2]:
        entry = {"fixture": name, "resolution": resolution, "reached": leiden(graph, resolution)}
        if name in EXACT and resolution == 1:
            entry["optimum"] = graph.modularity(
                graph.community_optimal_modularity(weights="strength").membership, weights="strength"
            )
            assert entry["reached"] <= entry["optimum"] + 1e-12, name
        entries.append(entry)
text = json.dumps(
    {
        "generated": "2026-11-22",
        "command": "python test/golden/make-communities.py",
        "sources": {"igraph": ig.__version__},
        "entries": entries,
    }
)
(HERE / "communities.json").write_text(text.replace('{"fixture"', '\n  {"fixture"') + "\n")
