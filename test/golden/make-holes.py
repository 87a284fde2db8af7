"""Writes test/golden/holes.json: structural holes of every small fixture, from NetworkX and igraph.

    python3 -m venv .venv
    .venv/bin/pip install networkx==3.6.1 igraph==1.0.0 numpy==2.4.6 scipy==1.17.1
    .venv/bin/python test/golden/make-holes.py

Constraint is that of both libraries, which must agree, or this script stops; effective size is NetworkX's, asked for by
node: NetworkX 3.6.1 answers otherwise for the whole graph where strengths differ, because its matrix form divides the
strength between j and q by the largest of q, where Burt and its own loop divide by the largest of j (the row maxima of a
scipy sparse array come without their second axis). Asked by node it calls actors without outgoing ties undefined; their
number is that of the reversed graph, since both directions are added anyway. Neither has Burt's hierarchy. Fixtures with a directed tie are handed over as the directed graph of their arcs, in which an undirected
tie appears in both directions; self-ties are left out. The numbers METHODS quotes are checked on the way.
"""

import json
import math

import networkx as nx
from make import FIXTURES, GENERATED, HERE, View, agree, quoted, tidy
import igraph as ig

VERSIONS = {"networkx": nx.__version__, "igraph": ig.__version__}


def holes(view, strengths):
    graph = view.networkx()
    weight = "strength" if strengths else None
    constraint = nx.constraint(graph, weight=weight)
    ring = view.igraph(graph)
    other = ring.constraint(weights="strength" if strengths else None)
    alone = set(nx.isolates(graph))
    agree("constraint", {v: constraint[v] for v in graph if v not in alone},
          {v: c for v, c in zip(view.ids, other) if v not in alone})
    size = nx.effective_size(graph, nodes=list(graph), weight=weight)
    if graph.is_directed():
        turned = nx.effective_size(graph.reverse(), nodes=list(graph), weight=weight)
        size = {v: turned[v] if math.isnan(size[v]) else size[v] for v in graph}
    for v in alone:
        constraint[v] = size[v] = math.nan
    efficiency = {v: size[v] / len(set(nx.all_neighbors(graph, v))) if v not in alone else math.nan for v in graph}
    return {"constraint": constraint, "effectiveSize": size, "efficiency": efficiency}


QUOTES = {
    "florentine": {"constraint": {"medici": 0.209877, "guadagni": 0.25}, "effectiveSize": {"medici": 5.666667, "guadagni": 4}},
    "kite": {"constraint": {"7": 0.431111}},
    "karate": {
        "constraint": {"0": 0.155423, "33": 0.156419, "2": 0.185177},
        "effectiveSize": {"33": 15.235294, "0": 13.75},
    },
    "f-w": {
        "constraint": {"a": 0.787778, "b": 1.232222, "c": 0.662222, "d": 0.830247, "e": 0.830247},
        "effectiveSize": {"a": 1.566667, "b": 1, "c": 3.055556, "d": 1.611111, "e": 1.611111},
    },
}


def main():
    entries = []
    for path in sorted(FIXTURES.glob("*.json")):
        view = View(json.loads(path.read_text(encoding="utf-8")))
        turns = [(view, {})] + ([] if view.unordered else [(view.ignoring(), {"directed": "ignore"})])
        for seen, extra in turns:
            for strengths in [True, False] if view.weighted or view.parallel else [True]:
                found = holes(seen, strengths)
                if not extra and strengths:
                    for name, expected in QUOTES.get(view.name, {}).items():
                        quoted((view.name, name), found[name], expected)
                options = extra | ({} if strengths else {"strengths": False})
                entries.append({"fixture": view.name, "options": options, "scores": tidy(found)})
    head = {"source": "NetworkX constraint, effective_size; igraph constraint", "versions": VERSIONS,
            "command": "python3 test/golden/make-holes.py", "generated": GENERATED, "tolerance": 1e-9}
    lines = "".join(f" {json.dumps(key)}: {json.dumps(value)},\n" for key, value in head.items())
    body = ",\n".join("  " + json.dumps(entry) for entry in entries)
    (HERE / "holes.json").write_text("{\n" + lines + ' "entries": [\n' + body + "\n ]\n}\n", encoding="utf-8")
    print(len(entries), "entries")


main()
