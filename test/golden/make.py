"""Writes test/golden/<fixture>.json: what NetworkX and igraph say, in this library's conventions.

    python3 -m venv .venv
    .venv/bin/pip install networkx==3.6.1 igraph==1.0.0 numpy==2.4.6 scipy==1.17.1
    .venv/bin/python test/golden/make.py

Two rules. A number comes from one of the two libraries wherever either has the measure, and where both have it they
must agree, or this script stops; `note` says who checked, and whose convention holds where they differ. Only where
neither knows the measure is it counted here ("counted directly"). Shortest paths with strengths run on exact
fractions, so that equal distances are equal.

Conventions (the same words as test/oracle/graph.ts): an undirected tie is two arcs. A fixture whose ties are all
undirected is handed over as an undirected graph; any other as the directed graph of its arcs, in which an
undirected tie appears in both directions.
"""

import json
import math
import warnings
from collections import Counter
from fractions import Fraction
from pathlib import Path

import igraph as ig
import networkx as nx
import numpy as np

assert (nx.__version__, ig.__version__) == ("3.6.1", "1.0.0")
HERE = Path(__file__).parent
FIXTURES = HERE.parent / "fixtures"
GENERATED = "2026-11-22"
TIGHT = 1e-9
NAN = float("nan")
warnings.filterwarnings("ignore", message="An input array is constant")  # undefined, and written as null


# ---------------------------------------------------------------- views of a fixture


class View:
    """A fixture, or the same with every tie undirected."""

    def __init__(self, data, ignore=False):
        self.name = data["name"]
        self.actors = {actor["id"]: actor for actor in data["actors"]}
        self.ids = sorted(self.actors)
        self.ties = [
            (t["source"], t["target"], t.get("directed", False) and not ignore, Fraction(str(t.get("strength", 1))))
            for t in data["ties"]
        ]
        self.proper = [t for t in self.ties if t[0] != t[1]]
        self.unordered = not any(directed for _, _, directed, _ in self.ties)
        self.oneway = all(directed for _, _, directed, _ in self.ties)
        self.loops = len(self.ties) > len(self.proper)
        self.weighted = len({strength for *_, strength in self.proper}) > 1
        self.parallel = any(n > 1 for n in Counter(frozenset(t[:2]) for t in self.proper).values())

    def ignoring(self):
        twin = View.__new__(View)
        twin.__dict__ = dict(self.__dict__)
        twin.ties = [(a, b, False, w) for a, b, _, w in self.ties]
        twin.proper = [(a, b, False, w) for a, b, _, w in self.proper]
        twin.unordered, twin.oneway = True, False
        return twin

    def length(self, distance):
        strengths = [w for *_, w in self.proper]
        span = max(strengths) + min(strengths) if strengths else 0
        return {"hops": lambda w: Fraction(1), "inverse": lambda w: 1 / w, "linear": lambda w: span - w}[distance]

    def steps(self, distance="hops"):
        """(source, target, strength, distance, tie) for every arc, or every undirected tie if all are; no self-ties."""
        length = self.length(distance)
        rows = []
        for i, (a, b, directed, w) in enumerate(self.proper):
            rows.append((a, b, w, length(w), i))
            if not directed and not self.unordered:
                rows.append((b, a, w, length(w), i))
        return rows

    def networkx(self, distance="hops", kind=None, multi=False):
        """Collapsed unless multi: strengths add, the shortest distance wins. No self-ties."""
        plain = kind or ("undirected" if self.unordered else "directed")
        steps = self.ignoring().steps(distance) if plain == "undirected" else self.steps(distance)
        classes = {("undirected", False): nx.Graph, ("directed", False): nx.DiGraph}
        classes |= {("undirected", True): nx.MultiGraph, ("directed", True): nx.MultiDiGraph}
        graph = classes[plain, multi]()
        graph.add_nodes_from(self.ids)
        for a, b, w, d, _ in steps:
            if not multi and graph.has_edge(a, b):
                edge = graph[a][b]
                edge["strength"] += float(w)
                edge["distance"] = min(edge["distance"], d)
            else:
                graph.add_edge(a, b, strength=float(w), distance=d)
        return graph

    def flow(self):
        """Every arc with its strength, parallel ones added; an undirected self-tie of w is an arc of 2w."""
        graph = nx.DiGraph()
        graph.add_nodes_from(self.ids)
        for a, b, directed, w in self.ties:
            for x, y in [(a, b)] if directed else [(a, b), (b, a)]:
                before = graph[x][y]["strength"] if graph.has_edge(x, y) else 0
                graph.add_edge(x, y, strength=before + float(w))
        return graph

    def igraph(self, graph):
        at = {each: i for i, each in enumerate(self.ids)}
        edges = list(graph.edges(data=True))
        made = ig.Graph(len(self.ids), [(at[a], at[b]) for a, b, _ in edges], directed=graph.is_directed())
        made.es["strength"] = [data["strength"] for *_, data in edges]
        made.es["distance"] = [float(data.get("distance", 1)) for *_, data in edges]
        return made

    def links(self, count=False):
        """(source, target, both ways, tie): see test/oracle/links.ts."""
        if count:
            return [(a, b, not directed, i) for i, (a, b, directed, _) in enumerate(self.proper)]
        pairs = {}
        for a, b, directed, _ in self.proper:
            pairs.setdefault(frozenset((a, b)), []).append((a, b, directed))
        found = []
        for ties in pairs.values():
            if not any(directed for *_, directed in ties):
                a, b = sorted(ties[0][:2])
                found.append((a, b, True, None))
            else:
                ordered = {x for a, b, directed in ties for x in ([(a, b)] if directed else [(a, b), (b, a)])}
                found += [(a, b, False, None) for a, b in ordered]
        return sorted(found, key=lambda link: link[:2])


