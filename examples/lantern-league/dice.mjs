// Seeded dice: the same label always throws the same numbers, on every machine.

/** Dice named by a label. */
export function dice(label) {
  let state = 2166136261;
  for (const sign of label) state = Math.imul(state ^ sign.codePointAt(0), 16777619);
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
  };
  const below = (bound) => Math.floor(next() * bound);
  const chance = (share) => next() < share;
  const pick = (list) => list[below(list.length)];
  /** From `low` to `high`, both included. */
  const between = (low, high) => low + below(high - low + 1);
  /** Some distinct items, in the order of the list. */
  const some = (list, count) => {
    const left = list.slice();
    const taken = new Set();
    while (taken.size < count && left.length > 0) taken.add(...left.splice(below(left.length), 1));
    return list.filter((item) => taken.has(item));
  };
  /** One item, drawn in proportion to its weight. */
  const weighted = (list, weight) => {
    let rest = next() * list.reduce((sum, item) => sum + weight(item), 0);
    return list.find((item) => (rest -= weight(item)) < 0) ?? list[list.length - 1];
  };
  return { next, below, chance, pick, between, some, weighted };
}

/** A date in some year, as exactly as people happen to write it: a year, a month or a day; none after October 2025. */
export function dateIn(throws, year) {
  const month = String(throws.between(1, year === 2025 ? 10 : 12)).padStart(2, "0");
  const day = String(throws.between(1, 28)).padStart(2, "0");
  const exactness = throws.next();
  return exactness < 0.5 ? `${year}` : exactness < 0.8 ? `${year}-${month}` : `${year}-${month}-${day}`;
}
