import rustworkx
from orient import oriented

version = rustworkx.__version__


def load(path):
    return rustworkx.PyGraph.read_edge_list(path)


def build(told):
    graph = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(told["n"]))
    with open(told["el"]) as file:
        graph.add_edges_from_no_data([tuple(map(int, line.split())) for line in file])
    return graph


def ties(graph):
    return graph.num_edges()


def directed(_, told):
    """The same ties as arcs."""
    graph = rustworkx.PyDiGraph()
    graph.add_nodes_from(range(told["n"]))
    graph.add_edges_from_no_data(list(oriented(told["el"])))
    return graph


def by_number(found):
    return [found[actor] for actor in range(len(found))]


tasks = {
    "betweenness": lambda graph: by_number(rustworkx.betweenness_centrality(graph, normalized=False)),
    "directed": (
        directed,
        lambda graph: by_number(rustworkx.digraph_betweenness_centrality(graph, normalized=False)),
    ),
    "closeness": lambda graph: by_number(rustworkx.closeness_centrality(graph, wf_improved=False)),
    # Of directed graphs alone; it stops when the scores change by less than n times its tolerance.
    "pagerank": (
        lambda graph, told: graph.to_directed(),
        lambda graph: by_number(rustworkx.pagerank(graph, tol=1e-6 / graph.num_nodes(), max_iter=500)),
    ),
    "components": lambda graph: rustworkx.connected_components(graph),
    "coreness": lambda graph: by_number(rustworkx.core_number(graph)),
}
