import networkit
import numpy
from near_pairs import near_pairs
from orient import oriented

version = networkit.__version__
networkit.setNumberOfThreads(1)
networkit.setSeed(0, True)


def load(path):
    return networkit.graphio.EdgeListReader(" ", 0, directed=False).read(path)


def build(told):
    return load(told["el"])


def ties(graph):
    return graph.numberOfEdges()


def scores(algorithm):
    return numpy.asarray(algorithm.run().scores())


def directed(_, told):
    """The same ties as arcs."""
    graph = networkit.Graph(told["n"], directed=True)
    for tail, head in oriented(told["el"]):
        graph.addEdge(tail, head)
    return graph


def pagerank(graph):
    algorithm = networkit.centrality.PageRank(graph, damp=0.85, tol=1e-6)
    algorithm.norm = networkit.centrality.Norm.l1norm
    return scores(algorithm)


def histogram(held):
    graph, sources = held
    found = networkit.distance.SPSP(graph, sources).run().getDistances(asarray=True)
    # Who is out of reach is at the largest number there is.
    reached = found[found < graph.numberOfNodes()]
    return numpy.bincount(reached.astype(int))[1:]


def closeness(graph):
    """Its variant for networks that fall apart is scaled by the share of actors within reach: here that is undone."""
    variant = networkit.centrality.ClosenessVariant.GENERALIZED
    scaled = scores(networkit.centrality.Closeness(graph, True, variant))
    components = networkit.components.ConnectedComponents(graph).run()
    sizes = components.getComponentSizes()
    reached = numpy.array([sizes[components.componentOfNode(actor)] - 1 for actor in graph.iterNodes()])
    return scaled * (graph.numberOfNodes() - 1) / reached


def adamic_adar(held):
    """It gives scores in the order of pairs, which is ours."""
    graph, pairs = held
    return [score for _, score in networkit.linkprediction.AdamicAdarIndex(graph).runOn(pairs)]


tasks = {
    # It counts undirected pairs twice.
    "betweenness": lambda graph: scores(networkit.centrality.Betweenness(graph)) / 2,
    "directed": (directed, lambda graph: scores(networkit.centrality.Betweenness(graph))),
    "closeness": closeness,
    "harmonic": lambda graph: scores(networkit.centrality.HarmonicCloseness(graph, False)),
    "histogram": (lambda graph, told: (graph, told["sources"]), histogram),
    "pagerank": pagerank,
    "components": lambda graph: networkit.components.ConnectedComponents(graph).run().getComponents(),
    "coreness": lambda graph: scores(networkit.centrality.CoreDecomposition(graph)),
    "clustering": lambda graph: scores(networkit.centrality.LocalClusteringCoefficient(graph, True)),
    "links": (lambda graph, told: (graph, near_pairs(told)), adamic_adar),
    "communities": lambda graph: networkit.community.PLM(graph, refine=True).run().getPartition().getVector(),
    # Its scores are twice the shares of ordered pairs.
    "sampled": lambda graph: scores(networkit.centrality.KadabraBetweenness(graph, 0.01, 0.1)) / 2,
}
