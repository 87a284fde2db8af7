"""Runs one task of one Python package on one input, or tells what there is.

    python run.py offers
    python run.py '{"side": "igraph", "task": "betweenness", "input": {…}, "calls": 3, "values": "found.f64"}'

A side is a module with_NAME.py: `version`, `load(path)` (a graph from a file of pairs), `build(input)` (the same, for
measuring it) and `tasks`, functions of what `build` made that return numbers by actor, or groups as lists of actors. A task
may be a pair: what to prepare untimed, and the function of what was prepared; or three, the last to be called untimed after
each call, so that the next finds nothing remembered.
"""

import array
import importlib
import json
import sys

from timing import holds, timed

SIDES = {
    "igraph": "pip install igraph",
    "networkit": "pip install networkit",
    "networkx": "pip install networkx scipy",
    "rustworkx": "pip install rustworkx",
    "graph_tool": "conda install -c conda-forge graph-tool, or the Debian archive of its own (graph-tool.skewed.de); it is not on PyPI",
}


def offers():
    told = {}
    for side, remedy in SIDES.items():
        try:
            module = importlib.import_module(f"with_{side}")
            told[side] = {"version": module.version, "tasks": ["load", *module.tasks]}
        except ImportError:
            told[side] = {"missing": remedy}
    print(json.dumps(told))


def by_actor(found, n):
    """Groups, given as lists of actors, become the number of each actor's group; what is by actor stays as it is."""
    if not isinstance(found, list) or not found or not isinstance(found[0], (list, set, tuple, frozenset)):
        return found
    groups = [-1] * n
    for number, members in enumerate(found):
        for actor in members:
            groups[actor] = number
    return groups


def main(given):
    side = importlib.import_module(f"with_{given['side']}")
    told = given["input"]
    bare = holds()
    if given["task"] == "load":
        timed(lambda: side.load(told["el"]), 1, bare, lambda graph: {"ties": side.ties(graph)})
        return
    graph = side.build(told)
    task = side.tasks[given["task"]]
    parts = task if isinstance(task, tuple) else (lambda held, _: held, task)
    prepare, run, forget = (*parts, None)[:3]
    held = prepare(graph, told)

    def keep(found):
        numbers = array.array("d", (float(number) for number in by_actor(found, told["n"])))
        with open(given["values"], "wb") as file:
            numbers.tofile(file)
        return {"values": len(numbers)}

    timed(lambda: run(held), given["calls"], bare, keep, forget and (lambda: forget(held)))


if sys.argv[1] == "offers":
    offers()
else:
    main(json.loads(sys.argv[1]))