# ---------------------------------------------------------------- agreement and writing


def same(a, b):
    return (math.isnan(a) and math.isnan(b)) or math.isclose(a, b, rel_tol=TIGHT, abs_tol=TIGHT)


def agree(what, ours, theirs):
    """Both may be dicts by id or single numbers."""
    if not isinstance(ours, dict):
        ours, theirs = {"": ours}, {"": theirs}
    assert ours.keys() == theirs.keys(), what
    wrong = {each: (ours[each], theirs[each]) for each in ours if not same(float(ours[each]), float(theirs[each]))}
    assert not wrong, (what, wrong)


def quoted(what, values, expected, digits=6):
    """The numbers METHODS quotes, to as many digits as it quotes."""
    for each, value in expected.items():
        assert abs(float(values[each]) - value) <= 0.51 * 10**-digits, (what, each, values[each], value)


def tidy(value):
    if isinstance(value, dict):
        return {key: tidy(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [tidy(each) for each in value]
    if value is None or isinstance(value, (str, bool, int)):
        return value
    if math.isnan(value):
        return None
    rounded = round(float(f"{float(value):.12g}"), 14)  # sums come in any order: their last bits are not kept
    return int(rounded) if rounded == int(rounded) else rounded


class Golden:
    def __init__(self, view):
        self.view, self.entries = view, []

    def add(self, measure, options, source, note="", tolerance=TIGHT, **answer):
        entry = {"measure": measure, "options": options, "source": source, "tolerance": tolerance}
        if note:
            entry["note"] = note
        if "scores" in answer:
            answer["scores"] = dict(sorted(answer["scores"].items()))
        self.entries.append(entry | tidy(answer))

    def write(self):
        head = {
            "fixture": self.view.name,
            "generated": GENERATED,
            "command": "python3 test/golden/make.py",
            "sources": {"networkx": nx.__version__, "igraph": ig.__version__},
        }
        dump = lambda value: json.dumps(value, ensure_ascii=False)
        lines = [f"  {dump(key)}: {dump(value)}," for key, value in head.items()]
        entries = ",\n".join("    " + dump(entry) for entry in self.entries)
        text = "{\n" + "\n".join(lines) + '\n  "entries": [\n' + entries + "\n  ]\n}\n"
        (HERE / f"{self.view.name}.json").write_text(text, encoding="utf-8")
        print(f"{self.view.name}: {len(self.entries)} entries")


def column(view, values):
    return dict(zip(view.ids, values))


BOTH_ARCS = "mixed directions: run on the directed graph of arcs, an undirected tie in both directions"


def remark(view, *parts):
    """A note; says how mixed directions were put to a library that has none."""
    mixed = [] if view.unordered or view.oneway else [BOTH_ARCS]
    return "; ".join([part for part in parts if part] + mixed)


# ---------------------------------------------------------------- measures


def degrees(golden, view, extra):
    whole = view.networkx(multi=True)
    loops = {v: [t for t in view.ties if t[0] == t[1] == v] for v in view.ids}
    directions = ["all"] if view.unordered else ["all", "out", "in"]
    for direction in directions:
        if direction == "all":
            simple, many = view.networkx(kind="undirected"), view.networkx(kind="undirected", multi=True)
            ask = lambda graph, weight=None: dict(graph.degree(weight=weight))
        else:
            simple, many = view.networkx(), whole
            ask = lambda graph, weight=None, name=f"{direction}_degree": dict(getattr(graph, name)(weight=weight))
        worth = {v: [1 if t[2] and direction != "all" else 2 for t in loops[v]] for v in view.ids}
        weighed = {v: sum(k * float(t[3]) for k, t in zip(worth[v], loops[v])) for v in view.ids}
        way = ({} if direction == "all" else {"direction": direction}) | extra
        note = "self-ties added by our rule: libraries only know one kind at a time" if view.loops else ""
        distinct = "" if view.unordered or direction != "all" else "distinct neighbors: directions and copies dropped first"
        ends = ig_strength(view, direction)
        base, sums = ask(simple), ask(many, "strength")
        agree("strength", sums, ends)
        add = lambda values, more: {v: values[v] + more[v] for v in view.ids}
        most = {v: max([0, *worth[v]]) for v in view.ids}
        every = {v: sum(worth[v]) for v in view.ids}
        golden.add("degree", way, "networkx.Graph.degree", remark(view, distinct, note), scores=add(base, most))
        golden.add("strength", way, "networkx.Graph.degree(weight)", remark(view, "igraph strength agrees", note), scores=add(sums, weighed))
        if view.parallel or view.loops or not view.unordered:
            scores = add(ask(many), every)
            golden.add("degree", way | {"parallel": "count"}, "networkx.MultiGraph.degree", remark(view, note), scores=scores)
        if view.loops:
            without = {"selfTies": "ignore"}
            golden.add("degree", way | without, "networkx.Graph.degree", remark(view, distinct), scores=base)
            golden.add("strength", way | without, "networkx.Graph.degree(weight)", remark(view), scores=sums)
        if direction == "all" and not extra:
            central = nx.degree_centrality(simple)
            if not view.loops:
                golden.add("degree", {"normalized": True}, "networkx.degree_centrality", distinct, scores=central)


def ig_strength(view, direction):
    kind = "undirected" if direction == "all" else None
    graph = view.igraph(view.networkx(kind=kind, multi=True))
    return column(view, graph.strength(weights="strength", mode=direction))


def path_options(view):
    return ["hops", "inverse", "linear"] if view.weighted else ["hops"]


def closenesses(golden, view, extra):
    directions = ["out"] if view.unordered else ["out", "in", "all"]
    for distance in path_options(view):
        for direction in directions:
            graph = view.networkx(distance, kind="undirected" if direction == "all" else None)
            toward = graph.reverse() if graph.is_directed() and direction == "out" else graph
            weight = None if distance == "hops" else "distance"
            way = extra | ({} if direction == "out" else {"direction": direction})
            way |= {} if distance == "hops" else {"distance": distance}
            turned = "NetworkX follows incoming paths, so the arcs were reversed first" if toward is not graph else ""
            scores = nx.closeness_centrality(toward, distance=weight, wf_improved=True)
            golden.add("closeness", way, "networkx.closeness_centrality", remark(view, turned), scores=scores)

            plain = nx.closeness_centrality(toward, distance=weight, wf_improved=False)
            there = view.igraph(graph).closeness(mode=direction, weights=weight, normalized=True)
            ours = column(view, there)
            agree("closeness", plain, {v: 0 if math.isnan(x) else x for v, x in ours.items()})
            golden.add(
                "closeness",
                way | {"variant": "component"},
                "igraph.Graph.closeness",
                remark(view, "NetworkX (wf_improved=False) agrees but gives 0 where nobody is reached; undefined here, as in igraph"),
                scores=ours,
            )

            raw = {v: float(x) for v, x in nx.harmonic_centrality(toward, distance=weight).items()}
            shares = column(view, view.igraph(graph).harmonic_centrality(mode=direction, weights=weight))
            agree("harmonic", {v: x / (len(view.ids) - 1) for v, x in raw.items()}, shares)
            note = remark(view, "igraph, which divides by n - 1, agrees", turned)
            golden.add("harmonic", way, "networkx.harmonic_centrality", note, scores=raw)
            golden.add("harmonic", way | {"normalized": True}, "igraph.Graph.harmonic_centrality", remark(view), scores=shares)


def betweennesses(golden, view, extra):
    n = len(view.ids)
    pairs = 2 if view.unordered else 1
    for distance in path_options(view):
        weight = None if distance == "hops" else "distance"
        way = extra | ({} if distance == "hops" else {"distance": distance})
        exact = "on exact fractions" if weight else ""
        graph = view.networkx(distance)
        there = view.igraph(graph)
        scores = nx.betweenness_centrality(graph, weight=weight, normalized=False)
        agree("betweenness", scores, column(view, there.betweenness(directed=graph.is_directed(), weights=weight)))
        note = remark(view, "igraph agrees", exact)
        golden.add("betweenness", {"of": "actors"} | way, "networkx.betweenness_centrality", note, scores=scores)
        shares = nx.betweenness_centrality(graph, weight=weight, normalized=True)
        golden.add("betweenness", {"of": "actors", "normalized": True} | way, "networkx.betweenness_centrality", remark(view, exact), scores=shares)

        arcs = nx.edge_betweenness_centrality(graph, weight=weight, normalized=False)
        agree("tie betweenness", arcs, dict(zip(graph.edges(), there.edge_betweenness(directed=graph.is_directed(), weights=weight))))
        of = lambda a, b: arcs.get((a, b), 0) if (a, b) in arcs else arcs[b, a] if view.unordered else 0
        ties = [[a, b, of(a, b) + (of(b, a) if both and not view.unordered else 0)] for a, b, both, _ in view.links()]
        summed = "" if view.unordered or view.oneway else "a link of undirected ties only is the sum of its two arcs"
        golden.add("betweenness", {"of": "ties"} | way, "networkx.edge_betweenness_centrality", remark(view, "igraph agrees", exact, summed), ties=ties)
        every = n * (n - 1) / pairs
        shares = [[a, b, score / every] for a, b, score in ties]
        golden.add("betweenness", {"of": "ties", "normalized": True} | way, "networkx.edge_betweenness_centrality", remark(view, exact, summed), ties=shares)

        if view.parallel:
            many = view.networkx(distance, multi=True)
            order = {}
            there = ig.Graph(n, directed=not view.unordered)
            at = {each: i for i, each in enumerate(view.ids)}
            steps = view.steps(distance)
            there.add_edges([(at[a], at[b]) for a, b, *_ in steps])
            lengths = [float(d) for *_, d, _ in steps] if weight else None
            counted = column(view, there.betweenness(directed=not view.unordered, weights=lengths))
            note = remark(view, "NetworkX collapses parallel ties; igraph counts them, as asked for here")
            golden.add("betweenness", {"of": "actors", "parallel": "count"} | way, "igraph.Graph.betweenness", note, scores=counted)
            for (*_, tie), score in zip(steps, there.edge_betweenness(directed=not view.unordered, weights=lengths)):
                order[tie] = order.get(tie, 0) + score
            ties = [[a, b, order[tie]] for a, b, _, tie in view.links(count=True)]
            note = remark(view, "one row a tie, in the order of the fixture without self-ties; an undirected tie sums its two arcs")
            golden.add("betweenness", {"of": "ties", "parallel": "count"} | way, "igraph.Graph.edge_betweenness", note, ties=ties)


def pageranks(golden, view, extra):
    graph = view.flow()
    loops = "an undirected self-tie is an arc of twice its strength" if view.loops else ""
    for damping in [0.85, 0.5]:
        way = {"damping": damping, "tolerance": 1e-12} | extra
        scores = nx.pagerank(graph, alpha=damping, weight="strength", tol=1e-15, max_iter=100_000)
        there = view.igraph(graph).pagerank(damping=damping, weights="strength")
        agree("pagerank", scores, column(view, there))
        golden.add("pagerank", way, "networkx.pagerank(tol=1e-15)", remark(view, "igraph agrees", loops), scores=scores)
    if view.loops:
        bare = graph.copy()
        bare.remove_edges_from(list(nx.selfloop_edges(bare)))
        scores = nx.pagerank(bare, alpha=0.85, weight="strength", tol=1e-15, max_iter=100_000)
        golden.add("pagerank", {"damping": 0.85, "tolerance": 1e-12, "selfTies": "ignore"} | extra, "networkx.pagerank(tol=1e-15)", remark(view), scores=scores)


def spectrals(golden, view, extra):
    graph = view.flow()
    matrix = nx.to_numpy_array(graph, weight="strength")
    largest = max(abs(np.linalg.eigvals(matrix)))
    if nx.is_strongly_connected(graph):
        scores = nx.eigenvector_centrality_numpy(graph, weight="strength")
        if view.unordered and not view.loops:
            there = np.array(view.igraph(view.networkx()).eigenvector_centrality(weights="strength", scale=False))
            agree("eigenvector", scores, column(view, there / np.linalg.norm(there)))
        golden.add("eigenvector", extra, "networkx.eigenvector_centrality_numpy", remark(view), scores=scores)
    if largest > 1e-6:
        scores = nx.katz_centrality_numpy(graph, alpha=0.85 / largest, weight="strength", normalized=False)
        golden.add("katz", extra, "networkx.katz_centrality_numpy(alpha=0.85 / largest eigenvalue)", remark(view), scores=scores)
    if 0.1 * largest < 1:
        way = {"alpha": 0.1, "normalized": True} | extra
        scores = nx.katz_centrality_numpy(graph, alpha=0.1, weight="strength")
        golden.add("katz", way, "networkx.katz_centrality_numpy", remark(view), scores=scores)


def corenesses(golden, view):
    flat = view.networkx(kind="undirected")
    cores = nx.core_number(flat)
    agree("coreness", cores, column(view, view.igraph(flat).coreness()))
    golden.add("coreness", {}, "networkx.core_number", "directions and self-ties dropped first; igraph agrees", scores=cores)
    if view.parallel or not view.unordered:
        many = view.networkx(kind="undirected", multi=True)
        scores = column(view, view.igraph(many).coreness())
        note = "every tie once, directions and self-ties dropped first"
        if view.oneway and not any(n > 1 for n in Counter(t[:2] for t in view.proper).values()):
            agree("coreness of both degrees", scores, nx.core_number(view.networkx()))
            note += "; NetworkX on the directed graph, where degree is in plus out, agrees"
        golden.add("coreness", {"parallel": "count"}, "igraph.Graph.coreness", note, scores=scores)


def reaches(golden, view, extra):
    for direction in ["out"] if view.unordered else ["out", "in", "all"]:
        graph = view.networkx(kind="undirected" if direction == "all" else None)
        graph = graph.reverse() if direction == "in" else graph
        for steps in [1, 2, 3]:
            near = dict(nx.all_pairs_shortest_path_length(graph, cutoff=steps))
            way = {"steps": steps} | ({} if direction == "out" else {"direction": direction}) | extra
            sizes = view.igraph(graph).neighborhood_size(order=steps, mode="out")
            agree("reach", {v: len(near[v]) for v in view.ids}, column(view, sizes))
            scores = {v: len(near[v]) - 1 for v in view.ids}
            golden.add("reach", way, "networkx.all_pairs_shortest_path_length", remark(view, "igraph neighborhood_size less the actor itself agrees"), scores=scores)


def listed(groups):
    return sorted((sorted(group) for group in groups), key=lambda group: (-len(group), group[0]))


def componentses(golden, view):
    flat = view.networkx(kind="undirected")
    order = "largest first, then by first id"
    groups = listed(nx.connected_components(flat))
    golden.add("components", {"mode": "weak"}, "networkx.connected_components", order, groups=groups)
    graph = view.networkx(kind="directed") if not view.unordered else nx.DiGraph(flat)
    groups = listed(nx.strongly_connected_components(graph))
    golden.add("components", {"mode": "strong"}, "networkx.strongly_connected_components", remark(view, order), groups=groups)


def clusterings(golden, view):
    flat = view.networkx(kind="undirected")
    there = column(view, view.igraph(flat).transitivity_local_undirected(mode="nan"))
    known = nx.clustering(flat)
    agree("clustering", known, {v: 0 if math.isnan(x) else x for v, x in there.items()})
    note = "NetworkX agrees but gives 0 with fewer than two neighbors; undefined here, as in igraph"
    golden.add("clustering", {}, "igraph.Graph.transitivity_local_undirected", note, scores=there)
    defined = [x for x in there.values() if not math.isnan(x)]
    return {"meanClustering": nx.average_clustering(flat), "meanClusteringDefined": np.mean(defined) if defined else NAN}


def cohesions(golden, view):
    flat = view.networkx(kind="undirected")
    means = clusterings(golden, view)
    groups = listed(nx.connected_components(flat))
    there = view.igraph(flat)
    open_or_closed = any(degree > 1 for _, degree in flat.degree())
    transitivity = nx.transitivity(flat) if open_or_closed else NAN
    agree("transitivity", transitivity, there.transitivity_undirected())
    directed = view.networkx()
    agree("density", nx.density(directed), view.igraph(directed).density())
    figures = {
        "actors": len(view.ids),
        "ties": len(view.ties),
        "links": len(view.links()),
        "density": nx.density(directed),
        "components": len(groups),
        "largestComponent": len(groups[0]),
        "isolates": nx.number_of_isolates(flat),
        "triangles": sum(nx.triangles(flat).values()) // 3,
        "transitivity": transitivity,
        "meanClustering": means["meanClustering"],
        "maxCore": max(nx.core_number(flat).values()),
    }
    note = "ties with self-ties, everything else without; a link is a pair of undirected ties only, or one ordered arc; mean clustering counts undefined as 0"
    golden.add("cohesion", {}, "networkx (density, transitivity, triangles, average_clustering, core_number, components)", remark(view, note), figures=figures)


def distanceses(golden, view, extra):
    n = len(view.ids)
    graph = view.networkx()
    table = dict(nx.all_pairs_shortest_path_length(graph))
    hops = [table[u][v] for u in view.ids for v in table[u] if u != v]
    efficiency = sum(1 / d for d in hops) / (n * (n - 1))
    there = view.igraph(graph)
    if view.unordered:
        agree("efficiency", efficiency, nx.global_efficiency(graph))
    agree("mean distance", np.mean(hops), there.average_path_length(directed=graph.is_directed(), unconn=True))
    agree("diameter", max(hops), there.diameter(directed=graph.is_directed(), unconn=True))
    share = 2 if view.unordered else 1
    counts = Counter(hops)
    figures = {"meanDistance": np.mean(hops), "diameter": max(hops), "efficiency": efficiency, "reachablePairs": len(hops) // share}
    note = "over reachable pairs, each once where every tie is undirected; histogram[k] is the pairs k steps apart; igraph agrees"
    golden.add("distances", extra, "networkx.all_pairs_shortest_path_length", remark(view, note), figures=figures, histogram=[counts[k] // share for k in range(max(hops) + 1)])


def mixings(golden, view, extra):
    by_degree(golden, view, extra)
    grouped = {v for v in view.ids if "group" in view.actors[v]}
    valued = {v for v in view.ids if "value" in view.actors[v]}
    for parallel in ["collapse", "count"] if view.parallel else ["collapse"]:
        way = extra | ({} if parallel == "collapse" else {"parallel": parallel})
        graph = view.networkx(multi=parallel == "count")
        lost = "ties with an end that has no {} are left out"
        if grouped:
            known = graph.subgraph([v for v in view.ids if v in grouped])
            labels = {v: view.actors[v]["group"] for v in known}
            nx.set_node_attributes(known, labels, "group")
            r = nx.attribute_assortativity_coefficient(known, "group")
            numbers = {label: i for i, label in enumerate(sorted(set(labels.values())))}
            there = view.igraph(graph).subgraph([i for i, v in enumerate(view.ids) if v in grouped])
            types = [numbers[labels[v]] for v in view.ids if v in grouped]
            agree("assortativity", r, there.assortativity_nominal(types, directed=graph.is_directed()))
            links = [(a, b) for a, b, *_ in view.links(parallel == "count") if a in grouped and b in grouped]
            inside = sum(labels[a] == labels[b] for a, b in links)
            outside = len(links) - inside
            figures = {"assortativity": r, "eiIndex": (outside - inside) / len(links), "internalShare": inside / len(links)}
            note = remark(view, "igraph agrees; E-I and share counted directly", lost.format("group") if len(grouped) < len(view.ids) else "")
            golden.add("mixing", {"by": "group"} | way, "networkx.attribute_assortativity_coefficient", note, figures=figures)
        if valued:
            known = graph.subgraph([v for v in view.ids if v in valued])
            nx.set_node_attributes(known, {v: view.actors[v]["value"] for v in known}, "value")
            r = nx.numeric_assortativity_coefficient(known, "value")
            there = view.igraph(graph).subgraph([i for i, v in enumerate(view.ids) if v in valued])
            values = [view.actors[v]["value"] for v in view.ids if v in valued]
            agree("numeric assortativity", r, there.assortativity(values, values if graph.is_directed() else None, directed=graph.is_directed()))
            note = remark(view, "igraph agrees", lost.format("value") if len(valued) < len(view.ids) else "")
            golden.add("mixing", {"by": "value"} | way, "networkx.numeric_assortativity_coefficient", note, figures={"assortativity": r})


def by_degree(golden, view, extra):
    for parallel in ["collapse", "count"] if view.parallel else ["collapse"]:
        graph = view.networkx(multi=parallel == "count")
        r = nx.degree_pearson_correlation_coefficient(graph)
        there = view.igraph(graph)
        if graph.is_directed():
            agree("degree assortativity", r, there.assortativity(there.outdegree(), there.indegree(), directed=True))
        else:
            agree("degree assortativity", r, there.assortativity(there.degree(), directed=False))
        way = {"by": "degree"} | extra | ({} if parallel == "collapse" else {"parallel": parallel})
        note = remark(view, "igraph agrees", "" if view.unordered else "out-degree of the source with in-degree of the target")
        golden.add("mixing", way, "networkx.degree_pearson_correlation_coefficient", note, figures={"assortativity": r})


def reciprocities(golden, view):
    if view.unordered:
        return
    graph = view.networkx()
    r = nx.overall_reciprocity(graph)
    agree("reciprocity", r, view.igraph(graph).reciprocity())
    d = nx.density(graph)
    strengths = nx.get_edge_attributes(graph, "strength")
    returned = sum(min(w, strengths.get((b, a), 0)) for (a, b), w in strengths.items())
    figures = {"reciprocity": r, "chanceCorrected": (r - d) / (1 - d), "weighted": returned / sum(strengths.values())}
    note = remark(view, "igraph agrees; the other two figures counted directly from density and strengths")
    golden.add("reciprocity", {}, "networkx.overall_reciprocity", note, figures=figures)


def cut_points(golden, view):
    flat = view.networkx(kind="undirected", multi=True)
    there = view.igraph(flat)
    points = sorted(nx.articulation_points(nx.Graph(flat)))
    assert points == sorted(view.ids[i] for i in there.articulation_points()), view.name
    bridges = sorted(sorted(pair) for pair in nx.bridges(flat))
    assert bridges == sorted(sorted(view.ids[i] for i in there.es[e].tuple) for e in there.bridges()), view.name
    figures = {"articulationPoints": len(points), "bridges": len(bridges)}
    golden.add("cutPoints", {}, "networkx.articulation_points, networkx.bridges", "directions dropped first; a tie with another beside it is no bridge; igraph agrees", figures=figures, actors=points, pairs=bridges)


SPLITS = {
    "florentine": {"medici": "medici acciaiuoli albizzi barbadori ginori pazzi ridolfi salviati tornabuoni"},
    "kite": {"head": "0 1 2 3 4 5 6"},
    "f-disc": {"one": "0 1 2"},
    "f-dir": {"one": "0 1"},
    "f-w": {"one": "a b"},
    "f-multi": {"one": "a b"},
    "f-loop": {"one": "a b"},
}


def membership(view):
    inside = next(iter(SPLITS.get(view.name, {}).items()), ("", ""))
    rest = lambda v: inside[0] if v in inside[1].split() else "rest"
    return {v: view.actors[v].get("group", "none") if view.name not in SPLITS else rest(v) for v in view.ids}


def modularities(golden, view, extra):
    of = membership(view)
    parts = [{v for v in view.ids if of[v] == label} for label in sorted(set(of.values()))]
    for resolution in [1, 0.5]:
        if view.unordered:
            graph = nx.MultiGraph()
            graph.add_nodes_from(view.ids)
            graph.add_edges_from((a, b, {"strength": float(w)}) for a, b, _, w in view.ties)
            source = "undirected"
        else:
            graph, source = view.flow(), "directed (Leicht & Newman)"
        q = nx.community.modularity(graph, parts, weight="strength", resolution=resolution)
        there = view.igraph(graph)
        labels = {label: i for i, label in enumerate(sorted(set(of.values())))}
        numbers = [labels[of[v]] for v in view.ids]
        agree("modularity", q, there.modularity(numbers, weights="strength", resolution=resolution, directed=graph.is_directed()))
        way = {"membership": of} | ({} if resolution == 1 else {"resolution": resolution}) | extra
        loops = "an undirected self-tie is an arc of twice its strength" if view.loops and not view.unordered else ""
        golden.add("modularity", way, "networkx.community.modularity", remark(view, source, "igraph agrees", loops), figures={"modularity": q})


# ---------------------------------------------------------------- what METHODS quotes


def check_quotes(views):
    at = lambda name: (views[name], views[name].networkx(), views[name].igraph(views[name].networkx()))
    between = lambda graph: nx.betweenness_centrality(graph, normalized=False)

    view, graph, there = at("f-disc")
    quoted("closeness", nx.closeness_centrality(graph), dict(zip("012345", [0.26667, 0.4, 0.26667, 0.2, 0.2, 0])), 5)
    quoted("plain", nx.closeness_centrality(graph, wf_improved=False), dict(zip("012345", [0.66667, 1, 0.66667, 1, 1, 0])), 5)
    assert math.isnan(there.closeness()[5])
    quoted("harmonic", nx.harmonic_centrality(graph), dict(zip("012345", [1.5, 2, 1.5, 1, 1, 0])))
    quoted("harmonic", column(view, there.harmonic_centrality()), dict(zip("012345", [0.3, 0.4, 0.3, 0.2, 0.2, 0])))

    view, graph, there = at("f-dir")
    quoted("closeness in", nx.closeness_centrality(graph), dict(zip("0123", [0.3333, 0.3333, 0.6667, 0.6])), 4)
    out = column(view, there.closeness(mode="out"))
    quoted("closeness out", out, dict(zip("012", [0.75, 0.75, 1])))
    assert math.isnan(out["3"])
    quoted("pagerank", nx.pagerank(graph, tol=1e-12, max_iter=5000), dict(zip("0123", [0.191893, 0.191893, 0.273447, 0.342768])))
    assert same(nx.overall_reciprocity(graph), 0.4)

    view, graph, there = at("f-w")
    given = nx.DiGraph([(a, b, {"distance": w}) for a, b, _, w in view.ties])
    ranks = dict(a=0.235437, b=0.230122, c=0.322255, d=0.098479, e=0.113707)
    quoted("pagerank", nx.pagerank(graph, weight="strength", tol=1e-12, max_iter=5000), ranks)
    quoted("betweenness", nx.betweenness_centrality(given, weight="distance", normalized=False), dict(a=3, b=3, c=10, d=3, e=3))
    known = dict(a=0.235294, b=0.190476, c=0.5, d=0.444444, e=0.266667)
    quoted("closeness in", nx.closeness_centrality(given, distance="distance"), known)
    known = dict(a=1, b=0.991667, c=2.666667, d=2.25, e=1.25)
    quoted("harmonic in", nx.harmonic_centrality(given, distance="distance"), known)
    split = [set("ab"), set("cde")]
    assert same(nx.community.modularity(graph, split, weight="strength"), 0.1)
    assert same(nx.community.modularity(graph, split, weight=None), 1 / 9)

    view, graph, there = at("f-multi")
    quoted("betweenness", between(graph), dict.fromkeys("abcd", 0.5))
    counted = column(view, view.igraph(view.networkx(multi=True)).betweenness())
    quoted("betweenness", counted, dict(a=0.6667, b=0.6667, c=0.3333, d=0.3333), 4)
    quoted("betweenness", between(at("f-loop")[1]), dict(a=0, b=2, c=2, d=0))

    view, graph, there = at("florentine")
    known = dict(medici=47.5, guadagni=23.166667, albizzi=19.333333, salviati=13, ridolfi=10.333333, bischeri=9.5)
    known |= dict(strozzi=9.333333, barbadori=8.5, tornabuoni=8.333333, castellani=5, peruzzi=2)
    quoted("betweenness", between(graph), known)
    quoted("normalized", nx.betweenness_centrality(graph), dict(medici=0.521978))
    quoted("closeness", nx.closeness_centrality(graph), dict(medici=0.56, ridolfi=0.5, pazzi=0.285714))
    quoted("harmonic", nx.harmonic_centrality(graph), dict(medici=9.5, pazzi=4.766667))
    quoted("pagerank", nx.pagerank(graph, tol=1e-12, max_iter=5000), dict(medici=0.145817))
    quoted("eigenvector", nx.eigenvector_centrality_numpy(graph), dict(medici=0.430308, strozzi=0.355980))
    leaves = ["acciaiuoli", "ginori", "lamberteschi", "pazzi", "salviati"]
    agree("cores", nx.core_number(graph), {v: 1 if v in leaves else 2 for v in view.ids})
    figures = dict(transitivity=nx.transitivity(graph), diameter=nx.diameter(graph), efficiency=nx.global_efficiency(graph))
    quoted("figures", figures, dict(transitivity=0.191489, diameter=5, efficiency=0.500159))
    assert sorted(nx.articulation_points(graph)) == ["albizzi", "guadagni", "medici", "salviati"]
    known = "acciaiuoli-medici albizzi-ginori guadagni-lamberteschi medici-salviati pazzi-salviati"
    assert sorted("-".join(sorted(pair)) for pair in nx.bridges(graph)) == known.split()
    twice = column(view, there.as_directed(mode="mutual").betweenness(directed=True))
    quoted("arcs both ways count twice", twice, dict(medici=95))

    view, graph, there = at("kite")
    known = {"7": 14, "5": 8.333333, "6": 8.333333, "8": 8, "3": 3.666667, "0": 0.833333, "1": 0.833333}
    quoted("betweenness", between(graph), known)
    quoted("closeness", nx.closeness_centrality(graph), {"5": 0.642857, "6": 0.642857, "3": 0.6, "7": 0.6})
    quoted("harmonic", nx.harmonic_centrality(graph), {"3": 7.083333})
    quoted("efficiency", {"": nx.global_efficiency(graph)}, {"": 0.646296})
    assert sorted(nx.articulation_points(graph)) == ["7", "8"]
    assert sorted(sorted(pair) for pair in nx.bridges(graph)) == [["7", "8"], ["8", "9"]]
    ties, actors = nx.edge_betweenness_centrality(graph, normalized=False), between(graph)
    around = {v: sum(score for pair, score in ties.items() if v in pair) for v in view.ids}
    agree("ties and actors", around, {v: 2 * actors[v] + len(view.ids) - 1 for v in view.ids})

    view, graph, there = at("karate")
    known = {"0": 231.0714286, "33": 160.551587, "32": 76.690476, "2": 75.850794, "31": 73.009524}
    quoted("betweenness", between(graph), known)
    quoted("closeness", nx.closeness_centrality(graph), {"0": 0.568966, "2": 0.559322, "33": 0.55})
    quoted("harmonic", nx.harmonic_centrality(graph), {"33": 23.25, "0": 23.166667})
    quoted("pagerank", nx.pagerank(graph, tol=1e-12, max_iter=5000), {"33": 0.100919, "0": 0.096997})
    quoted("eigenvector", nx.eigenvector_centrality_numpy(graph), {"33": 0.373363})
    quoted("katz", nx.katz_centrality_numpy(graph, alpha=0.1), {"33": 0.331406, "0": 0.321325})
    cores = nx.core_number(graph)
    assert {v for v in cores if cores[v] == 4} == set("0 1 2 3 7 8 13 30 32 33".split()) and max(cores.values()) == 4
    reach = {v: len(nx.single_source_shortest_path_length(graph, v, cutoff=2)) - 1 for v in view.ids}
    quoted("reach", reach, {"11": 16, "0": 25})
    assert list(nx.articulation_points(graph)) == ["0"] and list(map(sorted, nx.bridges(graph))) == [["0", "11"]]
    club = {v: view.actors[v]["group"] for v in view.ids}
    nx.set_node_attributes(graph, club, "club")
    figures = dict(
        degree=nx.degree_pearson_correlation_coefficient(graph),
        club=nx.attribute_assortativity_coefficient(graph, "club"),
        transitivity=nx.transitivity(graph),
        clustering=nx.average_clustering(graph),
        efficiency=nx.global_efficiency(graph),
    )
    known = dict(degree=-0.475613, club=0.717531, transitivity=0.255682, clustering=0.570638, efficiency=0.492008)
    quoted("figures", figures, known)
    external = sum(club[a] != club[b] for a, b in graph.edges())
    assert external == 11 and abs((2 * external - 78) / 78 + 0.717949) < 1e-6
    clubs = [{v for v in view.ids if club[v] == name} for name in sorted(set(club.values()))]
    weighted = views["karate-weighted"].networkx()
    modularity = dict(plain=nx.community.modularity(graph, clubs, weight=None), weighted=nx.community.modularity(weighted, clubs, weight="strength"))
    quoted("modularity", modularity, dict(plain=0.358235, weighted=0.391438))
    quoted("optimum", {"": there.community_optimal_modularity().modularity}, {"": 0.41979})
    print("every number quoted for these measures holds")


# ---------------------------------------------------------------- the large ones


def large():
    ties = [t for i in range(40) for z in "xy" for t in ((f"h{i}", f"{z}{i}"), (f"{z}{i}", f"h{i + 1}"))]
    data = {"name": "f-diamond", "actors": [{"id": v} for v in sorted({v for t in ties for v in t})]}
    view = View(data | {"ties": [{"source": a, "target": b} for a, b in ties]})
    golden = Golden(view)
    scores = nx.betweenness_centrality(view.networkx(), normalized=False)
    assert (scores["h20"], scores["x20"]) == (3601, 1769)
    agree("diamonds", scores, column(view, view.igraph(view.networkx()).betweenness()))
    golden.add("betweenness", {"of": "actors"}, "networkx.betweenness_centrality", "igraph agrees", scores=scores)
    golden.write()

    side = range(50)
    ties = [(f"{r}-{c}", f"{r}-{c + 1}") for r in side for c in range(49)]
    ties += [(f"{r}-{c}", f"{r + 1}-{c}") for r in range(49) for c in side]
    data = {"name": "f-grid", "actors": [{"id": f"{r}-{c}"} for r in side for c in side]}
    view = View(data | {"ties": [{"source": a, "target": b} for a, b in ties]})
    golden = Golden(view)
    scores = column(view, view.igraph(view.networkx()).betweenness())
    quoted("grid", {"max": max(scores.values())}, {"max": 90107.6986}, 4)
    for r in side:
        for c in side:
            assert math.isclose(scores[f"{r}-{c}"], scores[f"{c}-{49 - r}"], rel_tol=1e-9)
    quarter = {f"{r}-{c}": scores[f"{r}-{c}"] for r in range(25) for c in range(25)}
    note = "one quarter; the others are its mirror images"
    golden.add("betweenness", {"of": "actors"}, "igraph.Graph.betweenness", note, scores=quarter)
    golden.write()

    data = {"name": "f-vigna", "actors": [], "ties": []}
    golden = Golden(View(data))
    quoted("vigna", {"": 10 * 100 * 229}, {"": 229000})
    note = "10 l (329 - l) in layer l: ten actors share the paths of 10 l sources and 10 (329 - l) targets. igraph gives NaN. One actor a layer; the ten are alike"
    scores = {f"{layer}-0": 10 * layer * (329 - layer) for layer in range(330)}
    golden.add("betweenness", {"of": "actors"}, "closed form", note, scores=scores)
    for layers in [3, 7]:
        graph = nx.DiGraph([((l, a), (l + 1, b)) for l in range(layers - 1) for a in range(10) for b in range(10)])
        known = {(l, a): 10 * l * (layers - 1 - l) for l in range(layers) for a in range(10)}
        agree("closed form", nx.betweenness_centrality(graph, normalized=False), known)
    golden.write()


def main():
    views = {}
    for path in sorted(FIXTURES.glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        view = views[data["name"]] = View(data)
        golden = Golden(view)
        turns = [(view, {})] + ([] if view.unordered else [(view.ignoring(), {"directed": "ignore"})])
        for seen, extra in turns:
            degrees(golden, seen, extra)
            closenesses(golden, seen, extra)
            betweennesses(golden, seen, extra)
            pageranks(golden, seen, extra)
            spectrals(golden, seen, extra)
            reaches(golden, seen, extra)
            distanceses(golden, seen, extra)
            mixings(golden, seen, extra)
            modularities(golden, seen, extra)
        corenesses(golden, view)
        componentses(golden, view)
        cohesions(golden, view)
        reciprocities(golden, view)
        cut_points(golden, view)
        golden.write()
    check_quotes(views)
    large()


if __name__ == "__main__":
    main()
