"""Writes test/golden/centralization.json: Freeman's centralization as igraph has it.

    .venv/bin/pip install igraph==1.0.0
    .venv/bin/python test/golden/make-centralization.py

The sums of differences are igraph's scores, divided by the largest sums of stars. Closeness only of connected fixtures,
where igraph's and that of Wasserman and Faust are the same.
"""

import json
from pathlib import Path

import igraph as ig

assert ig.__version__ == "1.0.0"
HERE = Path(__file__).parent


def graph(name):
    data = json.loads((HERE.parent / "fixtures" / f"{name}.json").read_text())
    ids = sorted(actor["id"] for actor in data["actors"])
    arcs = set()
    for tie in data["ties"]:
        if tie["source"] == tie["target"]:
            continue
        a, b = ids.index(tie["source"]), ids.index(tie["target"])
        arcs.add((a, b))
        if not tie.get("directed", False):
            arcs.add((b, a))
    return ig.Graph(len(ids), sorted(arcs), directed=True)


def spread(scores):
    return sum(max(scores) - score for score in scores)


def figures(g, mode):
    n = g.vcount()
    star = ig.Graph.Star(n, mode="undirected" if mode == "all" else "mutual")
    found = {
        "degree": spread(g.degree(mode=mode)) / ((n - 1) * (n - 2) if mode == "all" else (n - 1) ** 2),
        "betweenness": spread(g.betweenness()) / spread(star.betweenness()),
    }
    if mode == "all" and g.is_connected():
        found["closeness"] = spread(g.closeness()) / spread(star.closeness())
    return found


entries = []
for name in ["florentine", "kite", "karate", "f-disc", "f-dir", "random-disconnected"]:
    g = graph(name)
    simple = g.as_undirected()
    entries.append({"fixture": name, "direction": "all", "figures": figures(simple, "all")})
    for mode in ["out", "in"]:
        entries.append({"fixture": name, "direction": mode, "figures": figures(g, mode)})
(HERE / "centralization.json").write_text(
    json.dumps({"source": f"igraph {ig.__version__}", "command": "python test/golden/make-centralization.py", "tolerance": 1e-9, "entries": entries}, indent=1)
    + "\n"
)
