"""Writes test/golden/certainty.json: Kendall's tau-b by SciPy, rewired networks by igraph, the vertex bootstrap in full.

    .venv/bin/pip install igraph==1.0.0 numpy==2.4.6 scipy==1.17.1
    .venv/bin/python test/golden/make-certainty.py

The means over rewired networks are plausibility, not equality: two random generators draw two sets of networks. igraph
counts tries as this library does (10 for each tie). No library at hand has the vertex bootstrap; the standard error of the
density is counted here from the definition (Snijders & Borgatti 1999): actors drawn with replacement, pairs of copies of
one actor drawn from all pairs.
"""

import json
import random
from pathlib import Path

import igraph as ig
import numpy as np
import scipy
from scipy.stats import kendalltau

assert (ig.__version__, scipy.__version__) == ("1.0.0", "1.17.1")
HERE = Path(__file__).parent
random.seed(1)
rng = np.random.default_rng(1)


def taus():
    for n, levels in [(2, 9), (5, 3), (10, 4), (40, 6), (40, 1000)]:
        a, b = rng.integers(0, levels, n), rng.integers(0, levels, n)
        tau = kendalltau(a, b, variant="b").statistic
        yield {"a": a.tolist(), "b": b.tolist(), "tau": None if np.isnan(tau) else float(tau)}


karate = ig.Graph.Famous("Zachary")


def rewired(samples=4000):
    found = []
    for _ in range(samples):
        graph = karate.copy()
        graph.rewire(10 * graph.ecount())
        found.append((graph.transitivity_undirected(), graph.assortativity_degree(directed=False)))
    values = np.array(found)
    return {
        "samples": samples,
        "transitivity": {"mean": values[:, 0].mean(), "sd": values[:, 0].std(ddof=1)},
        "assortativity": {"mean": values[:, 1].mean(), "sd": values[:, 1].std(ddof=1)},
    }


def density_error(samples=20000):
    matrix = np.array(karate.get_adjacency().data)
    n = len(matrix)
    found = []
    for _ in range(samples):
        copies = rng.integers(0, n, n)
        sample = matrix[np.ix_(copies, copies)]
        for i, j in zip(*np.triu_indices(n, 1)):
            if copies[i] == copies[j]:
                u, v = rng.choice(n, 2, replace=False)
                sample[i, j] = sample[j, i] = matrix[u, v]
        found.append(np.triu(sample, 1).sum() / (n * (n - 1) / 2))
    return {"samples": samples, "densityError": float(np.std(found, ddof=1))}


(HERE / "certainty.json").write_text(
    json.dumps(
        {
            "source": "SciPy 1.17.1, igraph 1.0.0, the bootstrap counted directly",
            "kendall": list(taus()),
            "rewired": rewired(),
            "bootstrap": density_error(),
        },
        indent=1,
    )
    + "\n"
)
