def oriented(path):
    """Arcs (tail, head) of a file of undirected pairs, as `harness/orient.mjs` draws them."""
    with open(path) as file:
        for line in file:
            a, b = map(int, line.split())
            low, high = (a, b) if a < b else (b, a)
            drawn = (low + 7919 * high) % 5
            if drawn not in (1, 3):
                yield low, high
            if drawn not in (2, 4):
                yield high, low
