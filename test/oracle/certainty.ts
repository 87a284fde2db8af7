/** Certainty from every pair of actors: the mean share of runs in which v was with another member of its group. */
export function certainty(groups: readonly number[], runs: readonly (readonly number[])[]): number[] {
  const together = (u: number, v: number): number =>
    runs.filter((labels) => labels[u] === labels[v]).length / runs.length;
  return groups.map((group, v) => {
    const others = [...groups.keys()].filter((u) => u !== v && groups[u] === group);
    if (others.length > 0) return others.reduce((sum, u) => sum + together(u, v), 0) / others.length;
    const alone = runs.filter((labels) => labels.filter((label) => label === labels[v]).length === 1);
    return alone.length / runs.length;
  });
}

/** The other group whose members v was with most often in the mean, the lower number of equal ones. */
export function second(
  groups: readonly number[],
  runs: readonly (readonly number[])[],
  v: number,
): { readonly group: number; readonly share: number } {
  const shares = [...new Set(groups)]
    .filter((group) => group !== groups[v])
    .map((group) => {
      const members = [...groups.keys()].filter((u) => groups[u] === group);
      const met = members.map((u) => runs.filter((labels) => labels[u] === labels[v]).length / runs.length);
      return { group, share: met.reduce((sum, each) => sum + each, 0) / members.length };
    })
    .filter(({ share }) => share > 0)
    .sort((a, b) => (Math.abs(a.share - b.share) < 1e-12 ? a.group - b.group : b.share - a.share));
  return shares[0] ?? { group: -1, share: NaN };
}
