"""Writes test/golden/differences.json: small networks of which packages say different numbers.

    .venv/bin/pip install networkx==3.6.1 igraph==1.0.0 numpy scipy
    .venv/bin/python test/golden/make-differences.py

The networks are in differences-graphs.json, and every one is a row of README's "Differences from NetworkX, igraph and
sna". Packages are asked as each `call` says: with their defaults, unless the row is about an option. Values of R's sna are in differences-sna.json. null is NaN,
"error" is an exception.
"""

import json
import math
import warnings
from pathlib import Path

import igraph as ig
import networkx as nx

assert (nx.__version__, ig.__version__) == ("3.6.1", "1.0.0")
warnings.simplefilter("ignore")
HERE = Path(__file__).parent
rows = json.loads((HERE / "differences-graphs.json").read_text())

CALLS = {
    "clustering-one-neighbor": {"NetworkX": "nx.clustering(g)[v]", "igraph": "i.transitivity_local_undirected([v])[0]"},
    "clustering-directed": {"NetworkX": "nx.clustering(g)[v]", "igraph": "i.transitivity_local_undirected([v])[0]"},
    "clustering-mean": {"NetworkX": "nx.average_clustering(g)", "igraph": "i.transitivity_avglocal_undirected()"},
    "closeness-pieces": {"NetworkX": "nx.closeness_centrality(g)[v]", "igraph": "i.closeness([v])[0]"},
    "closeness-isolate": {"NetworkX": "nx.closeness_centrality(g)[v]", "igraph": "i.closeness([v])[0]"},
    "closeness-direction": {"NetworkX": "nx.closeness_centrality(g)[v]", "igraph": "i.closeness([v])[0]"},
    "harmonic-scale": {"NetworkX": "nx.harmonic_centrality(g)[v]", "igraph": "i.harmonic_centrality([v])[0]"},
    "betweenness-scale": {"NetworkX": "nx.betweenness_centrality(g)[v]", "igraph": "i.betweenness([v])[0]"},
    "betweenness-equal-lengths": {
        "NetworkX": "nx.betweenness_centrality(g, normalized=False, weight='length')[v]",
        "igraph": "i.betweenness([v], weights='length')[0]",
    },
    "betweenness-strengths": {
        "NetworkX": "nx.betweenness_centrality(g, normalized=False, weight='strength')[v]",
        "igraph": "i.betweenness([v], weights='strength')[0]",
    },
    "betweenness-parallel": {
        "NetworkX": "nx.betweenness_centrality(g, normalized=False)[v]",
        "igraph": "i.betweenness([v])[0]",
    },
    "degree-self-ties": {"NetworkX": "g.degree(v)", "igraph": "i.degree(v)"},
    "degree-undirected": {"NetworkX": "g.degree(v)", "igraph": "i.degree(v)"},
    "pagerank-exactness": {"NetworkX": "nx.pagerank(g)[v]", "igraph": "i.pagerank([v])[0]"},
    "eigenvector-scale": {
        "NetworkX": "nx.eigenvector_centrality(g)[v]",
        "igraph": "i.eigenvector_centrality()[i.vs.find(v).index]",
    },
    "eigenvector-other-pieces": {
        "NetworkX": "nx.eigenvector_centrality(g, max_iter=1000, nstart=dict.fromkeys(g, 1))[v]",
        "igraph": "i.eigenvector_centrality()[i.vs.find(v).index]",
    },
    "assortativity-constant": {
        "NetworkX": "nx.degree_assortativity_coefficient(g)",
        "igraph": "i.assortativity_degree(directed=False)",
    },
    "constraint-isolate": {"NetworkX": "nx.constraint(g)[v]", "igraph": "i.constraint([v])[0]"},
    "coreness-self-tie": {"NetworkX": "nx.core_number(g)[v]", "igraph": "i.coreness()[i.vs.find(v).index]"},
    "reciprocity-dyads": {"NetworkX": "nx.overall_reciprocity(g)", "igraph": "i.reciprocity()"},
    "distance-pieces": {"NetworkX": "nx.average_shortest_path_length(g)", "igraph": "i.average_path_length()"},
    "modularity-directed": {
        "NetworkX": "nx.community.modularity(g, [{'a', 'b'}, {'c', 'd'}])",
        "igraph": "i.modularity([0, 0, 1, 1])",
    },
    "communities-objective": {
        "NetworkX": "len(nx.community.louvain_communities(g, seed=1))",
        "igraph": "len(i.community_leiden())",
    },
}


def graphs(row):
    """The network for both packages, vertices by name."""
    if "fixture" in row:
        data = json.loads((HERE.parent / "fixtures" / f"{row['fixture']}.json").read_text())
        ids, ties = [a["id"] for a in data["actors"]], [(t["source"], t["target"], 1) for t in data["ties"]]
        directed = False
    else:
        ids, directed = row["actors"], row.get("directed", False)
        ties = [(*tie, 1)[:3] for tie in row["ties"]]
    pairs = [frozenset((a, b)) if not directed else (a, b) for a, b, _ in ties]
    multi = len(set(pairs)) < len(pairs)
    g = {(False, False): nx.Graph, (False, True): nx.DiGraph, (True, False): nx.MultiGraph, (True, True): nx.MultiDiGraph}[
        (multi, directed)
    ]()
    g.add_nodes_from(ids)
    for a, b, strength in ties:
        g.add_edge(a, b, strength=strength, length=1 / strength)
    i = ig.Graph(directed=directed)
    i.add_vertices(ids)
    i.add_edges([(a, b) for a, b, _ in ties])
    i.es["strength"] = [s for _, _, s in ties]
    i.es["length"] = [1 / s for _, _, s in ties]
    return g, i


def value(call, g, i, v):
    try:
        found = float(eval(call, {"nx": nx, "g": g, "i": i, "v": v, "len": len, "dict": dict}))
    except nx.NetworkXException:
        return "error"
    return None if math.isnan(found) else found


entries = {}
for row in rows:
    g, i = graphs(row)
    calls = CALLS[row["row"]]
    entries[row["row"]] = {
        package: {"call": call, "value": value(call, g, i, row.get("of", ""))} for package, call in calls.items()
    }
found = {"sources": {"NetworkX": nx.__version__, "igraph": f"python {ig.__version__}"}, "rows": entries}
(HERE / "differences.json").write_text(json.dumps(found, indent=1) + "\n")
for name, entry in entries.items():
    print(name, {p: e["value"] for p, e in entry.items()})
