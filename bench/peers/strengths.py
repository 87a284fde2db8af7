def length(a, b):
    """How long the tie of two actors is: 1 / its strength, which `sides/comity.mjs` draws alike."""
    low, high = (a, b) if a < b else (b, a)
    return 0.5 ** ((low + 7919 * high) % 4)
