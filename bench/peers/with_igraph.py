import igraph
import numpy
from orient import oriented
from strengths import length

version = igraph.__version__


def load(path):
    return igraph.Graph.Read_Edgelist(path, directed=False)


def build(told):
    return load(told["el"])


def ties(graph):
    return graph.ecount()


def histogram(held):
    """Pairs at each distance 1, 2, … from the sources."""
    graph, sources = held
    found = numpy.asarray(graph.distances(source=sources))
    return numpy.bincount(found[numpy.isfinite(found)].astype(int))[1:]


def forget(graph):
    """A graph remembers that it is connected until a tie is taken away."""
    tie = graph.es[0].tuple
    graph.delete_edges([0])
    graph.add_edges([tie])


tasks = {
    "betweenness": lambda graph: graph.betweenness(directed=False),
    "directed": (
        lambda graph, told: igraph.Graph(told["n"], list(oriented(told["el"])), directed=True),
        lambda graph: graph.betweenness(),
    ),
    "weighted": (
        lambda graph, _: (graph, [length(*tie.tuple) for tie in graph.es]),
        lambda held: held[0].betweenness(directed=False, weights=held[1]),
    ),
    "closeness": lambda graph: graph.closeness(normalized=True),
    "harmonic": lambda graph: graph.harmonic_centrality(normalized=False),
    "histogram": (lambda graph, told: (graph, told["sources"]), histogram),
    # PRPACK solves the equations: it knows no tolerance.
    "pagerank": lambda graph: graph.pagerank(directed=False),
    "components": (lambda graph, _: graph, lambda graph: graph.connected_components().membership, forget),
    "coreness": lambda graph: graph.coreness(),
    "clustering": lambda graph: graph.transitivity_local_undirected(mode="zero"),
    "constraint": lambda graph: graph.constraint(),
    "communities": lambda graph: graph.community_multilevel().membership,
    "leiden": lambda graph: graph.community_leiden(objective_function="modularity", n_iterations=2).membership,
}
