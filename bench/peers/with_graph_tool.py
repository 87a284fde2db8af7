import graph_tool
import numpy
from graph_tool import centrality, clustering, topology
from orient import oriented

version = graph_tool.__version__.split()[0]
graph_tool.openmp_set_num_threads(1)
graph_tool.seed_rng(1)


def load(path):
    graph = graph_tool.Graph(directed=False)
    graph.add_edge_list(numpy.loadtxt(path, dtype=numpy.int64, ndmin=2))
    return graph


def build(told):
    return load(told["el"])


def ties(graph):
    return graph.num_edges()


def histogram(held):
    graph, sources = held
    total = numpy.zeros(0, dtype=int)
    for source in sources:
        found = topology.shortest_distance(graph, source=source).a
        counts = numpy.bincount(found[found < graph.num_vertices()])
        total = numpy.add(*(numpy.pad(each, (0, max(len(total), len(counts)) - len(each))) for each in (total, counts)))
    return total[1:]


def directed(_, told):
    """The same ties as arcs."""
    graph = graph_tool.Graph(directed=True)
    graph.add_edge_list(numpy.array(list(oriented(told["el"]))))
    return graph


tasks = {
    "betweenness": lambda graph: centrality.betweenness(graph, norm=False)[0].a,
    "directed": (directed, lambda graph: centrality.betweenness(graph, norm=False)[0].a),
    "closeness": lambda graph: centrality.closeness(graph).a,
    "harmonic": lambda graph: centrality.closeness(graph, norm=False, harmonic=True).a,
    "histogram": (lambda graph, told: (graph, told["sources"]), histogram),
    "pagerank": lambda graph: centrality.pagerank(graph, epsilon=1e-6).a,
    "components": lambda graph: topology.label_components(graph)[0].a,
    "coreness": lambda graph: topology.kcore_decomposition(graph).a,
    "clustering": lambda graph: clustering.local_clustering(graph).a,
}
