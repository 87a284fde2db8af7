"""Writes test/golden/groups.json: group centrality as NetworkX has it.

    .venv/bin/pip install networkx==3.6.1
    .venv/bin/python test/golden/make-groups.py

Closeness only where every actor outside reaches the group: NetworkX counts those who do not as if they were at distance 0.
Its closeness of directed graphs is of paths to the group. Betweenness only of graphs that are (strongly) connected: of
others NetworkX's depends on the order of the members (random-disconnected with every third: 161 or 161.875; spelling out
all paths gives 161).
"""

import json
from pathlib import Path

import networkx as nx

assert nx.__version__ == "3.6.1"
HERE = Path(__file__).parent


def graph(name):
    data = json.loads((HERE.parent / "fixtures" / f"{name}.json").read_text())
    directed = any(tie.get("directed", False) for tie in data["ties"])
    g = nx.DiGraph() if directed else nx.Graph()
    g.add_nodes_from(sorted(actor["id"] for actor in data["actors"]))
    for tie in data["ties"]:
        if tie["source"] == tie["target"]:
            continue
        g.add_edge(tie["source"], tie["target"])
        if directed and not tie.get("directed", False):
            g.add_edge(tie["target"], tie["source"])
    return g


def figures(g, group):
    directed = g.is_directed()
    degree = nx.group_out_degree_centrality if directed else nx.group_degree_centrality
    found = {"out": {"degreeNormalized": degree(g, group)}, "in": {}}
    if nx.is_strongly_connected(g) if directed else nx.is_connected(g):
        found["out"]["betweenness"] = nx.group_betweenness_centrality(g, group, normalized=False)
        found["out"]["betweennessNormalized"] = nx.group_betweenness_centrality(g, group, normalized=True)
    if directed:
        found["in"]["degreeNormalized"] = nx.group_in_degree_centrality(g, group)
    if len(nx.multi_source_dijkstra_path_length(g.reverse() if directed else g, set(group))) == len(g):
        found["in"]["closeness"] = nx.group_closeness_centrality(g, group)
    return found


GROUPS = {
    "karate": [["0", "33"], ["0"], ["0", "1", "2"], ["16", "26"], ["0", "32", "33", "5", "6"]],
    "florentine": [["medici"], ["guadagni", "medici"], ["medici", "strozzi", "guadagni"], ["lamberteschi", "medici"]],
    "kite": [["3", "8"], ["7"], ["5", "6"], ["0", "9"]],
}
for name in ["f-dir", "f-disc", "random-disconnected", "random-directed-weighted"]:
    nodes = list(graph(name))
    GROUPS[name] = [nodes[:1], nodes[:2], nodes[1:4], nodes[::3]]

entries = []
for name, groups in GROUPS.items():
    g = graph(name)
    for group in groups:
        for direction, found in figures(g, group).items():
            if found:
                entries.append({"fixture": name, "direction": direction, "actors": group, "figures": found})
(HERE / "groups.json").write_text(
    json.dumps(
        {"source": f"networkx {nx.__version__}", "command": "python test/golden/make-groups.py", "tolerance": 1e-9, "entries": entries},
        indent=1,
    )
    + "\n"
)
