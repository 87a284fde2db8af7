type Labels = readonly (string | number)[];

/** Rand index adjusted for chance, by looking at every pair of actors. 1 where both say the same of every pair. */
export function adjustedRand(a: Labels, b: Labels): number {
  const counts = { both: 0, first: 0, second: 0, all: 0 };
  for (let i = 0; i < a.length; i++)
    for (let j = i + 1; j < a.length; j++) {
      counts.all++;
      if (a[i] === a[j]) counts.first++;
      if (b[i] === b[j]) counts.second++;
      if (a[i] === a[j] && b[i] === b[j]) counts.both++;
    }
  const { both, first, second, all } = counts;
  if (both === first && both === second) return 1;
  const chance = (first * second) / all;
  return (both - chance) / ((first + second) / 2 - chance);
}

/** The entropy of a grouping in nats; of pairs of labels, the joint one. */
function entropy(labels: Labels): number {
  const shares = [...new Set(labels)].map((x) => labels.filter((y) => x === y).length / labels.length);
  return shares.reduce((sum, share) => sum - share * Math.log(share), 0);
}

function shared(a: Labels, b: Labels): number {
  return entropy(a) + entropy(b) - entropy(a.map((x, i) => `${x} ${b[i]}`));
}

/** H(a | b) + H(b | a) in nats. */
export function variationOfInformation(a: Labels, b: Labels): number {
  return entropy(a) + entropy(b) - 2 * shared(a, b);
}

export function normalizedInformation(a: Labels, b: Labels): number {
  return entropy(a) + entropy(b) === 0 ? 1 : (2 * shared(a, b)) / (entropy(a) + entropy(b));
}

/** Mutual information less its mean over every order of the second grouping; for a few actors. */
export function adjustedInformation(a: Labels, b: Labels): number {
  const all = orders(b).map((order) => shared(a, order));
  const expected = all.reduce((sum, value) => sum + value, 0) / all.length;
  const mean = (entropy(a) + entropy(b)) / 2;
  return mean === 0 || shared(a, b) > mean - 1e-12 ? 1 : (shared(a, b) - expected) / (mean - expected);
}

function orders(labels: Labels): Labels[] {
  if (labels.length === 0) return [[]];
  return labels.flatMap((label, i) =>
    orders(labels.filter((_, j) => j !== i)).map((rest) => [label, ...rest]),
  );
}
