import networkx
from near_pairs import near_pairs
from orient import oriented
from strengths import length

version = networkx.__version__


def load(path):
    return networkx.read_edgelist(path, nodetype=int)


def build(told):
    """Actors in the order of their numbers, so that results come in it."""
    graph = networkx.Graph()
    graph.add_nodes_from(range(told["n"]))
    with open(told["el"]) as file:
        graph.add_edges_from(tuple(map(int, line.split())) for line in file)
    return graph


def ties(graph):
    return graph.number_of_edges()


def histogram(held):
    graph, sources = held
    counts = {}
    for source in sources:
        for distance in networkx.single_source_shortest_path_length(graph, source).values():
            counts[distance] = counts.get(distance, 0) + 1
    return [counts[distance] for distance in range(1, max(counts) + 1)]


def measured(graph, _):
    """The same graph, its ties with lengths."""
    for a, b, data in graph.edges(data=True):
        data["length"] = length(a, b)
    return graph


def directed(graph, told):
    """The same ties as arcs."""
    arcs = networkx.DiGraph()
    arcs.add_nodes_from(graph)
    arcs.add_edges_from(oriented(told["el"]))
    return arcs


def numbers(found):
    return list(found.values())


def adamic_adar(held):
    graph, pairs = held
    return [score for _, _, score in networkx.adamic_adar_index(graph, pairs)]


tasks = {
    "betweenness": lambda graph: numbers(networkx.betweenness_centrality(graph, normalized=False)),
    "directed": (directed, lambda graph: numbers(networkx.betweenness_centrality(graph, normalized=False))),
    "weighted": (
        measured,
        lambda graph: numbers(networkx.betweenness_centrality(graph, normalized=False, weight="length")),
    ),
    "closeness": lambda graph: numbers(networkx.closeness_centrality(graph, wf_improved=False)),
    "harmonic": lambda graph: numbers(networkx.harmonic_centrality(graph)),
    "histogram": (lambda graph, told: (graph, told["sources"]), histogram),
    # It stops when the scores change by less than n times its tolerance.
    "pagerank": lambda graph: numbers(networkx.pagerank(graph, tol=1e-6 / len(graph), max_iter=500)),
    "components": lambda graph: list(networkx.connected_components(graph)),
    "coreness": lambda graph: numbers(networkx.core_number(graph)),
    "clustering": lambda graph: numbers(networkx.clustering(graph)),
    "constraint": lambda graph: numbers(networkx.constraint(graph)),
    "links": (lambda graph, told: (graph, near_pairs(told)), adamic_adar),
    "communities": lambda graph: networkx.community.louvain_communities(graph, seed=0),
}
